//! Fields: each is bound to a place in the document, and shows what is wrong there.

mod accounts;
mod choice_group;
mod countries;
mod described;
mod duration;
mod entry;
mod findings;
mod frame;
mod in_words;
mod input;
mod rows;

pub(crate) use accounts::accounts_field;
pub(crate) use choice_group::choice_group;
pub(crate) use countries::countries_field;
pub(crate) use described::{add_button, format_field, group, members, remove_button, stray, strays};
pub(crate) use duration::duration_in_words;
pub(crate) use entry::Entry;
use findings::{findings, findings_id};
pub(crate) use findings::{fix_button, own_findings};
pub(crate) use frame::Remark;
pub(crate) use in_words::in_words;
pub(crate) use input::{Control, field};
pub(crate) use rows::list_field;
