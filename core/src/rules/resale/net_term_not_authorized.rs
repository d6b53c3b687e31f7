use super::resold;
use crate::model::{Duration, OfferSet, Reading, Term, TermBody};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A channel partner offer gives the buyer more time to pay than its selling authorization.
    ///
    /// ## Why
    ///
    /// The net payment term of the authorization is the longest that the partner may offer; where the authorization has none, the offer can not have one either.
    ///
    /// ## What to do
    ///
    /// Use the period of the authorization or a shorter one. Without one, the buyer's own terms with AWS apply.
    pub(crate) static NET_TERM_NOT_AUTHORIZED = {
        code: "net-term-not-authorized",
        subject: Resale,
        severity: Error,
        help: "A partner can offer the payment period of the authorization, or a shorter one.",
        aws: ["UpdateNetPaymentTerms" => "INCOMPATIBLE_RESALE_AUTHORIZATION"],
        sources: [source::CPPO_API.states(), source::NET_TERMS.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &(offer, authorization) in &resold(set) {
        let wholesale = &authorization.terms;
        let authorized = wholesale.iter().find_map(net_period);
        for term in &offer.terms {
            match (net_period(term), authorized) {
                (Some(_), None) if !wholesale.unreadable && !wholesale.items.is_empty() => {
                    reporter.report(term.at, |finding| {
                        finding.message("the offer has a net payment term, its selling authorization has none");
                        finding.related_to(wholesale.at);
                        finding.repair("Leave the net payment term out").remove(term.at);
                    });
                }
                (Some(Reading::Read { value: own, at }), Some(Reading::Read { value: longest, at: longest_at }))
                    if own.is_days() && longest.is_days() && own.days > longest.days =>
                {
                    reporter.report(at, |finding| {
                        finding.message(format_args!("the payment period is `{own}`, authorized is `{longest}`"));
                        finding.related(longest_at);
                        finding.repair(format_args!("Use {longest}")).replace(at, longest);
                    });
                }
                _ => {}
            }
        }
    }
}

/// How long an invoice may wait, where the term is about that.
fn net_period(term: &Term<'_>) -> Option<Reading<Duration>> {
    match term.body {
        TermBody::NetPayment { payment_due_period } => Some(payment_due_period),
        _ => None,
    }
}
