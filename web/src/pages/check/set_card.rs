use std::rc::Rc;

use offerset::{Counts, Diagnostic, Fix, Report, Verdict};
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_mut_ref, use_state};

use super::finding_row::{Places, finding_row};
use super::long_list::Cut;
use crate::browser;
use crate::components::{IconName, icon, part, place, prose, verdict_badge};
use crate::files::{self, Found, FoundSet};
use crate::intl;
use crate::route::{Route, SetId};
use crate::router;
use crate::state::shape;
use crate::storage::journal;

/// What [`SetCard`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The set.
    pub(super) set: Rc<FoundSet>,
    /// The files that it is in.
    pub(super) found: Rc<Found>,
    /// Whether its findings are in view at first.
    pub(super) is_open: bool,
}

/// How many findings are shown at first.
const FEW: usize = 20;

/// A set that was found: its verdict, what is wrong with it, and what can be done.
#[component]
pub(super) fn SetCard(props: &Props) -> Html {
    let Props { set, found, is_open } = props;
    let is_whole = use_state(|| false);
    let heading = format!("set-{}", set.number);
    // A repair takes its own button away, and the focus would be lost with it.
    let repaired = set.repairs().len();
    let shown = use_mut_ref(|| repaired);
    use_effect_with((repaired, heading.clone()), move |(repaired, heading)| {
        if shown.replace(*repaired) != *repaired && !browser::focus_id(&format!("{heading}-repairs")) {
            browser::focus_id(heading);
        }
    });
    let report = set.report();
    let (count, more) = Cut { is_whole }.of(report.diagnostics.len(), FEW, "findings");
    html! {
        <article class="card stack report" aria-labelledby={heading.clone()}>
            <div class="report__head">
                <h3 id={heading} class="report__name" tabindex="-1">{ set.title() }</h3>
                { verdict(set) }
            </div>
            <p class="soft">{ facts(set) }</p>
            { partial(set) }
            { repairs(set) }
            if !report.diagnostics.is_empty() {
                <details class="disclosure" open={*is_open}>
                    <summary>{ counts(report) }</summary>
                    <ul class="report__findings">
                        for finding in report.diagnostics.iter().take(count) {
                            { row(set, found, finding) }
                        }
                        for unlisted in &report.unlisted {
                            <li class="soft">{ format!("{} more of {}", intl::number(unlisted.count), unlisted.code) }</li>
                        }
                    </ul>
                    { more }
                </details>
            }
            { actions(set) }
        </article>
    }
}

fn row(set: &FoundSet, found: &Found, finding: &Diagnostic) -> Html {
    let document = set.document();
    let in_files = set.in_files(finding);
    let places = Places {
        words: Some(place(document, &finding.location)),
        at: in_files.map(|in_files| &in_files.at),
        related: in_files.map(|in_files| in_files.related.as_slice()).unwrap_or_default(),
        found,
    };
    let number = set.number;
    let on_fix = Callback::from(move |fix: Fix| files::repair(number, &fix));
    finding_row(finding, &places, Some(&on_fix))
}

fn verdict(set: &FoundSet) -> Html {
    if set.is_ready_as_far_as_told() {
        return html! { <span class="badge">{ icon(IconName::Info) }{ "Described in part" }</span> };
    }
    verdict_badge(set.report().verdict)
}

/// How large it is, where it comes from, and when it expires.
fn facts(set: &FoundSet) -> String {
    const NAMED: usize = 3;
    let offers = shape::offers(set.document()).len();
    let mut facts = vec![format!("{} offer{}", intl::number(offers), if offers == 1 { "" } else { "s" })];
    if set.report().diagnostics.is_empty() {
        facts.push("nothing was found".to_owned());
    }
    if let Some(expiry) = set.report().effective_expiry {
        facts.push(format!("expires {}", intl::date(&expiry.to_string())));
    }
    let mut names = set.files.iter().take(NAMED).map(|name| &**name).collect::<Vec<_>>().join(", ");
    if set.files.len() > NAMED {
        names = format!("{names} and {} more", intl::number(set.files.len() - NAMED));
    }
    facts.push(format!("from {names}"));
    facts.join(" · ")
}

/// How many findings there are; errors that are merely not filled in yet are called so.
fn counts(report: &Report) -> String {
    let Counts { error, warning, info } = report.counts;
    let parts = match report.verdict {
        Verdict::Incomplete => [(error, "to do", "to do"), (warning, "warning", "warnings"), (info, "note", "notes")],
        _ => [(error, "error", "errors"), (warning, "warning", "warnings"), (info, "note", "notes")],
    };
    let parts = parts.into_iter().filter(|(count, ..)| *count > 0);
    let parts =
        parts.map(|(count, one, many)| format!("{} {}", intl::number(count), if count == 1 { one } else { many }));
    parts.collect::<Vec<_>>().join(", ")
}

/// What the files do not tell in full.
fn partial(set: &FoundSet) -> Html {
    if set.partial().is_empty() {
        return Html::default();
    }
    let parts: Vec<String> = set.partial().iter().map(|location| part(set.document(), location)).collect();
    html! {
        <p class="report__partial">
            { icon(IconName::Info) }
            <span>
                { "The files do not tell all of " }{ parts.join(", ") }
                { ". What is missing there is not held against the set." }
            </span>
        </p>
    }
}

fn repairs(set: &FoundSet) -> Html {
    let repairs = set.repairs();
    let count = repairs.len();
    let Some(last) = repairs.last() else { return Html::default() };
    let number = set.number;
    let undo = Callback::from(move |_: MouseEvent| files::undo(number));
    let words =
        if count == 1 { "Repaired: ".to_owned() } else { format!("{} repairs; the last one: ", intl::number(count)) };
    html! {
        <p id={format!("set-{number}-repairs")} class="notice report__repairs" role="status" tabindex="-1">
            <span>{ words }{ prose(last) }</span>
            <button type="button" class="button button--small" onclick={undo}>{ icon(IconName::Undo) }{ "Undo" }</button>
        </p>
    }
}

/// To go on with the set as a draft, or to keep its document.
fn actions(set: &Rc<FoundSet>) -> Html {
    if !set.document().is_object() {
        return Html::default();
    }
    let open = {
        let set = Rc::clone(set);
        Callback::from(move |_: MouseEvent| {
            let id = SetId::from(browser::random_name().as_str());
            journal::begin_draft(&id, set.document(), browser::now());
            router::go(&Route::Details { id });
        })
    };
    let download = {
        let set = Rc::clone(set);
        Callback::from(move |_: MouseEvent| {
            browser::download(&file_name(&set.title()), &format!("{:#}\n", set.document()));
        })
    };
    let of = html! { <span class="visually-hidden">{ ": " }{ set.title() }</span> };
    html! {
        <div class="row">
            <button type="button" class="button" onclick={open}>{ "Open in the composer" }{ of.clone() }</button>
            <button type="button" class="button" onclick={download}>
                { icon(IconName::Download) }{ "Download document" }{ of }
            </button>
        </div>
    }
}

/// The name of the file that a document is saved as.
fn file_name(title: &str) -> String {
    let title = title.to_ascii_lowercase();
    let words = title.split(|letter: char| letter.is_ascii() && !letter.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).take(8).collect();
    format!("{}.json", words.join("-"))
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn the_name_is_one_that_every_system_takes() {
        assert_eq!(file_name("Security bundle / Example Corp."), "security-bundle-example-corp.json");
        assert_eq!(file_name("Für Müller"), "für-müller.json");
    }
}
