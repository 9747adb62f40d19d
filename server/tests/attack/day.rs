//! The office's browser and the worker's phone, before a server in a process of its own, and every
//! secret that they saw.

use reqwest::{Method, header};
use serde_json::Value;
use totp_rs::{Builder, Secret};

use crate::{
    browser::PASSWORD,
    support::{WRONG, fresh_key, http},
};

/// Half a minute.
const STEP: u64 = 30;

/// The office's browser and the worker's phone, before a server in a process of its own.
pub struct Day {
    pub http: reqwest::Client,
    pub address: String,
    cookie: String,
    pub csrf: String,
    /// All that must not be in the log.
    pub secrets: Vec<String>,
}

/// What stands between two marks.
pub fn between<'t>(text: &'t str, before: &str, after: &str) -> &'t str {
    let rest = text
        .split_once(before)
        .unwrap_or_else(|| panic!("{before}: {text}"))
        .1;
    rest.split_once(after).unwrap().0
}

/// The code that an authenticator shows so many half minutes from now.
pub fn code(secret: &str, ahead: u64) -> String {
    let secret = Secret::try_from_base32(secret.replace(' ', "")).unwrap();
    let totp = Builder::new().with_secret(secret).build().unwrap();
    let now = jiff::Timestamp::now().as_second();
    totp.generate(u64::try_from(now).unwrap() + ahead * STEP)
        .to_string()
}

impl Day {
    pub fn at(address: String) -> Self {
        Self {
            http: http(),
            address,
            cookie: String::new(),
            csrf: String::new(),
            secrets: vec![PASSWORD.to_owned(), WRONG.to_owned()],
        }
    }

    pub fn hide(&mut self, secret: &str) {
        assert!(
            secret.len() >= 6,
            "{secret}: nothing short is found by looking for it"
        );
        self.secrets.push(secret.to_owned());
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub async fn get(&mut self, path: &str) -> String {
        let request = self
            .http
            .get(self.url(path))
            .header(header::COOKIE, &self.cookie);
        let answer = request.send().await.unwrap();
        self.keep_cookie(&answer);
        answer.text().await.unwrap()
    }

    fn keep_cookie(&mut self, answer: &reqwest::Response) {
        if let Some(cookie) = answer.headers().get(header::SET_COOKIE) {
            let cookie = cookie.to_str().unwrap().split(';').next().unwrap();
            let token = cookie.split_once('=').unwrap().1;
            if !token.is_empty() {
                self.hide(token);
            }
            self.cookie = cookie.to_owned();
        }
    }

    /// Sends a form; keeps the cookie that the answer sets, and looks where it sends on to when
    /// that is shown once.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> (u16, String) {
        let form = uuid::Uuid::from_u128(fastrand::u128(..)).to_string();
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .append_pair("csrf", &self.csrf)
            .append_pair("form", &form)
            .finish();
        let request = self
            .http
            .post(self.url(path))
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(body);
        let answer = request.send().await.unwrap();
        self.keep_cookie(&answer);
        let place = answer.headers().get(header::LOCATION);
        let place = place.map(|it| it.to_str().unwrap().to_owned());
        let once = [
            "/console/letters/",
            "/console/users/links/",
            "/console/start/codes/",
        ];
        match place {
            Some(place) if once.iter().any(|it| place.starts_with(it)) => {
                (200, self.get(&place).await)
            }
            _ => (answer.status().as_u16(), answer.text().await.unwrap()),
        }
    }

    async fn learn_csrf(&mut self) {
        let page = self.get("/console/workers").await;
        self.csrf = between(&page, "name=\"csrf\" value=\"", "\"").to_owned();
        let csrf = self.csrf.clone();
        self.hide(&csrf);
    }

    /// Everything secret on a page of letters.
    pub fn hide_letters(&mut self, page: &str) -> String {
        let mut first = String::new();
        for letter in page.split("<article class=\"letter\"").skip(1) {
            let password = letter
                .split(['>', '<'])
                .find(|it| it.len() == 9 && it.replace(' ', "").bytes().all(|b| b.is_ascii_digit()))
                .unwrap_or_else(|| panic!("no password: {letter}"));
            self.hide(password);
            let password = password.replace(' ', "");
            self.hide(&password);
            first = password;
        }
        assert!(!first.is_empty(), "{page}");
        first
    }

    /// Opens a link and makes a user of it; her authenticator's secret, and a recovery code.
    pub async fn start(&mut self, link: &str, email: &str) -> (String, String) {
        let token = link.split_once("link=").unwrap().1.to_owned();
        self.hide(&token);
        let path = format!("/console/start?link={token}");
        let page = self.get(&path).await;
        let secret = between(&page, "<p class=\"secret\">", "<").to_owned();
        self.hide(&secret);
        self.hide(&secret.replace(' ', ""));
        let code = code(&secret, 0);
        self.hide(&code);
        let fields = [
            ("link", token.as_str()),
            ("name", "Els"),
            ("email", email),
            ("password", "password1234"),
            ("code", &code),
        ];
        self.hide("password1234");
        assert_eq!(
            self.post("/console/start", &fields).await.0,
            422,
            "a weak password"
        );
        let mut fields = fields;
        fields[3].1 = PASSWORD;
        let (status, welcome) = self.post("/console/start", &fields).await;
        assert_eq!(status, 200, "{welcome}");
        let codes = between(&welcome, "<ul class=\"codes\"><li>", "</ul>");
        let codes: Vec<&str> = codes
            .split("</li>")
            .map(|it| it.trim_start_matches("<li>"))
            .collect();
        for code in codes.iter().filter(|it| !it.is_empty()) {
            self.hide(code);
        }
        let first = codes[0].to_owned();
        self.learn_csrf().await;
        (secret, first)
    }

    pub async fn api(
        &self,
        (method, path): (Method, &str),
        token: Option<&str>,
        body: &Value,
    ) -> (u16, Value) {
        let mut request = self.http.request(method, self.url(path)).json(body);
        if let Some(token) = token {
            request = request.bearer_auth(token);
        }
        let key = fresh_key().to_string();
        let answer = request.header("Idempotency-Key", key).send().await.unwrap();
        let status = answer.status().as_u16();
        (status, answer.json().await.unwrap_or_default())
    }
}
