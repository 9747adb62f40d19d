//! What else a line of the log knows: a reason, what was before and after. Whoever writes a line
//! is free in what she adds; what has no text of its own is shown as it is.

use job_tracker_protocol::{Activity, Language, PerformanceState};
use serde_json::{Map, Value};

use super::super::{
    super::page::{Page, weekday_text},
    performances::{activity_text, state_text},
};
use crate::domain::{action::Action, staff::Region};

/// One thing to know.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Change {
    /// What it is called; empty for what cannot be read.
    pub label: String,
    /// What it was, where it changed.
    pub before: Option<String>,
    pub after: String,
}

/// Reads a detail, field by field; what did not change is left out.
pub(super) fn read(page: &Page, detail: &str) -> Vec<Change> {
    if detail.is_empty() {
        return Vec::new();
    }
    let Ok(Value::Object(fields)) = serde_json::from_str::<Value>(detail) else {
        return vec![Change {
            label: String::new(),
            before: None,
            after: detail.to_owned(),
        }];
    };
    if fields.get("erased") == Some(&Value::Bool(true)) {
        return vec![Change {
            label: String::new(),
            before: None,
            after: page.text("audit-erased"),
        }];
    }
    let empty = Map::new();
    let side = |name: &str| fields.get(name).and_then(Value::as_object);
    let (before, after) = (side("before"), side("after"));
    let mut changes = Vec::new();
    for (name, value) in after.unwrap_or(&empty) {
        let old = before.and_then(|it| it.get(name));
        if old != Some(value) {
            changes.push(Change {
                label: label(page, name),
                before: old.map(|it| shown(page, name, it)),
                after: shown(page, name, value),
            });
        }
    }
    // The names stand in the order of letters; the last day of a period follows the first.
    let mut fields: Vec<_> = fields.iter().collect();
    fields.sort_by_key(|(name, _)| match name.as_str() {
        "to" => "from ",
        name => name,
    });
    for (name, value) in fields {
        // Which mapping a file was made by, its name says.
        let is_told = name != "mapping_id";
        if is_told
            && !matches!(
                (name.as_str(), value),
                ("before" | "after", Value::Object(_))
            )
        {
            changes.push(Change {
                label: label(page, name),
                before: None,
                after: shown(page, name, value),
            });
        }
    }
    changes
}

/// The fields that have a name in the user's language.
const LABELS: [(&str, &str); 38] = [
    ("action", "audit-field-action"),
    ("as_of", "audit-field-as-of"),
    ("address", "sessions-address"),
    ("format", "audit-field-format"),
    ("from", "export-from"),
    ("rows", "audit-field-rows"),
    ("subject", "audit-subject"),
    ("to", "export-to"),
    ("what", "audit-field-what"),
    ("who", "audit-field-who"),
    ("worker", "field-worker"),
    ("activity", "field-activity"),
    ("active", "audit-field-active"),
    ("automatic", "state-automatic"),
    ("client", "field-client"),
    ("client_number", "field-client"),
    ("contract_hours", "field-contract-hours"),
    ("count", "audit-field-count"),
    ("date", "field-date"),
    ("details", "audit-field-details"),
    ("expected_days", "field-expected-days"),
    ("hours", "field-hours"),
    ("language", "language"),
    ("layout", "audit-field-layout"),
    ("left_out", "audit-field-left-out"),
    ("letter_name", "field-letter-name"),
    ("mapping", "audit-field-mapping"),
    ("name", "field-name"),
    ("payroll_number", "field-payroll-number"),
    ("phone", "field-telephone"),
    ("phone_line", "company-phone-line"),
    ("region", "field-region"),
    ("request_days_back", "company-request-days"),
    ("reason", "field-reason"),
    ("requested", "audit-field-requested"),
    ("role", "field-role"),
    ("sessions", "audit-field-sessions"),
    ("state", "field-state"),
];

fn label(page: &Page, name: &str) -> String {
    match LABELS.iter().find(|it| it.0 == name) {
        Some((_, text)) => page.text(text),
        None => name.replace('_', " "),
    }
}

fn shown(page: &Page, name: &str, value: &Value) -> String {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Null => return "–".to_owned(),
        Value::Bool(it) => return page.text(if *it { "audit-yes" } else { "audit-no" }),
        other => return other.to_string(),
    };
    let state = PerformanceState::from_name(&text);
    match (
        name,
        Activity::from_name(&text),
        state,
        Language::from_code(&text),
    ) {
        ("activity", Some(activity), _, _) => page.text(activity_text(&activity)),
        ("what", ..) if text == "performances" => page.text("performances"),
        ("what", ..) if text == "log" => page.text("audit"),
        ("what", ..) if text == "payroll" => page.text("payroll"),
        ("what", ..) if text == "totals" => page.text("months"),
        ("what", ..) if text == "dossier" => page.text("dossier"),
        ("what", ..) if text == "personal-data" => page.text("data"),
        ("action", ..) => match Action::from_name(&text) {
            Some(action) => page.text(action.message()),
            None => text,
        },
        ("who", ..) if text == "worker" => page.text("audit-workers"),
        ("who", ..) if text == "office" => page.text("audit-the-office"),
        ("who", ..) if text == "server" => page.text("by-server"),
        ("state", _, Some(state), _) => page.text(state_text(&state)),
        ("language", _, _, Some(language)) => language.native_name().to_owned(),
        ("expected_days", ..) => {
            let name = |it| page.text(weekday_text(it));
            let names: Vec<_> = text.split_whitespace().map(name).collect();
            match names.as_slice() {
                [] => "–".to_owned(),
                names => names.join(", "),
            }
        }
        ("contract_hours", ..) => text.replace('.', page.decimal_sign().encode_utf8(&mut [0; 4])),
        ("date" | "from" | "to", ..) => match text.parse() {
            Ok(day) => page.written().day(day),
            Err(_) => text,
        },
        ("as_of", ..) => text.parse().map_or(text, |it| page.time(&it)),
        ("region", ..) => Region::from_name(&text).map_or(text, |it| page.region(&it)),
        _ => text,
    }
}
