use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, html};

use crate::browser;
use crate::components::buyer::account;
use crate::components::{CopyButton, IconName, icon};
use crate::intl;
use crate::offered::{Offered, Standing};
use crate::share;
use crate::state::Publication;

/// What was frozen, when, and under which digest.
pub(super) fn frozen(offered: &Rc<Offered>, publication: &Publication) -> Html {
    let digest = &offered.snapshot.digest;
    let accounts: Vec<String> = offered.accounts.iter().map(|buyer| account(buyer)).collect();
    let download = {
        let (offered, document) = (Rc::clone(offered), Rc::clone(&publication.document));
        Callback::from(move |_: MouseEvent| {
            let name = share::file_name(&offered.snapshot).replace(".offerset.json", "-internal.json");
            browser::download(&name, &format!("{document:#}\n"));
        })
    };
    html! {
        <section class="card stack" aria-labelledby="frozen">
            <h2 id="frozen">{ "Frozen" }</h2>
            <dl class="facts">
                <div class="facts__line"><dt>{ "Published" }</dt><dd>{ intl::moment(publication.published_at) }</dd></div>
                if let Some(expiry) = &offered.expiry {
                    { expires(&offered.standing, &expiry.to_string()) }
                }
                <div class="facts__line"><dt>{ "Buyer accounts" }</dt><dd>{ accounts.join(", ") }</dd></div>
                <div class="facts__line"><dt>{ "Digest" }</dt><dd><code>{ offered.snapshot.short_digest() }</code></dd></div>
            </dl>
            <p class="soft">
                { "A published set never changes, here as at AWS. The digest names its content: the buyer's page shows the \
                   same one, so that both of you can tell which version was agreed on." }
            </p>
            <details class="disclosure">
                <summary>{ "Whole digest, and the set with everything internal" }</summary>
                <div class="stack">
                    <p><code>{ &**digest }</code></p>
                    <div class="row">
                        <CopyButton text={digest.to_string()} what="Copy the digest" />
                        <button type="button" class="button" onclick={download}>
                            { icon(IconName::Download) }{ "Download for your records" }
                        </button>
                    </div>
                </div>
            </details>
        </section>
    }
}

fn expires(standing: &Standing, date: &str) -> Html {
    let name = if matches!(standing, Standing::Expired(_)) { "Expired" } else { "Expires" };
    html! {
        <div class="facts__line">
            <dt>{ name }</dt>
            <dd>
                { format!("{}, {}", intl::end_of_day_utc(date), intl::time_until_end_of_day(date)) }
                <span class="soft">{ format!(" ({} where you are)", intl::end_of_day_here(date)) }</span>
            </dd>
        </div>
    }
}
