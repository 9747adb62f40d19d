use std::sync::{Mutex, PoisonError};

use robius_open::{Error, Uri};
use tokio::sync::oneshot;

use super::{here, inbox};
use crate::core::{
    outside::{Outside, OutsideError},
    platform::Later,
};

/// The system around the app.
pub(super) struct SystemOutside;

impl Outside for SystemOutside {
    fn take_link(&self) -> Option<String> {
        here::take_link().or_else(inbox::take_link)
    }

    fn open<'a>(&'a self, address: &'a str) -> Later<'a, Result<(), OutsideError>> {
        Box::pin(async move {
            let (sender, opened) = oneshot::channel();
            let sender = Mutex::new(Some(sender));
            let begun = Uri::new(address).open_with_completion(move |success| {
                let sender = sender.lock().unwrap_or_else(PoisonError::into_inner).take();
                if let Some(sender) = sender {
                    // Nobody waits for the answer once the app has closed.
                    let _ = sender.send(success);
                }
            });
            match begun {
                // A system that never says whether it worked has taken it.
                Ok(()) => match opened.await {
                    Ok(true) | Err(_) => Ok(()),
                    Ok(false) => Err(OutsideError::NoHandler),
                },
                Err(Error::NoHandler) => Err(OutsideError::NoHandler),
                Err(error) => {
                    tracing::warn!(?error, "an address was not opened");
                    Err(OutsideError::Failed)
                }
            }
        })
    }

    fn can_share(&self) -> bool {
        here::CAN_SHARE
    }

    fn share<'a>(&'a self, text: &'a str) -> Later<'a, Result<(), OutsideError>> {
        Box::pin(std::future::ready(here::share(text)))
    }
}
