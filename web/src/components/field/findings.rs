use offerset::{Diagnostic, Fix, Location, Severity};
use yew::{Callback, Html, MouseEvent, html};

use crate::components::{finding_class, message, prose};
use crate::form::{Editor, Form};

/// What is wrong at a location, right below its field, with the repairs that the engine offers.
pub(super) fn findings(location: &Location, findings: &[Diagnostic], editor: &Editor) -> Html {
    if findings.is_empty() {
        return Html::default();
    }
    html! {
        <div id={findings_id(location)} class="findings">
            for finding in findings {
                <div class={finding_class(finding.severity)}>
                    <p class="finding__message">{ message(&finding.severity, &finding.message) }</p>
                    if finding.severity != Severity::Info {
                        { for finding.fixes.iter().take(2).map(|fix| fix_button(editor, finding, fix)) }
                    }
                </div>
            }
        </div>
    }
}

/// What is wrong at some locations that no other field shows, below the first of them.
pub(crate) fn own_findings(form: &Form, locations: &[&Location]) -> Html {
    let mut found: Vec<Diagnostic> = Vec::new();
    for location in locations {
        found.extend(form.findings(location, location).cloned());
    }
    locations.first().map(|location| findings(location, &found, &form.editor())).unwrap_or_default()
}

/// The id of the list of what is wrong at a location.
pub(super) fn findings_id(location: &Location) -> String {
    format!("findings{location}")
}

/// The button that applies a repair.
pub(crate) fn fix_button(editor: &Editor, finding: &Diagnostic, fix: &Fix) -> Html {
    let onclick = {
        let (editor, at, fix) = (editor.clone(), finding.location.clone(), fix.clone());
        Callback::from(move |_: MouseEvent| {
            editor.change(&fix.title, fix.patch.clone(), at.clone());
        })
    };
    html! {
        <button type="button" class="button button--small" {onclick}>{ prose(&fix.title) }</button>
    }
}
