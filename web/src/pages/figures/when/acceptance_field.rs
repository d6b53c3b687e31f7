use offerset::CalendarDate;
use web_sys::HtmlInputElement;
use yew::{Callback, FocusEvent, Html, InputEvent, Properties, TargetCast as _, component, html, use_state_eq};

use super::ACCEPTED_ON;
use crate::components::{IconName, icon};
use crate::pages::figures::outlook::Days;
use crate::pages::figures::words::day_text;

/// What [`AcceptanceField`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Which days can be chosen.
    pub(super) days: Days,
    /// The day that is shown.
    pub(super) accepted_on: CalendarDate,
    /// Takes another day.
    pub(super) on_choose: Callback<CalendarDate>,
}

/// The field for the day of acceptance. What can not be chosen is told when the field is left, not while it is typed.
#[component]
pub(super) fn AcceptanceField(props: &Props) -> Html {
    let Props { days, accepted_on, on_choose } = props;
    let days = *days;
    let text = use_state_eq(|| accepted_on.to_string());
    let is_wrong = use_state_eq(|| false);
    let chosen = move |text: &str| text.parse().ok().filter(|day| days.allow(*day));
    let oninput = {
        let (text, is_wrong, on_choose) = (text.setter(), is_wrong.setter(), on_choose.clone());
        Callback::from(move |event: InputEvent| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            if let Some(day) = chosen(&input.value()) {
                is_wrong.set(false);
                on_choose.emit(day);
            }
            text.set(input.value());
        })
    };
    let onblur = {
        let (text, is_wrong) = (text.clone(), is_wrong.setter());
        Callback::from(move |_: FocusEvent| is_wrong.set(chosen(&text).is_none()))
    };
    let range = match days.expiry.filter(|expiry| *expiry >= days.offered_on) {
        Some(expiry) => {
            format!("A day from {} to {}, when the set expires", day_text(days.offered_on), day_text(expiry))
        }
        None => format!("A day from {} on", day_text(days.offered_on)),
    };
    html! {
        <div class="field">
            <label class="field__label" for={ACCEPTED_ON}>{ "If the buyer accepts on (UTC)" }</label>
            <p id="accepted-on-hint" class="field__hint">{ format!("{range}.") }</p>
            <input
                id={ACCEPTED_ON} class="input input--date no-print" type="date"
                value={(*text).clone()} min={days.offered_on.to_string()} max={days.expiry.map(|expiry| expiry.to_string())}
                aria-describedby="accepted-on-hint" aria-invalid={is_wrong.then_some("true")} {oninput} {onblur}
            />
            <div role="alert">
                if *is_wrong {
                    <p class="finding__message text--error">
                        { icon(IconName::Error) }
                        <span>{ format!("{range}, is needed. The page still shows {}.", day_text(*accepted_on)) }</span>
                    </p>
                }
            </div>
            <p class="only-print">{ day_text(*accepted_on) }</p>
        </div>
    }
}
