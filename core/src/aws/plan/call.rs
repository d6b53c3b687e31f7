//! A request with all that is needed to send it and to go on from its answer.

use serde::Serialize;
use serde_json::Value;

use super::offer::OfferChanges;
use crate::aws::names::{Awaited, SET_CHANGE, offer_change};
use crate::aws::places::ids_of_request;
use crate::digest::digest;
use crate::json::object;
use crate::model::CalendarDate;
use crate::words::joined;

/// Where the Catalog API is. Source: the API guide, all of whose resource names are in this region.
pub(crate) const REGION: &str = "us-east-1";

/// The one catalog there is.
pub(crate) const CATALOG: &str = "AWSMarketplace";

/// The status of a change set whose changes are all made.
pub(crate) const SUCCEEDED: &str = "SUCCEEDED";

/// What the file of the request that releases a set is called, behind its number.
pub(crate) const RELEASE: &str = "release-offer-set";

/// A request of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Call {
    /// What it does, in words.
    pub name: String,
    /// The name of a file for it; [`Call::run`] reads it.
    pub file: String,
    /// The offers that it makes or changes, by their place in the document from 0.
    pub offers: Vec<usize>,
    /// The body of `StartChangeSet`.
    pub request: Value,
    /// The names of the values that have to be known first; each stands in the request in double braces.
    pub needs: Vec<String>,
    /// The names of the values that AWS tells when the request has succeeded.
    pub yields: Vec<String>,
    /// The line that sends it with the AWS CLI.
    pub run: String,
    /// What to wait for before the next request.
    pub wait: Wait,
}

/// What to wait for when a request was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Wait {
    /// The status of the change set that means success.
    pub status: &'static str,
    /// The AWS CLI line that shows the status; `CHANGE_SET_ID` stands for the id that the request was answered with.
    pub run: String,
    /// Where the ids are that AWS gave.
    pub ids: Vec<FoundId>,
}

/// Where an id is in the answer of `DescribeChangeSet`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FoundId {
    /// The value that it is.
    pub name: String,
    /// The name of the change whose `Entity.Identifier` it is, without the revision behind `@`.
    pub change_name: String,
}

/// A call before its place among the others is known.
pub(super) struct Draft {
    name: String,
    slug: String,
    offers: Vec<usize>,
    changes: Vec<Value>,
    ids: Vec<FoundId>,
}

impl Draft {
    pub(super) fn of_set(is_new: bool, changes: Vec<Value>) -> Self {
        let (verb, slug) = if is_new { ("Create", "create-offer-set") } else { ("Update", "update-offer-set") };
        let id = FoundId { name: Awaited::OfferSet.to_string(), change_name: SET_CHANGE.to_owned() };
        let ids = is_new.then_some(id).into_iter().collect();
        Self { name: format!("{verb} the offer set"), slug: slug.to_owned(), offers: Vec::new(), changes, ids }
    }

    pub(super) fn of_offers(offers: &[OfferChanges]) -> Self {
        let numbers: Vec<String> = offers.iter().map(|offer| offer.number.to_string()).collect();
        let verb = if offers.iter().all(|offer| offer.is_new) { "Create" } else { "Complete" };
        let (plural, list) = match numbers.split_last() {
            Some((last, rest)) if !rest.is_empty() => ("s", format!("{} and {last}", joined(rest, ", "))),
            _ => ("", joined(&numbers, "")),
        };
        let id = |offer: &OfferChanges| FoundId {
            name: Awaited::Offer(offer.number).to_string(),
            change_name: offer_change(offer.number),
        };
        Self {
            name: format!("{verb} and release offer{plural} {list}"),
            slug: format!("offer{plural}-{}", joined(&numbers, "-")),
            offers: offers.iter().map(|offer| offer.number.saturating_sub(1)).collect(),
            changes: offers.iter().flat_map(|offer| offer.changes.clone()).collect(),
            ids: offers.iter().filter(|offer| offer.is_new).map(id).collect(),
        }
    }

    pub(super) fn of_release(links_solution: bool, changes: Vec<Value>) -> Self {
        let link = if links_solution { ", link the solution" } else { "" };
        let name = format!("Associate the offers{link} and release the set");
        Self { name, slug: RELEASE.to_owned(), offers: Vec::new(), changes, ids: Vec::new() }
    }

    /// Lets the offers of a released set expire.
    pub(super) fn of_expiry(offers: Vec<usize>, changes: Vec<Value>) -> Self {
        let name = "Let the old set expire".to_owned();
        Self { name, slug: "expire-old-offer-set".to_owned(), offers, changes, ids: Vec::new() }
    }
}

/// Makes calls of drafts, in order; their files are numbered from `first`.
pub(super) fn finish(drafts: Vec<Draft>, set_name: &str, today: CalendarDate, first: usize) -> Vec<Call> {
    let count = drafts.len();
    let finish = |(place, draft): (usize, Draft)| {
        let number = place + 1;
        let Draft { name, slug, offers, changes, ids } = draft;
        let mut request = object(vec![
            ("Catalog", Some(CATALOG.into())),
            ("ChangeSet", Some(changes.into())),
            ("ChangeSetName", Some(change_set_name(set_name, number, count, &slug).into())),
        ]);
        let needs = needs(&request);
        let token = token(&request, today);
        if let Value::Object(members) = &mut request {
            members.insert("ClientRequestToken".to_owned(), token.into());
        }
        let file = format!("{}-{slug}.json", first + place);
        let run = format!("aws marketplace-catalog start-change-set --region {REGION} --cli-input-json file://{file}");
        let wait = format!(
            "aws marketplace-catalog describe-change-set --region {REGION} --catalog {CATALOG} --change-set-id CHANGE_SET_ID"
        );
        let yields = ids.iter().map(|id| id.name.clone()).collect();
        Call { name, file, offers, request, needs, yields, run, wait: Wait { status: SUCCEEDED, run: wait, ids } }
    };
    drafts.into_iter().enumerate().map(finish).collect()
}

/// The values that a request waits for, each once.
pub(crate) fn needs(request: &Value) -> Vec<String> {
    let needs = ids_of_request(request).filter_map(Awaited::of_placeholder).collect();
    Awaited::distinct(needs).iter().map(Awaited::to_string).collect()
}

/// The most characters of the set's name in the name of a change set, so that the whole is within the 100 that AWS takes.
///
/// It is the same for all requests of a plan: by what stands before the number they are known to belong together.
const MAX_SET_NAME: usize = 60;

/// A name by which the change sets of a plan are found in the list that AWS keeps: what AWS's pattern does not permit is
/// left out of the set's name.
///
/// Source: the service models of the SDKs.
fn change_set_name(set_name: &str, number: usize, count: usize, slug: &str) -> String {
    let permitted = |character: &char| character.is_ascii_alphanumeric() || "_+=.:@- ".contains(*character);
    let words: String = set_name.chars().filter(permitted).collect();
    let words = joined(&words.split_whitespace().collect::<Vec<_>>(), " ");
    let words = if words.is_empty() { "Offer set" } else { &words };
    let words = words.get(..MAX_SET_NAME.min(words.len())).unwrap_or_default().trim_end();
    format!("{words} - {number} of {count} - {}", slug.replace('-', " "))
}

/// A client request token: by it AWS knows a request that is sent again, and does not carry it out twice.
///
/// It follows from the request and the day, so that a plan sent again after a broken connection makes nothing twice, while
/// the same set can be made once more on another day.
pub(crate) fn token(request: &Value, today: CalendarDate) -> String {
    let mut content = request.clone();
    if let Value::Object(members) = &mut content {
        members.shift_remove("ClientRequestToken");
    }
    named(vec![today.to_string().into(), content])
}

/// The same request as another one to AWS: with the token of its `attempt`, from 0.
pub(crate) fn again(request: &mut Value, today: CalendarDate, attempt: usize) {
    let first = token(request, today);
    let token = if attempt == 0 { first } else { named(vec![first.into(), attempt.into()]) };
    if let Value::Object(members) = request {
        members.insert("ClientRequestToken".to_owned(), token.into());
    }
}

fn named(content: Vec<Value>) -> String {
    let digest = digest(&content.into());
    format!("offerset-{}", digest.get(..48).unwrap_or(&digest))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_name_of_a_change_set_is_what_aws_permits() {
        let name = change_set_name("Security bundle (2027) für <Example>", 2, 3, "offers-1-2");
        assert_eq!(name, "Security bundle 2027 fr Example - 2 of 3 - offers 1 2");
        let long = change_set_name(&"long ".repeat(40), 10, 10, "offers-1-2-3-4-5-6-7");
        assert!(long.len() <= 100 && long.ends_with(" - 10 of 10 - offers 1 2 3 4 5 6 7"), "{long}");
        assert_eq!(change_set_name("日本", 1, 3, "create-offer-set"), "Offer set - 1 of 3 - create offer set");
    }

    #[test]
    fn a_token_follows_from_the_request_and_the_day() {
        let day = |text: &str| text.parse::<CalendarDate>().unwrap();
        let request = json!({ "Catalog": CATALOG, "ChangeSet": [] });
        let first = token(&request, day("2026-12-01"));
        assert_eq!(
            first,
            token(&json!({ "ChangeSet": [], "Catalog": CATALOG, "ClientRequestToken": "x" }), day("2026-12-01"))
        );
        assert_ne!(first, token(&request, day("2026-12-02")));
        assert!(first.len() <= 64);
    }
}
