use offerset::{Counts, Fix};
use yew::{Callback, Html, MouseEvent, html};

use super::finding_row::finding_row;
use crate::components::{IconName, icon, place, verdict_badge};
use crate::files::{Action, CheckedSet, Origin};
use crate::hooks::FilesHandle;
use crate::intl;

/// The verdict about a file, what was repaired in it, and what was found.
pub(super) fn set_report(id: usize, set: &CheckedSet, is_open: bool, files: &FilesHandle) -> Html {
    html! {
        <>
            { verdict(set) }
            { repairs(id, set, files) }
            { findings(id, set, files, is_open) }
        </>
    }
}

fn verdict(set: &CheckedSet) -> Html {
    let expiry = set.report.effective_expiry.map(|expiry| format!(" · expires {}", intl::date(&expiry.to_string())));
    html! {
        <p class="row">
            { verdict_badge(set.report.verdict) }
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
            <button type="button" class="button button--small" onclick={undo}>{ icon(IconName::Undo) }{ "Undo" }</button>
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
                    { finding_row(finding, &place(&set.document, &finding.location), on_fix.as_ref()) }
                }
                for unlisted in &report.unlisted {
                    <li class="soft">{ format!("{} more of {}", intl::number(unlisted.count), unlisted.code) }</li>
                }
            </ul>
        </details>
    }
}
