//! The second factor of whoever opens a link. It follows from a token that the opening browser
//! keeps in a cookie, and from the link: another browser gets another one, a reload gets the same,
//! and the server keeps nothing that strangers could fill or push out.

use axum::http::{HeaderMap, header};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};

use crate::{
    domain::{
        random::{NoRandomness, Random},
        second_factor::TotpSecret,
        secret::{Token, TokenHash, TokenKind},
    },
    settings::is_plain_elsewhere,
};

/// `__Host-` binds it to this very host and to a secure connection.
const COOKIE: &str = "__Host-console-opening";
/// Seconds that a page may stay open before its picture is drawn anew.
const LIFETIME: u32 = 60 * 60;

/// One browser's opening of links.
#[derive(Debug, Clone)]
pub(super) struct Opening(Token);

impl Opening {
    /// A new one.
    pub(super) fn draw(random: &dyn Random) -> Result<Self, NoRandomness> {
        Token::draw(TokenKind::Opening, random).map(Self)
    }

    /// The one whose cookie a browser shows.
    pub(super) fn of(headers: &HeaderMap) -> Option<Self> {
        let jar = CookieJar::from_headers(headers);
        let shown = jar.get(COOKIE)?;
        Token::parse(TokenKind::Opening, shown.value()).map(Self)
    }

    /// Why the form of a browser without its cookie shows another picture. Browsers keep no secure
    /// cookie where they reach another machine without TLS.
    pub(super) fn why_anew(headers: &HeaderMap) -> &'static str {
        let origin = headers.get(header::ORIGIN).and_then(|it| it.to_str().ok());
        match origin.is_some_and(is_plain_elsewhere) {
            true => "field-code-plain",
            false => "field-code-new",
        }
    }

    /// The secret for the authenticator of whoever opened this link here.
    pub(super) fn secret(&self, link: TokenHash) -> TotpSecret {
        TotpSecret::of_opening(&self.0, link)
    }

    /// Its cookie. `Lax`, unlike the session's: a link in a mail is followed from another site,
    /// and a strict cookie would not come back with it, nor when that page is loaded again, so
    /// that what she scanned would be worthless. Forms of other sites are refused by the guard.
    pub(super) fn cookie(&self) -> String {
        let cookie = Cookie::build((COOKIE, self.0.clone().expose()))
            .path("/")
            .secure(true)
            .http_only(true)
            .same_site(SameSite::Lax)
            .build();
        format!("{cookie}; Max-Age={LIFETIME}")
    }

    /// The cookie that takes its place when the user is made.
    pub(super) fn no_cookie() -> String {
        let mut gone = Cookie::build((COOKIE, ""))
            .path("/")
            .secure(true)
            .http_only(true)
            .same_site(SameSite::Lax)
            .build();
        gone.make_removal();
        gone.to_string()
    }
}
