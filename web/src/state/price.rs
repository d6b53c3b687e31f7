//! The two forms of a price that the app edits, and the way from one to the other.

use json_patch::Patch;
use offerset::{Amount, Location};
use serde_json::{Value, json};

use super::shape;

/// Whose price it is: the terms of both have names of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// What the buyer pays.
    Offer,
    /// What the manufacturer gets for a resold product.
    Wholesale,
}

impl Side {
    /// The term with one price for the contract.
    pub(crate) const fn upfront_type(self) -> &'static str {
        match self {
            Self::Offer => "ConfigurableUpfrontPricingTerm",
            Self::Wholesale => "ResaleConfigurableUpfrontPricingTerm",
        }
    }

    /// The term with what is granted for the charges of the schedule.
    pub(crate) const fn fixed_type(self) -> &'static str {
        match self {
            Self::Offer => "FixedUpfrontPricingTerm",
            Self::Wholesale => "ResaleFixedUpfrontPricingTerm",
        }
    }

    /// The term with the charges.
    pub(crate) const fn schedule_type(self) -> &'static str {
        match self {
            Self::Offer => "PaymentScheduleTerm",
            Self::Wholesale => "ResalePaymentScheduleTerm",
        }
    }

    /// Where the terms are in the offer at `offer`.
    pub(crate) fn terms(self, offer: Location) -> Location {
        match self {
            Self::Offer => offer.key("terms"),
            Self::Wholesale => offer.key("resaleAuthorization").key("terms"),
        }
    }
}

/// The form of a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PriceForm {
    /// One price for the whole contract, due on acceptance.
    Upfront,
    /// Charges on dates.
    Schedule,
    /// No price.
    None,
    /// Anything else: it is kept as it is.
    Other,
}

impl PriceForm {
    /// The form of the prices among `terms`.
    pub(crate) fn of(side: Side, terms: &[Value]) -> Self {
        let types: Vec<&str> = terms.iter().map(term_type).filter(|name| is_price(name)).collect();
        let has = |name: &str| types.contains(&name);
        match types.len() {
            0 => Self::None,
            1 if has(side.upfront_type()) => Self::Upfront,
            1 if has(side.fixed_type()) || has(side.schedule_type()) => Self::Schedule,
            2 if has(side.fixed_type()) && has(side.schedule_type()) => Self::Schedule,
            _ => Self::Other,
        }
    }
}

/// Whether a term is a price or a part of one.
pub(crate) fn is_price(term_type: &str) -> bool {
    ["PricingTerm", "PaymentScheduleTerm", "RecurringPaymentTerm"].iter().any(|ending| term_type.ends_with(ending))
}

/// The type of a term.
pub(crate) fn term_type(term: &Value) -> &str {
    term.get("type").and_then(Value::as_str).unwrap_or_default()
}

/// What is kept when the form of a price changes.
struct Kept {
    currency: String,
    dimensions: Vec<String>,
    duration: Option<String>,
    total: Option<Amount>,
}

impl Kept {
    fn of(side: Side, terms: &[Value]) -> Self {
        let find = |name: &str| terms.iter().find(|term| term_type(term) == name);
        let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
        let (upfront, fixed) = (find(side.upfront_type()), find(side.fixed_type()));
        let card = upfront.and_then(|term| term.pointer("/rateCards/0"));
        let rates = card.and_then(|card| card.get("rateCard"));
        let lines = rates.or(fixed.and_then(|term| term.get("grants"))).and_then(Value::as_array);
        let amounts = match rates {
            Some(rates) => amounts(Some(rates), "price"),
            None => amounts(find(side.schedule_type()).and_then(|term| term.get("schedule")), "chargeAmount"),
        };
        let validity = find("ValidityTerm").and_then(|term| term.get("agreementDuration"));
        let duration = card.and_then(|card| card.pointer("/selector/value"));
        let duration = duration.or(fixed.and_then(|term| term.get("duration"))).or(validity);
        Self {
            currency: terms.iter().find_map(|term| text(term.get("currencyCode"))).unwrap_or_else(|| "USD".to_owned()),
            dimensions: lines.into_iter().flatten().filter_map(|line| text(line.get("dimensionKey"))).collect(),
            duration: text(duration),
            total: amounts.filter(|total| !total.is_zero()),
        }
    }
}

/// The sum of the amounts `key` in a list; `None` when one of them can not be read.
pub(crate) fn amounts(list: Option<&Value>, key: &str) -> Option<Amount> {
    let items = list.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let amounts: Option<Vec<Amount>> =
        items.iter().map(|item| item.get(key).and_then(Value::as_str)?.parse().ok()).collect();
    Amount::sum(amounts?)
}

/// Gives the offer at `offer` a price of the other form. Dimensions, currency, duration and total go along.
pub(crate) fn switch(document: &Value, offer: &Location, side: Side, form: PriceForm) -> Patch {
    let location = side.terms(offer.clone());
    let terms = shape::terms(document, &location);
    let kept = Kept::of(side, terms);
    let price = match form {
        PriceForm::Upfront => vec![upfront(side, &kept)],
        PriceForm::Schedule => schedule(side, &kept, &json!([charge(&kept)])),
        PriceForm::None | PriceForm::Other => Vec::new(),
    };
    let is_upfront = form == PriceForm::Upfront;
    let others = terms.iter().filter(|term| !is_price(term_type(term)));
    // The duration of an upfront price stands in the price itself.
    let mut others: Vec<Value> =
        others.filter(|term| !is_upfront || term_type(term) != "ValidityTerm").cloned().collect();
    if let Some(duration) = kept.duration.filter(|_| form == PriceForm::Schedule && side == Side::Offer)
        && !others.iter().any(|term| term_type(term) == "ValidityTerm")
    {
        others.insert(0, json!({ "type": "ValidityTerm", "agreementDuration": duration }));
    }
    let terms: Vec<Value> = price.into_iter().chain(others).collect();
    super::Place::from(location).write(document, Some(terms.into()))
}

/// Gives a resold offer a schedule of its own: the quantities and dates of the authorization, the amounts to be filled in.
pub(crate) fn own_schedule(document: &Value, offer: &Location) -> Patch {
    let wholesale = shape::terms(document, &Side::Wholesale.terms(offer.clone()));
    let kept = Kept::of(Side::Wholesale, wholesale);
    let dates = wholesale.iter().filter_map(|term| term.get("schedule")?.as_array()).flatten();
    let charges: Vec<Value> =
        dates.filter_map(|charge| Some(json!({ "chargeDate": charge.get("chargeDate")? }))).collect();
    let charges = if charges.is_empty() { json!([{}]) } else { charges.into() };
    let location = Side::Offer.terms(offer.clone());
    let others = shape::terms(document, &location).iter().filter(|term| !is_price(term_type(term))).cloned();
    let terms: Vec<Value> = schedule(Side::Offer, &kept, &charges).into_iter().chain(others).collect();
    let mut patch = super::Place::from(location).write(document, Some(terms.into()));
    patch.0.extend(super::Place::from(offer.clone().key("markupPercentage")).write(document, None).0);
    patch
}

/// Lets a resold offer inherit the prices of the authorization, for a markup on them.
pub(crate) fn inherit_price(document: &Value, offer: &Location) -> Patch {
    let location = Side::Offer.terms(offer.clone());
    let others = shape::terms(document, &location).iter().filter(|term| !is_price(term_type(term))).cloned();
    super::Place::from(location).write(document, Some(others.collect()))
}

fn upfront(side: Side, kept: &Kept) -> Value {
    let mut lines: Vec<Value> = kept.dimensions.iter().map(|key| json!({ "dimensionKey": key })).collect();
    if lines.is_empty() {
        lines.push(json!({}));
    }
    if let ([line], Some(total)) = (lines.as_mut_slice(), kept.total)
        && let Some(line) = line.as_object_mut()
    {
        line.insert("price".to_owned(), total.to_string().into());
    }
    json!({
        "type": side.upfront_type(),
        "currencyCode": kept.currency,
        "rateCards": [{
            "selector": { "type": "Duration", "value": kept.duration.as_deref().unwrap_or("P12M") },
            "rateCard": lines,
            "constraints": { "multipleDimensionSelection": "Disallowed", "quantityConfiguration": "Disallowed" },
        }],
    })
}

fn schedule(side: Side, kept: &Kept, charges: &Value) -> Vec<Value> {
    let mut grants: Vec<Value> = kept.dimensions.iter().map(|key| json!({ "dimensionKey": key })).collect();
    if grants.is_empty() {
        grants.push(json!({}));
    }
    let mut fixed =
        json!({ "type": side.fixed_type(), "currencyCode": kept.currency, "price": "0.0", "grants": grants });
    if let (Side::Wholesale, Some(fixed)) = (side, fixed.as_object_mut()) {
        fixed.insert("duration".to_owned(), kept.duration.as_deref().unwrap_or("P12M").into());
    }
    vec![fixed, json!({ "type": side.schedule_type(), "currencyCode": kept.currency, "schedule": charges })]
}

fn charge(kept: &Kept) -> Value {
    kept.total.map_or_else(|| json!({}), |total| json!({ "chargeAmount": total.to_string() }))
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
}
