use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The set has no note to the buyer.
    ///
    /// ## Why
    ///
    /// AWS does not release a set without buyer notes.
    ///
    /// ## What to do
    ///
    /// Write in a sentence or two what the bundle is. The buyer sees it above the offers.
    pub(crate) static MISSING_BUYER_NOTES = {
        code: "missing-buyer-notes",
        subject: OfferSet,
        severity: Error,
        help: "Write the buyer what the bundle is: AWS does not release a set without a note.",
        aws: ["ReleaseOfferSet" => "MISSING_BUYER_NOTES"],
        sources: [source::OFFER_SETS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    if set.buyer_notes.is_absent() {
        reporter.report_incomplete(set.at.member("buyerNotes"), |finding| {
            finding.message("the note to the buyer is missing");
        });
    }
}
