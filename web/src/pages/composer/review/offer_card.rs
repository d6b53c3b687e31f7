use offerset::economics::{BuyerCharge, Due, OfferEconomics};
use offerset::model::TermKind;
use yew::{AttrValue, Html, html};

use super::summary::{Line, summary};
use crate::components::field::{duration_in_words, in_words};
use crate::engine;
use crate::form::Form;
use crate::intl;
use crate::route::Route;
use crate::state::shape::{self, OfferKind, offer_location};
use crate::state::{Place, price::Side, term_location};

/// One offer, summed up.
pub(super) fn offer_card(form: &Form, index: usize, economics: &OfferEconomics) -> Html {
    let number = index + 1;
    let offer = shape::offers(&form.document).get(index);
    let title = offer.and_then(shape::name).unwrap_or("Unnamed offer");
    let rest = html! {
        <>
            <div class="row row--spread">
                <h3>{ "Charges" }</h3>
                <a class="no-print" href={Route::OfferTerms { id: form.id.clone(), number }.href()}>
                    { "Edit terms" }<span class="visually-hidden">{ format!(" of offer {number}") }</span>
                </a>
            </div>
            <table class="table table--narrow">
                <thead>
                    <tr><th scope="col">{ "Due" }</th><th scope="col" class="table__number">{ "Amount" }</th></tr>
                </thead>
                <tbody>
                    for charge in &economics.charges {
                        { row(charge, economics) }
                    }
                </tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{ "In all" }</th>
                        <td class="table__number"><strong>{ engine::contract_value(economics) }</strong></td>
                    </tr>
                </tfoot>
            </table>
        </>
    };
    let edit = Route::Offer { id: form.id.clone(), number }.href();
    let title = format!("Offer {number}: {title}");
    summary(title, edit, format!(" offer {number}"), &lines(form, index, economics), rest)
}

fn row(charge: &BuyerCharge, economics: &OfferEconomics) -> Html {
    let due = match charge.due {
        Due::OnAcceptance => "On acceptance".to_owned(),
        Due::OnDate { date } => intl::date(&date.to_string()),
        Due::Undated => "Date missing".to_owned(),
    };
    let amount = economics.currency_code.map(|currency| engine::money(charge.amount, currency));
    html! {
        <tr>
            <td>{ due }</td>
            <td class="table__number">{ amount.unwrap_or_else(|| charge.amount.to_string()) }</td>
        </tr>
    }
}

fn lines(form: &Form, index: usize, economics: &OfferEconomics) -> Vec<Line> {
    let offer = offer_location(index);
    let text = |keys: &[&str]| form.text(&keys.iter().fold(offer.clone(), |location, key| location.key(key)));
    let kind = shape::offers(&form.document).get(index).map_or(OfferKind::Direct, OfferKind::of);
    let product_type = text(&["product", "type"]);
    let product_type = AttrValue::from(in_words(&product_type).into_owned());
    let mut lines = vec![
        Line::new("Product", join(&[text(&["product", "title"]), product_type])),
        Line::new("Product id", text(&["product", "id"])),
        Line::new("Internal description", text(&["description"])),
    ];
    if kind == OfferKind::Resale {
        lines.push(Line::new(
            "Manufacturer",
            join(&[text(&["product", "manufacturer", "name"]), text(&["product", "manufacturer", "accountId"])]),
        ));
        lines.push(Line::new(
            "Selling authorization",
            join(&[text(&["resaleAuthorization", "id"]), text(&["resaleAuthorization", "status"])]),
        ));
        let markup = text(&["markupPercentage"]);
        let markup = if markup.is_empty() { markup } else { format!("{markup} %").into() };
        lines.push(Line::new("Markup", markup).or("None"));
        if let (Some(wholesale), Some(currency)) = (&economics.wholesale_value, economics.currency_code) {
            lines.push(Line::new("Of it for the manufacturer", engine::money(wholesale.known(), currency)));
        }
    }
    lines.extend([
        Line::new("Duration", duration(form, index, kind)),
        Line::new("Contract", contract(form, index, kind)),
        Line::new("Invoices are due after", net_payment(form, index)).or("The buyer's usual time"),
    ]);
    lines
}

fn join(parts: &[AttrValue; 2]) -> String {
    let parts: Vec<&str> = parts.iter().map(AttrValue::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// How long the agreement lasts, wherever that is written.
fn duration(form: &Form, index: usize, kind: OfferKind) -> String {
    let terms = Side::Offer.terms(offer_location(index));
    let wholesale = Side::Wholesale.terms(offer_location(index));
    let upfront = |terms: &offerset::Location, side: Side| {
        term_location(&form.document, terms, side.term_type(TermKind::ConfigurableUpfrontPricing))
            .key("rateCards")
            .index(0)
            .key("selector")
            .key("value")
    };
    let mut places = vec![
        Place::in_term(terms.clone(), "ValidityTerm", "agreementDuration").location(&form.document),
        upfront(&terms, Side::Offer),
        Place::in_term(terms, Side::Offer.term_type(TermKind::FixedUpfrontPricing), "duration")
            .location(&form.document),
    ];
    if kind == OfferKind::Resale {
        places.push(
            Place::in_term(wholesale.clone(), Side::Wholesale.term_type(TermKind::FixedUpfrontPricing), "duration")
                .location(&form.document),
        );
        places.push(upfront(&wholesale, Side::Wholesale));
    }
    let written = places.iter().map(|place| form.text(place)).find(|text| !text.is_empty());
    written.map(|text| duration_in_words(&text)).unwrap_or_default()
}

fn contract(form: &Form, index: usize, kind: OfferKind) -> String {
    let terms = Side::Offer.terms(offer_location(index));
    let document = term_location(&form.document, &terms, "LegalTerm").key("documents").index(0);
    let (name, url, version) = (
        form.text(&document.clone().key("type")),
        form.text(&document.clone().key("url")),
        form.text(&document.key("version")),
    );
    match (name.as_str(), kind) {
        ("StandardEula", _) => format!("Standard Contract for AWS Marketplace {version}"),
        ("CustomEula", _) => format!("Own contract {url}"),
        ("", OfferKind::Resale) => "That of the selling authorization".to_owned(),
        (other, _) => other.to_owned(),
    }
}

fn net_payment(form: &Form, index: usize) -> String {
    let terms = Side::Offer.terms(offer_location(index));
    let period = Place::in_term(terms, "NetPaymentTerm", "paymentDuePeriod").location(&form.document);
    duration_in_words(&form.text(&period))
}
