use offerset::Ledger;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Event, Html, TargetCast as _, html};

use super::books::Books;
use super::filter::{Filter, Part};
use crate::pages::figures::words::{day_text, party};

/// The choices that narrow the books; `all` is everything that they can be narrowed to.
pub(super) fn filter_bar(books: &Books, all: &Ledger, filter: &Filter, on_change: &Callback<Filter>) -> Html {
    let bar = Bar { filter, on_change };
    html! {
        <form class="filters no-print" aria-label="What is shown" onsubmit={|event: yew::SubmitEvent| event.prevent_default()}>
            { bar.choice(Part::Set, "Offer set", "All", &sets(books)) }
            { bar.choice(Part::Product, "Product", "All", &products(all)) }
            { bar.choice(Part::Party, "Party", "All", &parties(all)) }
            { bar.date(Part::From, "Invoiced from (UTC)") }
            { bar.date(Part::Until, "Invoiced until (UTC)") }
            { bar.choice(Part::Rows, "A row for each", "Product and party", &[("invoice".to_owned(), "Invoice".to_owned())]) }
        </form>
    }
}

/// A value of the filter, and what it is called.
type Choice = (String, String);

fn sets(books: &Books) -> Vec<Choice> {
    let receipts = books.sets.iter().map(|set| &set.receipt);
    let sets = receipts.map(|receipt| {
        let name = receipt.offer_set_name.as_deref().unwrap_or("Unnamed offer set");
        let id = receipt.offer_set_id.as_ref().unwrap_or(&receipt.digest);
        (id.clone(), format!("{name}, accepted {}", day_text(receipt.accepted_on)))
    });
    sets.collect()
}

fn products(all: &Ledger) -> Vec<Choice> {
    let products = all.rows.iter().filter_map(|row| {
        let id = row.product_id.clone()?;
        Some((id.clone(), row.product_title.clone().unwrap_or(id)))
    });
    distinct(products.collect())
}

fn parties(all: &Ledger) -> Vec<Choice> {
    let parties = all.rows.iter().filter_map(|row| {
        let id = row.party.account_id.clone().or_else(|| row.party.name.clone())?;
        Some((id, party(&row.party, "")))
    });
    distinct(parties.collect())
}

/// Each value once, in the order of the books.
fn distinct(choices: Vec<Choice>) -> Vec<Choice> {
    let mut distinct: Vec<Choice> = Vec::new();
    for choice in choices {
        if !distinct.iter().any(|(value, _)| *value == choice.0) {
            distinct.push(choice);
        }
    }
    distinct
}

struct Bar<'page> {
    filter: &'page Filter,
    on_change: &'page Callback<Filter>,
}

impl Bar<'_> {
    fn set(&self, part: Part, value: fn(&Event) -> Option<String>) -> Callback<Event> {
        let (filter, on_change) = (self.filter.clone(), self.on_change.clone());
        Callback::from(move |event: Event| {
            if let Some(value) = value(&event) {
                on_change.emit(filter.clone().with(part, value));
            }
        })
    }

    fn choice(&self, part: Part, label: &str, otherwise: &str, choices: &[Choice]) -> Html {
        let (id, chosen) = (format!("filter-{}", part.name()), self.filter.get(part));
        let onchange =
            self.set(part, |event| event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()));
        html! {
            <div class="field">
                <label class="field__label" for={id.clone()}>{ label }</label>
                <select {id} class="input input--select" {onchange}>
                    <option value="" selected={chosen.is_empty()}>{ otherwise }</option>
                    for (value, words) in choices {
                        <option value={value.clone()} selected={chosen == value}>{ words }</option>
                    }
                </select>
            </div>
        }
    }

    fn date(&self, part: Part, label: &str) -> Html {
        let id = format!("filter-{}", part.name());
        let onchange = self.set(part, |event| event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()));
        html! {
            <div class="field">
                <label class="field__label" for={id.clone()}>{ label }</label>
                <input {id} class="input input--date" type="date" value={self.filter.get(part).to_owned()} {onchange} />
            </div>
        }
    }
}
