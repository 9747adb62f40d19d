//! TLS without a proxy.

use std::{path::Path, sync::Arc, time::Duration};

use job_tracker_server::{Server, Settings, TlsError, clock::SystemClock, server::StartError};
use rcgen::{CertificateParams, KeyPair};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::{
    service::{Call, open_line},
    support::{Answer, Company, place, program::program, settings},
    traffic,
};

/// A certificate for this machine that ends then, and its key, as PEM.
pub fn certificate(year: i32) -> (String, String) {
    let mut params = CertificateParams::new(["localhost", "127.0.0.1"].map(str::to_owned)).unwrap();
    params.not_after = rcgen::date_time_ymd(year, 1, 1);
    let key = KeyPair::generate().unwrap();
    let certificate = params.self_signed(&key).unwrap();
    (certificate.pem(), key.serialize_pem())
}

pub fn write(folder: &Path, (certificate, key): &(String, String)) {
    std::fs::write(folder.join("cert.pem"), certificate).unwrap();
    std::fs::write(folder.join("key.pem"), key).unwrap();
}

/// These settings, with TLS from the files of this folder.
pub fn with_tls(folder: &Path, settings: Settings) -> Settings {
    Settings {
        tls_cert: Some(folder.join("cert.pem")),
        tls_key: Some(folder.join("key.pem")),
        ..settings
    }
}

/// A company that speaks TLS, and the folder with its certificate.
async fn company(change: impl FnOnce(Settings) -> Settings) -> (Company, TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let pair = certificate(2030);
    write(folder.path(), &pair);
    let company = Company::open_with(|it| change(with_tls(folder.path(), it))).await;
    (company, folder, pair.0)
}

/// A browser that trusts this certificate and no other.
fn trusting(certificate: &str) -> reqwest::Client {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let root = reqwest::Certificate::from_pem(certificate.as_bytes()).unwrap();
    reqwest::Client::builder()
        .no_proxy()
        .tls_certs_only([root])
        .build()
        .unwrap()
}

fn url(company: &Company, path: &str) -> String {
    format!("https://localhost:{}{path}", company.addr().port())
}

async fn info(company: &Company, certificate: &str) -> Result<Answer, reqwest::Error> {
    let client = trusting(certificate);
    client.get(url(company, "/v1/info")).send().await?;
    Ok(Answer::to(client.get(url(company, "/v1/info"))).await)
}

#[tokio::test]
async fn with_a_certificate_the_server_speaks_tls_and_says_so() {
    let (company, _folder, certificate) = company(|it| it).await;
    let answer = info(&company, &certificate).await.unwrap();
    assert_eq!(answer.status, 200);
    let only = answer.header("strict-transport-security").unwrap();
    assert!(only.starts_with("max-age="), "{only}");
    assert!(company.server().origin.starts_with("https://"));
    // What is printed, and stands on letters.
    let link = company.server().first_link().await.unwrap();
    assert!(link.is_none_or(|it| it.starts_with("https://")));
}

#[tokio::test]
async fn a_telephone_service_signs_the_address_with_tls() {
    let (company, _folder, certificate) = company(open_line).await;
    let origin = company.server().origin.clone();
    let call = Call::at(trusting(&certificate), origin, "anonymous");
    let call = Call::begin(call).await;
    assert!(!call.said.is_empty());
}

#[tokio::test]
async fn another_certificate_is_shown_once_it_stands_in_the_files() {
    let (company, folder, first) = company(|it| it).await;
    assert!(!company.server().reload_certificate(), "nothing changed");
    let second = certificate(2031);
    write(folder.path(), &second);
    assert!(company.server().reload_certificate());
    assert!(info(&company, &second.0).await.is_ok());
    assert!(info(&company, &first).await.is_err());
}

#[tokio::test]
async fn a_certificate_that_cannot_be_used_leaves_the_one_of_before() {
    let (company, folder, first) = company(|it| it).await;
    let (second, third) = (certificate(2031), certificate(2032));
    let cert = folder.path().join("cert.pem");
    for broken in [
        second.0.as_str(),
        "not a certificate, and longer than the one before",
        "",
        &certificate(2020).0,
    ] {
        std::fs::write(&cert, broken).unwrap();
        assert!(!company.server().reload_certificate(), "{broken}");
        assert!(info(&company, &first).await.is_ok(), "{broken}");
    }
    std::fs::remove_file(&cert).unwrap();
    assert!(!company.server().reload_certificate());
    assert!(info(&company, &first).await.is_ok());
    write(folder.path(), &third);
    assert!(company.server().reload_certificate());
    assert!(info(&company, &third.0).await.is_ok());
}

#[tokio::test]
async fn plain_http_on_the_port_of_tls_gets_no_answer_and_harms_nobody() {
    let (company, _folder, certificate) = company(|it| it).await;
    let mut plain = TcpStream::connect(company.addr()).await.unwrap();
    let request = b"GET /v1/info HTTP/1.1\r\nHost: localhost\r\n\r\n";
    plain.write_all(request).await.unwrap();
    let mut read = Vec::new();
    let _ = plain.read_to_end(&mut read).await;
    assert!(!read.starts_with(b"HTTP"), "{read:?}");
    assert!(info(&company, &certificate).await.is_ok());
}

#[tokio::test]
async fn a_handshake_that_never_ends_gives_its_place_to_the_next() {
    let (company, _folder, certificate) = company(|it| Settings {
        connections: 1,
        handshake_patience: Duration::from_secs(2),
        metrics: Some("127.0.0.1:0".parse().unwrap()),
        ..it
    })
    .await;
    // It takes the only place, and says nothing.
    let mut silent = TcpStream::connect(company.addr()).await.unwrap();
    let answered = trusting(&certificate).get(url(&company, "/v1/info"));
    assert_eq!(answered.send().await.unwrap().status(), 200);
    let mut read = Vec::new();
    silent.read_to_end(&mut read).await.unwrap();
    assert!(read.is_empty(), "{read:?}");
    let figures = traffic::figures(&company).await;
    assert!(traffic::value(&figures, "job_tracker_tls_handshakes_failed_total") >= 1.0);
    let end = traffic::value(&figures, "job_tracker_tls_certificate_end_seconds");
    assert!((end - 1_893_456_000.0).abs() < 1.0, "{end}");
}

async fn refusal(data: &TempDir, change: impl FnOnce(Settings) -> Settings) -> StartError {
    let start = Server::start(change(settings(data)), Arc::new(SystemClock));
    match start.await {
        Err(error) => error,
        Ok(_) => panic!("it started"),
    }
}

#[tokio::test]
async fn a_certificate_that_cannot_be_used_is_refused_at_the_start() {
    let (data, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let folder = folder.path();
    let tls = |it| with_tls(folder, it);
    let missing = refusal(&data, tls).await;
    assert!(
        matches!(missing, StartError::Tls(TlsError::File { .. })),
        "{missing}"
    );
    let (first, second) = (certificate(2030), certificate(2031));
    write(folder, &(first.0.clone(), second.1.clone()));
    let mismatch = refusal(&data, tls).await;
    assert!(
        matches!(mismatch, StartError::Tls(TlsError::Mismatch { .. })),
        "{mismatch}"
    );
    write(folder, &certificate(2020));
    let expired = refusal(&data, tls).await;
    assert!(
        matches!(expired, StartError::Tls(TlsError::Expired { .. })),
        "{expired}"
    );
    assert!(expired.to_string().contains("2020-01-01"), "{expired}");
    write(folder, &(first.1.clone(), first.1.clone()));
    let no_certificate = refusal(&data, tls).await;
    assert!(
        matches!(no_certificate, StartError::Tls(TlsError::NoCertificate(_))),
        "{no_certificate}"
    );
    write(folder, &(first.0.clone(), first.0.clone()));
    let no_key = refusal(&data, tls).await;
    assert!(
        matches!(no_key, StartError::Tls(TlsError::NoKey(_))),
        "{no_key}"
    );
    write(folder, &first);
    let plain = |it| Settings {
        origin: Some("http://jobs.example.be".to_owned()),
        ..tls(it)
    };
    let plain = refusal(&data, plain).await;
    assert!(
        matches!(plain, StartError::Tls(TlsError::PlainOrigin)),
        "{plain}"
    );
    let half = |it| Settings {
        tls_key: None,
        ..tls(it)
    };
    let half = refusal(&data, half).await;
    assert!(matches!(half, StartError::Tls(TlsError::OnlyOne)), "{half}");
}

#[test]
fn one_option_of_tls_without_the_other_is_a_wrong_command_line() {
    let data = tempfile::tempdir().unwrap();
    for option in ["--tls-cert", "--tls-key"] {
        let output = program()
            .args(["serve", option, "file.pem"])
            .args(place::words(data.path()))
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{output:?}");
    }
}

#[test]
fn a_server_below_a_path_is_refused_at_the_start_with_words() {
    let data = tempfile::tempdir().unwrap();
    for origin in ["https://jobs.example.be/jt/", "https://jobs.example.be/jt"] {
        let output = program()
            .args(["serve", "--origin", origin])
            .args(place::words(data.path()))
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("without a path"), "{said}");
    }
}
