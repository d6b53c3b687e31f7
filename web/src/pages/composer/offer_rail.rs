use offerset::Severity;
use yew::{Callback, Html, MouseEvent, Properties, component, html};

use std::rc::Rc;

use crate::components::{Icon, IconName, Step};
use crate::form::Form;
use crate::route::Route;
use crate::router;
use crate::state::{Edit, shape};

/// What [`OfferRail`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The draft on the page.
    pub(super) form: Form,
    /// The step that the rail belongs to.
    pub(super) step: Step,
    /// The offer that is shown, from 0.
    pub(super) index: usize,
}

/// The way to each offer, with what is to be done in it.
#[component]
pub(super) fn OfferRail(props: &Props) -> Html {
    let Props { form, step, index } = props;
    let add = {
        let form = form.clone();
        Callback::from(move |_: MouseEvent| {
            let patch = shape::add_offer(&form.document);
            form.editor().edit(Edit::Change { label: Rc::from("Add an offer"), patch, at: shape::offers_location() });
            let number = shape::offers(&form.document).len() + 1;
            router::go(&Route::Offer { id: form.id.clone(), number });
        })
    };
    html! {
        <nav class="rail" aria-label="Offers">
            <ol class="rail__list">
                for (place, offer) in shape::offers(&form.document).iter().enumerate() {
                    <li>
                        <a class="rail__link" href={href(form, *step, place)} aria-current={(place == *index).then_some("true")}>
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
            if *step == Step::Offers {
                <button type="button" class="button button--small" onclick={add}>
                    <Icon name={IconName::Add} />
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
    let (class, icon, words) = if first.incomplete && errors.all(|finding| finding.incomplete) {
        ("rail__mark rail__mark--todo", IconName::Todo, "to do")
    } else {
        ("rail__mark rail__mark--error", IconName::Error, "has mistakes")
    };
    html! { <span {class}><Icon name={icon} /><span class="visually-hidden">{ ", " }{ words }</span></span> }
}
