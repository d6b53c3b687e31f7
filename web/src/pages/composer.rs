//! The composer: four steps, and the checks always in view.

mod align;
mod checks;
mod conflict;
mod details;
mod footer;
mod head;
mod markup;
mod offer_rail;
mod offers;
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
use conflict::Conflict;
use head::Head;
use steps::Steps;

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

    html! {
        <div class="composer">
            <Head form={form.clone()} draft={draft.clone()} step={*step} />
            <Steps form={form.clone()} current={*step} />
            <Conflict id={id.clone()} draft={draft.clone()} />
            <div class="composer__body">
                <div class="composer__step">
                    {
                        match step {
                            Step::Details => html! { <details::Details form={form.clone()} /> },
                            Step::Offers => html! { <offers::Offers form={form.clone()} index={*offer} /> },
                            Step::Terms => html! { <terms::Terms form={form.clone()} index={*offer} /> },
                            Step::Review => html! { <review::Review form={form.clone()} /> },
                        }
                    }
                </div>
                <Checks form={form.clone()} />
            </div>
        </div>
    }
}
