use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_mut_ref};

use super::set_report::set_report;
use crate::browser;
use crate::components::{IconName, icon};
use crate::files::{Action, CheckedFile, CheckedSet, Content, Excerpt, Origin};
use crate::hooks::{use_adder, use_files};

/// What [`FileCard`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The file.
    pub(super) file: Rc<CheckedFile>,
    /// Whether its findings are in view at first.
    pub(super) is_open: bool,
}

/// One file, with its verdict and everything that was found in it.
#[component]
pub(super) fn FileCard(props: &Props) -> Html {
    let Props { file, is_open } = props;
    let files = use_files();
    let add = use_adder();
    let heading = format!("file-{}", file.id);
    // A repair takes its own button away, and the focus would be lost with it.
    let repaired = if let Content::Set(set) = &file.content { set.repairs().len() } else { 0 };
    let shown = use_mut_ref(|| repaired);
    use_effect_with((repaired, heading.clone()), move |(repaired, heading)| {
        if shown.replace(*repaired) != *repaired && !browser::focus_id(&format!("{heading}-repairs")) {
            browser::focus_id(heading);
        }
    });
    let remove = {
        let (id, dispatcher) = (file.id, files.dispatcher());
        Callback::from(move |_: MouseEvent| {
            dispatcher.dispatch(Action::Remove(id));
            browser::focus_id(super::SUMMARY);
        })
    };
    html! {
        <section class="card stack report" aria-labelledby={heading.clone()}>
            <div class="row row--spread row--nowrap">
                <h2 id={heading} class="report__name" tabindex="-1">{ &*file.name }</h2>
                <button type="button" class="button button--icon button--small button--quiet" onclick={remove} title="Remove">
                    { icon(IconName::Delete) }
                    <span class="visually-hidden">{ format!("Remove {}", file.name) }</span>
                </button>
            </div>
            {
                match &file.content {
                    Content::Unreadable { reason, excerpt } => unreadable(reason, excerpt.as_ref()),
                    Content::Set(set) => html! {
                        <>
                            { set_report(file.id, set, *is_open, &files) }
                            { actions(file, set, &add) }
                        </>
                    },
                }
            }
        </section>
    }
}

fn unreadable(reason: &str, excerpt: Option<&Excerpt>) -> Html {
    html! {
        <>
            <p class="tone tone--error report__message">{ icon(IconName::Error) }<span>{ reason }</span></p>
            if let Some(excerpt) = excerpt {
                <p class="excerpt">
                    <span class="excerpt__line">{ excerpt.line }</span>
                    <code>{ &excerpt.before }<mark class="excerpt__place">{ excerpt.behind.chars().next().unwrap_or(' ') }</mark>{ excerpt.behind.chars().skip(1).collect::<String>() }</code>
                </p>
            }
        </>
    }
}

fn actions(file: &CheckedFile, set: &CheckedSet, add: &Callback<serde_json::Value>) -> Html {
    if set.origin == Origin::Buyer || !set.document.is_object() {
        return Html::default();
    }
    let download = {
        let (name, set) = (repaired_name(&file.name), set.clone());
        Callback::from(move |_: MouseEvent| browser::download(&name, &set.text()))
    };
    let open = {
        let document = Rc::clone(&set.document);
        add.reform(move |_: MouseEvent| serde_json::Value::clone(&document))
    };
    html! {
        <div class="row">
            <button type="button" class="button" onclick={open}>{ "Open as a draft" }</button>
            if set.repairs().len() > 0 {
                <button type="button" class="button" onclick={download}>
                    { icon(IconName::Download) }{ "Download the repaired file" }
                </button>
            }
        </div>
    }
}

/// The name of the repaired file, so that it does not take the place of the one that was checked.
fn repaired_name(name: &str) -> String {
    format!("{}-repaired.json", name.strip_suffix(".json").unwrap_or(name))
}

#[cfg(test)]
mod tests {
    use super::repaired_name;

    #[test]
    fn the_repaired_file_has_a_name_of_its_own() {
        assert_eq!(repaired_name("deal.json"), "deal-repaired.json");
        assert_eq!(repaired_name("Pasted text 1"), "Pasted text 1-repaired.json");
    }
}
