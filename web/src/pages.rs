//! One file per page. Which area shows which page, `crate::areas` says.

pub(crate) mod agreements;
pub(crate) mod aws_requests;
pub(crate) mod buyer;
pub(crate) mod check;
pub(crate) mod composer;
pub(crate) mod figures;
pub(crate) mod ledger;
pub(crate) mod not_found;
pub(crate) mod published;
pub(crate) mod receipt;
pub(crate) mod replace;
pub(crate) mod rule;
pub(crate) mod rules;
pub(crate) mod sets;
mod with_publication;
