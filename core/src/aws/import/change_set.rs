//! Reads the body of `StartChangeSet`, or the answer of `DescribeChangeSet`, which repeats it.

pub(super) mod details;
mod names;
mod references;

use serde_json::Value;

use super::convert::Voice;
use super::desk::{Desk, FileFinding};
use super::place::{At, FileLocation};
use super::shortened;
use crate::aws::answer::errors;
use crate::aws::change_type::{ChangeType, EntityKind, Role};
use crate::aws::names::{Awaited, referred, without_revision};
use crate::aws::plan::{CATALOG, MAX_CHANGES, SUCCEEDED};
use crate::aws_code::AwsRefusal;
use crate::order::Register;
use crate::rules::{RULES, request};
use names::Names;

/// A change set whose changes are understood.
#[derive(Debug)]
pub(super) struct ChangeSet {
    /// What placeholders and ids are told apart by: requests of one plan have the same.
    pub(super) scope: String,
    /// Whether AWS says it, or is to be told.
    pub(super) voice: Voice,
    /// Whether AWS says that all of it is done.
    pub(super) is_done: bool,
    /// The changes about offer sets, offers and selling authorizations.
    pub(super) changes: Vec<Change>,
    /// The places of the named ones of them.
    named: Register,
}

impl ChangeSet {
    fn new(scope: String, status: Status, changes: Vec<Change>) -> Self {
        let mut named = Register::default();
        for (place, change) in changes.iter().enumerate() {
            if let Some(name) = &change.name {
                named.add(name, place);
            }
        }
        let voice = if status == Status::Request { Voice::Request } else { Voice::Answer };
        Self { scope, voice, is_done: status == Status::Done, changes, named }
    }

    /// What an id in the details of a change leads to.
    pub(super) fn lead(&self, id: &At<'_>) -> Target {
        match id.text() {
            Some(text) if text.starts_with('$') => {
                let place = referred(text).and_then(|name| self.named.first(name));
                place.and_then(|place| self.changes.get(place)).map_or(Target::Nothing, Change::leads_to)
            }
            Some(text) => Target::of_text(text),
            None => Target::Nothing,
        }
    }
}

/// A change about an offer set, an offer or a selling authorization.
#[derive(Debug)]
pub(super) struct Change {
    /// What it does.
    pub(super) kind: &'static ChangeType,
    /// Where it is.
    pub(super) place: FileLocation,
    /// Its name, where it has one.
    pub(super) name: Option<String>,
    /// What it changes; for a change that creates, the id of what it has created, where an answer tells it.
    pub(super) target: Target,
    /// Its details.
    pub(super) details: Value,
    /// Where they are.
    pub(super) details_place: FileLocation,
    /// Whether they could be read.
    pub(super) is_readable: bool,
}

impl Change {
    /// What a reference to it leads to.
    fn leads_to(&self) -> Target {
        match (self.kind.role, &self.target) {
            (Role::Creates, Target::Nothing) => Target::Created(self.place.clone()),
            (_, target) => target.clone(),
        }
    }

    pub(super) fn details(&self) -> At<'_> {
        At::new(&self.details, self.details_place.clone())
    }
}

/// What an id in a request leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// To nothing: there is none, or it is a reference that leads nowhere.
    Nothing,
    /// To what the change of this place in the same change set creates.
    Created(FileLocation),
    /// To an entity that AWS knows by this id.
    Id(String),
    /// To what AWS tells when an earlier request has succeeded.
    Awaited(Awaited),
}

impl Target {
    /// The target as one text, no two having the same.
    fn to_key(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Created(place) => format!("created {}", place.to_key()),
            Self::Id(id) => format!("id {id}"),
            Self::Awaited(awaited) => awaited.to_string(),
        }
    }

    fn of_text(text: &str) -> Self {
        let id = without_revision(text.trim());
        match Awaited::of_placeholder(id) {
            Some(awaited) => Self::Awaited(awaited),
            None if id.is_empty() => Self::Nothing,
            None => Self::Id(id.to_owned()),
        }
    }
}

/// What has become of a change set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    /// It is a request.
    Request,
    /// An answer says that it is done.
    Done,
    /// An answer says that it has failed, or is under way.
    NotDone,
}

const ENVELOPE: &[&str] = &["Catalog", "ChangeSet", "ChangeSetName", "ClientRequestToken", "Intent", "ChangeSetTags"];
const CHANGE: &[&str] = &["ChangeType", "ChangeName", "Entity", "Details", "DetailsDocument", "EntityTags"];
const ENTITY: &[&str] = &["Type", "Identifier"];

/// Reads a change set: an object with `ChangeSet`, or the list of changes alone.
pub(super) fn read(at: &At<'_>, folder: &str, desk: &mut Desk) -> ChangeSet {
    let is_answer = is_answer(at.value);
    let list = at.get("ChangeSet").or_else(|| at.get("changeSet"));
    let name = at.text_of("ChangeSetName").or_else(|| at.text_of("changeSetName")).unwrap_or_default();
    if !is_answer && at.value.is_object() {
        envelope(at, desk);
    }
    let list = list.as_ref().unwrap_or(at);
    let mut raw = Vec::new();
    let mut count = 0_usize;
    for item in list.items() {
        count += 1;
        if let Some(change) = Raw::read(item, is_answer, desk) {
            raw.push(change);
        }
    }
    if count > MAX_CHANGES && !is_answer {
        let message = format!("the request has {count} changes, AWS takes at most {MAX_CHANGES}");
        desk.report(&request::TOO_MANY_CHANGES, &list.place, message);
    } else if count == 0 {
        desk.report(&request::MALFORMED_CHANGE, &list.place, "the change set has no change");
    }
    let names = Names::read(&raw, desk);
    let mut changes = Vec::new();
    for raw in &raw {
        if let Some(change) = raw.change(&names, is_answer, desk) {
            changes.push(change);
        }
    }
    if is_answer {
        report_refusals(list, desk);
    } else {
        repeated(&changes, desk);
        references::report_placeholders(&raw, list, desk);
    }
    let status = match at.text_of("Status") {
        _ if !is_answer => Status::Request,
        Some(SUCCEEDED) => Status::Done,
        _ => Status::NotDone,
    };
    ChangeSet::new(scope(folder, name), status, changes)
}

/// Whether this is what `DescribeChangeSet` answers rather than what `StartChangeSet` takes.
fn is_answer(value: &Value) -> bool {
    value.get("ChangeSetId").is_some() || value.get("ChangeSetArn").is_some() || value.get("Status").is_some()
}

/// What the requests of one plan have in common: the folder, and the name of the set in the names of change sets.
fn scope(folder: &str, name: &str) -> String {
    let is_plan =
        |part: &str| part.split_once(" of ").is_some_and(|(a, b)| a.parse::<u32>().is_ok() && b.parse::<u32>().is_ok());
    let numbered = before_last(name).and_then(|(before, _)| before_last(before));
    let plan = numbered.filter(|(_, number)| is_plan(number)).map_or("", |(plan, _)| plan);
    format!("{folder}\n{plan}")
}

/// What stands before the last dash between words, and what behind it. (Half a kilobyte less than `rsplit_once`.)
fn before_last(text: &str) -> Option<(&str, &str)> {
    const DASH: &[u8; 3] = b" - ";
    let end = text.as_bytes().windows(DASH.len()).rposition(|part| part == DASH)?;
    Some((text.get(..end)?, text.get(end + DASH.len()..)?))
}

fn envelope(at: &At<'_>, desk: &mut Desk) {
    let catalog = at.get("Catalog").or_else(|| at.get("catalog"));
    if catalog.as_ref().and_then(At::text) != Some(CATALOG) {
        let place = catalog.as_ref().map_or_else(|| at.place.clone().key("Catalog"), |catalog| catalog.place.clone());
        let message = match &catalog {
            Some(catalog) => {
                format!("the catalog is {}, it has to be `{CATALOG}`", shortened(&catalog.value.to_string()))
            }
            None => format!("the request names no catalog, it has to be `{CATALOG}`"),
        };
        desk.report(&request::WRONG_CATALOG, &place, message);
    }
    names::check_envelope(at, desk);
    unknown_members(at, ENVELOPE, desk);
}

/// Reports the members that AWS does not print; those that differ in the first letter are read nevertheless.
fn unknown_members(at: &At<'_>, known: &[&str], desk: &mut Desk) {
    for (key, member) in at.members() {
        if known.contains(&key) {
            continue;
        }
        match known.iter().find(|known| known.eq_ignore_ascii_case(key)) {
            Some(known) => {
                let message = format!("`{}` is written `{known}` in a request", shortened(key));
                desk.report(&request::UNKNOWN_REQUEST_FIELD, &member.place, message);
            }
            None => Voice::Request.unknown(key, &member, desk),
        }
    }
}

/// A change that is one at all.
struct Raw<'value> {
    at: At<'value>,
    change_type: &'value str,
    entity_type: &'value str,
    name: Option<&'value str>,
    identifier: Option<At<'value>>,
}

impl<'value> Raw<'value> {
    fn read(at: At<'value>, is_answer: bool, desk: &mut Desk) -> Option<Self> {
        let entity = at.get("Entity");
        let change_type = at.text_of("ChangeType");
        let entity_type = entity.as_ref().and_then(|entity| entity.text_of("Type"));
        let (Some(change_type), Some(entity_type)) = (change_type, entity_type) else {
            let lacks = if change_type.is_none() { "ChangeType" } else { "Entity.Type" };
            desk.report(&request::MALFORMED_CHANGE, &at.place, format!("the change has no text `{lacks}`"));
            desk.keep(&at, "a change that does not say what it is");
            return None;
        };
        if !is_answer {
            unknown_members(&at, CHANGE, desk);
            if let Some(entity) = &entity {
                unknown_members(entity, ENTITY, desk);
            }
        }
        let identifier = entity.and_then(|entity| entity.get("Identifier")).filter(|id| !id.value.is_null());
        let name = at.text_of("ChangeName");
        Some(Self { at, change_type, entity_type, name, identifier })
    }

    fn identifier_text(&self) -> Option<&'value str> {
        self.identifier.as_ref().and_then(At::text)
    }

    /// Whether it makes an entity of whatever type.
    fn creates(&self) -> bool {
        self.change_type.starts_with("Create")
    }

    /// The change, where it is about something that is understood.
    fn change(&self, names: &Names<'_>, is_answer: bool, desk: &mut Desk) -> Option<Change> {
        let Some(entity) = EntityKind::of(self.entity_type) else {
            let message =
                format!("`{}` of `{}` is not about offers", shortened(self.change_type), shortened(self.entity_type));
            desk.report(&request::UNREAD_CHANGE, &self.at.place, message);
            desk.keep(&self.at, "a change of something else than offers");
            return None;
        };
        let Some(change_type) = ChangeType::find(entity, self.change_type) else {
            self.report_unknown(entity, desk);
            return None;
        };
        let target = match change_type.role {
            Role::Creates if is_answer => self.identifier_text().map_or(Target::Nothing, Target::of_text),
            Role::Creates => {
                self.report_needless_identifier(entity, desk);
                Target::Nothing
            }
            Role::Updates | Role::Releases => references::target(self, names, desk),
        };
        let details = details::read(&self.at, is_answer, desk);
        let change = Change {
            kind: change_type,
            place: self.at.place.clone(),
            name: self.name.map(str::to_owned),
            target,
            details: details.value,
            details_place: details.place,
            is_readable: details.is_readable,
        };
        if change.is_readable && !is_answer {
            details::check(&change, desk);
            references::check_details(&change, names, desk);
        }
        Some(change)
    }

    fn report_unknown(&self, entity: EntityKind, desk: &mut Desk) {
        let name = shortened(self.change_type);
        let alike = crate::aws::change_type::CHANGE_TYPES.iter().filter(|known| known.entity == entity);
        let alike = alike.map(|known| known.name).find(|known| known.eq_ignore_ascii_case(self.change_type.trim()));
        let hint = alike.map(|known| format!("; `{known}` is meant, perhaps")).unwrap_or_default();
        let message = format!("`{name}` is no change type of {}{hint}", entity.described());
        desk.report(&request::UNKNOWN_CHANGE_TYPE, &self.at.place.clone().key("ChangeType"), message);
        desk.keep(&self.at, "a change of an unknown type");
    }

    fn report_needless_identifier(&self, entity: EntityKind, desk: &mut Desk) {
        if let Some(identifier) = &self.identifier {
            let message = format!("`{}` creates {}, and names one at once", self.change_type, entity.described());
            desk.report(&request::NEEDLESS_ENTITY_IDENTIFIER, &identifier.place, message);
            desk.keep(identifier, "an id of what is only created");
        }
    }
}

/// AWS starts a change type once for an entity.
fn repeated(changes: &[Change], desk: &mut Desk) {
    let mut known = Register::default();
    for (place, change) in changes.iter().enumerate() {
        if change.target == Target::Nothing {
            continue;
        }
        let ChangeType { entity, name, .. } = change.kind;
        let key = format!("{} {name} {}", entity.type_name(), change.target.to_key());
        if let Some(first) = known.first(&key).and_then(|first| changes.get(first)) {
            let message = format!("`{name}` is there twice for the same entity");
            desk.report_related(&request::REPEATED_CHANGE, &change.place, vec![first.place.clone()], message);
        }
        known.add(&key, place);
    }
}

/// Tells the errors that AWS reports, each with its code.
fn report_refusals(list: &At<'_>, desk: &mut Desk) {
    for change in list.items() {
        for error in errors(change.value) {
            let rule = &request::REFUSED_BY_AWS;
            let foreseen = RULES
                .iter()
                .flat_map(|rule| rule.aws)
                .find(|refusal| refusal.change_type == error.change_type && refusal.code == error.code);
            desk.add(FileFinding {
                code: rule.code,
                severity: rule.severity,
                incomplete: false,
                message: format!(
                    "AWS refused `{}` with {}: {}",
                    error.change_type,
                    error.code,
                    shortened(&error.message)
                ),
                help: rule.help,
                at: change.place.clone(),
                related: Vec::new(),
                aws: foreseen.map(|refusal| AwsRefusal::new(refusal.change_type, refusal.code)),
                in_set: None,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::scope;

    #[test]
    fn requests_of_a_plan_have_one_scope() {
        let of = |name| scope("folder", name);
        assert_eq!(of("A - B - 1 of 3 - create the offer set"), of("A - B - 3 of 3 - associate the offers"));
        assert_ne!(of("A - 1 of 3 - create"), of("B - 1 of 3 - create"));
        assert_eq!(of("anything"), of(""));
        assert_eq!(of("A - - 1 of 3 - create"), "folder\nA -");
        assert_eq!(of("A - 1 of x - create"), of(""));
        assert_ne!(scope("one", ""), scope("two", ""));
    }
}
