use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, MouseEvent, Properties, TargetCast as _, component, html, use_state_eq};

use super::confirm::Confirm;
use super::words;
use crate::accepted::{Accepted, NotAccepted};
use crate::components::{IconName, icon, prose, sentence};
use crate::hooks::use_storage;
use crate::offered::Offered;
use crate::receipt::Receipt;

/// What [`Accept`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The set.
    pub(crate) offered: Rc<Offered>,
    /// What comes to be.
    pub(crate) receipt: Rc<Receipt>,
    /// Called once it is accepted, with why it is not stored, where that is so.
    pub(crate) on_accept: Callback<(Accepted, Option<String>)>,
}

/// Where the buyer is on the way to the agreements.
#[derive(Clone, PartialEq)]
enum Step {
    Reading,
    Confirming,
    Accepting,
    Refused(String),
}

/// The one button that accepts everything, after it was confirmed.
#[component]
pub(crate) fn Accept(props: &Props) -> Html {
    let Props { offered, receipt, on_accept } = props;
    let storage = use_storage();
    let step = use_state_eq(|| Step::Reading);
    let chosen = use_state_eq(|| receipt.acceptor.account_id.clone());

    let ask = {
        let (step, chosen) = (step.clone(), chosen.clone());
        Callback::from(move |_: MouseEvent| match (&*step, chosen.is_some()) {
            (Step::Accepting, _) => {}
            (_, true) => step.set(Step::Confirming),
            (_, false) => step.set(Step::Refused("Choose the AWS account that accepts.".to_owned())),
        })
    };
    let cancel = {
        let step = step.setter();
        Callback::from(move |()| step.set(Step::Reading))
    };
    let confirm = {
        let (step, chosen, storage) = (step.clone(), chosen.clone(), storage.clone());
        let (snapshot, on_accept) = (offered.snapshot.clone(), on_accept.clone());
        Callback::from(move |()| {
            step.set(Step::Accepting);
            let (step, chosen, storage) = (step.setter(), chosen.clone(), storage.clone());
            let (snapshot, on_accept) = (snapshot.clone(), on_accept.clone());
            spawn_local(async move {
                let storage = storage.opened().await;
                match Accepted::now(&snapshot, chosen.as_deref(), storage.as_deref()).await {
                    Ok(accepted) => on_accept.emit((accepted, None)),
                    Err(NotAccepted::NotStored(accepted, failure)) => {
                        on_accept.emit((*accepted, Some(failure.describe())));
                    }
                    Err(NotAccepted::Refused(reasons)) => {
                        let reasons: Vec<String> = reasons.iter().map(|reason| sentence(&reason.message)).collect();
                        step.set(Step::Refused(reasons.join(" ")));
                    }
                }
            });
        })
    };
    let count = receipt.agreements.len();
    let label = format!("Accept {}", words::offers(count));
    html! {
        <section class="card stack no-print" aria-labelledby="accept">
            <h2 id="accept">{ "Accept" }</h2>
            <p>
                { "Nothing is done until you confirm. You accept all offers or none; each product gets an agreement of its \
                   own. This is a preview: no agreement is made at AWS, and nothing leaves this browser. AWS decides when \
                   you accept there." }
            </p>
            if offered.accounts.len() > 1 {
                <div class="field">
                    <label class="field__label" for="acceptor">{ "AWS account that accepts" }</label>
                    <select id="acceptor" class="input input--select" onchange={choose(&chosen)}>
                        <option value="" selected={chosen.is_none()}>{ "Choose" }</option>
                        for account in &offered.accounts {
                            <option value={account.clone()} selected={chosen.as_ref() == Some(account)}>
                                { words::account(account) }
                            </option>
                        }
                    </select>
                </div>
            }
            if let Step::Refused(reason) = &*step {
                <p class="finding__message text--error" role="alert">{ icon(IconName::Error) }<span>{ prose(reason) }</span></p>
            }
            <div>
                <button
                    type="button"
                    class="button button--primary button--large"
                    onclick={ask}
                    aria-disabled={(*step == Step::Accepting).then_some("true")}
                >
                    { &label }
                </button>
            </div>
            if *step == Step::Confirming {
                <Confirm receipt={Rc::clone(receipt)} account={(*chosen).clone()} on_confirm={confirm} on_cancel={cancel} />
            }
        </section>
    }
}

fn choose(chosen: &yew::UseStateHandle<Option<String>>) -> Callback<Event> {
    let chosen = chosen.setter();
    Callback::from(move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            chosen.set(Some(select.value()).filter(|account| !account.is_empty()));
        }
    })
}
