use super::to_be_made;
use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// A selling authorization ends in less than a week.
    ///
    /// ## Why
    ///
    /// The offer has to be made until then. What happens to the authorization afterwards does not matter to the offer.
    ///
    /// ## What to do
    ///
    /// Make the offer now, or ask the manufacturer for an authorization that lasts longer.
    pub(crate) static AUTHORIZATION_ENDING_SOON = {
        code: "authorization-ending-soon",
        subject: Resale,
        severity: Warning,
        help: "Make the offer before the authorization ends; it can not be extended.",
        aws: [],
        sources: [source::SELLING_AUTHORIZATIONS.implies()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

/// Fewer days than this are called soon: a practice, no rule of AWS.
const DAYS: i64 = 7;

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    for &(_, authorization) in &to_be_made(set) {
        let is_active = authorization.status.value().is_none_or(|status| status == "Active");
        let Some((end, at)) = authorization.availability_end_date.located().filter(|_| is_active) else { continue };
        let days = context.today.days_until(end);
        if (0..DAYS).contains(&days) {
            reporter.report(at, |finding| {
                let left = match days {
                    0 => "today".to_owned(),
                    1 => "tomorrow".to_owned(),
                    days => format!("in {days} days"),
                };
                finding.message(format_args!("the selling authorization ends {left}, on `{end}` (UTC)"));
            });
        }
    }
}
