//! What a buyer is given: everything that they agree to, and nothing of what the seller keeps.

use offerset::acceptance::BuyerTotal;
use offerset::economics::{ContractValue, OfferEconomics};
use offerset::{AcceptanceRequest, Context, Document, Economics, Receipt, accept, buyer_copy, economics, ready};
use serde_json::{Value, json};

use crate::support::{example, on};

const EXAMPLES: [&str; 4] = ["two-offers-ready", "seven-offers-ready", "renewal", "largest-legal-set"];

fn economics_of(document: &Value) -> Economics {
    economics(&Document::from_value(document), on("2026-12-01"))
}

fn receipt_of(document: &Value) -> Receipt {
    let tree = Document::from_value(document);
    let set = ready(&tree, Context::new(on("2026-12-01")).for_acceptance()).unwrap();
    accept(&set, AcceptanceRequest::on(on("2026-12-01"))).unwrap()
}

/// What the buyer sees of it: neither what the manufacturer gets nor what rounding did to the markup.
fn buyer_side(economics: &Economics) -> Vec<(ContractValue, Vec<(String, String)>)> {
    let charges = |offer: &OfferEconomics| {
        offer.charges.iter().map(|charge| (format!("{:?}", charge.due), charge.amount.to_string())).collect()
    };
    economics.offers.iter().map(|offer| (offer.contract_value.clone(), charges(offer))).collect()
}

#[test]
fn the_buyer_pays_the_same() {
    for name in EXAMPLES {
        let document = example(name);
        let (original, copy) = (economics_of(&document), economics_of(&buyer_copy(&document)));
        assert_eq!(buyer_side(&original), buyer_side(&copy), "{name}");
        let totals = |economics: &Economics| economics.totals.iter().map(BuyerTotal::from).collect::<Vec<_>>();
        assert_eq!(totals(&original), totals(&copy), "{name}");
    }
}

#[test]
fn the_buyer_gets_the_same_agreements() {
    for name in EXAMPLES {
        let document = example(name);
        let (original, copy) = (receipt_of(&document), receipt_of(&buyer_copy(&document)));
        assert_eq!(original.agreements.len(), copy.agreements.len());
        for (ours, theirs) in original.agreements.iter().zip(&copy.agreements) {
            let mut theirs = theirs.clone();
            assert_ne!(ours.id, theirs.id, "the ids hang on the digest");
            theirs.id.clone_from(&ours.id);
            assert_eq!(*ours, theirs, "{name}");
        }
    }
}

#[test]
fn a_contract_that_comes_from_an_authorization_can_be_accepted() {
    let mut document = example("two-offers-ready");
    document["offers"][1]["resaleAuthorization"]["terms"][2]["documents"] = json!([{ "type": "EnterpriseEula" }]);
    let receipt = receipt_of(&buyer_copy(&document));
    assert_eq!(receipt.agreements[1].eula[0].kind.as_deref(), Some("EnterpriseEula"));
}

#[test]
fn what_the_seller_keeps_is_not_in_it() {
    let mut document = example("two-offers-ready");
    document["offers"][0]["dealNotes"] = "unknown to the format".into();
    document["offers"][1]["resaleAuthorization"]["terms"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "type": "ResaleLegalTerm", "documents": [{ "type": "CustomResaleContract", "url": "https://example.com/secret" }] }));
    let text = buyer_copy(&document).to_string();
    for kept in [
        "Internal",
        "description",
        "dealNotes",
        "resaleauthz-123456789",
        "resaleAuthorization",
        "markupPercentage",
        "20000.00",
        "secret",
    ] {
        assert!(!text.contains(kept), "{kept} is in {text}");
    }
    assert!(text.contains("21600.00"), "the wholesale price of 20,000 with 8 percent is in {text}");
}

#[test]
fn a_copy_of_the_copy_is_the_copy() {
    for name in EXAMPLES {
        let copy = buyer_copy(&example(name));
        assert_eq!(buyer_copy(&copy), copy, "{name}");
    }
}

#[test]
fn a_document_that_is_no_set_becomes_nothing_secret() {
    for document in [json!(null), json!([{ "secret": 1 }]), json!("text")] {
        assert_eq!(buyer_copy(&document), json!(null));
    }
    assert_eq!(
        buyer_copy(&json!({ "offers": [{ "terms": [{ "type": "Unknown" }, 3] }] })),
        json!({ "offers": [{ "terms": [] }] })
    );
}
