use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A direct offer has a markup.
    ///
    /// ## Why
    ///
    /// AWS takes a markup only on offers that are made from a selling authorization.
    ///
    /// ## What to do
    ///
    /// Leave the markup out and raise the prices, or make it a channel partner offer.
    pub(crate) static MARKUP_ON_DIRECT_OFFER = {
        code: "markup-on-direct-offer",
        subject: Resale,
        severity: Error,
        help: "A markup raises wholesale prices; a direct offer has prices of its own.",
        aws: ["UpdateMarkup" => "INVALID_MARKUP_PERCENTAGE"],
        sources: [source::CPPO_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in set.offers.iter().filter(|offer| !offer.is_cppo()) {
        let Some((markup, at)) = offer.markup_percentage.located() else { continue };
        reporter.report(at, |finding| {
            finding.message(format_args!("the direct offer has a markup of `{markup}` percent"));
            finding.related_to(offer.written_kind.node());
            finding.repair("Leave the markup out").remove(at);
        });
    }
}
