use yew::{Html, component, html};

use super::{Area, stage};
use crate::components::{Shell, StorageNotice, StorageProvider};
use crate::pages::agreements::Agreements;
use crate::pages::buyer::Buyer as BuyerPage;
use crate::pages::not_found::NotFound;
use crate::pages::receipt::Receipt;
use crate::route::Route;
use crate::router::{Router, use_address};

/// Makes this module the area of the buyer.
pub fn buyer() {
    stage::set::<Buyer>();
}

/// What a buyer sees: the set that a seller sent, and what was accepted.
#[component]
fn Buyer() -> Html {
    html! {
        <Router area={Area::Buyer}>
            <StorageProvider>
                <Shell notices={html! { <StorageNotice /> }}><Page /></Shell>
            </StorageProvider>
        </Router>
    }
}

/// The page that the address asks for.
#[component]
fn Page() -> Html {
    match use_address().route {
        Route::Buyer => html! { <BuyerPage /> },
        Route::Agreements => html! { <Agreements /> },
        Route::Receipt { digest } => html! { <Receipt {digest} /> },
        _ => html! { <NotFound /> },
    }
}
