//! Sessions of the console's users.

use axum::http::HeaderMap;
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Console, error::ConsoleError, page::Page};
use crate::{
    application::NoteConsoleUse,
    domain::{
        console_password::{self, Weakness},
        console_session::ConsoleSignOut,
        export_note::{Export, ExportNote},
        sealed::SealingKey,
        secret::{Token, TokenKind},
        shown_once::{Keeping, Shown},
    },
    store::{
        StoreError,
        console_sessions::{ConsoleSessionQuestion, SignedUser},
        shown_once::ShownOnceQuestion,
    },
};

/// `__Host-` binds it to this very host and to a secure connection.
const COOKIE: &str = "__Host-console";

/// A user who is signed in.
#[derive(Debug, Clone)]
pub(super) struct Staff {
    pub user: SignedUser,
    /// What each of her forms carries. Only a page of hers can know it.
    pub csrf: String,
    /// Opens what is kept for this session. Only her cookie gives it.
    pub key: SealingKey,
}

impl Staff {
    /// Where the answer to a form of hers is kept. `form` is the number that its page gave it; its
    /// fields count too, for a page that a browser shows again may be filled in differently.
    pub(super) fn keeping(
        &self,
        form: Option<Uuid>,
        fields: &[&str],
    ) -> Result<Keeping, ConsoleError> {
        let form = form.ok_or(ConsoleError::BadForm)?;
        Ok(self.kept_in(self.key.place(form, fields)))
    }

    fn kept_in(&self, place: Uuid) -> Keeping {
        Keeping {
            place,
            session: self.user.token,
            key: self.key.clone(),
        }
    }

    /// Has the log tell of a file that she takes with her.
    pub(super) async fn tell_of(
        &self,
        console: &Console,
        export: Export,
    ) -> Result<(), StoreError> {
        let note = ExportNote {
            by: self.user.id,
            employer: self.user.employer,
            export,
            now: console.clock.now(),
        };
        console.store.run(note).await
    }

    /// What is kept for her in the place that an address names.
    pub(super) async fn shown_once(
        &self,
        console: &Console,
        place: &str,
    ) -> Result<Shown, ConsoleError> {
        let place: Uuid = place.parse().map_err(|_| ConsoleError::NoLongerKept)?;
        let kept = ShownOnceQuestion {
            session: self.user.token,
            place,
            now: console.clock.now(),
        };
        let content = console.store.ask(kept).await?;
        content
            .and_then(|it| self.kept_in(place).open(&it))
            .ok_or(ConsoleError::NoLongerKept)
    }
}

/// Who shows a living session's cookie.
pub(super) async fn of(
    console: &Console,
    headers: &HeaderMap,
) -> Result<Option<Staff>, StoreError> {
    let jar = CookieJar::from_headers(headers);
    let Some(token) = jar
        .get(COOKIE)
        .and_then(|it| Token::parse(TokenKind::Console, it.value()))
    else {
        return Ok(None);
    };
    of_token(console, token).await
}

/// Who has the living session of this token.
pub(super) async fn of_token(console: &Console, token: Token) -> Result<Option<Staff>, StoreError> {
    let session = token.hash();
    let found = console.store.ask(ConsoleSessionQuestion { session });
    let now = console.clock.now();
    let Some((user, times)) = found.await?.filter(|it| it.1.is_alive(now)) else {
        return Ok(None);
    };
    if times.notes_use(now) {
        let user = user.id;
        let used = NoteConsoleUse { user, session, now };
        // Reading goes on when nothing can be written, such as on a full disk.
        if let Err(error) = console.store.run(used).await {
            tracing::warn!(%error, "the use of a session was not noted");
        }
    }
    Ok(Some(Staff {
        user,
        key: SealingKey::of(&token),
        csrf: csrf(token),
    }))
}

/// The text that says what is wrong with a password, if anything. `about_her` is what somebody who
/// knows her would try first.
pub(super) fn password_fault(password: &str, about_her: &[&str]) -> Option<&'static str> {
    Some(match console_password::weakness(password, about_her)? {
        Weakness::Short => "field-password-short",
        Weakness::Long => "field-password-long",
        Weakness::Guessable => "field-password-weak",
    })
}

/// Follows from the session's secret, so that nothing has to be stored, and does not lead back.
fn csrf(token: Token) -> String {
    let digest = Sha256::new()
        .chain_update(b"csrf:")
        .chain_update(token.expose())
        .finalize();
    digest.iter().map(|it| format!("{it:02x}")).collect()
}

/// The cookie of a session.
pub(super) fn cookie(token: Token) -> Cookie<'static> {
    Cookie::build((COOKIE, token.expose()))
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Strict)
        .build()
}

/// Ends the session that a browser had before somebody signed in with it anew, so that nobody is
/// left behind whose cookie nobody sees any more.
pub(super) async fn end_former(console: &Console, page: &Page) -> Result<(), StoreError> {
    match page.staff() {
        Some(former) => sign_out(console, &former.user).await,
        None => Ok(()),
    }
}

/// Ends the session that this user shows.
pub(super) async fn sign_out(console: &Console, user: &SignedUser) -> Result<(), StoreError> {
    let ended = ConsoleSignOut {
        user: user.id,
        employer: user.employer,
        email: user.email.clone(),
        session: user.token,
        now: console.clock.now(),
    };
    console.store.run(ended).await
}

/// The cookie that takes the session's place when it is over.
pub(super) fn no_cookie() -> Cookie<'static> {
    let mut gone = Cookie::build((COOKIE, ""))
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Strict)
        .build();
    gone.make_removal();
    gone
}
