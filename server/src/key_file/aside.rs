//! A file that holds no key any more, out of the way of the next key. It is never deleted: somebody
//! may get the key out of it yet.

use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
};

use super::{KeyError, read};

/// Names that are tried: nobody keeps as many damaged keys.
const NAMES: u32 = 100;

/// A damaged key under another name beside its own. It gets its own back unless it is kept so.
#[must_use]
pub(crate) struct Aside {
    from: PathBuf,
    to: PathBuf,
    is_kept: bool,
}

impl Aside {
    /// Gives this file another name.
    ///
    /// # Errors
    /// When it cannot.
    pub(crate) fn put(path: &Path) -> Result<Self, KeyError> {
        let failed = |source| KeyError::InTheWay {
            path: path.to_owned(),
            source,
        };
        let to = free_name(path).ok_or_else(|| failed(ErrorKind::AlreadyExists.into()))?;
        std::fs::rename(path, &to).map_err(failed)?;
        Ok(Self {
            from: path.to_owned(),
            to,
            is_kept: false,
        })
    }

    /// The same with the file in this place, if it can be read and holds no key.
    ///
    /// # Errors
    /// As [`Aside::put`].
    pub(crate) fn if_damaged(place: Option<&Path>) -> Result<Option<Self>, KeyError> {
        match place.map(read) {
            Some(Err(KeyError::NoKey(path))) => Self::put(&path).map(Some),
            _ => Ok(None),
        }
    }

    /// Leaves it there; its name from now on.
    pub(crate) fn keep(mut self) -> PathBuf {
        self.is_kept = true;
        std::mem::take(&mut self.to)
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        if self.is_kept {
            return;
        }
        // A rename would replace a key that somebody made meanwhile.
        let back = std::fs::hard_link(&self.to, &self.from);
        if let Err(error) = back.and_then(|()| std::fs::remove_file(&self.to)) {
            let (from, to) = (self.from.display(), self.to.display());
            tracing::warn!(%error, "the damaged key {from} is in {to} now");
        }
    }
}

/// `KEY.damaged`, or `KEY.damaged-2` and so on.
fn free_name(path: &Path) -> Option<PathBuf> {
    (1..=NAMES).find_map(|number| {
        let mut name = path.file_name()?.to_owned();
        name.push(".damaged");
        if number > 1 {
            name.push(format!("-{number}"));
        }
        let name = path.with_file_name(name);
        name.symlink_metadata().is_err().then_some(name)
    })
}
