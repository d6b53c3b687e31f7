mod file_card;
mod finding_row;
mod paste;
mod set_report;

use std::rc::Rc;

use offerset::{MAX_TEXT_BYTES, Verdict};
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::{Callback, Html, MouseEvent, component, html};

use crate::browser;
use crate::components::{DropZone, PageHeading};
use crate::files::{Action, Content, Files};
use crate::hooks::use_files;
use crate::intl;
use crate::route::Route;
use file_card::FileCard;
use paste::Paste;

/// The id of what sums all files up.
const SUMMARY: &str = "files-summary";

/// The check of files: any number at once, each with a verdict of its own.
#[component]
pub(crate) fn Check() -> Html {
    let files = use_files();
    let on_files = {
        let dispatcher = files.dispatcher();
        Callback::from(move |chosen: Vec<File>| {
            let dispatcher = dispatcher.clone();
            dispatcher.dispatch(Action::Await(chosen.len()));
            spawn_local(async move {
                // One after the other: no file waits for memory that another one takes.
                for file in chosen {
                    let content = read(&file).await;
                    dispatcher.dispatch(Action::Add(file.name().into(), content));
                }
            });
        })
    };
    let clear = {
        let dispatcher = files.dispatcher();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Clear))
    };
    html! {
        <>
            <div class="page-head">
                <PageHeading title={Route::Check.title()} />
                if !files.list.is_empty() {
                    <button type="button" class="button button--quiet" onclick={clear}>{ "Remove all" }</button>
                }
            </div>
            <div class="stack stack--loose">
                <DropZone label="Choose files" takes_several=true {on_files}>
                    <Paste />
                </DropZone>
                <p id={SUMMARY} class="soft" role="status" tabindex="-1">{ summary(&files) }</p>
                for file in &files.list {
                    <FileCard key={file.id} file={Rc::clone(file)} is_open={files.list.len() < 4} />
                }
            </div>
        </>
    }
}

async fn read(file: &File) -> Content {
    #[expect(clippy::cast_precision_loss, reason = "a few million")]
    if file.size() > MAX_TEXT_BYTES as f64 {
        return Content::unread(Some(file.size()));
    }
    browser::read(file).await.map_or_else(|| Content::unread(None), |text| Content::check(&text))
}

/// What came of all files together.
fn summary(files: &Files) -> String {
    if files.waiting > 0 {
        return format!("Reading {} more…", intl::number(files.waiting));
    }
    if files.list.is_empty() {
        return "Offer sets as JSON, any number at once. They are checked here, and stay in this browser.".to_owned();
    }
    let count = |wanted: fn(&Content) -> bool| files.list.iter().filter(|file| wanted(&file.content)).count();
    let parts = [
        (count(|content| verdict(content) == Some(Verdict::Ready)), "ready"),
        (count(|content| verdict(content) == Some(Verdict::Incomplete)), "incomplete"),
        (count(|content| verdict(content) == Some(Verdict::Rejected)), "with mistakes"),
        (count(|content| verdict(content).is_none()), "unreadable"),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> = parts.map(|(count, word)| format!("{} {word}", intl::number(count))).collect();
    let noun = if files.list.len() == 1 { "file" } else { "files" };
    format!("{} {noun}: {}", intl::number(files.list.len()), parts.join(", "))
}

fn verdict(content: &Content) -> Option<Verdict> {
    match content {
        Content::Set(set) => Some(set.report.verdict),
        Content::Unreadable { .. } => None,
    }
}
