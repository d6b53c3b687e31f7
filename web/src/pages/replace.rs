mod choose;
mod difference;
mod expire;
mod steps;

use std::rc::Rc;

use yew::{Html, component, html, use_memo};

use crate::browser;
use crate::components::PageHeading;
use crate::hooks::use_workspace;
use crate::pages::with_publication::{PublicationProps, SetProps, with_publication};
use crate::release::Release;
use crate::route::{Route, SetId};
use crate::router::use_address;
use crate::state::{Workspace, shape};
use crate::succession::Succession;
use choose::choose;
use difference::difference;
use expire::expire;
use steps::{not_ready, steps};

/// How a set that was released is replaced by another one.
#[component]
pub(crate) fn Replace(props: &SetProps) -> Html {
    let workspace = use_workspace();
    with_publication(&workspace, &props.id, |publication| {
        html! { <Opened id={props.id.clone()} publication={publication.clone()} /> }
    })
}

#[component]
fn Opened(props: &PublicationProps) -> Html {
    let PublicationProps { id, publication } = props;
    let workspace = use_workspace();
    let chosen = successor(&workspace, &use_address().query);
    let entry = chosen.as_ref().and_then(|chosen| workspace.entries.get(chosen)).cloned();
    let succession = use_memo((publication.clone(), entry.clone()), |(publication, entry)| {
        let successor = entry.as_ref()?.document()?;
        let release = Release::of(publication).ok();
        let old =
            release.map_or_else(|| Rc::clone(&publication.document), |release| Rc::new(release.document(publication)));
        Some(Rc::new(Succession::of(&old, successor, browser::today())))
    });
    let name = shape::name(&publication.document).unwrap_or("Unnamed offer set").to_owned();
    html! {
        <>
            <div class="page-head">
                <div>
                    <p><a href={Route::Published { id: id.clone() }.href()}>{ &name }</a></p>
                    <PageHeading title="Replace the set" tab_title={format!("Replace the set: {name}")} />
                </div>
            </div>
            <p class="lede">
                { "A released set can not be changed, and what was published here is frozen as well. Another set takes its \
                   place: what stays the same can be cloned, the rest is made anew, and the old set is left to expire." }
            </p>
            <div class="stack stack--loose">
                { choose(&workspace, id, publication, chosen.as_ref()) }
                if let (Some(succession), Some(chosen), Some(entry)) = (succession.as_ref(), &chosen, &entry) {
                    { difference(succession) }
                    if let Some(plan) = &succession.plan {
                        { steps(plan, chosen, entry) }
                        { expire(plan) }
                    } else {
                        { not_ready(succession, chosen) }
                    }
                }
            </div>
        </>
    }
}

/// The set that the query of the address names as the successor, where it is there and can be read.
fn successor(workspace: &Workspace, query: &str) -> Option<SetId> {
    let id = SetId::from(query.split('&').find_map(|pair| pair.strip_prefix("by="))?);
    workspace.entries.get(&id).filter(|entry| entry.document().is_some()).map(|_| id)
}
