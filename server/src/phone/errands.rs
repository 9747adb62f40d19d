//! What a conversation asks for: a password checked, a client found, a performance registered.

use std::sync::Arc;

use job_tracker_protocol::ClientNumber;

use super::line::{Came, Known, PhoneLine};
use crate::{
    accounts::AuthOutcome,
    application::UseCaseError,
    domain::{
        channel::Channel,
        dialogue::{Clip, Errand, Finding},
        ids::EmployerId,
        phone_call::{CallId, CallRecord},
        proof::Proof,
        registration::{Refusal, Registration, Report},
    },
    store::{
        StoreError,
        calls::{ClientOfQuestion, LineQuestion, NearbyQuestion},
    },
};

impl PhoneLine {
    pub(super) async fn find(
        &self,
        errand: Errand,
        came: &Came,
        call: &CallRecord,
        worker: &mut Known,
    ) -> Finding {
        let found = match errand {
            Errand::CheckPassword { login, password } => {
                if !self.admits(call.caller.as_deref()) {
                    return Finding::Busy;
                }
                let checked = self.accounts.authenticate(Channel::Phone, login, password);
                match checked.await {
                    Ok(AuthOutcome::Right(who)) => {
                        let known = (who.worker, who.employer);
                        let passed = self.passed(who.employer, came, call).await;
                        if matches!(passed, Ok(Finding::Passed { .. })) {
                            *worker = Some(known);
                        }
                        passed
                    }
                    Ok(AuthOutcome::Wrong { attempts_left }) => Ok(Finding::WrongPassword {
                        left: attempts_left,
                    }),
                    Ok(AuthOutcome::Closed) => Ok(Finding::Closed),
                    Ok(AuthOutcome::Busy) => Ok(Finding::Busy),
                    Err(error) => {
                        tracing::warn!(%error, "no password was checked");
                        Ok(Finding::Failed)
                    }
                }
            }
            Errand::FindClient(number) => self.find_client(*worker, number).await,
            Errand::Register {
                client,
                activity,
                hours,
                summary,
                second,
            } => {
                let report = Report {
                    client_number: client,
                    activity,
                    hours: i64::from(hours),
                    // She confirms what she heard, and she heard it on that day.
                    date: self.belgium.day(call.said_at),
                };
                Ok(self
                    .register(*worker, (came.call, call), (summary, second), report)
                    .await)
            }
        };
        found.unwrap_or_else(|error| {
            tracing::warn!(%error, "a call goes on without the database");
            Finding::Failed
        })
    }

    /// A caller who hides the number shares the tries of all who do.
    fn admits(&self, caller: Option<&str>) -> bool {
        match caller {
            Some(number) => self.callers.admit(number).is_ok(),
            None => self.hidden.admit("").is_ok(),
        }
    }

    /// Her password is right: whether this is a line that she may call, and whose telephone calls.
    async fn passed(
        &self,
        employer: EmployerId,
        came: &Came,
        call: &CallRecord,
    ) -> Result<Finding, StoreError> {
        let called = came.called.clone();
        if let Some(called) = called.filter(|it| !self.common.contains(it)) {
            let may_call = self.store.ask(LineQuestion { employer, called }).await?;
            if !may_call {
                return Ok(Finding::OtherLine);
            }
        }
        let nearby = match call.caller.clone() {
            Some(caller) => self.store.ask(NearbyQuestion { employer, caller }).await?,
            None => None,
        };
        Ok(Finding::Passed { nearby })
    }

    async fn find_client(
        &self,
        worker: Known,
        number: ClientNumber,
    ) -> Result<Finding, StoreError> {
        let Some((_, employer)) = worker else {
            return Ok(Finding::Over);
        };
        let question = ClientOfQuestion {
            employer,
            number: number.clone(),
        };
        Ok(match self.store.ask(question).await? {
            true => Finding::ClientKnown(number),
            false => Finding::ClientUnknown,
        })
    }

    /// Sent twice under its key where the first answer is lost: it is registered once.
    async fn register(
        &self,
        worker: Known,
        (id, call): (CallId, &CallRecord),
        (summary, second): (u16, bool),
        report: Report,
    ) -> Finding {
        let Some((worker, employer)) = worker else {
            return Finding::Over;
        };
        // Who took the turn before and was not heard of again may have sent it.
        let mut lost = call.claim.is_some();
        for _ in 0..2 {
            let now = self.clock.now();
            let registration = Registration {
                worker,
                employer,
                proof: Proof::Call(id),
                key: id.key(summary),
                report: report.clone(),
                confirmed: second,
                now,
                today: self.belgium.day(now),
                max_hours_per_day: self.max_hours_per_day,
                random: Arc::clone(&self.random),
            };
            match self.store.run(registration).await {
                Ok(performance) => {
                    return Finding::Registered {
                        reference: performance.reference,
                    };
                }
                Err(UseCaseError::Refused(refusal)) => {
                    return match refused(&refusal) {
                        // Who left meanwhile is told so before what her key has come to.
                        Finding::Over if lost => Finding::Failed,
                        found => found,
                    };
                }
                Err(UseCaseError::Store(error)) => {
                    lost = true;
                    tracing::warn!(%error, "an answer about a performance was lost");
                }
            }
        }
        Finding::Failed
    }
}

fn refused(refusal: &Refusal) -> Finding {
    match refusal {
        Refusal::LooksDuplicate(_) => Finding::LooksDuplicate,
        Refusal::DayLimit(_) => Finding::Refused(Clip::DayLimit),
        Refusal::UnknownClient => Finding::Refused(Clip::ClientGone),
        Refusal::DatePassed(_) => Finding::Refused(Clip::DayOver),
        Refusal::SessionEnded
        | Refusal::KeyVoid
        | Refusal::KeyReused
        | Refusal::HoursOutOfRange
        | Refusal::Randomness(_) => Finding::Over,
    }
}
