//! Opening the phone line's ways in.

use std::{net::SocketAddr, path::Path, sync::Arc};

use axum::Router;
use tokio::net::TcpListener;

use super::{Server, StartError};
use crate::phone::{self, PhoneLine, Recorded, Secret, Webhooks};

impl Server {
    pub(super) fn phone_line(&self) -> PhoneLine {
        PhoneLine::new(
            self.accounts(),
            self.belgium.clone(),
            self.settings.max_hours_per_day,
            &self.settings.phone_lines,
            self.metrics.phone.clone(),
        )
    }

    /// The webhooks that are open.
    pub(super) fn webhooks(&self, line: PhoneLine, origin: &str) -> Result<Router, StartError> {
        let settings = &self.settings;
        let recorded = match &settings.phone_prompts {
            Some(folder) => Recorded::read(folder)?,
            None => Recorded::default(),
        };
        let secret = |file: &Option<_>| file.as_deref().map(secret_in).transpose();
        Ok(phone::router(Webhooks {
            line,
            origin: origin.to_owned(),
            recorded: Arc::new(recorded),
            twiml: secret(&settings.phone_twiml_token_file)?,
            jambonz: secret(&settings.phone_jambonz_secret_file)?,
        }))
    }

    /// Listens for an Asterisk, if that way in is open.
    pub(super) async fn listen_for_agi(
        &self,
    ) -> Result<Option<(TcpListener, SocketAddr)>, StartError> {
        let Some(address) = self.settings.phone_agi else {
            return Ok(None);
        };
        let failed = |source| StartError::Listen { address, source };
        let listener = TcpListener::bind(address).await.map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        if !address.ip().is_loopback() {
            tracing::warn!(
                %address,
                "the phone line takes passwords from other machines unencrypted: \
                 keep their network closed"
            );
        }
        Ok(Some((listener, address)))
    }
}

fn secret_in(path: &Path) -> Result<Secret, StartError> {
    let text = std::fs::read_to_string(path).map_err(|source| StartError::PhoneSecret {
        path: path.to_owned(),
        source,
    })?;
    let secret = Secret::new(&text);
    match secret.is_empty() {
        true => Err(StartError::EmptyPhoneSecret(path.to_owned())),
        false => Ok(secret),
    }
}
