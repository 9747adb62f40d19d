//! A telephone service that speaks the dialect of TwiML, as far as this server is concerned.

use std::{
    collections::BTreeMap,
    io::Write as _,
    path::{Path, PathBuf},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use job_tracker_server::Settings;
use reqwest::StatusCode;
use ring::hmac;

use crate::support::Company;

/// What the service signs with.
pub const TOKEN: &str = "a token of the service";
/// The number of a company's phone line, as services write it.
pub const LINE: &str = "+3280035530";

/// A company whose phone line is open.
pub async fn company() -> Company {
    company_with(|it| it).await
}

/// The same, with other settings.
pub async fn company_with(change: impl FnOnce(Settings) -> Settings) -> Company {
    Company::open_with(|it| change(open_line(it))).await
}

/// Settings with both webhooks and a way in for an Asterisk.
pub fn open_line(settings: Settings) -> Settings {
    let token = token_file();
    Settings {
        phone_twiml_token_file: Some(token.clone()),
        phone_jambonz_secret_file: Some(token),
        phone_agi: Some("127.0.0.1:0".parse().unwrap()),
        ..settings
    }
}

/// One file for all the tests; each puts it in place whole, whoever reads it meanwhile.
fn token_file() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = folder.join("phone-token");
    let mut written = tempfile::NamedTempFile::new_in(folder).unwrap();
    writeln!(written, "{TOKEN}").unwrap();
    written.persist(&file).unwrap();
    file
}

/// A call that the service carries.
pub struct Call {
    http: reqwest::Client,
    /// The server that the next keys go to.
    pub origin: String,
    sid: String,
    from: String,
    /// The number that was called.
    pub to: String,
    /// Where the next keys go.
    pub action: String,
    /// What was said last.
    pub said: Vec<String>,
    /// Whether the line hung up.
    pub over: bool,
}

impl Call {
    /// Somebody calls from this number.
    pub async fn from(company: &Company, from: &str) -> Self {
        Self::begin(Self::silent(company, from)).await
    }

    /// The server is told of the call.
    pub async fn begin(mut call: Self) -> Self {
        call.post(&[]).await;
        call
    }

    /// Somebody calls and hides the number.
    pub async fn anonymous(company: &Company) -> Self {
        Self::from(company, "anonymous").await
    }

    /// A call of which the server was not told yet.
    pub fn silent(company: &Company, from: &str) -> Self {
        Self::at(company.client(), company.origin(), from)
    }

    /// The same at any server.
    pub fn at(http: reqwest::Client, origin: String, from: &str) -> Self {
        Self {
            http,
            origin,
            sid: format!("CA{}", crate::support::fresh_key().simple()),
            from: from.to_owned(),
            to: LINE.to_owned(),
            action: "/phone/twiml".to_owned(),
            said: Vec::new(),
            over: false,
        }
    }

    /// Keys, one answer after the other.
    pub async fn keys(&mut self, all: &[&str]) -> &mut Self {
        for keys in all {
            assert!(
                !self.over,
                "the line hung up before {keys}: {:?}",
                self.said
            );
            self.post(&[("Digits", keys)]).await;
        }
        self
    }

    /// No key comes.
    pub async fn silence(&mut self) -> &mut Self {
        self.post(&[]).await;
        self
    }

    /// What the service calls it.
    pub fn sid(&self) -> &str {
        &self.sid
    }

    /// What the server answers to these fields, and the status.
    pub async fn sent(&self, fields: &[(&str, &str)], token: &str) -> (StatusCode, String) {
        let usual = [
            ("CallSid", self.sid.as_str()),
            ("From", &self.from),
            ("To", &self.to),
        ];
        self.signed([&usual, fields].concat(), token).await
    }

    /// The same without what names the call.
    pub async fn sent_without_id(&self, token: &str) -> (StatusCode, String) {
        self.signed(vec![("From", &self.from)], token).await
    }

    async fn signed(&self, fields: Vec<(&str, &str)>, token: &str) -> (StatusCode, String) {
        let all: BTreeMap<_, _> = fields.into_iter().collect();
        let url = format!("{}{}", self.origin, self.action);
        let content: String = all
            .iter()
            .map(|(name, value)| format!("{name}{value}"))
            .collect();
        let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, token.as_bytes());
        let signature = STANDARD.encode(hmac::sign(&key, format!("{url}{content}").as_bytes()));
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(all)
            .finish();
        let answer = self
            .http
            .post(url)
            .header("X-Twilio-Signature", signature)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body(body)
            .send()
            .await
            .unwrap();
        (answer.status(), answer.text().await.unwrap())
    }

    async fn post(&mut self, fields: &[(&str, &str)]) {
        // While another process works it out, the service comes again.
        for _ in 0..100 {
            let (status, xml) = self.sent(fields, TOKEN).await;
            assert_eq!(status, 200, "{xml}");
            self.said = between(&xml, "<Say", "</Say>")
                .iter()
                .map(|it| it.split_once('>').unwrap().1.to_owned())
                .collect();
            self.over = xml.contains("<Hangup/>");
            if let Some(action) = between(&xml, "<Redirect method=\"POST\">", "</Redirect>").first()
            {
                self.action = action.replace("&amp;", "&");
            }
            if !xml.contains("<Pause") {
                return;
            }
        }
        panic!("another process works for ever");
    }

    /// All that was said last, as one text.
    pub fn heard(&self) -> String {
        self.said.join(" ")
    }
}

fn between(text: &str, start: &str, end: &str) -> Vec<String> {
    text.split(start)
        .skip(1)
        .filter_map(|it| it.split_once(end))
        .map(|it| it.0.to_owned())
        .collect()
}
