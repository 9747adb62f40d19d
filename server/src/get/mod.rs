//! `/get`, where a letter's QR code leads: how this phone gets the app, in its own language.

mod device;
mod offers;

use std::sync::Arc;

use askama::Template;
use axum::{
    Router,
    extract::{RawQuery, State},
    http::{HeaderMap, HeaderValue, header},
    response::{Html, IntoResponse, Response},
    routing::{MethodRouter, get},
};
use job_tracker_protocol::{Language, ProblemKind};
use tower_http::services::ServeFile;

use self::device::Device;
use crate::{
    http::{self, HttpError},
    qr,
    texts::{self, Texts},
};

pub(crate) use self::offers::Offers;

/// One script of our own, which carries what stands behind `#` on to the links.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const PACKAGE: &str = "/get/job-tracker.apk";
const PACKAGE_TYPE: &str = "application/vnd.android.package-archive";
const STYLE: &str = concat!(
    include_str!("../../../assets/css/10-tokens.css"),
    include_str!("../../assets/get.css"),
);
const SCRIPT: &str = include_str!("../../assets/get.js");

struct GetState {
    offers: Offers,
    origin: String,
}

/// The page with its style and script. The package is served beside them, where there is one.
fn pages() -> [(&'static str, MethodRouter<Arc<GetState>>); 3] {
    [
        ("/get", get(page)),
        (
            "/get/style.css",
            get(|| file("text/css; charset=utf-8", STYLE)),
        ),
        (
            "/get/links.js",
            get(|| file("text/javascript; charset=utf-8", SCRIPT)),
        ),
    ]
}

/// Every address here, all of which only read. For the test that walks them.
pub fn routes() -> Vec<&'static str> {
    let pages = pages().map(|it| it.0);
    pages.into_iter().chain([PACKAGE]).collect()
}

/// All of it.
pub(crate) fn router(offers: Offers, origin: String) -> Router {
    let package = offers.package.clone();
    let router = pages()
        .into_iter()
        .fold(Router::new(), |it, (path, page)| it.route(path, only(page)))
        .with_state(Arc::new(GetState { offers, origin }));
    match package {
        None => router,
        Some(path) => {
            let kind = PACKAGE_TYPE.parse().ok();
            let package = kind.map_or_else(
                || ServeFile::new(&path),
                |kind| ServeFile::new_with_mime(&path, &kind),
            );
            router.route_service(PACKAGE, package)
        }
    }
}

fn only<S: Clone + Send + Sync + 'static>(router: MethodRouter<S>) -> MethodRouter<S> {
    router.fallback(|| async { HttpError::from(ProblemKind::MethodNotAllowed) })
}

async fn file(kind: &'static str, content: &'static str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    (headers, content).into_response()
}

/// A way to get the app.
struct Offer<'a> {
    address: &'a str,
    /// The text on its button.
    text: &'static str,
}

#[derive(Template)]
#[template(path = "get.html")]
struct GetPage<'a> {
    texts: &'static Texts,
    device: Device,
    offer: Option<Offer<'a>>,
    /// Opens an app that is there already, with this server filled in.
    app_link: String,
    /// For computers: this page, for a phone's camera.
    qr: Option<String>,
}

impl GetPage<'_> {
    fn text(&self, id: &str) -> String {
        self.texts.text(id)
    }

    /// How this phone's browser puts a page on its home screen, step by step.
    fn steps(&self) -> &'static [&'static str] {
        match self.device {
            Device::IPhone => &["get-iphone-share", "get-iphone-add"],
            Device::Android | Device::Other => &["get-android-menu", "get-android-add"],
        }
    }
}

async fn page(
    State(shared): State<Arc<GetState>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let query = query.unwrap_or_default();
    let asked = form_urlencoded::parse(query.as_bytes())
        .find(|it| it.0 == "lang")
        .and_then(|it| Language::from_code(&it.1));
    let language = asked.unwrap_or_else(|| http::language(&headers));
    let device = Device::of(&headers);
    let origin = form_urlencoded::byte_serialize(shared.origin.as_bytes());
    let page = GetPage {
        texts: texts::for_worker(language),
        device,
        offer: offer(device, &shared.offers),
        app_link: format!("jobtracker://start?server={}", origin.collect::<String>()),
        qr: match device {
            Device::Other => qr::svg(&format!("{}/get", shared.origin)).ok(),
            Device::Android | Device::IPhone => None,
        },
    };
    match page.render() {
        Ok(html) => dressed(html),
        Err(error) => {
            let error = &error as &dyn std::error::Error;
            tracing::error!(error, "the page to get the app was not drawn");
            HttpError::from(ProblemKind::Internal).into_response()
        }
    }
}

fn offer(device: Device, offers: &Offers) -> Option<Offer<'_>> {
    let to = |address, text| Offer { address, text };
    match device {
        Device::Android => offers
            .play_store
            .as_deref()
            .map(|it| to(it, "get-play-store"))
            .or_else(|| offers.package.as_ref().map(|_| to(PACKAGE, "get-package"))),
        Device::IPhone => offers
            .app_store
            .as_deref()
            .map(|it| to(it, "get-app-store")),
        Device::Other => None,
    }
}

fn dressed(html: String) -> Response {
    let mut response = Html(html).into_response();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, "no-cache"),
        (header::VARY, "accept-language, user-agent"),
        (header::REFERRER_POLICY, "no-referrer"),
    ] {
        let value = HeaderValue::from_static(value);
        response.headers_mut().insert(name, value);
    }
    response
}
