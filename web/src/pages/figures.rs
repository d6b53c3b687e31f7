mod assumptions;
mod headline;
mod messages;
mod missing;
mod outlook;
mod receivers;
mod when;
pub(crate) mod words;

use std::rc::Rc;

use offerset::CalendarDate;
use serde_json::Value;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_memo, use_state_eq};

use crate::browser;
use crate::components::PageHeading;
use crate::hooks::use_workspace;
use crate::pages::not_found::NotFound;
use crate::route::{Route, SetId};
use crate::state::{Entry, StorageState};
use outlook::{Days, Outlook};

/// What [`Figures`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// Which set.
    pub(crate) id: SetId,
}

/// The figures of a set, draft or published: who pays and receives what, and when.
#[component]
pub(crate) fn Figures(props: &Props) -> Html {
    let workspace = use_workspace();
    let entry = workspace.entries.get(&props.id);
    match entry.and_then(|entry| entry.document().map(|document| (entry, document))) {
        Some((entry, document)) => html! {
            // Keyed, so that the day that was chosen for one set is not taken for another.
            <Opened key={props.id.as_str()} id={props.id.clone()} entry={Rc::clone(entry)} document={Rc::clone(document)} />
        },
        None if workspace.storage == StorageState::Opening => Html::default(),
        None => html! { <NotFound /> },
    }
}

/// What [`Opened`] is given.
#[derive(PartialEq, Properties)]
struct OpenedProps {
    id: SetId,
    entry: Rc<Entry>,
    document: Rc<Value>,
}

#[component]
fn Opened(props: &OpenedProps) -> Html {
    let OpenedProps { id, entry, document } = props;
    let chosen = use_state_eq(|| None::<CalendarDate>);
    let published_on = match entry.as_ref() {
        Entry::Published(publication) => browser::day_of(publication.published_at),
        _ => None,
    };
    let days = Days::of(entry, document, published_on, browser::today());
    let accepted_on = chosen.filter(|day| days.allow(*day)).unwrap_or(days.default);
    let outlook =
        use_memo((Rc::clone(document), days.offered_on, accepted_on), |(document, offered_on, accepted_on)| {
            Outlook::of(document, *offered_on, *accepted_on)
        });
    let on_choose = {
        let chosen = chosen.setter();
        Callback::from(move |day| chosen.set(Some(day)))
    };
    html! {
        <>
            { head(id, entry) }
            <div class="stack stack--loose">
                if published_on.is_none() {
                    { missing::missing(id, &outlook) }
                }
                if outlook.economics.offers.is_empty() {
                    { nothing(id) }
                } else {
                    { headline::headline(&outlook) }
                    { receivers::receivers(&outlook) }
                    { when::when(&outlook, days, &on_choose) }
                    { messages::messages(&outlook) }
                    { assumptions::assumptions(days) }
                }
            </div>
        </>
    }
}

fn head(id: &SetId, entry: &Entry) -> Html {
    let name = entry.title();
    let (state, back, words) = match entry {
        Entry::Published(_) => ("Published offer set", Route::Published { id: id.clone() }, "Back to the set"),
        _ => ("Draft", Route::Review { id: id.clone() }, "Back to the draft"),
    };
    let print = Callback::from(|_: MouseEvent| browser::print());
    html! {
        <div class="page-head">
            <div>
                <nav aria-label="Breadcrumb" class="breadcrumb">
                    <a href={Route::Sets.href()}>{ Route::Sets.title() }</a>
                    <span aria-hidden="true">{ "/" }</span>
                    <a href={back.href()}>{ &name }</a>
                </nav>
                <PageHeading title="Figures" tab_title={format!("Figures – {name}")} />
                <p class="soft">{ format!("{state}: {name}") }</p>
            </div>
            <div class="row">
                <button type="button" class="button" onclick={print}>{ "Print" }</button>
                <a class="button" href={back.href()}>{ words }</a>
            </div>
        </div>
    }
}

fn nothing(id: &SetId) -> Html {
    html! {
        <div class="card empty">
            <h2>{ "No offers, no figures" }</h2>
            <p>{ "Figures come from the prices, dates and markups of the offers. This set has no offers yet." }</p>
            <p><a href={Route::Offers { id: id.clone() }.href()}>{ "Add offers" }</a></p>
        </div>
    }
}
