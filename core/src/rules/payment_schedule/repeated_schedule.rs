use super::super::terms::term_lists;
use super::{Schedule, schedules};
use crate::aws_code::AwsRefusal;
use crate::document::NodeId;
use crate::model::OfferSet;
use crate::order::sorted_by_key;
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
        let schedules = schedules(list.terms);
        let [(first, _), (second, _), rest @ ..] = schedules.as_slice() else { continue };
        reporter.report(second.at, |finding| {
            finding.message(format_args!("there are {} payment schedules, AWS takes one", schedules.len()));
            finding.related(first.at);
            for (term, _) in rest {
                finding.related(term.at);
            }
            if list.is_own {
                offer_joining(&schedules, finding);
            } else {
                finding.aws(Some(AwsRefusal::new("ReleaseResaleAuthorization", "DUPLICATE_TERM_TYPES")));
            }
        });
    }
}

/// Offers to move all charges, as they are, into the first schedule, where they go together.
fn offer_joining(schedules: &[Schedule<'_, '_>], finding: &mut Finding<'_>) {
    let [(_, charges), others @ ..] = schedules else { return };
    let Some(list) = charges.at.filter(|_| are_alike(schedules)) else { return };
    let mut repair = finding.repair("Put all charges into the first schedule");
    for (_, schedule) in others {
        let Some(at) = schedule.at else { continue };
        for _ in &schedule.items {
            repair.relocate((at, 0), (list, None));
        }
    }
    let terms: Vec<NodeId> = others.iter().map(|(term, _)| term.at).collect();
    repair.remove_all(&terms);
}

/// Whether the schedules are in one currency, and have no date twice nor more charges than a schedule can have.
fn are_alike(schedules: &[Schedule<'_, '_>]) -> bool {
    let currency = schedules.first().and_then(|(term, _)| term.currency_code.value());
    let mut dates = Vec::new();
    for (term, schedule) in schedules {
        if schedule.unreadable || term.currency_code.value() != currency {
            return false;
        }
        for charge in *schedule {
            let Some(date) = charge.charge_date.value() else { return false };
            dates.push(date);
        }
    }
    let dates = sorted_by_key(dates, |date| *date);
    dates.len() <= MAX_CHARGES as usize && dates.is_sorted_by(|one, next| one < next)
}
