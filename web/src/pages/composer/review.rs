mod error_summary;
mod offer_card;
mod publish;
mod summary;

use offerset::Location;
use yew::{Html, Properties, component, html, use_effect_with, use_state_eq};

use super::align::show;
use super::footer::footer;
use crate::browser;
use crate::components::Step;
use crate::engine;
use crate::form::Form;
use crate::intl;
use crate::route::Route;
use crate::state::{SharedFact, shape};
use error_summary::error_summary;
use offer_card::offer_card;
use publish::publish;
use summary::{Line, summary};

/// What [`Review`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The draft on the page.
    pub(super) form: Form,
}

/// The last step: everything once more, in the order of the steps, and the button that publishes.
#[component]
pub(super) fn Review(props: &Props) -> Html {
    let form = &props.form;
    let economics = engine::economics(&form.document);
    // Counts how often publishing was refused, because the summary takes the focus each time.
    let refusals = use_state_eq(|| 0_usize);
    use_effect_with(*refusals, |refusals| {
        if *refusals > 0 {
            browser::focus_id(error_summary::ID);
        }
    });
    let on_refuse = {
        let refusals = refusals.clone();
        yew::Callback::from(move |()| refusals.set(*refusals + 1))
    };
    html! {
        <div class="stack stack--loose">
            if form.was_asked_to_publish() {
                { error_summary(form) }
            }
            { details(form) }
            for (index, offer) in economics.offers.iter().enumerate() {
                { offer_card(form, index, offer) }
            }
            <section class="card stack" aria-labelledby="section-totals">
                <h2 id="section-totals">{ "What the buyer pays" }</h2>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{ "Currency" }</th>
                            <th scope="col" class="table__number">{ "Due on acceptance today" }</th>
                            <th scope="col" class="table__number">{ "In all" }</th>
                        </tr>
                    </thead>
                    <tbody>
                        for total in &economics.totals {
                            <tr>
                                <th scope="row">{ total.currency_code.code() }</th>
                                <td class="table__number">{ engine::money(total.due_on_acceptance, total.currency_code) }</td>
                                <td class="table__number"><strong>{ engine::total(total) }</strong></td>
                            </tr>
                        }
                    </tbody>
                </table>
                <p class="field__hint">{ "Before tax. AWS computes listing fees for each product, not for the set." }</p>
            </section>
            { publish(form, &on_refuse) }
            { footer(&form.id, Step::Review) }
        </div>
    }
}

/// What holds for the whole set.
fn details(form: &Form) -> Html {
    let text = |keys: &[&str]| form.text(&keys.iter().fold(Location::root(), |location, key| location.key(key)));
    let shared = |fact: SharedFact| {
        let shared = fact.read(&form.document);
        let value = shared.value.map(|value| show(fact, &value)).unwrap_or_default();
        let differs = !shared.differing.is_empty();
        Line::new(fact.label(), if differs { format!("{value} (not in every offer)") } else { value })
    };
    let expiry = form.checked.report.effective_expiry.map(|date| intl::end_of_day_here(&date.to_string()));
    let lines = [
        Line::new("Name", text(&["name"])),
        Line::new("Note to the buyer", text(&["buyerNotes"])),
        shared(SharedFact::BuyerAccounts),
        shared(SharedFact::Expiry),
        Line::new("That is, where you are", expiry.unwrap_or_default()),
        shared(SharedFact::Currency),
        shared(SharedFact::CountryCodes).or("All countries"),
        Line::new("Seller", [text(&["seller", "name"]), text(&["seller", "accountId"])].join(" ").trim().to_owned()),
        Line::new("Solution", text(&["solution", "id"])),
    ];
    let offers = shape::offers(&form.document).len();
    let is_empty = offers == 0;
    let note = html! {
        if is_empty {
            <p>{ "The set has no offers." }</p>
        }
    };
    let edit = Route::Details { id: form.id.clone() }.href();
    summary("Details".to_owned(), edit, " the details of the set".to_owned(), &lines, note)
}
