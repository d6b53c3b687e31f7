use yew::{Html, component, html};

use super::seller::Seller;
use super::{Area, stage};
use crate::pages::aws_requests::AwsRequests;
use crate::pages::not_found::NotFound;
use crate::pages::replace::Replace;
use crate::route::Route;
use crate::router::use_address;

/// Makes this module the area of what goes to AWS.
pub fn aws() {
    stage::set::<Aws>();
}

/// The requests of a set to AWS, and how it is replaced.
#[component]
fn Aws() -> Html {
    html! { <Seller area={Area::Aws}><Page /></Seller> }
}

/// The page that the address asks for.
#[component]
fn Page() -> Html {
    match use_address().route {
        Route::AwsRequests { id } => html! { <AwsRequests {id} /> },
        Route::Replace { id } => html! { <Replace {id} /> },
        _ => html! { <NotFound /> },
    }
}
