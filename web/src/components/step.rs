use offerset::{Location, Report, Severity};
use serde_json::Value;

use crate::route::{Route, SetId};
use crate::state::{SharedFact, shape};

/// The steps of the composer: those of AWS's seller guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// What holds for the whole set.
    Details,
    /// Which offers.
    Offers,
    /// What each offer says.
    Terms,
    /// Everything once more.
    Review,
}

impl Step {
    /// All steps, in order.
    pub(crate) const ALL: [Self; 4] = [Self::Details, Self::Offers, Self::Terms, Self::Review];

    /// What the step is called in the list of steps.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Details => "Details",
            Self::Offers => "Offers",
            Self::Terms => "Terms",
            Self::Review => "Review",
        }
    }

    /// The page of the step.
    pub(crate) fn route(self, id: SetId) -> Route {
        match self {
            Self::Details => Route::Details { id },
            Self::Offers => Route::Offers { id },
            Self::Terms => Route::Terms { id },
            Self::Review => Route::Review { id },
        }
    }

    /// The step before.
    pub(crate) fn previous(self) -> Option<Self> {
        Self::ALL.into_iter().take_while(|step| *step != self).last()
    }

    /// The step behind.
    pub(crate) fn next(self) -> Option<Self> {
        Self::ALL.into_iter().skip_while(|step| *step != self).nth(1)
    }

    /// The step in which what is at `location` is edited.
    pub(crate) fn of(document: &Value, location: &Location) -> Self {
        if is_missing_everywhere(document, location) {
            return Self::Details;
        }
        let mut keys = location.as_pointer().tokens().map(|token| token.decoded().into_owned());
        if keys.next().as_deref() != Some("offers") {
            return Self::Details;
        }
        match keys.nth(1).as_deref() {
            Some("targeting" | "availabilityEndDate" | "terms" | "pricingModel" | "contractTotal") => Self::Terms,
            _ => Self::Offers,
        }
    }
}

/// The page on which what is at `location` is edited.
pub(crate) fn page_of(id: &SetId, document: &Value, location: &Location) -> Route {
    let id = id.clone();
    match (Step::of(document, location), location.offer_index()) {
        (Step::Offers, Some(index)) => Route::Offer { id, number: index + 1 },
        (Step::Terms, Some(index)) => Route::OfferTerms { id, number: index + 1 },
        (step, _) => step.route(id),
    }
}

/// Whether `location` is about a fact that no offer says yet, and that is therefore entered once for all of them.
pub(crate) fn is_missing_everywhere(document: &Value, location: &Location) -> bool {
    let Some(index) = location.offer_index() else { return false };
    let facts = [SharedFact::BuyerAccounts, SharedFact::Expiry];
    facts.into_iter().any(|fact| {
        let own = fact.location(document, index);
        own.is_within(location) && fact.read(document).value.is_none()
    }) && *location != shape::offer_location(index)
}

/// Where the fields of a location's object stand in the forms: findings are listed in the order in which one fills in.
pub(crate) fn position(location: &Location) -> usize {
    const KEYS: [&str; 15] = [
        "name",
        "buyerNotes",
        "seller",
        "solution",
        "kind",
        "description",
        "product",
        "id",
        "resaleAuthorization",
        "markupPercentage",
        "pricingModel",
        "terms",
        "targeting",
        "availabilityEndDate",
        "offers",
    ];
    let place = if location.offer_index().is_some() { 2 } else { 0 };
    let key = location.as_pointer().tokens().nth(place).map(|token| token.decoded().into_owned());
    KEYS.iter().position(|known| Some(*known) == key.as_deref()).unwrap_or(KEYS.len())
}

/// How many to-dos and how many mistakes there are in `step`.
pub(crate) fn tally(document: &Value, report: &Report, step: Step) -> (usize, usize) {
    let errors = report.diagnostics.iter().filter(|finding| finding.severity == Severity::Error);
    let here = errors.filter(|finding| Step::of(document, &finding.location) == step);
    here.fold(
        (0, 0),
        |(todos, mistakes), finding| {
            if finding.incomplete { (todos + 1, mistakes) } else { (todos, mistakes + 1) }
        },
    )
}
