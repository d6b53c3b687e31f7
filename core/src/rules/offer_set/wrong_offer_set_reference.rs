use super::super::consensus::candidates;
use crate::document::NodeId;
use crate::fields::Identifier;
use crate::model::{OfferSet, Reading};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer was created for another set.
    ///
    /// ## Why
    ///
    /// The id of the set is given when an offer is created and can not be changed. An offer that was created for another set, or for none, can never join this one.
    ///
    /// ## What to do
    ///
    /// Create the offer anew, with the id of this set; or give this set the id that its offers name, where it is that set.
    pub(crate) static WRONG_OFFER_SET_REFERENCE = {
        code: "wrong-offer-set-reference",
        subject: OfferSet,
        severity: Error,
        help: "An offer joins the set that it was created for, and no other: create it anew with this set's id.",
        aws: ["AssociateOffers" => "INCOMPATIBLE_OFFER_SET_REFERENCE"],
        sources: [source::OFFER_SETS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    match set.id {
        Reading::Read { value, at } => compare(set, value, Some(at), reporter),
        Reading::Unreadable(_) => {}
        Reading::Absent => {
            let candidates = candidates(set, &|offer| offer.offer_set_id.value().map(str::to_owned));
            if let Some(usual) = candidates.first() {
                report_missing_id(set, &usual.text, reporter);
                compare(set, &usual.text, None, reporter);
            }
        }
    }
}

/// The offers name a set, but the document does not say that it is this one.
fn report_missing_id(set: &OfferSet<'_>, id: &str, reporter: &mut Reporter<'_, '_>) {
    reporter.report_incomplete(set.at.member("id"), |finding| {
        finding.message(format_args!("the set has no id, its offers were created for the set `{id}`"));
        for offer in &set.offers {
            finding.related_to(offer.offer_set_id.node());
        }
        if Identifier::OFFER_SET.permits(id) {
            finding.repair(format_args!("This is the set {id}")).add(set.at.member("id"), id);
        }
    });
}

fn compare(set: &OfferSet<'_>, own: &str, own_at: Option<NodeId>, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        match offer.offer_set_id {
            Reading::Read { value: reference, at } if reference != own => reporter.report(at, |finding| {
                finding
                    .message(format_args!("the offer was created for the set `{reference}`, this is the set `{own}`"));
                finding.related_to(own_at);
            }),
            // An offer with an id exists at AWS already, and can not be given a set any more.
            Reading::Absent if offer.id.value().is_some() => {
                reporter.report(offer.at.member("offerSetId"), |finding| {
                    finding
                        .message(format_args!("the offer exists already and was created for no set, this is `{own}`"));
                    finding.related_to(own_at);
                });
            }
            _ => {}
        }
    }
}
