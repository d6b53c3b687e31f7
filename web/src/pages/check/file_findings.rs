use std::rc::Rc;

use offerset::Diagnostic;
use offerset::aws::FileFinding;
use yew::{Html, Properties, component, html, use_state};

use super::finding_row::{Places, finding_row};
use super::show_all::cut;
use crate::files::Found;
use crate::intl;

/// What [`FileFindings`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The files, and what was found in them.
    pub(super) found: Rc<Found>,
}

/// How many findings are shown at first.
const FEW: usize = 20;

/// What is wrong with requests, answers and files themselves, whatever they say about a set.
#[component]
pub(super) fn FileFindings(props: &Props) -> Html {
    let found = &props.found;
    let is_whole = use_state(|| false);
    if found.findings.is_empty() {
        return Html::default();
    }
    let (count, more) = cut(found.findings.len(), FEW, &is_whole, "findings");
    let shown = found.findings.get(..count).unwrap_or_default();
    html! {
        <section class="card stack report" aria-labelledby="file-findings">
            <h2 id="file-findings">{ "Requests and files" }</h2>
            <p class="soft">{ "About the files themselves, whatever their offer sets are like." }</p>
            for of_file in shown.chunk_by(|one, other| one.at.file == other.at.file) {
                { of_one_file(found, of_file) }
            }
            { more }
        </section>
    }
}

fn of_one_file(found: &Found, findings: &[FileFinding]) -> Html {
    let file = findings.first().map(|finding| finding.at.file).unwrap_or_default();
    html! {
        <div>
            <h3 class="report__name">{ found.name(file) }</h3>
            <ul class="report__findings">
                for finding in findings {
                    { row(found, finding) }
                }
                for (_, unlisted) in found.unlisted.iter().filter(|(other, _)| *other == file) {
                    <li class="soft">{ format!("{} more of {}", intl::number(unlisted.count), unlisted.code) }</li>
                }
            </ul>
        </div>
    }
}

fn row(found: &Found, finding: &FileFinding) -> Html {
    let FileFinding { code, severity, incomplete, message, help, at, related, aws, .. } = finding;
    let diagnostic = Diagnostic {
        code,
        severity: *severity,
        incomplete: *incomplete,
        message: message.clone(),
        help,
        location: at.location.clone(),
        related: Vec::new(),
        aws: *aws,
        fixes: Vec::new(),
    };
    finding_row(&diagnostic, &Places { words: None, at: Some(at), related, found }, None)
}
