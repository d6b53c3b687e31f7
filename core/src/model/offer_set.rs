use std::str::FromStr;

use super::offer::Offer;
use super::read::{self, Listed, Reading};
use crate::document::{Document, Kind, Node, NodeId};

/// Where an entity is in its life at AWS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Being made; can be changed.
    Draft,
    /// Published; frozen.
    Released,
}

impl FromStr for State {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "Draft" => Ok(Self::Draft),
            "Released" => Ok(Self::Released),
            _ => Err(()),
        }
    }
}

/// An account of AWS that takes part, with its name.
#[derive(Clone, Copy, Debug)]
pub struct Party<'document> {
    /// Where it is.
    pub at: NodeId,
    /// The twelve digits of the AWS account.
    pub account_id: Reading<&'document str>,
    /// The name to show.
    pub name: Reading<&'document str>,
}

impl<'document> Party<'document> {
    pub(super) fn read(node: Node<'document>) -> Self {
        Self { at: node.id(), account_id: read::text(node, "accountId"), name: read::text(node, "name") }
    }
}

/// The solution that the set is linked to.
#[derive(Clone, Debug)]
pub struct Solution<'document> {
    /// Where it is.
    pub at: NodeId,
    /// Its id.
    pub id: Reading<&'document str>,
    /// Its state, such as `Limited`, where the caller knows it.
    pub state: Reading<&'document str>,
    /// The ids of its products, where the caller knows them.
    pub products: Listed<(&'document str, NodeId)>,
}

/// An offer set: several private offers for one buyer, accepted with one click.
#[derive(Clone, Debug)]
pub struct OfferSet<'document> {
    /// The whole document.
    pub at: NodeId,
    /// The id that AWS gave.
    pub id: Reading<&'document str>,
    /// Where the set is in its life.
    pub state: Reading<State>,
    /// The name, shown to the buyer.
    pub name: Reading<&'document str>,
    /// The note to the buyer.
    pub buyer_notes: Reading<&'document str>,
    /// The linked solution.
    pub solution: Option<Solution<'document>>,
    /// The id of the solution that the set is linked to at AWS, where the caller knows it.
    pub linked_solution_id: Reading<&'document str>,
    /// The seller of record.
    pub seller: Option<Party<'document>>,
    /// The members.
    pub offers: Listed<Offer<'document>>,
}

impl<'document> OfferSet<'document> {
    /// The fewest offers of a set. Source: the API guide, error `MISSING_OFFERS` of `ReleaseOfferSet`.
    pub const MIN_OFFERS: usize = 2;
    /// The most offers of a set. Source: the seller guide and the API guide.
    pub const MAX_OFFERS: usize = 7;

    /// Reads the set of a document; `None` when the document is no object.
    pub fn read(document: &'document Document<'document>) -> Option<Self> {
        let root = document.root().filter(|root| root.kind() == Kind::Object)?;
        Some(Self {
            at: root.id(),
            id: read::text(root, "id"),
            state: read::parsed(root, "state"),
            name: read::text(root, "name"),
            buyer_notes: read::text(root, "buyerNotes"),
            solution: read::object(root, "solution").map(|solution| Solution {
                at: solution.id(),
                id: read::text(solution, "id"),
                state: read::text(solution, "state"),
                products: read::list(solution, "products", read::text_item),
            }),
            linked_solution_id: read::text(root, "linkedSolutionId"),
            seller: read::object(root, "seller").map(Party::read),
            offers: read::list(root, "offers", Offer::read),
        })
    }
}
