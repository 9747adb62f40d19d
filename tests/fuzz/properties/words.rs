use job_tracker_protocol::{
    Activity, Day, Hours, IdempotencyKey, Language, NewPassword,
    wire::{
        ClientCheck, ClientChecked, Devices, HistoryPage, Me, PasswordChange, Performance,
        PerformanceRequest, RecentClients, SessionRequest, SessionResponse, Settlement,
    },
};
use serde::{Serialize, de::DeserializeOwned};

use super::text_of;

/// Days, hours, keys, passwords and whole messages: what is read is written down as it was read.
pub fn check(data: &[u8]) {
    let text = text_of(data);
    if let Ok(day) = text.parse::<Day>() {
        assert_eq!(day.to_string(), text);
        assert!(day.monday() <= day && day.monday().monday() == day.monday());
        assert!(day.minus_days(1) <= day && day.minus_days(-1) >= day);
    }
    if let Ok(key) = text.parse::<IdempotencyKey>() {
        let written = key.to_string();
        assert_eq!(written.len(), 36);
        assert_eq!(written.parse(), Ok(key));
    }
    if let Ok(hours) = serde_json::from_slice::<Hours>(data) {
        assert!((1..=9).contains(&hours.get()));
        assert_eq!(serde_json::to_string(&hours).unwrap(), text.trim());
    }
    if let Ok(password) = text.parse::<NewPassword>() {
        assert_eq!(password.reveal(), text);
        assert!((8..=16).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit()));
        assert!(!format!("{password:?}").contains(&*text));
    }
    if let Some(activity) = Activity::from_name(&text) {
        assert_eq!(activity.as_str(), text);
    }
    if let Some(language) = Language::from_code(&text) {
        assert_eq!(language.code(), text);
    }
    survives::<PerformanceRequest>(data);
    survives::<Performance>(data);
    survives::<Settlement>(data);
    survives::<HistoryPage>(data);
    survives::<Me>(data);
    survives::<SessionRequest>(data);
    survives::<SessionResponse>(data);
    survives::<PasswordChange>(data);
    survives::<ClientCheck>(data);
    survives::<ClientChecked>(data);
    survives::<RecentClients>(data);
    survives::<Devices>(data);
}

/// What was read, written and read again is written the same.
fn survives<T: Serialize + DeserializeOwned>(data: &[u8]) {
    let Ok(message) = serde_json::from_slice::<T>(data) else {
        return;
    };
    let json = serde_json::to_string(&message).unwrap();
    let again: T = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}: {json}"));
    assert_eq!(serde_json::to_string(&again).unwrap(), json);
}
