//! What a failing database kept from being noted: it is noted once the database answers again.

use std::time::Duration;

use tracing::Instrument as _;

use super::Accounts;
use crate::{
    domain::{closing::Closing, pass::GiveBack, tries::TakenTry},
    store::StoreError,
};

/// Before each time that it is tried: two hours in all, longer than a database is away.
const PAUSES: [Duration; 7] = [
    Duration::ZERO,
    Duration::from_millis(200),
    Duration::from_secs(2),
    Duration::from_secs(20),
    Duration::from_mins(3),
    Duration::from_mins(20),
    Duration::from_mins(100),
];

impl Accounts {
    /// A right password costs no try, though its sign-in came to nothing: three of those would close
    /// the phone of somebody who made no mistake.
    pub(super) fn gives_back_later(&self, taken: TakenTry) {
        let store = self.store.clone();
        later(move || {
            let give_back = GiveBack {
                taken: taken.clone(),
            };
            let store = store.clone();
            async move { store.run(give_back).await }
        });
    }

    /// The last wrong password closes the account: nobody has a try left that would come to it.
    pub(super) fn closes_later(&self, closing: Closing) {
        let store = self.store.clone();
        later(move || {
            let (store, closing) = (store.clone(), closing.clone());
            async move { store.run(closing).await }
        });
    }
}

fn later<N, F>(note: N)
where
    N: Fn() -> F + Send + 'static,
    F: Future<Output = Result<(), StoreError>> + Send,
{
    let noting = async move {
        for pause in PAUSES {
            tokio::time::sleep(pause).await;
            match note().await {
                Ok(()) => return,
                Err(error) => tracing::warn!(%error, "what came of a try is not noted yet"),
            }
        }
        tracing::error!("what came of a try was not noted");
    };
    tokio::spawn(noting.in_current_span());
}
