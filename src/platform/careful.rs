//! A place for secrets that fails costs a sign-in, and nothing else.

use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
    rc::Rc,
};

use crate::core::platform::{SecretError, SecretStore, SecretStoreKind};

/// Stands before a place for secrets that may fail at any time: a Keystore whose key is gone after
/// a reset, a Keychain without its entitlement (-34018), a full disk. What cannot be read is not
/// there, so that the worker signs in again; what cannot be kept lives in memory until the app
/// closes, and the about screen says so.
pub struct Careful {
    inner: Rc<dyn SecretStore>,
    /// What this run knows better than the place: secrets that it could not keep, and `None` for
    /// those that it could not delete.
    known: RefCell<HashMap<String, Option<String>>>,
    keeps: Cell<bool>,
}

impl Careful {
    /// Stands before this place.
    pub fn new(inner: Rc<dyn SecretStore>) -> Self {
        Self {
            inner,
            known: RefCell::default(),
            keeps: Cell::new(true),
        }
    }

    fn knows(&self, name: &str, secret: Option<String>) {
        self.known.borrow_mut().insert(name.to_owned(), secret);
    }
}

impl SecretStore for Careful {
    fn get(&self, name: &str) -> Result<Option<String>, SecretError> {
        if let Some(known) = self.known.borrow().get(name) {
            return Ok(known.clone());
        }
        Ok(self.inner.get(name).unwrap_or_else(|error| {
            tracing::warn!(%error, "a secret cannot be read, as if it were not there");
            None
        }))
    }

    fn set(&self, name: &str, secret: &str) -> Result<(), SecretError> {
        let kept = self.inner.set(name, secret).or_else(|error| {
            tracing::warn!(%error, "a secret cannot be kept; once more without the old one");
            self.inner.delete(name)?;
            self.inner.set(name, secret)
        });
        self.keeps.set(kept.is_ok());
        match kept {
            Ok(()) => {
                self.known.borrow_mut().remove(name);
            }
            Err(error) => {
                tracing::warn!(%error, "a secret is kept in memory only");
                self.knows(name, Some(secret.to_owned()));
            }
        }
        Ok(())
    }

    fn delete(&self, name: &str) -> Result<(), SecretError> {
        match self.inner.delete(name) {
            Ok(()) => {
                self.known.borrow_mut().remove(name);
                Ok(())
            }
            // It is still there for the next start: whoever signs out has to know.
            Err(error) if matches!(self.inner.get(name), Ok(Some(_))) => Err(error),
            Err(error) => {
                tracing::warn!(%error, "a secret that cannot be read cannot be deleted either");
                self.knows(name, None);
                Ok(())
            }
        }
    }

    fn kind(&self) -> SecretStoreKind {
        if self.keeps.get() {
            self.inner.kind()
        } else {
            SecretStoreKind::Memory
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::memory::MemorySecrets;

    fn place() -> (Rc<MemorySecrets>, Careful) {
        let secrets = Rc::new(MemorySecrets::default());
        let careful = Careful::new(Rc::clone(&secrets) as Rc<dyn SecretStore>);
        (secrets, careful)
    }

    #[test]
    fn a_place_that_works_is_used_as_it_is() {
        let (secrets, careful) = place();
        careful.set("session", "jts_1").unwrap();
        assert_eq!(secrets.get("session").unwrap().as_deref(), Some("jts_1"));
        assert_eq!(careful.get("session").unwrap().as_deref(), Some("jts_1"));
        careful.delete("session").unwrap();
        assert_eq!(secrets.get("session").unwrap(), None);
    }

    #[test]
    fn what_cannot_be_kept_lasts_until_the_app_closes_and_that_is_said() {
        let (secrets, careful) = place();
        secrets.broken.set(true);
        careful.set("session", "jts_1").unwrap();
        assert_eq!(careful.get("session").unwrap().as_deref(), Some("jts_1"));
        assert_eq!(careful.kind(), SecretStoreKind::Memory);
        let restarted = Careful::new(Rc::clone(&secrets) as Rc<dyn SecretStore>);
        assert_eq!(restarted.get("session").unwrap(), None);
    }

    #[test]
    fn what_can_no_longer_be_read_is_gone_and_can_be_signed_out() {
        let (secrets, careful) = place();
        careful.set("session", "jts_1").unwrap();
        secrets.broken.set(true);
        assert_eq!(careful.get("session").unwrap(), None);
        careful.delete("session").unwrap();
        // Readable again, but this run was told to forget it.
        secrets.broken.set(false);
        assert_eq!(careful.get("session").unwrap(), None);
        careful.set("session", "jts_2").unwrap();
        assert_eq!(careful.get("session").unwrap().as_deref(), Some("jts_2"));
    }

    #[test]
    fn a_secret_that_can_be_read_but_not_deleted_is_no_sign_out() {
        let (secrets, careful) = place();
        careful.set("session", "jts_1").unwrap();
        secrets.read_only.set(true);
        careful.delete("session").unwrap_err();
        assert_eq!(careful.get("session").unwrap().as_deref(), Some("jts_1"));
    }
}
