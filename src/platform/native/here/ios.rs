use std::{
    fs,
    path::{Path, PathBuf},
};

use objc2_foundation::{
    NSFileManager, NSNumber, NSSearchPathDirectory, NSSearchPathDomainMask, NSString, NSURL,
    NSURLIsExcludedFromBackupKey,
};
use robius_share::ShareSheet;

use crate::core::outside::OutsideError;

/// The iPhone's share sheet.
pub(in crate::platform::native) const CAN_SHARE: bool = true;

/// A folder of its own in Application Support, left out of backups: the names that a worker gives
/// her clients leave the phone by no way.
pub(in crate::platform::native) fn data_folder() -> Option<PathBuf> {
    let support = NSFileManager::defaultManager()
        .URLForDirectory_inDomain_appropriateForURL_create_error(
            NSSearchPathDirectory::ApplicationSupportDirectory,
            NSSearchPathDomainMask::UserDomainMask,
            None,
            true,
        )
        .ok()?;
    let folder = PathBuf::from(support.path()?.to_string()).join("job-tracker");
    fs::create_dir_all(&folder).ok()?;
    keep_out_of_backups(&folder);
    Some(folder)
}

fn keep_out_of_backups(folder: &Path) {
    let url = NSURL::fileURLWithPath(&NSString::from_str(&folder.to_string_lossy()));
    let yes = NSNumber::new_bool(true);
    #[allow(
        unsafe_code,
        reason = "the key is a constant of the system, and asks for a number that is true or false"
    )]
    let set =
        unsafe { url.setResourceValue_forKey_error(Some(&yes), NSURLIsExcludedFromBackupKey) };
    if set.is_err() {
        tracing::warn!("the folder could not be left out of backups");
    }
}

/// `NSLocale.preferredLanguages`: those of the app in the phone's settings come first.
pub(in crate::platform::native) fn languages() -> Vec<String> {
    sys_locale::get_locales().collect()
}

/// Links come as events, see [`inbox`](super::super::inbox).
pub(in crate::platform::native) fn take_link() -> Option<String> {
    None
}

/// Opens the share sheet. What is chosen there, nobody tells.
pub(in crate::platform::native) fn share(text: &str) -> Result<(), OutsideError> {
    match ShareSheet::new().add_text(text).share() {
        // A second tap: it is open already.
        Ok(()) | Err(robius_share::Error::AlreadyOpen) => Ok(()),
        Err(robius_share::Error::NoHandler) => Err(OutsideError::NoHandler),
        Err(error) => {
            tracing::warn!(?error, "the share sheet did not open");
            Err(OutsideError::Failed)
        }
    }
}
