//! The options of a call: read one by one, each with an `Error` that says what it has to be.

#[cfg(feature = "full")]
use std::collections::BTreeMap;

use js_sys::Date;
use offerset::CalendarDate;
#[cfg(feature = "full")]
use offerset::economics::BuyerChoice;
use serde_json::Value;
use wasm_bindgen::prelude::*;

use crate::arguments;

/// What a function was told beside its documents.
pub(crate) struct Options {
    function: &'static str,
    members: Value,
}

impl Options {
    /// The options of `function`; none at all are none that is given.
    pub(crate) fn read(options: &JsValue, function: &'static str) -> Result<Self, JsError> {
        const OPTIONS: &str = "options such as { today: \"2026-12-01\" }, or none";
        if options.is_undefined() {
            return Ok(Self { function, members: Value::Null });
        }
        let members = arguments::value(options, function, OPTIONS)?;
        if members.is_object() {
            Ok(Self { function, members })
        } else {
            Err(arguments::wrong(function, OPTIONS, options))
        }
    }

    /// The same for options that are part of a larger argument.
    #[cfg(feature = "full")]
    pub(crate) fn of(function: &'static str, members: Value) -> Self {
        Self { function, members }
    }

    /// The option `key` as a date in UTC.
    pub(crate) fn date(&self, key: &str) -> Result<Option<CalendarDate>, JsError> {
        let Some(value) = self.get(key) else { return Ok(None) };
        match value.as_str().and_then(|text| text.parse().ok()) {
            Some(date) => Ok(Some(date)),
            None => Err(self.wrong(key, "a date such as \"2026-12-01\"", value)),
        }
    }

    /// The option `key` as a text.
    #[cfg(feature = "full")]
    pub(crate) fn text(&self, key: &str) -> Result<Option<&str>, JsError> {
        let Some(value) = self.get(key) else { return Ok(None) };
        value.as_str().map(Some).ok_or_else(|| self.wrong(key, "a string", value))
    }

    /// The option `key` as texts by their names; `expected` says what they are.
    #[cfg(feature = "full")]
    pub(crate) fn texts(&self, key: &str, expected: &str) -> Result<BTreeMap<String, String>, JsError> {
        let Some(value) = self.get(key) else { return Ok(BTreeMap::new()) };
        let wrong = || self.wrong(key, expected, value);
        let mut texts = BTreeMap::new();
        for (name, text) in value.as_object().ok_or_else(wrong)? {
            texts.insert(name.clone(), text.as_str().ok_or_else(wrong)?.to_owned());
        }
        Ok(texts)
    }

    /// The day that the caller calls today, or else the current one in UTC.
    pub(crate) fn today(&self) -> Result<CalendarDate, JsError> {
        if let Some(today) = self.date("today")? {
            return Ok(today);
        }
        let now = Date::new_0().to_iso_string().as_string().unwrap_or_default();
        let date = now.split('T').next().and_then(|date| date.parse().ok());
        let function = self.function;
        date.ok_or_else(|| {
            JsError::new(&format!("{function}: this machine's clock is at {now}; expected a date that AWS takes"))
        })
    }

    /// The day on which the buyer accepts, which is today unless it is said, and the one on which the offers are made: today
    /// as well, but never later. This machine's clock is only asked for what no option tells.
    #[cfg(feature = "full")]
    pub(crate) fn days(&self) -> Result<Days, JsError> {
        let (today, accepted_on) = (self.date("today")?, self.date("acceptedOn")?);
        let accepted_on = accepted_on.or(today).map_or_else(|| self.today(), Ok)?;
        let offered_on = self.date("offeredOn")?.or(today).unwrap_or(accepted_on);
        Ok(Days { accepted_on, offered_on: offered_on.min(accepted_on) })
    }

    /// What the buyer chooses: `choices`, where offers leave a choice.
    #[cfg(feature = "full")]
    pub(crate) fn choices(&self) -> Result<Vec<BuyerChoice>, JsError> {
        let Some(value) = self.get("choices") else { return Ok(Vec::new()) };
        let choices = value.as_array().and_then(|choices| choices.iter().map(choice).collect());
        choices.ok_or_else(|| {
            self.wrong(
                "choices",
                "choices such as [{ offer: 0, duration: \"P12M\", quantities: { seats: 10 } }]",
                value,
            )
        })
    }

    fn get(&self, key: &str) -> Option<&Value> {
        self.members.get(key).filter(|value| !value.is_null())
    }

    /// The error of an option that is not what it has to be.
    pub(crate) fn wrong(&self, key: &str, expected: &str, given: &Value) -> JsError {
        self.wrong_call(&format!("expected `{key}` to be {expected}, got {given}"))
    }

    /// The error of a call that is wrong in another way.
    pub(crate) fn wrong_call(&self, what: &str) -> JsError {
        JsError::new(&format!("{}: {what}", self.function))
    }
}

/// The days that figures depend on.
#[cfg(feature = "full")]
pub(crate) struct Days {
    pub(crate) accepted_on: CalendarDate,
    pub(crate) offered_on: CalendarDate,
}

#[cfg(feature = "full")]
fn choice(value: &Value) -> Option<BuyerChoice> {
    let mut quantities = BTreeMap::new();
    for (key, quantity) in value.get("quantities")?.as_object()? {
        quantities.insert(key.clone(), u32::try_from(quantity.as_u64()?).ok()?);
    }
    Some(BuyerChoice {
        offer: usize::try_from(value.get("offer")?.as_u64()?).ok()?,
        duration: match value.get("duration").filter(|duration| !duration.is_null()) {
            Some(duration) => Some(duration.as_str()?.parse().ok()?),
            None => None,
        },
        quantities,
    })
}
