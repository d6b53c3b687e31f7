//! From a ready set to the requests that make it at AWS, in the only order that works.
//!
//! The set comes first, because its id has to be known when an offer is created. Each offer is created, filled and
//! released within one request; as AWS takes at most 20 changes at once, the offers are divided among several requests,
//! each offer whole. The last request associates the offers, links the solution and releases the set.
//!
//! AWS documents references between changes for `Entity.Identifier` and for `ProductId` only. Wherever else an id stands
//! that is not known yet, the request has a placeholder such as `{{offerSetId}}`; [`fill`](super::fill()) puts in what AWS
//! answered.

mod call;
mod offer;
mod pack;
mod recreate;
mod writer;

use serde::Serialize;
use serde_json::Value;

use super::change_type::EntityKind;
use super::iam;
use super::names::{Awaited, SET_CHANGE, reference};
use crate::check::ReadyOfferSet;
use crate::document::Node;
use crate::json::{object, present};
use crate::location::Location;
use crate::model::CalendarDate;
use crate::rule::Context;

use call::Draft;
pub(super) use call::{CATALOG, REGION, RELEASE, SUCCEEDED, again, needs, token};
pub use call::{Call, FoundId, Wait};
use offer::{OfferChanges, Target, change, creation};
pub use recreate::{RecreatePlan, Recreated, Treatment, recreate_plan};
use writer::Writer;

/// The most changes of one request. Source: the API guide, and the service models of the SDKs.
pub const MAX_CHANGES: usize = 20;

/// How a set is made at AWS.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReleasePlan {
    /// The UTC date that the plan was made for; requests of the same plan and day are the same request to AWS.
    pub today: CalendarDate,
    /// The requests, in the order in which they are sent; each waits until the one before has succeeded.
    pub calls: Vec<Call>,
    /// The permissions that the sender needs, as an IAM policy.
    pub iam_policy: Value,
    /// What of the document no request carries: facts that AWS knows better, and fields that it does not know.
    pub not_sent: Vec<Location>,
    /// What the seller should know about the plan.
    pub notes: Vec<String>,
}

/// The requests that release a set.
///
/// A set that has an id, and offers of it that have theirs, are there already: they are brought to what the document says.
pub fn release_plan(ready: &ReadyOfferSet<'_>, context: Context) -> ReleasePlan {
    plan(ready, context, Existing::Kept)
}

/// What becomes of the ids in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Existing {
    /// What has an id is there already.
    Kept,
    /// All is made anew, whatever id it has.
    Replaced,
}

fn plan(ready: &ReadyOfferSet<'_>, context: Context, existing: Existing) -> ReleasePlan {
    let mut writer = Writer::new();
    let Some(root) = ready.document().root() else {
        // INVARIANT: a document without a root is never ready.
        return ReleasePlan::finish(Vec::new(), ready, context, &writer, Vec::new());
    };
    root.get("format").into_iter().for_each(|format| writer.mark(format));
    let set_id = ready.offer_set().id.value().filter(|_| existing == Existing::Kept).map(str::to_owned);
    if set_id.is_some() {
        ["id", "state"].into_iter().filter_map(|key| root.get(key)).for_each(|member| writer.mark(member));
    }
    let placeholder = Awaited::OfferSet.placeholder();
    let target = Target {
        set_id: set_id.as_deref().unwrap_or(&placeholder),
        set_exists: set_id.is_some(),
        is_successor: existing == Existing::Replaced,
    };
    let first = first_call(root, set_id.as_deref(), &mut writer);
    let members = root.get("offers").into_iter().flat_map(Node::children);
    let offers = members.zip(&ready.offer_set().offers).enumerate();
    let offers: Vec<OfferChanges> =
        offers.map(|(place, (node, offer))| offer::changes(offer, node, place + 1, &target, &mut writer)).collect();
    let last = last_call(root, target.set_id, &offers, &mut writer);
    let notes = offers.iter().flat_map(|offer| offer.notes.clone()).collect();
    let mut drafts = vec![first];
    drafts.extend(pack::pack(offers).into_iter().map(|offers| Draft::of_offers(&offers)));
    drafts.push(last);
    ReleasePlan::finish(drafts, ready, context, &writer, notes)
}

impl ReleasePlan {
    fn finish(
        drafts: Vec<Draft>,
        ready: &ReadyOfferSet<'_>,
        context: Context,
        writer: &Writer,
        notes: Vec<String>,
    ) -> Self {
        let set = ready.offer_set();
        let calls = call::finish(drafts, set.name.value().unwrap_or_default(), context.today, 1);
        let seller = set.seller.as_ref().and_then(|seller| seller.account_id.value());
        Self {
            today: context.today,
            iam_policy: iam::policy(&calls, seller),
            calls,
            not_sent: writer.left_out(ready.document()),
            notes,
        }
    }
}

/// Makes the set, or brings the one that is there to what the document says.
fn first_call(root: Node<'_>, existing: Option<&str>, writer: &mut Writer) -> Draft {
    let name = writer.member(root, "name");
    let notes = writer.member(root, "buyerNotes");
    let mut changes = Vec::new();
    let (identifier, new_name) = if let Some(id) = existing {
        (id.to_owned(), name)
    } else {
        let details = object(vec![("Name", Some(name.unwrap_or_default()))]);
        changes.push(creation("CreateOfferSet", EntityKind::OfferSet, SET_CHANGE, details));
        (reference(SET_CHANGE), None)
    };
    // CreateOfferSet takes no notes; AWS wants them before the release.
    if let Some(information) = present(vec![("Name", new_name), ("BuyerNotes", notes)]) {
        changes.push(change("UpdateInformation", EntityKind::OfferSet, &identifier, information));
    }
    Draft::of_set(existing.is_none(), changes)
}

/// Puts the set together and releases it.
fn last_call(root: Node<'_>, set_id: &str, offers: &[OfferChanges], writer: &mut Writer) -> Draft {
    let of_set =
        |change_type, key, details| change(change_type, EntityKind::OfferSet, set_id, object(vec![(key, details)]));
    let mut ids = Vec::new();
    for offer in offers {
        ids.push(object(vec![("OfferId", Some(offer.id.as_str().into()))]));
    }
    let solution = root.get("solution").and_then(|solution| writer.member(solution, "id"));
    let linked = root.get("linkedSolutionId");
    // AWS refuses to link what is linked.
    let solution = solution.filter(|id| linked.is_none_or(|linked| linked.text() != id));
    let mut changes = vec![of_set("AssociateOffers", "Offers", Some(ids.into()))];
    let links_solution = solution.is_some();
    if links_solution {
        changes.push(of_set("AssociateSolution", "SolutionId", solution));
    }
    changes.push(of_set("ReleaseOfferSet", "", None));
    Draft::of_release(links_solution, changes)
}
