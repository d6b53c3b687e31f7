use yew::{Html, component, html};

use super::seller::Seller;
use super::{Area, stage};
use crate::pages::not_found::NotFound;
use crate::pages::published::Published as PublishedPage;
use crate::route::Route;
use crate::router::use_address;

/// Makes this module the area of published sets.
pub fn published() {
    stage::set::<Published>();
}

/// What is about one published set.
#[component]
fn Published() -> Html {
    html! { <Seller area={Area::Published}><Page /></Seller> }
}

/// The page that the address asks for.
#[component]
fn Page() -> Html {
    match use_address().route {
        Route::Published { id } => html! { <PublishedPage {id} /> },
        _ => html! { <NotFound /> },
    }
}
