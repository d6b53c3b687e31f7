//! The JavaScript package of Offerset: converts what JavaScript gives, calls the engine, converts what it answers.
//!
//! Documents, and what may hold a part of one, cross the border as JSON text, in both directions: it is what the engine
//! reads best, and it keeps every digit of a number. Figures cross by `serde-wasm-bindgen`.
//!
//! It is built as two modules, because a page that checks while somebody types has no use for the rest: one that checks,
//! and one with everything. See `docs/decisions/npm-packaging.md`.
//!
//! A wrong *document* is a report. Only a wrong *call* throws: an `Error` that says what was expected.

#[cfg(feature = "full")]
mod acceptance;
mod answer;
mod arguments;
#[cfg(feature = "full")]
mod books;
#[cfg(feature = "full")]
mod bridge;
mod check;
#[cfg(feature = "full")]
mod figures;
mod fix;
mod options;

pub use check::*;
#[cfg(feature = "full")]
pub use {acceptance::preview_acceptance, books::*, bridge::*, figures::*};
