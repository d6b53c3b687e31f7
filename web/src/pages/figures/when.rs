mod acceptance_field;
mod day_table;
mod month_table;
mod open_list;
mod renewal_list;
mod time_picture;

use offerset::CalendarDate;
use yew::{Callback, Html, html};

use super::outlook::{Days, Outlook};
use acceptance_field::AcceptanceField;
use day_table::day_table;
use month_table::month_table;
use open_list::open_list;
use renewal_list::renewal_list;
use time_picture::time_picture;

/// The id of the field for the day of acceptance.
pub(super) const ACCEPTED_ON: &str = "accepted-on";

/// What happens when, for an acceptance on a day that can be chosen.
pub(super) fn when(outlook: &Outlook, days: Days, on_choose: &Callback<CalendarDate>) -> Html {
    let accepted_on = outlook.economics.accepted_on.unwrap_or(days.default);
    html! {
        <section class="stack" aria-labelledby="when">
            <h2 id="when">{ "When" }</h2>
            <div class="card stack">
                <AcceptanceField {days} {accepted_on} on_choose={on_choose.clone()} />
                { time_picture(outlook, accepted_on) }
            </div>
            <div class="halves halves--tables">
                <div class="card stack">{ month_table(outlook) }{ open_list(outlook) }</div>
                <div class="card stack">{ day_table(outlook, accepted_on) }</div>
            </div>
            { renewal_list(outlook) }
        </section>
    }
}
