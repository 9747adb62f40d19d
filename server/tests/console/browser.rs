//! A browser in the office: one cookie, forms that carry what their page gave them.

use std::sync::Mutex;

use jiff::SignedDuration;
use reqwest::{
    Client, Method, Response, StatusCode,
    header::{self, HeaderName},
};
use totp_rs::{Builder, Secret};
use uuid::Uuid;

use crate::support::{Company, http};

/// A password that nobody guesses.
pub const PASSWORD: &str = "paarse olifant leest traag";

/// A page, or where the server sent on to.
#[derive(Debug)]
pub struct Page {
    pub status: StatusCode,
    pub location: Option<String>,
    pub cookie: Option<String>,
    /// Seconds.
    pub retry_after: Option<u64>,
    /// What the browser is told to forget.
    pub clear_site_data: Option<String>,
    pub text: String,
}

/// A text of a page, or an address in it, as its browser reads it.
pub fn unescaped(html: &str) -> String {
    html.replace("&#38;", "&")
        .replace("&amp;", "&")
        .replace("&#39;", "'")
        .replace("&#34;", "\"")
}

/// Where a page, or a part of one, leads in the console, in the order of its links.
pub fn links(page: &str) -> Vec<String> {
    let links = page.split("href=\"").skip(1);
    let links = links.filter_map(|it| it.split('"').next());
    links
        .filter(|it| it.starts_with("/console/"))
        .map(unescaped)
        .collect()
}

impl Page {
    /// What the box of a page confirms that asks whether something was looked at.
    pub fn confirmable(&self) -> Option<&str> {
        let name = "name=\"confirmed\" value=\"";
        self.text.contains(name).then(|| self.between(name, "\""))
    }

    /// What stands between two marks, the first time.
    pub fn between(&self, before: &str, after: &str) -> &str {
        let rest = self
            .text
            .split_once(before)
            .unwrap_or_else(|| panic!("{before}: {}", self.text))
            .1;
        rest.split_once(after).unwrap().0
    }
}

/// A browser.
pub struct Browser {
    http: Client,
    origin: String,
    /// `name=value`
    pub cookie: Option<String>,
    /// What her forms carry.
    pub csrf: String,
    /// What a link's page left here, as `name=value`.
    opening: Mutex<Option<String>>,
}

/// Where the console shows what a form made, once.
const SHOWN_ONCE: [&str; 5] = [
    "/console/account/codes/",
    "/console/letters/",
    "/console/users/links/",
    "/console/start/codes/",
    "/console/performances?",
];

/// The cookie of a browser that opened a link.
const OPENING: &str = "__Host-console-opening=";

impl Browser {
    pub fn at(company: &Company) -> Self {
        Self::to(company.addr())
    }

    pub fn to(server: std::net::SocketAddr) -> Self {
        Self {
            http: http(),
            origin: format!("http://{server}"),
            cookie: None,
            csrf: String::new(),
            opening: Mutex::new(None),
        }
    }

    /// Everything that she shows.
    pub fn cookies(&self) -> String {
        let opening = self.opening.lock().unwrap().clone();
        let all: Vec<_> = self.cookie.clone().into_iter().chain(opening).collect();
        all.join("; ")
    }

    /// Asks, and looks where an answer sends on to that is shown once; other answers stay as they
    /// are. A form is one of a page that was just drawn, unless the test says which.
    pub async fn call(&self, method: Method, path: &str, fields: &[(&str, &str)]) -> Page {
        let fresh = Uuid::from_u128(fastrand::u128(..)).to_string();
        let mut fields = fields.to_vec();
        if method == Method::POST && fields.iter().all(|it| it.0 != "form") {
            fields.push(("form", &fresh));
        }
        let answer = self.ask(method, path, &fields).await;
        match answer.location.as_deref() {
            Some(place) if SHOWN_ONCE.iter().any(|it| place.starts_with(it)) => {
                self.look(place, &answer).await
            }
            _ => answer,
        }
    }

    /// The page that an answer sends on to, with what that answer set.
    async fn look(&self, place: &str, answer: &Page) -> Page {
        let cookie = answer.cookie.as_deref().and_then(|it| it.split(';').next());
        let next = Self {
            http: self.http.clone(),
            origin: self.origin.clone(),
            cookie: cookie.map(str::to_owned).or_else(|| self.cookie.clone()),
            csrf: String::new(),
            opening: Mutex::new(None),
        };
        Page {
            location: answer.location.clone(),
            cookie: answer.cookie.clone(),
            ..next.ask(Method::GET, place, &[]).await
        }
    }

    /// The bare answer, wherever it sends on to.
    pub async fn ask(&self, method: Method, path: &str, fields: &[(&str, &str)]) -> Page {
        let mut request = self
            .http
            .request(method.clone(), format!("{}{path}", self.origin));
        if method == Method::POST {
            let body = form_urlencoded::Serializer::new(String::new())
                .extend_pairs(fields)
                .finish();
            request = request
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(body);
        }
        let cookies = self.cookies();
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies);
        }
        let response = request.send().await.unwrap();
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().unwrap();
            if let Some(value) = cookie.strip_prefix(OPENING) {
                let value = value.split(';').next().unwrap();
                let kept = (!value.is_empty()).then(|| format!("{OPENING}{value}"));
                *self.opening.lock().unwrap() = kept;
            }
        }
        page_of(response).await
    }

    pub async fn get(&self, path: &str) -> Page {
        self.call(Method::GET, path, &[]).await
    }

    /// A file: its media type, its name, its bytes.
    pub async fn download(&self, path: &str) -> (String, String, Vec<u8>) {
        let request = self
            .http
            .get(format!("{}{path}", self.origin))
            .header(header::COOKIE, self.cookie.as_deref().unwrap());
        file_of(request.send().await.unwrap()).await
    }

    /// Sends a form of a page of hers.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let mut fields = fields.to_vec();
        fields.push(("csrf", &self.csrf));
        self.call(Method::POST, path, &fields).await
    }

    /// Sends a form as somebody does who ticks whatever box it asks to be ticked.
    pub async fn post_sure(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let page = self.post(path, fields).await;
        let Some(seen) = page.confirmable() else {
            return page;
        };
        let fields = [fields, &[("confirmed", seen)]].concat();
        self.post(path, &fields).await
    }

    /// Hands a list in, with other fields beside it.
    pub async fn hand_in(&self, path: &str, list: &[u8], fields: &[(&str, &str)]) -> Page {
        let fields = fields.iter().map(|(name, value)| (*name, value.as_bytes()));
        let csrf = [("csrf", self.csrf.as_bytes())];
        let fields: Vec<_> = csrf.into_iter().chain(fields).collect();
        self.send_parts(path, &fields, Some(list)).await
    }

    /// Sends the form of a page that shows a list, as it was drawn but for these fields.
    pub async fn hand_back(&self, path: &str, page: &Page, fields: &[(&str, &str)]) -> Page {
        let drawn = [
            ("csrf", self.csrf.as_str()),
            ("import", page.between("name=\"import\" value=\"", "\"")),
            ("was", page.between("name=\"was\" value=\"", "\"")),
            (
                "carried",
                page.between("hidden aria-label=\"File\">", "</textarea>"),
            ),
        ];
        let expected = page.between("name=\"expected\" value=\"", "\"");
        let expected = [("expected", expected)];
        let all = drawn.iter().chain(&expected).chain(fields);
        let parts: Vec<_> = all.map(|(name, value)| (*name, value.as_bytes())).collect();
        self.send_parts(path, &parts, None).await
    }

    async fn send_parts(&self, path: &str, parts: &[(&str, &[u8])], list: Option<&[u8]>) -> Page {
        let mut body = Vec::new();
        let mut part = |name: &str, more: &str, value: &[u8]| {
            let head =
                format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"{more}\r\n\r\n");
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(value);
            body.extend_from_slice(b"\r\n");
        };
        for (name, value) in parts {
            part(name, "", value);
        }
        if let Some(list) = list {
            part("list", "; filename=\"list.csv\"", list);
        }
        body.extend_from_slice(b"--edge--\r\n");
        let request = self
            .http
            .post(format!("{}{path}", self.origin))
            .header(header::COOKIE, self.cookie.as_deref().unwrap())
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge")
            .body(body);
        page_of(request.send().await.unwrap()).await
    }

    /// Keeps the cookie that a page set, and learns what forms carry now.
    pub async fn keep(&mut self, page: &Page) {
        let cookie = page.cookie.as_deref().unwrap();
        self.cookie = cookie.split(';').next().map(str::to_owned);
        let home = self.get("/console/workers").await;
        assert_eq!(home.status, StatusCode::OK);
        self.csrf = home.between("name=\"csrf\" value=\"", "\"").to_owned();
    }
}

async fn file_of(response: Response) -> (String, String, Vec<u8>) {
    let path = response.url().path().to_owned();
    assert_eq!(response.status(), StatusCode::OK, "{path}");
    let header = |name| response.headers()[name].to_str().unwrap().to_owned();
    let kind = header(header::CONTENT_TYPE);
    let name = header(header::CONTENT_DISPOSITION);
    (kind, name, response.bytes().await.unwrap().to_vec())
}

async fn page_of(response: Response) -> Page {
    let header = |name| {
        let value = response.headers().get(name)?;
        Some(value.to_str().unwrap().to_owned())
    };
    Page {
        status: response.status(),
        location: header(header::LOCATION),
        cookie: header(header::SET_COOKIE).filter(|it| !it.starts_with(OPENING)),
        retry_after: header(header::RETRY_AFTER).and_then(|it| it.parse().ok()),
        clear_site_data: header(HeaderName::from_static("clear-site-data")),
        text: response.text().await.unwrap(),
    }
}

/// The code that an authenticator shows now.
pub fn code(company: &Company, secret: &str) -> String {
    code_at(company.clock.as_ref(), secret)
}

/// The same by this clock.
pub fn code_at(clock: &dyn job_tracker_server::clock::Clock, secret: &str) -> String {
    let secret = Secret::try_from_base32(secret.replace(' ', "")).unwrap();
    let totp = Builder::new().with_secret(secret).build().unwrap();
    let now = clock.now().as_second();
    totp.generate(u64::try_from(now).unwrap()).to_string()
}

/// What a link's page asks for, filled in.
pub struct Opened {
    pub link: String,
    pub secret: String,
}

impl Opened {
    /// The form of whoever opened it.
    pub fn filled_in<'o>(&'o self, email: &'o str, code: &'o str) -> [(&'o str, &'o str); 5] {
        [
            ("link", &self.link),
            ("name", "Els"),
            ("email", email),
            ("password", PASSWORD),
            ("code", code),
        ]
    }
}

/// The link that this administrator makes for somebody.
pub async fn invite(administrator: &Browser, email: &str, role: &str) -> String {
    let fields = [("email", email), ("role", role)];
    let invited = administrator.post("/console/users", &fields).await;
    let before = "<p class=\"secret\"><a href=\"";
    invited.between(before, "\"").to_owned()
}

/// Opens a link.
pub async fn open(browser: &Browser, link: &str) -> Opened {
    let path = link
        .split_once("/console/")
        .map(|it| format!("/console/{}", it.1))
        .unwrap();
    let page = browser.get(&path).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    Opened {
        link: page.between("name=\"link\" value=\"", "\"").to_owned(),
        secret: page.between("<p class=\"secret\">", "<").to_owned(),
    }
}

/// A user who has just made her account through this link; gives her authenticator's secret too.
pub async fn user(company: &Company, link: &str, email: &str) -> (Browser, String) {
    let mut browser = Browser::at(company);
    let opened = open(&browser, link).await;
    let code = code(company, &opened.secret);
    let fields = opened.filled_in(email, &code);
    let page = browser
        .call(Method::POST, "/console/start?lang=en", &fields)
        .await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    browser.keep(&page).await;
    // The code was used; the next one is another.
    company.clock.advance(SignedDuration::from_secs(60));
    (browser, opened.secret)
}

/// Another browser in which this user signs in, with the code that her authenticator shows now.
pub async fn signed_in(company: &Company, email: &str, secret: &str) -> Browser {
    let mut browser = Browser::at(company);
    let code = code(company, secret);
    let fields = [("email", email), ("password", PASSWORD), ("code", &code)];
    let page = browser
        .call(Method::POST, "/console/sign-in", &fields)
        .await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);
    browser.keep(&page).await;
    browser
}

/// An administrator of an employer.
pub async fn administrator(company: &Company, employer: Uuid, email: &str) -> Browser {
    let link = company.office().console_link(employer).await.unwrap();
    user(company, &link, email).await.0
}

/// A reader whom this administrator invited.
pub async fn reader(company: &Company, administrator: &Browser, email: &str) -> Browser {
    let link = invite(administrator, email, "reader").await;
    user(company, &link, email).await.0
}
