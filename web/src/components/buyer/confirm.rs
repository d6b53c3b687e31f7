use std::rc::Rc;

use web_sys::HtmlDialogElement;
use yew::{Callback, Event, Html, MouseEvent, Properties, component, html, use_effect_with, use_node_ref};

use super::words;
use crate::intl;
use crate::receipt::Receipt;

/// What [`Confirm`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What comes to be.
    pub(super) receipt: Rc<Receipt>,
    /// The account that accepts.
    pub(super) account: Option<String>,
    /// Called when it is confirmed.
    pub(super) on_confirm: Callback<()>,
    /// Called when it is not.
    pub(super) on_cancel: Callback<()>,
}

/// The question before the acceptance, which at AWS can not be undone (WCAG 2.2, success criterion 3.3.4).
#[component]
pub(super) fn Confirm(props: &Props) -> Html {
    let Props { receipt, account, on_confirm, on_cancel } = props;
    let dialog = use_node_ref();
    use_effect_with((), {
        let dialog = dialog.clone();
        move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                // A dialog that is open already stays so.
                let _ = dialog.show_modal();
            }
        }
    });
    let close = {
        let dialog = dialog.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                // The focus goes back to where it was, and `onclose` does the rest.
                dialog.close();
            }
        })
    };
    let confirm = {
        let on_confirm = on_confirm.clone();
        Callback::from(move |_: MouseEvent| on_confirm.emit(()))
    };
    let onclose = on_cancel.reform(|_: Event| ());
    let count = receipt.agreements.len();
    html! {
        <dialog ref={dialog} class="dialog" aria-labelledby="confirm" {onclose}>
            <h2 id="confirm">{ format!("Accept {}?", words::offers(count)) }</h2>
            <dl class="facts facts--narrow">
                <div class="facts__line"><dt>{ "Offer set" }</dt><dd>{ receipt.title() }</dd></div>
                for total in &receipt.totals {
                    <div class="facts__line">
                        <dt>{ "Due on acceptance, before tax" }</dt><dd><strong>{ total.due_on_acceptance() }</strong></dd>
                    </div>
                    <div class="facts__line"><dt>{ "In all, before tax" }</dt><dd><strong>{ total.value() }</strong></dd></div>
                }
                <div class="facts__line"><dt>{ "Agreements" }</dt><dd>{ format!("{}, one for each product", intl::number(count)) }</dd></div>
                if let Some(account) = account {
                    <div class="facts__line"><dt>{ "For the AWS account" }</dt><dd>{ words::account(account) }</dd></div>
                }
            </dl>
            <p>
                { "At AWS, an acceptance can not be undone: it binds the account at once, and a cancellation needs the \
                   seller. Here it is a preview, and makes a receipt in this browser." }
            </p>
            <div class="row dialog__actions">
                <button type="button" class="button" onclick={close} autofocus=true>{ "Back to the offers" }</button>
                <button type="button" class="button button--primary" onclick={confirm}>
                    { format!("Confirm: accept {}", words::offers(count)) }
                </button>
            </div>
        </dialog>
    }
}
