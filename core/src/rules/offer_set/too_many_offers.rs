use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer set has more than seven offers.
    ///
    /// ## Why
    ///
    /// AWS takes at most seven offers into a set.
    ///
    /// ## What to do
    ///
    /// Take offers out, or divide them into two sets; the buyer accepts each set with one click.
    pub(crate) static TOO_MANY_OFFERS = {
        code: "too-many-offers",
        subject: OfferSet,
        severity: Error,
        help: "Take offers out, or make a second set: AWS takes at most seven.",
        aws: ["AssociateOffers" => "TOO_MANY_OFFERS"],
        sources: [source::PREPARING_OFFER_SET.states(), source::OFFER_SETS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    let (count, most) = (set.offers.items.len(), OfferSet::MAX_OFFERS);
    if count <= most {
        return;
    }
    reporter.report(set.at.member("offers"), |finding| {
        finding.message(format_args!("the set has {count} offers, AWS takes at most {most}"));
        for offer in set.offers.iter().skip(most).take(most) {
            finding.related(offer.at);
        }
        if let ([.., last], true) = (set.offers.items.as_slice(), count == most + 1) {
            finding.repair("Take out the last offer").remove(last.at);
        }
    });
}
