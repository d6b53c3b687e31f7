use serde_json::json;

use super::*;

fn id() -> SetId {
    "k3f9".into()
}

fn began(document: Value) -> Workspace {
    let mut workspace = Workspace::default();
    workspace.act(Action::Add { id: id(), document, now: 1 });
    workspace
}

fn edit(workspace: &mut Workspace, edit: Edit) -> bool {
    workspace.act(Action::Edit { id: id(), edit, now: 2 })
}

fn write(workspace: &mut Workspace, location: &str, text: &str) -> bool {
    let place = location.parse::<offerset::Location>().unwrap().into();
    edit(workspace, Edit::Write { place, value: Some(text.into()), label: "Name".into(), repairing: false })
}

fn stored(name: &str, revision: u64) -> Entry {
    Entry::Draft(Draft::stored(json!({ "name": name }), History::default(), 1, revision))
}

fn name(workspace: &Workspace) -> &str {
    workspace.draft(&id()).and_then(|draft| draft.document.get("name")).and_then(Value::as_str).unwrap_or_default()
}

#[test]
fn an_edit_is_pending_until_that_very_edit_is_stored() {
    let mut workspace = began(json!({}));
    let first = workspace.draft(&id()).unwrap().edition;
    write(&mut workspace, "/name", "a");
    workspace.act(Action::Saved { id: id(), edition: first, revision: 1 });
    assert!(!workspace.draft(&id()).unwrap().is_saved());
    workspace.act(Action::Saved { id: id(), edition: first + 1, revision: 2 });
    assert!(workspace.draft(&id()).unwrap().is_saved());
    assert_eq!(workspace.draft(&id()).unwrap().base, 2);
}

#[test]
fn what_changes_nothing_is_no_change() {
    let mut workspace = began(json!({ "name": "a" }));
    let edition = workspace.draft(&id()).unwrap().edition;
    assert!(!edit(&mut workspace, Edit::Undo));
    assert!(!write(&mut workspace, "/name", "a"));
    assert_eq!(workspace.draft(&id()).unwrap().edition, edition);
}

#[test]
fn undo_and_redo_walk_through_what_was_typed() {
    let mut workspace = began(json!({}));
    write(&mut workspace, "/name", "a");
    edit(&mut workspace, Edit::Leave("/name".parse().unwrap()));
    write(&mut workspace, "/name", "b");
    edit(&mut workspace, Edit::Undo);
    assert_eq!(name(&workspace), "a");
    edit(&mut workspace, Edit::Redo);
    assert_eq!(name(&workspace), "b");
}

#[test]
fn a_field_says_what_is_missing_only_after_it_was_left() {
    let location: offerset::Location = "/name".parse().unwrap();
    let mut workspace = began(json!({}));
    let attention = |workspace: &Workspace| workspace.draft(&id()).unwrap().attention.clone();
    assert!(!attention(&workspace).shows_missing(&location));
    write(&mut workspace, "/name", "a");
    assert!(!attention(&workspace).shows_mistakes(&location));
    edit(&mut workspace, Edit::Leave(location.clone()));
    assert!(attention(&workspace).shows_mistakes(&location));
    assert!(attention(&workspace).shows_missing(&location));
}

#[test]
fn asking_to_publish_shows_everything() {
    let mut workspace = began(json!({}));
    edit(&mut workspace, Edit::AskToPublish);
    assert!(workspace.draft(&id()).unwrap().attention.shows_missing(&"/name".parse().unwrap()));
}

#[test]
fn what_was_deleted_comes_back_and_is_stored_again() {
    let mut workspace = Workspace::default();
    workspace.act(Action::Opened(StorageState::Ready, vec![(id(), stored("a", 7))]));
    workspace.act(Action::Delete(id()));
    assert!(workspace.entries.iter().len() == 0);
    workspace.act(Action::Restore);
    let draft = workspace.draft(&id()).unwrap();
    assert_eq!((draft.base, &draft.saving), (0, &Saving::Pending));
}

#[test]
fn another_tab_is_followed_only_without_changes_of_ones_own() {
    let mut workspace = Workspace::default();
    workspace.act(Action::Opened(StorageState::Ready, vec![(id(), stored("a", 1))]));
    workspace.act(Action::Follow(id(), Some(stored("b", 2))));
    assert_eq!(name(&workspace), "b");
    write(&mut workspace, "/name", "c");
    workspace.act(Action::Follow(id(), Some(stored("d", 3))));
    assert_eq!(name(&workspace), "c");
}

#[test]
fn of_two_versions_the_user_keeps_one() {
    let mut conflicting = Workspace::default();
    conflicting.act(Action::Opened(StorageState::Ready, vec![(id(), stored("a", 1))]));
    write(&mut conflicting, "/name", "mine");
    let theirs = Rc::new(stored("theirs", 2));
    conflicting.act(Action::NotSaved(id(), Saving::Conflict(Some(theirs))));

    let mut keeping = conflicting.clone();
    write(&mut keeping, "/name", "mine too");
    assert!(matches!(keeping.draft(&id()).unwrap().saving, Saving::Conflict(_)));
    edit(&mut keeping, Edit::KeepMine);
    let draft = keeping.draft(&id()).unwrap();
    assert_eq!((name(&keeping), draft.base, &draft.saving), ("mine too", 2, &Saving::Pending));

    let mut taking = conflicting;
    taking.act(Action::TakeTheirs(id()));
    assert_eq!((name(&taking), taking.draft(&id()).unwrap().is_saved()), ("theirs", true));
}

#[test]
fn what_was_begun_while_the_storage_opened_stays() {
    let mut workspace = began(json!({ "name": "new" }));
    workspace.act(Action::Opened(StorageState::Ready, vec![("other".into(), stored("a", 1))]));
    assert_eq!(workspace.entries.iter().len(), 2);
}

#[test]
fn a_published_set_is_not_edited() {
    let mut workspace = began(json!({ "name": "a" }));
    let publication = Publication::new(Rc::new(json!({ "name": "a" })), "d1", 3);
    workspace.act(Action::Publish(id(), publication));
    assert!(!write(&mut workspace, "/name", "b"));
}

#[test]
fn what_became_of_a_set_at_aws_is_told_and_stored_until_no_more_is_told() {
    let mut workspace = began(json!({ "name": "a" }));
    workspace.act(Action::Publish(id(), Publication::new(Rc::new(json!({ "name": "a" })), "d1", 3)));
    let tell = |workspace: &mut Workspace, name: &str, text: &str| {
        workspace.act(Action::Tell { id: id(), facts: vec![(name.to_owned(), text.to_owned())], now: 4 })
    };
    assert!(tell(&mut workspace, "offerSetId", "offerset-a"));
    let edition = workspace.entries.get(&id()).unwrap().edition();
    assert!(!tell(&mut workspace, "offerSetId", "offerset-a"), "it is known");
    assert!(tell(&mut workspace, "offerId:1", "offer-a"));
    assert!(!workspace.act(Action::Saved { id: id(), edition, revision: 0 }), "more was told since");
    assert_eq!(*workspace.entries.get(&id()).unwrap().saving(), Saving::Pending);

    let mut theirs = Publication::new(Rc::new(json!({ "name": "a" })), "d1", 3);
    theirs.tell(&[("offerId:2".to_owned(), "offer-b".to_owned())], 5);
    workspace.act(Action::Follow(id(), Some(Entry::Published(theirs))));
    let Some(Entry::Published(ours)) = workspace.entries.get(&id()).map(Rc::as_ref) else { panic!("it is published") };
    let told = ["offerSetId", "offerId:1", "offerId:2"].map(|name| ours.told.get(name));
    assert_eq!(told, [Some("offerset-a"), Some("offer-a"), Some("offer-b")]);
    assert_eq!(ours.saving, Saving::Pending, "what was told here is not stored yet");
}

#[test]
fn walking_through_the_forms_of_a_price_loses_nothing_and_is_taken_back_at_once() {
    use super::price::{PriceForm, Side};
    let document = json!({ "offers": [{ "terms": [
        { "type": "ConfigurableUpfrontPricingTerm", "currencyCode": "USD", "rateCards": [{
            "selector": { "type": "Duration", "value": "P12M" }, "rateCard": [{ "dimensionKey": "seats", "price": "7" }] }] },
    ] }] });
    let mut workspace = began(document.clone());
    let offer = shape::offer_location(0);
    for form in [PriceForm::Byol, PriceForm::Monthly, PriceForm::Schedule] {
        assert!(edit(&mut workspace, Edit::Switch { offer: offer.clone(), side: Side::Offer, form }));
    }
    let grants = "/offers/0/terms/0/grants";
    let now = &workspace.draft(&id()).unwrap().document;
    assert_eq!(now.pointer(grants), Some(&json!([{ "dimensionKey": "seats" }])));
    edit(&mut workspace, Edit::Undo);
    assert_eq!(*workspace.draft(&id()).unwrap().document, document);
}
