//! How a document takes over what a page of version 0.1.0 keeps, which may be open in another tab and
//! knows of no document.

use serde::{Deserialize, Serialize};

use super::document::{Document, Kept};

/// So much of all that version 0.1.0 ever saved that what it adds afterwards can be told.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct TakenOver {
    /// Of what it saved last.
    mark: u64,
    accounts: Vec<OldAccount>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct OldAccount {
    server: String,
    login: String,
    in_use: bool,
    /// Their numbers.
    clients: Vec<String>,
    unsettled: Vec<String>,
}

impl Document {
    /// Whether what version 0.1.0 saved under this mark is in here.
    pub(super) fn has_taken_over(&self, mark: u64) -> bool {
        self.taken_over.as_ref().is_some_and(|it| it.mark == mark)
    }

    /// Adds what a page of version 0.1.0 saved: all of it at first, afterwards what it added since
    /// (accounts, clients, keys). What is here already is newer.
    pub(super) fn take_over(&mut self, old: Self, mark: u64) {
        let before = self.taken_over.take();
        if before.is_none() {
            for (name, value) in old.settings {
                self.settings.entry(name).or_insert(value);
            }
            for (server, numbers) in old.phone_lines {
                self.phone_lines.entry(server).or_insert(numbers);
            }
        }
        let mut known = before.map(|it| it.accounts).unwrap_or_default();
        for place in &old.in_use {
            let was = known.iter().find(|it| it.is_at(place));
            if was.is_none_or(|it| !it.in_use) && !self.in_use.contains(place) {
                self.in_use.push(place.clone());
            }
        }
        for kept in old.accounts {
            let place = (kept.server.clone(), kept.login.clone());
            let at = known.iter().position(|it| it.is_at(&place));
            let at = at.unwrap_or_else(|| {
                known.push(OldAccount::at(&place));
                known.len() - 1
            });
            let was = &mut known[at];
            self.entry(place.0.clone(), place.1.clone())
                .take_over(&kept, was);
            was.learn(kept, old.in_use.contains(&place));
        }
        self.taken_over = Some(TakenOver {
            mark,
            accounts: known,
        });
    }
}

impl OldAccount {
    fn at((server, login): &(String, String)) -> Self {
        Self {
            server: server.clone(),
            login: login.clone(),
            ..Self::default()
        }
    }

    fn is_at(&self, (server, login): &(String, String)) -> bool {
        self.server == *server && self.login == *login
    }

    /// Nothing is forgotten: a page that begins anew with nothing is no word on what was before,
    /// and one that was asleep may save all of it once more.
    fn learn(&mut self, kept: Kept, in_use: bool) {
        self.in_use |= in_use;
        for client in kept.clients {
            if !self.clients.contains(&client.number) {
                self.clients.push(client.number);
            }
        }
        for key in kept.unsettled {
            if !self.unsettled.contains(&key) {
                self.unsettled.push(key);
            }
        }
    }
}

impl Kept {
    /// Adds what version 0.1.0 has of the account and never had before.
    fn take_over(&mut self, old: &Self, was: &OldAccount) {
        self.record = self.record.take().or_else(|| old.record.clone());
        self.lockout = self.lockout.take().or_else(|| old.lockout.clone());
        for client in &old.clients {
            let is_known = self.clients.iter().any(|it| it.number == client.number);
            if !is_known && !was.clients.contains(&client.number) {
                self.clients.push(client.clone());
            }
        }
        for key in &old.unsettled {
            if !was.unsettled.contains(key) && !self.unsettled.contains(key) {
                self.unsettled.push(key.clone());
            }
        }
    }
}
