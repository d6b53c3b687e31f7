//! The few things that the app asks of the browser beside showing elements.

use js_sys::Promise;
use offerset::{CalendarDate, Location};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Document, HtmlAnchorElement, HtmlElement, Url};

/// The document of the page.
pub(crate) fn document() -> Document {
    gloo::utils::document()
}

/// The address of the app, without the part that names the page.
pub(crate) fn app_address() -> String {
    let address = gloo::utils::window().location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// The time, in milliseconds since 1970.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a time after 1970")]
pub(crate) fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// The current date in UTC.
pub(crate) fn today() -> CalendarDate {
    day_of(now())
        .unwrap_or_else(|| wasm_bindgen::throw_str("the clock of this device is not between the years 1000 and 9999"))
}

/// The UTC date of a moment, given in milliseconds since 1970; none where it is beyond the year 9999.
#[expect(clippy::cast_precision_loss, reason = "a time, far below 2^53")]
pub(crate) fn day_of(milliseconds: u64) -> Option<CalendarDate> {
    // The last moment that the browser has a date for.
    let date = js_sys::Date::new(&(milliseconds.min(8_640_000_000_000_000) as f64).into());
    String::from(date.to_iso_string()).get(..10)?.parse().ok()
}

/// Ten letters and digits that no other set or tab has.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a random number below 36")]
pub(crate) fn random_name() -> String {
    let digit = || char::from_digit((js_sys::Math::random() * 36.0) as u32, 36).unwrap_or('0');
    std::iter::repeat_with(digit).take(10).collect()
}

/// Sets what the browser's tab says.
pub(crate) fn set_title(title: &str) {
    document().set_title(&format!("{title} – Offerset"));
}

/// Shows the beginning of the page: the browser itself stays where it was on the page before.
pub(crate) fn scroll_to_top() {
    gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Moves the focus to the element with this id. `false` when there is none.
pub(crate) fn focus_id(id: &str) -> bool {
    let element = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| {
        open_around(&element);
        element.focus().is_ok()
    })
}

/// Opens what hides an element: nothing that is folded away can take the focus.
fn open_around(element: &HtmlElement) {
    let mut folded = element.closest("details:not([open])").ok().flatten();
    while let Some(details) = folded {
        // Every element takes the attribute.
        let _ = details.set_attribute("open", "");
        folded = details.closest("details:not([open])").ok().flatten();
    }
}

/// The id of the element that edits or shows what is at `location`.
pub(crate) fn element_id(location: &Location) -> String {
    format!("at{location}")
}

/// Moves the focus to what edits or shows `location`: to its own element, else to the first one inside of it, else to
/// what holds it. `false` when the page shows none of these.
pub(crate) fn focus_location(location: &Location) -> bool {
    if focus_id(&element_id(location)) {
        return true;
    }
    let inside = format!("[id^='{}/']", element_id(location).replace(['\\', '\''], ""));
    if let Ok(Some(element)) = document().query_selector(&inside)
        && focus_id(&element.id())
    {
        return true;
    }
    let holder = location.as_pointer().parent().and_then(|parent| parent.as_str().parse::<Location>().ok());
    holder.is_some_and(|holder| !holder.as_str().is_empty() && focus_location(&holder))
}

/// Waits until what is on the page now is painted; a page that is not in view is not painted, and is not waited for.
pub(crate) async fn painted() {
    if document().hidden() {
        return;
    }
    // A frame begins with what waits for it, and goes on with the painting: what comes after that is a task of its own.
    let frame = Promise::new(&mut |resolve, _| drop(gloo::utils::window().request_animation_frame(&resolve)));
    let _ = JsFuture::from(frame).await;
    pause(0).await;
}

/// Waits for some milliseconds.
pub(crate) async fn pause(milliseconds: i32) {
    let window = gloo::utils::window();
    let over = Promise::new(&mut |resolve, _| {
        // A timer is given to every page.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
    });
    let _ = JsFuture::from(over).await;
}

/// Saves the JSON text `content` as a file on this device.
pub(crate) fn download(name: &str, content: &str) {
    download_as(name, "application/json", content.as_bytes());
}

/// Saves `content` as a file of the media type `kind` on this device.
pub(crate) fn download_as(name: &str, kind: &str, content: &[u8]) {
    let save = || -> Result<(), JsValue> {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(content));
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
        let url = Url::create_object_url_with_blob(&blob)?;
        let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
        link.set_href(&url);
        link.set_download(name);
        link.click();
        Url::revoke_object_url(&url)
    };
    // There is nothing to do for a browser that saves no files.
    let _ = save();
}

/// The content of a file, where the browser can read it.
pub(crate) async fn read(file: &Blob) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Asks a question that stops everything until it is answered.
pub(crate) fn confirm(question: &str) -> bool {
    gloo::utils::window().confirm_with_message(question).unwrap_or_default()
}

/// Says something that can not wait.
pub(crate) fn alert(message: &str) {
    // A browser that shows no dialogs shows none.
    let _ = gloo::utils::window().alert_with_message(message);
}

/// The address `page` with the name of a place in the document, so that the page puts the focus there.
pub(crate) fn href_naming(page: &str, location: &Location) -> String {
    format!("{page}?at={}", String::from(js_sys::encode_uri_component(location.as_str())))
}

/// The place that the query of an address names.
pub(crate) fn named_location(query: &str) -> Option<Location> {
    let encoded = query.trim_start_matches('?').split('&').find_map(|pair| pair.strip_prefix("at="))?;
    String::from(js_sys::decode_uri_component(encoded).ok()?).parse().ok()
}

/// Whether the page at the address `page` (from the `#` on) is the one that is shown.
pub(crate) fn is_at(page: &str) -> bool {
    let hash = gloo::utils::window().location().hash().unwrap_or_default();
    hash.split('?').next() == Some(page)
}

/// Copies a text. `false` where the browser does not let pages copy.
pub(crate) async fn copy(text: &str) -> bool {
    let navigator = gloo::utils::window().navigator();
    // Pages that did not come over a safe connection have no clipboard.
    let has_clipboard =
        js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    has_clipboard && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Opens the browser's dialog for printing.
pub(crate) fn print() {
    // A browser that can not print shows no dialog.
    let _ = gloo::utils::window().print();
}

/// Goes to an address within the page, such as `#/rules`.
pub(crate) fn go_to(address: &str) {
    // Every text can be the part of an address behind `#`.
    let _ = gloo::utils::window().location().set_hash(address);
}

/// Goes to an address within the page, such as `#/ledger?party=1`, in the place of the one in the history.
pub(crate) fn go_to_instead(address: &str) {
    // A browser that does not go there stays.
    let _ = gloo::utils::window().location().replace(address);
}

/// A text as a part of an address.
pub(crate) fn encoded(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

/// The text that [`encoded`] made a part of an address; as it is where it can not be read.
pub(crate) fn decoded(part: &str) -> String {
    js_sys::decode_uri_component(part).map_or_else(|_| part.to_owned(), String::from)
}

/// Selects all of the text in the field that got the focus.
pub(crate) fn select_all(event: &yew::FocusEvent) {
    use yew::TargetCast as _;
    if let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
        input.select();
    } else if let Some(area) = event.target_dyn_into::<web_sys::HtmlTextAreaElement>() {
        area.select();
    }
}
