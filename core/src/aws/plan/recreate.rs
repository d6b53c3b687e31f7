//! A released set can not be edited: the plan to put another one in its place.
//!
//! Source: the API guide's page on offer sets, section on managing a set after its release: make a new set; clone the offers
//! that stay as they are, in the Management Portal; create the changed ones anew; associate, release; then expire the old
//! set by the end dates of its offers.

use serde::Serialize;
use serde_json::Value;

use super::call::{self, Draft};
use super::offer::change;
use super::{Call, Existing, MAX_CHANGES, ReleasePlan, plan};
use crate::aws::change_type::EntityKind;
use crate::check::ReadyOfferSet;
use crate::diff::{Difference, OfferStatus, diff};
use crate::document::Document;
use crate::json::object;
use crate::model::{CalendarDate, Offer, OfferSet, State};
use crate::rule::Context;
use crate::words::joined;

/// How a released set is replaced.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RecreatePlan {
    /// What changes.
    pub difference: Difference,
    /// The offers of the new set, in its order.
    pub offers: Vec<Recreated>,
    /// The requests that make and release the new set; a cloned offer needs none of those that create it.
    pub release: ReleasePlan,
    /// The requests that let the old set expire, to be sent when the new one is released.
    pub expire: Vec<Call>,
    /// The steps in words, in order.
    pub steps: Vec<String>,
    /// What the seller should know.
    pub notes: Vec<String>,
}

/// How an offer of the new set comes to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Recreated {
    /// Its place in the new set, from 0.
    pub offer: usize,
    /// The place in the old set of the offer that it replaces, from 0.
    pub replaces: Option<usize>,
    /// Whether it can be cloned.
    pub treatment: Treatment,
    /// Its name.
    pub name: Option<String>,
}

/// How an offer of a new set comes to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Treatment {
    /// It says the same as before: it can be cloned in the Management Portal, into the new set.
    Clone,
    /// It says something else: it is created anew.
    Recreate,
    /// It was not in the old set: it is created.
    Create,
}

/// The plan to replace the `released` set by its `successor`.
pub fn recreate_plan(released: &Document<'_>, successor: &ReadyOfferSet<'_>, context: Context) -> RecreatePlan {
    let difference = diff(released, successor.document());
    let offers: Vec<Recreated> = difference.offers.iter().filter_map(recreated).collect();
    let release = plan(successor, context, Existing::Replaced);
    let old = OfferSet::read(released);
    let expire = expire(old.as_ref(), release.calls.len() + 1, context.today);
    let notes = notes(old.as_ref(), successor, &offers);
    RecreatePlan { steps: steps(&offers, &expire), difference, offers, release, expire, notes }
}

fn recreated(offer: &crate::diff::OfferDifference) -> Option<Recreated> {
    let treatment = match offer.status {
        OfferStatus::Unchanged => Treatment::Clone,
        OfferStatus::Changed => Treatment::Recreate,
        OfferStatus::Added => Treatment::Create,
        OfferStatus::Removed => return None,
    };
    Some(Recreated { offer: offer.after?, replaces: offer.before, treatment, name: offer.name.clone() })
}

/// Ends the offers of the old set on the day before `today`: by the guide a past date expires an offer.
fn expire(old: Option<&OfferSet<'_>>, first: usize, today: CalendarDate) -> Vec<Call> {
    let yesterday = today.to_chrono().pred_opt().and_then(CalendarDate::from_chrono).unwrap_or(today);
    let mut changes: Vec<(usize, Value)> = Vec::new();
    for (place, offer) in old.into_iter().flat_map(|set| set.offers.iter().enumerate()) {
        let is_open = offer.availability_end_date.value().is_none_or(|end| end >= today);
        if let Some(id) = offer.id.value().filter(|_| is_open) {
            let details = object(vec![("AvailabilityEndDate", Some(yesterday.to_string().into()))]);
            changes.push((place, change("UpdateAvailability", EntityKind::Offer, id, details)));
        }
    }
    let mut drafts = Vec::new();
    for changes in changes.chunks(MAX_CHANGES) {
        let (places, changes) = changes.iter().cloned().unzip();
        drafts.push(Draft::of_expiry(places, changes));
    }
    let name = old.and_then(|set| set.name.value()).unwrap_or_default();
    call::finish(drafts, name, today, first)
}

fn steps(offers: &[Recreated], expire: &[Call]) -> Vec<String> {
    let named = |treatment| {
        let names = offers.iter().filter(|offer| offer.treatment == treatment);
        joined(&names.map(|offer| format!("offer {}", offer.offer + 1)).collect::<Vec<_>>(), ", ")
    };
    let mut steps = vec!["Make the new set.".to_owned()];
    let cloned = named(Treatment::Clone);
    if !cloned.is_empty() {
        steps.push(format!("Clone what stays as it is in the Management Portal, into the new set: {cloned}."));
    }
    for (treatment, what) in
        [(Treatment::Recreate, "Create anew what changes"), (Treatment::Create, "Create what is new")]
    {
        let list = named(treatment);
        if !list.is_empty() {
            steps.push(format!("{what}, with the id of the new set: {list}."));
        }
    }
    steps.push("Associate all offers with the new set, and release it.".to_owned());
    if !expire.is_empty() {
        steps.push("Let the old set expire by the end dates of its offers.".to_owned());
    }
    steps
}

fn notes(old: Option<&OfferSet<'_>>, successor: &ReadyOfferSet<'_>, offers: &[Recreated]) -> Vec<String> {
    let mut notes = Vec::new();
    if old.and_then(|set| set.state.value()) != Some(State::Released) {
        notes
            .push("The old set is not said to be released: a draft can be changed, and needs no successor.".to_owned());
    }
    let without_id = old.map_or(0, |set| set.offers.iter().filter(|offer| offer.id.value().is_none()).count());
    if without_id > 0 {
        notes.push(format!(
            "{without_id} offers of the old set have no id in the document, and can not be expired from here."
        ));
    }
    for offer in offers.iter().filter(|offer| offer.replaces.is_some()) {
        let new = successor.offer_set().offers.items.get(offer.offer);
        let before = offer.replaces.and_then(|place| old?.offers.items.get(place));
        let authorization = |offer: Option<&Offer<'_>>| {
            let authorization = offer?.resale_authorization.as_ref()?;
            Some((authorization.id.value()?.to_owned(), authorization.offers_max_quantity.value() == Some(1)))
        };
        if let (Some((id, is_single)), Some((old_id, _))) = (authorization(new), authorization(before))
            && is_single
            && id == old_id
        {
            notes.push(format!(
                "Offer {} comes from `{id}`, which is good for one offer and is used by the old one: ask the manufacturer for another.",
                offer.offer + 1
            ));
        }
    }
    notes.push("Until the old set has expired, the buyer can accept either.".to_owned());
    notes.push(
        "The old offers end on a past day, which expires them at once by AWS's guide; where AWS refuses that, use today's date."
            .to_owned(),
    );
    notes
}
