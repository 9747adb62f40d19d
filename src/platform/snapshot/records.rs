use job_tracker_protocol::{ClientNumber, IdempotencyKey};

use super::{
    Draft,
    document::{KeptClient, KeptRecord},
};
use crate::core::{
    account::AccountId,
    clients::Client,
    lockout::Lockout,
    server_address::ServerAddress,
    store::{
        AccountRecord, AccountRecords, ClientRecords, LockoutRecords, PhoneLineRecords, Setting,
        Settings, StoreError, UnsettledKeys, UnsettledRequests,
    },
};

impl<S> AccountRecords for Draft<'_, S> {
    fn account(&self, account: &AccountId) -> Result<Option<AccountRecord>, StoreError> {
        let kept = self.document.of(account);
        Ok(kept.and_then(|it| it.record.as_ref()).map(Into::into))
    }

    fn put_account(
        &mut self,
        account: &AccountId,
        record: &AccountRecord,
    ) -> Result<(), StoreError> {
        self.change().of_mut(account).record = Some(KeptRecord::from(record));
        Ok(())
    }

    fn accounts_in_use(&self) -> Result<Vec<(AccountId, AccountRecord)>, StoreError> {
        let in_use = self.document.in_use.iter().filter_map(|(server, login)| {
            let mut all = self.document.accounts.iter();
            let kept = all.find(|it| it.server == *server && it.login == *login)?;
            Some((kept.account()?, kept.record.as_ref()?.into()))
        });
        Ok(in_use.collect())
    }

    fn begin_use(&mut self, account: &AccountId) -> Result<(), StoreError> {
        let place = place(account);
        if !self.document.in_use.contains(&place) {
            self.change().in_use.push(place);
        }
        Ok(())
    }

    fn end_use(&mut self, account: &AccountId) -> Result<(), StoreError> {
        let place = place(account);
        self.change().in_use.retain(|it| *it != place);
        Ok(())
    }
}

fn place(account: &AccountId) -> (String, String) {
    (
        account.server.as_str().to_owned(),
        account.login.as_str().to_owned(),
    )
}

impl<S> ClientRecords for Draft<'_, S> {
    fn clients(&self, account: &AccountId) -> Result<Vec<Client>, StoreError> {
        let kept = self.document.of(account);
        let clients = kept.map(|it| it.clients.iter().filter_map(client));
        Ok(clients.into_iter().flatten().collect())
    }

    fn client(
        &self,
        account: &AccountId,
        number: &ClientNumber,
    ) -> Result<Option<Client>, StoreError> {
        let mut clients = self.document.of(account).into_iter();
        let mut clients = clients.by_ref().flat_map(|it| &it.clients);
        Ok(clients
            .find(|it| it.number == number.as_str())
            .and_then(client))
    }

    fn insert_client(&mut self, account: &AccountId, client: &Client) -> Result<bool, StoreError> {
        let clients = &mut self.change().of_mut(account).clients;
        if clients.iter().any(|it| it.number == client.number.as_str()) {
            return Ok(false);
        }
        clients.push(client.into());
        Ok(true)
    }

    fn update_client(
        &mut self,
        account: &AccountId,
        number: &ClientNumber,
        client: &Client,
    ) -> Result<bool, StoreError> {
        let Some(kept) = self.change().known_mut(account) else {
            return Ok(false);
        };
        let mut clients = kept.clients.iter_mut();
        let found = clients.find(|it| it.number == number.as_str());
        Ok(found.map(|it| *it = client.into()).is_some())
    }

    fn delete_client(
        &mut self,
        account: &AccountId,
        number: &ClientNumber,
    ) -> Result<bool, StoreError> {
        let Some(kept) = self.change().known_mut(account) else {
            return Ok(false);
        };
        let before = kept.clients.len();
        kept.clients.retain(|it| it.number != number.as_str());
        Ok(kept.clients.len() < before)
    }
}

/// Nothing where the number is no longer one.
fn client(kept: &KeptClient) -> Option<Client> {
    Some(Client {
        number: kept.number.parse().ok()?,
        alias: kept.alias.clone(),
        note: kept.note.clone(),
    })
}

impl From<&Client> for KeptClient {
    fn from(client: &Client) -> Self {
        Self {
            number: client.number.as_str().to_owned(),
            alias: client.alias.clone(),
            note: client.note.clone(),
        }
    }
}

impl<S> LockoutRecords for Draft<'_, S> {
    fn lockout(&self, account: &AccountId) -> Result<Lockout, StoreError> {
        let kept = self.document.of(account);
        let lockout = kept.and_then(|it| it.lockout.as_ref());
        Ok(lockout.map_or_else(Lockout::default, |(state, left)| {
            Lockout::from_state(state, *left)
        }))
    }

    fn put_lockout(&mut self, account: &AccountId, lockout: Lockout) -> Result<(), StoreError> {
        let (state, left) = lockout.state();
        self.change().of_mut(account).lockout = Some((state.to_owned(), left));
        Ok(())
    }
}

impl<S> PhoneLineRecords for Draft<'_, S> {
    fn phone_lines(&self, server: &ServerAddress) -> Result<Option<String>, StoreError> {
        Ok(self.document.phone_lines.get(server.as_str()).cloned())
    }

    fn put_phone_lines(&mut self, server: &ServerAddress, numbers: &str) -> Result<(), StoreError> {
        let lines = &mut self.change().phone_lines;
        lines.insert(server.as_str().to_owned(), numbers.to_owned());
        Ok(())
    }
}

impl<S> Settings for Draft<'_, S> {
    fn setting(&self, setting: Setting) -> Result<Option<String>, StoreError> {
        Ok(self.document.settings.get(setting.name()).cloned())
    }

    fn set(&mut self, setting: Setting, value: &str) -> Result<(), StoreError> {
        let settings = &mut self.change().settings;
        settings.insert(setting.name().to_owned(), value.to_owned());
        Ok(())
    }

    fn clear(&mut self, setting: Setting) -> Result<(), StoreError> {
        self.change().settings.remove(setting.name());
        Ok(())
    }
}

/// A key is the same however it is written.
fn is(text: &str, key: IdempotencyKey) -> bool {
    text.parse().is_ok_and(|it: IdempotencyKey| it == key)
}

impl<S> UnsettledKeys for Draft<'_, S> {
    fn unsettled(&self, account: &AccountId) -> Result<Option<IdempotencyKey>, StoreError> {
        let kept = self.document.of(account);
        Ok(kept.and_then(|it| it.unsettled.iter().find_map(|key| key.parse().ok())))
    }

    fn put_unsettled(
        &mut self,
        account: &AccountId,
        key: IdempotencyKey,
    ) -> Result<bool, StoreError> {
        if self.unsettled(account)?.is_some_and(|it| it != key) {
            return Ok(false);
        }
        let keys = &mut self.change().of_mut(account).unsettled;
        if !keys.iter().any(|it| is(it, key)) {
            keys.push(key.to_string());
        }
        Ok(true)
    }

    fn clear_unsettled(
        &mut self,
        account: &AccountId,
        key: IdempotencyKey,
    ) -> Result<(), StoreError> {
        if let Some(kept) = self.change().known_mut(account) {
            kept.unsettled.retain(|it| !is(it, key));
        }
        Ok(())
    }
}

impl<S> UnsettledRequests for Draft<'_, S> {
    fn unsettled_request(&self, account: &AccountId) -> Result<Option<IdempotencyKey>, StoreError> {
        let kept = self.document.of(account);
        let key = kept.and_then(|it| it.unsettled_request.as_ref());
        Ok(key.and_then(|it| it.parse().ok()))
    }

    fn put_unsettled_request(
        &mut self,
        account: &AccountId,
        key: IdempotencyKey,
    ) -> Result<bool, StoreError> {
        if self.unsettled_request(account)?.is_some_and(|it| it != key) {
            return Ok(false);
        }
        self.change().of_mut(account).unsettled_request = Some(key.to_string());
        Ok(true)
    }

    fn clear_unsettled_request(
        &mut self,
        account: &AccountId,
        key: IdempotencyKey,
    ) -> Result<(), StoreError> {
        if let Some(kept) = self.change().known_mut(account) {
            kept.unsettled_request.take_if(|it| is(it, key));
        }
        Ok(())
    }
}
