//! The single-page app of Offerset: composes an offer set, shows at once what AWS would refuse, and publishes it.
//!
//! The documents are the only state (`state`); what a page shows beyond them, the engine computes (`engine`). Nothing
//! leaves the browser: `storage` is the one place that keeps anything. The app is loaded by areas (`areas`): each of the
//! binaries is one of them, and holds what its pages reach.

mod accepted;
mod areas;
mod browser;
mod components;
mod engine;
mod files;
mod form;
mod hooks;
mod intl;
mod manual;
mod offered;
mod pages;
mod receipt;
mod release;
mod route;
mod router;
mod share;
mod state;
mod storage;
mod succession;

pub use areas::{aws, buyer, composer, desk, figures, is_exposed, manual, mount, published, sets, unmount, unsaved};
