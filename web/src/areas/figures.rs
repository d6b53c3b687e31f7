use yew::{Html, component, html};

use super::seller::Seller;
use super::{Area, stage};
use crate::pages::figures::Figures as FiguresPage;
use crate::pages::ledger::Ledger;
use crate::pages::not_found::NotFound;
use crate::route::Route;
use crate::router::use_address;

/// Makes this module the area of figures.
pub fn figures() {
    stage::set::<Figures>();
}

/// The figures of a set, and the ledger.
#[component]
fn Figures() -> Html {
    html! { <Seller area={Area::Figures}><Page /></Seller> }
}

/// The page that the address asks for.
#[component]
fn Page() -> Html {
    match use_address().route {
        Route::Figures { id } => html! { <FiguresPage {id} /> },
        Route::Ledger => html! { <Ledger /> },
        _ => html! { <NotFound /> },
    }
}
