//! The domain with typed leaves: what a document means, as far as it can be read.
//!
//! Reading never fails and reports nothing: a leaf that can not be read is [`Reading::Unreadable`], and the field table
//! has a finding for it already. A rule looks at values only, so that one mistake gives one finding.

mod account_id;
mod calendar_date;
mod country_code;
mod duration;
mod money;
mod offer;
mod offer_set;
mod product;
mod rate_card;
mod read;
mod renewal;
mod resale_authorization;
mod term;

pub use account_id::AccountId;
pub use calendar_date::{CalendarDate, NotADate};
pub use country_code::CountryCode;
pub use duration::{Duration, NotADuration};
pub use money::{Amount, Currency, Money, NotAnAmount, UnsupportedCurrency};
pub use offer::{EffectiveTerms, Offer, OfferKind, PreExistingAgreement, PricingModel, Targeting};
pub use offer_set::{OfferSet, Party, Solution, State};
pub use product::{Dimension, Product};
pub use rate_card::{Constraints, Grant, Rate, RateCard};
pub use read::{Listed, Reading};
pub use renewal::{PriceIncrease, RenewalCharge, RenewalTemplate, RenewalTerm};
pub use resale_authorization::ResaleAuthorization;
pub use term::{Charge, LegalDocument, Term, TermBody, TermKind};
