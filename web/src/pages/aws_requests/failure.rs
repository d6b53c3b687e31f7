use offerset::aws::Response;
use yew::{Callback, Html, MouseEvent, html};

use super::Tell;
use crate::browser;
use crate::components::{IconName, icon, prose, sentence};
use crate::release::{Fact, Progress};
use crate::route::{Route, SetId};

/// Why AWS gave a request up, and what can be done.
pub(super) fn failure(id: &SetId, number: usize, file: &str, progress: &Progress, tell: &Tell) -> Html {
    let again = {
        let (file, tell, attempt) = (file.to_owned(), tell.clone(), progress.attempt + 1);
        Callback::from(move |_: MouseEvent| {
            // The button goes.
            browser::focus_id(&format!("request-{number}"));
            tell.emit(vec![
                (Fact::Attempt.name(&file), attempt.to_string()),
                (Fact::ChangeSet.name(&file), String::new()),
                (Fact::Status.name(&file), String::new()),
                (Fact::Failure.name(&file), String::new()),
            ]);
        })
    };
    html! {
        <div class="refusal stack">
            <p class="tone tone--error">{ icon(IconName::Error) }{ "AWS has given this request up." }</p>
            if let Some(response) = &progress.failure {
                { reasons(response) }
            }
            <p>
                { "Where the set itself is wrong, " }
                <a href={Route::Published { id: id.clone() }.href()}>{ "clone it" }</a>
                { ", repair the copy, and publish that: a published set never changes. \
                   Where something around it was wrong, such as your payment settings or the state of a solution, put that \
                   right and try again." }
            </p>
            <div>
                <button type="button" class="button" onclick={again}>{ icon(IconName::Redo) }{ "Try again, with a new token" }</button>
            </div>
        </div>
    }
}

fn reasons(response: &Response) -> Html {
    html! {
        <>
            if let Some(failure) = &response.failure {
                <p>{ sentence(failure) }</p>
            }
            <ul class="stack">
                for error in &response.refusals {
                    <li class="stack stack--tight">
                        <p><code>{ &error.code }</code>{ " in " }<code>{ &error.change_type }</code></p>
                        if !error.message.is_empty() {
                            <p>{ format!("AWS says: {}", error.message) }</p>
                        }
                        for code in &error.rules {
                            <p>
                                { "The rule about it: " }
                                <a href={Route::Rule { code: (*code).into() }.href()}>{ prose(&format!("`{code}`")) }</a>
                            </p>
                        }
                    </li>
                }
            </ul>
        </>
    }
}
