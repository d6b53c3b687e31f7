use std::rc::Rc;

use offerset::Verdict;
use yew::{Callback, Html, MouseEvent, html};

use crate::browser;
use crate::components::{IconName, PageHeading, Step, icon};
use crate::form::Form;
use crate::route::Route;
use crate::state::{Draft, Edit, Saving, shape};

/// The head of the composer: which set it is, whether it is stored, and the way back and forth through what was done.
pub(super) fn head(form: &Form, draft: &Draft, step: Step) -> Html {
    let name = shape::name(&form.document).unwrap_or("Untitled offer set").to_owned();
    let title = step.route(form.id.clone()).title();
    let is_refused =
        step == Step::Review && form.was_asked_to_publish() && form.checked.report.verdict != Verdict::Ready;
    let prefix = if is_refused { "Error: " } else { "" };
    let download = {
        let document = Rc::clone(&form.document);
        Callback::from(move |_: MouseEvent| browser::download("offer-set.json", &pretty(&document)))
    };
    html! {
        <div class="composer__head">
            <div>
                <nav aria-label="Breadcrumb" class="breadcrumb">
                    <a href={Route::Sets.href()}>{ Route::Sets.title() }</a>
                    <span aria-hidden="true">{ "/" }</span>
                    <span>{ &name }</span>
                </nav>
                <PageHeading {title} tab_title={format!("{prefix}{title} – {name}")} />
            </div>
            <div class="row">
                <p class="saving" role="status">{ saving(draft) }</p>
                <a class="button" href={Route::Figures { id: form.id.clone() }.href()}>{ "Figures" }</a>
                { history_button(form, "Undo", IconName::Undo, Edit::Undo, draft.history.last_done().map(|step| &*step.label)) }
                { history_button(form, "Redo", IconName::Redo, Edit::Redo, draft.history.last_undone().map(|step| &*step.label)) }
                <button type="button" class="button button--icon" onclick={download} title="Download the set as a file">
                    { icon(IconName::Download) }
                    <span class="visually-hidden">{ "Download the set as a file" }</span>
                </button>
            </div>
        </div>
    }
}

fn pretty(document: &serde_json::Value) -> String {
    serde_json::to_string_pretty(document).unwrap_or_default()
}

fn saving(draft: &Draft) -> &'static str {
    match draft.saving {
        Saving::Saved => "All changes are saved",
        Saving::Pending => "Saving…",
        Saving::Failed(_) | Saving::Conflict(_) => "Not saved",
    }
}

/// A button of the history. It stays where it is when there is nothing to do, so that the focus does.
fn history_button(form: &Form, word: &'static str, name: IconName, edit: Edit, what: Option<&str>) -> Html {
    let editor = form.editor();
    let onclick = Callback::from(move |_: MouseEvent| editor.edit(edit.clone()));
    let title =
        what.map_or_else(|| format!("Nothing to {}", word.to_ascii_lowercase()), |what| format!("{word}: {what}"));
    html! {
        <button type="button" class="button button--icon" {onclick} title={title.clone()} aria-disabled={what.is_none().then_some("true")}>
            { icon(name) }
            <span class="visually-hidden">{ title }</span>
        </button>
    }
}
