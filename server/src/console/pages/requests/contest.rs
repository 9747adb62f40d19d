use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use job_tracker_protocol::OfficeReason;
use serde::Deserialize;

use super::{gone::Gone, words::WordsForm};
use crate::{
    application::UseCaseError,
    console::{
        Console,
        error::ConsoleError,
        form::{Errors, Form},
        page::{Page, draw, draw_wrong},
        staff::Staff,
    },
    domain::{
        office_change::{ContestOutcome, ContestRefusal, OfficeChangeState, Resolution},
        warning::{Confirmed, Warnings},
    },
    store::{
        StoreError,
        office_changes::{OfficeContest, OfficeContestQuestion},
    },
};

/// What the office says to a contest.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::console) struct ContestForm {
    ready: String,
    answer: String,
    confirmed: Confirmed,
}

impl ContestForm {
    fn words(&self) -> WordsForm {
        WordsForm {
            ready: self.ready.clone(),
            answer: self.answer.clone(),
        }
    }
}

/// Which of the two forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::console) enum Settling {
    /// She is right.
    Restore,
    /// The change stays.
    Keep,
}

#[derive(Template)]
#[template(path = "console/contest.html")]
struct ContestPage {
    page: Page,
    it: OfficeContest,
    restoring: WordsForm,
    keeping: WordsForm,
    errors: Errors,
    /// Who is no longer there, where work would be entered anew.
    gone: Gone,
    /// What may be wrong, and can be confirmed.
    warnings: Warnings,
    /// What was confirmed.
    confirmed: Confirmed,
    /// The text of what stands in the way.
    obstacle: &'static str,
}

impl ContestPage {
    fn is_contested(&self) -> bool {
        self.it.change.state == OfficeChangeState::Contested
    }

    /// What giving her right does, in words.
    fn restores(&self) -> &'static str {
        match (self.it.change.before, self.it.change.after) {
            (None, _) => "contest-restore-cancels",
            (Some(_), None) => "contest-restore-enters",
            (Some(_), Some(_)) => "contest-restore-changes",
        }
    }

    fn fill_in(&mut self, typed: WordsForm, which: Settling) {
        match which {
            Settling::Restore => self.restoring = typed,
            Settling::Keep => self.keeping = typed,
        }
    }
}

async fn one(
    console: &Console,
    staff: &Staff,
    page: Page,
    id: &str,
) -> Result<ContestPage, ConsoleError> {
    let question = OfficeContestQuestion {
        employer: staff.user.employer,
        id: id.parse().map_err(|_| ConsoleError::NotFound)?,
    };
    let it = console.store.ask(question).await?;
    let it = it.ok_or(ConsoleError::NotFound)?;
    let gone = match it.change.after {
        Some(_) => Gone::default(),
        None => Gone::of(
            (it.worker_left_at, it.client_active),
            it.change.performance.date,
            &console.belgium,
        ),
    };
    Ok(ContestPage {
        page,
        it,
        gone,
        restoring: WordsForm::default(),
        keeping: WordsForm::default(),
        errors: Errors::default(),
        warnings: Warnings::default(),
        confirmed: Confirmed::default(),
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
pub(in crate::console) async fn contest_unsent(
    console: &Console,
    staff: &Staff,
    page: Page,
    id: &str,
    (which, typed): (Settling, WordsForm),
) -> Result<Response, ConsoleError> {
    let mut shown = one(console, staff, page, id).await?;
    shown.fill_in(typed, which);
    Ok(draw(&shown)?.into_response())
}

pub(in crate::console) async fn restore(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(id): Path<String>,
    Form(typed): Form<ContestForm>,
) -> Result<Response, ConsoleError> {
    settle(&console, &staff, page, &id, (Settling::Restore, typed)).await
}

pub(in crate::console) async fn keep(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(id): Path<String>,
    Form(typed): Form<ContestForm>,
) -> Result<Response, ConsoleError> {
    settle(&console, &staff, page, &id, (Settling::Keep, typed)).await
}

async fn settle(
    console: &Console,
    staff: &Staff,
    page: Page,
    id: &str,
    (which, typed): (Settling, ContestForm),
) -> Result<Response, ConsoleError> {
    let mut shown = one(console, staff, page, id).await?;
    let (field, outcome) = match which {
        Settling::Keep => ("keep-answer", ContestOutcome::Keep),
        Settling::Restore => {
            let confirmed = typed.confirmed.clone();
            ("restore-answer", ContestOutcome::Restore { confirmed })
        }
    };
    let answer = match typed.words().read(&shown.page) {
        Ok(answer) => answer,
        Err(error) => {
            shown.errors.add(field, error);
            shown.fill_in(typed.words(), which);
            return draw_wrong(&shown);
        }
    };
    let now = console.clock.now();
    let resolution = Resolution {
        by: staff.user.actor(),
        employer: staff.user.employer,
        id: shown.it.change.id,
        outcome,
        answer,
        max_hours_per_day: console.max_hours_per_day,
        now,
        today: console.belgium.day(now),
        belgium: console.belgium.clone(),
        random: console.random.clone(),
    };
    let refusal = match console.store.run(resolution).await {
        Ok(performance) => {
            let place = format!("/console/performances/{performance}");
            return Ok(Redirect::to(&place).into_response());
        }
        Err(UseCaseError::Store(error)) => return Err(error.into()),
        Err(UseCaseError::Refused(refusal)) => refusal,
    };
    // As it is now: somebody may have been quicker.
    let page = shown.page;
    let mut shown = one(console, staff, page, id).await?;
    shown.fill_in(typed.words(), which);
    shown.confirmed = typed.confirmed;
    let status = explain(&mut shown, field, refusal)?;
    Ok((status, draw(&shown)?).into_response())
}

fn explain(
    shown: &mut ContestPage,
    field: &'static str,
    refusal: ContestRefusal,
) -> Result<StatusCode, ConsoleError> {
    match refusal {
        ContestRefusal::Unknown => return Err(ConsoleError::NotFound),
        ContestRefusal::Randomness(error) => return Err(StoreError::from(error).into()),
        ContestRefusal::NoReason => shown.errors.add(field, "request-say-why"),
        ContestRefusal::Unconfirmed(warnings) => shown.warnings = warnings,
        ContestRefusal::NotContested => shown.obstacle = "contest-was-settled",
        ContestRefusal::NotAllowed => shown.obstacle = "request-performance-cancelled",
        ContestRefusal::UnknownWorker => shown.obstacle = "request-worker-left",
        ContestRefusal::UnknownClient => shown.obstacle = "request-client-inactive",
    }
    Ok(match shown.obstacle {
        "" => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::CONFLICT,
    })
}
