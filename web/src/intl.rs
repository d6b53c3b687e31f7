//! Amounts, dates and countries as the browser's language writes them, by the browser's own `Intl`.

use js_sys::{Array, Date, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

/// An amount of money. The digits go to the browser as text, because a number of JavaScript could lose some.
pub(crate) fn money(amount: &str, currency: &str) -> String {
    if currency.len() != 3 || !currency.bytes().all(|byte| byte.is_ascii_alphabetic()) || !is_decimal(amount) {
        return [amount, currency].join(" ").trim().to_owned();
    }
    let format = Intl::NumberFormat::new(&Array::new(), &options(&[("style", "currency"), ("currency", currency)]));
    let text = format.format().call1(&JsValue::UNDEFINED, &amount.into());
    text.ok().and_then(|text| text.as_string()).unwrap_or_else(|| format!("{amount} {currency}"))
}

/// A whole number.
pub(crate) fn number(number: usize) -> String {
    let format = Intl::NumberFormat::new(&Array::new(), &Object::new());
    let text = format.format().call1(&JsValue::UNDEFINED, &number.to_string().into());
    text.ok().and_then(|text| text.as_string()).unwrap_or_else(|| number.to_string())
}

/// A date such as `2027-01-31`, without the time of day; other texts as they are.
pub(crate) fn date(date: &str) -> String {
    let parsed = Date::new(&date.into());
    if date.len() != 10 || parsed.get_time().is_nan() {
        return date.to_owned();
    }
    format_date(&parsed, &[("dateStyle", "medium"), ("timeZone", "UTC")])
}

/// A moment, given in milliseconds since 1970, in the time zone of the device.
#[expect(clippy::cast_precision_loss, reason = "a time, far below 2^53")]
pub(crate) fn moment(milliseconds: u64) -> String {
    format_date(&Date::new(&(milliseconds as f64).into()), &[("dateStyle", "medium"), ("timeStyle", "short")])
}

/// The last moment of a UTC date in the time zone of the device, with the name of that zone.
pub(crate) fn end_of_day_here(date: &str) -> String {
    let end = Date::new(&format!("{date}T23:59:59.999Z").into());
    if end.get_time().is_nan() {
        return date.to_owned();
    }
    let parts = [
        ("year", "numeric"),
        ("month", "short"),
        ("day", "numeric"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
        ("timeZoneName", "short"),
    ];
    format_date(&end, &parts)
}

/// The name of a country; its code where the browser does not know it.
pub(crate) fn country(code: &str) -> String {
    if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return code.to_owned();
    }
    let names = Intl::DisplayNames::new(&Array::new(), &options(&[("type", "region")]));
    names.of(code).map_or_else(|| code.to_owned(), String::from)
}

fn format_date(date: &Date, parts: &[(&str, &str)]) -> String {
    let format = Intl::DateTimeFormat::new(&Array::new(), &options(parts)).format();
    format.call1(&JsValue::UNDEFINED, date).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

fn options(entries: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (key, value) in entries {
        // INVARIANT: a plain object takes every key.
        let _ = Reflect::set(&object, &(*key).into(), &(*value).into());
    }
    object
}

fn is_decimal(text: &str) -> bool {
    text.parse::<offerset::Amount>().is_ok()
}
