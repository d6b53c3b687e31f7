use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, component, html};

use crate::browser;
use crate::components::{IconName, icon, verdict_badge};
use crate::engine::{self, use_check};
use crate::hooks::{use_adder, use_workspace};
use crate::intl;
use crate::release;
use crate::route::{Route, SetId};
use crate::state::{Action, Broken, Entry, SharedFact, shape};

/// What [`SetRow`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Which set.
    pub(super) id: SetId,
    /// The set.
    pub(super) entry: Rc<Entry>,
}

/// One offer set of the list.
#[component]
pub(super) fn SetRow(props: &Props) -> Html {
    let Props { id, entry } = props;
    let workspace = use_workspace();
    let add = use_adder();
    let delete = {
        let (id, dispatcher) = (id.clone(), workspace.dispatcher());
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Delete(id.clone())))
    };
    let title = entry.title();
    let delete = html! {
        <button type="button" class="button button--icon button--small button--quiet" onclick={delete} title="Delete">
            { icon(IconName::Delete) }
            <span class="visually-hidden">{ format!("Delete {title}") }</span>
        </button>
    };
    let Some(document) = entry.document() else {
        return html! { <BrokenRow entry={Rc::clone(entry)}>{ delete }</BrokenRow> };
    };
    let clone = {
        let document = Rc::clone(document);
        add.reform(move |_: MouseEvent| shape::cloned(&document))
    };
    let route = match entry.as_ref() {
        Entry::Published(_) => Route::Published { id: id.clone() },
        _ => Route::Details { id: id.clone() },
    };
    html! {
        <tr>
            <th scope="row" data-label="Name">
                <a class="table__main" href={route.href()}>{ &title }</a>
            </th>
            <td data-label="Buyer">{ buyer(document) }</td>
            <td data-label="Offers" class="table__number">{ intl::number(shape::offers(document).len()) }</td>
            <Derived document={Rc::clone(document)} frozen={frozen(entry)} />
            <td class="table__actions">
                <button type="button" class="button button--icon button--small button--quiet" onclick={clone} title="Clone">
                    { icon(IconName::Clone) }
                    <span class="visually-hidden">{ format!("Clone {title}") }</span>
                </button>
                { delete }
            </td>
        </tr>
    }
}

/// How a set stands that no rule is asked about any more.
fn frozen(entry: &Entry) -> Option<&'static str> {
    let Entry::Published(publication) = entry else { return None };
    Some(if release::has_released(&publication.told) { "Released at AWS" } else { "Published" })
}

/// The buyer accounts in one line.
fn buyer(document: &serde_json::Value) -> String {
    let accounts = SharedFact::BuyerAccounts.read(document).value;
    let accounts: Vec<&str> =
        accounts.iter().filter_map(|value| value.as_array()).flatten().filter_map(|account| account.as_str()).collect();
    match accounts.as_slice() {
        [] => "–".to_owned(),
        [account] => (*account).to_owned(),
        [first, others @ ..] => format!("{first} + {}", others.len()),
    }
}

/// What [`Derived`] is given.
#[derive(PartialEq, Properties)]
struct DerivedProps {
    document: Rc<serde_json::Value>,
    frozen: Option<&'static str>,
}

/// The cells that the engine fills.
#[component]
fn Derived(props: &DerivedProps) -> Html {
    let checked = use_check(&props.document);
    let totals = engine::economics(&props.document).totals;
    let totals: Vec<String> =
        totals.iter().filter(|total| !total.contract_value.is_zero()).map(engine::total).collect();
    let expiry = checked.report.effective_expiry.map_or_else(|| "–".to_owned(), |date| intl::date(&date.to_string()));
    html! {
        <>
            <td data-label="Total" class="table__number">{ if totals.is_empty() { "–".to_owned() } else { totals.join(", ") } }</td>
            <td data-label="Expires">{ expiry }</td>
            <td data-label="State">
                if let Some(frozen) = props.frozen {
                    <span class="badge badge--published">{ icon(IconName::Check) }{ frozen }</span>
                } else {
                    { verdict_badge(checked.report.verdict) }
                }
            </td>
        </>
    }
}

/// What [`BrokenRow`] is given.
#[derive(PartialEq, Properties)]
struct BrokenProps {
    entry: Rc<Entry>,
    children: yew::Children,
}

/// A record that can not be read: it is shown, and can be saved as a file.
#[component]
fn BrokenRow(props: &BrokenProps) -> Html {
    let Entry::Broken(Broken { reason, content, .. }) = props.entry.as_ref() else { return Html::default() };
    let download = {
        let content = Rc::clone(content);
        Callback::from(move |_: MouseEvent| browser::download("offerset-unreadable.json", &content))
    };
    html! {
        <tr>
            <th scope="row" colspan="6">
                { props.entry.title() }
                <p class="table__note">{ "It is kept as it is. " }{ reason }</p>
            </th>
            <td class="table__actions">
                <button type="button" class="button button--small" onclick={download}>
                    { icon(IconName::Download) }
                    { "Download" }
                </button>
                { props.children.clone() }
            </td>
        </tr>
    }
}
