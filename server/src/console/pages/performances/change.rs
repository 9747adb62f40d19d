use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use job_tracker_protocol::{Activity, Hours};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    show::{one, read_id},
    validate::validate_these,
};
use crate::{
    application::{Chosen, ReviewOne, UseCaseError},
    console::{
        Console,
        error::ConsoleError,
        form::{self, FieldError, Form},
        page::{Page, draw, draw_wrong},
        staff::Staff,
    },
    domain::{
        ids,
        review::{Review, ReviewRefusal, Reviewer},
    },
    store::StoreError,
};

impl From<UseCaseError<ReviewRefusal>> for ConsoleError {
    fn from(error: UseCaseError<ReviewRefusal>) -> Self {
        match error {
            UseCaseError::Refused(ReviewRefusal::Unknown) => Self::NotFound,
            // Only a page that is out of date offers what is not allowed.
            UseCaseError::Refused(ReviewRefusal::ChangedMeanwhile | ReviewRefusal::NotAllowed) => {
                Self::ChangedMeanwhile
            }
            UseCaseError::Store(error) => error.into(),
        }
    }
}

pub(super) fn reviewer(console: &Console, staff: &Staff) -> Result<Reviewer, ConsoleError> {
    let now = console.clock.now();
    Ok(Reviewer {
        by: staff.user.actor(),
        employer: staff.user.employer,
        now,
        today: console.belgium.day(now),
        change_id: ids::draw(now, console.random.as_ref()).map_err(StoreError::from)?,
    })
}

/// The reason of a change on the page, and that of taking it back.
pub(in super::super::super) const REASON: &str = "reason";
pub(in super::super::super) const CANCEL_REASON: &str = "cancel-reason";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(in super::super::super) struct ChangeForm {
    /// The number that the page gave the form that validates.
    pub(super) form: Option<Uuid>,
    pub(super) version: Option<i64>,
    pub(super) hours: String,
    pub(super) activity: String,
    pub(super) reason: String,
}

async fn apply(
    console: &Console,
    staff: &Staff,
    page: Page,
    id: Uuid,
    typed: ChangeForm,
    review: Result<Review, (&'static str, FieldError)>,
) -> Result<Response, ConsoleError> {
    // First of all, so that another employer's is not there, whatever the form says.
    let mut shown = one(console, staff, page, id).await?;
    let review = match review {
        Ok(review) => review,
        Err((field, error)) => {
            shown.errors.add(field, error);
            shown.fill_in(typed, field);
            return draw_wrong(&shown);
        }
    };
    let review = ReviewOne {
        by: reviewer(console, staff)?,
        id,
        seen: typed.version.ok_or(ConsoleError::BadForm)?,
        review,
    };
    console.store.run(review).await?;
    Ok(Redirect::to(&format!("/console/performances/{id}")).into_response())
}

/// The form as it was typed before; its version too, so that a colleague's change is told.
pub(in super::super::super) async fn change_unsent(
    console: &Console,
    staff: &Staff,
    page: Page,
    id: &str,
    (field, typed): (&'static str, ChangeForm),
) -> Result<Response, ConsoleError> {
    let mut shown = one(console, staff, page, read_id(id)?).await?;
    shown.it.version = typed.version.ok_or(ConsoleError::BadForm)?;
    shown.fill_in(typed, field);
    Ok(draw(&shown)?.into_response())
}

pub(in super::super::super) async fn validate(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(id): Path<String>,
    Form(typed): Form<ChangeForm>,
) -> Result<Response, ConsoleError> {
    let id = read_id(&id)?;
    // First of all, so that another employer's is not there, whatever the form says.
    one(&console, &staff, page, id).await?;
    let chosen = vec![Chosen {
        id,
        seen: typed.version.ok_or(ConsoleError::BadForm)?,
    }];
    let done = validate_these(&console, &staff, typed.form, chosen).await?;
    if !done.left.is_empty() {
        return Err(ConsoleError::ChangedMeanwhile);
    }
    let here = format!("/console/performances/{id}?validated={}", done.id);
    Ok(Redirect::to(&here).into_response())
}

pub(in super::super::super) async fn modify(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(id): Path<String>,
    Form(typed): Form<ChangeForm>,
) -> Result<Response, ConsoleError> {
    let id = read_id(&id)?;
    let hours = typed
        .hours
        .parse()
        .ok()
        .and_then(|it: i64| Hours::try_from(it).ok());
    let activity = Activity::from_name(&typed.activity);
    let change = match (hours, activity, form::typed_reason(&typed.reason)) {
        (Some(hours), Some(activity), Ok(reason)) => Ok(Review::Modify {
            hours,
            activity,
            reason,
        }),
        (Some(_), Some(_), Err(error)) => Err((REASON, error)),
        _ => {
            one(&console, &staff, page, id).await?;
            return Err(ConsoleError::BadForm);
        }
    };
    apply(&console, &staff, page, id, typed, change).await
}

pub(in super::super::super) async fn cancel(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(id): Path<String>,
    Form(typed): Form<ChangeForm>,
) -> Result<Response, ConsoleError> {
    let change = match form::typed_reason(&typed.reason) {
        Ok(reason) => Ok(Review::Cancel { reason }),
        Err(error) => Err((CANCEL_REASON, error)),
    };
    apply(&console, &staff, page, read_id(&id)?, typed, change).await
}
