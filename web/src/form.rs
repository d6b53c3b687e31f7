//! What ties fields to a document: which value a field shows, what is wrong with it, and where an edit goes.

use std::rc::Rc;

use json_patch::Patch;
use offerset::fields::{self, Field};
use offerset::{Diagnostic, Location};
use serde_json::Value;
use yew::{AttrValue, UseReducerDispatcher};

use crate::browser;
use crate::components::is_missing_everywhere;
use crate::engine::Checked;
use crate::route::SetId;
use crate::state::{Action, Attention, Draft, Edit, Place, Publication, SharedFact, Workspace, shape};

/// A draft on the page, with its report.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    /// Which set it is.
    pub(crate) id: SetId,
    /// The set as it stands.
    pub(crate) document: Rc<Value>,
    /// What the engine says about it.
    pub(crate) checked: Rc<Checked>,
    attention: Rc<Attention>,
    editor: Editor,
}

/// The way to edit one draft.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Editor {
    id: SetId,
    dispatcher: UseReducerDispatcher<Workspace>,
}

impl Editor {
    /// Edits the draft.
    pub(crate) fn edit(&self, edit: Edit) {
        self.dispatcher.dispatch(Action::Edit { id: self.id.clone(), edit, now: browser::now() });
    }

    /// Changes the draft; `label` is what it does, as the words after "Undo".
    pub(crate) fn change(&self, label: &str, patch: Patch, at: Location) {
        self.edit(Edit::Change { label: label.into(), patch, at });
    }

    /// Puts what was published in the place of the draft.
    pub(crate) fn publish(&self, publication: Publication) {
        self.dispatcher.dispatch(Action::Publish(self.id.clone(), publication));
    }
}

/// A field's share of a form: everything that it shows of the document. A field with the same binding is not drawn again.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Binding {
    /// Where the value is, or would be.
    pub(crate) location: Location,
    /// The value as text; empty when there is none.
    pub(crate) value: AttrValue,
    /// The findings that the field shows now.
    pub(crate) findings: Rc<[Diagnostic]>,
    place: Place,
    /// Findings at these places are shown here too, so that leaving this field leaves them.
    also: Rc<[Location]>,
    editor: Editor,
}

/// An item of a list that a field edits as a whole.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Item {
    /// Where it is.
    pub(crate) location: Location,
    /// The item as text.
    pub(crate) text: AttrValue,
    /// The findings that are shown with it.
    pub(crate) findings: Rc<[Diagnostic]>,
}

/// A form as far as it is about one place. It equals a later one as long as nothing has changed there, so that a component
/// with such a property is not drawn again for an edit somewhere else.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    /// The form.
    pub(crate) form: Form,
    /// The place.
    pub(crate) at: Location,
}

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        let (one, two, at) = (&self.form, &other.form, &self.at);
        *at == other.at
            && (one == two
                || one.editor == two.editor
                    && one.value(at) == two.value(at)
                    && one.checked.within(at) == two.checked.within(at)
                    && one.attention.is_same_within(&two.attention, at))
    }
}

impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document)
            && Rc::ptr_eq(&self.checked, &other.checked)
            && self.attention == other.attention
            && self.editor == other.editor
    }
}

impl Form {
    /// The form of `draft`, which has the name `id`.
    pub(crate) fn new(
        id: SetId,
        draft: &Draft,
        checked: Rc<Checked>,
        dispatcher: UseReducerDispatcher<Workspace>,
    ) -> Self {
        Self {
            document: Rc::clone(&draft.document),
            checked,
            attention: Rc::clone(&draft.attention),
            editor: Editor { id: id.clone(), dispatcher },
            id,
        }
    }

    /// The way to edit the draft.
    pub(crate) fn editor(&self) -> Editor {
        self.editor.clone()
    }

    /// Whether publishing was asked for.
    pub(crate) fn was_asked_to_publish(&self) -> bool {
        self.attention.asked()
    }

    /// What is at `location`.
    pub(crate) fn value(&self, location: &Location) -> Option<&Value> {
        location.as_pointer().resolve(self.document.as_ref()).ok()
    }

    /// What is at `location`, as a field shows it.
    pub(crate) fn text(&self, location: &Location) -> AttrValue {
        match self.value(location) {
            None | Some(Value::Null) => AttrValue::default(),
            Some(Value::String(text)) => AttrValue::from(text.clone()),
            Some(other) => AttrValue::from(other.to_string()),
        }
    }

    /// What the format says about the field at `place`.
    pub(crate) fn described(&self, place: &Place) -> Option<&'static Field> {
        match place {
            Place::InTerm { term_type, member, .. } => {
                let key = member.as_str().trim_start_matches('/');
                fields::term_fields(term_type)?.iter().find(|field| field.key == key)
            }
            _ => fields::field_at(&self.document, &place.location(&self.document)),
        }
    }

    /// What amounts at `location` are counted in: the currency of the term that they are in, else that of the set.
    pub(crate) fn unit(&self, location: &Location) -> AttrValue {
        let mut holder = Some(location.as_pointer());
        while let Some(pointer) = holder {
            if let Ok(Value::Object(object)) = pointer.resolve(self.document.as_ref())
                && let Some(Value::String(currency)) = object.get("currencyCode")
            {
                return currency.clone().into();
            }
            holder = pointer.parent();
        }
        SharedFact::Currency.read(&self.document).text().unwrap_or_default().into()
    }

    /// Whether something was found at exactly `location`.
    pub(crate) fn has_finding(&self, location: &Location) -> bool {
        self.checked.at(location).next().is_some()
    }

    /// The form as far as it is about `at`.
    pub(crate) fn part(&self, at: &Location) -> Part {
        Part { form: self.clone(), at: at.clone() }
    }

    /// Binds a field to `place`.
    pub(crate) fn bind(&self, place: impl Into<Place>) -> Binding {
        self.bind_with(place, [])
    }

    /// Binds a field to `place`, and makes it show the findings at the locations `also`, which no other field shows.
    pub(crate) fn bind_with(&self, place: impl Into<Place>, also: impl IntoIterator<Item = Location>) -> Binding {
        let place = place.into();
        let location = place.location(&self.document);
        let also: Rc<[Location]> = also.into_iter().collect();
        let findings = self.findings(&location, &location);
        let findings = findings.chain(also.iter().flat_map(|other| self.findings(other, &location)));
        Binding {
            value: self.text(&location),
            findings: findings.cloned().collect(),
            editor: self.editor.clone(),
            location,
            place,
            also,
        }
    }

    /// Binds a field to what all offers say. It shows what is wrong with that in any of them, the same words once.
    pub(crate) fn bind_shared(&self, fact: SharedFact) -> Binding {
        let places = (0..shape::offers(&self.document).len()).flat_map(|index| {
            let location = fact.location(&self.document, index);
            let holder = (fact == SharedFact::BuyerAccounts).then(|| shape::offer_location(index).key("targeting"));
            [Some(location), holder].into_iter().flatten()
        });
        let own = fact.location(&self.document, 0);
        let mut binding = self.bind_with(Place::Shared(fact), places.filter(|place| *place != own));
        let mut seen = Vec::new();
        let findings = binding.findings.iter().filter(|finding| is_new(&mut seen, finding));
        // The page itself offers to align the offers, right below the field.
        binding.findings = findings.map(|finding| Diagnostic { fixes: Vec::new(), ..finding.clone() }).collect();
        binding
    }

    /// The items of the list that a field is bound to.
    pub(crate) fn items(&self, binding: &Binding) -> Rc<[Item]> {
        let list = self.value(&binding.location).and_then(Value::as_array);
        let items = (0..list.map_or(0, Vec::len)).map(|index| {
            let location = binding.location.clone().index(index);
            let findings = self.findings(&location, &binding.location).cloned().collect();
            Item { text: self.text(&location), location, findings }
        });
        items.collect()
    }

    /// All findings in order. What no offer says yet is entered once for all of them, and so it is listed once.
    pub(crate) fn listed(&self) -> impl Iterator<Item = &Diagnostic> {
        let mut seen = Vec::new();
        self.checked.report.diagnostics.iter().filter(move |finding| {
            !finding.incomplete
                || !is_missing_everywhere(&self.document, &finding.location)
                || is_new(&mut seen, finding)
        })
    }

    /// The findings at `location` that the field at `field` shows now.
    pub(crate) fn findings(&self, location: &Location, field: &Location) -> impl Iterator<Item = &Diagnostic> {
        let (missing, mistakes) = (self.attention.shows_missing(field), self.attention.shows_mistakes(field));
        self.checked.at(location).filter(move |finding| if finding.incomplete { missing } else { mistakes })
    }
}

impl Binding {
    /// Writes what was typed or chosen; an empty text takes the value away.
    pub(crate) fn write(&self, text: &str, label: &AttrValue) {
        self.write_value((!text.is_empty()).then(|| text.into()), label);
    }

    /// Writes a value that is no text.
    pub(crate) fn write_value(&self, value: Option<Value>, label: &AttrValue) {
        let repairing = !self.findings.is_empty();
        let label = Rc::from(label.as_str());
        self.editor.edit(Edit::Write { place: self.place.clone(), value, label, repairing });
    }

    /// Notes that the field is left: from now on it says what is missing in it.
    pub(crate) fn leave(&self) {
        for location in std::iter::once(&self.location).chain(self.also.iter()) {
            self.editor.edit(Edit::Leave(location.clone()));
        }
    }

    /// The way to edit the draft.
    pub(crate) fn editor(&self) -> &Editor {
        &self.editor
    }
}

/// Whether no finding with the same words was seen before. A page shows few enough of them to look through.
fn is_new<'finding>(seen: &mut Vec<&'finding str>, finding: &'finding Diagnostic) -> bool {
    let is_new = !seen.contains(&finding.message.as_str());
    seen.push(&finding.message);
    is_new
}
