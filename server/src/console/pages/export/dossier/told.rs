//! A dossier in words, the same for the page, the PDF and the workbook.

use jiff::Timestamp;
use job_tracker_protocol::{Activity, Day, Hours, PerformanceState};

use super::{
    super::super::{
        super::{page::Page, staff::Staff},
        performances::{
            activity_text,
            history::{self, Line},
            state_text,
        },
    },
    query::Pair,
};
use crate::{
    domain::work_request::{RequestKind, RequestState},
    store::{
        dossier::{Dossier, DossierEvent, DossierPerformance, DossierRequest},
        performances::PerformanceEvent,
    },
};

/// A dossier.
pub(super) struct Told {
    /// Employer, worker, client, month, moment and maker: what each is called, and what it is.
    pub facts: Vec<(String, String)>,
    pub sections: Vec<Section>,
    /// Hours that count, and hours that were cancelled.
    pub hours: (u32, u32),
    /// For the foot of each page.
    pub foot: String,
}

/// A performance, or a visit that was asked for.
pub(super) struct Section {
    pub day: Day,
    /// Its reference; none for a visit that is no performance.
    pub reference: Option<String>,
    /// What it is now: activity, hours, state.
    pub now: String,
    pub entries: Vec<Entry>,
}

/// One thing that was done.
pub(super) struct Entry {
    pub at: Timestamp,
    pub what: String,
    /// Her name, and her login or e-mail address.
    pub who: String,
    pub account: String,
    pub through: String,
    pub reason: String,
    pub change: String,
}

impl Told {
    pub(super) fn of(
        page: &Page,
        staff: &Staff,
        (pair, now): (&Pair, Timestamp),
        found: Dossier,
    ) -> Self {
        let month = page.written().month(pair.period.from);
        let made = page.time_with_seconds(&now);
        let text = |id| page.text(id);
        let named = |name: &str, number: String| format!("{name} ({number})");
        let worker = match &found.letter_name {
            Some(letter) if *letter != found.worker => format!("{} / {letter}", found.worker),
            _ => found.worker.clone(),
        };
        let facts = vec![
            (text("company"), staff.user.employer_name.clone()),
            (text("field-worker"), named(&worker, pair.worker.grouped())),
            (
                text("field-client"),
                named(&found.client, pair.client.grouped()),
            ),
            (text("months-month"), month.clone()),
            (
                text("dossier-made"),
                page.text_with(
                    "dossier-made-by",
                    &[
                        ("time", made.as_str().into()),
                        ("who", staff.user.name.as_str().into()),
                    ],
                ),
            ),
        ];
        let foot = page.text_with(
            "dossier-foot",
            &[
                ("worker", pair.worker.grouped().into()),
                ("client", pair.client.grouped().into()),
                ("month", month.into()),
                ("time", made.into()),
            ],
        );
        let of = |cancelled: bool| {
            let these = found.performances.iter();
            let these = these.filter(|it| (it.state == PerformanceState::Cancelled) == cancelled);
            these.map(|it| u32::from(it.hours.get())).sum()
        };
        let hours = (of(false), of(true));
        let name = found.worker.as_str();
        let performances = found.performances.iter();
        let requests = found.requests.iter();
        let mut sections: Vec<Section> = performances
            .map(|it| of_performance(page, name, it))
            .chain(requests.map(|it| of_request(page, name, it)))
            .collect();
        sections.sort_by_key(|it| it.day);
        Self {
            facts,
            sections,
            hours,
            foot,
        }
    }

    /// How many things were done.
    pub(super) fn entries(&self) -> u64 {
        let entries: usize = self.sections.iter().map(|it| it.entries.len()).sum();
        u64::try_from(entries).unwrap_or(u64::MAX)
    }
}

fn work(page: &Page, activity: Activity, hours: Hours) -> String {
    history::work(page, &page.text(activity_text(&activity)), hours.get())
}

fn of_performance(page: &Page, worker: &str, it: &DossierPerformance) -> Section {
    let mut events: Vec<&DossierEvent> = it.events.iter().collect();
    events.extend(it.asked.iter().flat_map(|asked| &asked.events));
    events.sort_by_key(|event| event.at);
    let mut entries: Vec<Entry> = events
        .into_iter()
        .map(|event| entry(page, worker, event, &it.asked))
        .collect();
    // What was reported is what stood before the first change; the log does not repeat it.
    let reported = it
        .events
        .iter()
        .find_map(|event| before(page, &event.detail));
    let reported = reported.unwrap_or_else(|| work(page, it.activity, it.hours));
    let registered = page.text(crate::domain::action::Action::PerformanceRegistered.message());
    let first = entries.iter_mut().find(|it| it.what == registered);
    if let Some(first) = first.filter(|it| it.change.is_empty()) {
        first.change = reported;
    }
    let mut state = page.text(state_text(&it.state));
    if it.automatic {
        state = format!("{state}, {}", page.text("state-automatic"));
    }
    Section {
        day: it.day,
        reference: Some(it.reference.clone()),
        now: format!("{} · {state}", work(page, it.activity, it.hours)),
        entries,
    }
}

fn of_request(page: &Page, worker: &str, it: &DossierRequest) -> Section {
    let asked = std::slice::from_ref(it);
    let events = it.events.iter();
    let state = page.text(match it.state {
        RequestState::Open => "dossier-request-open",
        RequestState::Accepted => "audit-action-request-accepted",
        RequestState::Declined => "audit-action-request-declined",
        RequestState::Withdrawn => "audit-action-request-withdrawn",
    });
    Section {
        day: it.day,
        reference: None,
        now: format!("{} · {state}", work(page, it.activity, it.hours)),
        entries: events
            .map(|event| entry(page, worker, event, asked))
            .collect(),
    }
}

/// What stood before a change, if this is one.
fn before(page: &Page, detail: &str) -> Option<String> {
    let detail: serde_json::Value = serde_json::from_str(detail).ok()?;
    let before = detail.get("before")?;
    let activity = Activity::from_name(before.get("activity")?.as_str()?)?;
    let hours = u8::try_from(before.get("hours")?.as_u64()?).ok()?;
    let activity = page.text(activity_text(&activity));
    Some(history::work(page, &activity, hours))
}

fn entry(page: &Page, worker: &str, event: &DossierEvent, asked: &[DossierRequest]) -> Entry {
    let line = PerformanceEvent {
        at: event.at,
        action: event.action.clone(),
        who: event.who.clone(),
        by_server: event.actor == "server",
        detail: event.detail.clone(),
    };
    let Line {
        what,
        who,
        reason,
        mut change,
        ..
    } = history::line(page, worker, line);
    let wanted = asked.iter().find(|it| {
        let names = match it.kind {
            RequestKind::Forgotten => "visit-requested",
            RequestKind::Correction => "correction-requested",
            RequestKind::Cancellation => "cancellation-requested",
        };
        it.asked_at == event.at && event.action == names
    });
    if let Some(wanted) = wanted
        && wanted.kind != RequestKind::Cancellation
    {
        change = work(page, wanted.activity, wanted.hours);
    }
    Entry {
        at: event.at,
        what,
        who,
        account: event.account.clone().unwrap_or_default(),
        through: page.text(match event.origin.as_str() {
            "app" => "channel-app",
            "phone" => "channel-phone",
            "console" => "audit-by-console",
            "command" => "by-command",
            _ => "audit-by-server",
        }),
        reason,
        change,
    }
}
