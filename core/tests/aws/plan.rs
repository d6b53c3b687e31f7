//! The requests that make a set: complete, in order, within AWS's limits.

use std::collections::{BTreeMap, BTreeSet};

use offerset::aws::{self, ReleasePlan, Values};
use offerset::{Document, Location, ready};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::generated::{config, ready_set};
use crate::limits::objections;
use crate::support::{READY, changes, context, example, plan_of, pretty};

fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// The ids that AWS would give.
fn told(plan: &ReleasePlan) -> Values {
    let names = plan.calls.iter().flat_map(|call| &call.yields);
    let id = |name: &String| match name.split_once(':') {
        Some((_, number)) => format!("offer-{number}abc"),
        None => "offerset-abc123".to_owned(),
    };
    names.map(|name| (name.clone(), id(name))).collect()
}

/// Whether each change that makes an offer makes it from an authorization, by the name of the change.
fn cppos(plan: &ReleasePlan) -> BTreeMap<String, bool> {
    let created = changes(plan).filter_map(|change| Some((change.get("ChangeName")?.as_str()?.to_owned(), change)));
    created.map(|(name, change)| (name, change["ChangeType"] == "CreateOfferUsingResaleAuthorization")).collect()
}

/// Everything that holds for every plan.
fn plan_holds(document: &Value) {
    let plan = plan_of(document);
    let cppos = cppos(&plan);
    let mut known = BTreeSet::new();
    let mut tokens = BTreeSet::new();
    for call in &plan.calls {
        assert!(call.needs.iter().all(|name| known.contains(name)), "{} needs what is not known yet", call.name);
        known.extend(call.yields.iter().cloned());
        let changes = call.request["ChangeSet"].as_array().unwrap();
        assert!((1..=aws::MAX_CHANGES).contains(&changes.len()), "{}: {} changes", call.name, changes.len());
        assert!(tokens.insert(call.request["ClientRequestToken"].to_string()), "each request has its own token");
        assert!(call.run.ends_with(&call.file), "{}", call.run);
        envelope_holds(&call.request);
        let names: BTreeSet<&str> = changes.iter().filter_map(|change| change["ChangeName"].as_str()).collect();
        for change in changes {
            let identifier = change["Entity"]["Identifier"].as_str().unwrap_or_default();
            let referred = identifier.strip_prefix('$').and_then(|text| text.strip_suffix(".Entity.Identifier"));
            assert!(referred.is_none_or(|name| names.contains(name)), "{identifier} leads nowhere");
            let is_cppo = referred.or(change["ChangeName"].as_str()).and_then(|name| cppos.get(name));
            assert_eq!(
                objections(change, is_cppo.copied().unwrap_or(false)),
                Vec::<String>::new(),
                "{}",
                pretty(change)
            );
        }
    }
    let filled = aws::fill(&plan, &told(&plan)).unwrap();
    assert!(filled.calls.iter().all(|call| call.needs.is_empty()));
    let names =
        |plan: &ReleasePlan| changes(plan).map(|change| change["DetailsDocument"]["Name"].clone()).collect::<Vec<_>>();
    assert_eq!(names(&plan), names(&filled), "no text of the seller is taken for a placeholder");
}

/// The limits of the request around the changes. Source: the service models of the SDKs.
fn envelope_holds(request: &Value) {
    assert_eq!(request["Catalog"], "AWSMarketplace");
    let name = request["ChangeSetName"].as_str().unwrap();
    let permitted = |character: char| character.is_ascii_alphanumeric() || "_+=.:@- ".contains(character);
    assert!((1..=100).contains(&name.len()) && name.chars().all(permitted), "{name}");
    assert!((1..=64).contains(&request["ClientRequestToken"].as_str().unwrap().len()));
    for change in request["ChangeSet"].as_array().unwrap() {
        let name = change.get("ChangeName").map_or("A", |name| name.as_str().unwrap());
        assert!((1..=72).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphabetic()), "{name}");
    }
}

#[test]
fn two_offers() {
    snapshot("two-offers-ready", &pretty(&plan_of(&example("two-offers-ready"))));
}

#[test]
fn a_renewal() {
    let plan = plan_of(&example("renewal"));
    let renewal: Vec<&Value> = changes(&plan)
        .filter(|change| change["ChangeType"] == "UpdateRenewalTerms" || change["ChangeType"] == "UpdateInformation")
        .collect();
    snapshot("renewal", &pretty(&renewal));
}

#[test]
fn seven_offers_in_order() {
    let plan = plan_of(&example("seven-offers-ready"));
    let lines = plan.calls.iter().map(|call| {
        let types: Vec<_> =
            call.request["ChangeSet"].as_array().unwrap().iter().map(|change| &change["ChangeType"]).collect();
        format!(
            "{}\n  {}\n  needs {:?}\n  yields {:?}\n  {}",
            call.name,
            call.file,
            call.needs,
            call.yields,
            json!(types)
        )
    });
    snapshot("seven-offers-in-order", &lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_example_keeps_to_the_limits_of_aws() {
    for name in READY {
        plan_holds(&example(name));
    }
}

#[test]
fn what_exists_is_kept_and_what_can_not_join_is_made_anew() {
    let mut document = example("two-offers-ready");
    document["id"] = json!("offerset-abc123");
    document["offers"][0]["id"] = json!("offer-abc123");
    document["offers"][0]["offerSetId"] = json!("offerset-abc123");
    document["offers"][0]["state"] = json!("Released");
    let plan = plan_of(&document);
    let types: Vec<_> = changes(&plan).map(|change| change["ChangeType"].as_str().unwrap()).collect();
    assert!(!types.contains(&"CreateOfferSet") && !types.contains(&"CreateOffer"), "{types:?}");
    let associated = &plan.calls.last().unwrap().request["ChangeSet"][0]["DetailsDocument"]["Offers"];
    assert_eq!(*associated, json!([{ "OfferId": "offer-abc123" }, { "OfferId": "{{offerId:2}}" }]));

    let mut document = example("two-offers-ready");
    document["offers"][0]["id"] = json!("offer-abc123");
    let plan = plan_of(&document);
    assert!(changes(&plan).any(|change| change["ChangeType"] == "CreateOffer"));
    assert!(plan.notes[0].contains("`offer-abc123`"), "{:?}", plan.notes);
}

#[test]
fn a_draft_that_exists_is_completed() {
    let mut document = example("two-offers-ready");
    document["id"] = json!("offerset-abc123");
    document["offers"][0]["id"] = json!("offer-abc123");
    document["offers"][0]["offerSetId"] = json!("offerset-abc123");
    let plan = plan_of(&document);
    let first: Vec<_> = changes(&plan).filter(|change| change["Entity"]["Identifier"] == "offer-abc123").collect();
    assert_eq!(first[0]["DetailsDocument"]["Name"], "Endpoint 12 months", "the name is in the update now");
    assert!(plan.notes[0].contains("does not say whether it is released"), "{:?}", plan.notes);
}

#[test]
fn buyers_of_the_authorization_are_repeated_because_the_rule_is_replaced_as_a_whole() {
    let mut document = example("two-offers-ready");
    document["offers"][1]["targeting"] = json!({ "countryCodes": ["US"] });
    let plan = plan_of(&document);
    let targeting: Vec<_> = changes(&plan).filter(|change| change["ChangeType"] == "UpdateTargeting").collect();
    let expected = json!({ "PositiveTargeting": { "BuyerAccounts": ["111122223333"], "CountryCodes": ["US"] } });
    assert_eq!(targeting[1]["DetailsDocument"], expected);
}

#[test]
fn unknown_fields_are_not_sent_but_named() {
    let mut document = example("two-offers-ready");
    document["mine"] = json!({ "a": 1 });
    document["offers"][0]["terms"][0]["grants"][0]["note"] = json!("x");
    let document = Document::from_value(&document);
    let set = ready(&document, context()).unwrap();
    let plan = aws::release_plan(&set, context());
    let not_sent: Vec<&str> = plan.not_sent.iter().map(Location::as_str).collect();
    assert!(not_sent.contains(&"/mine") && not_sent.contains(&"/offers/0/terms/0/grants/0/note"), "{not_sent:?}");
    assert!(not_sent.contains(&"/seller") && not_sent.contains(&"/offers/0/product/title"), "{not_sent:?}");
}

#[test]
fn values_that_can_not_be_are_told() {
    let plan = plan_of(&example("two-offers-ready"));
    let error = |name: &str, value: &str| {
        aws::fill(&plan, &Values::from([(name.to_owned(), value.to_owned())])).unwrap_err().to_string()
    };
    assert_eq!(
        error("offerSetId", "offer-abc123"),
        "`offer-abc123` is not the id of an offer set, such as `offerset-abc123`"
    );
    assert_eq!(error("offerId:1", ""), "`` is not the id of an offer, such as `offer-abc123`");
    assert_eq!(error("id", "x"), "no plan waits for a value `id`");
    let values = Values::from([("offerSetId".to_owned(), " offerset-abc123@1\n".to_owned())]);
    let filled = aws::fill(&plan, &values).unwrap();
    assert_eq!(filled.calls[1].request["ChangeSet"][0]["DetailsDocument"]["OfferSetId"], "offerset-abc123");
    assert_ne!(filled.calls[1].request["ClientRequestToken"], plan.calls[1].request["ClientRequestToken"]);
    assert_eq!(filled.calls[0], plan.calls[0]);
}

#[test]
fn an_answer_tells_the_ids_of_what_was_made() {
    let plan = plan_of(&example("two-offers-ready"));
    let call = &plan.calls[1];
    let body = |status: &str| {
        json!({
            "ChangeSetId": "abcdefghijklmnopqrstuvwxy",
            "Status": status,
            "ChangeSet": [
                { "ChangeName": "OfferA", "ChangeType": "CreateOffer", "Entity": { "Identifier": "offer-abc123@1" } },
                { "ChangeName": "OfferB", "ChangeType": "ReleaseOffer", "Entity": { "Identifier": "offer-def456@2" },
                  "ErrorDetailList": [{ "ErrorCode": "MISSING_NAME", "ErrorMessage": "Set Name before releasing the offer." }] },
            ],
        })
    };
    let answer = aws::read_answer(&call.wait.ids, &body("SUCCEEDED"));
    assert_eq!(answer.values.get("offerId:1").map(String::as_str), Some("offer-abc123"));
    let answer = aws::read_answer(&call.wait.ids, &body("FAILED"));
    assert!(answer.values.is_empty());
    assert_eq!(answer.refusals[0].code, "MISSING_NAME");
    assert_eq!(aws::read_answer(&call.wait.ids, &json!([])).status, None);
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_ready_set_has_a_plan_within_the_limits_of_aws(document in ready_set()) {
        plan_holds(&document);
    }
}
