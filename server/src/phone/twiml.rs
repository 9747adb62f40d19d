//! The dialect that several hosted telephone services speak: a form comes, XML is answered.

use std::{fmt::Write as _, sync::Arc};

use axum::{
    body::Bytes,
    extract::{Query, State},
    http::{HeaderMap, Uri, header},
    response::{IntoResponse, Response},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use job_tracker_protocol::OfficeLanguage;
use ring::hmac;

use super::{
    AskedFor, Refused, Secret, Webhooks,
    line::{Came, Reply},
    words::{Spoken, spoken},
};
use crate::domain::{
    dialogue::{Heard, Keys},
    phone_call::CallId,
    phone_number::key_of,
};

const SIGNATURE: &str = "x-twilio-signature";
/// Seconds to the first key, and between keys.
const PATIENCE: u8 = 8;
/// Seconds until the same question is asked of another process's work.
const PAUSE: u8 = 1;

/// A call begins, or keys came.
pub(super) async fn answer(
    State(webhooks): State<Arc<Webhooks>>,
    Query(asked): AskedFor,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Refused> {
    let Some(secret) = &webhooks.twiml else {
        return Err(Refused::Unsigned);
    };
    let fields: Vec<(String, String)> = form_urlencoded::parse(&body).into_owned().collect();
    let signature = headers
        .get(SIGNATURE)
        .and_then(|it| STANDARD.decode(it.as_bytes()).ok());
    let path = uri.path_and_query().map_or("", |it| it.as_str());
    let called = format!("{}{path}", webhooks.origin);
    if !signature.is_some_and(|it| is_signed(secret, &called, &fields, &it)) {
        return Err(Refused::Unsigned);
    }
    let field = |name: &str| {
        fields
            .iter()
            .find(|it| it.0 == name)
            .map(|it| it.1.as_str())
    };
    let call = field("CallSid").map(|it| CallId::of("twiml", it));
    let Some(call) = call else {
        return Err(Refused::Unreadable);
    };
    if asked.turn > 0 && !secret.is_sealed(call, asked.turn, &asked.seal) {
        return Err(Refused::Unsigned);
    }
    let caller = field("From").and_then(number);
    let called = field("To").and_then(number);
    let heard = match field("Digits") {
        Some(keys) if !keys.is_empty() => Heard::Keys(keys.trim_end_matches('#').to_owned()),
        _ => Heard::Silence,
    };
    let turn = asked.turn;
    let reply = webhooks.line.turn(Came {
        call,
        caller,
        called,
        turn,
        heard,
    });
    let next = |turn| {
        let seal = secret.seal(call, turn);
        format!("/phone/twiml?turn={turn}&seal={seal}")
    };
    let xml = match reply.await {
        Reply::Wait => {
            // Whoever works it out has the keys; its answer is what is asked for.
            format!(
                "<Pause length=\"{PAUSE}\"/><Redirect method=\"POST\">{}</Redirect>",
                escaped(&next(turn))
            )
        }
        Reply::Say { turn, said } => {
            let clips = spoken(&said);
            let speech = |clip: &Spoken| speech(&webhooks, clip);
            let all: String = clips.iter().map(speech).collect();
            match said.keys {
                None => format!("{all}<Hangup/>"),
                Some(keys) => gather(&all, keys, &next(turn)),
            }
        }
    };
    let body = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>{xml}</Response>");
    let kind = [
        (header::CONTENT_TYPE, "text/xml; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((kind, body).into_response())
}

/// Where no key comes, the service goes on to what follows, and asks with no keys.
fn gather(speech: &str, keys: Keys, next: &str) -> String {
    let next = escaped(next);
    let until = match keys {
        Keys::One => "numDigits=\"1\" finishOnKey=\"\"".to_owned(),
        Keys::Number { longest } => format!("numDigits=\"{longest}\" finishOnKey=\"#\""),
    };
    format!(
        "<Gather input=\"dtmf\" {until} timeout=\"{PATIENCE}\" method=\"POST\" action=\"{next}\">\
         {speech}</Gather><Redirect method=\"POST\">{next}</Redirect>"
    )
}

fn speech(webhooks: &Webhooks, clip: &Spoken) -> String {
    if let Some(path) = webhooks.recorded.path(clip) {
        let url = format!("{}{path}", webhooks.origin);
        return format!("<Play>{}</Play>", escaped(&url));
    }
    let language = tag(clip.language);
    format!(
        "<Say language=\"{language}\">{}</Say>",
        escaped(&clip.words)
    )
}

/// The voices that such services have.
pub(super) fn tag(language: OfficeLanguage) -> &'static str {
    match language {
        OfficeLanguage::Fr => "fr-FR",
        OfficeLanguage::De => "de-DE",
        OfficeLanguage::En => "en-GB",
        OfficeLanguage::Nl => "nl-NL",
    }
}

/// What some services put in place of a hidden number: ANONYMOUS, RESTRICTED and UNAVAILABLE, as
/// the keys with these letters.
const HIDDEN: [&str; 3] = ["+266696687", "+7378742833", "+86282452253"];

/// Which number calls or was called, where the service tells it.
pub(super) fn number(told: &str) -> Option<String> {
    key_of(told).filter(|it| !HIDDEN.contains(&it.as_str()))
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            sign => escaped.push(sign),
        }
    }
    escaped
}

/// Services differ in whether they name the port of the address that they sign.
fn is_signed(secret: &Secret, called: &str, fields: &[(String, String)], signature: &[u8]) -> bool {
    let mut sorted: Vec<_> = fields.iter().collect();
    sorted.sort();
    sorted.dedup();
    let mut content = String::new();
    for (name, value) in sorted {
        let _ = write!(content, "{name}{value}");
    }
    addresses(called).iter().any(|address| {
        let signed = format!("{address}{content}");
        secret.signed(
            hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY,
            signed.as_bytes(),
            signature,
        )
    })
}

/// The address as it is, and with its port left out or written.
fn addresses(called: &str) -> Vec<String> {
    let mut all = vec![called.to_owned()];
    let Some((scheme, rest)) = called.split_once("://") else {
        return all;
    };
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let port = if scheme == "https" { 443 } else { 80 };
    match host.rsplit_once(':') {
        Some((bare, digits)) if digits.bytes().all(|it| it.is_ascii_digit()) => {
            all.push(format!("{scheme}://{bare}{path}"));
        }
        _ => all.push(format!("{scheme}://{host}:{port}{path}")),
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A known one of the dialect: token, address, fields and signature.
    #[test]
    fn the_known_signature_is_right_with_and_without_its_port_and_no_other_is() {
        let secret = Secret::new("12345");
        let fields: Vec<_> = [
            ("CallSid", "CA1234567890ABCDE"),
            ("Caller", "+12349013030"),
            ("Digits", "1234"),
            ("From", "+12349013030"),
            ("To", "+18005551212"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec();
        let signature = STANDARD.decode("0/KCTR6DLpKmkAf8muzZqo1nDgQ=").unwrap();
        let right = "https://mycompany.com/myapp.php?foo=1&bar=2";
        assert!(is_signed(&secret, right, &fields, &signature));
        let with_port = "https://mycompany.com:443/myapp.php?foo=1&bar=2";
        assert!(is_signed(&secret, with_port, &fields, &signature));
        let mut shuffled = fields.clone();
        shuffled.reverse();
        assert!(is_signed(&secret, right, &shuffled, &signature));
        let other = "https://mycompany.com/myapp.php?foo=1&bar=3";
        assert!(!is_signed(&secret, other, &fields, &signature));
        let mut keyed = fields.clone();
        keyed[2].1 = "1235".to_owned();
        assert!(!is_signed(&secret, right, &keyed, &signature));
        assert!(!is_signed(
            &Secret::new("12346"),
            right,
            &fields,
            &signature
        ));
    }

    #[test]
    fn a_number_is_known_however_a_service_writes_it_and_a_hidden_one_is_none() {
        for told in ["+32470123456", "32470123456", "0032470123456", "0470123456"] {
            assert_eq!(number(told).as_deref(), Some("+32470123456"), "{told}");
        }
        for told in [
            "",
            "anonymous",
            "unknown",
            "Restricted",
            "+266696687",
            "+7378742833",
            "+86282452253",
            "sip:+32470123456@example.com;user=phone;+32471123456",
        ] {
            assert_eq!(number(told), None, "{told}");
        }
    }

    #[test]
    fn what_is_said_cannot_leave_its_element() {
        assert_eq!(escaped("a<b>&\"c"), "a&lt;b&gt;&amp;&quot;c");
    }
}
