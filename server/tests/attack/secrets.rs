//! What the log of a real server tells, however much it is asked to tell: no secret.

use reqwest::{Method, header};
use serde_json::{Value, json};

use crate::{
    browser::PASSWORD,
    day::{Day, between, code},
    raw::hang_up_after,
    spelling,
    support::{
        WRONG, fresh_key,
        program::{Running, command, line_of},
    },
};

#[tokio::test]
async fn a_whole_day_of_office_and_app_leaves_no_secret_in_the_most_talkative_log() {
    let directory = tempfile::tempdir().unwrap();
    let options = ["--listen", "127.0.0.1:0", "--sign-in-rate", "0"];
    let mut running = Running::start_with(
        "serve",
        directory.path(),
        &options,
        &[("RUST_LOG", "trace")],
    );
    let mut day = Day::at(running.address());
    // Where the first link is meant to be: on stdout, for whoever starts the server.
    let line: Value = serde_json::from_str(&running.line()).unwrap();
    let link = line["console"].as_str().unwrap().to_owned();
    // A company that a command made while the server runs; its link is another.
    let employer = line_of(&command(
        directory.path(),
        &["employer", "add", "--name", "Zonnestraal"],
    ));
    let employer = employer["employer"].as_str().unwrap().to_owned();
    let link = {
        let words = ["employer", "link", "--employer", &employer];
        let anew = line_of(&command(directory.path(), &words));
        day.hide(link.split_once("link=").unwrap().1);
        anew["console"].as_str().unwrap().to_owned()
    };
    let (secret, recovery) = day.start(&link, "els@example.be").await;

    // The office's day.
    let (_, letter) = day
        .post(
            "/console/workers/add",
            &[("name", "Ana Ferreira"), ("language", "nl")],
        )
        .await;
    let password = day.hide_letters(&letter);
    let login = between(&letter, "<dd class=\"digits\">", "<").replace(' ', "");
    let fields = [("number", "123456789002"), ("name", "Familie Peeters")];
    assert_eq!(day.post("/console/clients/add", &fields).await.0, 303);
    let (_, invited) = day
        .post(
            "/console/users",
            &[("email", "rik@example.be"), ("role", "reader")],
        )
        .await;
    let invitation = between(&invited, "<p class=\"secret\"><a href=\"", "\"").to_owned();
    day.hide(invitation.split_once("link=").unwrap().1);
    for page in [
        "workers",
        "clients",
        "performances",
        "export",
        "audit",
        "users",
        "nothing",
    ] {
        day.get(&format!("/console/{page}?search=x&lang=nl")).await;
    }
    day.get("/console/export.csv").await;
    day.get("/console/export.xlsx").await;
    day.get("/console/audit.csv").await;
    // A form without its proof, and one with a wrong one.
    let csrf = std::mem::replace(&mut day.csrf, "0123456789abcdef".to_owned());
    assert_eq!(day.post("/console/workers/add", &fields).await.0, 403);
    day.csrf = csrf;

    // The worker's day.
    let session = |password: &str, device: Option<&str>| json!({ "login": login, "password": password, "device_token": device });
    let sign_in = (Method::POST, "/v1/session");
    let (status, _) = day.api(sign_in.clone(), None, &session(WRONG, None)).await;
    assert_eq!(status, 401);
    let (status, signed) = day
        .api(sign_in.clone(), None, &session(&password, None))
        .await;
    assert_eq!(status, 201, "{signed}");
    let token = signed["token"].as_str().unwrap().to_owned();
    let device = signed["device_token"].as_str().unwrap().to_owned();
    day.hide(&token);
    day.hide(&device);
    let (_, me) = day
        .api((Method::GET, "/v1/me"), Some(&token), &json!({}))
        .await;
    let report = json!({
        "client_number": "123456789002", "activity": "shopping", "hours": 1, "date": me["today"],
    });
    let reported = day
        .api((Method::POST, "/v1/performances"), Some(&token), &report)
        .await;
    assert_eq!(reported.0, 201, "{}", reported.1);
    let settle = format!("/v1/performances/settle/{}", fresh_key());
    day.api((Method::POST, &settle), Some(&token), &json!({}))
        .await;
    let new = "90517263";
    day.hide(new);
    let change = json!({ "current": password, "new": new, "device_token": device });
    let changed = day
        .api((Method::PUT, "/v1/me/password"), Some(&token), &change)
        .await;
    assert_eq!(changed.0, 204, "{}", changed.1);
    // Secrets where they do not belong.
    for path in [
        format!("/v1/me?token={token}"),
        format!("/v1/{token}"),
        format!("/v1/performances?cursor={token}&from={password}"),
        format!("/{token}"),
        format!("/console/{token}"),
        format!("/console/start?link={token}"),
    ] {
        day.get(&path).await;
        day.api((Method::PUT, &path), Some(&device), &json!(password))
            .await;
    }
    for broken in [
        format!("{{\"password\":\"{password}\""),
        format!("{{\"login\":\"{login}\",\"password\":{{\"{password}\":1}}}}"),
        format!("\"{password}\""),
    ] {
        let request = day.http.post(day.url("/v1/session")).body(broken);
        let request = request.header(header::CONTENT_TYPE, "application/json");
        assert!(request.send().await.unwrap().status().is_client_error());
    }
    let raw = format!(
        "GET /{password} HTTP/1.1\r\nAuthorization: Bearer {token}\r\nX\0: {device}\r\n\r\n"
    );
    hang_up_after(day.address.parse().unwrap(), raw.as_bytes()).await;
    let (status, _) = day
        .api((Method::DELETE, "/v1/session"), Some(&token), &json!({}))
        .await;
    assert_eq!(status, 204);

    // The office reopens her, and goes.
    let (_, letter) = day
        .post(&format!("/console/workers/{login}/reopen"), &[])
        .await;
    day.hide_letters(&letter);
    assert_eq!(day.post("/console/sign-out", &[]).await.0, 303);
    let later = code(&secret, 1);
    day.hide(&later);
    for (password, code, status) in [
        (WRONG, later.as_str(), 422),
        (PASSWORD, "000000", 422),
        (PASSWORD, later.as_str(), 303),
        (PASSWORD, later.as_str(), 422),
        (PASSWORD, recovery.as_str(), 303),
        (PASSWORD, recovery.as_str(), 422),
    ] {
        let fields = [
            ("email", "els@example.be"),
            ("password", password),
            ("code", code),
        ];
        let answer = day.post("/console/sign-in", &fields).await;
        assert_eq!(answer.0, status, "{}", answer.1);
    }

    let stopped = running.stop("TERM");
    assert_eq!(stopped.status, Some(0));
    let log = stopped.log.join("\n");
    // It was as talkative as it can be, and it was this day's.
    assert!(log.contains("DEBUG"), "{log:.2000}");
    let answered = log.matches("answered").count();
    assert!(answered >= 45, "{answered}: {log:.2000}");
    assert!(
        log.contains("/console/workers/{login}/reopen"),
        "{log:.2000}"
    );
    assert!(day.secrets.len() > 25, "{}", day.secrets.len());
    assert_eq!(spelling::find(&day.secrets, &log), None);
    // Nor whom it was about, nor who asked from where.
    for private in [
        &login,
        "123456789002",
        "Peeters",
        "Ferreira",
        "els@example.be",
        "rik@example.be",
    ] {
        assert!(!log.contains(private), "{private}");
    }
    crate::trust(
        "secrets in the log",
        "secrets of a day of office and app that stand in a log at level trace",
        &format!("0 of {}, in {} lines", day.secrets.len(), stopped.log.len()),
    );
}
