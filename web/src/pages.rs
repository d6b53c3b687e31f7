//! One file per page.

mod agreements;
mod buyer;
mod check;
mod composer;
mod not_found;
mod published;
mod receipt;
mod rule;
pub(crate) mod rules;
mod sets;

use yew::{Html, html};

use crate::components::Step;
use crate::route::Route;
use composer::Composer;

/// The page of a route.
pub(crate) fn show(route: Route) -> Html {
    match route {
        Route::Sets => html! { <sets::Sets /> },
        Route::Details { id } => html! { <Composer {id} step={Step::Details} /> },
        Route::Offers { id } => html! { <Composer {id} step={Step::Offers} /> },
        Route::Offer { id, number } => html! { <Composer {id} step={Step::Offers} offer={number.saturating_sub(1)} /> },
        Route::Terms { id } => html! { <Composer {id} step={Step::Terms} /> },
        Route::OfferTerms { id, number } => {
            html! { <Composer {id} step={Step::Terms} offer={number.saturating_sub(1)} /> }
        }
        Route::Review { id } => html! { <Composer {id} step={Step::Review} /> },
        Route::Published { id } => html! { <published::Published {id} /> },
        Route::Agreements => html! { <agreements::Agreements /> },
        Route::Buyer => html! { <buyer::Buyer /> },
        Route::Receipt { digest } => html! { <receipt::Receipt {digest} /> },
        Route::Check => html! { <check::Check /> },
        Route::Rules => html! { <rules::Rules /> },
        Route::Rule { code } => html! { <rule::Rule {code} /> },
        Route::NotFound => html! { <not_found::NotFound /> },
    }
}
