//! The tabs of this browser that are open, by the names under which they write.
//!
//! A tab holds a lock by its name as long as it lives; the browser lets it go when the tab is closed or reloaded. Where a
//! browser has no locks, every other tab counts as closed.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

// web-sys counts them among the interfaces that may still change.
#[wasm_bindgen]
extern "C" {
    type LockManager;

    #[wasm_bindgen(method)]
    fn request(this: &LockManager, name: &str, callback: &Function) -> Promise;

    #[wasm_bindgen(method, catch)]
    fn query(this: &LockManager) -> Result<Promise, JsValue>;
}

/// What the names of the locks begin with.
const PREFIX: &str = "offerset/tab/";
/// Where the tab remembers its name over a reload.
const MEMORY: &str = "offerset/tab";

/// Says that this tab writes as `writer` from now on; gives the name that it had before a reload.
pub(super) fn begin(writer: &str) -> Option<String> {
    if let Some(locks) = locks() {
        // Nobody ever resolves it: the lock goes with the page.
        let forever = Closure::once_into_js(|| Promise::new(&mut |_, _| {}));
        let _ = locks.request(&format!("{PREFIX}{writer}"), forever.unchecked_ref());
    }
    let memory = gloo::utils::window().session_storage().ok().flatten()?;
    let before = memory.get_item(MEMORY).ok().flatten();
    // A tab that forgets its name waits until its lock is let go.
    let _ = memory.set_item(MEMORY, writer);
    before
}

/// The names under which open tabs write.
pub(super) async fn open() -> Vec<String> {
    let Some(held) = held().await else { return Vec::new() };
    let names = held.iter().filter_map(|lock| get(&lock, "name").as_string());
    names.filter_map(|name| Some(name.strip_prefix(PREFIX)?.to_owned())).collect()
}

async fn held() -> Option<Array> {
    let snapshot = JsFuture::from(locks()?.query().ok()?).await.ok()?;
    get(&snapshot, "held").dyn_into().ok()
}

fn locks() -> Option<LockManager> {
    let locks = get(&gloo::utils::window().navigator(), "locks");
    locks.is_object().then(|| locks.unchecked_into())
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap_or_default()
}
