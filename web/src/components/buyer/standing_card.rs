use yew::{Html, html};

use super::words;
use crate::components::{CopyButton, IconName, icon, prose, sentence};
use crate::intl;
use crate::offered::{Offered, Reason, Standing};
use crate::route::Route;

/// Whether the set is complete, unaltered and still open.
pub(super) fn standing_card(offered: &Offered) -> Html {
    let expiry = offered.expiry.map(|expiry| expiry.to_string());
    let expiry = expiry.as_deref();
    let count = offered.facts.len();
    html! {
        <section class="card stack stack--tight" aria-labelledby="standing">
            <h2 id="standing" class="visually-hidden">{ "Is it complete, unaltered and open?" }</h2>
            <ul class="standing">
                {
                    match &offered.standing {
                        Standing::Open(_) => html! { <>{ complete(count) }{ unaltered(offered) }{ expiry.map(open) }</> },
                        Standing::Expired(_) => html! { <>{ expiry.map(expired) }{ complete(count) }{ unaltered(offered) }</> },
                        Standing::Refused(reasons) => html! { <>{ refused(reasons) }{ unaltered(offered) }</> },
                    }
                }
            </ul>
        </section>
    }
}

fn line(is_good: bool, word: &str, rest: Html) -> Html {
    let (class, name) = if is_good {
        ("standing__line tone--ready", IconName::Check)
    } else {
        ("standing__line tone--error", IconName::Error)
    };
    html! {
        <li {class}>
            { icon(name) }
            <div><strong>{ word }</strong><div class="standing__rest">{ rest }</div></div>
        </li>
    }
}

fn complete(count: usize) -> Html {
    line(true, "Complete", html! { format!("{}, and nothing is missing.", words::offers(count)) })
}

fn unaltered(offered: &Offered) -> Html {
    let digest = &offered.snapshot.digest;
    let rest = html! {
        <>
            { "It is what was published as " }<code>{ offered.snapshot.short_digest() }</code>
            { ". To be sure who published it, ask the seller to read you this digest." }
            <details class="disclosure disclosure--printed">
                <summary>{ "Whole digest" }</summary>
                <p class="row"><code>{ &**digest }</code><CopyButton text={digest.to_string()} what="Copy the digest" /></p>
            </details>
        </>
    };
    line(true, "Unaltered", rest)
}

fn open(expiry: &str) -> Html {
    let rest = format!(
        "It can be accepted until {}. Where you are, that is {}. It expires {}.",
        intl::end_of_day_utc(expiry),
        intl::end_of_day_here(expiry),
        intl::time_until_end_of_day(expiry),
    );
    line(true, "Open", html! { rest })
}

fn expired(expiry: &str) -> Html {
    let rest = format!(
        "It could be accepted until {}, which was {}. Where you are, that was {}. Ask the seller for a new offer set.",
        intl::end_of_day_utc(expiry),
        intl::time_until_end_of_day(expiry),
        intl::end_of_day_here(expiry),
    );
    line(false, "Expired", html! { rest })
}

fn refused(reasons: &[Reason]) -> Html {
    let rest = html! {
        <>
            <ul class="bullets">
                for reason in reasons {
                    <li>
                        { prose(&sentence(&reason.message)) }
                        if let Some(code) = reason.code {
                            { " " }<a href={Route::Rule { code: code.to_owned() }.href()}>{ "Why" }<span class="visually-hidden">{ format!(": rule {code}") }</span></a>
                        }
                    </li>
                }
            </ul>
            <p>{ "Ask the seller for a new offer set." }</p>
        </>
    };
    line(false, "Can not be accepted", rest)
}
