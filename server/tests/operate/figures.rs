//! Figures: what they count, who may read them, and that they name nobody.

use job_tracker_server::{Server, Settings, clock::SystemClock, server::StartError};

use crate::{
    support::{Answer, WRONG, http, place, program::program, settings},
    traffic::{self, a_day, figures, value},
};

#[tokio::test]
async fn figures_count_what_a_company_does() {
    let company = traffic::company().await;
    a_day(&company).await;
    let text = figures(&company).await;
    let ones = [
        "job_tracker_audit_lines_total{action=\"performance-registered\",origin=\"app\"}",
        "job_tracker_http_requests_total{method=\"POST\",route=\"/v1/performances\",status=\"2xx\"}",
        "job_tracker_http_request_seconds_count{method=\"POST\",route=\"/v1/performances\"}",
        "job_tracker_sign_ins_total{entrance=\"app\",outcome=\"right\"}",
        "job_tracker_sign_ins_total{entrance=\"phone\",outcome=\"right\"}",
        "job_tracker_phone_steps_total{outcome=\"began\"}",
        "job_tracker_phone_steps_total{outcome=\"passed\"}",
    ];
    for line in ones {
        assert!((value(&text, line) - 1.0).abs() < 0.1, "{line}: {text}");
    }
    let wrong = "job_tracker_sign_ins_total{entrance=\"app\",outcome=\"wrong\"}";
    assert!((value(&text, wrong) - 4.0).abs() < 0.1, "{text}");
    let template = "route=\"/console/workers/{login}\"";
    assert!(text.contains(template), "{text}");
    let version = format!("version=\"{}\"", env!("CARGO_PKG_VERSION"));
    assert!(text.contains(&version), "{text}");
    for line in [
        "job_tracker_start_time_seconds",
        "job_tracker_connections_open",
        "job_tracker_hashing_permits",
    ] {
        assert!(value(&text, line) >= 1.0, "{line}: {text}");
    }
    assert!(value(&text, "job_tracker_hashing_permits_in_use") < 0.1);
    assert!(value(&text, "job_tracker_hashing_waiting") < 0.1);
    match place::is_without_file() {
        true => assert!(value(&text, "job_tracker_postgres_pool_connections") >= 1.0),
        false => {
            assert!(value(&text, "job_tracker_writer_batch_jobs_count") >= 1.0);
            assert!(value(&text, "job_tracker_writer_queue_jobs") < 0.1);
        }
    }
}

#[tokio::test]
async fn no_figure_names_a_worker_a_client_an_address_or_a_telephone() {
    let company = traffic::company().await;
    let words = a_day(&company).await;
    let text = figures(&company).await;
    assert!(words.len() > 20 && text.lines().count() > 100, "{text}");
    for word in words {
        assert!(!text.contains(&word), "{word}: {text}");
    }
}

#[tokio::test]
async fn whoever_comes_to_the_apps_door_gets_no_figure() {
    let company = traffic::company().await;
    let answer = company.get("/metrics").await;
    assert_eq!(answer.status, 404);
    assert!(!String::from_utf8_lossy(&answer.body).contains("job_tracker_"));
    // Nor is there anything else where the figures are.
    for path in ["/", "/v1/info", "/console/", "/healthz", "/metrics/x"] {
        let request = http().get(format!("{}{path}", traffic::address(&company)));
        assert_eq!(Answer::to(request).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn a_sign_in_that_is_one_too_many_is_counted() {
    let company = crate::support::Company::open_with(|it| Settings {
        metrics: Some("127.0.0.1:0".parse().unwrap()),
        sign_in_rate: 1,
        ..it
    })
    .await;
    let mut limited = 0.0;
    for _ in 0..4 {
        let answer = company.try_password(&company.ana.login, WRONG).await;
        limited += f64::from(u8::from(answer.status == 429));
    }
    assert!(limited > 0.0);
    let line = "job_tracker_sign_ins_total{entrance=\"app\",outcome=\"limited\"}";
    let counted = value(&figures(&company).await, line);
    assert!((counted - limited).abs() < 0.1, "{counted}");
}

#[tokio::test]
async fn figures_are_off_unless_they_are_asked_for_and_stay_on_this_machine_unless_told() {
    let data = tempfile::tempdir().unwrap();
    let start = |change: fn(Settings) -> Settings| {
        let settings = change(settings(&data));
        Server::start(settings, std::sync::Arc::new(SystemClock))
    };
    let server = start(|it| it).await.unwrap();
    assert_eq!(server.metrics, None);
    server.stop().await;
    let everywhere = |anywhere| {
        move |it| Settings {
            metrics: Some("0.0.0.0:0".parse().unwrap()),
            metrics_anywhere: anywhere,
            ..it
        }
    };
    let refused = Server::start(
        everywhere(false)(settings(&data)),
        std::sync::Arc::new(SystemClock),
    );
    assert!(matches!(refused.await, Err(StartError::MetricsAnywhere(_))));
    let told = Server::start(
        everywhere(true)(settings(&data)),
        std::sync::Arc::new(SystemClock),
    );
    let server = told.await.unwrap();
    assert!(server.metrics.is_some());
    server.stop().await;
    let output = program()
        .args(["serve", "--metrics", "192.0.2.1:9100", "--listen"])
        .args(["127.0.0.1:0"])
        .args(place::words(data.path()))
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("--metrics-anywhere"), "{said}");
}
