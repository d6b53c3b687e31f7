//! What the buyer sees of a set, before and after accepting it.

mod accept;
mod agreement_card;
mod agreement_facts;
mod amounts;
mod charge_table;
mod confirm;
mod next_steps;
mod offer_set_view;
mod price_list;
mod receipt_view;
mod standing_card;
mod words;

pub(crate) use accept::Accept;
pub(crate) use offer_set_view::offer_set_view;
pub(crate) use receipt_view::receipt_view;
pub(crate) use words::{account, offers};
