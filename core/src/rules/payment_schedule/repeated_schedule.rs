use std::collections::HashSet;

use super::super::terms::term_lists;
use super::Schedules;
use crate::aws_code::AwsRefusal;
use crate::document::NodeId;
use crate::fix::Fix;
use crate::model::{CalendarDate, Charge, Listed, OfferSet, Term};
use crate::payment_plan::MAX_CHARGES;
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// An offer has more than one payment schedule.
    ///
    /// ## Why
    ///
    /// AWS takes one payment schedule, with all charges in it.
    ///
    /// ## What to do
    ///
    /// Put all charges into one schedule.
    pub(crate) static REPEATED_SCHEDULE = {
        code: "repeated-schedule",
        subject: PaymentSchedule,
        severity: Error,
        help: "AWS takes one payment schedule: put all charges into it.",
        aws: [
            "UpdatePaymentScheduleTerms" => "HTTP_422",
            "ReleaseResaleAuthorization" => "DUPLICATE_TERM_TYPES",
        ],
        sources: [source::PRIVATE_OFFERS_API.states(), source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    for list in set.offers.iter().flat_map(term_lists) {
        let schedules: Vec<_> = Schedules::among(list.terms).collect();
        let [first, second, rest @ ..] = schedules.as_slice() else { continue };
        reporter.report(second.0.at, |finding| {
            finding.message(format_args!("there are {} payment schedules, AWS takes one", schedules.len()));
            finding.related(first.0.at).related_to(rest.iter().map(|(term, _)| term.at));
            if list.is_own {
                offer_joining(&schedules, finding);
            } else {
                finding.aws(Some(AwsRefusal::new("ReleaseResaleAuthorization", "DUPLICATE_TERM_TYPES")));
            }
        });
    }
}

/// Offers to move all charges, as they are, into the first schedule, where they go together.
fn offer_joining(schedules: &[(&Term<'_>, &Listed<Charge>)], finding: &mut Finding<'_>) {
    let [(first, charges), others @ ..] = schedules else { return };
    let Some(list) = charges.at.filter(|_| are_alike(schedules)) else { return };
    let end = finding.location(list).key("-");
    let mut fix = Fix::new("Put all charges into the first schedule");
    for place in others.iter().filter_map(|(_, schedule)| schedule.at.map(|at| (at, schedule.items.len()))) {
        let (at, count): (NodeId, usize) = place;
        for _ in 0..count {
            fix = fix.relocate(finding.location(at).index(0), end.clone());
        }
    }
    let others = schedules.iter().rev().filter(|(term, _)| term.at != first.at);
    finding.fix(others.fold(fix, |fix, (term, _)| fix.remove(finding.location(term.at))));
}

/// Whether the schedules are in one currency, and have no date twice nor more charges than a schedule can have.
fn are_alike(schedules: &[(&Term<'_>, &Listed<Charge>)]) -> bool {
    let mut dates: HashSet<CalendarDate> = HashSet::new();
    let mut charges = schedules.iter().flat_map(|(_, schedule)| schedule.iter());
    let are_distinct = charges.all(|charge| charge.charge_date.value().is_some_and(|date| dates.insert(date)));
    let currency = schedules.first().and_then(|(term, _)| term.currency_code.value());
    are_distinct
        && dates.len() <= MAX_CHARGES as usize
        && schedules.iter().all(|(term, schedule)| !schedule.unreadable && term.currency_code.value() == currency)
}
