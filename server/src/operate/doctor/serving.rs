//! What the server shows: its settings, its certificate, its page.

use jiff::{SignedDuration, Timestamp};

use super::Report;
use crate::{
    settings::{Settings, is_plain_elsewhere},
    tls::{TlsFiles, load},
};

/// Before its end, a certificate should have been replaced.
const BEFORE_THE_END: SignedDuration = SignedDuration::from_hours(14 * 24);
/// What `scripts/web` writes into the page's folder.
const VERSION: &str = "version.txt";

pub(super) fn settings(settings: &Settings, report: &mut Report) {
    let what = "settings";
    let before = report.0.len();
    if settings
        .trusted_proxies
        .iter()
        .any(|it| it.prefix_len() == 0)
    {
        report.fault(
            what,
            "--trusted-proxy names everybody: each caller may say who he is",
        );
    }
    if settings.metrics.is_some_and(|it| !it.ip().is_loopback()) && !settings.metrics_anywhere {
        report.fault(
            what,
            "--metrics is reached from other machines, without --metrics-anywhere",
        );
    }
    if settings.misses_origin() {
        report.warn(
            what,
            "--origin is missing: letters and links lead to an address of this machine, and not to \
             the one that workers and the office use",
        );
    }
    if settings.origin.as_deref().is_some_and(is_plain_elsewhere) {
        report.fault(
            what,
            "--origin is without TLS: neither the console nor the app can be used that way, for \
             browsers keep no sign-in there and the app sends no password; put a proxy before it, or \
             name a certificate (--tls-cert), and say https://",
        );
    }
    let secrets = [
        &settings.phone_twiml_token_file,
        &settings.phone_jambonz_secret_file,
    ];
    for path in secrets.into_iter().flatten() {
        if let Err(error) = std::fs::read(path) {
            report.fault(what, format!("cannot read {}: {error}", path.display()));
        }
    }
    if report.0.len() == before {
        report.fine(what, "nothing is amiss");
    }
}

pub(super) fn certificate(settings: &Settings, now: Timestamp, report: &mut Report) {
    let what = "certificate";
    let files = TlsFiles::of(settings.tls_cert.as_ref(), settings.tls_key.as_ref());
    let loaded = match files {
        Ok(None) => return,
        Ok(Some(files)) => load(&files, now),
        Err(error) => Err(error),
    };
    match loaded {
        Err(error) => report.fault(what, error.to_string()),
        Ok(loaded) => {
            let left = loaded.end.duration_since(now);
            let said = format!(
                "it ends on {}, in {} days",
                loaded.end,
                left.as_hours() / 24
            );
            match left < BEFORE_THE_END {
                true => report.warn(what, said),
                false => report.fine(what, said),
            }
        }
    }
}

pub(super) fn page(settings: &Settings, report: &mut Report) {
    let what = "web page";
    let version = if settings.web.is_none() && !settings.page.is_empty() {
        settings.page.text(VERSION)
    } else {
        let folder = settings.web_directory();
        if !folder.join("index.html").is_file() {
            let said = format!(
                "there is none in {}; name its folder with --web",
                folder.display()
            );
            return report.fault(what, said);
        }
        std::fs::read_to_string(folder.join(VERSION)).ok()
    };
    let version = version.map(|it| it.trim().to_owned());
    let ours = env!("CARGO_PKG_VERSION");
    let oldest = &settings.minimum_app_version;
    match version.filter(|it| !it.is_empty()) {
        None => report.warn(what, "it does not say of which version it is"),
        Some(found) if number(&found) < number(oldest) => report.fault(
            what,
            format!("it is of version {found}, and this server turns away what is before {oldest}"),
        ),
        Some(found) if found != ours => {
            report.warn(
                what,
                format!("it is of version {found}, and the server of {ours}"),
            );
        }
        Some(found) => report.fine(what, format!("it is of version {found}, as the server is")),
    }
}

/// What versions are compared by.
fn number(version: &str) -> Vec<u64> {
    let parts = version.split('.').map(|it| it.parse().unwrap_or_default());
    parts.collect()
}
