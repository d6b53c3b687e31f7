use std::rc::Rc;

use offerset::Verdict;
use yew::{Html, Properties, component, html, use_state};

use super::set_card::SetCard;
use super::show_all::cut;
use crate::files::{Found, FoundSet};

/// What [`SetList`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The sets.
    pub(super) sets: Vec<Rc<FoundSet>>,
    /// The files that they are in.
    pub(super) found: Rc<Found>,
}

/// How many sets are shown at first.
const FEW: usize = 10;

/// The sets that were found, those that need attention first.
#[component]
pub(super) fn SetList(props: &Props) -> Html {
    let Props { sets, found } = props;
    let is_whole = use_state(|| false);
    if sets.is_empty() {
        return Html::default();
    }
    let (shown, more) = cut(sets.len(), FEW, &is_whole, "offer sets");
    // By what they were when they were read: a repair takes no set from under the hand that repairs it.
    let of = |verdict| sets.iter().filter(move |set| set.first_verdict() == verdict);
    let sorted = of(Verdict::Rejected).chain(of(Verdict::Incomplete)).chain(of(Verdict::Ready));
    html! {
        <section class="stack" aria-labelledby="found-sets">
            <h2 id="found-sets">{ "Offer sets" }</h2>
            for set in sorted.take(shown) {
                <SetCard key={set.number} set={Rc::clone(set)} found={Rc::clone(found)} is_open={sets.len() < 4} />
            }
            { more }
        </section>
    }
}
