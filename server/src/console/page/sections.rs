//! The rooms of the console, as the frame around each page links to them.

use super::Page;
use crate::store::requests::Waiting;

/// The rooms of the console, in the order of their links, and the texts that name them.
pub(in super::super) const SECTIONS: [(&str, &str); 9] = [
    (TODAY, "today"),
    (WORKERS, "workers"),
    ("/console/clients", "clients"),
    ("/console/performances", "performances"),
    (INBOX, "requests"),
    ("/console/export", "export"),
    ("/console/audit", "audit"),
    ("/console/users", "users"),
    ("/console/company", "company"),
];

/// The first room, which also stands at the console's own address.
pub(super) const TODAY: &str = "/console/today";

const WORKERS: &str = "/console/workers";

/// Where what waits for an answer stands.
const INBOX: &str = "/console/requests";

/// How pages' addresses begin that are not below their room's, and the room.
const ELSEWHERE: [(&str, &str); 3] = [
    ("/console/contests/", INBOX),
    ("/console/imports/", WORKERS),
    ("/console/letters/", WORKERS),
];

/// Those of them that are for administrators only.
const ADMIN_SECTIONS: [&str; 2] = ["/console/audit", "/console/users"];

impl Page {
    /// How much waits for an answer of the office in a room, if anything does.
    pub(in super::super) fn waiting(&self, room: &str) -> Option<String> {
        match self.waiting.requests + self.waiting.contests {
            0 => None,
            _ if room != INBOX => None,
            many if many >= Waiting::MOST => Some(format!("{}+", Waiting::MOST)),
            few => Some(few.to_string()),
        }
    }

    /// Whether the user may see this room at all.
    pub(in super::super) fn may_enter(&self, room: &str) -> bool {
        self.may_change() || !ADMIN_SECTIONS.contains(&room)
    }

    /// `page` for the room of the console that this page stands in, for its link.
    pub(in super::super) fn current(&self, room: &str) -> &'static str {
        let mut elsewhere = ELSEWHERE.iter().filter(|it| self.path.starts_with(it.0));
        let path = match (self.path.as_str(), elsewhere.next()) {
            ("/console/", _) => TODAY,
            (_, Some((_, its_room))) if *its_room == room => return "true",
            (path, _) => path,
        };
        match path.strip_prefix(room) {
            Some("") => "page",
            Some(rest) if rest.starts_with('/') => "true",
            _ => "false",
        }
    }
}
