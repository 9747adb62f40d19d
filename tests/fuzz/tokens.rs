//! The header that carries a session: nothing but a living token is one, however much it looks
//! like one.

use std::sync::Arc;

use job_tracker_protocol::Language;
use job_tracker_server::{Server, Settings, clock::SystemClock, settings::PasswordCost};
use proptest::{collection::vec, prelude::*, sample::select};
use reqwest::{
    Client,
    header::{AUTHORIZATION, HeaderMap, HeaderValue},
};
use serde_json::{Value, json};

use crate::{bytes, prove::Proof};

/// What is made of the living token.
#[derive(Debug, Clone)]
enum Header {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The token with one of its bytes changed.
    Other(prop::sample::Index, u8),
    /// The token, cut off here.
    Cut(prop::sample::Index),
    /// The token between these.
    Between(&'static str, &'static str),
    Upper,
    /// As a session's, though it is a device's.
    Device,
    Twice,
}

fn headers() -> impl Strategy<Value = Header> {
    let before = select(vec![
        "Bearer ",
        "bearer ",
        "BEARER ",
        "Bearer  ",
        "Basic ",
        "Token ",
        "",
        "Bearer",
        "Bearer\t",
        "Bearer Bearer ",
        "Bearer jts_",
        "Bearer \"",
    ]);
    let after = select(vec!["", " ", "  ", ",", ";", "\"", "0", " x", "=", "\t"]);
    prop_oneof![
        2 => bytes::of("tokens").prop_map(Header::Bytes),
        4 => (any::<prop::sample::Index>(), 1..=255u8)
            .prop_map(|(at, bits)| Header::Other(at, bits)),
        2 => any::<prop::sample::Index>().prop_map(Header::Cut),
        4 => (before, after).prop_map(|(before, after)| Header::Between(before, after)),
        1 => Just(Header::Upper),
        1 => Just(Header::Device),
        1 => Just(Header::Twice),
    ]
}

struct World {
    runtime: tokio::runtime::Runtime,
    http: Client,
    url: String,
    token: String,
    device: String,
    _data: tempfile::TempDir,
}

impl World {
    fn open() -> Self {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let data = tempfile::tempdir().unwrap();
        let settings = Settings {
            listen: "127.0.0.1:0".parse().unwrap(),
            password_cost: PasswordCost {
                memory: 64,
                passes: 1,
            },
            ..Settings::new(data.path())
        };
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = Client::builder().no_proxy().build().unwrap();
        let (url, session) = runtime.block_on(async {
            let server = Server::start(settings, Arc::new(SystemClock))
                .await
                .unwrap();
            let office = server.office();
            let employer = office.add_employer("Zonnestraal", None).await.unwrap();
            let ana = office
                .add_worker(employer, "Ana", Language::Nl)
                .await
                .unwrap();
            let url = format!("http://{}/v1", server.addr);
            let body = json!({ "login": ana.login, "password": ana.password });
            let request = http.post(format!("{url}/session")).json(&body);
            let session: Value = request.send().await.unwrap().json().await.unwrap();
            // It runs as long as the runtime does.
            std::mem::forget(server);
            (url, session)
        });
        let text = |member: &str| session[member].as_str().unwrap().to_owned();
        Self {
            runtime,
            http,
            url,
            token: text("token"),
            device: text("device_token"),
            _data: data,
        }
    }

    fn values(&self, header: Header) -> Vec<Vec<u8>> {
        let token = self.token.as_bytes();
        let bearer = |token: &[u8]| [b"Bearer ", token].concat();
        vec![match header {
            Header::Bytes(bytes) => bytes,
            Header::Other(at, bits) => {
                let mut token = token.to_vec();
                let at = at.index(token.len());
                token[at] ^= bits;
                bearer(&token)
            }
            Header::Cut(at) => bearer(&token[..at.index(token.len())]),
            Header::Between(before, after) => [before.as_bytes(), token, after.as_bytes()].concat(),
            Header::Upper => bearer(self.token.to_uppercase().as_bytes()),
            Header::Device => bearer(self.device.as_bytes()),
            Header::Twice => return vec![bearer(b"jts_0"), bearer(token)],
        }]
    }

    /// Whether this is the token, as the standard writes the header: the scheme in any case, one
    /// or more blanks, and the blanks at the end that every header may have.
    fn is_the_token(&self, value: &[u8]) -> bool {
        let text = String::from_utf8_lossy(value);
        let blank = |it: char| it == ' ' || it == '\t';
        let text = text.trim_matches(blank);
        text.get(..7)
            .is_some_and(|it| it.eq_ignore_ascii_case("bearer "))
            && text[7..].trim_matches(blank) == self.token
    }

    fn check(&self, header: Header) -> bool {
        let values = self.values(header);
        let mut map = HeaderMap::new();
        for value in &values {
            // What cannot be sent cannot be shown.
            let Ok(value) = HeaderValue::from_bytes(value) else {
                return false;
            };
            map.append(AUTHORIZATION, value);
        }
        let request = self.http.get(format!("{}/me", self.url)).headers(map);
        let answer = self.runtime.block_on(request.send()).unwrap();
        let status = answer.status().as_u16();
        if self.is_the_token(&values[0]) {
            assert_eq!(status, 200, "{values:?}");
        } else {
            assert_eq!(status, 401, "{values:?}");
            let problem: Value = self.runtime.block_on(answer.json()).unwrap();
            assert_eq!(problem["type"], "/problems/session-ended");
        }
        true
    }
}

#[test]
fn only_the_living_token_opens_the_door() {
    let world = World::open();
    assert!(world.check(Header::Between("Bearer ", "")));
    let proof = Proof {
        group: "fuzz: the Authorization header",
        source: file!(),
        few: 100,
        many: 4_000,
        steps: "requests to a running server",
    };
    proof.run(&vec(headers(), 10), |headers| {
        let sent = headers.into_iter().filter(|it| world.check(it.clone()));
        u64::try_from(sent.count()).unwrap()
    });
}
