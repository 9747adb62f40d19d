//! What leaves the console as a file is told of in the log.

use jiff::Timestamp;
use job_tracker_protocol::{ClientNumber, Day, Login, PerformanceState};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    action::Action,
    audit::{AuditDetail, AuditEvent},
    changes::Change,
    ids::{EmployerId, UserId},
};

/// A user takes rows with her.
#[derive(Debug, Clone)]
pub struct ExportNote {
    /// Who.
    pub by: UserId,
    /// Her employer.
    pub employer: EmployerId,
    /// What.
    pub export: Export,
    /// When.
    pub now: Timestamp,
}

/// The validations of an employer that were taken back. Another value than before says that one was
/// taken back since, or forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TakenBack {
    /// How many.
    pub count: i64,
    /// When the last was, in milliseconds; 0 without any.
    pub last: i64,
}

/// A user takes a file of performances with her.
#[derive(Debug, Clone)]
pub struct PerformancesNote {
    /// What the log tells.
    pub note: ExportNote,
    /// What was taken back before the file was read.
    pub before: TakenBack,
}

/// Why she does not get the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ExportRefusal {
    /// It may say «validated» of what is open again.
    #[error("a validation was taken back while the file was read")]
    TakenBack,
}

/// What somebody takes with her. What was left out was no filter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Export {
    /// Which rows.
    pub what: Exported,
    /// Of which kind the file is: `csv`, `xlsx`, `txt`, `pdf` or `json`.
    pub format: &'static str,
    /// How many rows.
    pub rows: u64,
    /// The first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
    /// Only hers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worker: Option<Login>,
    /// Only in this state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<PerformanceState>,
    /// Only what these did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// Only this action.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// Only about this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// By the mapping of this name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mapping: Option<String>,
    /// Which mapping that is, whatever it is called later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mapping_id: Option<Uuid>,
    /// As of when, where the line is written later: reading so much takes its time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Timestamp>,
    /// Hours of all its rows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<u64>,
    /// Performances of its days that it does not hold for their state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_out: Option<u64>,
    /// Only of this client.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client: Option<ClientNumber>,
}

impl Export {
    /// These rows, all of them.
    pub fn of(what: Exported, format: &'static str, rows: u64) -> Self {
        Self {
            what,
            format,
            rows,
            from: None,
            to: None,
            worker: None,
            state: None,
            who: None,
            action: None,
            subject: None,
            mapping: None,
            mapping_id: None,
            as_of: None,
            hours: None,
            left_out: None,
            client: None,
        }
    }
}

/// The days of which rows left as a file; open where nothing was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Span {
    /// The first day.
    #[serde(default)]
    pub from: Option<Day>,
    /// The last day.
    #[serde(default)]
    pub to: Option<Day>,
}

impl Span {
    /// Of a line of the log that tells of performances; none where other rows left, or where they
    /// left for the person whom they are about. Which of the performances of its days a file held is
    /// not asked: rather too many than too few.
    pub fn of_detail(detail: &str) -> Option<Self> {
        #[derive(Deserialize)]
        struct What {
            what: Exported,
        }
        let span: Self = serde_json::from_str(detail).ok()?;
        // What a later version calls otherwise may hold hours.
        let what = serde_json::from_str::<What>(detail).map(|it| it.what);
        let counts = match what {
            Ok(what) => what.is_worked_with(),
            Err(_) => true,
        };
        counts.then_some(span)
    }

    /// Whether this day is one of them.
    pub fn contains(&self, day: Day) -> bool {
        self.from.is_none_or(|it| it <= day) && self.to.is_none_or(|it| day <= it)
    }
}

/// A file for payroll, as the line of the log about it says.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct SentToPayroll {
    /// The first day.
    pub from: Day,
    /// The last one.
    pub to: Day,
    /// By the mapping that had this name.
    pub mapping: String,
    /// Which mapping; unknown of files that an earlier version made.
    #[serde(default)]
    pub mapping_id: Option<Uuid>,
    /// Hers alone.
    #[serde(default)]
    pub worker: Option<Login>,
    /// As of when, where the line says so.
    #[serde(default)]
    pub as_of: Option<Timestamp>,
    /// Lines.
    pub rows: u64,
    /// Hours of all lines; unknown of files that an earlier version made.
    #[serde(default)]
    pub hours: Option<u64>,
    /// Performances of its days that it did not hold for their state.
    #[serde(default)]
    pub left_out: Option<u64>,
}

impl SentToPayroll {
    /// Of a line of the log; none where it tells of another kind of file.
    pub fn of_detail(detail: &str) -> Option<Self> {
        #[derive(Deserialize)]
        struct Kind<'d> {
            what: &'d str,
        }
        let kind: Kind<'_> = serde_json::from_str(detail).ok()?;
        (kind.what == "payroll").then(|| serde_json::from_str(detail).ok())?
    }

    /// Since when a change is not in it; the line that tells of it was written at this instant.
    pub fn since(&self, told_at: Timestamp) -> Timestamp {
        self.as_of.unwrap_or(told_at)
    }

    /// Whether it was made by this mapping: by the one of this name where that is all that is known.
    pub fn is_by(&self, mapping: Uuid, name: &str) -> bool {
        self.mapping_id
            .map_or_else(|| self.mapping == name, |it| it == mapping)
    }

    /// Whether a file made later is of the same, and so stands in its place.
    pub fn is_replaced_by(&self, later: &Self) -> bool {
        let same_days = (self.from, self.to) == (later.from, later.to);
        let same_mapping = match (self.mapping_id, later.mapping_id) {
            (Some(this), Some(that)) => this == that,
            _ => self.mapping == later.mapping,
        };
        same_mapping && same_days && self.worker == later.worker
    }

    /// Whether a performance that was validated since may have been left out, and so is missing.
    pub fn may_lack_validated(&self) -> bool {
        self.hours.is_none() || self.left_out.is_some_and(|it| it > 0)
    }

    /// Whether it is of a worker's day.
    pub fn holds(&self, day: Day, worker: &Login) -> bool {
        (self.from..=self.to).contains(&day) && self.worker.as_ref().is_none_or(|it| it == worker)
    }
}

/// Which rows a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Exported {
    /// Performances.
    Performances,
    /// Lines of the log.
    Log,
    /// Hours as a mapping for payroll has them.
    Payroll,
    /// Hours by worker and month.
    Totals,
    /// What happened to a worker's work for a client.
    Dossier,
    /// Everything that is kept of a worker or a client.
    PersonalData,
}

impl Exported {
    /// Whether somebody works on with the states of performances that stand in the file: who pays,
    /// or who inspects. What was validated before stays as such a file says.
    fn is_worked_with(self) -> bool {
        match self {
            Self::Performances | Self::Payroll | Self::Totals | Self::Dossier => true,
            Self::Log | Self::PersonalData => false,
        }
    }
}

/// Tells of performances, unless a validation was taken back while they were read: from the line
/// on, what the file holds is taken back no more.
///
/// # Errors
/// When one was.
pub fn tell_of_performances(
    note: &PerformancesNote,
    now: TakenBack,
) -> Result<Vec<Change>, ExportRefusal> {
    match note.before == now {
        true => Ok(tell(&note.note)),
        false => Err(ExportRefusal::TakenBack),
    }
}

/// Tells of it.
pub fn tell(note: &ExportNote) -> Vec<Change> {
    let who = (note.employer, note.by);
    let told = AuditEvent {
        detail: AuditDetail::Exported(Box::new(note.export.clone())),
        ..AuditEvent::of_user(who, note.now, Action::Exported, "")
    };
    vec![told.into()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_tells_of_which_days_performances_left() {
        let span = |what, from: &str, to: &str| {
            let export = Export {
                from: from.parse().ok(),
                to: to.parse().ok(),
                ..Export::of(what, "csv", 3)
            };
            Span::of_detail(&serde_json::to_string(&export).unwrap())
        };
        let days = span(Exported::Performances, "2026-11-23", "").unwrap();
        let has = |day: &str| days.contains(day.parse().unwrap());
        assert!(has("2026-11-23") && has("2027-01-01") && !has("2026-11-22"));
        assert_eq!(span(Exported::Log, "2026-11-23", ""), None);
        assert_eq!(span(Exported::PersonalData, "", ""), None);
        for what in [Exported::Payroll, Exported::Totals, Exported::Dossier] {
            assert!(span(what, "2026-11-23", "").is_some(), "{what:?}");
        }
        let later = r#"{"what":"of-a-later-version","from":"2026-11-23"}"#;
        assert!(Span::of_detail(later).is_some());
        assert_eq!(Span::of_detail(""), None);
    }

    #[test]
    fn a_line_tells_of_a_file_for_payroll() {
        let export = Export {
            from: "2026-10-01".parse().ok(),
            to: "2026-10-31".parse().ok(),
            mapping: Some("Bureau".to_owned()),
            hours: Some(12),
            ..Export::of(Exported::Payroll, "csv", 3)
        };
        let text = serde_json::to_string(&export).unwrap();
        let sent = SentToPayroll::of_detail(&text).unwrap();
        assert_eq!((sent.rows, sent.hours, sent.left_out), (3, Some(12), None));
        let worker = "980000000002".parse().unwrap();
        let holds = |day: &str| sent.holds(day.parse().unwrap(), &worker);
        assert!(holds("2026-10-01") && holds("2026-10-31") && !holds("2026-11-01"));
        let hers = SentToPayroll {
            worker: "980000000010".parse().ok(),
            ..sent.clone()
        };
        assert!(!hers.holds("2026-10-01".parse().unwrap(), &worker));
        assert!(!sent.is_replaced_by(&hers) && sent.is_replaced_by(&sent));
        assert!(!sent.may_lack_validated());
        let other = Export::of(Exported::Performances, "csv", 3);
        let other = serde_json::to_string(&other).unwrap();
        assert_eq!(SentToPayroll::of_detail(&other), None);
    }

    #[test]
    fn a_file_is_of_its_mapping_whatever_that_is_called() {
        let file = |name: &str, id: Option<u128>| SentToPayroll {
            mapping: name.to_owned(),
            mapping_id: id.map(Uuid::from_u128),
            from: "2026-10-01".parse().unwrap(),
            to: "2026-10-31".parse().unwrap(),
            worker: None,
            as_of: None,
            rows: 3,
            hours: None,
            left_out: None,
        };
        let (made, renamed) = (file("Bureau", Some(1)), file("Noord", Some(1)));
        assert!(made.is_by(Uuid::from_u128(1), "Noord"));
        assert!(made.is_replaced_by(&renamed));
        // Another one that took the name over.
        assert!(!made.is_by(Uuid::from_u128(2), "Bureau"));
        assert!(!made.is_replaced_by(&file("Bureau", Some(2))));
        // An earlier version kept the name alone.
        let before = file("Bureau", None);
        assert!(before.is_by(Uuid::from_u128(1), "Bureau"));
        assert!(before.is_replaced_by(&made) && !before.is_replaced_by(&renamed));
    }

    #[test]
    fn a_line_names_the_filter_and_nothing_that_was_left_out() {
        let export = Export {
            worker: "980000000002".parse().ok(),
            ..Export::of(Exported::Log, "csv", 3)
        };
        let detail = AuditDetail::Exported(Box::new(export));
        let text = serde_json::to_string(&detail).unwrap();
        let wanted = r#"{"what":"log","format":"csv","rows":3,"worker":"980000000002"}"#;
        assert_eq!(text, wanted);
    }
}
