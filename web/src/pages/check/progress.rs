use yew::{Callback, Html, MouseEvent, html};

use super::SUMMARY;
use crate::browser;
use crate::files::{self, Progress, Stage};
use crate::intl;

/// How far the reading is, and the way to end it.
pub(super) fn progress(progress: Progress) -> Html {
    let Progress { stage, done, total, .. } = progress;
    let count = match (stage, total) {
        (Stage::Searching, _) | (_, 0) => format!("{} files so far", intl::number(done)),
        (_, total) => format!("{} of {} files", intl::number(done), intl::number(total)),
    };
    let words = match stage {
        Stage::Searching => "Searching the folder",
        Stage::Reading => "Reading",
        Stage::Checking => "Checking",
    };
    let stop = Callback::from(|_: MouseEvent| {
        files::cancel();
        browser::focus_id(SUMMARY);
    });
    let (value, max) = (total > 0).then(|| (done.to_string(), total.to_string())).unzip();
    html! {
        <div class="card progress">
            <label class="progress__words" for="progress">{ words }{ ": " }<span class="progress__count">{ count }</span></label>
            <progress id="progress" class="progress__bar" {value} {max} />
            <button type="button" class="button button--small" onclick={stop}>{ "Stop" }</button>
        </div>
    }
}
