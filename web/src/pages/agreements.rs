mod accepted_rows;
mod use_acceptances;

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, MouseEvent, TargetCast as _, component, html, use_effect_with, use_state_eq};

use crate::accepted::Accepted;
use crate::browser;
use crate::components::PageHeading;
use crate::route::Route;
use accepted_rows::accepted_rows;
use use_acceptances::{Acceptances, use_acceptances};

/// The id of the button that brings a receipt back.
const UNDO: &str = "undo-delete";

/// What was accepted in this browser.
#[component]
pub(crate) fn Agreements() -> Html {
    let Acceptances { known, delete, undo, is_unavailable } = use_acceptances();
    let chosen = use_state_eq(String::new);
    let choose = {
        let chosen = chosen.setter();
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                chosen.set(select.value());
            }
        })
    };
    // A receipt that is deleted takes its button away, and the focus would be lost with it.
    use_effect_with(known.deleted.is_some(), |is_deleted| {
        if *is_deleted {
            browser::focus_id(UNDO);
        }
    });
    html! {
        <>
            <div class="page-head">
                <PageHeading title={Route::Agreements.title()} />
                <a class="button" href={Route::Ledger.href()}>{ Route::Ledger.title() }</a>
            </div>
            <div role="status">
                if let Some(accepted) = &known.deleted {
                    <p class="notice notice--first">
                        { format!("The receipt of {} was deleted. ", accepted.receipt.title()) }
                        <button type="button" id={UNDO} class="button button--small" onclick={undo.reform(|_: MouseEvent| ())}>{ "Undo" }</button>
                    </p>
                }
            </div>
            if let Some(problem) = &known.problem {
                <p class="notice notice--error notice--first" role="alert">{ problem }</p>
            }
            {
                match &known.all {
                    Some(all) if !all.is_empty() => html! {
                        <>
                            { filter(all, &chosen, &choose) }
                            { table(all, &chosen, &delete) }
                        </>
                    },
                    None if !is_unavailable => Html::default(),
                    _ => nothing(),
                }
            }
        </>
    }
}

fn table(all: &[Accepted], chosen: &str, on_delete: &Callback<Accepted>) -> Html {
    let is_shown = |accepted: &&Accepted| chosen.is_empty() || accepted.receipt.digest == chosen;
    html! {
        <div class="card card--flush">
            <table class="table table--cards">
                <caption class="visually-hidden">{ "Agreements by offer set, the newest first" }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ "Product" }</th>
                        <th scope="col">{ "Seller" }</th>
                        <th scope="col">{ "Agreement" }</th>
                        <th scope="col">{ "Ends" }</th>
                        <th scope="col" class="table__number">{ "Value before tax" }</th>
                    </tr>
                </thead>
                for accepted in all.iter().filter(is_shown) {
                    { accepted_rows(accepted, on_delete) }
                }
            </table>
        </div>
    }
}

/// The choice of one set, where there are several.
fn filter(all: &[Accepted], chosen: &str, choose: &Callback<Event>) -> Html {
    if all.len() < 2 {
        return Html::default();
    }
    html! {
        <div class="filters">
            <div class="field">
                <label class="field__label" for="offer-set">{ "Offer set" }</label>
                <select id="offer-set" class="input input--select" onchange={choose}>
                    <option value="" selected={chosen.is_empty()}>{ "All" }</option>
                    for accepted in all {
                        <option value={accepted.receipt.digest.clone()} selected={chosen == accepted.receipt.digest}>
                            { accepted.receipt.title() }
                        </option>
                    }
                </select>
            </div>
        </div>
    }
}

fn nothing() -> Html {
    html! {
        <div class="card empty">
            <h2>{ "No agreements in this browser" }</h2>
            <p>
                { "When you accept an offer set that a seller sent you, each product gets an agreement, and its receipt is \
                   kept here. Publish a set and open its link to see how that looks for your buyers." }
            </p>
            <p><a href={Route::Buyer.href()}>{ "Open a set that a seller sent you" }</a></p>
        </div>
    }
}
