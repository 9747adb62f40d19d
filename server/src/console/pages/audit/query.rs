//! Which lines of the log are asked for.

use job_tracker_protocol::{ClientNumber, Day, ascii_digit, is_dash, is_invisible};
use serde::Deserialize;

use super::super::super::{
    Console,
    error::ConsoleError,
    form::{self, Errors},
    staff::Staff,
};
use crate::{
    domain::{
        action::Action,
        export_note::{Export, Exported},
        rules::LONGEST_NAME,
    },
    store::audit::{ActorFilter, LogFilter, Place},
};

/// As it stands in the address; what is left out is no filter.
#[derive(Debug, Clone, Deserialize, Default)]
#[serde(default)]
pub(in super::super::super) struct AuditListQuery {
    /// `worker`, `office`, `server`, or a user's id.
    pub(super) who: String,
    pub(super) action: String,
    pub(super) subject: String,
    pub(super) from: String,
    pub(super) to: String,
    /// The last line of the page before: milliseconds since 1970, and its number.
    after: String,
}

/// A filter, or what is wrong with the form.
pub(super) type Asked = Result<LogFilter, Errors>;

impl AuditListQuery {
    pub(super) fn read(&self, console: &Console, staff: &Staff) -> Result<Asked, ConsoleError> {
        let actor = match self.who.as_str() {
            "" => None,
            "worker" => Some(ActorFilter::Workers),
            "office" => Some(ActorFilter::Office),
            "server" => Some(ActorFilter::Server),
            id => Some(ActorFilter::User(
                id.parse().map_err(|_| ConsoleError::NotFound)?,
            )),
        };
        let action = match self.action.as_str() {
            "" => None,
            name => Some(Action::from_name(name).ok_or(ConsoleError::NotFound)?),
        };
        let mut errors = Errors::default();
        let from = day(&self.from, "from", &mut errors);
        let to = day(&self.to, "to", &mut errors);
        if !errors.is_empty() {
            return Ok(Err(errors));
        }
        let midnight = |day: Day| {
            let instant = console.belgium.instant(day, 0, 0);
            instant.map_err(|_| ConsoleError::NotFound)
        };
        Ok(Ok(LogFilter {
            employer: staff.user.employer,
            actor,
            action,
            subject: subject(&self.subject),
            from: from.map(midnight).transpose()?,
            until: to.map(|it| midnight(it.minus_days(-1))).transpose()?,
        }))
    }

    /// What the log tells of a file of it.
    pub(super) fn export(&self, rows: u64) -> Export {
        let some = |text: &String| (!text.is_empty()).then(|| text.clone());
        let day = |text: &String| text.trim().parse().ok();
        Export {
            from: day(&self.from),
            to: day(&self.to),
            who: some(&self.who),
            action: some(&self.action),
            subject: subject(&self.subject).map(|it| it.chars().take(LONGEST_NAME).collect()),
            ..Export::of(Exported::Log, "csv", rows)
        }
    }

    /// After which line the page begins.
    pub(super) fn place(&self) -> Result<Option<Place>, ConsoleError> {
        if self.after.is_empty() {
            return Ok(None);
        }
        let read = || {
            let (at, seq) = self.after.split_once('-')?;
            Some(Place {
                at: at.parse().ok()?,
                seq: seq.parse().ok()?,
            })
        };
        read().map(Some).ok_or(ConsoleError::NotFound)
    }

    /// The same query as the rest of an address, for the page after this line.
    pub(super) fn query_after(&self, Place { at, seq }: Place) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("who", &self.who),
            ("action", &self.action),
            ("subject", &self.subject),
            ("from", &self.from),
            ("to", &self.to),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        query.append_pair("after", &format!("{at}-{seq}"));
        query.finish()
    }

    pub(super) fn has_who(&self, who: &str) -> bool {
        self.who == who
    }

    pub(super) fn has_action(&self, action: &Action) -> bool {
        self.action == action.as_str()
    }
}

fn day(text: &str, field: &'static str, errors: &mut Errors) -> Option<Day> {
    if text.trim().is_empty() {
        return None;
    }
    errors.of_read(field, form::needed_day(text))
}

/// Numbers are stored as twelve digits, however they are shown, copied and typed.
fn subject(typed: &str) -> Option<String> {
    if let Ok(number) = ClientNumber::from_typed(typed) {
        return Some(number.to_string());
    }
    let typed = typed.trim_matches(|it: char| it.is_whitespace() || is_invisible(it));
    (!typed.is_empty()).then(|| reference(typed).unwrap_or_else(|| typed.to_owned()))
}

/// A reference as it is stored, `K7M-42Q`, from one with digits of another script or the dash
/// that a phone makes of a hyphen.
fn reference(typed: &str) -> Option<String> {
    let (left, right) = typed.split_once(is_dash)?;
    let group = |text: &str| -> Option<String> {
        let seen = text.chars().filter(|it| !is_invisible(*it));
        let group: String = seen.map(|it| ascii_digit(it).unwrap_or(it)).collect();
        let fits = group.len() == 3 && group.bytes().all(|it| it.is_ascii_alphanumeric());
        fits.then_some(group)
    };
    Some(format!("{}-{}", group(left)?, group(right)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_as_it_is_shown() {
        for (typed, looked_for) in [
            (" 9804 7182 6337 ", Some("980471826337")),
            ("980471826337", Some("980471826337")),
            ("K7M-42Q", Some("K7M-42Q")),
            ("٩٨٠٤٧١٨٢٦٣٣٧", Some("980471826337")),
            ("\u{202d}980471826337\u{202c}", Some("980471826337")),
            ("***980/4718/26337***", Some("980471826337")),
            ("K7M\u{2013}٤٢Q\u{200b}", Some("K7M-42Q")),
            ("234-679", Some("234-679")),
            ("els@example.be", Some("els@example.be")),
            ("anne-lise@example.be", Some("anne-lise@example.be")),
            ("\u{200b}", None),
            ("  ", None),
        ] {
            assert_eq!(subject(typed).as_deref(), looked_for, "{typed}");
        }
    }
}
