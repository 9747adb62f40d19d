//! A mapping is made, changed and removed.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use job_tracker_protocol::{Activity, PerformanceState};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    super::super::super::{
        Console,
        error::ConsoleError,
        form::{self, Errors, Form},
        page::{Page, draw},
        staff::Staff,
    },
    form::{FILLERS, MappingForm},
    one,
    words::{self, Choice},
};
use crate::{
    application::{RemoveMapping, UseCaseError},
    domain::{
        payroll::{self, Content, Holds, LayoutProblem, MappingRefusal, SavedMapping},
        rules::{LONGEST_FIELD, MOST_MAPPED_COLUMNS},
    },
};

#[derive(Template)]
#[template(path = "console/payroll_edit.html")]
struct EditPage {
    page: Page,
    /// None for a new one.
    id: Option<Uuid>,
    /// Kept by another server, which this one cannot follow.
    unreadable: bool,
    typed: MappingForm,
    errors: Errors,
    problems: Vec<LayoutProblem>,
    /// A colleague was quicker.
    changed_meanwhile: bool,
}

impl EditPage {
    fn contents(&self, chosen: &str) -> Vec<Choice> {
        let choice = |it: &Content| Choice {
            value: it.as_str().to_owned(),
            text: words::content(&self.page, *it),
            chosen: it.as_str() == chosen,
        };
        let known = Content::ALL.iter().map(choice);
        // Kept as it is until the office chooses otherwise.
        let unknown = match Holds::from(chosen.to_owned()) {
            Holds::Unknown(name) if !name.is_empty() => Some(Choice {
                text: self
                    .page
                    .text1("payroll-unknown-choice", "name", name.as_str()),
                value: name,
                chosen: true,
            }),
            _ => None,
        };
        unknown.into_iter().chain(known).collect()
    }

    fn fillers(&self, chosen: &str) -> Vec<Choice> {
        let others = chosen.chars().next().filter(|it| !FILLERS.contains(it));
        let all = FILLERS.into_iter().chain(others);
        let choice = |it: char| Choice {
            value: it.to_string(),
            text: match it {
                ' ' => self.page.text("payroll-filler-space"),
                it => it.to_string(),
            },
            chosen: chosen.starts_with(it),
        };
        all.map(choice).collect()
    }

    fn code(&self, at: &usize) -> &str {
        self.typed.codes.get(*at).map_or("", String::as_str)
    }

    fn has_state(&self, state: &PerformanceState) -> bool {
        self.typed.states.iter().any(|it| it == state.as_str())
    }

    fn problem(&self, problem: &LayoutProblem) -> String {
        let page = &self.page;
        match problem {
            LayoutProblem::NoColumns => page.text("payroll-no-columns"),
            LayoutProblem::TooManyColumns => {
                page.text1("payroll-too-many-columns", "most", MOST_MAPPED_COLUMNS)
            }
            LayoutProblem::NoStates => page.text("payroll-no-states"),
            LayoutProblem::Unknown { column, name } => page.text_with(
                "payroll-unknown-column",
                &[("column", (*column).into()), ("name", name.as_str().into())],
            ),
            LayoutProblem::NotOfSums { column, content } => {
                self.of_content("payroll-not-of-sums", *column, *content)
            }
            LayoutProblem::NoWidth { column } => page.text_with(
                "payroll-no-width",
                &[
                    ("column", (*column).into()),
                    ("most", usize::from(LONGEST_FIELD).into()),
                ],
            ),
            LayoutProblem::CutsFigure { column, content } => {
                self.of_content("payroll-cuts-figure", *column, *content)
            }
            LayoutProblem::FilledWrongly { column, content } => {
                self.of_content("payroll-filled-wrongly", *column, *content)
            }
            LayoutProblem::ControlSign { column } => {
                page.text1("payroll-sign-in-column", "column", *column)
            }
            LayoutProblem::ControlSignInCode => page.text("payroll-sign-in-code"),
        }
    }

    fn of_content(&self, text: &str, column: usize, content: Content) -> String {
        let what = words::content(&self.page, content);
        let values = [("column", column.into()), ("what", what.into())];
        self.page.text_with(text, &values)
    }
}

fn new_page(page: Page, typed: MappingForm) -> EditPage {
    EditPage {
        page,
        id: None,
        unreadable: false,
        typed: typed.with_room(),
        errors: Errors::default(),
        problems: Vec::new(),
        changed_meanwhile: false,
    }
}

pub(super) async fn new(page: Page) -> Result<Response, ConsoleError> {
    let mut typed = MappingForm::new();
    typed.form = page.form().to_string();
    Ok(draw(&new_page(page, typed))?.into_response())
}

pub(super) async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(id): Path<String>,
) -> Result<Response, ConsoleError> {
    let found = one(&console, &staff, &id).await?;
    let (typed, unreadable) = match &found.layout {
        Some(layout) => (
            MappingForm::of(&found.name, layout, Some(found.version)),
            false,
        ),
        None => {
            let typed = MappingForm {
                name: found.name.clone(),
                version: Some(found.version),
                ..MappingForm::new()
            };
            (typed, true)
        }
    };
    let shown = EditPage {
        id: Some(found.id),
        unreadable,
        problems: found
            .layout
            .as_ref()
            .map(payroll::problems)
            .unwrap_or_default(),
        ..new_page(page, typed)
    };
    Ok(draw(&shown)?.into_response())
}

/// The form as it was typed before; its version too, so that a colleague's change is told.
pub(in super::super::super::super) async fn edit_unsent(
    console: &Console,
    staff: &Staff,
    page: Page,
    (id, fields): (&str, Vec<(String, String)>),
) -> Result<Response, ConsoleError> {
    let found = one(console, staff, id).await?;
    let shown = EditPage {
        id: Some(found.id),
        ..new_page(page, MappingForm::read(fields))
    };
    Ok(draw(&shown)?.into_response())
}

/// The form of a new one as it was typed before.
pub(in super::super::super::super) fn add_unsent(
    page: Page,
    fields: Vec<(String, String)>,
) -> Result<Response, ConsoleError> {
    Ok(draw(&new_page(page, MappingForm::read(fields)))?.into_response())
}

pub(super) async fn add(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, ConsoleError> {
    let typed = MappingForm::read(fields);
    let id = typed.form.parse().map_err(|_| ConsoleError::BadForm)?;
    save(&console, &staff, new_page(page, typed), (id, None)).await
}

pub(super) async fn edit(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Path(id): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, ConsoleError> {
    let found = one(&console, &staff, &id).await?;
    let typed = MappingForm::read(fields);
    let seen = typed.version.ok_or(ConsoleError::BadForm)?;
    let shown = EditPage {
        id: Some(found.id),
        ..new_page(page, typed)
    };
    save(&console, &staff, shown, (found.id, Some(seen))).await
}

/// Keeps it, or shows the form again with what is wrong.
async fn save(
    console: &Console,
    staff: &Staff,
    mut shown: EditPage,
    (id, seen): (Uuid, Option<i64>),
) -> Result<Response, ConsoleError> {
    shown.typed.in_order();
    let layout = shown.typed.layout().ok_or(ConsoleError::BadForm)?;
    let name = shown
        .errors
        .of_read("name", form::typed_name(&shown.typed.name));
    shown.problems = payroll::problems(&layout);
    let (Some(name), true) = (name, shown.problems.is_empty()) else {
        return again(shown, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let saved = SavedMapping {
        by: staff.user.id,
        employer: staff.user.employer,
        id,
        seen,
        name,
        layout,
        now: console.clock.now(),
    };
    let refusal = match console.store.run(saved).await {
        Ok(()) => {
            let next = format!("/console/export/payroll/{id}");
            return Ok(Redirect::to(&next).into_response());
        }
        Err(UseCaseError::Store(error)) => return Err(error.into()),
        Err(UseCaseError::Refused(refusal)) => refusal,
    };
    match refusal {
        MappingRefusal::Unknown => Err(ConsoleError::NotFound),
        MappingRefusal::NameTaken => {
            shown.errors.add("name", "payroll-name-taken");
            again(shown, StatusCode::UNPROCESSABLE_ENTITY)
        }
        MappingRefusal::TooMany => {
            shown.errors.add("name", "payroll-too-many");
            again(shown, StatusCode::UNPROCESSABLE_ENTITY)
        }
        MappingRefusal::ChangedMeanwhile if seen.is_some() => {
            // What she typed stays; sent once more, it takes the place of the colleague's.
            let now = one(console, staff, &id.to_string()).await?;
            shown.typed.version = Some(now.version);
            shown.changed_meanwhile = true;
            again(shown, StatusCode::CONFLICT)
        }
        MappingRefusal::ChangedMeanwhile => Err(ConsoleError::ChangedMeanwhile),
    }
}

fn again(mut shown: EditPage, status: StatusCode) -> Result<Response, ConsoleError> {
    shown.typed = shown.typed.with_room();
    Ok((status, draw(&shown)?).into_response())
}

#[derive(Deserialize)]
pub(super) struct RemoveForm {
    #[serde(default)]
    version: i64,
}

pub(super) async fn remove(
    State(console): State<Console>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<RemoveForm>,
) -> Result<Response, ConsoleError> {
    let found = one(&console, &staff, &id).await?;
    let removed = RemoveMapping {
        by: staff.user.id,
        employer: staff.user.employer,
        id: found.id,
        seen: typed.version,
        now: console.clock.now(),
    };
    match console.store.run(removed).await {
        Ok(()) => Ok(Redirect::to("/console/export/payroll").into_response()),
        Err(UseCaseError::Store(error)) => Err(error.into()),
        Err(UseCaseError::Refused(MappingRefusal::Unknown)) => Err(ConsoleError::NotFound),
        Err(UseCaseError::Refused(_)) => Err(ConsoleError::ChangedMeanwhile),
    }
}
