//! Files on their way from one area of the app to the desk: those of the next area would not find them, because areas share
//! no memory. They wait in a property of the window, where nothing keeps them.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::File;

const NAME: &str = "offersetFilesToCheck";

/// Leaves files for the desk.
pub(crate) fn hand_over(files: &[File]) {
    let files: Array = files.iter().collect();
    // A window takes every property; without it, the desk finds nothing, and its page says how to give files.
    let _ = Reflect::set(&gloo::utils::window(), &NAME.into(), &files);
}

/// Takes the files that were left for the desk.
pub(crate) fn take_over() -> Vec<File> {
    let window = gloo::utils::window();
    let files = Reflect::get(&window, &NAME.into()).ok().and_then(|files| files.dyn_into::<Array>().ok());
    let _ = Reflect::set(&window, &NAME.into(), &JsValue::UNDEFINED);
    files.map(|files| files.iter().filter_map(|file| file.dyn_into().ok()).collect()).unwrap_or_default()
}
