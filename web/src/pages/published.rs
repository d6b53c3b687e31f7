mod at_aws;
mod frozen;
mod message;
mod preflight;
mod send;

use std::rc::Rc;

use yew::{Html, MouseEvent, component, html, use_memo};

use crate::browser;
use crate::components::buyer::offer_set_view;
use crate::components::{IconName, PageHeading, icon};
use crate::hooks::{use_adder, use_workspace};
use crate::offered::Offered;
use crate::pages::with_publication::{PublicationProps, SetProps, with_publication};
use crate::route::Route;
use crate::share::Snapshot;
use crate::state::shape;
use at_aws::at_aws;
use frozen::frozen;
use preflight::preflight;
use send::Send;

/// The page of a published set: what was frozen, and how it gets to the buyer.
#[component]
pub(crate) fn Published(props: &SetProps) -> Html {
    let workspace = use_workspace();
    with_publication(&workspace, &props.id, |publication| {
        html! { <Opened id={props.id.clone()} publication={publication.clone()} /> }
    })
}

#[component]
fn Opened(props: &PublicationProps) -> Html {
    let publication = &props.publication;
    let add = use_adder();
    let offered =
        use_memo(Rc::clone(&publication.document), |document| Offered::on(browser::today(), Snapshot::of(document)));
    let clone = {
        let document = Rc::clone(&publication.document);
        add.reform(move |_: MouseEvent| shape::cloned(&document))
    };
    let name = &offered.name;
    html! {
        <>
            <div class="page-head">
                <div>
                    <p class="soft">{ "Published offer set" }</p>
                    <PageHeading title={name.clone()} tab_title={format!("Published: {name}")} />
                </div>
                <div class="row">
                    <a class="button" href={Route::Figures { id: props.id.clone() }.href()}>{ "Figures" }</a>
                    <button type="button" class="button" onclick={clone}>
                        { icon(IconName::Clone) }{ "Clone to change it" }
                    </button>
                </div>
            </div>
            <div class="stack stack--loose">
                { frozen(&offered, publication) }
                <Send offered={Rc::clone(&offered)} />
                <div class="halves">
                    { preflight(&offered) }
                    { at_aws(&props.id, &offered, &publication.told) }
                </div>
                <section class="stack" aria-labelledby="preview">
                    <h2 id="preview">{ "What the buyer sees" }</h2>
                    <p class="soft">
                        { "This is the buyer's page itself. Internal descriptions, wholesale prices and markups are not in \
                           what the buyer gets." }
                    </p>
                    <div class="preview">{ offer_set_view(&offered, Html::default()) }</div>
                </section>
            </div>
        </>
    }
}
