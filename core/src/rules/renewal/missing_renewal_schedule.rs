use super::derived_template::derived_template;
use super::{Renewal, installments, renewals};
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer with a payment schedule renews automatically, but does not say by which schedule.
    ///
    /// ## Why
    ///
    /// The dates of a payment schedule do not repeat. AWS wants a template with the share and the time of each charge of the renewed agreement.
    ///
    /// ## What to do
    ///
    /// Give the template; the repair derives it from the schedule of the offer.
    pub(crate) static MISSING_RENEWAL_SCHEDULE = {
        code: "missing-renewal-schedule",
        subject: Renewal,
        severity: Error,
        help: "Say how the renewed agreement is paid for: the charges as shares of its total, by time after its start.",
        aws: ["UpdateRenewalTerms" => "MISSING_PAYMENT_SCHEDULE_TERM_TEMPLATE"],
        sources: [source::PRIVATE_OFFERS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for &Renewal { offer, at, term } in &renewals(set) {
        let Some((schedule_at, schedule)) = installments(offer) else { continue };
        if !term.templates.items.is_empty() || term.templates.unreadable {
            continue;
        }
        let place = at.member("termTemplates");
        reporter.report_incomplete(place, |finding| {
            finding.message("the payment schedule of the renewed agreement is missing").related(schedule_at);
            if let Some(template) = derived_template(offer, schedule, context.today) {
                finding.repair("Repeat the payment schedule of the offer").add_value(place, template);
            }
        });
    }
}
