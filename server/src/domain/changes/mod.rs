//! What a decision changes. A store applies all of a decision's changes, or none of them.
//!
//! Each aggregate has its own changes; most stand in files beside this.

mod accounts;
mod calls;
mod client_checks;
mod clients;
mod console_sessions;
mod devices;
mod employers;
mod erasures;
mod factor_keys;
mod imports;
mod invitations;
mod lanes;
mod notices;
mod office_changes;
mod payroll;
mod requests;
mod sessions;
mod shown_once;
mod users;
mod validations;
mod vouchers;
mod workers;

use jiff::Timestamp;
use job_tracker_protocol::{IdempotencyKey, PerformanceState};
use uuid::Uuid;

use super::{
    audit::{AuditEvent, WorkDone},
    audit_seal::Seal,
    ids::WorkerId,
    performance::NewPerformance,
};

pub use accounts::AccountChange;
pub use calls::CallChange;
pub use client_checks::ClientCheckChange;
pub use clients::ClientChange;
pub use console_sessions::ConsoleSessionChange;
pub use devices::DeviceChange;
pub use employers::EmployerChange;
pub use erasures::ErasureChange;
pub use factor_keys::FactorKeyChange;
pub use imports::ImportChange;
pub use invitations::InvitationChange;
pub use lanes::LaneChange;
pub use notices::NoticeChange;
pub use office_changes::OfficeChangeUpdate;
pub use payroll::PayrollChange;
pub use requests::RequestChange;
pub use sessions::SessionChange;
pub use shown_once::ShownOnceChange;
pub use users::UserChange;
pub use validations::ValidationChange;
pub use vouchers::VoucherChange;
pub use workers::WorkerChange;

/// One change of one aggregate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Of a performance or its key.
    Performance(PerformanceChange),
    /// Of what a worker asks for.
    Request(RequestChange),
    /// Of what a worker is asked about.
    OfficeChange(OfficeChangeUpdate),
    /// Of what sign-in knows of a worker.
    Account(AccountChange),
    /// Of the tries of a login.
    Lane(LaneChange),
    /// Of a worker's phones.
    Device(DeviceChange),
    /// Of what stands on a letter.
    Voucher(VoucherChange),
    /// Of a worker's sessions.
    Session(SessionChange),
    /// Of an employer.
    Employer(EmployerChange),
    /// Of a user of the console.
    User(UserChange),
    /// Of the links that make users.
    Invitation(InvitationChange),
    /// Of a session of the console.
    ConsoleSession(ConsoleSessionChange),
    /// Of what users validated together.
    Validation(ValidationChange),
    /// Of a worker, by the office.
    Worker(WorkerChange),
    /// Of a client in the registry.
    Client(ClientChange),
    /// Of how many unknown client numbers a worker asked about.
    ClientCheck(ClientCheckChange),
    /// Of the lists that were taken.
    Import(ImportChange),
    /// Of the mappings for payroll.
    Payroll(PayrollChange),
    /// Of what the console shows once.
    ShownOnce(ShownOnceChange),
    /// Of which key the second factors are under.
    FactorKey(FactorKeyChange),
    /// Of a call on the phone line.
    Call(CallChange),
    /// Of what users should know.
    Notice(NoticeChange),
    /// Writes a line of the audit log.
    Audit(Box<AuditEvent>),
    /// Of what is erased, and of what is old.
    Erasure(ErasureChange),
    /// Seals a block of it. In conflict when there is a block with its number.
    Seal(Seal),
}

/// What the audit log is told by these.
pub fn told(changes: Vec<Change>) -> Vec<AuditEvent> {
    let told = changes.into_iter().filter_map(|it| match it {
        Change::Audit(event) => Some(*event),
        _ => None,
    });
    told.collect()
}

/// A change of a performance, or of the key that it was sent under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PerformanceChange {
    /// Stores a performance, and binds the key that it was sent under. In conflict when the
    /// employer has its reference already.
    Register(Box<NewPerformance>),
    /// Binds a key to nothing, for ever.
    VoidKey {
        /// Whose key.
        worker: WorkerId,
        /// The key.
        key: IdempotencyKey,
        /// When.
        at: Timestamp,
    },
    /// Counts a change of what is said about a performance, so that nobody decides about it on what
    /// was so before.
    Touch {
        /// The performance.
        id: Uuid,
    },
    /// Gives a performance another state or other work. In conflict when it no longer has this
    /// version.
    Review {
        /// The performance.
        id: Uuid,
        /// The version that the decision was made on.
        version: i64,
        /// Its state from now on.
        state: PerformanceState,
        /// Its work from now on.
        work: WorkDone,
        /// Whether time did it.
        by_time: bool,
        /// Whether it is done at the worker's request; none where that stays as it was.
        requested: Option<bool>,
    },
}

macro_rules! of_aggregate {
    ($($change:ident => $variant:ident,)+) => {
        $(
            impl From<$change> for Change {
                fn from(change: $change) -> Self {
                    Self::$variant(change)
                }
            }
        )+
    };
}

of_aggregate! {
    PerformanceChange => Performance,
    RequestChange => Request,
    OfficeChangeUpdate => OfficeChange,
    AccountChange => Account,
    LaneChange => Lane,
    DeviceChange => Device,
    VoucherChange => Voucher,
    SessionChange => Session,
    EmployerChange => Employer,
    UserChange => User,
    InvitationChange => Invitation,
    ConsoleSessionChange => ConsoleSession,
    ValidationChange => Validation,
    WorkerChange => Worker,
    ClientChange => Client,
    ClientCheckChange => ClientCheck,
    ImportChange => Import,
    PayrollChange => Payroll,
    ShownOnceChange => ShownOnce,
    FactorKeyChange => FactorKey,
    CallChange => Call,
    NoticeChange => Notice,
    ErasureChange => Erasure,
    Seal => Seal,
}

impl From<AuditEvent> for Change {
    fn from(event: AuditEvent) -> Self {
        Self::Audit(Box::new(event))
    }
}

/// What a use case decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision<T> {
    /// What changes, in this order.
    pub changes: Vec<Change>,
    /// What whoever asked is told once the changes are durable.
    pub output: T,
}

impl Decision<()> {
    /// These changes, of which nobody is told more than that they were made.
    pub fn of(changes: Vec<Change>) -> Self {
        Self {
            changes,
            output: (),
        }
    }
}

impl<T> Decision<T> {
    /// Nothing changes.
    pub fn nothing(output: T) -> Self {
        Self {
            changes: Vec::new(),
            output,
        }
    }
}
