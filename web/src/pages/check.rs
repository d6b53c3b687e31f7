mod file_findings;
mod file_list;
mod finding_row;
mod intake;
mod long_list;
mod progress;
mod set_card;
mod set_list;
mod summary;
mod unread_list;

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, component, html, use_effect_with};

use crate::browser;
use crate::components::PageHeading;
use crate::files;
use crate::hooks::use_desk;
use crate::route::Route;
use intake::Intake;
use long_list::{List, LongList};
use progress::progress;
use summary::summary;

/// The id of what sums all files up.
const SUMMARY: &str = "files-summary";

/// The check of files: any number at once, because they may belong together.
#[component]
pub(crate) fn Check() -> Html {
    let desk = use_desk();
    // What was given to another page, which could not read it.
    use_effect_with((), |()| files::check_files(files::take_over()));
    let clear = Callback::from(|_: MouseEvent| {
        files::clear();
        browser::focus_id("main");
    });
    let is_empty = desk.found.rows.is_empty() && desk.progress.is_none();
    html! {
        <>
            <div class="page-head">
                <PageHeading title={Route::Check.title()} />
                if !is_empty {
                    <button type="button" class="button" onclick={clear}>{ "Start over" }</button>
                }
            </div>
            <div class="stack stack--loose">
                <Intake {is_empty} />
                if let Some(progress) = desk.progress.filter(|progress| progress.is_long) {
                    { self::progress(progress) }
                }
                <div id={SUMMARY} class="summary" role="status" tabindex="-1">{ summary(&desk) }</div>
                for list in [List::Sets, List::Findings, List::Unread, List::Files] {
                    <LongList {list} found={Rc::clone(&desk.found)} sets={desk.sets.clone()} />
                }
            </div>
        </>
    }
}
