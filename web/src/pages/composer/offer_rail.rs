use offerset::Severity;
use yew::{Callback, Html, MouseEvent, html};

use crate::browser;
use crate::components::{IconName, Step, icon};
use crate::form::Form;
use crate::route::Route;
use crate::router;
use crate::state::shape;

/// The way to each offer, with what is to be done in it.
pub(super) fn offer_rail(form: &Form, step: Step, index: usize) -> Html {
    let add = {
        let form = form.clone();
        Callback::from(move |_: MouseEvent| {
            let patch = shape::add_offer(&form.document);
            form.editor().change("Add an offer", patch, shape::offers_location());
            let number = shape::offers(&form.document).len() + 1;
            router::go(&Route::Offer { id: form.id.clone(), number });
        })
    };
    html! {
        <nav class="rail" aria-label="Offers" id={browser::element_id(&shape::offers_location())} tabindex="-1">
            <ol class="rail__list">
                for (place, offer) in shape::offers(&form.document).iter().enumerate() {
                    <li>
                        <a class="rail__link" href={href(form, step, place)} aria-current={(place == index).then_some("true")}>
                            <span class="rail__number" aria-hidden="true">{ place + 1 }</span>
                            <span class="visually-hidden">{ format!("Offer {}: ", place + 1) }</span>
                            <span class="rail__name">
                                { shape::name(offer).unwrap_or("Unnamed offer") }
                            </span>
                            { mark(form, place) }
                        </a>
                    </li>
                }
            </ol>
            if step == Step::Offers {
                <button type="button" class="button button--small" onclick={add}>
                    { icon(IconName::Add) }
                    { "Add an offer" }
                </button>
            }
        </nav>
    }
}

fn href(form: &Form, step: Step, place: usize) -> String {
    let (id, number) = (form.id.clone(), place + 1);
    let route = if step == Step::Terms { Route::OfferTerms { id, number } } else { Route::Offer { id, number } };
    route.href()
}

/// Whether the offer has mistakes or to-dos.
fn mark(form: &Form, place: usize) -> Html {
    let location = shape::offer_location(place);
    let mut errors = form.checked.report.within(&location).filter(|finding| finding.severity == Severity::Error);
    let Some(first) = errors.next() else { return Html::default() };
    let (class, name, words) = if first.incomplete && errors.all(|finding| finding.incomplete) {
        ("rail__mark rail__mark--todo", IconName::Todo, "to do")
    } else {
        ("rail__mark rail__mark--error", IconName::Error, "has mistakes")
    };
    html! { <span {class}>{ icon(name) }<span class="visually-hidden">{ ", " }{ words }</span></span> }
}
