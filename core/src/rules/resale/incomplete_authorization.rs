use super::{resold, schedule};
use crate::aws_code::AwsRefusal;
use crate::model::{OfferSet, ResaleAuthorization, TermKind};
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The draft of a selling authorization lacks what AWS asks for its release.
    ///
    /// ## Why
    ///
    /// An authorization has an agreement for the buyer. With installments it is for a single offer and has an end date, and for a renewal it names the buyer. (Of an authorization that is released AWS has checked all this; of one whose state is not given, the rest may be known to the manufacturer only.)
    ///
    /// ## What to do
    ///
    /// Tell the manufacturer what is missing.
    pub(crate) static INCOMPLETE_AUTHORIZATION = {
        code: "incomplete-authorization",
        subject: Resale,
        severity: Error,
        help: "Ask the manufacturer to complete the authorization: as a draft without this, AWS does not release it.",
        aws: [
            "ReleaseResaleAuthorization" => "MISSING_MANDATORY_TERMS",
            "UpdateLegalTerms" => "MISSING_MANDATORY_TERMS",
            "ReleaseResaleAuthorization" => "INCOMPATIBLE_TERMS",
            "UpdatePaymentScheduleTerms" => "INCOMPATIBLE_TERMS",
            "ReleaseResaleAuthorization" => "INCOMPATIBLE_BUYER_TARGETING",
            "UpdateInformation" => "INCOMPATIBLE_BUYER_TARGETING",
            "UpdateBuyerTargetingTerms" => "INCOMPATIBLE_BUYER_TARGETING",
            "UpdateBuyerValidityTerms" => "INVALID_MAXIMUM_AGREEMENT_START_DATE",
        ],
        sources: [source::RESALE_AUTHORIZATIONS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

const fn release(code: &'static str) -> AwsRefusal {
    AwsRefusal::new("ReleaseResaleAuthorization", code)
}

const PAST_START: AwsRefusal = AwsRefusal::new("UpdateBuyerValidityTerms", "INVALID_MAXIMUM_AGREEMENT_START_DATE");

fn check(set: &OfferSet<'_>, context: Context, reporter: &mut Reporter<'_, '_>) {
    let today = context.today;
    for &(_, authorization) in &resold(set) {
        if authorization.status.value() != Some("Draft") {
            continue;
        }
        for (part, is_missing) in PARTS.iter().zip(missing(authorization)) {
            if is_missing {
                reporter.report_incomplete(authorization.at.member(part.key), |finding| {
                    finding.message(part.message).aws(Some(part.refusal));
                });
            }
        }
        let latest = authorization.maximum_agreement_start_date.located();
        let Some((latest, at)) = latest.filter(|(latest, _)| *latest <= today) else { continue };
        reporter.report(at, |finding| {
            finding.message(format_args!("agreements start on `{latest}` at the latest, today is `{today}` (UTC)"));
            finding.aws(Some(PAST_START));
        });
    }
}

/// A part that an authorization can not do without.
struct Part {
    key: &'static str,
    /// What is said where it is missing.
    message: &'static str,
    refusal: AwsRefusal,
}

static PARTS: [Part; 4] = [
    Part {
        key: "terms",
        message: "the selling authorization has no legal term for the buyer",
        refusal: release("MISSING_MANDATORY_TERMS"),
    },
    Part {
        key: "availabilityEndDate",
        message: "the selling authorization has installments, but no end date",
        refusal: release("INCOMPATIBLE_TERMS"),
    },
    Part {
        key: "offersMaxQuantity",
        message: "the selling authorization has installments, but is not for a single offer",
        refusal: release("INCOMPATIBLE_TERMS"),
    },
    Part {
        key: "buyerAccounts",
        message: "the selling authorization is for a renewal, but names no buyer account",
        refusal: release("INCOMPATIBLE_BUYER_TARGETING"),
    },
];

/// Which of the parts are missing.
fn missing(authorization: &ResaleAuthorization<'_>) -> [bool; 4] {
    let terms = &authorization.terms;
    let is_unknown = terms.is_absent() || terms.unreadable;
    let has_installments = schedule(terms).is_some();
    [
        !is_unknown && terms.iter().all(|term| term.kind() != TermKind::Legal),
        has_installments && authorization.availability_end_date.is_absent(),
        has_installments && authorization.offers_max_quantity.is_absent(),
        authorization.is_renewal && authorization.buyer_accounts.is_absent(),
    ]
}
