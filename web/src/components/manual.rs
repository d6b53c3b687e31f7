//! The manual of rules: every word of it comes from the engine's registry.

mod rule_facts;
mod rule_list;
mod rule_search;
mod text;

pub(crate) use rule_facts::RuleFacts;
pub(crate) use rule_list::RuleList;
pub(crate) use rule_search::RuleSearch;
pub(crate) use text::Manual;
