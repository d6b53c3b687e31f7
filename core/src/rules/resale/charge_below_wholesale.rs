use super::{resold, schedule, schedule_currency};
use crate::model::OfferSet;
use crate::order::Lookup;
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

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for &(offer, authorization) in &resold(set) {
        let (Some(own), Some(authorized)) = (schedule(&offer.terms), schedule(&authorization.terms)) else { continue };
        let currency = schedule_currency(&authorization.terms);
        // Amounts in two currencies do not compare.
        if schedule_currency(&offer.terms).zip(currency).is_some_and(|(own, authorized)| own != authorized) {
            continue;
        }
        let mut wholesale = Vec::new();
        for charge in authorized {
            wholesale.extend(charge.charge_date.value().map(|date| (date, charge.charge_amount)));
        }
        let wholesale = Lookup::of(wholesale);
        for charge in own {
            let (Some(date), Some((amount, at))) = (charge.charge_date.value(), charge.charge_amount.located()) else {
                continue;
            };
            let Some((lowest, lowest_at)) = wholesale.get(date).and_then(|amount| amount.located()) else { continue };
            if amount >= lowest {
                continue;
            }
            reporter.report(at, |finding| {
                finding
                    .message(format_args!("the charge on `{date}` is `{amount}`, at least `{lowest}` is authorized"));
                finding.related(lowest_at);
                // Where the seller wrote the total down, it is for the seller to say what else changes.
                if offer.contract_total.is_absent() {
                    let text = currency.map_or_else(|| lowest.to_string(), |currency| lowest.to_text(currency));
                    finding.repair(format_args!("Charge {text}")).replace(at, text);
                }
            });
        }
    }
}
