use offerset::{Counts, Fix};
use yew::{Callback, Html, MouseEvent, Properties, component, html};

use super::finding_row::FindingRow;
use super::place::place;
use crate::components::{Icon, IconName, VerdictBadge};
use crate::files::{Action, CheckedSet, Origin};
use crate::hooks::{FilesHandle, use_files};
use crate::intl;

/// What [`SetReport`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The number of the file.
    pub(super) id: usize,
    /// What was checked.
    pub(super) set: CheckedSet,
    /// Whether the findings are in view at first.
    pub(super) is_open: bool,
}

/// The verdict about a file, what was repaired in it, and what was found.
#[component]
pub(super) fn SetReport(props: &Props) -> Html {
    let Props { id, set, is_open } = props;
    let files = use_files();
    html! {
        <>
            { verdict(set) }
            { repairs(*id, set, &files) }
            { findings(*id, set, &files, *is_open) }
        </>
    }
}

fn verdict(set: &CheckedSet) -> Html {
    let expiry = set.report.effective_expiry.map(|expiry| format!(" · expires {}", intl::date(&expiry.to_string())));
    html! {
        <p class="row">
            <VerdictBadge verdict={set.report.verdict} />
            <span class="soft">
                { counts(set.report.counts) }
                { expiry }
                if set.origin == Origin::Buyer {
                    { " · published for a buyer, unaltered" }
                }
            </span>
        </p>
    }
}

fn counts(counts: Counts) -> String {
    let parts = [(counts.error, "error"), (counts.warning, "warning"), (counts.info, "note")];
    let parts = parts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{} {word}{}", intl::number(count), if count == 1 { "" } else { "s" }));
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() { "Nothing was found".to_owned() } else { parts.join(", ") }
}

fn repairs(id: usize, set: &CheckedSet, files: &FilesHandle) -> Html {
    let Some(before) = set.unrepaired() else { return Html::default() };
    let count = set.repairs().len();
    let last = set.repairs().last().unwrap_or_default();
    let undo = {
        let dispatcher = files.dispatcher();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Replace(id, before.clone())))
    };
    let noun = if count == 1 { "repair" } else { "repairs" };
    html! {
        <p id={format!("file-{id}-repairs")} class="notice report__repairs" role="status" tabindex="-1">
            <span>{ format!("{} {noun}; the last one: {last}.", intl::number(count)) }</span>
            <button type="button" class="button button--small" onclick={undo}><Icon name={IconName::Undo} />{ "Undo" }</button>
        </p>
    }
}

fn findings(id: usize, set: &CheckedSet, files: &FilesHandle, is_open: bool) -> Html {
    let report = &set.report;
    if report.diagnostics.is_empty() {
        return Html::default();
    }
    let on_fix = (set.origin == Origin::Seller).then(|| {
        let (set, dispatcher) = (set.clone(), files.dispatcher());
        Callback::from(move |fix: Fix| {
            if let Some(repaired) = set.repaired(&fix) {
                dispatcher.dispatch(Action::Replace(id, repaired));
            }
        })
    });
    html! {
        <details class="disclosure" open={is_open}>
            <summary>{ "Findings" }</summary>
            <ul class="report__findings">
                for finding in &report.diagnostics {
                    <FindingRow finding={finding.clone()} place={place(&set.document, &finding.location)} on_fix={on_fix.clone()} />
                }
                for unlisted in &report.unlisted {
                    <li class="soft">{ format!("{} more of {}", intl::number(unlisted.count), unlisted.code) }</li>
                }
            </ul>
        </details>
    }
}
