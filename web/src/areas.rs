//! The areas of the app: each is a WebAssembly module of its own, so that a first visit loads what its pages need.
//!
//! `web/start.js` decides by the address which area is shown, loads its module and calls [`mount`]; on the way to another
//! area it takes what is not stored yet with [`unsaved`] and hands it over. Beyond that, areas share nothing but the
//! storage and the address.

mod aws;
mod buyer;
mod composer;
mod desk;
mod figures;
mod manual;
mod published;
mod seller;
mod sets;
mod stage;

pub use aws::aws;
pub use buyer::buyer;
pub use composer::composer;
pub use desk::desk;
pub use figures::figures;
pub use manual::manual;
pub use published::published;
pub use sets::sets;
pub use stage::{is_exposed, mount, unmount, unsaved};
pub(crate) use stage::{is_navigating, show};

use crate::route::Route;

/// A part of the app that is loaded by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Area {
    /// The list of offer sets.
    Sets,
    /// The four steps in which a seller makes a set.
    Composer,
    /// What is about one published set.
    Published,
    /// Who pays and receives what and when, and the ledger.
    Figures,
    /// The requests of a set to AWS, and how it is replaced.
    Aws,
    /// What a buyer sees, and what was accepted.
    Buyer,
    /// What is checked: files.
    Desk,
    /// What is looked up: the rules.
    Manual,
}

impl Route {
    /// The area that shows the page. `web/start.js` says the same about addresses.
    pub(crate) fn area(&self) -> Area {
        match self {
            Self::Sets | Self::NotFound => Area::Sets,
            Self::Details { .. }
            | Self::Offers { .. }
            | Self::Offer { .. }
            | Self::Terms { .. }
            | Self::OfferTerms { .. }
            | Self::Review { .. } => Area::Composer,
            Self::Published { .. } => Area::Published,
            Self::Figures { .. } | Self::Ledger => Area::Figures,
            Self::AwsRequests { .. } | Self::Replace { .. } => Area::Aws,
            Self::Buyer | Self::Agreements | Self::Receipt { .. } => Area::Buyer,
            Self::Check => Area::Desk,
            Self::Rules | Self::Rule { .. } => Area::Manual,
        }
    }
}
