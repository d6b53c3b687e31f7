mod archive;
mod before;
mod failure;
mod id_field;
mod paste;
mod permissions;
mod request;
mod summary;

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, component, html, use_memo};

use crate::browser;
use crate::components::{IconName, PageHeading, icon, prose, sentence};
use crate::hooks::use_workspace;
use crate::pages::with_publication::{PublicationProps, SetProps, with_publication};
use crate::release::Release;
use crate::route::Route;
use crate::state::{Action, Saving, shape};
use before::before;
use permissions::permissions;
use request::Request;
use summary::summary;

/// Tells facts about the set that is shown.
type Tell = Callback<Vec<(String, String)>>;

/// The requests that bring a published set to AWS.
#[component]
pub(crate) fn AwsRequests(props: &SetProps) -> Html {
    let workspace = use_workspace();
    with_publication(&workspace, &props.id, |publication| {
        html! { <Opened id={props.id.clone()} publication={publication.clone()} /> }
    })
}

#[component]
fn Opened(props: &PublicationProps) -> Html {
    let PublicationProps { id, publication } = props;
    let workspace = use_workspace();
    let release = use_memo(publication.clone(), |publication| Release::of(publication).map(Rc::new));
    let dispatch = |action: Action| {
        let dispatcher = workspace.dispatcher();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(action.clone()))
    };
    let tell: Tell = {
        let (id, dispatcher) = (id.clone(), workspace.dispatcher());
        Callback::from(move |facts| dispatcher.dispatch(Action::Tell { id: id.clone(), facts, now: browser::now() }))
    };
    let name = shape::name(&publication.document).unwrap_or("Unnamed offer set").to_owned();
    let body = match release.as_ref() {
        Err(objections) => no_plan(objections),
        Ok(release) => html! {
            <>
                { summary(release, id) }
                if !release.is_released() {
                    <div class="halves">
                        if release.done() == 0 {
                            { before(release, &publication.document) }
                        }
                        { permissions(&release.plan.iam_policy) }
                    </div>
                }
                <section class="stack" aria-labelledby="requests">
                    <h2 id="requests">{ "The requests, in order" }</h2>
                    <ol class="requests">
                        for place in 0..release.plan.calls.len() {
                            <Request id={id.clone()} release={Rc::clone(release)} {place} document={Rc::clone(&publication.document)} tell={tell.clone()} />
                        }
                    </ol>
                </section>
            </>
        },
    };
    html! {
        <>
            <div class="page-head">
                <div>
                    <p><a href={Route::Published { id: id.clone() }.href()}>{ &name }</a></p>
                    <PageHeading title="Requests to AWS" tab_title={format!("Requests to AWS: {name}")} />
                </div>
                if let Ok(release) = release.as_ref() {
                    <button type="button" class="button" onclick={archive::save(release, publication, &name)}>
                        { icon(IconName::Download) }{ "Download everything as a zip" }
                    </button>
                }
            </div>
            <p class="lede">
                { "This is the way from the published set to one that the buyer can accept, by the AWS Marketplace Catalog \
                   API. You send the requests, with the AWS CLI or a program of your own; paste here what AWS answers, and \
                   the next request has its ids. Nothing is sent from this page." }
            </p>
            if let Saving::Failed(reason) = &publication.saving {
                <div class="notice notice--error notice--first" role="alert">
                    <p>{ "What you pasted last is not saved. " }{ reason }</p>
                    <button type="button" class="button button--small" onclick={dispatch(Action::Retry(id.clone()))}>{ "Try again" }</button>
                </div>
            }
            <div class="stack stack--loose">{ body }</div>
        </>
    }
}

/// A set that was published by other rules than those of today.
fn no_plan(objections: &[String]) -> Html {
    html! {
        <section class="card stack" aria-labelledby="no-plan">
            <h2 id="no-plan">{ "AWS would refuse this set" }</h2>
            <ul class="bullets">
                for objection in objections {
                    <li>{ prose(&sentence(objection)) }</li>
                }
            </ul>
            <p>{ "It was published before this was known. Clone it, repair the copy, and publish that." }</p>
        </section>
    }
}
