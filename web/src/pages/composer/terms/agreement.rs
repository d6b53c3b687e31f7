use offerset::Location;
use offerset::model::LegalDocument;
use serde_json::json;
use yew::{AttrValue, Callback, Html, html};

use crate::browser;
use crate::components::field::{Control, Remark, choice_group, field, format_field, own_findings};
use crate::form::Form;
use crate::state::shape::{OfferKind, offer_location};
use crate::state::{Place, term_location};

const STANDARD: &str = "StandardEula";
const VERSION: &str = LegalDocument::STANDARD_VERSION;
const CUSTOM: &str = "CustomEula";
const INHERITED: &str = "inherited";
const CONTRACTS: [(&str, &str); 3] = [
    (INHERITED, "The contract of the selling authorization"),
    (STANDARD, "Standard Contract for AWS Marketplace (2022-07-14)"),
    (CUSTOM, "A contract of your own"),
];

/// The agreement that comes to be: how long, under which contract, and when invoices are due.
pub(super) fn agreement(form: &Form, index: usize, kind: OfferKind, has_own_duration: bool) -> Html {
    let terms = offer_location(index).key("terms");
    html! {
        <section class="card stack" aria-labelledby="section-agreement">
            <h2 id="section-agreement">{ "Agreement" }</h2>
            { validity(form, &terms, has_own_duration) }
            { contract(form, index, kind) }
            { field(form.bind(Place::in_term(terms, "NetPaymentTerm", "paymentDuePeriod")), "Invoices are due after", Control::Choice(&["P15D", "P30D", "P45D", "P60D", "P90D", "P120D"], "The buyer's usual time"), Remark::OPTIONAL) }
        </section>
    }
}

/// How long the agreement lasts, where the price does not say it, and on which days it starts and ends.
fn validity(form: &Form, terms: &Location, has_own_duration: bool) -> Html {
    let at = |member: &str| Place::in_term(terms.clone(), "ValidityTerm", member);
    let is_set = |member: &str| !form.text(&at(member).location(&form.document)).is_empty();
    let is_dated = is_set("agreementStartDate") || is_set("agreementEndDate");
    let from = "From acceptance on, or from the start.";
    let duration = if has_own_duration || is_dated { Remark::optional(from) } else { Remark::hint(from) };
    html! {
        <div class="columns">
            if !has_own_duration || is_set("agreementDuration") {
                { format_field(form, at("agreementDuration"), "Duration of the agreement", duration) }
            }
            { format_field(form, at("agreementStartDate"), "Starts on", Remark::optional("When it is not to start at once.")) }
            { format_field(form, at("agreementEndDate"), "Ends on", Remark::OPTIONAL) }
        </div>
    }
}

/// Under which contract: the standard one, or a document of the seller's.
fn contract(form: &Form, index: usize, kind: OfferKind) -> Html {
    let offer = offer_location(index);
    let terms = offer.clone().key("terms");
    let term = term_location(&form.document, &terms, "LegalTerm");
    let document = term.clone().key("documents").index(0);
    let written = form.text(&document.clone().key("type"));
    let is_services = form.text(&offer.key("product").key("type")) == "ProfessionalServicesProduct";
    let has_other_version = !matches!(form.text(&document.clone().key("version")).as_str(), "" | VERSION)
        || form.has_finding(&document.clone().key("version"));
    let choose = {
        let (form, terms, term) = (form.clone(), terms.clone(), term.clone());
        Callback::from(move |chosen: &'static str| {
            let documents = match chosen {
                STANDARD => Some(json!([{ "type": STANDARD, "version": VERSION }])),
                CUSTOM => Some(json!([{ "type": CUSTOM }])),
                _ => None,
            };
            let patch = Place::in_term(terms.clone(), "LegalTerm", "documents").write(&form.document, documents);
            form.editor().change("Contract", patch, term.clone());
        })
    };
    // Only what is resold has a contract to take over.
    let choices = if kind == OfferKind::Resale { &CONTRACTS[..] } else { CONTRACTS.split_at(1).1 };
    let chosen = if written.is_empty() && kind == OfferKind::Resale { AttrValue::from(INHERITED) } else { written };
    let remark = if is_services {
        Remark::hint("Professional services take a contract of your own only.")
    } else {
        Remark::NONE
    };
    html! {
        <>
            { choice_group(&browser::element_id(&document.clone().key("type")), "Contract", remark, choices, &chosen, &choose) }
            // Findings about the term that no field of it shows.
            { own_findings(form, &[&term, &document, &document.clone().key("type")]) }
            if chosen == CUSTOM {
                { format_field(form, document.clone().key("url"), "Address of the contract", Remark::hint("A PDF that AWS can fetch, from https:// on.")) }
            }
            if has_other_version {
                { format_field(form, document.key("version"), "Version of the contract", Remark::NONE) }
            }
        </>
    }
}
