//! Money and time, against figures that were worked out by hand.

#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

mod acceptance;
mod buyer_copy;
mod conservation;
mod economics;
mod generator;
mod ledger;
mod listing_fee;
mod support;
mod timeline;
mod worked_examples;
