use std::rc::Rc;

use offerset::Location;
use serde_json::json;
use yew::{AttrValue, Callback, Html, Properties, component, html};

use crate::browser;
use crate::components::field::{
    Choice, ChoiceGroup, DateField, DurationField, Entry, Findings, SelectField, TextField,
};
use crate::form::Form;
use crate::state::shape::{OfferKind, offer_location};
use crate::state::{Edit, Place, term_location};

/// What [`Agreement`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The draft on the page.
    pub(super) form: Form,
    /// The offer, from 0.
    pub(super) index: usize,
    /// How the offer comes about.
    pub(super) kind: OfferKind,
    /// Whether the price already says how long the agreement lasts.
    pub(super) has_own_duration: bool,
}

const STANDARD: &str = "StandardEula";
const CUSTOM: &str = "CustomEula";
const INHERITED: &str = "inherited";

/// The agreement that comes to be: how long, under which contract, and when invoices are due.
#[component]
pub(super) fn Agreement(props: &Props) -> Html {
    let Props { form, index, has_own_duration, .. } = props;
    let terms = offer_location(*index).key("terms");
    html! {
        <section class="card stack" aria-labelledby="section-agreement">
            <h2 id="section-agreement">{ "Agreement" }</h2>
            { validity(form, &terms, *has_own_duration) }
            { contract(props) }
            <SelectField
                binding={form.bind(Place::in_term(terms, "NetPaymentTerm", "paymentDuePeriod"))}
                label="Invoices are due after"
                is_optional=true
                nothing="The buyer's usual time"
                choices={["15", "30", "45", "60", "90", "120"].map(|days| Choice::new(format!("P{days}D"), format!("{days} days"))).to_vec()}
            />
        </section>
    }
}

/// How long the agreement lasts, where the price does not say it; with start and end, where they are set.
fn validity(form: &Form, terms: &Location, has_own_duration: bool) -> Html {
    let at = |member: &str| Place::in_term(terms.clone(), "ValidityTerm", member);
    let is_set = |member: &str| !form.text(&at(member).location(&form.document)).is_empty();
    let is_dated = is_set("agreementStartDate") || is_set("agreementEndDate");
    html! {
        <>
            if !has_own_duration || is_set("agreementDuration") {
                <DurationField
                    binding={form.bind(at("agreementDuration"))}
                    label="Duration of the agreement"
                    hint="From acceptance on."
                    is_optional={has_own_duration || is_dated}
                />
            }
            if is_dated {
                <div class="columns">
                    <DateField binding={form.bind(at("agreementStartDate"))} label="Starts on" is_optional=true />
                    <DateField binding={form.bind(at("agreementEndDate"))} label="Ends on" is_optional=true />
                </div>
            }
        </>
    }
}

/// Under which contract: the standard one, or a document of the seller's.
fn contract(props: &Props) -> Html {
    let Props { form, index, kind, .. } = props;
    let offer = offer_location(*index);
    let terms = offer.clone().key("terms");
    let term = term_location(&form.document, &terms, "LegalTerm");
    let document = term.clone().key("documents").index(0);
    let written = form.text(&document.clone().key("type"));
    let is_services = form.text(&offer.key("product").key("type")) == "ProfessionalServicesProduct";
    let choose = {
        let (form, terms, term) = (form.clone(), terms.clone(), term.clone());
        Callback::from(move |chosen: AttrValue| {
            let documents = match chosen.as_str() {
                STANDARD => Some(json!([{ "type": STANDARD, "version": "2022-07-14" }])),
                CUSTOM => Some(json!([{ "type": CUSTOM }])),
                _ => None,
            };
            let patch = Place::in_term(terms.clone(), "LegalTerm", "documents").write(&form.document, documents);
            form.editor().edit(Edit::Change { label: Rc::from("Contract"), patch, at: term.clone() });
        })
    };
    let mut choices = vec![
        Choice::new(STANDARD, "Standard Contract for AWS Marketplace (2022-07-14)"),
        Choice::new(CUSTOM, "A contract of your own"),
    ];
    if *kind == OfferKind::Resale {
        choices.insert(0, Choice::new(INHERITED, "The contract of the selling authorization"));
    }
    let chosen = if written.is_empty() && *kind == OfferKind::Resale { AttrValue::from(INHERITED) } else { written };
    // Findings about the term that no field of it shows.
    let places = [&term, &document];
    let findings: Rc<[_]> = places.iter().flat_map(|place| form.findings(place, place)).cloned().collect();
    html! {
        <>
            <ChoiceGroup
                id={browser::element_id(&term)}
                label="Contract"
                hint={is_services.then_some(AttrValue::from("Professional services take a contract of your own only."))}
                {choices}
                chosen={chosen.clone()}
                on_choose={choose}
            />
            if !findings.is_empty() {
                <Findings id={format!("findings{term}")} {findings} editor={form.editor()} />
            }
            if chosen == CUSTOM {
                <TextField
                    binding={form.bind(document.key("url"))}
                    label="Address of the contract"
                    hint="A PDF that AWS can fetch, from https:// on."
                    entry={Entry::WebAddress}
                />
            }
        </>
    }
}
