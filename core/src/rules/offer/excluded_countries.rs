use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer for buyer accounts excludes countries.
    ///
    /// ## Why
    ///
    /// AWS's own page differs with itself: by a note, an offer is targeted either positively or negatively; by its table of errors, this holds for each attribute alone; and its example aims at accounts and excludes countries.
    ///
    /// ## What to do
    ///
    /// Name the countries that the offer is for, to be safe. The buyer's account decides anyway.
    pub(crate) static EXCLUDED_COUNTRIES = {
        code: "excluded-countries",
        subject: Offer,
        severity: Warning,
        help: "One sentence of AWS permits it, another does not: name the countries that the offer is for, to be safe.",
        aws: ["UpdateTargeting" => "INVALID_TARGETING"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in &set.offers {
        let Some(targeting) = &offer.targeting else { continue };
        let Some(at) = targeting.excluded_country_codes.at else { continue };
        // Beside a list of countries that it is for, there is an error already.
        let is_alone = targeting.country_codes.is_absent() && !targeting.excluded_country_codes.items.is_empty();
        let list = offer.buyer_account_list().filter(|list| !list.unreadable && !list.items.is_empty());
        if let Some(list) = list.filter(|_| is_alone) {
            reporter.report(at, |finding| {
                finding
                    .message("the offer is for buyer accounts and excludes countries; AWS's own pages differ on that");
                finding.related_to(list.at);
            });
        }
    }
}
