use crate::model::{OfferSet, TermBody};
use crate::parse::shortened;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A channel partner's own price names a dimension by a long key.
    ///
    /// ## Why
    ///
    /// AWS's own pages differ: the page on channel partner offers takes keys of 60 characters, the one on private offers takes 100, and the newest one on selling authorizations names no limit.
    ///
    /// ## What to do
    ///
    /// Take over the authorized price with a markup, where that is possible: it names no dimension.
    pub(crate) static LONG_DIMENSION_KEY = {
        code: "long-dimension-key",
        subject: Pricing,
        severity: Warning,
        help: "One page of AWS takes keys of 60 characters in offers of channel partners, another takes 100.",
        aws: [],
        sources: [source::CPPO_API.states(), source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

/// Source: the API guide's page on channel partner offers.
const UNDISPUTED_MAX: usize = 60;
/// Source: the API guide's page on private offers; beyond it the field table has a finding.
const MAX: usize = 100;

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for term in set.offers.iter().filter(|offer| offer.is_cppo()).flat_map(|offer| &offer.terms) {
        let TermBody::FixedUpfrontPricing { grants, .. } = &term.body else { continue };
        for (key, at) in grants.iter().filter_map(|grant| grant.dimension_key.located()) {
            let length = key.chars().count();
            if (UNDISPUTED_MAX + 1..=MAX).contains(&length) {
                reporter.report(at, |finding| {
                    let key = shortened(key);
                    finding.message(format_args!(
                        "the dimension key `{key}` has {length} characters; AWS's own pages differ: {UNDISPUTED_MAX} \
                         by one, {MAX} by another"
                    ));
                });
            }
        }
    }
}
