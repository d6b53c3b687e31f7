use super::resold;
use crate::document::NodeId;
use crate::fix::Fix;
use crate::model::{Duration, Listed, OfferSet, Reading, Term, TermBody};
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

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for (offer, authorization) in resold(set, context) {
        let wholesale = &authorization.terms;
        let authorized = net_terms(wholesale).next();
        for (at, period) in net_terms(&offer.terms) {
            match authorized {
                None if !wholesale.unreadable && !wholesale.items.is_empty() => reporter.report(at, |finding| {
                    finding.message("the offer has a net payment term, its selling authorization has none");
                    finding.related_to(wholesale.at);
                    let place = finding.location(at);
                    finding.fix(Fix::new("Leave the net payment term out").remove(place));
                }),
                Some((_, authorized)) => {
                    let (Some((own, own_at)), Some((longest, longest_at))) = (period.located(), authorized.located())
                    else {
                        continue;
                    };
                    if own.is_days() && longest.is_days() && own.days > longest.days {
                        reporter.report(own_at, |finding| {
                            finding.message(format_args!("the payment period is `{own}`, authorized is `{longest}`"));
                            finding.related(longest_at);
                            let place = finding.location(own_at);
                            finding.fix(Fix::new(format!("Use {longest}")).replace(place, longest.to_string()));
                        });
                    }
                }
                None => {}
            }
        }
    }
}

fn net_terms<'terms>(terms: &'terms Listed<Term<'_>>) -> impl Iterator<Item = (NodeId, Reading<Duration>)> + 'terms {
    terms.iter().filter_map(|term| match term.body {
        TermBody::NetPayment { payment_due_period } => Some((term.at, payment_due_period)),
        _ => None,
    })
}
