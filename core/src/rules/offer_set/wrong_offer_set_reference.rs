use crate::model::OfferSet;
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
    /// Create the offer anew, with the id of this set.
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
    let Some((own, own_at)) = set.id.located() else { return };
    for offer in &set.offers {
        match offer.offer_set_id.located() {
            Some((reference, at)) if reference != own => reporter.report(at, |finding| {
                finding.message(format!("the offer was created for the set `{reference}`, this is the set `{own}`"));
                finding.related([own_at]);
            }),
            // An offer with an id exists at AWS already, and can not be given a set any more.
            None if offer.offer_set_id.is_absent() && offer.id.value().is_some() => {
                reporter.report(offer.at.member("offerSetId"), |finding| {
                    finding.message(format!("the offer exists already and was created for no set, this is `{own}`"));
                    finding.related([own_at]);
                });
            }
            _ => {}
        }
    }
}
