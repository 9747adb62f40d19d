//! What can be asked of what a phone keeps, as steps that are invented.

use job_tracker::core::{
    account::AccountId,
    clients::Client,
    lockout::Lockout,
    server_address::ServerAddress,
    store::{AccountRecord, Records, Setting, Store},
};
use job_tracker_protocol::{ClientNumber, IdempotencyKey, Login};
use proptest::prelude::*;
use uuid::Uuid;

const SETTINGS: [Setting; 4] = [
    Setting::Language,
    Setting::Server,
    Setting::SignedInLogin,
    Setting::SignedInServer,
];

fn server(number: u8) -> ServerAddress {
    format!("https://office-{}.example.be", number % 2)
        .parse()
        .unwrap()
}

/// One of a few accounts, at one of two servers.
pub fn account(number: u8) -> AccountId {
    AccountId {
        server: server(number),
        login: Login::from_serial(u64::from(number / 2)),
    }
}

fn client_number(number: u8) -> ClientNumber {
    ClientNumber::from_first_ten(number.into())
}

/// One of a few keys.
pub fn key(number: u8) -> IdempotencyKey {
    IdempotencyKey::new(Uuid::from_u128(number.into()))
}

#[derive(Debug, Clone)]
pub enum Step {
    PutAccount(u8, String, Option<String>, Vec<String>),
    BeginUse(u8),
    EndUse(u8),
    Insert(u8, u8, String, String),
    Update(u8, u8, u8, String),
    Delete(u8, u8),
    Lockout(u8, u8),
    PhoneLines(u8, String),
    Set(u8, String),
    Clear(u8),
    PutKey(u8, u8),
    ClearKey(u8, u8),
    PutRequest(u8, u8),
    ClearRequest(u8, u8),
}

impl Step {
    pub fn any() -> impl Strategy<Value = Self> {
        let account = || 0_u8..4;
        let text = || "\\PC{0,60}";
        // Longer than a page of a file has room for.
        let long = || prop_oneof![4 => "\\PC{0,20}", 1 => "[a-zé]{3000,9000}"];
        prop_oneof![
            1 => (
                account(),
                text(),
                proptest::option::of(long()),
                proptest::collection::vec(long(), 0..3)
            )
                .prop_map(|(a, name, phone, lines)| Self::PutAccount(a, name, phone, lines)),
            1 => account().prop_map(Self::BeginUse),
            1 => account().prop_map(Self::EndUse),
            6 => (account(), 0_u8..40, text(), long())
                .prop_map(|(a, n, alias, note)| Self::Insert(a, n, alias, note)),
            1 => (account(), 0_u8..40, 0_u8..40, long())
                .prop_map(|(a, n, to, alias)| Self::Update(a, n, to, alias)),
            1 => (account(), 0_u8..40).prop_map(|(a, n)| Self::Delete(a, n)),
            1 => (account(), 0_u8..6).prop_map(|(a, n)| Self::Lockout(a, n)),
            1 => (account(), long()).prop_map(|(a, lines)| Self::PhoneLines(a, lines)),
            1 => (0_u8..4, long()).prop_map(|(n, value)| Self::Set(n, value)),
            1 => (0_u8..4).prop_map(Self::Clear),
            1 => (account(), 0_u8..3).prop_map(|(a, k)| Self::PutKey(a, k)),
            1 => (account(), 0_u8..3).prop_map(|(a, k)| Self::ClearKey(a, k)),
            1 => (account(), 0_u8..3).prop_map(|(a, k)| Self::PutRequest(a, k)),
            1 => (account(), 0_u8..3).prop_map(|(a, k)| Self::ClearRequest(a, k)),
        ]
    }

    /// Takes the step, and gives what was answered.
    pub fn take(&self, records: &mut dyn Records) -> String {
        match self {
            Self::PutAccount(of, name, phone, lines) => {
                let record = AccountRecord {
                    worker_name: name.clone(),
                    employer_name: name.chars().rev().collect(),
                    employer_phone: phone.clone(),
                    phone_lines: lines.clone(),
                };
                format!("{:?}", records.put_account(&account(*of), &record).unwrap())
            }
            Self::BeginUse(of) => format!("{:?}", records.begin_use(&account(*of)).unwrap()),
            Self::EndUse(of) => format!("{:?}", records.end_use(&account(*of)).unwrap()),
            Self::Insert(of, number, alias, note) => {
                let client = Client {
                    number: client_number(*number),
                    alias: alias.clone(),
                    note: note.clone(),
                };
                let inserted = records.insert_client(&account(*of), &client);
                format!("{:?}", inserted.unwrap())
            }
            Self::Update(of, number, to, alias) => {
                let (of, to) = (account(*of), client_number(*to));
                // As the core does: never to a number that another one has.
                let number = client_number(*number);
                if to != number && records.client(&of, &to).unwrap().is_some() {
                    return "taken".to_owned();
                }
                let client = Client {
                    number: to,
                    alias: alias.clone(),
                    note: String::new(),
                };
                let updated = records.update_client(&of, &number, &client);
                format!("{:?}", updated.unwrap())
            }
            Self::Delete(of, number) => {
                let deleted = records.delete_client(&account(*of), &client_number(*number));
                format!("{:?}", deleted.unwrap())
            }
            Self::Lockout(of, number) => {
                let lockout = match number {
                    0 => Lockout::Closed,
                    1 => Lockout::NewPassword,
                    left => Lockout::Open { left: left - 1 },
                };
                format!("{:?}", records.put_lockout(&account(*of), lockout).unwrap())
            }
            Self::PhoneLines(of, lines) => {
                format!(
                    "{:?}",
                    records.put_phone_lines(&server(*of), lines).unwrap()
                )
            }
            Self::Set(which, value) => {
                let setting = SETTINGS[usize::from(*which)];
                format!("{:?}", records.set(setting, value).unwrap())
            }
            Self::Clear(which) => {
                format!(
                    "{:?}",
                    records.clear(SETTINGS[usize::from(*which)]).unwrap()
                )
            }
            Self::PutKey(of, number) => {
                let put = records.put_unsettled(&account(*of), key(*number));
                format!("{:?}", put.unwrap())
            }
            Self::ClearKey(of, number) => {
                let cleared = records.clear_unsettled(&account(*of), key(*number));
                format!("{:?}", cleared.unwrap())
            }
            Self::PutRequest(of, number) => {
                let put = records.put_unsettled_request(&account(*of), key(*number));
                format!("{:?}", put.unwrap())
            }
            Self::ClearRequest(of, number) => {
                let cleared = records.clear_unsettled_request(&account(*of), key(*number));
                format!("{:?}", cleared.unwrap())
            }
        }
    }
}

/// Forgets what version 0.1.0 kept nowhere.
pub fn forget_what_is_newer(store: &dyn Store) {
    let mut change = store.begin().unwrap();
    for of in 0..4 {
        for number in 0..3 {
            let cleared = change.clear_unsettled_request(&account(of), key(number));
            cleared.unwrap();
        }
    }
    change.commit().unwrap();
}

/// All that the store answers to any question.
pub fn all_that_is_kept(store: &dyn Store) -> Vec<String> {
    let records = store.look().unwrap();
    let mut all = vec![format!("{:?}", records.accounts_in_use().unwrap())];
    for setting in SETTINGS {
        all.push(format!("{:?}", records.setting(setting).unwrap()));
    }
    for of in 0..4 {
        let of = account(of);
        all.push(format!("{:?}", records.account(&of).unwrap()));
        all.push(format!("{:?}", records.clients(&of).unwrap()));
        all.push(format!("{:?}", records.lockout(&of).unwrap()));
        all.push(format!("{:?}", records.unsettled(&of).unwrap()));
        all.push(format!("{:?}", records.unsettled_request(&of).unwrap()));
        all.push(format!("{:?}", records.phone_lines(&of.server).unwrap()));
        for number in 0..40 {
            let client = records.client(&of, &client_number(number)).unwrap();
            all.extend(client.map(|it| format!("{it:?}")));
        }
    }
    all
}
