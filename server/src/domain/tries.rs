//! A try at a password. It is taken before the password is looked at, so that guesses in parallel
//! never get more than three between them.

use jiff::Timestamp;
use job_tracker_protocol::Login;

use super::{
    account::Account,
    changes::{Change, Decision, LaneChange},
    channel::Channel,
    ids::WorkerId,
    lockout::{Lane, LaneKey, LockoutScope, Try},
    rules::{TRIES, WRONG_TRIES_KEPT},
    secret::TokenHash,
    voucher::VoucherFacts,
};

/// Somebody wants to sign in.
#[derive(Debug, Clone)]
pub struct Attempt {
    /// As it was shown.
    pub login: Login,
    /// The app or the phone line.
    pub channel: Channel,
    /// Of the device token that was shown.
    pub device: Option<TokenHash>,
    /// Of the voucher that was shown.
    pub voucher: Option<TokenHash>,
    /// How far the third wrong password reaches.
    pub scope: LockoutScope,
    /// From where, as the office will read it.
    pub address: String,
    /// When.
    pub now: Timestamp,
}

/// What must be known to take a try.
#[derive(Debug, Clone)]
pub struct TryFacts {
    /// The account that has the login.
    pub account: Option<Account>,
    /// Whose the shown device is.
    pub device_owner: Option<WorkerId>,
    /// The shown voucher, while it counts.
    pub voucher: Option<VoucherFacts>,
    /// Tries that are used in the login's shared lane.
    pub used_shared: u8,
    /// Tries that are used in the login's lane of the shown device.
    pub used_by_device: u8,
}

/// What became of asking for a try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TryOutcome {
    /// No try is left.
    Closed,
    /// One of three was taken.
    Try(Box<TakenTry>),
}

/// A try that was taken and waits for what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenTry {
    /// Whose.
    pub lane: LaneKey,
    /// Which of the three.
    pub number: Try,
    /// The device that was shown, where it is one of this login's.
    pub known_device: Option<TokenHash>,
    /// The account whose password is to be checked, if the login is anybody's.
    pub account: Option<Account>,
    /// What the office is told of it, unless the password proves right.
    pub note: Option<WrongTry>,
}

impl TakenTry {
    /// Whether this try, when wrong, closes the whole account for the app.
    pub fn closes_account(&self, scope: LockoutScope) -> bool {
        self.number
            .closes_account(self.lane.lane, self.lane.channel, scope)
    }
}

/// A try as the office can look back at it. Two that are equal are one as good as the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongTry {
    /// At whose password.
    pub worker: WorkerId,
    /// In which lane.
    pub lane: LaneKey,
    /// From where.
    pub address: String,
    /// When.
    pub at: Timestamp,
}

/// Takes one of the lane's three tries, for a login that nobody has as for any other.
pub fn take(attempt: &Attempt, facts: TryFacts) -> Decision<TryOutcome> {
    let worker = facts.account.as_ref().map(|it| it.worker);
    // A device of another login counts as none.
    let known_device = attempt
        .device
        .filter(|_| worker.is_some() && facts.device_owner == worker);
    // The voucher of another letter counts as none, and so does one that is spent.
    let voucher = facts
        .voucher
        .filter(|it| Some(it.worker) == worker && it.used < TRIES);
    let shown = (known_device, attempt.voucher.filter(|_| voucher.is_some()));
    let lane = Lane::of(shown, attempt.channel, attempt.scope);
    let used = match lane {
        Lane::Shared => facts.used_shared,
        Lane::Device(_) => facts.used_by_device,
        Lane::Voucher(_) => voucher.map_or(TRIES, |it| it.used),
    };
    if facts
        .account
        .as_ref()
        .is_some_and(|it| it.is_closed_for(attempt.channel))
    {
        return Decision::nothing(TryOutcome::Closed);
    }
    let Some(number) = Try::after(used) else {
        return Decision::nothing(TryOutcome::Closed);
    };
    let lane = LaneKey {
        login: attempt.login.clone(),
        channel: attempt.channel,
        lane,
    };
    let note = worker.map(|worker| WrongTry {
        worker,
        lane: lane.clone(),
        address: attempt.address.clone(),
        at: attempt.now,
    });
    let mut changes = vec![Change::Lane(LaneChange::Take {
        lane: lane.clone(),
        worker,
        number,
    })];
    // In one with the try, so that a login that somebody has costs no second wait for the disk.
    changes.extend(note.clone().map(|wrong| {
        let kept = WRONG_TRIES_KEPT;
        Change::Lane(LaneChange::Note { wrong, kept })
    }));
    Decision {
        changes,
        output: TryOutcome::Try(Box::new(TakenTry {
            lane,
            number,
            known_device,
            account: facts.account,
            note,
        })),
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::account::examples::{PHONE, account, attempt, closed},
        *,
    };

    fn facts() -> TryFacts {
        TryFacts {
            account: Some(account()),
            device_owner: Some(WorkerId(1)),
            voucher: None,
            used_shared: 2,
            used_by_device: 1,
        }
    }

    /// The try that was taken, and its changes.
    fn take_one(attempt: &Attempt, facts: TryFacts) -> (TakenTry, Vec<Change>) {
        let decision = take(attempt, facts);
        match decision.output {
            TryOutcome::Try(taken) => (*taken, decision.changes),
            TryOutcome::Closed => panic!("no try is left"),
        }
    }

    #[test]
    fn a_known_phone_takes_the_next_try_of_its_own_lane() {
        let (taken, _) = take_one(&attempt(Channel::App, Some(PHONE)), facts());
        assert_eq!(taken.lane.lane, Lane::Device(PHONE));
        assert_eq!((taken.number.left(), taken.known_device), (1, Some(PHONE)));
    }

    #[test]
    fn a_phone_that_shows_nothing_takes_the_next_try_of_the_shared_lane() {
        let (taken, _) = take_one(&attempt(Channel::App, None), facts());
        assert_eq!((taken.lane.lane, taken.number.left()), (Lane::Shared, 0));
    }

    #[test]
    fn the_phone_of_another_login_counts_as_none() {
        for device_owner in [None, Some(WorkerId(2))] {
            let foreign = TryFacts {
                device_owner,
                ..facts()
            };
            let (taken, _) = take_one(&attempt(Channel::App, Some(PHONE)), foreign);
            assert_eq!((taken.lane.lane, taken.known_device), (Lane::Shared, None));
        }
    }

    #[test]
    fn nobodys_phone_is_no_phone_of_a_login_that_nobody_has() {
        let nobody = TryFacts {
            account: None,
            device_owner: None,
            ..facts()
        };
        let (taken, _) = take_one(&attempt(Channel::App, Some(PHONE)), nobody);
        assert_eq!((taken.lane.lane, taken.known_device), (Lane::Shared, None));
    }

    fn with_letter(worker: i64, used: u8) -> TryFacts {
        let worker = WorkerId(worker);
        TryFacts {
            voucher: Some(VoucherFacts { worker, used }),
            ..facts()
        }
    }

    const LETTER: TokenHash = TokenHash::from_bytes([9; 32]);

    fn shows_letter(device: Option<TokenHash>) -> Attempt {
        Attempt {
            voucher: Some(LETTER),
            ..attempt(Channel::App, device)
        }
    }

    #[test]
    fn a_new_phone_that_shows_the_letter_takes_a_try_that_no_stranger_can_use_up() {
        let closed_to_strangers = TryFacts {
            used_shared: 3,
            ..with_letter(1, 2)
        };
        let (taken, _) = take_one(&shows_letter(None), closed_to_strangers);
        assert_eq!(taken.lane.lane, Lane::Voucher(LETTER));
        assert_eq!(taken.number.left(), 0);
        assert!(!taken.closes_account(LockoutScope::Device));
        let (taken, _) = take_one(&shows_letter(Some(PHONE)), with_letter(1, 0));
        assert_eq!(taken.lane.lane, Lane::Device(PHONE));
    }

    #[test]
    fn a_letter_that_is_spent_or_another_ones_counts_as_none() {
        for facts in [with_letter(1, 3), with_letter(2, 0), facts()] {
            let (taken, _) = take_one(&shows_letter(None), facts);
            assert_eq!((taken.lane.lane, taken.number.left()), (Lane::Shared, 0));
        }
    }

    #[test]
    fn a_lane_without_a_try_is_closed_and_nothing_changes() {
        let used_up = TryFacts {
            used_shared: 3,
            ..facts()
        };
        let decision = take(&attempt(Channel::App, None), used_up.clone());
        assert_eq!(decision, Decision::nothing(TryOutcome::Closed));
        take_one(&attempt(Channel::App, Some(PHONE)), used_up);
    }

    #[test]
    fn an_account_that_is_closed_is_closed_for_the_app_only() {
        let closed = TryFacts {
            account: Some(closed()),
            ..facts()
        };
        let decision = take(&attempt(Channel::App, Some(PHONE)), closed.clone());
        assert_eq!(decision, Decision::nothing(TryOutcome::Closed));
        take_one(&attempt(Channel::Phone, None), closed);
    }

    #[test]
    fn a_login_that_nobody_has_takes_tries_like_any_other_and_the_office_is_told_of_none() {
        let nobody = TryFacts {
            account: None,
            ..facts()
        };
        let attempt = attempt(Channel::App, None);
        let (hers, told) = take_one(&attempt, facts());
        let (nobodys, untold) = take_one(&attempt, nobody);
        assert_eq!((&nobodys.lane, nobodys.number), (&hers.lane, hers.number));
        let take = |worker| {
            Change::Lane(LaneChange::Take {
                lane: hers.lane.clone(),
                worker,
                number: hers.number,
            })
        };
        assert_eq!(untold, [take(None)]);
        let wrong = hers.note.clone().unwrap();
        assert_eq!((wrong.worker, wrong.at), (WorkerId(1), attempt.now));
        let note = Change::Lane(LaneChange::Note { wrong, kept: 50 });
        assert_eq!(told, [take(Some(WorkerId(1))), note]);
    }
}
