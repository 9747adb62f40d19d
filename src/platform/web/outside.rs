use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::window;
use crate::core::{
    outside::{Outside, OutsideError},
    platform::Later,
};

// web-sys still calls its binding of the Web Share API unstable.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = navigator)]
    fn share(data: &JsValue) -> Result<Promise, JsValue>;
}

/// Where `link.js` leaves the address.
const OPENED: &str = "openedLink";

/// The browser around the page.
pub(super) struct PageOutside;

impl Outside for PageOutside {
    /// The address with which the page was opened, if it says something behind `#`. The second time
    /// there is nothing, not even after a reload.
    fn take_link(&self) -> Option<String> {
        let window = window()?;
        // `link.js` took it out of the address before anything was drawn.
        let opened = Reflect::get(&window, &OPENED.into()).ok()?.as_string();
        if opened.is_some() {
            let _ = Reflect::delete_property(&window, &OPENED.into());
            return opened;
        }
        if !has_fragment() {
            return None;
        }
        let address = window.location().href().ok()?;
        if let Ok(history) = window.history() {
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some("/"));
        }
        Some(address)
    }

    /// As if the worker had followed a link. A browser does not tell whether anything took it.
    fn open<'a>(&'a self, address: &'a str) -> Later<'a, Result<(), OutsideError>> {
        let opened = window().ok_or(OutsideError::Failed).and_then(|it| {
            it.location()
                .set_href(address)
                .map_err(|_| OutsideError::Failed)
        });
        Box::pin(std::future::ready(opened))
    }

    fn can_share(&self) -> bool {
        window().is_some_and(|it| Reflect::has(&it.navigator(), &"share".into()).unwrap_or(false))
    }

    fn share<'a>(&'a self, text: &'a str) -> Later<'a, Result<(), OutsideError>> {
        Box::pin(async move {
            let data = Object::new();
            let _ = Reflect::set(&data, &"text".into(), &text.into());
            let shared = share(&data).map_err(|_| OutsideError::Failed)?;
            match JsFuture::from(shared).await {
                Ok(_) => Ok(()),
                Err(error) if was_left(&error) => Ok(()),
                Err(_) => Err(OutsideError::Failed),
            }
        })
    }
}

/// Whether the worker closed the share sheet without choosing an app.
fn was_left(error: &JsValue) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|it| it == "AbortError")
}

/// Whether the page's address says something behind `#`.
pub(super) fn has_fragment() -> bool {
    window()
        .and_then(|it| it.location().hash().ok())
        .is_some_and(|it| it.len() > 1)
}
