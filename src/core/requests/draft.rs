use job_tracker_protocol::{
    Activity, ClientNumber, Day, Hours, IdempotencyKey, WorkerReason,
    wire::{RequestKind, WorkRequestDraft},
};
use uuid::Uuid;

/// The longest reason, in characters.
pub const LONGEST_REASON: usize = 200;

/// Why she asks, or why she does not agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    text: String,
    code: Option<WorkerReason>,
}

/// Why something typed is no reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReasonError {
    /// Nothing was typed.
    #[error("a reason is needed")]
    Empty,
    /// More than [`LONGEST_REASON`] characters.
    #[error("the reason is too long")]
    TooLong,
}

impl Reason {
    /// A ready sentence, as it stands on her screen.
    pub fn ready(code: WorkerReason, text: String) -> Self {
        Self {
            text,
            code: Some(code),
        }
    }

    /// Reads what she typed. Lines become one: the office reads it in a table.
    ///
    /// # Errors
    /// See [`ReasonError`].
    pub fn from_typed(typed: &str) -> Result<Self, ReasonError> {
        let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        match text.chars().count() {
            0 => Err(ReasonError::Empty),
            1..=LONGEST_REASON => Ok(Self { text, code: None }),
            _ => Err(ReasonError::TooLong),
        }
    }

    /// The words.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The ready sentence that it is.
    pub fn code(&self) -> Option<WorkerReason> {
        self.code
    }
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A visit of a past day that was not reported.
    Forgotten {
        /// Whom the work was for.
        client: ClientNumber,
        /// When.
        date: Day,
        /// What was done.
        activity: Activity,
        /// How long it took.
        hours: Hours,
    },
    /// Other hours for a performance.
    Hours {
        /// Which one.
        performance: Uuid,
        /// The right number.
        hours: Hours,
    },
    /// Another activity for a performance.
    Activity {
        /// Which one.
        performance: Uuid,
        /// The right one.
        activity: Activity,
    },
    /// A performance should not count.
    Cancellation {
        /// Which one.
        performance: Uuid,
    },
}

/// A complete request as the worker saw it. Only this can be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewed {
    key: IdempotencyKey,
    subject: Subject,
    reason: Reason,
}

impl Reviewed {
    /// What is shown for a last look, under a key of its own.
    pub fn new(key: IdempotencyKey, subject: Subject, reason: Reason) -> Self {
        Self {
            key,
            subject,
            reason,
        }
    }

    /// The key under which it is sent.
    pub fn key(&self) -> IdempotencyKey {
        self.key
    }

    /// What is asked for.
    pub fn subject(&self) -> &Subject {
        &self.subject
    }

    /// Why.
    pub fn reason(&self) -> &Reason {
        &self.reason
    }

    /// The same again after a certain «not sent», under a fresh key: the old one may be void.
    #[must_use]
    pub fn again(self, key: IdempotencyKey) -> Self {
        Self { key, ..self }
    }

    pub(super) fn draft(&self) -> WorkRequestDraft {
        let empty = WorkRequestDraft {
            kind: RequestKind::Correction,
            performance_id: None,
            client_number: None,
            activity: None,
            hours: None,
            date: None,
            reason: self.reason.text.clone(),
            reason_code: self.reason.code,
        };
        match &self.subject {
            Subject::Forgotten {
                client,
                date,
                activity,
                hours,
            } => WorkRequestDraft {
                kind: RequestKind::Forgotten,
                client_number: Some(client.clone()),
                activity: Some(*activity),
                hours: Some((*hours).into()),
                date: Some(*date),
                ..empty
            },
            Subject::Hours { performance, hours } => WorkRequestDraft {
                performance_id: Some(*performance),
                hours: Some((*hours).into()),
                ..empty
            },
            Subject::Activity {
                performance,
                activity,
            } => WorkRequestDraft {
                performance_id: Some(*performance),
                activity: Some(*activity),
                ..empty
            },
            Subject::Cancellation { performance } => WorkRequestDraft {
                kind: RequestKind::Cancellation,
                performance_id: Some(*performance),
                ..empty
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_reason_has_one_line_and_between_1_and_200_characters() {
        assert_eq!(Reason::from_typed(" \n "), Err(ReasonError::Empty));
        assert_eq!(
            Reason::from_typed(" bus\n te  laat ").map(|it| it.text),
            Ok("bus te laat".to_owned())
        );
        assert!(Reason::from_typed(&"é".repeat(LONGEST_REASON)).is_ok());
        let long = "é".repeat(LONGEST_REASON + 1);
        assert_eq!(Reason::from_typed(&long), Err(ReasonError::TooLong));
    }

    #[test]
    fn which_fields_are_sent_follows_from_what_is_asked_for() {
        let performance = Uuid::nil();
        let sent = |subject| {
            let reason = Reason::ready(WorkerReason::Forgot, "Vergeten".to_owned());
            let key = IdempotencyKey::new(Uuid::nil());
            let draft = Reviewed::new(key, subject, reason).draft();
            let mut fields: Vec<_> = serde_json::to_value(draft)
                .unwrap()
                .as_object()
                .unwrap()
                .keys()
                .filter(|it| !it.starts_with("reason"))
                .cloned()
                .collect();
            fields.sort_unstable();
            fields.join(" ")
        };
        let hours = Hours::try_from(3).unwrap();
        let activity = Activity::Shopping;
        let forgotten = Subject::Forgotten {
            client: ClientNumber::from_first_ten(1),
            date: "2026-11-23".parse().unwrap(),
            activity,
            hours,
        };
        assert_eq!(sent(forgotten), "activity client_number date hours kind");
        assert_eq!(
            sent(Subject::Hours { performance, hours }),
            "hours kind performance_id"
        );
        assert_eq!(
            sent(Subject::Activity {
                performance,
                activity
            }),
            "activity kind performance_id"
        );
        assert_eq!(
            sent(Subject::Cancellation { performance }),
            "kind performance_id"
        );
    }
}
