//! The home: her clients, and what the app knows of her work.
//!
//! - [`Work`] is what the server says of the last weeks; it is kept in memory only;
//! - [`KeptWork`] is what it said last, while it is still about today;
//! - [`LastTime`] is the last performance for a client, to be offered once more;
//! - [`Week`] is the present week by day;
//! - [`Opening`] decides which clients stand first, and never while she looks for one;
//! - [`Listed`], [`Search`] and [`groups`] are the list itself, a part for each employer;
//! - [`face`] chooses the colour of a client's face;
//! - [`Former`] is a client that she worked for and that is not in her list.

mod face;
mod former;
mod kept;
mod last_time;
mod listed;
mod order;
mod week;
mod work;

pub use face::{FACES, face};
pub use former::{Former, former};
pub use kept::KeptWork;
pub use last_time::{LastTime, When};
pub use listed::{Group, Listed, Search, groups, listed};
pub use order::{Opening, Usual};
pub use week::Week;
pub use work::Work;

#[cfg(test)]
mod examples {
    use job_tracker_protocol::{
        Activity, ClientNumber, Day, Hours,
        wire::{Performance, PerformanceState},
    };

    use super::Work;
    use crate::core::clients::Client;

    pub(super) fn work(performances: &[Performance]) -> Work {
        let me = r#"{
            "worker": {"name": "Ana", "language": "nl"},
            "employer": {"name": "Zonnestraal", "phone": null},
            "limits": {"min_hours": 1, "max_hours": 9, "max_hours_per_day": 16},
            "activities": [],
            "today": "2026-11-25"
        }"#;
        Work {
            me: serde_json::from_str(me).unwrap(),
            performances: performances.to_vec(),
        }
    }

    pub(super) fn number(first_ten: u64) -> ClientNumber {
        ClientNumber::from_first_ten(first_ten)
    }

    pub(super) fn client(first_ten: u64, alias: &str) -> Client {
        Client {
            number: number(first_ten),
            alias: alias.to_owned(),
            note: String::new(),
        }
    }

    pub(super) fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    pub(super) fn worked(client: u64, date: &str, hours: i64) -> Performance {
        Performance {
            id: uuid::Uuid::nil(),
            reference: "K7M-42Q".to_owned(),
            client_number: number(client),
            activity: Activity::HouseholdHelp.into(),
            hours: Hours::try_from(hours).unwrap(),
            date: day(date),
            registered_at: format!("{date}T10:00:00Z").parse().unwrap(),
            state: PerformanceState::Registered.into(),
            by_office: false,
            at_her_request: false,
            contested: false,
        }
    }
}
