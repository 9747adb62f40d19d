//! What a user should know, above her next page until she says that she does.

use axum::{
    extract::State,
    http::Method,
    response::{IntoResponse, Redirect, Response},
};
use jiff::Timestamp;
use serde::Deserialize;

use super::{
    Console,
    error::ConsoleError,
    form::Form,
    page::Page,
    pages::FIRST,
    routes::{READER, Route, post},
    staff::Staff,
};
use crate::{
    domain::{
        notice::{Dismissal, NoticeKind},
        staff::Role,
    },
    store::{
        StoreError,
        notices::{Notice, NoticesQuestion},
    },
};

pub(super) fn routes() -> Vec<Route> {
    vec![post("/console/notices/dismiss", READER, dismiss)]
}

/// What stands above a page that is asked for; the answer to a form has other things to say.
pub(super) async fn of(
    console: &Console,
    staff: Option<&Staff>,
    method: &Method,
) -> Result<Vec<Notice>, StoreError> {
    let Some(staff) = staff.filter(|_| *method == Method::GET) else {
        return Ok(Vec::new());
    };
    let question = NoticesQuestion {
        user: staff.user.id,
        employer: staff.user.employer,
        administrator: staff.user.role == Role::Administrator,
        now: console.clock.now(),
    };
    console.store.ask(question).await
}

/// A notice in words.
pub(super) fn words(page: &Page, notice: &Notice) -> String {
    let (first, last) = (page.time(&notice.first_at), page.time(&notice.last_at));
    match notice.kind {
        NoticeKind::CodeWrong => page.text_with(
            "notice-code-wrong",
            &[
                ("count", notice.times.into()),
                ("first", first.as_str().into()),
                ("last", last.as_str().into()),
                ("address", notice.address.as_str().into()),
            ],
        ),
        NoticeKind::AdministratorAdded => {
            let by_command = page.text("notice-by-command");
            let by = match notice.doer.as_str() {
                "" => by_command.as_str(),
                doer => doer,
            };
            page.text_with(
                "notice-administrator-added",
                &[
                    ("count", notice.times.into()),
                    ("name", notice.subject.as_str().into()),
                    ("by", by.into()),
                    ("last", last.as_str().into()),
                ],
            )
        }
        NoticeKind::PasswordChanged => of_account(page, "notice-password-changed", notice),
        NoticeKind::AuthenticatorReplaced => {
            of_account(page, "notice-authenticator-replaced", notice)
        }
        NoticeKind::CodesReplaced => of_account(page, "notice-codes-replaced", notice),
        NoticeKind::AdministratorLetIn => page.text_with(
            "notice-administrator-let-in",
            &[
                ("name", notice.subject.as_str().into()),
                ("last", last.as_str().into()),
            ],
        ),
        NoticeKind::AccountsClosed => page.text1("notice-accounts-closed", "count", notice.times),
    }
}

/// What changed of her own way in, when and from where.
fn of_account(page: &Page, id: &str, notice: &Notice) -> String {
    let values = [
        ("last", page.time(&notice.last_at).into()),
        ("address", notice.address.as_str().into()),
    ];
    page.text_with(id, &values)
}

#[derive(Deserialize)]
struct Dismissed {
    kind: String,
    /// Milliseconds since 1970.
    seen: i64,
}

async fn dismiss(
    State(console): State<Console>,
    staff: Staff,
    Form(typed): Form<Dismissed>,
) -> Result<Response, ConsoleError> {
    let dismissal = Dismissal {
        user: staff.user.id,
        kind: NoticeKind::from_name(&typed.kind).ok_or(ConsoleError::BadForm)?,
        seen: Timestamp::from_millisecond(typed.seen).map_err(|_| ConsoleError::BadForm)?,
        now: console.clock.now(),
    };
    console.store.run(dismissal).await?;
    Ok(Redirect::to(FIRST).into_response())
}
