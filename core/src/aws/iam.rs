//! The permissions that the requests of a plan need.
//!
//! Sources: the API guide's page on offer sets (section on IAM permissions), which wants `StartChangeSet` with the change
//! type `AssociateWithOfferSet` on every offer and solution that is put into a set, although no request names such a
//! change; and AWS's managed policy `AWSMarketplaceSellerOfferManagement`, which has `CreateOfferOnProduct` likewise for
//! products, and permits `StartChangeSet` on change sets beside the entities.

use serde_json::Value;

use super::change_type::EntityKind;
use super::plan::{Call, REGION};
use crate::json::object;
use crate::order::distinct;

/// The policy for whoever sends `calls` in the account `seller`; where that is not known, in any account.
pub(super) fn policy(calls: &[Call], seller: Option<&str>) -> Value {
    let account = seller.unwrap_or("*");
    let arn = |entity: &str| format!("arn:aws:aws-marketplace:{REGION}:{account}:AWSMarketplace/{entity}");
    let start = |sid: &str, resources: Vec<String>, change_types: Vec<&str>| {
        let change_types = object(vec![("catalog:ChangeType", Some(change_types.into()))]);
        let condition = object(vec![("StringEquals", Some(change_types))]);
        statement(sid, "aws-marketplace:StartChangeSet".into(), resources.into(), Some(condition))
    };
    let change_sets = arn("ChangeSet/*");
    let mut statements = Vec::new();
    for (sid, entity, resource) in [
        ("ChangeOfferSets", EntityKind::OfferSet, arn("OfferSet/*")),
        ("ChangeOffers", EntityKind::Offer, arn("Offer/*")),
    ] {
        let used = change_types(calls, entity);
        if !used.is_empty() {
            statements.push(start(sid, vec![resource, change_sets.clone()], used));
        }
    }
    if change_types(calls, EntityKind::Offer).contains(&"CreateOffer") {
        statements.push(start("CreateOffersForProducts", vec!["*".to_owned()], vec!["CreateOfferOnProduct"]));
    }
    if change_types(calls, EntityKind::OfferSet).contains(&"AssociateOffers") {
        statements.push(start("PutOffersIntoSets", vec![arn("Offer/*")], vec!["AssociateWithOfferSet"]));
    }
    let solutions: Vec<String> = solutions(calls).map(|id| arn(&format!("Solution/{id}"))).collect();
    if !solutions.is_empty() {
        statements.push(start("LinkSolutionsToSets", solutions, vec!["AssociateWithOfferSet"]));
    }
    let reads = vec![
        "aws-marketplace:DescribeChangeSet",
        "aws-marketplace:ListChangeSets",
        "aws-marketplace:DescribeEntity",
        "aws-marketplace:ListEntities",
    ];
    statements.push(statement("FollowProgress", reads.into(), "*".into(), None));
    object(vec![("Version", Some("2012-10-17".into())), ("Statement", Some(statements.into()))])
}

fn statement(sid: &str, action: Value, resource: Value, condition: Option<Value>) -> Value {
    object(vec![
        ("Sid", Some(sid.into())),
        ("Effect", Some("Allow".into())),
        ("Action", Some(action)),
        ("Resource", Some(resource)),
        ("Condition", condition),
    ])
}

fn changes(calls: &[Call]) -> impl Iterator<Item = &Value> {
    calls.iter().filter_map(|call| call.request.get("ChangeSet")?.as_array()).flatten()
}

/// The change types that `calls` use on `entity`, in the order of the alphabet.
fn change_types(calls: &[Call], entity: EntityKind) -> Vec<&str> {
    let of_entity = |change: &&Value| change.pointer("/Entity/Type").is_some_and(|kind| kind == entity.type_name());
    distinct(changes(calls).filter(of_entity).filter_map(|change| change.get("ChangeType")?.as_str()).collect())
}

fn solutions(calls: &[Call]) -> impl Iterator<Item = &str> {
    changes(calls).filter_map(|change| change.pointer("/DetailsDocument/SolutionId")?.as_str())
}
