use yew::{Html, component, html};

use super::seller::Seller;
use super::{Area, stage};
use crate::pages::not_found::NotFound;
use crate::pages::sets::Sets as SetsPage;
use crate::route::Route;
use crate::router::use_address;

/// Makes this module the list of offer sets.
pub fn sets() {
    stage::set::<Sets>();
}

/// The list of offer sets; also the page that says that there is none at an address.
#[component]
fn Sets() -> Html {
    html! { <Seller area={Area::Sets}><Page /></Seller> }
}

/// The page that the address asks for.
#[component]
fn Page() -> Html {
    match use_address().route {
        Route::Sets => html! { <SetsPage /> },
        _ => html! { <NotFound /> },
    }
}
