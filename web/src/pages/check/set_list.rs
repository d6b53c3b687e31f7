use std::rc::Rc;

use offerset::Verdict;
use yew::{Html, html};

use super::long_list::Cut;
use super::set_card::SetCard;
use crate::files::{Found, FoundSet};

/// How many sets are shown at first.
const FEW: usize = 10;

/// The sets that were found, those that need attention first.
pub(super) fn set_list(found: &Rc<Found>, sets: &[Rc<FoundSet>], cut: &Cut) -> Html {
    if sets.is_empty() {
        return Html::default();
    }
    let (shown, more) = cut.of(sets.len(), FEW, "offer sets");
    // By what they were when they were read: a repair takes no set from under the hand that repairs it.
    let of = |verdict| sets.iter().filter(move |set| set.first_verdict() == verdict);
    let sorted = of(Verdict::Rejected).chain(of(Verdict::Incomplete)).chain(of(Verdict::Ready));
    html! {
        <section class="stack" aria-labelledby="found-sets">
            <h2 id="found-sets">{ "Offer sets" }</h2>
            for (place, set) in sorted.take(shown).enumerate() {
                <SetCard
                    key={set.number}
                    set={Rc::clone(set)}
                    found={Rc::clone(found)}
                    is_open={sets.len() < 4 || (place < 3 && set.first_verdict() == Verdict::Rejected)}
                />
            }
            { more }
        </section>
    }
}
