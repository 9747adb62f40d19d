use job_tracker_protocol::{Day, IdempotencyKey, wire::Performance};

use super::{Again, Attempt, Moved, Navigation, Phase, Question, Report, Route};
use crate::core::{
    account::AccountId,
    clients::Client,
    home::LastTime,
    performance::{Draft, NotSentReason, Outcome, Reviewed, Settled},
    session::SignedIn,
};

/// The server has to be asked which day it is.
#[derive(Debug)]
pub struct DayQuestion {
    /// To be named with the answer.
    pub attempt: Attempt,
    /// Who asks.
    pub signed_in: SignedIn,
}

/// A performance has to be sent.
#[derive(Debug)]
pub struct Dispatch {
    /// To be named with the outcome.
    pub attempt: Attempt,
    /// Who sends.
    pub signed_in: SignedIn,
    /// What is sent.
    pub reviewed: Reviewed,
}

impl Navigation {
    /// Starts to report a performance for a client.
    pub fn report_for(&mut self, account: AccountId, client: &Client) -> Moved {
        self.begin_report(account, client, None)
    }

    /// Starts to report for a client of the home, as the last time where that was chosen. Where
    /// something was sent today, it is asked first whether there is more.
    pub fn choose_client(
        &mut self,
        account: AccountId,
        client: &Client,
        sent_today: u32,
        last: Option<LastTime>,
    ) -> Moved {
        if sent_today == 0 {
            return self.begin_report(account, client, last);
        }
        self.ask(Question::Again(Box::new(Again {
            account,
            client: client.clone(),
            hours: sent_today,
            last,
        })))
    }

    /// There is one more performance for the client of today.
    pub fn report_again(&mut self) -> Moved {
        let Some(Question::Again(again)) = self.question.take() else {
            return Moved::Nowhere;
        };
        self.begin_report(again.account, &again.client, again.last)
    }

    fn begin_report(
        &mut self,
        account: AccountId,
        client: &Client,
        last: Option<LastTime>,
    ) -> Moved {
        let attempt = self.attempts.next();
        self.report = Some(Report::new(account, client, last, attempt));
        self.open(match last {
            Some(_) => Route::LastTime,
            None => Route::Activity,
        })
    }

    /// Changes what is chosen.
    pub fn change_draft(&mut self, change: impl FnOnce(&mut Draft)) {
        if let Some(report) = &mut self.report {
            change(&mut report.draft);
        }
    }

    /// Forgets the report and goes to the root screen.
    pub fn leave_report(&mut self) -> Moved {
        self.report = None;
        self.restart_at(Vec::new())
    }

    /// She leaves the last look for the choices: it is asked for anew.
    pub(super) fn choose_again(&mut self) {
        if let Some(report) = &mut self.report {
            report.choose_again();
        }
    }

    /// Shows the report for a last look. One whose fate is open is not shown to be sent again, and
    /// one whose day is over does not become today's.
    pub fn review(&mut self) -> Option<DayQuestion> {
        let report = self
            .report
            .as_mut()
            .filter(|it| !it.in_flight() && !it.is_over())?;
        let attempt = self.attempts.next();
        report.attempt = attempt;
        report.phase = Phase::Asking;
        let signed_in = self.accounts.signed_in(&report.account)?.clone();
        Some(DayQuestion { attempt, signed_in })
    }

    /// The server said which day it is, or why it did not. `key` is one that nothing was sent
    /// under yet.
    pub fn day_answered(
        &mut self,
        attempt: Attempt,
        day: Result<Day, NotSentReason>,
        key: IdempotencyKey,
    ) {
        let Some(report) = self.report.as_mut() else {
            return;
        };
        if report.attempt != attempt || report.phase != Phase::Asking {
            return;
        }
        match day {
            Ok(today) => report.look(today, key),
            Err(reason) => report.phase = Phase::NotSent(reason, None),
        }
    }

    /// It is this day now, as this account's server says: what was looked at on another one is not
    /// sent.
    pub fn day_is(&mut self, of: &AccountId, today: Day) {
        if let Some(report) = self.report.as_mut().filter(|it| it.account == *of)
            && let Some(another) = report.phase.on(today)
        {
            report.phase = another;
        }
    }

    /// Lets a performance leave, for the account of its report, whichever is the active one. The
    /// first tap changes the phase before anything waits, so that a second one finds nothing to
    /// send: `None`. Nor is anything sent that is not what this report shows: it may have been
    /// another account's.
    pub fn begin_sending(&mut self, reviewed: Reviewed) -> Option<Dispatch> {
        if self.sending.is_some() {
            return None;
        }
        let report = self
            .report
            .as_mut()
            .filter(|it| it.phase.shows(&reviewed))?;
        let signed_in = self.accounts.signed_in(&report.account)?.clone();
        let attempt = self.attempts.next();
        report.attempt = attempt;
        report.phase = Phase::Sending(reviewed.clone());
        self.sending = Some((attempt, signed_in.account.clone()));
        Some(Dispatch {
            attempt,
            signed_in,
            reviewed,
        })
    }

    /// What became of a performance that left. `unsettled`: its own key is kept on the phone.
    ///
    /// That a session has ended, also in [`Outcome::EarlierSettled`], is for
    /// [`Navigation::end_session`].
    pub fn sending_ended(
        &mut self,
        attempt: Attempt,
        reviewed: Reviewed,
        outcome: Outcome,
        unsettled: bool,
    ) -> Moved {
        let Some(account) = self.under_way_ended(attempt) else {
            return Moved::Nowhere;
        };
        let phase = match outcome {
            Outcome::Sent(performance) => return self.sent(attempt, account, performance),
            Outcome::NotSent(reason) => Phase::NotSent(reason.reason(), Some(reviewed)),
            Outcome::LooksDuplicate(existing) => Phase::Duplicate(existing, reviewed),
            Outcome::Unknown => Phase::Unknown,
            Outcome::EarlierSettled(settled) => {
                self.set_phase(attempt, Phase::Ready(reviewed));
                return self.settled(&account, settled);
            }
            // Once the worker is back, it is either asked about or looked at again.
            Outcome::SessionEnded if unsettled => Phase::Unknown,
            Outcome::SessionEnded => Phase::Choosing,
        };
        self.set_phase(attempt, phase);
        Moved::Nowhere
    }

    /// What became of an earlier performance of this account whose answer was lost.
    pub fn settled(&mut self, of: &AccountId, settled: Settled) -> Moved {
        match settled {
            Settled::Nothing | Settled::StillUnknown | Settled::SessionEnded => Moved::Nowhere,
            Settled::Registered(performance) => {
                // What is still being chosen is something else, and stays below; so does one that is
                // under way, which waits until this is known, and what was told of another one and
                // not read yet.
                let it = |it: &Report| it.phase == Phase::Unknown && it.account == *of;
                if self.ask.is_none() && self.report.as_ref().is_none_or(it) {
                    self.leave_all_but_outcomes();
                }
                self.open(Route::Sent {
                    account: of.clone(),
                    performance,
                    found: true,
                })
            }
            Settled::Void => {
                if let Some(report) = &mut self.report
                    && report.phase == Phase::Unknown
                    && report.account == *of
                {
                    report.phase = Phase::Choosing;
                }
                self.open(Route::SettledVoid(of.clone()))
            }
        }
    }

    /// The worker has read that it was sent. After a question in between, what lies below is
    /// something else, and stays.
    pub fn leave_sent(&mut self) -> Moved {
        let found = matches!(self.stack.last(), Some(Route::Sent { found: true, .. }));
        let mut above = self.stack.iter().rev().skip(1);
        let told_before = above.next().is_some_and(Route::is_outcome);
        if told_before || found && (self.report.is_some() || self.ask.is_some()) {
            self.close()
        } else {
            self.restart_at(Vec::new())
        }
    }

    /// The report is done. What was told of another one meanwhile has not been read yet, and stays.
    fn leave_all_but_outcomes(&mut self) {
        self.report = None;
        self.stack.retain(Route::is_outcome);
        self.at_home();
    }

    /// A report that began meanwhile is another one, and stays below.
    fn sent(&mut self, attempt: Attempt, account: AccountId, performance: Performance) -> Moved {
        let found = self.report.as_ref().is_some_and(|it| it.attempt != attempt);
        if !found {
            self.leave_all_but_outcomes();
        }
        self.open(Route::Sent {
            account,
            performance,
            found,
        })
    }

    fn set_phase(&mut self, attempt: Attempt, phase: Phase) {
        if let Some(report) = self.report.as_mut()
            && report.attempt == attempt
        {
            report.phase = phase;
        }
    }
}
