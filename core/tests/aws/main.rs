//! The bridge to AWS: the requests that are written, and what is read.

#![expect(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test that panics has failed")]

mod generated;
mod import;
mod limits;
mod plan;
mod response;
mod round_trip;
mod support;
