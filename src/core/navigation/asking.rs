use job_tracker_protocol::{
    Activity, ClientNumber, Day, Hours, IdempotencyKey,
    wire::{Performance, WorkRequest},
};

use super::{Ask, AskPhase, AskStep, Attempt, Moved, Navigation, Route};
use crate::core::{
    account::AccountId,
    requests::{AskOutcome, Calendar, Choices, Reason, Reviewed, SettledRequest, Wrong},
    session::SignedIn,
};

/// What a worker decides at a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepAnswer {
    /// For this client, under her name for it.
    Client(ClientNumber, String),
    /// On this day.
    Day(Day),
    /// On a day that is not among the last ones.
    Earlier,
    /// This was done.
    Activity(Activity),
    /// It took so long.
    Hours(Hours),
    /// For this reason.
    Reason(Reason),
    /// For another reason, in her own words.
    OwnWords,
    /// This is wrong, which the office reads like this.
    Wrong(Wrong, Reason),
}

/// A request has to be sent.
#[derive(Debug)]
pub struct AskDispatch {
    /// To be named with the outcome.
    pub attempt: Attempt,
    /// Who sends.
    pub signed_in: SignedIn,
    /// What is sent.
    pub reviewed: Reviewed,
}

impl Navigation {
    /// Starts to ask this account's office for a visit that was forgotten.
    pub fn ask_for_forgotten(&mut self, account: AccountId, calendar: Calendar) -> Moved {
        self.begin_ask(account, Choices::forgotten(calendar), AskStep::Client)
    }

    /// Starts to say what is wrong with a performance of this account.
    pub fn ask_to_mend(&mut self, account: AccountId, performance: Performance) -> Moved {
        self.begin_ask(account, Choices::mend(performance), AskStep::Wrong)
    }

    pub(super) fn begin_ask(
        &mut self,
        account: AccountId,
        choices: Choices,
        step: AskStep,
    ) -> Moved {
        if self.accounts.signed_in(&account).is_none() {
            return Moved::Nowhere;
        }
        let attempt = self.attempts.next();
        self.ask = Some(Ask::new(account, choices, attempt));
        self.open(Route::Ask(step))
    }

    /// A step is decided: the next one is shown. What a performance already is is no answer: the
    /// office would be asked for nothing.
    pub fn answer_step(&mut self, answer: StepAnswer) -> Moved {
        let Some(ask) = self.ask.as_mut().filter(|it| !it.in_flight()) else {
            return Moved::Nowhere;
        };
        let changes_nothing = match &answer {
            StepAnswer::Hours(hours) => ask.choices.has_hours(*hours),
            StepAnswer::Activity(activity) => ask.choices.has_activity(*activity),
            _ => false,
        };
        if changes_nothing {
            return Moved::Nowhere;
        }
        ask.phase = AskPhase::Choosing;
        match decide(&mut ask.choices, answer) {
            Some(step) => self.open(Route::Ask(step)),
            None => Moved::Nowhere,
        }
    }

    /// Forgets the request and goes to where it began.
    pub fn leave_ask(&mut self) -> Moved {
        self.ask = None;
        self.stack.retain(|it| !matches!(it, Route::Ask(_)));
        Moved::Elsewhere
    }

    /// A change is contested, or cannot be any more: the list is shown.
    pub fn leave_contest(&mut self) -> Moved {
        let contest = |it: &Route| matches!(it, Route::Contest(_) | Route::ContestWords(_));
        if !self.stack.iter().any(contest) {
            return Moved::Nowhere;
        }
        self.stack.retain(|it| !contest(it));
        Moved::Elsewhere
    }

    /// Forgets everything that was begun and goes to the root screen.
    pub(super) fn leave_all(&mut self) -> Moved {
        // A question may be about an account that is no longer shown.
        self.question = None;
        self.ask = None;
        self.leave_report()
    }

    pub(super) fn back_from(&mut self, step: AskStep) -> Moved {
        let unknown = self.ask.as_ref().is_none_or(Ask::in_flight);
        match step {
            AskStep::Client | AskStep::Wrong => self.leave_ask(),
            // Its fate is not known: it cannot be changed any more.
            AskStep::Review if unknown => self.leave_ask(),
            _ => {
                if let Some(ask) = &mut self.ask {
                    ask.phase = AskPhase::Choosing;
                }
                let moved = self.close();
                // One that began at a later step, instead of a report.
                if !self.stack.iter().any(|it| matches!(it, Route::Ask(_))) {
                    self.ask = None;
                }
                moved
            }
        }
    }

    /// Shows the request for a last look. `key` is one that nothing was sent under yet.
    pub fn review_ask(&mut self, key: IdempotencyKey) {
        let Some(ask) = self.ask.as_mut() else { return };
        if ask.phase != AskPhase::Choosing {
            return;
        }
        if let Some((subject, reason)) = ask.choices.complete() {
            ask.phase = AskPhase::Ready(Reviewed::new(key, subject, reason));
        }
    }

    /// Lets a request leave, for the account that it was begun for. The first tap changes the phase
    /// before anything waits, so that a second one finds nothing to send: `None`; and neither does
    /// one that is not what she looks at.
    pub fn begin_asking(&mut self, reviewed: Reviewed) -> Option<AskDispatch> {
        if self.sending.is_some() {
            return None;
        }
        let shown = |it: &&mut Ask| it.phase.shows(&reviewed);
        let ask = self.ask.as_mut().filter(shown)?;
        // Another window may have signed her out.
        let signed_in = self.accounts.signed_in(&ask.account)?.clone();
        let attempt = self.attempts.next();
        ask.attempt = attempt;
        ask.phase = AskPhase::Sending(reviewed.clone());
        self.sending = Some((attempt, signed_in.account.clone()));
        Some(AskDispatch {
            attempt,
            signed_in,
            reviewed,
        })
    }

    /// What became of a request that left. `unsettled`: its own key is held. That a session has ended
    /// is for [`Navigation::end_session`].
    pub fn asking_ended(
        &mut self,
        attempt: Attempt,
        reviewed: Reviewed,
        outcome: AskOutcome,
        unsettled: bool,
    ) -> Moved {
        let Some(account) = self.under_way_ended(attempt) else {
            return Moved::Nowhere;
        };
        let phase = match outcome {
            AskOutcome::Sent(request) => {
                let found = self.ask.as_ref().is_some_and(|it| it.attempt != attempt);
                if !found {
                    let _ = self.leave_ask();
                    self.leave_what_is_over();
                }
                return self.open(Route::Asked {
                    account,
                    request,
                    found,
                });
            }
            AskOutcome::NotSent(reason) => AskPhase::NotSent(reason, reviewed),
            AskOutcome::Unknown => AskPhase::Unknown,
            AskOutcome::EarlierSettled(settled) => {
                self.set_ask_phase(attempt, AskPhase::Ready(reviewed));
                return self.request_settled(&account, settled);
            }
            // Once the worker is back, it is either asked about or looked at again.
            AskOutcome::SessionEnded if unsettled => AskPhase::Unknown,
            AskOutcome::SessionEnded => AskPhase::Ready(reviewed),
        };
        self.set_ask_phase(attempt, phase);
        Moved::Nowhere
    }

    /// What became of an earlier request of this account whose answer was lost.
    pub fn request_settled(&mut self, of: &AccountId, settled: SettledRequest) -> Moved {
        match settled {
            SettledRequest::Nothing
            | SettledRequest::StillUnknown
            | SettledRequest::SessionEnded => Moved::Nowhere,
            SettledRequest::Made(request) => self.found(of, request),
            SettledRequest::Void => {
                if let Some(ask) = &mut self.ask
                    && ask.phase == AskPhase::Unknown
                    && ask.account == *of
                {
                    ask.phase = AskPhase::Choosing;
                }
                self.open(Route::AskVoid(of.clone()))
            }
        }
    }

    fn found(&mut self, of: &AccountId, request: Box<WorkRequest>) -> Moved {
        // One that is still being chosen or under way is another one, and stays below.
        let it = |it: &Ask| it.phase == AskPhase::Unknown && it.account == *of;
        if self.ask.as_ref().is_some_and(it) {
            let _ = self.leave_ask();
        }
        self.open(Route::Asked {
            account: of.clone(),
            request,
            found: true,
        })
    }

    fn set_ask_phase(&mut self, attempt: Attempt, phase: AskPhase) {
        if let Some(ask) = self.ask.as_mut()
            && ask.attempt == attempt
        {
            ask.phase = phase;
        }
    }
}

/// Notes the answer and says which step comes next; `None` for an answer to another question.
fn decide(choices: &mut Choices, answer: StepAnswer) -> Option<AskStep> {
    Some(match (choices, answer) {
        (Choices::Forgotten(it), StepAnswer::Client(number, alias)) => {
            it.client = Some((number, alias));
            AskStep::Day
        }
        (Choices::Forgotten(it), StepAnswer::Day(day)) => {
            it.date = Some(day);
            AskStep::Activity
        }
        (Choices::Forgotten(_), StepAnswer::Earlier) => AskStep::Earlier,
        (Choices::Forgotten(it), StepAnswer::Activity(activity)) => {
            it.activity = activity;
            AskStep::Hours
        }
        (Choices::Forgotten(it), StepAnswer::Hours(hours)) => {
            it.hours = Some(hours);
            // After a change, the reason that she gave still holds.
            match it.reason {
                None => AskStep::Reason,
                Some(_) => AskStep::Review,
            }
        }
        (Choices::Forgotten(_), StepAnswer::OwnWords) => AskStep::Words,
        (Choices::Forgotten(it), StepAnswer::Reason(reason)) => {
            it.reason = Some(reason);
            AskStep::Review
        }
        (Choices::Mend(it), StepAnswer::Wrong(wrong, reason)) => {
            it.wrong = Some((wrong, reason));
            match wrong {
                Wrong::Hours => AskStep::Hours,
                Wrong::Activity => AskStep::Activity,
                Wrong::Client | Wrong::Twice | Wrong::NotThere => AskStep::Review,
            }
        }
        (Choices::Mend(it), StepAnswer::Hours(hours)) => {
            it.hours = Some(hours);
            AskStep::Review
        }
        (Choices::Mend(it), StepAnswer::Activity(activity)) => {
            it.activity = Some(activity);
            AskStep::Review
        }
        (Choices::Forgotten(_), StepAnswer::Wrong(..))
        | (
            Choices::Mend(_),
            StepAnswer::Client(..)
            | StepAnswer::Day(_)
            | StepAnswer::Earlier
            | StepAnswer::Reason(_)
            | StepAnswer::OwnWords,
        ) => return None,
    })
}
