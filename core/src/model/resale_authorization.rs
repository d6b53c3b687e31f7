use super::read::{self, Listed, Reading};
use super::term::Term;
use super::{AccountId, CalendarDate};
use crate::document::{Kind, Node, NodeId};

/// A selling authorization: what a manufacturer lets a channel partner sell, to whom and at which wholesale price.
#[derive(Clone, Debug)]
pub struct ResaleAuthorization<'document> {
    /// Where it is.
    pub at: NodeId,
    /// Its id.
    pub id: Reading<&'document str>,
    /// `Draft`, `Active` or `Restricted`, where the caller knows it.
    pub status: Reading<&'document str>,
    /// Whether an offer was made from it already, as AWS words it, where the caller knows it.
    pub offer_extended_status: Reading<&'document str>,
    /// 1 when it is good for a single offer.
    pub offers_max_quantity: Reading<i64>,
    /// The last day on which an offer can be made from it (UTC).
    pub availability_end_date: Reading<CalendarDate>,
    /// The latest day on which an agreement may start (UTC).
    pub maximum_agreement_start_date: Reading<CalendarDate>,
    /// The account of the partner that it is for.
    pub reseller_account_id: Reading<&'document str>,
    /// Whether it is for the renewal of an agreement that the buyer has.
    pub is_renewal: bool,
    /// The accounts that may buy; any account when there is no list.
    pub buyer_accounts: Listed<(AccountId<'document>, NodeId)>,
    /// Wholesale prices and the terms that go with them.
    pub terms: Listed<Term<'document>>,
}

impl<'document> ResaleAuthorization<'document> {
    /// Of something that is no object, neither the id nor a list can be read.
    pub(super) fn read(node: Node<'document>) -> Self {
        let at = node.id();
        let is_object = node.kind() == Kind::Object;
        Self {
            at,
            id: if is_object { read::text(node, "id") } else { Reading::Unreadable(at) },
            status: read::text(node, "status"),
            offer_extended_status: read::text(node, "offerExtendedStatus"),
            offers_max_quantity: read::integer(node, "offersMaxQuantity"),
            availability_end_date: read::parsed(node, "availabilityEndDate"),
            maximum_agreement_start_date: read::parsed(node, "maximumAgreementStartDate"),
            reseller_account_id: read::text(node, "resellerAccountId"),
            is_renewal: node.get("preExistingBuyerAgreement").is_some_and(|agreement| agreement.kind() == Kind::Object),
            buyer_accounts: if is_object {
                read::list(node, "buyerAccounts", read::account_item)
            } else {
                Listed::unreadable(at)
            },
            terms: if is_object { read::list(node, "terms", Term::read) } else { Listed::unreadable(at) },
        }
    }
}
