//! A user of the console, as far as a load needs her.

use jiff::Timestamp;
use reqwest::{Client, Response, header, redirect::Policy};
use totp_rs::{Builder, Secret};

const PASSWORD: &str = "paarse olifant leest traag";

/// The form of a link that was opened, and what its page left in the browser.
pub struct Opened {
    origin: String,
    cookie: String,
    body: String,
}

/// A browser that is signed in.
#[derive(Clone)]
pub struct Console {
    http: Client,
    origin: String,
    cookie: String,
}

/// What stands between two marks, the first time.
pub fn between<'t>(text: &'t str, before: &str, after: &str) -> &'t str {
    let rest = text.split_once(before).unwrap().1;
    rest.split_once(after).unwrap().0
}

/// The names and values of the cookies that an answer sets.
fn cookies(answer: &Response) -> String {
    let set = answer.headers().get_all(header::SET_COOKIE).iter();
    let pairs: Vec<_> = set
        .map(|it| it.to_str().unwrap().split(';').next().unwrap())
        .collect();
    pairs.join("; ")
}

/// Opens a link that makes a user, and fills its form in.
pub async fn open(http: &Client, origin: &str, link: &str, email: &str) -> Opened {
    let path = link.split_once("/console/").unwrap().1;
    let answer = http.get(format!("{origin}/console/{path}"));
    let answer = answer.send().await.unwrap();
    let cookie = cookies(&answer);
    let page = answer.text().await.unwrap();
    let secret = between(&page, "<p class=\"secret\">", "<").replace(' ', "");
    let secret = Secret::try_from_base32(secret).unwrap();
    let totp = Builder::new().with_secret(secret).build().unwrap();
    let now = u64::try_from(Timestamp::now().as_second()).unwrap();
    let body = form_urlencoded::Serializer::new(String::new())
        .append_pair("link", between(&page, "name=\"link\" value=\"", "\""))
        .append_pair("name", "Els")
        .append_pair("email", email)
        .append_pair("password", PASSWORD)
        .append_pair("code", &totp.generate(now).to_string())
        .finish();
    Opened {
        origin: origin.to_owned(),
        cookie,
        body,
    }
}

impl Opened {
    /// Sends the form. The answer that leads on carries her session, so that nothing is followed.
    pub async fn accept(self) -> Console {
        let http = Client::builder().redirect(Policy::none()).build().unwrap();
        let answer = http
            .post(format!("{}/console/start?lang=en", self.origin))
            .header(header::COOKIE, self.cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(self.body)
            .send()
            .await
            .unwrap();
        let cookie = cookies(&answer);
        assert!(
            cookie.contains("__Host-console="),
            "she is not signed in: {answer:?}"
        );
        Console {
            http,
            origin: self.origin,
            cookie,
        }
    }
}

impl Console {
    /// Loads a page or a file to its end; says whether it came.
    pub async fn get(&self, path: &str) -> bool {
        let answer = self
            .http
            .get(format!("{}{path}", self.origin))
            .header(header::COOKIE, &self.cookie)
            .send()
            .await
            .unwrap();
        let came = answer.status().is_success();
        answer.bytes().await.unwrap();
        came
    }

    /// A page as it was drawn.
    pub async fn page(&self, path: &str) -> String {
        let asked = self.http.get(format!("{}{path}", self.origin));
        let asked = asked.header(header::COOKIE, &self.cookie);
        asked.send().await.unwrap().text().await.unwrap()
    }

    /// Sends a form of several parts; the page that it leads to, and where that is.
    pub async fn send(&self, path: &str, parts: &[(&str, &str)]) -> (String, String) {
        let mut body = String::new();
        for (name, value) in parts {
            // A list is a file.
            let file = if *name == "list" {
                "; filename=\"list.csv\""
            } else {
                ""
            };
            body += &format!(
                "--edge\r\ncontent-disposition: form-data; name=\"{name}\"{file}\r\n\r\n{value}\r\n"
            );
        }
        body += "--edge--\r\n";
        let kind = "multipart/form-data; boundary=edge";
        self.post(path, kind, body).await
    }

    /// Sends a form; the page that it leads to, and where that is.
    pub async fn submit(&self, path: &str, fields: &[(&str, &str)]) -> (String, String) {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        self.post(path, "application/x-www-form-urlencoded", body)
            .await
    }

    async fn post(&self, path: &str, kind: &str, body: String) -> (String, String) {
        let sent = self.http.post(format!("{}{path}", self.origin));
        let sent = sent
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, kind);
        let answer = sent.body(body).send().await.unwrap();
        let status = answer.status();
        if let Some(place) = answer.headers().get(header::LOCATION) {
            let place = place.to_str().unwrap().to_owned();
            return (place.clone(), self.page(&place).await);
        }
        let text = answer.text().await.unwrap();
        assert!(status.is_success(), "{path}: {status}: {text}");
        (path.to_owned(), text)
    }
}
