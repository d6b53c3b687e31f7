use offerset::aws::FileLocation;
use offerset::{Diagnostic, Fix};
use yew::{Callback, Html, MouseEvent, html};

use crate::components::{SeverityLook as _, message, prose};
use crate::files::{Excerpt, Found};
use crate::intl;
use crate::route::Route;

/// Where a finding is.
pub(super) struct Places<'found> {
    /// In words, where it is in a set.
    pub(super) words: Option<String>,
    /// In the files; `None` when it is in no file.
    pub(super) at: Option<&'found FileLocation>,
    /// What it conflicts with, in the files.
    pub(super) related: &'found [FileLocation],
    /// The files.
    pub(super) found: &'found Found,
}

/// One finding: what, where, why, what AWS would answer, and the repairs.
pub(super) fn finding_row(finding: &Diagnostic, places: &Places<'_>, on_fix: Option<&Callback<Fix>>) -> Html {
    html! {
        <li class="report__finding">
            <p class={format!("{} report__message", finding.tone())}>
                { message(finding, &finding.message) }
            </p>
            { place(finding, places) }
            if !finding.incomplete {
                <p>{ prose(finding.help) }</p>
            }
            { related(places) }
            <div class="row">
                if let Some(on_fix) = on_fix {
                    { for finding.fixes.iter().map(|fix| repair(on_fix, fix)) }
                }
                <a class="report__rule" href={Route::Rule { code: finding.code.to_owned() }.href()} target="_blank" rel="noopener">
                    { "About this rule" }
                    <span class="visually-hidden">{ format!(": {}, in a new tab", finding.code) }</span>
                </a>
            </div>
        </li>
    }
}

fn place(finding: &Diagnostic, places: &Places<'_>) -> Html {
    let excerpt = places.at.and_then(|at| places.found.excerpt(at));
    let shown = excerpt.as_ref().filter(|(_, is_telling)| *is_telling).map(|(excerpt, _)| self::excerpt(excerpt));
    html! {
        <>
            <p class="report__place">
                if let Some(words) = &places.words {
                    <span>{ words }</span>
                }
                if let Some(at) = places.at {
                    { in_file(places.found, at, excerpt.as_ref().map(|(excerpt, _)| excerpt)) }
                } else if !finding.location.as_str().is_empty() {
                    <code>{ finding.location.as_str() }</code>
                }
                if let Some(refusal) = &finding.aws {
                    <span>{ "AWS: " }<code>{ refusal.code }</code></span>
                }
            </p>
            { shown }
        </>
    }
}

/// The file, the line and the place in the tree.
fn in_file(found: &Found, at: &FileLocation, excerpt: Option<&Excerpt>) -> Html {
    let line = excerpt
        .map(|excerpt| format!(", line {}, column {}", intl::number(excerpt.line), intl::number(excerpt.column)));
    html! {
        <>
            <span>{ found.name(at.file) }{ line }</span>
            if !at.location.as_str().is_empty() {
                <code>{ at.location.as_str() }</code>
            }
            if let Some(inside) = &at.inside {
                <span>{ "in its text " }<code>{ inside.as_str() }</code></span>
            }
        </>
    }
}

fn excerpt(excerpt: &Excerpt) -> Html {
    html! {
        <p class="excerpt">
            <span class="excerpt__line" aria-hidden="true">{ excerpt.line }</span>
            <code>
                { &excerpt.before }
                <mark class="excerpt__place">{ if excerpt.marked.is_empty() { " " } else { &excerpt.marked } }</mark>
                { &excerpt.behind }
            </code>
        </p>
    }
}

/// What it conflicts with: a place in its line, more of them when they are asked for.
fn related(places: &Places<'_>) -> Html {
    let place =
        |at: &FileLocation| in_file(places.found, at, places.found.excerpt(at).map(|(excerpt, _)| excerpt).as_ref());
    match places.related {
        [] => Html::default(),
        [at] => html! { <p class="report__place"><span>{ "See also" }</span>{ place(at) }</p> },
        all => html! {
            <details class="disclosure report__related">
                <summary>{ format!("See also {} other places", intl::number(all.len())) }</summary>
                <ul>
                    for at in all {
                        <li class="report__place">{ place(at) }</li>
                    }
                </ul>
            </details>
        },
    }
}

fn repair(on_fix: &Callback<Fix>, fix: &Fix) -> Html {
    let onclick = {
        let fix = fix.clone();
        on_fix.reform(move |_: MouseEvent| fix.clone())
    };
    html! { <button type="button" class="button button--small" {onclick}>{ prose(&fix.title) }</button> }
}
