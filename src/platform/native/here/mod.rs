//! What each of the three systems has of its own: a folder, languages, links, a share sheet. One
//! file for each, with the same functions.

#[cfg(target_os = "android")]
mod android;
#[cfg(not(any(target_os = "android", target_os = "ios")))]
mod desktop;
#[cfg(target_os = "ios")]
mod ios;

#[cfg(target_os = "android")]
pub(super) use android::*;
#[cfg(not(any(target_os = "android", target_os = "ios")))]
pub(super) use desktop::*;
#[cfg(target_os = "ios")]
pub(super) use ios::*;
