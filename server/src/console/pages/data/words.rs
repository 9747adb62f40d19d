//! What is kept of a person, in the words of the office: what a column holds, and what the server's
//! own names in it mean. The file has those names as they are.

use job_tracker_protocol::{Activity, Language, PerformanceState};

use super::super::{
    audit::{action_in_words, actor_in_words, in_words, origin_in_words},
    performances::{activity_text, channel_text, state_text},
    requests,
};
use crate::{
    console::page::Page,
    domain::{
        channel::Channel,
        contract,
        office_change::{OfficeChangeKind, OfficeChangeState},
        staff::Region,
        work_request::{RequestKind, RequestState},
    },
    store::personal::Value,
};

/// The text that names a part; none for one that has no words yet.
pub(super) fn part(name: &str) -> Option<&'static str> {
    Some(match name {
        "worker" => "data-part-worker",
        "client" => "data-part-client",
        "phones" => "worker-phones",
        "sessions" => "data-part-sessions",
        "wrong_passwords" => "data-part-wrong-passwords",
        "performances" => "performances",
        "requests" => "requests",
        "office_changes" => "data-part-office-changes",
        "log" => "audit",
        "log_of_performances" => "data-part-log-of-performances",
        _ => return None,
    })
}

/// The text that names a column of a part; none for one that has no words yet.
pub(super) fn column(part: &str, name: &str) -> Option<&'static str> {
    Some(match (part, name) {
        ("requests", "closed_at") => "request-closed-at",
        ("requests", "answer") => "request-answer",
        ("office_changes", "reason") => "contest-office-said",
        ("office_changes", "answer") => "contest-she-says",
        ("client", "number") | (_, "client_number") => "field-client-number",
        (_, "login") => "field-login",
        (_, "worker_login") => "payroll-holds-worker-login",
        (_, "name") => "field-name",
        (_, "letter_name") => "data-column-letter-name",
        (_, "phone") => "field-telephone",
        (_, "language") => "field-letter-language",
        (_, "locale") => "data-column-locale",
        (_, "contract_quarters") => "field-contract-hours",
        (_, "payroll_number") => "field-payroll-number",
        (_, "region") => "field-region",
        (_, "active") => "audit-field-active",
        (_, "created_at") => "data-column-created",
        (_, "seen_at") => "workers-seen",
        (_, "closed_at") => "worker-closed-since",
        (_, "left_at") => "data-column-left",
        (_, "first_seen") => "worker-phone-first",
        (_, "last_used") => "worker-phone-used",
        (_, "opened") => "data-column-opened",
        (_, "ends") => "data-column-ends",
        (_, "at" | "made_at") => "field-when",
        (_, "channel") => "field-channel",
        (_, "address") => "sessions-address",
        (_, "reference") => "field-reference",
        (_, "date") => "field-date",
        (_, "activity") => "field-activity",
        (_, "hours") => "field-hours",
        (_, "state") => "field-state",
        (_, "automatic") => "data-column-automatic",
        (_, "requested") => "audit-field-requested",
        (_, "registered_at") => "field-registered",
        (_, "kind" | "action") => "field-what",
        (_, "reason") => "field-reason",
        (_, "asked_at") => "request-asked-at",
        (_, "before_activity") => "data-column-before-activity",
        (_, "before_hours") => "data-column-before-hours",
        (_, "after_activity") => "data-column-after-activity",
        (_, "after_hours") => "data-column-after-hours",
        (_, "answer_by") => "data-column-answer-by",
        (_, "answered_at") => "request-closed-at",
        (_, "office_answer") => "request-answer",
        (_, "actor") => "field-who",
        (_, "origin") => "audit-how",
        (_, "subject") => "audit-about",
        (_, "detail") => "audit-detail",
        _ => return None,
    })
}

/// A value; what a newer server wrote stands as it is.
pub(super) fn value(page: &Page, (part, column): (&str, &str), value: &Value) -> String {
    match (column, value) {
        (_, Value::Nothing) => "–".to_owned(),
        (_, Value::Text(text)) => {
            named(page, (part, column), text).unwrap_or_else(|| text.to_owned())
        }
        ("contract_quarters", Value::Number(quarters)) => match u32::try_from(*quarters) {
            Ok(quarters) => contract::quarters_text(quarters, page.decimal_sign()),
            Err(_) => quarters.to_string(),
        },
        (_, Value::Number(number)) => number.to_string(),
        (_, Value::Flag(it)) => page.text(if *it { "audit-yes" } else { "audit-no" }),
        (_, Value::Date(day)) => page.written().day(*day),
        (_, Value::Instant(at)) => page.time(at),
    }
}

/// What a name of the server's own means.
fn named(page: &Page, (part, column): (&str, &str), text: &str) -> Option<String> {
    let id = match (part, column) {
        (_, "activity" | "before_activity" | "after_activity") => {
            activity_text(&Activity::from_name(text)?)
        }
        ("performances", "state") => state_text(&PerformanceState::from_name(text)?),
        ("requests", "state") => requests::state_text(&RequestState::from_name(text)?),
        ("requests", "kind") => requests::kind_text(&RequestKind::from_name(text)?),
        ("office_changes", "state") => requests::answer_text(&OfficeChangeState::from_name(text)?),
        ("office_changes", "kind") => requests::change_text(&OfficeChangeKind::from_name(text)?),
        (_, "channel") => channel_text(&Channel::from_name(text)?),
        (_, "language" | "locale") => {
            return Some(Language::from_code(text)?.native_name().to_owned());
        }
        (_, "region") => return Some(page.region(&Region::from_name(text)?)),
        (_, "actor") => return Some(actor_in_words(page, text)),
        (_, "origin") => return Some(origin_in_words(page, text)),
        (_, "action") => return Some(action_in_words(page, text)),
        (_, "detail") => return Some(in_words(page, text)),
        // A visit that she asked for is named by its day.
        (_, "subject") => return text.parse().ok().map(|it| page.written().day(it)),
        _ => return None,
    };
    Some(page.text(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::personal::Whose;

    #[test]
    fn every_part_and_every_column_has_words() {
        let whose = [
            Whose::Worker("980000000002".parse().unwrap()),
            Whose::Client("123456789002".parse().unwrap()),
        ];
        for kept in whose.iter().flat_map(Whose::parts) {
            assert!(part(kept.name).is_some(), "{}", kept.name);
            for (it, _) in kept.columns {
                assert!(column(kept.name, it).is_some(), "{}: {it}", kept.name);
            }
        }
    }
}
