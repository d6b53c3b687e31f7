mod books;
mod filter;
mod filter_bar;
mod rows;
mod totals;
mod use_books;

use std::rc::Rc;

use offerset::LedgerQuery;
use yew::{Callback, Html, MouseEvent, component, html};

use crate::browser;
use crate::components::{IconName, PageHeading, icon};
use crate::intl;
use crate::route::Route;
use crate::router::use_address;
use books::Books;
use filter::Filter;
use filter_bar::filter_bar;
use use_books::{BooksState, use_books};

/// What was earned with the sets that were accepted on this device.
#[component]
pub(crate) fn Ledger() -> Html {
    let address = use_address();
    let body = match use_books() {
        BooksState::Opening => html! { <p role="status">{ "Opening…" }</p> },
        BooksState::Failed(problem) => {
            html! { <p class="notice notice--error notice--first" role="alert">{ problem }</p> }
        }
        BooksState::Read(books) if books.sets.is_empty() && books.left_out.is_empty() => nothing(),
        BooksState::Read(books) => opened(&books, &Filter::read(&address.query, browser::decoded)),
    };
    html! {
        <>
            <div class="page-head">
                <div>
                    <nav class="breadcrumb" aria-label="Breadcrumb">
                        <a href={Route::Agreements.href()}>{ Route::Agreements.title() }</a>
                    </nav>
                    <PageHeading title={Route::Ledger.title()} />
                </div>
            </div>
            { body }
        </>
    }
}

fn opened(books: &Books, filter: &Filter) -> Html {
    let all = books.ledger(&LedgerQuery::default());
    let ledger = Rc::new(books.ledger(&filter.query()));
    let on_change = Callback::from(|filter: Filter| browser::go_to_instead(&filter.address(browser::encoded)));
    let show_all = on_change.reform(|_: MouseEvent| Filter::default());
    let download = {
        let ledger = Rc::clone(&ledger);
        Callback::from(move |_: MouseEvent| {
            browser::download_as("ledger.csv", "text/csv;charset=utf-8", ledger.to_csv().as_bytes());
        })
    };
    let count = ledger.rows.len();
    html! {
        <div class="stack ledger">
            <p class="lede">
                { "What each party earns with each product, over every offer set that was accepted in this browser. Amounts \
                   are before tax; currencies are never added up. Agreements and their ids are those of the preview." }
            </p>
            { notes(books) }
            { filter_bar(books, &all, filter, &on_change) }
            { totals::totals(&ledger.totals) }
            <div class="row row--spread ledger__head">
                <p role="status">{ format!("{} row{}", intl::number(count), if count == 1 { "" } else { "s" }) }</p>
                <div class="row no-print">
                    if filter.is_narrow() {
                        <button type="button" class="button button--quiet" onclick={show_all}>{ "Show everything" }</button>
                    }
                    if count > 0 {
                        <button type="button" class="button" onclick={download}>
                            { icon(IconName::Download) }{ "Download as CSV" }
                        </button>
                    }
                </div>
            </div>
            if count > 0 {
                { rows::rows(&ledger) }
            } else {
                <p class="nothing">{ "Nothing was earned with what you ask for." }</p>
            }
        </div>
    }
}

/// What the books do not know, and what is not in them.
fn notes(books: &Books) -> Html {
    html! {
        <>
            if !books.without_seller.is_empty() {
                <p class="notice notice--first">
                    { format!(
                        "Of {}, this device has the buyer’s copy only. It says nothing of wholesale prices: what is resold \
                         in it is not divided.",
                        books.without_seller.join(", "),
                    ) }
                </p>
            }
            for (title, reason) in &books.left_out {
                <p class="notice notice--warning notice--first">{ format!("{title} is left out. {reason}") }</p>
            }
        </>
    }
}

fn nothing() -> Html {
    html! {
        <div class="card empty">
            <h2>{ "Nothing is booked yet" }</h2>
            <p>
                { "A row for each product and each party appears here when an offer set is accepted in this browser: publish \
                   a set, open its link as the buyer, and accept it. Where the seller’s own set is in this browser too, its \
                   wholesale prices, margins and listing fees are in the rows." }
            </p>
            <p><a href={Route::Sets.href()}>{ "See the offer sets" }</a></p>
        </div>
    }
}
