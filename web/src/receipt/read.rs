//! Reads a receipt out of its JSON.
//!
//! By hand: what serde derives for these structures was a tenth of what a buyer loads.

use serde_json::Value;

use super::{
    Agreement, Charge, ContractValue, Ending, Entitlement, Eula, Party, PriceIncrease, Product, Receipt, Renewal, Total,
};

impl Receipt {
    /// Reads what the engine wrote. `None` when that is no receipt.
    pub(crate) fn read(json: &Value) -> Option<Self> {
        Some(Self {
            offer_set_name: text(json, "offerSetName"),
            digest: text(json, "digest")?,
            accepted_on: text(json, "acceptedOn")?,
            acceptor: party(member(json, "acceptor")),
            agreements: all(json, "agreements", agreement)?,
            totals: all(json, "totals", total)?,
        })
    }
}

fn agreement(json: &Value) -> Option<Agreement> {
    let product = member(json, "product");
    let value = member(json, "contractValue");
    Some(Agreement {
        id: text(json, "id")?,
        offer_name: text(json, "offerName"),
        proposer: party(member(json, "proposer")),
        manufacturer: present(json, "manufacturer").map(party),
        product: Product { id: text(product, "id"), title: text(product, "title") },
        start_date: text(json, "startDate")?,
        is_future_dated: is_true(json, "isFutureDated"),
        ending: Ending { date: text(member(json, "ending"), "date") },
        currency_code: text(json, "currencyCode"),
        contract_value: ContractValue {
            kind: text(value, "kind")?,
            amount: text(value, "amount"),
            known: text(value, "known"),
        },
        charges: all(json, "charges", charge)?,
        has_open_charges: is_true(json, "hasOpenCharges"),
        payment_due_period: text(json, "paymentDuePeriod"),
        entitlements: all(json, "entitlements", entitlement).unwrap_or_default(),
        eula: all(json, "eula", |json| Some(eula(json)))?,
        renewal: present(json, "renewal").and_then(renewal),
    })
}

fn party(json: &Value) -> Party {
    Party { account_id: text(json, "accountId"), name: text(json, "name") }
}

fn charge(json: &Value) -> Option<Charge> {
    Some(Charge {
        invoice_date: text(json, "invoiceDate"),
        is_due_on_acceptance: is_true(json, "isDueOnAcceptance"),
        amount: text(json, "amount")?,
    })
}

fn entitlement(json: &Value) -> Option<Entitlement> {
    Some(Entitlement { dimension_key: text(json, "dimensionKey")?, quantity: member(json, "quantity").as_u64() })
}

fn eula(json: &Value) -> Eula {
    Eula { kind: text(json, "type"), url: text(json, "url"), version: text(json, "version") }
}

fn renewal(json: &Value) -> Option<Renewal> {
    let increase = present(json, "priceIncrease");
    Some(Renewal {
        renews_on: text(json, "renewsOn")?,
        lockout_start: text(json, "lockoutStart"),
        max_renewals: member(json, "maxRenewals").as_u64(),
        price_increase: increase.and_then(|increase| {
            Some(PriceIncrease { minimum: text(increase, "minimum")?, maximum: text(increase, "maximum")? })
        }),
    })
}

fn total(json: &Value) -> Option<Total> {
    Some(Total {
        currency_code: text(json, "currencyCode")?,
        certainty: text(json, "certainty")?,
        contract_value: text(json, "contractValue")?,
        due_on_acceptance: text(json, "dueOnAcceptance")?,
        has_open_charges: is_true(json, "hasOpenCharges"),
    })
}

fn member<'json>(json: &'json Value, key: &str) -> &'json Value {
    json.get(key).unwrap_or(&Value::Null)
}

fn present<'json>(json: &'json Value, key: &str) -> Option<&'json Value> {
    json.get(key).filter(|value| !value.is_null())
}

fn text(json: &Value, key: &str) -> Option<String> {
    json.get(key)?.as_str().map(str::to_owned)
}

fn is_true(json: &Value, key: &str) -> bool {
    json.get(key).and_then(Value::as_bool).unwrap_or_default()
}

/// All items of a list; `None` when there is no list, or one of them can not be read.
fn all<Item>(json: &Value, key: &str, read: fn(&Value) -> Option<Item>) -> Option<Vec<Item>> {
    let mut items = Vec::new();
    for item in json.get(key)?.as_array()? {
        items.push(read(item)?);
    }
    Some(items)
}
