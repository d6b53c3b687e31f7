use super::BuyerChoice;
use crate::model::CalendarDate;

/// What the figures of a set depend on beside the set itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// The day (UTC) on which the buyer accepts.
    pub accepted_on: CalendarDate,
    /// The day (UTC) on which the offers were created: the listing fees of that day apply.
    pub offered_on: CalendarDate,
    /// What the buyer chooses, where an offer leaves a choice; at most one for each offer.
    pub choices: Vec<BuyerChoice>,
}

impl Occasion {
    /// An acceptance on a day, under the listing fees of that day, by a buyer who has not chosen yet.
    pub const fn on(accepted_on: CalendarDate) -> Self {
        Self { accepted_on, offered_on: accepted_on, choices: Vec::new() }
    }

    /// The same, for offers that were created on another day.
    #[must_use]
    pub fn offered_on(self, offered_on: CalendarDate) -> Self {
        Self { offered_on, ..self }
    }

    /// The same, with what the buyer chooses.
    #[must_use]
    pub fn choosing(self, choices: Vec<BuyerChoice>) -> Self {
        Self { choices, ..self }
    }

    /// What the buyer chooses in the offer at `place` (from 0).
    pub fn choice(&self, place: usize) -> Option<&BuyerChoice> {
        self.choices.iter().find(|choice| choice.offer == place)
    }
}

impl From<CalendarDate> for Occasion {
    fn from(accepted_on: CalendarDate) -> Self {
        Self::on(accepted_on)
    }
}
