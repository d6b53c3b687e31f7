//! The areas of the app: each is a WebAssembly module of its own, so that a first visit loads what its pages need.
//!
//! `web/start.js` decides by the address which area is shown, loads its module and calls [`mount`]; on the way to another
//! area it takes what is not stored yet with [`unsaved`] and hands it over. Beyond that, areas share nothing but the
//! storage and the address.

mod buyer;
mod desk;
mod seller;
mod stage;

pub use buyer::buyer;
pub use desk::desk;
pub use seller::seller;
pub use stage::{is_exposed, mount, unmount, unsaved};
pub(crate) use stage::{is_navigating, show};

use crate::route::Route;

/// A part of the app that is loaded by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Area {
    /// The list of offer sets, and the composer.
    Seller,
    /// What a buyer sees.
    Buyer,
    /// What is looked up, checked and sent: published sets, files, agreements, rules.
    Desk,
}

impl Route {
    /// The area that shows the page. `web/start.js` says the same about addresses.
    pub(crate) fn area(&self) -> Area {
        match self {
            Self::Sets
            | Self::Details { .. }
            | Self::Offers { .. }
            | Self::Offer { .. }
            | Self::Terms { .. }
            | Self::OfferTerms { .. }
            | Self::Review { .. }
            | Self::NotFound => Area::Seller,
            Self::Buyer | Self::Receipt { .. } => Area::Buyer,
            Self::Published { .. } | Self::Agreements | Self::Check | Self::Rules | Self::Rule { .. } => Area::Desk,
        }
    }
}
