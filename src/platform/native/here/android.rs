//! What `MainActivity` lends. Its methods are called on the Activity itself: on the app's own
//! thread Java finds classes of the system by name, and none of the app's.

use std::path::PathBuf;

use jni::{
    JNIEnv,
    errors::Error,
    objects::{JObject, JString, JValue},
};

use crate::core::outside::OutsideError;

/// Android's share sheet.
pub(in crate::platform::native) const CAN_SHARE: bool = true;

/// The app's own folder: no other app can read it, and no backup takes it along.
pub(in crate::platform::native) fn data_folder() -> Option<PathBuf> {
    text("filesPath").map(PathBuf::from)
}

/// The languages of the phone, or those that the app was given in its settings.
pub(in crate::platform::native) fn languages() -> Vec<String> {
    let tags = text("languages").unwrap_or_default();
    let tags: Vec<String> = tags
        .split(',')
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect();
    if tags.is_empty() {
        sys_locale::get_locales().collect()
    } else {
        tags
    }
}

/// A link that opened the app, once.
pub(in crate::platform::native) fn take_link() -> Option<String> {
    text("takeLink")
}

/// Opens the share sheet. What is chosen there, nobody tells.
pub(in crate::platform::native) fn share(text: &str) -> Result<(), OutsideError> {
    let shared = with_activity(|env, activity| {
        let text = env.new_string(text)?;
        let arguments = [JValue::Object(&text)];
        env.call_method(activity, "share", "(Ljava/lang/String;)V", &arguments)?;
        Ok(())
    });
    shared.map_err(|error| {
        tracing::warn!(%error, "the share sheet did not open");
        OutsideError::Failed
    })
}

/// Finds the voices that are on the phone, and tells the page of them.
#[cfg(any(feature = "desktop", feature = "mobile"))]
pub(in crate::platform::native) fn begin_speech() {
    tell("beginSpeech");
}

/// Says these lines (JSON) instead of whatever is being said.
#[cfg(any(feature = "desktop", feature = "mobile"))]
pub(in crate::platform::native) fn say(reading: u32, lines: &str) {
    let said = with_activity(|env, activity| {
        let lines = env.new_string(lines)?;
        // They count from one at each start.
        let reading = JValue::Int(i32::try_from(reading).unwrap_or(i32::MAX));
        let arguments = [reading, JValue::Object(&lines)];
        env.call_method(activity, "say", "(ILjava/lang/String;)V", &arguments)?;
        Ok(())
    });
    if let Err(error) = said {
        tracing::warn!(%error, "nothing is read aloud");
    }
}

/// Falls silent.
#[cfg(any(feature = "desktop", feature = "mobile"))]
pub(in crate::platform::native) fn hush() {
    tell("hush");
}

/// Whether the phone is dark, so that the first colour is right before there is a page.
#[cfg(any(feature = "desktop", feature = "mobile"))]
pub(in crate::platform::native) fn is_dark() -> bool {
    /// `Configuration.UI_MODE_NIGHT_MASK` and `UI_MODE_NIGHT_YES`.
    const NIGHT: (i32, i32) = (0x30, 0x20);
    let mode = with_activity(|env, activity| {
        let resources = "()Landroid/content/res/Resources;";
        let resources = env
            .call_method(activity, "getResources", resources, &[])?
            .l()?;
        let configuration = "()Landroid/content/res/Configuration;";
        let configuration = env
            .call_method(&resources, "getConfiguration", configuration, &[])?
            .l()?;
        env.get_field(&configuration, "uiMode", "I")?.i()
    });
    mode.is_ok_and(|it| it & NIGHT.0 == NIGHT.1)
}

/// Calls a method of `MainActivity` that says nothing.
#[cfg(any(feature = "desktop", feature = "mobile"))]
fn tell(method: &str) {
    let told = with_activity(|env, activity| {
        env.call_method(activity, method, "()V", &[])?;
        Ok(())
    });
    if let Err(error) = told {
        tracing::warn!(method, %error, "MainActivity did not listen");
    }
}

/// What a method of `MainActivity` without arguments says; nothing when it says null, or fails.
fn text(method: &str) -> Option<String> {
    let said = with_activity(|env, activity| {
        let said = env
            .call_method(activity, method, "()Ljava/lang/String;", &[])?
            .l()?;
        if said.is_null() {
            return Ok(None);
        }
        let said = JString::from(said);
        let said: String = env.get_string(&said)?.into();
        Ok(Some(said))
    });
    said.unwrap_or_else(|error| {
        tracing::warn!(method, %error, "MainActivity did not answer");
        None
    })
}

/// Calls into Java. What was thrown there ends here, or the next call would meet it; references
/// are let go of, since this thread never leaves Java.
fn with_activity<T>(
    call: impl FnOnce(&mut JNIEnv<'_>, &JObject<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    robius_android_env::with_activity(|env, activity| {
        let answer = env.with_local_frame(8, |env| call(env, activity));
        if env.exception_check().unwrap_or_default() {
            env.exception_clear()?;
        }
        answer
    })?
}
