use yew::{Callback, Html, MouseEvent, html};

use crate::browser;
use crate::form::Form;
use crate::intl;
use crate::route::Route;
use crate::state::SharedFact;

/// Which offers say something else than the others, and the button that makes them say the same.
pub(super) fn align(form: &Form, fact: SharedFact) -> Html {
    let shared = fact.read(&form.document);
    let Some(value) = shared.value.clone().filter(|_| !shared.differing.is_empty()) else { return Html::default() };
    let shown = show(fact, &value);
    let align = {
        let form = form.clone();
        let label = format!("{}: {shown} in every offer", fact.label());
        Callback::from(move |_: MouseEvent| {
            let patch = fact.push(&form.document, Some(&value));
            form.editor().change(&label, patch, fact.location(&form.document, 0));
        })
    };
    html! {
        <div class="align">
            <ul>
                for index in shared.differing {
                    <li>
                        <a href={href(form, fact, index)}>{ format!("Offer {}", index + 1) }</a>
                        {
                            match form.value(&fact.location(&form.document, index)) {
                                Some(own) => format!(" says {}", show(fact, own)),
                                None => " says nothing".to_owned(),
                            }
                        }
                    </li>
                }
            </ul>
            <button type="button" class="button button--small" onclick={align}>{ format!("Use {shown} in every offer") }</button>
        </div>
    }
}

fn href(form: &Form, fact: SharedFact, index: usize) -> String {
    let page = Route::OfferTerms { id: form.id.clone(), number: index + 1 }.href();
    browser::href_naming(&page, &fact.location(&form.document, index))
}

/// A shared value in words.
pub(super) fn show(fact: SharedFact, value: &serde_json::Value) -> String {
    let texts: Vec<&str> = match value {
        serde_json::Value::Array(items) => items.iter().filter_map(|item| item.as_str()).collect(),
        value => value.as_str().into_iter().collect(),
    };
    let words = texts.into_iter().map(|text| match fact {
        SharedFact::Expiry => intl::date(text),
        SharedFact::CountryCodes => intl::country(text),
        SharedFact::BuyerAccounts | SharedFact::Currency => text.to_owned(),
    });
    words.collect::<Vec<_>>().join(", ")
}
