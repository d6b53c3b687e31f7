//! The composer: four steps, and the checks always in view.

mod align;
mod checks;
mod conflict;
mod details;
mod facts;
mod footer;
mod head;
mod markup;
mod offer_rail;
mod offers;
mod other_terms;
mod price;
mod review;
mod steps;
mod terms;

use std::rc::Rc;

use yew::{Html, Properties, component, html, use_effect_with};

use crate::browser;
use crate::components::Step;
use crate::engine::use_check;
use crate::form::Form;
use crate::hooks::{use_undo_keys, use_workspace};
use crate::pages::not_found::NotFound;
use crate::route::{Route, SetId};
use crate::router::{Redirect, use_address};
use crate::state::{Draft, Entry, StorageState};

use checks::Checks;
use conflict::conflict;
use head::head;
use steps::steps;

/// What [`Composer`] is given.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Which set.
    pub(crate) id: SetId,
    /// Which step.
    pub(crate) step: Step,
    /// Which offer (from 0), in the steps that show one at a time.
    #[prop_or_default]
    pub(crate) offer: usize,
}

/// The composer: the page of a draft.
#[component]
pub(crate) fn Composer(props: &Props) -> Html {
    let workspace = use_workspace();
    match workspace.entries.get(&props.id).map(Rc::as_ref) {
        Some(Entry::Draft(draft)) => {
            html! { <Opened id={props.id.clone()} draft={draft.clone()} step={props.step} offer={props.offer} /> }
        }
        Some(Entry::Published(_)) => html! { <Redirect to={Route::Published { id: props.id.clone() }} /> },
        None if workspace.storage == StorageState::Opening => Html::default(),
        _ => html! { <NotFound /> },
    }
}

/// What [`Opened`] is given.
#[derive(PartialEq, Properties)]
struct OpenedProps {
    id: SetId,
    draft: Draft,
    step: Step,
    offer: usize,
}

#[component]
fn Opened(props: &OpenedProps) -> Html {
    let OpenedProps { id, draft, step, offer } = props;
    let workspace = use_workspace();
    let checked = use_check(&draft.document);
    let form = Form::new(id.clone(), draft, checked, workspace.dispatcher());
    use_undo_keys(form.editor());

    // An address can name a place in the document, as those of the checks do.
    let address = use_address();
    use_effect_with(address, |address| {
        if let Some(location) = browser::named_location(&address.query) {
            browser::focus_location(&location);
        }
    });

    let body = match step {
        Step::Details => details::details(&form),
        Step::Offers => offers::offers(&form, *offer),
        Step::Terms => terms::terms_step(&form, *offer),
        Step::Review => html! { <review::Review form={form.clone()} /> },
    };
    html! {
        <div class="composer">
            { head(&form, draft, *step) }
            { steps(&form, *step) }
            { conflict(id, draft, &workspace.dispatcher()) }
            <div class="composer__body">
                // Keyed, so that the fields of one step are not taken for those of another.
                <div class="composer__step" key={step.label()}>{ body }</div>
                <Checks {form} />
            </div>
        </div>
    }
}
