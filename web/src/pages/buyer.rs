mod closed;
mod opening;

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, component, html, use_effect_with, use_state_eq};

use crate::accepted::Accepted;
use crate::browser;
use crate::components::PageHeading;
use crate::components::buyer::{Accept, offer_set_view, receipt_view};
use crate::hooks::use_storage;
use crate::offered::{Offered, Standing};
use crate::route::Route;
use crate::router::{self, use_address};
use crate::share::{self, Carrier, Failure, Snapshot};
use closed::Closed;

/// What the page has to show.
#[derive(Clone, PartialEq)]
enum Shown {
    /// Nothing was given to it.
    Nothing,
    /// It is being opened.
    Opening,
    /// It can not be opened.
    Closed(Carrier, Failure),
    /// The set.
    Set(Rc<Offered>),
    /// The set was accepted; with why that is not stored, where that is so.
    Receipt(Box<Accepted>, Option<String>),
}

/// The page of the buyer: opens what the seller sent, and accepts it.
#[component]
pub(crate) fn Buyer() -> Html {
    let storage = use_storage();
    let shown = use_state_eq(|| Shown::Nothing);

    let address = use_address();
    use_effect_with(Rc::clone(&address.query), {
        let shown = shown.setter();
        move |query: &Rc<str>| {
            if query.len() < 2 {
                shown.set(Shown::Nothing);
                return;
            }
            shown.set(Shown::Opening);
            let query = Rc::clone(query);
            spawn_local(async move { shown.set(show(Carrier::Link, share::open_link(&query).await)) });
        }
    });

    // A set that was accepted before shows its receipt, whichever way it is opened.
    use_effect_with((storage, (*shown).clone()), {
        let shown = shown.setter();
        move |(storage, current)| {
            let (Some(storage), Shown::Set(offered)) = (storage.open().cloned(), current) else { return };
            let digest = Rc::clone(&offered.snapshot.digest);
            spawn_local(async move {
                if let Ok(Some(accepted)) = Accepted::find(&storage, &digest).await {
                    shown.set(Shown::Receipt(accepted.into(), None));
                }
            });
        }
    });

    let on_open = {
        let shown = shown.setter();
        Callback::from(move |opened| shown.set(show(Carrier::File, opened)))
    };
    let on_accept = {
        let shown = shown.setter();
        Callback::from(move |(accepted, problem): (Accepted, Option<String>)| {
            // Who has gone on is not called back.
            if !router::is_at(&address) {
                return;
            }
            // A page of its own outlasts a reload, also when the set came in a file.
            if problem.is_none() {
                router::go(&Route::Receipt { digest: accepted.receipt.digest.clone() });
            } else {
                browser::scroll_to_top();
                shown.set(Shown::Receipt(accepted.into(), problem));
            }
        })
    };
    match &*shown {
        Shown::Nothing => html! { <Closed {on_open} /> },
        Shown::Opening => {
            html! { <><PageHeading title={Route::Buyer.title()} /><p role="status">{ "Opening…" }</p></> }
        }
        Shown::Closed(carrier, failure) => {
            html! { <Closed problem={Some((*carrier, failure.clone()))} {on_open} /> }
        }
        Shown::Set(offered) => html! { <>{ head(offered) }{ offer_set_view(offered, accept(offered, on_accept)) }</> },
        Shown::Receipt(accepted, problem) => html! {
            <>
                <div class="page-head">
                    <PageHeading
                        title={accepted.receipt.title().to_owned()}
                        tab_title={format!("Accepted: {}", accepted.receipt.title())}
                    />
                </div>
                { receipt_view(accepted, problem.as_deref()) }
            </>
        },
    }
}

fn accept(offered: &Rc<Offered>, on_accept: Callback<(Accepted, Option<String>)>) -> Html {
    html! {
        if let Standing::Open(receipt) = &offered.standing {
            <Accept offered={Rc::clone(offered)} receipt={Rc::clone(receipt)} {on_accept} />
        }
    }
}

fn show(carrier: Carrier, opened: Result<Snapshot, Failure>) -> Shown {
    match opened {
        Ok(snapshot) => Shown::Set(Offered::on(browser::today(), snapshot).into()),
        Err(failure) => Shown::Closed(carrier, failure),
    }
}

fn head(offered: &Offered) -> Html {
    html! {
        <div class="page-head">
            <div>
                <p class="soft">{ "Offer set for you" }</p>
                <PageHeading title={offered.name.clone()} tab_title={format!("Review: {}", offered.name)} />
                if matches!(offered.standing, Standing::Open(_)) {
                    <p class="soft">{ "Nothing is accepted before you confirm it at the end of this page." }</p>
                }
            </div>
        </div>
    }
}
