use yew::{AttrValue, Callback, Html, Properties, component, html};

use super::opening::Opening;
use crate::components::{CopyButton, PageHeading};
use crate::route::Route;
use crate::share::{Carrier, Failure, Snapshot, short};

/// What [`Closed`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What could not be opened, and why.
    #[prop_or_default]
    pub(super) problem: Option<(Carrier, Failure)>,
    /// Takes what was opened instead.
    pub(super) on_open: Callback<Result<Snapshot, Failure>>,
}

/// The page without a set: what is wrong, and the ways to open one.
#[component]
pub(super) fn Closed(props: &Props) -> Html {
    let Props { problem, on_open } = props;
    let title = Route::Buyer.title();
    html! {
        <>
            <div class="page-head">
                <PageHeading {title} tab_title={problem.as_ref().map(|_| AttrValue::from(format!("Problem: {title}")))} />
            </div>
            <div class="stack stack--loose page--reading">
                if let Some((carrier, failure)) = problem {
                    <div class="error-summary" role="alert">
                        <h2>{ failure.describe(*carrier) }</h2>
                        <p>{ failure.advice() }</p>
                        if let Failure::Altered { expected, found } = failure {
                            <p class="row">
                                { "Published as " }<code>{ short(expected) }</code>{ ", but it is " }<code>{ short(found) }</code>
                                <CopyButton text={format!("published as {expected}, found {found}")} what="Copy both for the seller" />
                            </p>
                        }
                    </div>
                } else {
                    <p class="lede">
                        { "A seller who publishes an offer set sends you a link or a file. Open it here to read every \
                           offer, what is due and when, and to see which agreements come to be. It stays in this browser." }
                    </p>
                }
                <Opening on_open={on_open.clone()} />
            </div>
        </>
    }
}
