use offerset::Verdict;
use yew::{Html, html};

use crate::files::{Desk, Standing};
use crate::intl;

/// What came of all files together.
pub(super) fn summary(desk: &Desk) -> Html {
    if desk.progress.is_some_and(|progress| progress.is_long) {
        return html! { <p class="visually-hidden">{ "Files are being read." }</p> };
    }
    if desk.found.rows.is_empty() {
        return if desk.notes.is_empty() {
            Html::default()
        } else {
            html! { <p class="soft">{ &desk.notes }</p> }
        };
    }
    html! {
        <>
            <p class="summary__sets">{ sets(desk) }</p>
            <p class="soft">{ files(desk) }{ " " }{ &desk.notes }</p>
        </>
    }
}

fn sets(desk: &Desk) -> String {
    let count = |verdict| desk.sets.iter().filter(|set| set.report().verdict == verdict).count();
    let in_part = desk.sets.iter().filter(|set| set.is_ready_as_far_as_told()).count();
    let parts = [
        (count(Verdict::Rejected), "with mistakes"),
        (count(Verdict::Incomplete) - in_part, "not complete"),
        (in_part, "described in part"),
        (count(Verdict::Ready), "ready"),
    ];
    let total = desk.sets.len();
    match total {
        0 => "No offer set found".to_owned(),
        1 => format!("1 offer set found, {}", list(&parts, true)),
        _ => format!("{} offer sets found: {}", intl::number(total), list(&parts, false)),
    }
}

fn files(desk: &Desk) -> String {
    let found = &desk.found;
    let total = found.rows.len();
    let parts = [
        (found.count(Standing::is_understood), "understood"),
        (found.count(|standing| standing == Standing::NotUnderstood), "not understood"),
        (found.count(|standing| standing == Standing::Other), "something else"),
    ];
    if total == 1 {
        return format!("1 file, {}.", list(&parts, true));
    }
    let problems = match found.count(Standing::is_problem) {
        0 => String::new(),
        1 => " 1 has problems.".to_owned(),
        count => format!(" {} have problems.", intl::number(count)),
    };
    format!("{} files: {}.{problems}", intl::number(total), list(&parts, false))
}

/// The parts of which there are any; without their counts when all of them are about one thing.
fn list(parts: &[(usize, &str)], is_single: bool) -> String {
    let parts = parts.iter().filter(|(count, _)| *count > 0);
    let words = parts
        .map(|(count, word)| if is_single { (*word).to_owned() } else { format!("{} {word}", intl::number(*count)) });
    words.collect::<Vec<_>>().join(", ")
}
