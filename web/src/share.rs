//! How a published set gets to its buyer: in a link that holds all of it, or in a file.
//!
//! What is sent is the buyer's copy ([`offerset::buyer_copy`]) and its digest. A link carries it in the fragment of the
//! address, which browsers send to no server.

mod deflate;
mod failure;
mod file;
mod link;
mod packet;
mod zip;

use std::rc::Rc;

use serde_json::Value;

pub(crate) use failure::{Carrier, Failure};
pub(crate) use file::{file_name, open_file, write_file};
pub(crate) use link::{Length, open_link, write_link};
pub(crate) use zip::{ZipEntry, zip};

/// What a buyer gets, and the name of its content.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Snapshot {
    /// The buyer's copy of the set.
    pub(crate) document: Rc<Value>,
    /// Its digest, by [`offerset::digest`].
    pub(crate) digest: Rc<str>,
}

impl Snapshot {
    /// What the buyer of a published set gets.
    pub(crate) fn of(published: &Value) -> Self {
        let copy = offerset::buyer_copy(published);
        Self { digest: offerset::digest(&copy).into(), document: copy.into() }
    }

    /// A content that came with the digest `expected`, if it is still the same.
    fn verified(document: Value, expected: &str) -> Result<Self, Failure> {
        let found = offerset::digest(&document);
        if found != expected {
            return Err(Failure::Altered { expected: expected.to_owned(), found });
        }
        Ok(Self { document: document.into(), digest: found.into() })
    }

    /// The beginning of the digest: enough to compare by eye or over the telephone.
    pub(crate) fn short_digest(&self) -> &str {
        short(&self.digest)
    }
}

/// The beginning of a digest.
pub(crate) fn short(digest: &str) -> &str {
    digest.get(..8).unwrap_or(digest)
}
