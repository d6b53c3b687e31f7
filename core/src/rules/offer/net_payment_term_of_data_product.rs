use crate::model::{OfferSet, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer of a data product has a net payment term.
    ///
    /// ## Why
    ///
    /// Net payment terms are for all kinds of products but those of AWS Data Exchange.
    ///
    /// ## What to do
    ///
    /// Take the net payment term out: the terms that the buyer agreed on with AWS apply.
    pub(crate) static NET_PAYMENT_TERM_OF_DATA_PRODUCT = {
        code: "net-payment-term-of-data-product",
        subject: Offer,
        severity: Error,
        help: "Take the net payment term out: AWS Data Exchange does not support it.",
        aws: ["UpdateNetPaymentTerms" => "INCOMPATIBLE_PRODUCT"],
        sources: [source::NET_TERMS.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for offer in set.offers.iter().filter(|offer| offer.product_type() == Some("DataProduct")) {
        for term in offer.terms.iter().filter(|term| term.kind() == TermKind::NetPayment) {
            reporter.report(term.at, |finding| {
                finding.message("the product is a data product, for which there are no net payment terms");
                finding.related_to(offer.product.as_ref().and_then(|product| product.kind.node()));
                finding.repair("Take out the net payment term").remove(term.at);
            });
        }
    }
}
