use yew::{Html, component, html};

use super::seller::Seller;
use super::{Area, stage};
use crate::components::Step;
use crate::pages::composer::Composer as ComposerPage;
use crate::pages::not_found::NotFound;
use crate::route::Route;
use crate::router::use_address;

/// Makes this module the composer.
pub fn composer() {
    stage::set::<Composer>();
}

/// The four steps in which a seller makes an offer set.
#[component]
fn Composer() -> Html {
    html! { <Seller area={Area::Composer}><Page /></Seller> }
}

/// The page that the address asks for.
#[component]
fn Page() -> Html {
    let (id, step, number) = match use_address().route {
        Route::Details { id } => (id, Step::Details, 1),
        Route::Offers { id } => (id, Step::Offers, 1),
        Route::Offer { id, number } => (id, Step::Offers, number),
        Route::Terms { id } => (id, Step::Terms, 1),
        Route::OfferTerms { id, number } => (id, Step::Terms, number),
        Route::Review { id } => (id, Step::Review, 1),
        _ => return html! { <NotFound /> },
    };
    html! { <ComposerPage {id} {step} offer={number.saturating_sub(1)} /> }
}
