//! Fields: each is bound to a place in the document, and shows what is wrong there.

mod accounts;
mod amount;
mod choice_group;
mod countries;
mod date;
mod duration;
mod findings;
mod frame;
mod select;
mod text;
mod text_area;

pub(crate) use accounts::AccountsField;
pub(crate) use amount::AmountField;
pub(crate) use choice_group::ChoiceGroup;
pub(crate) use countries::CountriesField;
pub(crate) use date::DateField;
pub(crate) use duration::{DurationField, duration_in_words};
pub(crate) use findings::{Findings, fix_button};
pub(crate) use frame::Frame;
pub(crate) use select::{Choice, SelectField};
pub(crate) use text::{Entry, TextField};
pub(crate) use text_area::TextAreaField;
