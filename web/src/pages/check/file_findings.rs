use offerset::Diagnostic;
use offerset::aws::FileFinding;
use yew::{Html, html};

use super::finding_row::{Places, finding_row};
use super::long_list::Cut;
use crate::files::Found;
use crate::intl;

/// How many findings are shown at first.
const FEW: usize = 20;

/// What is wrong with requests, answers and files themselves, whatever they say about a set.
pub(super) fn file_findings(found: &Found, cut: &Cut) -> Html {
    if found.findings.is_empty() {
        return Html::default();
    }
    let (count, more) = cut.of(found.findings.len(), FEW, "findings");
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
