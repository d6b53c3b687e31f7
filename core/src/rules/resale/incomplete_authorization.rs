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
    for (_, authorization) in resold(set, context) {
        if authorization.status.value() != Some("Draft") {
            continue;
        }
        for (key, message, refusal) in missing(authorization) {
            reporter.report_incomplete(authorization.at.member(key), |finding| {
                finding.message(message).aws(Some(refusal));
            });
        }
        let latest = authorization.maximum_agreement_start_date.located();
        if let Some((latest, at)) = latest.filter(|(latest, _)| *latest <= context.today) {
            reporter.report(at, |finding| {
                let today = context.today;
                finding.message(format_args!("agreements start on `{latest}` at the latest, today is `{today}` (UTC)"));
                finding.aws(Some(PAST_START));
            });
        }
    }
}

/// What a draft lacks: the field, in words, and what AWS answers.
fn missing(authorization: &ResaleAuthorization<'_>) -> Vec<(&'static str, &'static str, AwsRefusal)> {
    let terms = &authorization.terms;
    let has_legal_term =
        terms.is_absent() || terms.unreadable || terms.iter().any(|term| term.kind() == TermKind::Legal);
    let has_installments = schedule(terms).is_some();
    let is_open_ended = authorization.availability_end_date.is_absent();
    let is_for_any_number = authorization.offers_max_quantity.is_absent();
    let is_for_any_renewal = authorization.is_renewal && authorization.buyer_accounts.is_absent();
    let findings = [
        (
            !has_legal_term,
            ("terms", "the selling authorization has no legal term for the buyer", release("MISSING_MANDATORY_TERMS")),
        ),
        (
            has_installments && is_open_ended,
            (
                "availabilityEndDate",
                "the selling authorization has installments, but no end date",
                release("INCOMPATIBLE_TERMS"),
            ),
        ),
        (
            has_installments && is_for_any_number,
            (
                "offersMaxQuantity",
                "the selling authorization has installments, but is not for a single offer",
                release("INCOMPATIBLE_TERMS"),
            ),
        ),
        (
            is_for_any_renewal,
            (
                "buyerAccounts",
                "the selling authorization is for a renewal, but names no buyer account",
                release("INCOMPATIBLE_BUYER_TARGETING"),
            ),
        ),
    ];
    findings.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, finding)| finding).collect()
}
