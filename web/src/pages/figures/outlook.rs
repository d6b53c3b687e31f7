use offerset::acceptance::{Message, release_messages};
use offerset::model::OfferSet;
use offerset::{
    Acceptance, AcceptanceRequest, CalendarDate, Context, Document, Economics, Occasion, Report, Timeline, check, ready,
};
use serde_json::Value;

use crate::state::{Entry, shape};

/// The days that the figures of a set depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    /// The day (UTC) on which the offers were created: of publishing, or today.
    pub(super) offered_on: CalendarDate,
    /// The last day (UTC) on which the set can be accepted.
    pub(super) expiry: Option<CalendarDate>,
    /// The day (UTC) of acceptance that the page begins with.
    pub(super) default: CalendarDate,
}

impl Days {
    /// The days of a set, seen on the day `today`.
    pub(super) fn of(entry: &Entry, document: &Value, published_on: Option<CalendarDate>, today: CalendarDate) -> Self {
        let expiry = expiry(document);
        // A set that has expired is shown as it was on its last day.
        let last = expiry.map_or(today, |expiry| expiry.min(today));
        let offered_on = match entry {
            Entry::Published(_) => published_on.unwrap_or(last),
            _ => last,
        };
        Self { offered_on, expiry, default: last.max(offered_on) }
    }

    /// Whether the set can be accepted on the day.
    pub(super) fn allow(&self, day: CalendarDate) -> bool {
        self.offered_on <= day && self.expiry.is_none_or(|expiry| day <= expiry)
    }
}

fn expiry(document: &Value) -> Option<CalendarDate> {
    let document = Document::from_value(document);
    offerset::economics::effective_expiry(&OfferSet::read(&document)?)
}

/// What a set means when it is accepted on some day: all that the page shows, as the engine says it.
#[derive(Debug, PartialEq)]
pub(super) struct Outlook {
    /// What is wrong with the set.
    pub(super) report: Report,
    /// Who pays and receives what.
    pub(super) economics: Economics,
    /// What happens when.
    pub(super) timeline: Timeline,
    /// What the offers are called, in their order.
    pub(super) titles: Vec<String>,
    /// Who hears of the set when it is released.
    pub(super) on_release: Vec<Message>,
    /// Who hears of its acceptance; `None` while it can not be accepted.
    pub(super) on_acceptance: Option<Vec<Message>>,
}

impl Outlook {
    /// What the set in `document` means when it is accepted on `accepted_on`.
    pub(super) fn of(document: &Value, offered_on: CalendarDate, accepted_on: CalendarDate) -> Self {
        let tree = Document::from_value(document);
        let occasion = Occasion::on(accepted_on).offered_on(offered_on);
        let offer_set = OfferSet::read(&tree);
        let economics = offer_set.as_ref().map(|set| Economics::of(set, occasion.clone())).unwrap_or_default();
        let accepted = ready(&tree, Context::new(offered_on).for_acceptance());
        let accepted = accepted.ok().and_then(|set| Acceptance::of(&set, AcceptanceRequest::on(accepted_on)).ok());
        let offers = shape::offers(document).iter().enumerate();
        Self {
            report: check(&tree, Context::new(offered_on)),
            timeline: offer_set.as_ref().map(|set| Timeline::of(set, occasion)).unwrap_or_default(),
            titles: offers.map(|(place, offer)| title(place, offer)).collect(),
            on_release: offer_set.as_ref().map(|set| release_messages(set, &economics)).unwrap_or_default(),
            on_acceptance: accepted.map(|acceptance| acceptance.messages),
            economics,
        }
    }

    /// What the offer at `place` (from 0) is called.
    pub(super) fn title(&self, place: usize) -> &str {
        self.titles.get(place).map_or("Offer", String::as_str)
    }
}

fn title(place: usize, offer: &Value) -> String {
    let product = || offer.get("product").and_then(|product| product.get("title")).and_then(Value::as_str);
    let name = shape::name(offer).or_else(|| product().filter(|title| !title.trim().is_empty()));
    name.map_or_else(|| format!("Offer {}", place + 1), str::to_owned)
}
