//! Fields: each is bound to a place in the document, and shows what is wrong there.

mod amount;
mod date;
mod findings;
mod frame;
mod select;
mod text;
mod text_area;

pub(crate) use amount::AmountField;
pub(crate) use date::DateField;
pub(crate) use findings::Findings;
pub(crate) use frame::Frame;
pub(crate) use select::{Choice, SelectField};
pub(crate) use text::{Entry, TextField};
pub(crate) use text_area::TextAreaField;
