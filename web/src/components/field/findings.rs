use std::rc::Rc;

use offerset::{Diagnostic, Severity};
use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component, html};

use crate::components::{Icon, Prose, SeverityLook as _, sentence};
use crate::form::Editor;
use crate::state::Edit;

/// What [`Findings`] is given.
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The id of the element, for the field that it describes.
    pub(crate) id: AttrValue,
    /// The findings.
    pub(crate) findings: Rc<[Diagnostic]>,
    /// Where the repairs go.
    pub(crate) editor: Editor,
}

/// What is wrong with a field, right below it, with the repairs that the engine offers.
#[component]
pub(crate) fn Findings(props: &Props) -> Html {
    html! {
        <div id={props.id.clone()} class="findings">
            for finding in props.findings.iter() {
                <div class={format!("finding finding--{}", finding.severity.class())}>
                    <p class="finding__message">
                        <Icon name={finding.severity.icon()} />
                        <span>
                            <span class="visually-hidden">{ finding.severity.label() }{ ": " }</span>
                            <Prose text={sentence(&finding.message)} />
                        </span>
                    </p>
                    if finding.severity != Severity::Info {
                        { for finding.fixes.iter().take(2).map(|fix| fix_button(&props.editor, finding, fix)) }
                    }
                </div>
            }
        </div>
    }
}

/// The button that applies a repair.
pub(crate) fn fix_button(editor: &Editor, finding: &Diagnostic, fix: &offerset::Fix) -> Html {
    let onclick = {
        let (editor, at, fix) = (editor.clone(), finding.location.clone(), fix.clone());
        Callback::from(move |_: MouseEvent| {
            let label = Rc::from(fix.title.as_str());
            editor.edit(Edit::Change { label, patch: fix.patch.clone(), at: at.clone() });
        })
    };
    html! {
        <button type="button" class="button button--small" {onclick}><Prose text={fix.title.clone()} /></button>
    }
}
