//! Puts what AWS answered into the requests that wait for it.

use std::collections::BTreeMap;
use std::fmt;

use super::names::{Awaited, without_revision};
use super::places::replace_ids;
use super::plan::{ReleasePlan, needs, token};

/// Values that AWS told, by the names that a plan gives them, such as `offerSetId` or `offerId:2`.
pub type Values = BTreeMap<String, String>;

/// The same plan with `values` in the places that wait for them.
///
/// What is not among the values still waits. An id may have the revision behind it that AWS shows, and spaces around it.
/// A request that changes gets a token of its own.
///
/// # Errors
///
/// When a value can not be what its name says.
pub fn fill(plan: &ReleasePlan, values: &Values) -> Result<ReleasePlan, WrongValue> {
    for (name, value) in values {
        id(name, value)?;
    }
    let mut filled = plan.clone();
    for call in &mut filled.calls {
        replace_ids(&mut call.request, &|placeholder| {
            let name = Awaited::of_placeholder(placeholder)?.to_string();
            id(&name, values.get(&name)?).ok()
        });
        call.needs = needs(&call.request);
        let token = token(&call.request, plan.today);
        if let Some(present) = call.request.get_mut("ClientRequestToken") {
            *present = token.into();
        }
    }
    Ok(filled)
}

/// The id that `value` is, where it can be that of `name`.
fn id(name: &str, value: &str) -> Result<String, WrongValue> {
    let wrong = || WrongValue { name: name.to_owned(), value: value.to_owned() };
    let awaited: Awaited = name.parse().map_err(|()| wrong())?;
    let id = without_revision(value.trim());
    if awaited.entity().identifier().permits(id) { Ok(id.to_owned()) } else { Err(wrong()) }
}

/// A value that can not be what its name says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongValue {
    /// The name that it was given for.
    pub name: String,
    /// The value.
    pub value: String,
}

impl fmt::Display for WrongValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, value } = self;
        match name.parse::<Awaited>() {
            Ok(awaited) => {
                let kind = awaited.entity();
                let prefix = kind.identifier().prefix;
                write!(formatter, "`{value}` is not the id of {}, such as `{prefix}abc123`", kind.described())
            }
            Err(()) => write!(formatter, "no plan waits for a value `{name}`"),
        }
    }
}

impl std::error::Error for WrongValue {}
