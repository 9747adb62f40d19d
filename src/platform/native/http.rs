use std::time::Duration;

use reqwest::{Client, redirect};

/// The client for the server: rustls with ring, no redirects.
///
/// # Errors
/// When the system's roots cannot be read.
pub fn client() -> Result<Client, reqwest::Error> {
    // An error means that a provider is installed already, which serves as well.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let builder = Client::builder()
        .user_agent(concat!("job-tracker/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(Duration::from_secs(5))
        // A redirected registration could register elsewhere, or twice.
        .redirect(redirect::Policy::none());
    roots(builder).build()
}

#[cfg(not(target_os = "android"))]
fn roots(builder: reqwest::ClientBuilder) -> reqwest::ClientBuilder {
    builder
}

/// The platform verifier would need a Java handle and a Kotlin library (reqwest issue 2966), so
/// Mozilla's roots are built in; what a phone's owner added is not trusted.
#[cfg(target_os = "android")]
fn roots(builder: reqwest::ClientBuilder) -> reqwest::ClientBuilder {
    let roots = webpki_root_certs::TLS_SERVER_ROOT_CERTS
        .iter()
        .filter_map(|it| reqwest::Certificate::from_der(it).ok());
    builder.tls_certs_only(roots)
}
