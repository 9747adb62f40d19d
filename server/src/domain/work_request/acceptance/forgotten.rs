//! A visit that she forgot to report: the office enters it.

use super::{Acceptance, AcceptanceRefusal, Came, RequestFound, at_request, doing, doubtful};
use crate::domain::{
    action::Action,
    changes::PerformanceChange,
    channel::Channel,
    entry::EntryFacts,
    office_change::{OfficeChangeKind, opening},
    performance::{NewPerformance, Performance},
    registration::Report,
    warning::Warnings,
};

pub(super) fn enter(
    request: &Acceptance,
    found: &RequestFound,
    facts: EntryFacts,
    altered: bool,
) -> Result<Came, AcceptanceRefusal> {
    let worker = facts.worker_on(found.request.date, &request.belgium);
    let worker = worker.ok_or(AcceptanceRefusal::UnknownWorker)?;
    let client = facts.client.ok_or(AcceptanceRefusal::UnknownClient)?;
    let work = request.work;
    let doubtful = doubtful(request, found);
    let warnings = Warnings::of_new(&doubtful, &facts, 0, request.max_hours_per_day);
    let confirmed = warnings.unless(&request.confirmed);
    confirmed.map_err(AcceptanceRefusal::Unconfirmed)?;
    let report = Report {
        client_number: found.request.client_number.clone(),
        activity: work.activity,
        hours: work.hours.into(),
        date: found.request.date,
    };
    let performance = Performance::draw(&report, work.hours, request.now, request.random.as_ref())?;
    let performance = match altered {
        true => performance,
        false => performance.agreed(),
    };
    let id = performance.id;
    let new = NewPerformance {
        employer: request.employer,
        worker,
        client: client.id,
        channel: Channel::Office,
        requested: true,
        performance,
        key: None,
    };
    let told = request.by.tells(
        (request.employer, request.now),
        Action::PerformanceEntered,
        &id.to_string(),
        at_request(found, None, Some(work)),
    );
    let mut changes = vec![
        PerformanceChange::Register(Box::new(new)).into(),
        told.into(),
    ];
    if altered {
        let asked = Some(found.request.work);
        let kind = OfficeChangeKind::Entered;
        changes.extend(opening(doing(request, found, (id, kind, asked))?, None));
    } else {
        let place = (request.employer, request.now);
        changes.push(request.by.tells_agreed(place, id).into());
    }
    Ok((id, changes))
}
