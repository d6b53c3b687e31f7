use yew::{Callback, Html, MouseEvent, html};

use crate::engine;
use crate::form::Form;
use crate::intl;
use crate::route::Route;
use crate::router;
use crate::state::{Edit, shape};

/// The button that publishes. It always works: when the set is not ready, it says why.
pub(super) fn publish(form: &Form, on_refuse: &Callback<()>) -> Html {
    let publish = {
        let (form, on_refuse) = (form.clone(), on_refuse.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(publication) = engine::publish(&form.document) else {
                form.editor().edit(Edit::AskToPublish);
                on_refuse.emit(());
                return;
            };
            form.editor().publish(publication);
            router::go(&Route::Published { id: form.id.clone() });
        })
    };
    let count = shape::offers(&form.document).len();
    html! {
        <section class="card stack no-print" aria-labelledby="section-publish">
            <h2 id="section-publish">{ "Publish" }</h2>
            <p>
                { "Publishing freezes the set as it is now: like at AWS, it can then be cloned, but not changed. You get a \
                   link for the buyer. Nothing is sent to AWS." }
            </p>
            <div>
                <button type="button" class="button button--primary" onclick={publish}>
                    { format!("Publish the set of {} offers", intl::number(count)) }
                </button>
            </div>
        </section>
    }
}
