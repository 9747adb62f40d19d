use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use job_tracker_protocol::{Activity, Hours, OfficeReason};
use serde::Deserialize;

use super::{gone::Gone, words::WordsForm};
use crate::{
    application::{ReviewQuestion, UseCaseError},
    console::{
        Console,
        error::ConsoleError,
        form::{Errors, Form},
        page::{Page, draw},
        staff::Staff,
    },
    domain::{
        audit::WorkDone,
        review::Reviewable,
        warning::{Confirmed, Warnings},
        work_request::{
            Acceptance, AcceptanceRefusal, DeclineRefusal, Declining, RequestKind, RequestState,
        },
    },
    store::{
        StoreError,
        requests::{OfficeRequest, OfficeRequestQuestion},
    },
};

/// What the office says when it does what is asked for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::console) struct AcceptForm {
    hours: String,
    activity: String,
    ready: String,
    answer: String,
    confirmed: Confirmed,
    version: Option<i64>,
}

impl AcceptForm {
    fn words(&self) -> WordsForm {
        WordsForm {
            ready: self.ready.clone(),
            answer: self.answer.clone(),
        }
    }
}

#[derive(Template)]
#[template(path = "console/request.html")]
struct RequestPage {
    page: Page,
    it: OfficeRequest,
    /// The performance that it is about, as it is now.
    stands: Option<Reviewable>,
    accepting: AcceptForm,
    declining: WordsForm,
    errors: Errors,
    /// Who is no longer there, where a visit would be entered.
    gone: Gone,
    /// What may be wrong, and can be confirmed.
    warnings: Warnings,
    /// The text of what stands in the way.
    obstacle: &'static str,
}

impl RequestPage {
    fn is_open(&self) -> bool {
        self.it.request.state == RequestState::Open
    }

    fn has_work(&self) -> bool {
        self.it.request.kind != RequestKind::Cancellation
    }
}

async fn one(
    console: &Console,
    staff: &Staff,
    page: Page,
    id: &str,
) -> Result<RequestPage, ConsoleError> {
    let question = OfficeRequestQuestion {
        employer: staff.user.employer,
        id: id.parse().map_err(|_| ConsoleError::NotFound)?,
    };
    let it = console.store.ask(question).await?;
    let it = it.ok_or(ConsoleError::NotFound)?;
    let stands = match &it.request.performance {
        Some((id, _)) => {
            let question = ReviewQuestion {
                employer: staff.user.employer,
                id: *id,
            };
            console.store.ask(question).await?
        }
        None => None,
    };
    let accepting = AcceptForm {
        version: stands.map(|it| it.version),
        hours: it.request.work.hours.to_string(),
        activity: it.request.work.activity.as_str().to_owned(),
        ..AcceptForm::default()
    };
    let gone = match it.request.kind {
        RequestKind::Forgotten => Gone::of(
            (it.worker_left_at, it.client_active),
            it.request.date,
            &console.belgium,
        ),
        _ => Gone::default(),
    };
    Ok(RequestPage {
        page,
        it,
        stands,
        gone,
        accepting,
        declining: WordsForm::default(),
        errors: Errors::default(),
        warnings: Warnings::default(),
        obstacle: "",
    })
}

pub(in crate::console) async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(id): Path<String>,
) -> Result<Response, ConsoleError> {
    Ok(draw(&one(&console, &staff, page, &id).await?)?.into_response())
}

/// The form as it was typed before.
pub(in crate::console) async fn accept_unsent(
    console: &Console,
    staff: &Staff,
    page: Page,
    id: &str,
    typed: AcceptForm,
) -> Result<Response, ConsoleError> {
    let mut shown = one(console, staff, page, id).await?;
    shown.accepting = typed;
    Ok(draw(&shown)?.into_response())
}

/// The form as it was typed before.
pub(in crate::console) async fn decline_unsent(
    console: &Console,
    staff: &Staff,
    page: Page,
    id: &str,
    typed: WordsForm,
) -> Result<Response, ConsoleError> {
    let mut shown = one(console, staff, page, id).await?;
    shown.declining = typed;
    Ok(draw(&shown)?.into_response())
}

fn again(page: &RequestPage) -> Result<Response, ConsoleError> {
    let status = match page.obstacle {
        "" => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::CONFLICT,
    };
    Ok((status, draw(page)?).into_response())
}

pub(in crate::console) async fn accept(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(id): Path<String>,
    Form(typed): Form<AcceptForm>,
) -> Result<Response, ConsoleError> {
    let mut shown = one(&console, &staff, page, &id).await?;
    let asked = shown.it.request.work;
    let work = match shown.has_work() {
        true => read_work(&typed).ok_or(ConsoleError::BadForm)?,
        false => asked,
    };
    let answer = typed.words().read(&shown.page);
    let answer = match answer {
        Ok(answer) => answer,
        Err(error) => {
            shown.errors.add("accept-answer", error);
            shown.accepting = typed;
            return again(&shown);
        }
    };
    let now = console.clock.now();
    let acceptance = Acceptance {
        by: staff.user.actor(),
        employer: staff.user.employer,
        id: shown.it.request.id,
        work,
        answer,
        seen: typed.version,
        confirmed: typed.confirmed.clone(),
        max_hours_per_day: console.max_hours_per_day,
        now,
        today: console.belgium.day(now),
        belgium: console.belgium.clone(),
        random: console.random.clone(),
    };
    let refusal = match console.store.run(acceptance).await {
        Ok(performance) => {
            let place = format!("/console/performances/{performance}");
            return Ok(Redirect::to(&place).into_response());
        }
        Err(UseCaseError::Store(error)) => return Err(error.into()),
        Err(UseCaseError::Refused(refusal)) => refusal,
    };
    // As it is now: somebody may have been quicker.
    let page = shown.page;
    let mut shown = one(&console, &staff, page, &id).await?;
    shown.accepting = AcceptForm {
        // Who is told of a change has seen it.
        version: shown.stands.map(|it| it.version),
        ..typed
    };
    explain(&mut shown, refusal)?;
    again(&shown)
}

fn read_work(typed: &AcceptForm) -> Option<WorkDone> {
    let hours: i64 = typed.hours.parse().ok()?;
    Some(WorkDone {
        activity: Activity::from_name(&typed.activity)?,
        hours: Hours::try_from(hours).ok()?,
    })
}

fn explain(shown: &mut RequestPage, refusal: AcceptanceRefusal) -> Result<(), ConsoleError> {
    match refusal {
        AcceptanceRefusal::Unknown => return Err(ConsoleError::NotFound),
        AcceptanceRefusal::Closed(state) => shown.obstacle = closed_text(state),
        AcceptanceRefusal::Cancelled => shown.obstacle = "request-performance-cancelled",
        AcceptanceRefusal::ChangedMeanwhile => shown.obstacle = "request-changed-meanwhile",
        AcceptanceRefusal::NothingToChange => {
            shown
                .errors
                .add("accept-answer", "request-nothing-to-change");
        }
        AcceptanceRefusal::UnknownWorker => shown.obstacle = "request-worker-left",
        AcceptanceRefusal::UnknownClient => shown.obstacle = "request-client-inactive",
        AcceptanceRefusal::NoReason => shown.errors.add("accept-answer", "request-say-why"),
        AcceptanceRefusal::Unconfirmed(warnings) => shown.warnings = warnings,
        AcceptanceRefusal::Randomness(error) => return Err(StoreError::from(error).into()),
    }
    Ok(())
}

fn closed_text(state: RequestState) -> &'static str {
    match state {
        RequestState::Withdrawn => "request-was-withdrawn",
        _ => "request-was-answered",
    }
}

pub(in crate::console) async fn decline(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(id): Path<String>,
    Form(typed): Form<WordsForm>,
) -> Result<Response, ConsoleError> {
    let mut shown = one(&console, &staff, page, &id).await?;
    let answer = match typed.read(&shown.page) {
        Ok(Some(answer)) => answer,
        other => {
            let error = other.err().unwrap_or("request-say-why".into());
            shown.errors.add("decline-answer", error);
            shown.declining = typed;
            return again(&shown);
        }
    };
    let declining = Declining {
        by: staff.user.actor(),
        employer: staff.user.employer,
        id: shown.it.request.id,
        answer,
        now: console.clock.now(),
    };
    match console.store.run(declining).await {
        Ok(()) => Ok(Redirect::to("/console/requests").into_response()),
        Err(UseCaseError::Store(error)) => Err(error.into()),
        Err(UseCaseError::Refused(DeclineRefusal::Unknown)) => Err(ConsoleError::NotFound),
        Err(UseCaseError::Refused(DeclineRefusal::Closed(state))) => {
            let page = shown.page;
            let mut shown = one(&console, &staff, page, &id).await?;
            shown.obstacle = closed_text(state);
            again(&shown)
        }
    }
}
