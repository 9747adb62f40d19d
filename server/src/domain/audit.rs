//! What the audit log keeps of what happens: who, from where, what, to what, and what else there
//! is to know.

use jiff::Timestamp;
use job_tracker_protocol::{Activity, Hours, Language};
use serde::Serialize;

use super::{
    action::Action,
    contract::ContractHours,
    export_note::Export,
    ids::{EmployerId, UserId, WorkerId},
    staff::Region,
    weekdays::Weekdays,
};

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// A worker.
    Worker(WorkerId),
    /// Somebody who may run commands on the server's machine.
    Office,
    /// A user of the console.
    User(UserId),
    /// The server itself.
    Server,
}

/// From where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The app.
    App,
    /// The phone line.
    Phone,
    /// The console.
    Console,
    /// A command on the server's machine.
    Command,
    /// The server itself.
    Server,
}

impl Origin {
    /// The name in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::App => "app",
            Self::Phone => "phone",
            Self::Console => "console",
            Self::Command => "command",
            Self::Server => "server",
        }
    }
}

/// One line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEvent {
    /// In whose log it stands.
    pub employer: EmployerId,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// From where.
    pub origin: Origin,
    /// What.
    pub action: Action,
    /// To what: a login, a client number, a UUID.
    pub subject: String,
    /// What else there is to know.
    pub detail: AuditDetail,
}

impl AuditEvent {
    /// What a user did in the console, where there is nothing else to know.
    pub fn of_user(
        (employer, user): (EmployerId, UserId),
        at: Timestamp,
        action: Action,
        subject: &str,
    ) -> Self {
        Self {
            employer,
            at,
            actor: Actor::User(user),
            origin: Origin::Console,
            action,
            subject: subject.to_owned(),
            detail: AuditDetail::None,
        }
    }
}

/// What a line knows beside its action. The names of the fields are those of the
/// exported log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum AuditDetail {
    /// Nothing.
    None,
    /// Why.
    Reason {
        /// In the words of whoever did it.
        reason: String,
    },
    /// Why, and what changed.
    Modified {
        /// As it is now.
        after: WorkDone,
        /// As it was.
        before: WorkDone,
        /// In the words of whoever did it.
        reason: String,
    },
    /// The office did what a worker asked for.
    AtRequest {
        /// As it is now; none for what was cancelled.
        #[serde(skip_serializing_if = "Option::is_none")]
        after: Option<WorkDone>,
        /// As it was; none for what was entered.
        #[serde(skip_serializing_if = "Option::is_none")]
        before: Option<WorkDone>,
        /// Her reason, or the office's words to what she contested.
        reason: String,
        /// Always true.
        requested: bool,
    },
    /// The office did nothing in time.
    ByTime {
        /// Always true.
        automatic: bool,
    },
    /// A worker has another name, telephone, language or contract.
    WorkerEdited {
        /// As she is now.
        after: WorkerDetails,
        /// As she was.
        before: WorkerDetails,
    },
    /// A client has another name, telephone or region.
    ClientEdited {
        /// As it is now.
        after: ClientDetails,
        /// As it was.
        before: ClientDetails,
    },
    /// A company has another name, telephone, region, period or other days.
    EmployerEdited {
        /// As it is now.
        after: EmployerDetails,
        /// As it was.
        before: EmployerDetails,
    },
    /// Somebody tried to get in.
    From {
        /// From this address.
        address: String,
    },
    /// A mapping for payroll was made, changed or removed.
    Mapping {
        /// As it is now, or was when it was removed.
        after: MappingDetails,
        /// As it was; none for a new one.
        #[serde(skip_serializing_if = "Option::is_none")]
        before: Option<MappingDetails>,
    },
    /// Rows were taken along as a file.
    Exported(Box<Export>),
    /// Sessions of the console were ended.
    SessionsEnded {
        /// How many.
        sessions: usize,
    },
    /// A list was taken.
    Imported {
        /// How many were added.
        count: usize,
    },
    /// A worker or a client was erased.
    Erased {
        /// Lines of the log whose personal details are gone.
        details: usize,
    },
    /// What is older than it must be kept was removed.
    Removed {
        /// How many rows.
        rows: usize,
    },
}

/// What the office may change of a worker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WorkerDetails {
    /// Hours a week, by her contract.
    pub contract_hours: Option<ContractHours>,
    /// When the office expects her.
    pub expected_days: Weekdays,
    /// In which her letters are.
    pub language: Language,
    /// Her name in Latin letters, if she has one.
    pub letter_name: Option<String>,
    /// Her name.
    pub name: String,
    /// What the payroll office calls her.
    pub payroll_number: Option<String>,
    /// Her telephone, as the office wrote it.
    pub phone: Option<String>,
}

/// What the office may change of a client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClientDetails {
    /// Its name.
    pub name: String,
    /// Its telephone, as the office wrote it.
    pub phone: Option<String>,
    /// Its region; none where it is the employer's.
    pub region: Option<Region>,
}

/// What the office may change of a mapping for payroll.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MappingDetails {
    /// What it says, as it is kept.
    pub layout: String,
    /// What it is called.
    pub name: String,
}

/// What the office may change of its company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EmployerDetails {
    /// When those are expected who do not report yet.
    pub expected_days: Weekdays,
    /// As workers see it.
    pub name: String,
    /// The telephone of the office.
    pub phone: Option<String>,
    /// The phone line that its workers call.
    pub phone_line: Option<String>,
    /// The region of its clients that have none of their own.
    pub region: Region,
    /// Days back that a worker may ask for a visit that she forgot.
    pub request_days_back: u8,
}

/// What the office may change of a performance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct WorkDone {
    /// What.
    pub activity: Activity,
    /// How long.
    pub hours: Hours,
}
