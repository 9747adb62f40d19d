use job_tracker::core::link::{Link, StartLink};
use job_tracker_protocol::is_invisible;
use url::{Url, form_urlencoded::Serializer};

use super::{addresses, text_of};

/// What a link is allowed to carry.
const NAMES: [&str; 4] = ["login", "number", "server", "voucher"];

/// An accepted link has no password, no foreign scheme and nothing that is not ours, and reads the
/// same once it is written down.
pub fn check(data: &[u8]) {
    let text = text_of(data);
    let _ = Link::looks_like_one(&text);
    let Ok(link) = Link::parse(&text) else {
        return;
    };
    let seen: String = text.chars().filter(|it| !is_invisible(*it)).collect();
    let url = Url::parse(seen.trim()).unwrap();
    assert!(
        matches!(url.scheme(), "jobtracker" | "https" | "http"),
        "{text}"
    );
    assert!(
        url.password().is_none() && url.username().is_empty(),
        "{text}"
    );
    let query = match url.fragment() {
        Some(fragment) => Url::parse(&format!("jobtracker://{fragment}")).unwrap(),
        None => url.clone(),
    };
    let mut names: Vec<String> = query.query_pairs().map(|it| it.0.into_owned()).collect();
    names.sort();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count, "doubled: {text}");
    assert!(
        names.iter().all(|it| NAMES.contains(&it.as_str())),
        "{text}"
    );
    if url.scheme() == "http" {
        assert!(addresses::is_loopback(&url), "{text}");
    }
    assert_eq!(Link::parse(&written(&link)), Ok(link), "{text}");
}

fn written(link: &Link) -> String {
    let mut pairs = Serializer::new(String::new());
    let what = match link {
        Link::Start(StartLink {
            server,
            login,
            voucher,
        }) => {
            if let Some(server) = server {
                addresses::holds(server);
                pairs.append_pair("server", server.as_str());
            }
            if let Some(login) = login {
                pairs.append_pair("login", login.as_str());
            }
            if let Some(voucher) = voucher {
                pairs.append_pair("voucher", voucher.expose());
            }
            "start"
        }
        Link::Client(number) => {
            pairs.append_pair("number", number.as_str());
            "client"
        }
    };
    format!("jobtracker://{what}?{}", pairs.finish())
}
