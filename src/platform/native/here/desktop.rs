use std::{
    path::PathBuf,
    sync::atomic::{AtomicBool, Ordering},
};

use robius_directories::ProjectDirs;

use crate::core::outside::OutsideError;

/// Nothing on a desktop takes a text as a phone's share sheet does.
pub(in crate::platform::native) const CAN_SHARE: bool = false;

/// `JOB_TRACKER_APP_DATA` lets two windows of a computer be two phones.
pub(in crate::platform::native) fn data_folder() -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os("JOB_TRACKER_APP_DATA") {
        return Some(folder.into());
    }
    ProjectDirs::from("be", "job-tracker", "job-tracker").map(|it| it.data_dir().to_path_buf())
}

/// The desktop's languages.
pub(in crate::platform::native) fn languages() -> Vec<String> {
    sys_locale::get_locales().collect()
}

/// The program's first argument, once: whoever opens a link passes it there. A program that runs
/// already is not told; a second window opens.
pub(in crate::platform::native) fn take_link() -> Option<String> {
    static TAKEN: AtomicBool = AtomicBool::new(false);
    // Not even text is a link too, to be refused with a word.
    let given = std::env::args_os()
        .nth(1)
        .map(|it| it.to_string_lossy().into_owned());
    given.filter(|_| !TAKEN.swap(true, Ordering::Relaxed))
}

/// Never called where [`CAN_SHARE`] is false.
pub(in crate::platform::native) fn share(_: &str) -> Result<(), OutsideError> {
    Err(OutsideError::NoHandler)
}
