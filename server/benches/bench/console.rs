//! A user of the console, as far as a load needs her.

use jiff::Timestamp;
use reqwest::{Client, Response, header};
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

fn between<'t>(text: &'t str, before: &str, after: &str) -> &'t str {
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
    /// Sends the form.
    pub async fn accept(self, http: &Client) -> Console {
        let answer = http
            .post(format!("{}/console/start?lang=en", self.origin))
            .header(header::COOKIE, self.cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(self.body)
            .send()
            .await
            .unwrap();
        Console {
            http: http.clone(),
            origin: self.origin,
            cookie: cookies(&answer),
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
}
