//! One click, one agreement for each product; or a clear refusal.

use offerset::acceptance::{
    Acceptance, Channel, Entitlement, Message, MessageOccasion, RecipientRole, release_messages,
};
use offerset::timeline::Ending;
use offerset::{AcceptanceRequest, Context, Document, Receipt, Refusal, accept, ready};
use serde_json::Value;

use crate::support::{example, on};

fn accepted(document: &Value, request: AcceptanceRequest<'_>) -> Result<Receipt, Refusal> {
    let document = Document::from_value(document);
    let set = ready(&document, Context::new(on("2026-12-01")).for_acceptance()).unwrap();
    accept(&set, request)
}

#[test]
fn each_product_gets_an_agreement() {
    let receipt = accepted(&example("seven-offers-ready"), AcceptanceRequest::on(on("2027-01-20"))).unwrap();
    assert_eq!(receipt.agreements.len(), 7);
    assert_eq!(receipt.acceptor.account_id.as_deref(), Some("111122223333"));
    let first = receipt.agreements.first().unwrap();
    assert_eq!(first.proposer.account_id.as_deref(), Some("444455556666"));
    assert_eq!(first.payment_due_period.map(|period| period.to_string()).as_deref(), Some("P30D"));
    assert_eq!(first.period.start_date, on("2027-01-20"));
    assert_eq!(first.period.ending, Ending::AfterDuration { date: on("2028-01-20") });
    let charges: Vec<_> =
        first.charges.iter().map(|charge| (charge.invoice_date, charge.is_due_on_acceptance)).collect();
    assert_eq!(charges, [(on("2027-01-20"), true), (on("2027-07-15"), false)]);
    let granted = Entitlement { dimension_key: "seats".to_owned(), quantity: Some(500) };
    assert_eq!(first.entitlements, [granted]);
    let resold = receipt.agreements.get(1).unwrap();
    assert_eq!(resold.terms, ["FixedUpfrontPricingTerm", "PaymentScheduleTerm", "LegalTerm"]);
    assert!(receipt.agreements.iter().all(|agreement| agreement.id.starts_with("agmt-preview-")));
}

#[test]
fn the_receipt_of_an_example_reads_as_reviewed() {
    let receipt = accepted(&example("two-offers-ready"), AcceptanceRequest::on(on("2027-01-31"))).unwrap();
    let mut settings = insta::Settings::clone_current();
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("two-offers-ready", serde_json::to_string_pretty(&receipt).unwrap()));
}

#[test]
fn accepting_twice_gives_the_same_receipt() {
    let once = || accepted(&example("two-offers-ready"), AcceptanceRequest::on(on("2027-01-20"))).unwrap();
    assert_eq!(once(), once());
}

#[test]
fn the_expiry_day_is_the_last_one() {
    let on_day = |day| accepted(&example("two-offers-ready"), AcceptanceRequest::on(on(day)));
    assert!(on_day("2027-01-31").is_ok());
    let refusal = on_day("2027-02-01").unwrap_err();
    assert_eq!(refusal, Refusal::Expired { effective_expiry: on("2027-01-31"), accepted_on: on("2027-02-01") });
    assert_eq!(refusal.to_string(), "the offer set expired at the end of 2027-01-31 (UTC)");
}

#[test]
fn another_account_is_refused() {
    let request = AcceptanceRequest::on(on("2027-01-20"));
    let document = example("two-offers-ready");
    assert!(accepted(&document, request.by("111122223333")).is_ok());
    let refusal = accepted(&document, request.by("999900001111")).unwrap_err();
    assert_eq!(refusal.to_string(), "the offers are for 111122223333, not for the account 999900001111");
}

#[test]
fn a_changed_set_is_refused() {
    let request = AcceptanceRequest::on(on("2027-01-20"));
    let mut document = example("two-offers-ready");
    let digest = accepted(&document, request).unwrap().digest;
    assert!(accepted(&document, request.of(&digest)).is_ok());
    *document.get_mut("name").unwrap() = "Another bundle".into();
    assert!(matches!(accepted(&document, request.of(&digest)), Err(Refusal::Changed { .. })));
}

#[test]
fn a_choice_that_the_offer_does_not_leave_is_refused() {
    let choice =
        |offer| serde_json::from_value(serde_json::json!({ "offer": offer, "quantities": { "seats": 7 } })).unwrap();
    let document = example("seven-offers-ready");
    for offer in [3, 7] {
        let choices = [choice(offer)];
        let refusal = accepted(&document, AcceptanceRequest::on(on("2027-01-20")).choosing(&choices)).unwrap_err();
        assert_eq!(refusal, Refusal::WrongChoice { offer });
    }
}

/// Who gets what: role, offer, title and account of each message.
fn listed(messages: &[Message]) -> Vec<String> {
    let line = |message: &Message| {
        let channel = if message.channel == Channel::Email { "mail" } else { "event" };
        let account = message.recipient.account_id.as_deref().unwrap_or("-");
        let about = message.offer.map_or("set".to_owned(), |offer| format!("offer {offer}"));
        format!("{:?} {account}: {channel} about {about}: {}", message.role, message.title)
    };
    messages.iter().map(line).collect()
}

#[test]
fn the_release_is_told_to_publisher_buyer_seller_and_owner() {
    let document = example("two-offers-ready");
    let document = Document::from_value(&document);
    let offer_set = offerset::model::OfferSet::read(&document).unwrap();
    let messages = release_messages(&offer_set, &offerset::Economics::of(&offer_set, on("2026-12-01")));
    insta::assert_snapshot!("release-messages", listed(&messages).join("\n"));
}

#[test]
fn the_acceptance_is_told_agreement_by_agreement() {
    let document = example("two-offers-ready");
    let document = Document::from_value(&document);
    let set = ready(&document, Context::new(on("2026-12-01")).for_acceptance()).unwrap();
    let acceptance = Acceptance::of(&set, AcceptanceRequest::on(on("2027-01-20"))).unwrap();
    insta::assert_snapshot!("acceptance-messages", listed(&acceptance.messages).join("\n"));
    let field = |role, label| {
        let mail = acceptance
            .messages
            .iter()
            .find(|message| message.role == role && message.offer == Some(1) && message.channel == Channel::Email);
        mail.unwrap().fields.iter().find(|field| field.label == label).map(|field| field.value.clone())
    };
    let partner = RecipientRole::SellerOfRecord;
    assert_eq!(field(partner, "Purchase amount").as_deref(), Some("21600.00 USD"));
    assert_eq!(field(partner, "Margin").as_deref(), Some("1600.00 USD"));
    assert_eq!(field(RecipientRole::ProductOwner, "Wholesale price").as_deref(), Some("20000.00 USD"));
    assert_eq!(field(RecipientRole::ProductOwner, "Purchase amount"), None, "the owner does not learn the margin");
}

#[test]
fn an_agreement_that_starts_later_is_told_again_when_it_starts() {
    let mut document = example("two-offers-ready");
    let validity = document.pointer_mut("/offers/0/terms/2").unwrap();
    assert_eq!(validity.get("type").and_then(Value::as_str), Some("ValidityTerm"));
    *validity = serde_json::json!({ "type": "ValidityTerm",
        "agreementStartDate": "2027-04-01", "agreementEndDate": "2028-03-31" });
    let document = Document::from_value(&document);
    let set = ready(&document, Context::new(on("2026-12-01")).for_acceptance()).unwrap();
    let acceptance = Acceptance::of(&set, AcceptanceRequest::on(on("2027-01-31"))).unwrap();
    let agreement = acceptance.receipt.agreements.first().unwrap();
    assert!(agreement.period.is_future_dated);
    assert_eq!(agreement.period.ending, Ending::EndOfDay { date: on("2028-03-31") });
    // The first charge is paid before the agreement starts.
    assert_eq!(agreement.charges.first().unwrap().invoice_date, on("2027-01-31"));
    let started = acceptance.messages.iter().filter(|message| message.occasion == MessageOccasion::Started);
    let started: Vec<_> = started.map(|message| (message.offer, message.date, message.title)).collect();
    assert_eq!(
        started,
        [
            (Some(0), Some(on("2027-04-01")), "License Updated - Manufacturer"),
            (Some(0), Some(on("2027-04-01")), "An AWS Marketplace agreement has started"),
            (Some(1), Some(on("2027-01-31")), "License Updated - Manufacturer"),
        ]
    );
}

#[test]
fn the_buyers_receipt_holds_nothing_of_the_sellers() {
    let receipt = accepted(&example("two-offers-ready"), AcceptanceRequest::on(on("2027-01-20"))).unwrap();
    let text = serde_json::to_string(&receipt).unwrap();
    for secret in ["wholesale", "\"20000.00", "\"1600.00", "margin", "listingFee", "resaleauthz"] {
        assert!(!text.contains(secret), "{secret}");
    }
}
