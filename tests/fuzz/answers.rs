//! Whatever a server, a proxy or a hotel's network answers: the app says something to it in four
//! languages, and never more about a report than it knows.

use job_tracker::{
    core::{
        Core,
        known_clients::Checked,
        locale::{Texts, texts},
        password::NewPasswordForm,
        performance::{Draft, NotSent, Outcome, Settled},
        session::SignedIn,
    },
    platform::{memory::MemoryPhone, native::http_client},
    ui::words,
};
use job_tracker_protocol::{ClientNumber, Login, OfficeLanguage, Problem, ProblemKind};
use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::{Value, json};

use crate::{
    bytes,
    prove::{Proof, wait_for},
    scripted::{Say, Scripted},
    support::{app_with, fresh_key, hours, sign_in},
};

const STATUSES: [u16; 22] = [
    200, 201, 204, 206, 301, 304, 307, 400, 401, 403, 404, 408, 409, 410, 421, 422, 423, 429, 500,
    502, 503, 504,
];

fn performance() -> Value {
    json!({
        "id": "00000000-0000-0000-0000-000000000007",
        "reference": "K7M-42Q",
        "client_number": "123456789002",
        "activity": "household_help",
        "hours": 3,
        "date": "2026-11-23",
        "registered_at": "2026-11-23T15:00:00Z",
        "state": "registered",
    })
}

fn body() -> impl Strategy<Value = Vec<u8>> {
    let ours = select(ProblemKind::ALL.to_vec())
        .prop_map(|kind| serde_json::to_vec(&Problem::new(kind)).unwrap());
    // As gateways write them.
    let foreign = (
        select(vec![
            "about:blank",
            "https://example.net/errors/timeout",
            "/problems/from-the-future",
        ]),
        select(STATUSES.to_vec()),
    )
        .prop_map(|(name, status)| {
            let problem = json!({ "type": name, "title": "Gateway", "status": status });
            problem.to_string().into_bytes()
        });
    let good = select(vec![
        performance().to_string(),
        json!({ "outcome": "void" }).to_string(),
        json!({ "known": true }).to_string(),
        json!({ "known": false }).to_string(),
        json!({ "outcome": "registered", "performance": performance() }).to_string(),
        json!({ "items": [performance()], "next_cursor": null }).to_string(),
    ])
    .prop_map(String::into_bytes);
    prop_oneof![
        4 => ours,
        3 => foreign,
        3 => good,
        3 => bytes::of("problems").prop_map(|it| it.get(2..).unwrap_or_default().to_vec()),
        1 => bytes::of("words"),
        1 => Just(b"<html>bad gateway</html>".to_vec()),
        1 => Just(Vec::new()),
    ]
}

fn say() -> impl Strategy<Value = Say> {
    let header = prop_oneof![
        3 => Just(Vec::new()),
        1 => any::<u64>().prop_map(|it| vec![format!("retry-after: {it}")]),
        1 => Just(vec!["retry-after: Wed, 21 Oct 2026 07:28:00 GMT".to_owned()]),
        1 => Just(vec!["location: http://127.0.0.1:1/".to_owned()]),
        1 => Just(vec!["content-encoding: gzip".to_owned()]),
    ];
    let right = select(ProblemKind::ALL.to_vec()).prop_map(|kind| {
        Say::body(
            kind.status(),
            serde_json::to_vec(&Problem::new(kind)).unwrap(),
        )
    });
    let any_status = prop_oneof![6 => select(STATUSES.to_vec()), 1 => 200..600u16];
    prop_oneof![
        6 => (any_status, header, body())
            .prop_map(|(status, headers, body)| Say::Answer { status, headers, body }),
        3 => right,
        1 => Just(Say::Half),
        1 => Just(Say::Cut),
    ]
}

/// The answer's document, where its status is the answer's and its name one of ours.
fn refusal(say: &Say) -> Option<Value> {
    let Say::Answer { status, body, .. } = say else {
        return None;
    };
    let document: Value = serde_json::from_slice(body).ok()?;
    let ours = document["type"].as_str()?.starts_with("/problems/");
    ((400..500).contains(status) && ours && document["status"] == *status).then_some(document)
}

/// The document of a success.
fn success(say: &Say) -> Option<Value> {
    match say {
        Say::Answer {
            status: 200 | 201,
            body,
            ..
        } => serde_json::from_slice(body).ok(),
        _ => None,
    }
}

/// There are words for it, in each language.
#[track_caller]
fn is_told(id: &str) {
    thread_local! {
        static TEXTS: [Texts; 4] = OfficeLanguage::ALL.map(texts);
    }
    TEXTS.with(|texts| {
        for texts in texts {
            let text = texts.text(id);
            assert!(text.len() > 5 && text != id, "{id}: {texts:?}");
        }
    });
}

async fn ask_everything(server: &Scripted, core: &Core, script: &[Say]) -> u64 {
    let mut asked = 0;
    for say in script {
        let login = Login::from_serial(9);
        server.will_say([say.clone()]);
        if let Err(error) = sign_in(core, login.as_str(), "40718263").await {
            is_told(words::sign_in(&error));
        }
        asked += u64::try_from(server.heard().len()).unwrap();
    }
    asked
}

async fn ask_signed_in(server: &Scripted, core: &Core, worker: &SignedIn, script: &[Say]) -> u64 {
    for say in script {
        server.will_say([say.clone()]);
        if let Err(error) = core.me(worker).await {
            is_told(words::load(&error));
        }
        server.will_say([say.clone()]);
        if let Err(error) = core.history(worker, None).await {
            is_told(words::load(&error));
        }
        // Known or unknown is what the server said, and nothing else is.
        server.will_say([say.clone()]);
        let client = ClientNumber::from_first_ten(1_234_567_890);
        let known = success(say).and_then(|it| it["known"].as_bool());
        let checked = match known {
            Some(true) => Checked::Known,
            Some(false) => Checked::Unknown,
            None => Checked::NotChecked,
        };
        assert_eq!(core.check_client(worker, &client).await, checked);
        let me = include_bytes!("corpus/words/me").to_vec();
        server.will_say([Say::body(200, me), say.clone()]);
        let form = NewPasswordForm::from_typed("40718263", "50718264", "50718264").unwrap();
        if let Err(error) = core.change_password(worker, form).await {
            is_told(words::change_password(&error));
        }
    }
    u64::try_from(server.heard().len()).unwrap()
}

/// Sends one report, and judges what the worker is told by what was answered.
async fn report(server: &Scripted, core: &Core, worker: &SignedIn, script: &[Say]) -> u64 {
    let mut draft = Draft::new(ClientNumber::from_first_ten(1_234_567_890));
    draft.choose_hours(hours(3));
    let today = "2026-11-23".parse().unwrap();
    let reviewed = draft.review(today, fresh_key(core)).unwrap();
    server.will_say(script.to_vec());
    let outcome = core.send(worker, &reviewed).await;
    let heard = server.heard();
    let said: Vec<&Say> = script.iter().take(heard.len()).collect();
    let settling = heard.last().is_some_and(|it| it.line.contains("/settle/"));
    let last = said.last().copied();
    let last_is = |wanted: &str| {
        last.and_then(success)
            .is_some_and(|it| settling && it["outcome"] == wanted)
    };
    let alone = heard.len() == 1 && !settling;
    let refused = last.and_then(refusal);
    let named = |name: &str| refused.as_ref().is_some_and(|it| it["type"] == name);
    let unsettled = core.has_unsettled(&worker.account).unwrap();
    match &outcome {
        Outcome::Sent(_) => {
            let registered = last
                .and_then(success)
                .is_some_and(|it| it["id"].is_string());
            assert!(last_is("registered") || (registered && !settling));
            assert!(!unsettled);
        }
        Outcome::NotSent(NotSent::Void) => {
            is_told(words::not_sent(NotSent::Void.reason()));
            assert!(last_is("void") || (!settling && named("/problems/key-void")));
            assert!(!unsettled);
        }
        Outcome::NotSent(reason) => {
            is_told(words::not_sent(reason.reason()));
            // Certain by itself, or because the key is void now.
            assert!((alone && refused.is_some()) || last_is("void"), "{reason}");
            assert!(!unsettled);
        }
        Outcome::LooksDuplicate(_) => {
            assert!((alone && named("/problems/looks-duplicate")) || last_is("void"));
            assert!(!unsettled);
        }
        Outcome::Unknown => assert!(unsettled && settling),
        Outcome::SessionEnded => {
            assert!(named("/problems/session-ended") || last_is("void"));
        }
        Outcome::EarlierSettled(_) => panic!("there was no earlier one"),
    }
    // Whatever is left is settled by an answer that says so, and by nothing else.
    if unsettled {
        server.will_say([Say::body(200, r#"{"outcome":"void"}"#)]);
        let settled = core.settle(worker).await.unwrap();
        assert_eq!(settled, Settled::Void, "{outcome:?}");
        assert!(!core.has_unsettled(&worker.account).unwrap());
    }
    u64::try_from(heard.len()).unwrap()
}

#[test]
fn whatever_is_answered_the_app_says_what_it_knows_and_no_more() {
    let proof = Proof {
        group: "fuzz: answers to the app",
        source: file!(),
        few: 200,
        many: 10_000,
        steps: "answers that the app made sense of",
    };
    let http = http_client().unwrap();
    proof.run(&vec(say(), 5), |script| {
        wait_for(async {
            let server = Scripted::start().await;
            let core = app_with(&MemoryPhone::default(), &server.origin(), &http);
            let session = include_bytes!("corpus/words/session").to_vec();
            server.will_say([Say::body(201, session)]);
            let login = Login::from_serial(1);
            let worker = sign_in(&core, login.as_str(), "40718263").await.unwrap();
            server.heard();
            report(&server, &core, &worker, &script).await
                + ask_signed_in(&server, &core, &worker, &script[..1]).await
                + ask_everything(&server, &core, &script[..2]).await
        })
    });
}
