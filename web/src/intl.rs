//! Amounts, dates and countries as the browser's language writes them, by the browser's own `Intl`.

use std::cell::RefCell;

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

thread_local! {
    /// How amounts of a currency are written. Finding that out takes the browser longer than writing one.
    static MONEY: RefCell<Vec<(String, Function)>> = const { RefCell::new(Vec::new()) };
}

/// An amount of money. The digits go to the browser as text, because a number of JavaScript could lose some.
pub(crate) fn money(amount: &str, currency: &str) -> String {
    if currency.len() != 3 || !currency.bytes().all(|byte| byte.is_ascii_alphabetic()) || !is_decimal(amount) {
        return [amount, currency].join(" ").trim().to_owned();
    }
    let format = MONEY.with_borrow_mut(|known| {
        if let Some((_, format)) = known.iter().find(|(of, _)| of == currency) {
            return format.clone();
        }
        let options = options(&[("style", "currency"), ("currency", currency)]);
        let format = Intl::NumberFormat::new(&Array::new(), &options).format();
        known.push((currency.to_owned(), format.clone()));
        format
    });
    let text = format.call1(&JsValue::UNDEFINED, &amount.into());
    text.ok().and_then(|text| text.as_string()).unwrap_or_else(|| format!("{amount} {currency}"))
}

/// A price of one unit, which may have more decimals than the currency has coins for.
pub(crate) fn unit_price(amount: &str, currency: &str) -> String {
    let decimals = amount.split_once('.').map_or(0, |(_, decimals)| decimals.trim_end_matches('0').len());
    if decimals <= 2 || currency.len() != 3 || !is_decimal(amount) {
        return money(amount, currency);
    }
    let options = options(&[("style", "currency"), ("currency", currency), ("maximumFractionDigits", "8")]);
    let format = Intl::NumberFormat::new(&Array::new(), &options);
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

/// A month such as `2027-01`; other texts as they are.
pub(crate) fn month(month: &str) -> String {
    let parsed = Date::new(&format!("{month}-01").into());
    if month.len() != 7 || parsed.get_time().is_nan() {
        return month.to_owned();
    }
    format_date(&parsed, &[("year", "numeric"), ("month", "short"), ("timeZone", "UTC")])
}

/// A moment, given in milliseconds since 1970, in the time zone of the device.
#[expect(clippy::cast_precision_loss, reason = "a time, far below 2^53")]
pub(crate) fn moment(milliseconds: u64) -> String {
    format_date(&Date::new(&(milliseconds as f64).into()), &[("dateStyle", "medium"), ("timeStyle", "short")])
}

/// The last moment of a UTC date in the time zone of the device, with the name of that zone.
pub(crate) fn end_of_day_here(date: &str) -> String {
    end_of_day(date).map_or_else(|| date.to_owned(), |end| format_date(&end, &MOMENT))
}

/// The last moment of a UTC date, in UTC.
pub(crate) fn end_of_day_utc(date: &str) -> String {
    let mut parts = MOMENT.to_vec();
    parts.push(("timeZone", "UTC"));
    end_of_day(date).map_or_else(|| date.to_owned(), |end| format_date(&end, &parts))
}

/// How far the last moment of a UTC date is from now, such as "in 12 days" or "3 hours ago".
pub(crate) fn time_until_end_of_day(date: &str) -> String {
    let Some(end) = end_of_day(date) else { return date.to_owned() };
    let minutes = (end.get_time() - Date::now()) / 60_000.0;
    let (number, unit) = match minutes.abs() {
        ..120.0 => (minutes, "minute"),
        120.0..2_880.0 => (minutes / 60.0, "hour"),
        _ => (minutes / 1_440.0, "day"),
    };
    let format = Intl::RelativeTimeFormat::new(&Array::new(), &Object::new());
    // Cut off, not rounded: nobody is told of more time than there is.
    String::from(format.format(number.trunc(), unit))
}

const MOMENT: [(&str, &str); 6] = [
    ("year", "numeric"),
    ("month", "short"),
    ("day", "numeric"),
    ("hour", "2-digit"),
    ("minute", "2-digit"),
    ("timeZoneName", "short"),
];

fn end_of_day(date: &str) -> Option<Date> {
    let end = Date::new(&format!("{date}T23:59:59.999Z").into());
    (!end.get_time().is_nan()).then_some(end)
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
