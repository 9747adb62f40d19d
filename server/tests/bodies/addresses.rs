//! Where nothing is, what is not allowed there, and who may not ask.

use reqwest::Method;

use crate::support::{Answer, Company, fresh_key, phone::work};

#[tokio::test]
async fn an_address_where_nothing_is_says_so() {
    let company = Company::open().await;
    for path in [
        "/v1",
        "/v1/",
        "/v1/nothing",
        "/v1/me/",
        "/v1//me",
        "/v1/session/1",
        "/v1/performances/settle",
        "/v1/performances/settle/",
        "/v2/info",
        "/nothing",
        "/%00",
        "/%ff",
    ] {
        for method in [Method::GET, Method::POST, Method::DELETE] {
            if method != Method::GET && !path.starts_with("/v1") {
                continue;
            }
            let answer = Answer::to(company.request(method, path)).await;
            assert_eq!(answer.status, 404, "{path}");
            answer.problem(404, "not-found");
        }
    }
}

#[tokio::test]
async fn a_method_that_an_address_does_not_know_is_refused_with_those_that_it_knows() {
    let company = Company::open().await;
    for (method, path, allowed) in [
        (Method::GET, "/v1/session", "DELETE,POST"),
        (Method::PUT, "/v1/session", "DELETE,POST"),
        (Method::POST, "/v1/me", "GET,HEAD"),
        (Method::PATCH, "/v1/performances", "GET,HEAD,POST"),
        (Method::OPTIONS, "/v1/performances", "GET,HEAD,POST"),
        (Method::GET, "/v1/performances/settle/1", "POST"),
        (Method::DELETE, "/v1/info", "GET,HEAD"),
        (Method::POST, "/healthz", "GET,HEAD"),
        (Method::POST, "/readyz", "GET,HEAD"),
        (Method::PUT, "/openapi.json", "GET,HEAD"),
        (Method::POST, "/", "GET,HEAD"),
    ] {
        let answer = Answer::to(company.request(method.clone(), path)).await;
        assert_eq!(answer.status, 405, "{method} {path}");
        answer.problem(405, "method-not-allowed");
        let mut methods: Vec<_> = answer.header("allow").unwrap().split(',').collect();
        methods.sort_unstable();
        assert_eq!(methods.join(","), allowed, "{method} {path}");
    }
}

#[tokio::test]
async fn head_answers_what_get_does_but_for_the_body() {
    let company = Company::open().await;
    let phone = company.phone_of(&company.ana).await;
    for path in ["/v1/info", "/v1/me", "/v1/performances", "/healthz", "/"] {
        let get = phone.get(path).await;
        let head = Answer::to(phone.request(Method::HEAD, path)).await;
        assert_eq!((head.status, head.body.len()), (get.status, 0), "{path}");
        for name in ["content-type", "content-length", "cache-control"] {
            assert_eq!(head.header(name), get.header(name), "{path} {name}");
        }
    }
}

#[tokio::test]
async fn without_a_living_token_nothing_is_done_and_nothing_is_said() {
    let company = Company::open().await;
    let dead = company.phone_of(&company.ana).await;
    dead.sign_out().await;
    let living = company.phone_of(&company.ana).await;
    let token = &living.token;
    let key = fresh_key();
    let settle = format!("/v1/performances/settle/{key}");
    for (method, path) in [
        (Method::GET, "/v1/me"),
        (Method::GET, "/v1/performances"),
        (Method::GET, "/v1/performances?from=nonsense"),
        (Method::POST, "/v1/performances"),
        (Method::POST, settle.as_str()),
        (Method::DELETE, "/v1/session"),
    ] {
        for authorization in [
            None,
            Some(String::new()),
            Some("Bearer".to_owned()),
            Some("Bearer ".to_owned()),
            Some("Bearer nonsense".to_owned()),
            Some(token.clone()),
            Some(format!("Basic {token}")),
            Some(format!("Bearer {}", dead.token)),
            Some(format!("Bearer {}", living.device)),
            Some(format!("Bearer {}", token.to_uppercase())),
            Some(format!("Bearer {}", &token[..token.len() - 1])),
            Some(format!("Bearer {token}0")),
            Some(format!("Bearer {token} {token}")),
            Some(format!("Bearer {}", "x".repeat(10_000))),
        ] {
            let mut request = company.request(method.clone(), path);
            if let Some(authorization) = &authorization {
                request = request.header("Authorization", authorization);
            }
            let answer = Answer::to(request).await;
            let problem = answer.problem(401, "session-ended");
            assert!(problem.get("attempts_left").is_none());
            assert_eq!(answer.header("www-authenticate"), Some("Bearer"));
        }
    }
    // The key was not made void, and the living session lives.
    living.report(key, &work(&company.client)).await.ok(201);
}

#[tokio::test]
async fn whoever_watches_over_the_server_is_answered() {
    let company = Company::open().await;
    for path in ["/healthz", "/readyz"] {
        let answer = company.get(path).await;
        assert_eq!((answer.status, answer.body.as_slice()), (200, &b"ok\n"[..]));
        assert_eq!(answer.header("cache-control"), Some("no-store"));
    }
}
