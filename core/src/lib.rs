//! Checks AWS Marketplace offer sets before AWS does, and computes what they mean.
//!
//! An *offer set* bundles 2 to 7 private offers for one buyer, who accepts all of them with one click. AWS says what is
//! wrong with a set at the very last step, when every offer in it is frozen; this crate says it while the set is written.
//!
//! ```
//! use offerset::{Context, Document, Verdict, check};
//!
//! let document = Document::parse(br#"{ "format": "offerset/1", "name": "Security bundle", "offers": [] }"#);
//! let report = check(&document, Context::new("2026-12-01".parse()?));
//! assert_eq!(report.verdict, Verdict::Incomplete);
//! assert!(report.diagnostics.iter().any(|finding| finding.code == "missing-offers"));
//! # Ok::<(), offerset::NotADate>(())
//! ```
//!
//! The engine is pure and total: it reads no clock, does no I/O, and no input makes it panic.

#![forbid(unsafe_code)]
#![deny(clippy::float_arithmetic)]

pub mod acceptance;
pub mod aws;
mod aws_code;
mod buyer_copy;
mod check;
mod diagnostic;
pub mod diff;
mod digest;
mod document;
pub mod economics;
pub mod fields;
mod fix;
mod json;
pub mod ledger;
mod location;
pub mod model;
mod order;
mod parse;
pub mod payment_plan;
mod proof;
mod rule;
mod rules;
pub mod source;
pub mod timeline;
mod words;

pub use acceptance::{Acceptance, AcceptanceRequest, Receipt, Refusal, accept};
pub use aws_code::AwsRefusal;
pub use buyer_copy::buyer_copy;
pub use check::{ReadyOfferSet, check, check_with, ready};
pub use diagnostic::{Counts, Diagnostic, Report, Severity, Unlisted, Verdict};
pub use diff::{Difference, diff};
pub use digest::digest;
pub use document::{Children, Document, Fault, Kind, MAX_DEPTH, MAX_TEXT_BYTES, Node, NodeId, Span, span};
pub use economics::{Economics, Occasion, economics};
pub use fix::{Fix, StaleFix};
pub use ledger::{Ledger, LedgerQuery};
pub use location::Location;
pub use model::{
    AccountId, Amount, CalendarDate, CountryCode, Currency, Duration, Money, NotADate, NotADuration, NotAnAmount,
};
#[cfg(feature = "manual")]
pub use rule::Manual;
pub use rule::{Check, Context, Finding, MAX_LISTED, Place, Purpose, Repair, Reporter, Rule, Subject};
pub use rules::{RULES, rule};
pub use timeline::{Timeline, timeline};
