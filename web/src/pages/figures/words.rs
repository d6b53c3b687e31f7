use offerset::economics::listing_fee::FeeUncertainty;
use offerset::economics::{Missing, PartyName};
use offerset::source::Source;
use offerset::{Amount, CalendarDate, Currency};
use yew::{Html, html};

use crate::components::buyer::account;
use crate::engine;
use crate::intl;

/// An amount of money, with its digits for programs: `name` says what it is.
pub(crate) fn figure(name: &'static str, amount: Amount, currency: Currency) -> Html {
    html! {
        <data class="money" data-figure={name} value={format!("{} {currency}", amount.to_text(currency))}>
            { engine::money(amount, currency) }
        </data>
    }
}

/// A day, as people of the reader's language write it and as programs read it.
pub(crate) fn day(date: CalendarDate) -> Html {
    let date = date.to_string();
    html! { <time datetime={date.clone()}>{ intl::date(&date) }</time> }
}

/// A day in words alone.
pub(crate) fn day_text(date: CalendarDate) -> String {
    intl::date(&date.to_string())
}

/// A rate, without zeros at the end.
pub(crate) fn percent(percentage: Amount) -> String {
    format!("{} %", percentage.normalized())
}

/// Who takes part: the name, else the account.
pub(crate) fn party(party: &PartyName, otherwise: &str) -> String {
    let account = || party.account_id.as_deref().map(account);
    party.name.clone().or_else(account).unwrap_or_else(|| otherwise.to_owned())
}

/// A link to where AWS says something.
pub(crate) fn source(source: &Source) -> Html {
    html! { <a href={source.page.url} rel="noreferrer">{ source.page.title }</a> }
}

/// What something is paid by that names no currency yet.
pub(crate) fn figure_or_bare(name: &'static str, amount: Amount, currency: Option<Currency>) -> Html {
    currency.map_or_else(|| html! { { amount.to_string() } }, |currency| figure(name, amount, currency))
}

/// What a value can not be known without.
pub(super) const fn missing(missing: Missing) -> &'static str {
    match missing {
        Missing::Price => "a price",
        Missing::Currency => "one currency for all of its prices",
        Missing::PaymentSchedule => "the payment schedule",
        Missing::ChargeAmount => "the amount of a charge",
        Missing::ChargeDate => "the date of a charge",
        Missing::Markup => "a markup that can be read",
        Missing::WholesaleTerms => "the prices of the selling authorization",
        Missing::Choice => "a choice that fits the rate cards",
        Missing::SmallerAmounts => "smaller amounts: the sum has more than 28 digits",
    }
}

/// Why a fee is an estimate.
pub(super) const fn uncertainty(uncertainty: FeeUncertainty) -> &'static str {
    match uncertainty {
        FeeUncertainty::OtherCurrency => {
            "An estimate: the borders of the tiers are in USD, and AWS says nothing about other currencies."
        }
        FeeUncertainty::BuyerChooses => {
            "An estimate: the buyer chooses how much to buy, which may reach another tier. This is for the least."
        }
        FeeUncertainty::Usage => "What is paid by use counts in no tier, and is not in the amount.",
        FeeUncertainty::Unfinished => "An estimate: something is not filled in that decides about the contract value.",
        FeeUncertainty::NoRate => "Not known: the table has no rate for the day on which the offer is created.",
    }
}
