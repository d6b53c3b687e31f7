//! The forms of a price, and the way from one to another.

mod form;

use json_patch::Patch;
use offerset::fields;
use offerset::model::TermKind;
use offerset::{Amount, Location};
use serde_json::{Value, json};

use super::{Place, shape};
use form::kind_of;
pub(crate) use form::{PriceForm, Side, term_type};

/// What is kept when the form of a price changes.
struct Kept {
    currency: String,
    dimensions: Vec<String>,
    duration: Option<String>,
    total: Option<Amount>,
}

impl Kept {
    fn of(terms: &[Value]) -> Self {
        let find = |kind: TermKind| terms.iter().find(|term| kind_of(term) == Some(kind));
        let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
        let fixed = find(TermKind::FixedUpfrontPricing);
        let card = find(TermKind::ConfigurableUpfrontPricing).and_then(|term| term.pointer("/rateCards/0"));
        let rates = card.and_then(|card| card.get("rateCard"));
        let used = find(TermKind::UsageBasedPricing).and_then(|term| term.pointer("/rateCards/0/rateCard"));
        let lines = rates.or(fixed.and_then(|term| term.get("grants"))).or(used).and_then(Value::as_array);
        let schedule = find(TermKind::PaymentSchedule).and_then(|term| term.get("schedule"));
        let amounts = match rates {
            Some(rates) => amounts(Some(rates), "price"),
            None => amounts(schedule, "chargeAmount"),
        };
        let validity = find(TermKind::Validity).and_then(|term| term.get("agreementDuration"));
        let duration = card.and_then(|card| card.pointer("/selector/value"));
        let duration = duration.or(fixed.and_then(|term| term.get("duration"))).or(validity);
        Self {
            currency: terms.iter().find_map(|term| text(term.get("currencyCode"))).unwrap_or_else(|| "USD".to_owned()),
            dimensions: lines.into_iter().flatten().filter_map(|line| text(line.get("dimensionKey"))).collect(),
            duration: text(duration),
            total: amounts.filter(|total| !total.is_zero()),
        }
    }

    /// A line for each dimension, or an empty one.
    fn lines(&self) -> Vec<Value> {
        let mut lines: Vec<Value> = self.dimensions.iter().map(|key| json!({ "dimensionKey": key })).collect();
        if lines.is_empty() {
            lines.push(json!({}));
        }
        lines
    }

    fn duration(&self) -> &str {
        self.duration.as_deref().unwrap_or("P12M")
    }

    /// A term of a price, with what is known of it.
    fn term(&self, side: Side, kind: TermKind, form: PriceForm) -> Value {
        let mut term = shape::blank(fields::term_fields(side.term_type(kind)).unwrap_or_default());
        let mut put = |key: &str, value: Value| {
            if let Some(term) = term.as_object_mut() {
                term.insert(key.to_owned(), value);
            }
        };
        put("type", side.term_type(kind).into());
        if kind != TermKind::ByolPricing {
            put("currencyCode", self.currency.as_str().into());
        }
        match kind {
            TermKind::ConfigurableUpfrontPricing => put("rateCards", json!([self.card()])),
            TermKind::FixedUpfrontPricing => {
                put("price", "0.0".into());
                if side == Side::Wholesale {
                    put("duration", self.duration().into());
                }
                put("grants", self.lines().into());
            }
            TermKind::PaymentSchedule => {
                let charge = self.total.map_or_else(|| json!({}), |total| json!({ "chargeAmount": total.to_string() }));
                put("schedule", json!([charge]));
            }
            // What is paid ahead is not what is billed by use.
            TermKind::UsageBasedPricing if form == PriceForm::Usage => {
                put("rateCards", json!([{ "rateCard": self.lines() }]));
            }
            TermKind::UsageBasedPricing => put("rateCards", json!([{ "rateCard": [{}] }])),
            _ => {}
        }
        term
    }

    fn card(&self) -> Value {
        let mut lines = self.lines();
        if let ([line], Some(total)) = (lines.as_mut_slice(), self.total)
            && let Some(line) = line.as_object_mut()
        {
            line.insert("price".to_owned(), total.to_string().into());
        }
        shape::rate_card(self.duration(), &lines)
    }
}

/// The sum of the amounts `key` in a list; `None` when one of them can not be read.
pub(crate) fn amounts(list: Option<&Value>, key: &str) -> Option<Amount> {
    let items = list.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let amounts: Option<Vec<Amount>> =
        items.iter().map(|item| item.get(key).and_then(Value::as_str)?.parse().ok()).collect();
    Amount::sum(amounts?)
}

/// Gives the offer at `offer` a price of another form. Terms that both forms have stay; what a new one asks for and an old
/// one says goes along; terms that belong to no form, or are there twice, are kept.
pub(crate) fn switch(document: &Value, offer: &Location, side: Side, form: PriceForm) -> Patch {
    let location = side.terms(offer.clone());
    let terms = shape::terms(document, &location);
    let kept = Kept::of(terms);
    let before = PriceForm::of(side, terms);
    let shown = before.places(side, terms);
    let mut next: Vec<Value> = Vec::new();
    for kind in form.kinds() {
        let same = shown.iter().filter_map(|place| terms.get(*place)).find(|term| kind_of(term) == Some(*kind));
        next.push(same.cloned().unwrap_or_else(|| kept.term(side, *kind, form)));
    }
    for (place, term) in terms.iter().enumerate() {
        // The duration stands in the price itself then.
        let is_said = form.has_duration() && !before.has_duration() && says_only_duration(term);
        if !shown.contains(&place) && !is_said {
            next.push(term.clone());
        }
    }
    let lacks_validity = !next.iter().any(|term| kind_of(term) == Some(TermKind::Validity));
    if side == Side::Offer && !form.has_duration() && form != PriceForm::None && lacks_validity {
        let validity = json!({ "type": "ValidityTerm", "agreementDuration": kept.duration() });
        next.insert(form.kinds().len(), validity);
    }
    let mut patch = Place::from(location).write(document, Some(next.into()));
    if side == Side::Offer && form.model() != before.model() {
        let model = Place::from(offer.clone().key("pricingModel"));
        patch.0.extend(model.write(document, Some(form.model().into())).0);
    }
    patch
}

/// Whether a term says how long the agreement lasts, and nothing else.
fn says_only_duration(term: &Value) -> bool {
    kind_of(term) == Some(TermKind::Validity)
        && term.get("agreementDuration").is_some()
        && term.as_object().is_some_and(|term| term.len() == 2)
}

/// Gives a resold offer a schedule of its own: the quantities and dates of the authorization, the amounts to be filled in.
pub(crate) fn own_schedule(document: &Value, offer: &Location) -> Patch {
    let wholesale = shape::terms(document, &Side::Wholesale.terms(offer.clone()));
    let kept = Kept::of(wholesale);
    let dates = wholesale.iter().filter_map(|term| term.get("schedule")?.as_array()).flatten();
    let charges: Vec<Value> =
        dates.filter_map(|charge| Some(json!({ "chargeDate": charge.get("chargeDate")? }))).collect();
    let charges = if charges.is_empty() { json!([{}]) } else { charges.into() };
    let mut next: Vec<Value> = Vec::new();
    for kind in PriceForm::Schedule.kinds() {
        let mut term = kept.term(Side::Offer, *kind, PriceForm::Schedule);
        if let Some(schedule) = term.get_mut("schedule") {
            *schedule = charges.clone();
        }
        next.push(term);
    }
    let mut patch = with_price(document, offer, next);
    patch.0.extend(Place::from(offer.clone().key("markupPercentage")).write(document, None).0);
    patch
}

/// Lets a resold offer inherit the prices of the authorization, for a markup on them.
pub(crate) fn inherit_price(document: &Value, offer: &Location) -> Patch {
    with_price(document, offer, Vec::new())
}

/// Puts `price` in the place of the terms that the price of the offer is made of.
fn with_price(document: &Value, offer: &Location, mut price: Vec<Value>) -> Patch {
    let location = Side::Offer.terms(offer.clone());
    let terms = shape::terms(document, &location);
    let shown = PriceForm::of(Side::Offer, terms).places(Side::Offer, terms);
    let others = terms.iter().enumerate().filter(|(place, _)| !shown.contains(place));
    price.extend(others.map(|(_, term)| term.clone()));
    Place::from(location).write(document, Some(price.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offer() -> Location {
        shape::offer_location(0)
    }

    fn switched(mut document: Value, side: Side, form: PriceForm) -> Value {
        let patch = switch(&document, &offer(), side, form);
        json_patch::patch(&mut document, &patch).unwrap();
        document
    }

    fn upfront_offer() -> Value {
        json!({ "offers": [{ "terms": [
            { "type": "ConfigurableUpfrontPricingTerm", "currencyCode": "EUR", "rateCards": [{
                "selector": { "type": "Duration", "value": "P24M" },
                "rateCard": [{ "dimensionKey": "seats", "price": "1200.00" }] }] },
            { "type": "LegalTerm" },
        ] }] })
    }

    #[test]
    fn a_price_becomes_a_schedule_and_keeps_what_it_says() {
        let document = switched(upfront_offer(), Side::Offer, PriceForm::Schedule);
        let terms = shape::terms(&document, &offer().key("terms"));
        assert_eq!(PriceForm::of(Side::Offer, terms), PriceForm::Schedule);
        assert_eq!(terms[0]["grants"], json!([{ "dimensionKey": "seats" }]));
        assert_eq!(terms[1]["schedule"], json!([{ "chargeAmount": "1200.00" }]));
        assert_eq!(terms[2]["agreementDuration"], "P24M");
        assert_eq!(terms[3]["type"], "LegalTerm");
    }

    #[test]
    fn there_and_back_gives_the_same_price() {
        let document = switched(upfront_offer(), Side::Offer, PriceForm::Schedule);
        let document = switched(document, Side::Offer, PriceForm::Upfront);
        let terms = shape::terms(&document, &offer().key("terms"));
        assert_eq!(terms.len(), 2);
        assert_eq!(terms[0]["rateCards"][0]["rateCard"], json!([{ "dimensionKey": "seats", "price": "1200.00" }]));
        assert_eq!(terms[0]["rateCards"][0]["selector"]["value"], "P24M");
        assert_eq!(terms[0]["currencyCode"], "EUR");
    }

    #[test]
    fn a_schedule_of_ones_own_has_the_dates_of_the_authorization() {
        let mut document = json!({ "offers": [{ "markupPercentage": "8.0", "terms": [],
            "resaleAuthorization": { "terms": [
                { "type": "ResaleFixedUpfrontPricingTerm", "currencyCode": "USD", "grants": [{ "dimensionKey": "hosts" }] },
                { "type": "ResalePaymentScheduleTerm", "schedule": [{ "chargeDate": "2027-02-15", "chargeAmount": "1" }] },
            ] } }] });
        let patch = own_schedule(&document, &offer());
        json_patch::patch(&mut document, &patch).unwrap();
        let terms = shape::terms(&document, &offer().key("terms"));
        assert_eq!(terms[0]["grants"], json!([{ "dimensionKey": "hosts" }]));
        assert_eq!(terms[1]["schedule"], json!([{ "chargeDate": "2027-02-15" }]));
        assert!(document["offers"][0].get("markupPercentage").is_none());
    }

    #[test]
    fn every_form_is_recognised_and_every_switch_keeps_the_other_terms() {
        for form in PriceForm::ALL {
            let document = switched(upfront_offer(), Side::Offer, form);
            let terms = shape::terms(&document, &offer().key("terms"));
            assert_eq!(PriceForm::of(Side::Offer, terms), form);
            assert_eq!(terms.iter().filter(|term| term_type(term) == "LegalTerm").count(), 1, "{form:?}");
            assert_eq!(
                terms.iter().filter(|term| term_type(term) == "ValidityTerm").count(),
                usize::from(!form.has_duration())
            );
        }
    }

    #[test]
    fn a_price_by_use_on_top_leaves_the_price_as_it_is() {
        let before = upfront_offer();
        let document = switched(before.clone(), Side::Offer, PriceForm::Consumption);
        let terms = shape::terms(&document, &offer().key("terms"));
        assert_eq!(terms[0], before["offers"][0]["terms"][0]);
        assert_eq!(terms[1]["rateCards"], json!([{ "rateCard": [{}] }]));
        assert_eq!(document["offers"][0].get("pricingModel"), None);
    }

    #[test]
    fn terms_that_belong_to_no_form_or_are_there_twice_are_kept() {
        let trial = json!({ "type": "FreeTrialPricingTerm", "duration": "P30D", "grants": [{ "dimensionKey": "a" }] });
        let dates = json!({ "type": "ValidityTerm", "agreementDuration": "P12M", "agreementStartDate": "2027-01-01" });
        let mut document = upfront_offer();
        let upfront = document["offers"][0]["terms"][0].clone();
        document["offers"][0]["terms"] = json!([upfront, trial, upfront, dates]);
        let document = switched(document, Side::Offer, PriceForm::Schedule);
        let document = switched(document, Side::Offer, PriceForm::Usage);
        let terms = shape::terms(&document, &offer().key("terms"));
        for kept in [&trial, &upfront, &dates] {
            assert!(terms.contains(kept), "{kept}");
        }
    }
}
