use yew::{Html, html};

use crate::components::{Step, tally};
use crate::form::Form;

/// The way to the four steps. All of them are open at any time.
pub(super) fn steps(form: &Form, current: Step) -> Html {
    html! {
        <nav aria-label="Steps" class="steps">
            <ol class="steps__list">
                for (place, step) in Step::ALL.into_iter().enumerate() {
                    <li>
                        <a
                            class="steps__link"
                            href={step.route(form.id.clone()).href()}
                            aria-current={(step == current).then_some("step")}
                        >
                            <span class="steps__number" aria-hidden="true">{ place + 1 }</span>
                            <span>{ step.label() }</span>
                            { note(form, step) }
                        </a>
                    </li>
                }
            </ol>
        </nav>
    }
}

fn note(form: &Form, step: Step) -> Html {
    let (todos, mistakes) = tally(&form.document, &form.checked.report, step);
    match (mistakes, todos) {
        (0, 0) => Html::default(),
        (0, todos) => html! { <span class="steps__note">{ format!("{todos} to do") }</span> },
        (1, _) => html! { <span class="steps__note steps__note--error">{ "1 mistake" }</span> },
        (mistakes, _) => {
            html! { <span class="steps__note steps__note--error">{ format!("{mistakes} mistakes") }</span> }
        }
    }
}
