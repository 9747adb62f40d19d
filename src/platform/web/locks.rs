use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::core::platform::Guard;

// web-sys still calls its binding of the Web Locks API unstable.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["navigator", "locks"], js_name = request)]
    fn request(name: &str, callback: &JsValue) -> Result<Promise, JsValue>;
}

/// Lets go of a lock of all the page's windows when it is dropped.
struct PageLock(Option<js_sys::Function>);

impl Drop for PageLock {
    fn drop(&mut self) {
        if let Some(release) = self.0.take() {
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

/// Waits for the lock of this name. A browser without locks has none to wait for: two windows
/// that write in the same instant are then the server's and the generation number's to sort out.
pub(super) async fn lock(name: &str) -> Guard {
    let mut release = None;
    let held = Promise::new(&mut |resolve, _| release = Some(resolve));
    let mut granted = None;
    let grant = Promise::new(&mut |resolve, _| granted = Some(resolve));
    let callback = Closure::once_into_js(move |_lock: JsValue| -> JsValue {
        if let Some(granted) = granted {
            let _ = granted.call0(&JsValue::NULL);
        }
        held.into()
    });
    // A request that is refused is never granted; one that is granted ends with the lock.
    if let Ok(asked) = request(name, &callback) {
        let either = Promise::race(&js_sys::Array::of2(&grant, &asked));
        let _ = JsFuture::from(either).await;
    }
    Box::new(PageLock(release))
}
