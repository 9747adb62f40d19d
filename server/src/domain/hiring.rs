//! A worker begins: she gets a login that nobody has.

use std::{collections::HashSet, sync::Arc};

use jiff::Timestamp;
use job_tracker_protocol::{Language, Login};
use uuid::Uuid;

use super::{
    action::Action,
    audit::AuditDetail,
    changes::{Change, Decision, ShownOnceChange, WorkerChange},
    contract::{ContractHours, PayrollNumber},
    ids::{EmployerId, WorkerId},
    office::OfficeActor,
    phone_number::PhoneNumber,
    random::{NoRandomness, Random},
    rules::SPARE_LOGINS,
    sealed::SealError,
    secret::{Token, draw_login},
    shown_once::{IssuedCredentials, Keeping, Shown},
    voucher,
    weekdays::Weekdays,
    wording::Name,
};

/// What the office knows of a worker and may change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Her name.
    pub name: Name,
    /// The same in Latin letters, where the fonts of a letter cannot write it.
    pub letter_name: Option<Name>,
    /// Her telephone.
    pub phone: Option<PhoneNumber>,
    /// In which her letters are.
    pub language: Language,
    /// Hours a week, by her contract.
    pub contract_hours: Option<ContractHours>,
    /// What the payroll office calls her.
    pub payroll_number: Option<PayrollNumber>,
    /// When the office expects her; on no day where it expects her as she usually reports.
    pub expected_days: Weekdays,
}

impl Person {
    /// One whose letter is written to her name.
    pub fn new(name: Name, language: Language) -> Self {
        Self {
            name,
            letter_name: None,
            phone: None,
            language,
            contract_hours: None,
            payroll_number: None,
            expected_days: Weekdays::NONE,
        }
    }
}

/// A worker to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewWorker {
    /// Her login.
    pub login: Login,
    /// Her names and her language.
    pub person: Person,
    /// Of her password, or of one that nobody knows.
    pub password_hash: String,
}

/// The office adds a worker.
#[derive(Clone)]
pub struct Hiring {
    /// Who adds her.
    pub by: OfficeActor,
    /// Her employer.
    pub employer: EmployerId,
    /// Who she is.
    pub person: Person,
    /// The password on her letter.
    pub password: String,
    /// Its hash.
    pub password_hash: String,
    /// In the QR code of the letter.
    pub voucher: Token,
    /// Logins that were drawn for her.
    pub candidates: Vec<Login>,
    /// Where the form of the console keeps its answer; a command shows it by itself.
    pub keeping: Option<Keeping>,
    /// For sealing that answer.
    pub random: Arc<dyn Random>,
    /// When.
    pub now: Timestamp,
}

/// What must be known to add a worker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HiringFacts {
    /// Those of the candidates that somebody has.
    pub taken: HashSet<Login>,
    /// Whether the answer to the form may be kept: not when the form was taken before.
    pub may_keep: bool,
}

/// Why nobody was added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HiringRefusal {
    /// The form was taken before, or its session has ended.
    #[error("the form was taken before")]
    DoneBefore,
    /// All logins that were drawn are taken.
    #[error("no free login was found")]
    NoFreeLogin,
    /// Somebody with such a name came since the list was looked through.
    #[error("somebody with such a name came meanwhile")]
    KnownMeanwhile,
    /// The answer could not be sealed.
    #[error(transparent)]
    Seal(#[from] SealError),
}

/// Draws logins for this many workers, more than they need: some may be taken.
///
/// # Errors
/// When there is no randomness.
pub fn draw_candidates(workers: usize, random: &dyn Random) -> Result<Vec<Login>, NoRandomness> {
    (0..2 * workers + SPARE_LOGINS)
        .map(|_| draw_login(random))
        .collect()
}

/// The candidates that can be given out, each once.
pub(super) fn free<'a>(
    candidates: &'a [Login],
    taken: &'a HashSet<Login>,
) -> impl Iterator<Item = Login> + 'a {
    let mut given = HashSet::new();
    let free = move |it: &&Login| !taken.contains(*it) && given.insert((*it).clone());
    candidates.iter().filter(free).cloned()
}

/// Adds a worker with the first login that is free; gives her credentials.
///
/// # Errors
/// When the form was taken before, no login is free, or the answer cannot be sealed.
pub fn decide(
    hiring: &Hiring,
    facts: &HiringFacts,
) -> Result<Decision<IssuedCredentials>, HiringRefusal> {
    if !facts.may_keep {
        return Err(HiringRefusal::DoneBefore);
    }
    let login = free(&hiring.candidates, &facts.taken)
        .next()
        .ok_or(HiringRefusal::NoFreeLogin)?;
    let issued = IssuedCredentials {
        login: login.clone(),
        password: hiring.password.clone(),
        voucher: hiring.voucher.clone().expose(),
    };
    let mut changes = Vec::new();
    if let Some(keeping) = &hiring.keeping {
        let shown = Shown::letters(std::slice::from_ref(&issued));
        let answer = keeping.seal(&shown, hiring.now, hiring.random.as_ref())?;
        let at = hiring.now;
        changes.push(ShownOnceChange::Keep { answer, at }.into());
    }
    let voucher = voucher::issue(&login, hiring.voucher.hash(), hiring.now);
    let new = NewWorker {
        login,
        person: hiring.person.clone(),
        password_hash: hiring.password_hash.clone(),
    };
    let place = (hiring.employer, None);
    changes.extend(add(hiring.by, place, new, None, hiring.now));
    changes.push(voucher);
    Ok(Decision {
        changes,
        output: issued,
    })
}

/// Adds a worker, perhaps as this row, perhaps as one of a list, and tells of it.
pub(super) fn add(
    by: OfficeActor,
    (employer, row): (EmployerId, Option<WorkerId>),
    new: NewWorker,
    import: Option<Uuid>,
    at: Timestamp,
) -> [Change; 2] {
    let told = by.tells(
        (employer, at),
        Action::WorkerAdded,
        new.login.as_str(),
        AuditDetail::None,
    );
    let added = WorkerChange::Add {
        row,
        employer,
        new: Box::new(new),
        import,
        at,
    };
    [added.into(), told.into()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{changes::VoucherChange, random::OsRandom, secret::TokenKind};

    fn login(number: u64) -> Login {
        Login::from_serial(number)
    }

    fn hiring() -> Hiring {
        Hiring {
            by: OfficeActor::Command,
            employer: EmployerId(1),
            person: Person::new(Name::from_typed("Ana").unwrap(), Language::Nl),
            password: "12345678".to_owned(),
            password_hash: "hash".to_owned(),
            voucher: Token::draw(TokenKind::Voucher, &OsRandom).unwrap(),
            candidates: vec![login(1), login(1), login(2)],
            keeping: None,
            random: Arc::new(OsRandom),
            now: "2026-11-23T10:00:00Z".parse().unwrap(),
        }
    }

    fn taken(logins: &[Login]) -> HiringFacts {
        HiringFacts {
            taken: logins.iter().cloned().collect(),
            may_keep: true,
        }
    }

    #[test]
    fn a_login_that_somebody_has_is_passed_over() {
        let decision = decide(&hiring(), &taken(&[login(1)])).unwrap();
        assert_eq!(decision.output.login, login(2));
        let [
            Change::Worker(WorkerChange::Add { new, .. }),
            Change::Audit(told),
            Change::Voucher(VoucherChange::Issue { login: of, .. }),
        ] = decision.changes.as_slice()
        else {
            panic!("{:?}", decision.changes);
        };
        assert_eq!((&new.login, of), (&login(2), &login(2)));
        assert_eq!(told.subject, login(2).as_str());
    }

    #[test]
    fn nobody_begins_when_every_login_that_was_drawn_is_taken() {
        let refused = decide(&hiring(), &taken(&[login(1), login(2)]));
        assert_eq!(refused.unwrap_err(), HiringRefusal::NoFreeLogin);
    }

    #[test]
    fn a_form_that_was_taken_before_adds_nobody() {
        let facts = HiringFacts {
            may_keep: false,
            ..taken(&[])
        };
        let refused = decide(&hiring(), &facts);
        assert_eq!(refused.unwrap_err(), HiringRefusal::DoneBefore);
    }

    #[test]
    fn no_login_is_given_out_twice() {
        let candidates = [login(1), login(1), login(3)];
        let none = HashSet::new();
        let free: Vec<_> = free(&candidates, &none).collect();
        assert_eq!(free, [login(1), login(3)]);
    }
}
