//! What a failing database kept from being noted: it is noted once the database answers again.

use std::time::Duration;

use tracing::Instrument as _;

use super::Accounts;
use crate::{
    application::UseCaseError,
    domain::{closing::Closing, pass::PassByPhone, tries::TakenTry},
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
    /// A right password gives the lane its tries back, though its sign-in came to nothing: three of
    /// those would close the phone of somebody who made no mistake.
    pub(super) fn passes_later(&self, taken: TakenTry) {
        let store = self.store.clone();
        later(move || {
            let pass = PassByPhone {
                taken: taken.clone(),
                rehashed: None,
            };
            let store = store.clone();
            async move {
                match store.run(pass).await {
                    // Something else about the account holds by now, and nothing is to be noted.
                    Ok(_) | Err(UseCaseError::Refused(_)) => Ok(()),
                    Err(UseCaseError::Store(error)) => Err(error),
                }
            }
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
