use std::collections::BTreeMap;

use super::{resold, schedule, schedule_currency};
use crate::fix::Fix;
use crate::model::{CalendarDate, OfferSet, Reading};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A charge of a channel partner offer is lower than the authorized one of that date.
    ///
    /// ## Why
    ///
    /// Charge by charge, a partner sells for the wholesale amount or more.
    ///
    /// ## What to do
    ///
    /// Raise the amount, or ask the manufacturer for a lower wholesale amount.
    pub(crate) static CHARGE_BELOW_WHOLESALE = {
        code: "charge-below-wholesale",
        subject: Resale,
        severity: Error,
        help: "A charge is at least what the authorization says for that date.",
        aws: ["UpdatePaymentScheduleTerms" => "INCOMPATIBLE_RESALE_AUTHORIZATION"],
        sources: [source::CPPO_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for (offer, authorization) in resold(set, context) {
        let (Some(own), Some(authorized)) = (schedule(&offer.terms), schedule(&authorization.terms)) else { continue };
        let currency = schedule_currency(&authorization.terms);
        // Amounts in two currencies do not compare.
        if schedule_currency(&offer.terms).zip(currency).is_some_and(|(own, authorized)| own != authorized) {
            continue;
        }
        let by_date = |charge: &crate::model::Charge| Some((charge.charge_date.value()?, charge.charge_amount));
        let wholesale: BTreeMap<CalendarDate, Reading<_>> = authorized.iter().filter_map(by_date).collect();
        for charge in own {
            let (Some(date), Some((amount, at))) = (charge.charge_date.value(), charge.charge_amount.located()) else {
                continue;
            };
            let Some((lowest, lowest_at)) = wholesale.get(&date).and_then(|reading| reading.located()) else {
                continue;
            };
            if amount < lowest {
                reporter.report(at, |finding| {
                    finding.message(format_args!(
                        "the charge on `{date}` is `{amount}`, at least `{lowest}` is authorized"
                    ));
                    finding.related(lowest_at);
                    // Where the seller wrote the total down, it is for the seller to say what else changes.
                    if offer.contract_total.is_absent() {
                        let text = currency.map_or_else(|| lowest.to_string(), |currency| lowest.to_text(currency));
                        let place = finding.location(at);
                        finding.fix(Fix::new(format!("Charge {text}")).replace(place, text));
                    }
                });
            }
        }
    }
}
