//! The dialect of jambonz, which is open source: JSON comes, and JSON verbs are answered.

use std::sync::Arc;

use axum::{
    Json,
    body::Bytes,
    extract::{Query, State},
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use jiff::Timestamp;
use ring::hmac;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    AskedFor, Refused, Secret, Webhooks,
    line::{Came, Reply},
    seal::unhex,
    twiml::{number, tag},
    words::{Spoken, spoken},
};
use crate::domain::{
    dialogue::{Heard, Keys},
    phone_call::CallId,
};

const SIGNATURE: &str = "jambonz-signature";
/// Seconds that a signature holds: it has nothing else against being played again.
const SIGNED_LATELY: i64 = 300;
/// Seconds to the first key, and between keys.
const PATIENCE: u8 = 8;

/// What the service tells. Everything else in it is left alone.
#[derive(Deserialize)]
struct Told {
    call_sid: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    digits: String,
}

/// A call begins, or keys came, or none did.
pub(super) async fn answer(
    State(webhooks): State<Arc<Webhooks>>,
    Query(asked): AskedFor,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Refused> {
    let Some(secret) = &webhooks.jambonz else {
        return Err(Refused::Unsigned);
    };
    let signature = headers.get(SIGNATURE).and_then(|it| it.to_str().ok());
    let now = webhooks.line.now();
    if !signature.is_some_and(|it| is_signed(secret, it, &body, now)) {
        return Err(Refused::Unsigned);
    }
    let told: Told = serde_json::from_slice(&body).map_err(|_| Refused::Unreadable)?;
    let call = CallId::of("jambonz", &told.call_sid);
    if asked.turn > 0 && !secret.is_sealed(call, asked.turn, &asked.seal) {
        return Err(Refused::Unsigned);
    }
    let heard = match told.digits.trim_end_matches('#') {
        "" => Heard::Silence,
        keys => Heard::Keys(keys.to_owned()),
    };
    let reply = webhooks.line.turn(Came {
        call,
        caller: number(&told.from),
        called: number(&told.to),
        turn: asked.turn,
        heard,
    });
    let next = |turn| {
        let seal = secret.seal(call, turn);
        format!("/phone/jambonz?turn={turn}&seal={seal}")
    };
    let verbs = match reply.await {
        Reply::Wait => vec![
            json!({"verb": "pause", "length": 1}),
            json!({"verb": "redirect", "actionHook": next(asked.turn)}),
        ],
        Reply::Say { turn, said } => {
            let clips = spoken(&said);
            let mut verbs: Vec<Value> = clips.iter().map(|it| verb(&webhooks, it)).collect();
            match said.keys {
                None => verbs.push(json!({"verb": "hangup"})),
                Some(keys) => gather(&mut verbs, keys, &next(turn)),
            }
            verbs
        }
    };
    Ok(Json(verbs).into_response())
}

/// The last clip stands inside, so that a key that is pressed meanwhile counts.
fn gather(verbs: &mut Vec<Value>, keys: Keys, next: &str) {
    let mut gather = json!({
        "verb": "gather",
        "input": ["digits"],
        "timeout": PATIENCE,
        "actionHook": next,
    });
    match keys {
        Keys::One => gather["numDigits"] = 1.into(),
        Keys::Number { longest } => {
            gather["finishOnKey"] = "#".into();
            gather["maxDigits"] = longest.into();
            gather["interDigitTimeout"] = PATIENCE.into();
        }
    }
    if let Some(mut last) = verbs.pop() {
        let kind = last["verb"].as_str().unwrap_or("say").to_owned();
        if let Some(members) = last.as_object_mut() {
            members.remove("verb");
        }
        gather[kind] = last;
    }
    verbs.push(gather);
}

fn verb(webhooks: &Webhooks, clip: &Spoken) -> Value {
    match webhooks.recorded.path(clip) {
        Some(path) => json!({"verb": "play", "url": format!("{}{path}", webhooks.origin)}),
        None => json!({
            "verb": "say",
            "text": clip.words,
            "synthesizer": {"language": tag(clip.language)},
        }),
    }
}

/// `t=<seconds>,v1=<hex>` over the time, a dot and the body.
fn is_signed(secret: &Secret, header: &str, body: &[u8], now: Timestamp) -> bool {
    let part = |name: &str| {
        header
            .split(',')
            .filter_map(|it| it.trim().split_once('='))
            .find(|it| it.0 == name)
            .map(|it| it.1)
    };
    let (Some(time), Some(signature)) = (part("t"), part("v1").and_then(unhex)) else {
        return false;
    };
    let lately = time
        .parse::<i64>()
        .is_ok_and(|it| (now.as_second() - it).abs() <= SIGNED_LATELY);
    let signed = [time.as_bytes(), b".", body].concat();
    lately && secret.signed(hmac::HMAC_SHA256, &signed, &signature)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signed(secret: &str, time: i64, body: &str) -> String {
        let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
        let tag = hmac::sign(&key, format!("{time}.{body}").as_bytes());
        let hex: String = tag.as_ref().iter().map(|it| format!("{it:02x}")).collect();
        format!("t={time},v1={hex}")
    }

    #[test]
    fn a_signature_holds_for_its_body_its_secret_and_five_minutes() {
        let now: Timestamp = "2026-11-26T10:00:00Z".parse().unwrap();
        let secret = Secret::new("whsec");
        let body = "{\"call_sid\":\"1\"}";
        let header = signed("whsec", now.as_second(), body);
        let right =
            |header: &str, body: &str, now| is_signed(&secret, header, body.as_bytes(), now);
        assert!(right(&header, body, now));
        assert!(!right(&header, "{}", now));
        assert!(!right(&signed("other", now.as_second(), body), body, now));
        let late = signed("whsec", now.as_second() - SIGNED_LATELY - 1, body);
        assert!(!right(&late, body, now));
        for broken in ["", "t=1", "v1=00", "t=x,v1=00", "t=1,v1=zz"] {
            assert!(!right(broken, body, now), "{broken}");
        }
    }
}
