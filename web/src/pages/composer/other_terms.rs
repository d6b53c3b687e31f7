use offerset::Location;
use serde_json::json;
use yew::{Callback, Html, MouseEvent, html};

use crate::browser;
use crate::components::field::{members, own_findings, strays};
use crate::components::{IconName, icon};
use crate::form::Form;
use crate::state::price::{PriceForm, Side, term_type};
use crate::state::shape::{self, offer_location};

/// The terms that have a place of their own on the page, one of each.
const SHOWN: [&str; 3] = ["ValidityTerm", "LegalTerm", "NetPaymentTerm"];

/// All terms that no other part of the page shows: a renewal, and whatever else an opened set says.
pub(super) fn other_terms(form: &Form, index: usize, side: Side) -> Html {
    let list = side.terms(offer_location(index));
    let terms = shape::terms(&form.document, &list);
    let mut shown = PriceForm::of(side, terms).places(side, terms);
    if side == Side::Offer {
        shown.extend(SHOWN.iter().filter_map(|name| terms.iter().position(|term| term_type(term) == *name)));
    }
    let others: Vec<(usize, &str)> = terms
        .iter()
        .enumerate()
        .filter(|(place, _)| !shown.contains(place))
        .map(|(place, term)| (place, term_type(term)))
        .collect();
    let can_renew = side == Side::Offer && !terms.iter().any(|term| term_type(term) == "RenewalTerm");
    let section = format!("section-others-{side:?}");
    html! {
        <section class="card stack" aria-labelledby={section.clone()}>
            <h2 id={section}>{ if others.is_empty() { "Other terms" } else { "Also in this offer" } }</h2>
            { shown.iter().map(|place| strays(form, &list.clone().index(*place))).collect::<Html>() }
            { others.into_iter().map(|(place, name)| other(form, &list.clone().index(place), name)).collect::<Html>() }
            if can_renew {
                { renewal_button(form, &list) }
            }
        </section>
    }
}

/// A term with all its fields, as the format describes them.
fn other(form: &Form, term: &Location, name: &str) -> Html {
    let words = in_words(name);
    let take_out = {
        let (editor, term) = (form.editor(), term.clone());
        Callback::from(move |_: MouseEvent| editor.change("Take a term out", shape::remove(term.clone()), term.clone()))
    };
    let type_at = term.clone().key("type");
    html! {
        <details class="disclosure" open=true id={browser::element_id(term)} tabindex="-1" key={term.to_string()}>
            <summary>{ words.clone() }</summary>
            <div class="stack">
                if form.has_finding(&type_at) {
                    <p id={browser::element_id(&type_at)} tabindex="-1"><code>{ name.to_owned() }</code></p>
                }
                { members(form, term, &[]) }
                { own_findings(form, &[term, &type_at]) }
                { text_button("Take this term out", IconName::Delete, take_out) }
            </div>
        </details>
    }
}

/// What a term is called: its type, in words.
fn in_words(name: &str) -> String {
    let mut words = String::new();
    for letter in name.strip_suffix("Term").unwrap_or(name).chars() {
        if letter.is_ascii_uppercase() && !words.is_empty() {
            words.push(' ');
            words.push(letter.to_ascii_lowercase());
        } else {
            words.push(letter);
        }
    }
    if words.is_empty() { "A term without a type".to_owned() } else { words }
}

fn renewal_button(form: &Form, list: &Location) -> Html {
    let onclick = {
        let (form, list) = (form.clone(), list.clone());
        Callback::from(move |_: MouseEvent| {
            let patch = shape::append(&form.document, list.clone(), json!({ "type": "RenewalTerm" }));
            form.editor().change("Add a renewal", patch, list.clone());
        })
    };
    text_button("Add a renewal", IconName::Add, onclick)
}

fn text_button(words: &'static str, name: IconName, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="button button--small button--start" {onclick}>{ icon(name) }{ words }</button>
    }
}
