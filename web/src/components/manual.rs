//! The manual of rules, on its pages.

mod rule_facts;
mod rule_list;
mod rule_search;
mod text;

pub(crate) use rule_facts::rule_facts;
pub(crate) use rule_list::rule_list;
pub(crate) use rule_search::rule_search;
pub(crate) use text::manual_text;
