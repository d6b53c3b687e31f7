//! What a person brings back from AWS, and how far a plan has come by it.

use offerset::aws::CallState::{Done, Failed, IdsMissing, Ready, UnderWay, Waiting};
use offerset::aws::{self, Call, NoResponse, Values};
use serde_json::{Value, json};

use crate::support::{example, plan_of, pretty};

fn calls() -> Vec<Call> {
    plan_of(&example("two-offers-ready")).calls
}

/// The answer of `DescribeChangeSet` to `call`.
fn described(call: &Call, status: &str) -> Value {
    let mut changes = call.request["ChangeSet"].clone();
    for (place, change) in changes.as_array_mut().unwrap().iter_mut().enumerate() {
        let id = if change["Entity"]["Type"] == "OfferSet@1.0" {
            "offerset-abc123@1"
        } else {
            ["offer-a1@1", "offer-b2@1"][place.min(1)]
        };
        change["Entity"]["Identifier"] = id.into();
    }
    json!({ "ChangeSetId": "1aaaaaaaaaaaaaaaaaaaaaaaa", "Status": status, "ChangeSet": changes })
}

fn objection(call: &Call, text: &str) -> String {
    aws::read_response(call, text).unwrap_err().to_string()
}

#[test]
fn the_answer_of_start_change_set_tells_what_to_follow() {
    let text = r#"{ "ChangeSetId": "1aaaaaaaaaaaaaaaaaaaaaaaa", "ChangeSetArn": "arn:aws:aws-marketplace:us-east-1:1:AWSMarketplace/ChangeSet/1aaaaaaaaaaaaaaaaaaaaaaaa" }"#;
    let response = aws::read_response(&calls()[0], text).unwrap();
    assert_eq!(response.change_set_id.as_deref(), Some("1aaaaaaaaaaaaaaaaaaaaaaaa"));
    assert!(response.status.is_none() && response.values.is_empty());
    let bare = aws::read_response(&calls()[0], " 1aaaaaaaaaaaaaaaaaaaaaaaa\n").unwrap();
    assert_eq!(bare.change_set_id, response.change_set_id);
}

#[test]
fn the_answer_of_describe_change_set_tells_the_ids_once_it_has_succeeded() {
    let call = &calls()[0];
    let response = aws::read_response(call, &pretty(&described(call, "SUCCEEDED"))).unwrap();
    assert_eq!(response.values, Values::from([("offerSetId".to_owned(), "offerset-abc123".to_owned())]));
    let response = aws::read_response(call, &pretty(&described(call, "APPLYING"))).unwrap();
    assert!(response.values.is_empty());
    assert_eq!(response.status.as_deref(), Some("APPLYING"));
}

#[test]
fn a_change_set_that_failed_tells_why() {
    let call = &calls()[2];
    let mut body = described(call, "FAILED");
    body["FailureDescription"] = "Change set was failed".into();
    body["ChangeSet"][1]["ErrorDetailList"] =
        json!([{ "ErrorCode": "MISSING_BUYER_NOTES", "ErrorMessage": "Add notes." }]);
    let response = aws::read_response(call, &pretty(&body)).unwrap();
    assert_eq!(response.failure.as_deref(), Some("Change set was failed"));
    assert_eq!(response.refusals[0].code, "MISSING_BUYER_NOTES");
    assert_eq!(response.refusals[0].rules, ["missing-buyer-notes"]);
}

#[test]
fn bare_ids_are_taken_in_order() {
    let calls = calls();
    let values = |call: usize, text: &str| aws::read_response(&calls[call], text).unwrap().values;
    assert_eq!(values(0, "offerset-abc123@1")["offerSetId"], "offerset-abc123");
    let both = values(1, "offer-a1, offer-b2");
    assert_eq!((both["offerId:1"].as_str(), both["offerId:2"].as_str()), ("offer-a1", "offer-b2"));
    assert_eq!(values(1, "offerId:1 = offer-a1\nofferId:2 = offer-b2\n"), both);
    assert_eq!(objection(&calls[1], "offer-a1"), "the text has 1 id, and 2 are waited for");
    assert_eq!(
        objection(&calls[1], "offerset-abc123"),
        "the text is neither an answer of AWS nor ids such as `offer-abc123`"
    );
    assert_eq!(objection(&calls[2], "done"), "the text is no answer of AWS");
}

#[test]
fn what_says_nothing_about_the_call_says_why() {
    let calls = calls();
    let first = &calls[0];
    assert_eq!(objection(first, " "), "there is nothing to read");
    assert!(objection(first, "{ \"ChangeSetId\": ").starts_with("the text is no JSON: line 1, column "));
    assert_eq!(objection(first, &pretty(&first.request)), "this is the request itself, not what AWS answered to it");
    assert_eq!(
        objection(first, "{}"),
        "this is no answer of StartChangeSet or DescribeChangeSet: it has no `ChangeSetId`"
    );
    let other = pretty(&described(&calls[1], "SUCCEEDED"));
    assert_eq!(aws::read_response(first, &other), Err(NoResponse::OtherRequest));
    let mut named = described(first, "SUCCEEDED");
    named["ChangeSetName"] = "Another set - 1 of 3 - create offer set".into();
    assert_eq!(aws::read_response(first, &pretty(&named)), Err(NoResponse::OtherRequest));
    assert_eq!(
        objection(
            first,
            "\nAn error occurred (AccessDeniedException) when calling the StartChangeSet operation: User is not authorized"
        ),
        "AWS did not take the call of StartChangeSet: `AccessDeniedException`: User is not authorized"
    );
}

#[test]
fn a_plan_is_followed_to_its_end() {
    let plan = plan_of(&example("two-offers-ready"));
    let states = |values: &Values, status: Option<&str>| {
        let filled = aws::fill(&plan, values).unwrap();
        let last = filled.calls.len() - 1;
        let state = |(place, call)| aws::call_state(call, values, status.filter(|_| place == last));
        filled.calls.iter().enumerate().map(state).collect::<Vec<_>>()
    };
    let mut values = Values::new();
    assert_eq!(states(&values, None), [Ready, Waiting, Waiting]);
    values.insert("offerSetId".to_owned(), "offerset-abc123".to_owned());
    assert_eq!(states(&values, None), [Done, Ready, Waiting]);
    values.extend([("offerId:1".to_owned(), "offer-a1".to_owned()), ("offerId:2".to_owned(), "offer-b2".to_owned())]);
    assert_eq!(states(&values, None), [Done, Done, Ready]);
    assert_eq!(states(&values, Some("PREPARING")), [Done, Done, UnderWay]);
    assert_eq!(states(&values, Some("FAILED")), [Done, Done, Failed]);
    assert_eq!(states(&values, Some("SUCCEEDED")), [Done, Done, Done]);
    let first = &plan.calls[0];
    assert_eq!(aws::call_state(first, &Values::new(), Some("SUCCEEDED")), IdsMissing);
    let releases =
        |status| plan.calls.iter().map(move |call| aws::has_released(&call.file, status)).collect::<Vec<_>>();
    assert_eq!(releases("SUCCEEDED"), [false, false, true]);
    assert_eq!(releases("FAILED"), [false, false, false]);
}

#[test]
fn whoever_tries_again_has_another_token() {
    let plan = plan_of(&example("two-offers-ready"));
    let token = |attempt: usize| {
        let mut plan = plan.clone();
        plan.retry(0, attempt);
        plan.calls[0].request["ClientRequestToken"].as_str().unwrap().to_owned()
    };
    assert_eq!(token(0), plan.calls[0].request["ClientRequestToken"]);
    assert_ne!(token(1), token(0));
    assert_ne!(token(2), token(1));
    assert_eq!(token(1), token(1));
}

#[test]
fn a_released_document_has_what_aws_gave() {
    let values = [("offerSetId", "offerset-abc123"), ("offerId:1", "offer-a1"), ("offerId:2", "offer-b2")];
    let values: Values = values.into_iter().map(|(name, id)| (name.to_owned(), id.to_owned())).collect();
    let document = aws::with_values(&example("two-offers-ready"), &values, true);
    assert_eq!((&document["id"], &document["state"]), (&json!("offerset-abc123"), &json!("Released")));
    let second = &document["offers"][1];
    assert_eq!((&second["id"], &second["offerSetId"]), (&json!("offer-b2"), &json!("offerset-abc123")));
    assert_eq!(aws::with_values(&example("renewal"), &Values::new(), false), example("renewal"));
}

#[test]
fn the_lines_in_the_readme_are_those_of_the_plan() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md")).unwrap();
    let lines: Vec<&str> = readme.lines().map(str::trim).filter(|line| line.starts_with("aws ")).collect();
    let first = &calls()[0];
    assert_eq!(lines, [first.run.as_str(), &first.wait.run, &aws::check_line("OFFER_SET_ID")]);
}

#[test]
fn a_plan_is_told_in_plain_words() {
    let plan = plan_of(&example("two-offers-ready"));
    let mut settings = insta::Settings::clone_current();
    settings.set_omit_expression(true);
    settings
        .bind(|| insta::assert_snapshot!("instructions", aws::instructions(&plan, "Security bundle for Example Corp")));
}
