use std::fmt;
use std::str::FromStr;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Serialize, Serializer};

/// A currency of AWS Marketplace private offers.
///
/// Source: the currency lists of the seller guide's private offer FAQ and of the API guide's resale authorization page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Currency {
    /// Australian dollar.
    Aud,
    /// Canadian dollar.
    Cad,
    /// Euro.
    Eur,
    /// Pound sterling.
    Gbp,
    /// Indian rupee.
    Inr,
    /// Japanese yen.
    Jpy,
    /// United States dollar.
    Usd,
}

impl Currency {
    /// Every currency, by code.
    pub const ALL: [Self; 7] = [Self::Aud, Self::Cad, Self::Eur, Self::Gbp, Self::Inr, Self::Jpy, Self::Usd];

    /// The ISO 4217 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Aud => "AUD",
            Self::Cad => "CAD",
            Self::Eur => "EUR",
            Self::Gbp => "GBP",
            Self::Inr => "INR",
            Self::Jpy => "JPY",
            Self::Usd => "USD",
        }
    }

    /// How many decimal places the minor unit takes: none for the yen, two for all others (ISO 4217).
    pub const fn minor_unit_digits(self) -> u32 {
        match self {
            Self::Jpy => 0,
            _ => 2,
        }
    }
}

impl FromStr for Currency {
    type Err = UnsupportedCurrency;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|currency| currency.code() == text).ok_or(UnsupportedCurrency)
    }
}

/// The text is not the code of a currency that AWS Marketplace takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnsupportedCurrency;

impl fmt::Display for UnsupportedCurrency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the currency is one of")?;
        for (place, currency) in Currency::ALL.into_iter().enumerate() {
            write!(formatter, "{}{currency}", if place == 0 { " " } else { ", " })?;
        }
        Ok(())
    }
}

impl std::error::Error for UnsupportedCurrency {}

impl fmt::Display for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// An amount of money or a percentage: an exact decimal, never a float.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(Decimal);

impl Amount {
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// All of it, in percent.
    pub const HUNDRED: Self = Self(Decimal::ONE_HUNDRED);

    /// The amount of a decimal.
    pub const fn new(value: Decimal) -> Self {
        Self(value)
    }

    /// The decimal of the amount.
    pub const fn value(self) -> Decimal {
        self.0
    }

    /// Whether it is nothing.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// How many decimal places matter: zeros at the end do not.
    pub fn decimal_places(self) -> u32 {
        self.0.normalize().scale()
    }

    /// The same amount without zeros at the end.
    #[must_use]
    pub fn normalized(self) -> Self {
        Self(self.0.normalize())
    }

    /// The sum, exactly; `None` when it takes more than 28 digits.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.exactly(other, Decimal::checked_add, u32::max)
    }

    /// The difference, exactly; `None` when it takes more than 28 digits.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        // Decimals have subtraction as well, by 2 kB of code that is the same once more.
        self.checked_add(if other.is_zero() { other } else { Self(-other.0) })
    }

    /// The product, exactly; `None` when it takes more than 28 digits.
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        self.exactly(other, Decimal::checked_mul, u32::saturating_add)
    }

    /// The result of an operation, if it has all the decimal places that an exact one has: [`Decimal`] drops places, and
    /// rounds, where a result takes more digits than it holds.
    fn exactly(
        self,
        other: Self,
        operation: fn(Decimal, Decimal) -> Option<Decimal>,
        places: fn(u32, u32) -> u32,
    ) -> Option<Self> {
        let attempt = |one: Decimal, other: Decimal| {
            let result = operation(one, other)?;
            let is_exact = result.scale() == places(one.scale(), other.scale()) || one.is_zero() || other.is_zero();
            is_exact.then_some(Self(result))
        };
        // Zeros at the end take places that an exact result may do without.
        attempt(self.0, other.0).or_else(|| attempt(self.0.normalize(), other.0.normalize()))
    }

    /// As many percent of `whole` as this amount says, exactly; `None` when that takes more than 28 digits.
    pub fn percent_of(self, whole: Self) -> Option<Self> {
        self.checked_mul(whole)?.checked_mul(Self(Decimal::from_parts(1, 0, 0, false, 2)))
    }

    /// How many percent of `whole` it is, to two decimals; `None` of nothing. Neither may be below zero.
    pub fn percentage_of(self, whole: Self) -> Option<Self> {
        let places = self.decimal_places().max(whole.decimal_places());
        let (part, whole) = (self.units(places)?.checked_mul(100 * 100)?, whole.units(places)?);
        let hundredths = part.checked_div(whole)?;
        let rest = (part - hundredths * whole) * 2;
        // A half goes to the even neighbour.
        let is_rounded_up = rest > whole || (rest == whole && hundredths & 1 == 1);
        Self::of_units(hundredths + i128::from(is_rounded_up), 2)
    }

    /// How many units with `places` decimals it is; `None` when it is no whole number of them.
    ///
    /// Whole numbers are divided by a tenth of the code that decimals take.
    pub(crate) fn units(self, places: u32) -> Option<i128> {
        let value = self.0.normalize();
        10_i128.checked_pow(places.checked_sub(value.scale())?)?.checked_mul(value.mantissa())
    }

    /// The amount of units with `places` decimals; `None` when it takes more than 28 digits.
    pub(crate) fn of_units(units: i128, places: u32) -> Option<Self> {
        Decimal::try_from_i128_with_scale(units, places).ok().map(Self)
    }

    /// The sum of `amounts`, exactly; `None` when it takes more than 28 digits.
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        let mut sum = Self::ZERO;
        for amount in amounts {
            sum = sum.checked_add(amount)?;
        }
        Some(sum)
    }

    /// Rounded half up to the minor unit of `currency`, and written with all its digits: `60000.00`, or `60000` in yen.
    #[must_use]
    pub fn round_to_minor_unit(self, currency: Currency) -> Self {
        let digits = currency.minor_unit_digits();
        let mut value = self.0.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero);
        // A number of 28 digits has no room for more zeros and stays as it is.
        value.rescale(digits);
        Self(value)
    }

    /// Written with at least the decimal places of `currency`'s minor unit, as in `60000.00`.
    pub fn to_text(self, currency: Currency) -> String {
        let mut value = self.0.normalize();
        if value.scale() < currency.minor_unit_digits() {
            value.rescale(currency.minor_unit_digits());
        }
        value.to_string()
    }
}

impl Amount {
    /// Reads a percentage as `UpdateMarkup` takes it: a point at the beginning is fine, one at the end is not.
    ///
    /// Source: AWS's generated model of its details.
    ///
    /// # Errors
    ///
    /// When the text is not written so.
    pub fn from_percentage(text: &str) -> Result<Self, NotAnAmount> {
        match text.strip_prefix('.') {
            _ if text.ends_with('.') => Err(NotAnAmount::Shape),
            Some(fraction) => format!("0.{fraction}").parse(),
            None => text.parse(),
        }
    }
}

impl FromStr for Amount {
    type Err = NotAnAmount;

    /// Reads digits with an optional point and further digits; a point at the end is fine, one at the beginning is not.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !is_digits(whole) || !is_digits(fraction) {
            return Err(NotAnAmount::Shape);
        }
        if whole.len() + fraction.len() > MAX_DIGITS {
            return Err(NotAnAmount::TooLong);
        }
        let places = u32::try_from(fraction.len()).map_err(|_| NotAnAmount::TooLong)?;
        let digits = whole.bytes().chain(fraction.bytes());
        if whole.len() + fraction.len() <= FEW_DIGITS {
            let number = digits.fold(0, |number, digit| number * 10 + i64::from(digit - b'0'));
            return Ok(Self(Decimal::new(number, places)));
        }
        let number = digits.fold(0, |number, digit| number * 10 + i128::from(digit - b'0'));
        Decimal::try_from_i128_with_scale(number, places).map(Self).map_err(|_| NotAnAmount::TooLong)
    }
}

/// As many digits as a number of 64 bits holds whatever they are: such amounts are read several times as fast.
const FEW_DIGITS: usize = 18;

/// The most digits that an amount is read with: what a [`Decimal`] holds exactly.
const MAX_DIGITS: usize = 28;

/// Why a text is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAnAmount {
    /// It is not written as digits with an optional point.
    Shape,
    /// It has more than 28 digits.
    TooLong,
}

impl fmt::Display for NotAnAmount {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Shape => "an amount is written in digits, with a point before the decimals, such as 60000.00",
            Self::TooLong => "an amount has at most 28 digits",
        })
    }
}

impl std::error::Error for NotAnAmount {}

impl fmt::Display for Amount {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// An amount in a currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Money {
    /// The currency.
    pub currency_code: Currency,
    /// How much.
    pub amount: Amount,
}

#[cfg(test)]
mod tests {
    use super::{Amount, Currency};

    fn amount(text: &str) -> Amount {
        text.parse().unwrap()
    }

    #[test]
    fn what_does_not_fit_is_refused_and_never_rounded() {
        let large = amount("99999999999999999999999999.99");
        assert_eq!(
            large.checked_add(amount("0.01")).map(|sum| sum.to_string()).as_deref(),
            Some("100000000000000000000000000.00")
        );
        assert_eq!(amount("9999999999999999999999999999").checked_add(amount("0.01")), None);
        assert_eq!(amount("9999999999999999999999999999").checked_sub(amount("0.01")), None);
        assert_eq!(large.checked_mul(amount("1.01")), None);
    }

    #[test]
    fn zeros_at_the_end_take_no_room() {
        let zeros = amount("1.000000000000000");
        assert_eq!(zeros.checked_mul(amount("2.00000000000000")), Some(amount("2")));
        assert_eq!(
            amount("9999999999999999999999999999").checked_add(amount("0.00")).map(Amount::normalized),
            Some(amount("9999999999999999999999999999"))
        );
        assert_eq!(Amount::ZERO.checked_mul(amount("0.0000000001")), Some(Amount::ZERO));
    }

    #[test]
    fn an_amount_is_written_as_it_was_read() {
        for text in ["0", "0.00", "60000.00", "0.000000000000000000000000001", "9999999999999999999999999999", "007.50"]
        {
            assert_eq!(amount(text).to_string(), text.strip_prefix("00").unwrap_or(text));
        }
        assert_eq!(amount("60000."), amount("60000"));
    }

    #[test]
    fn nothing_less_nothing_is_nothing() {
        assert_eq!(Amount::ZERO.checked_sub(Amount::ZERO).map(|rest| rest.to_string()).as_deref(), Some("0"));
        assert_eq!(amount("1.5").checked_sub(amount("1.50")).map(|rest| rest.to_string()).as_deref(), Some("0.00"));
        assert_eq!(amount("1").checked_sub(amount("2.5")).map(|rest| rest.to_string()).as_deref(), Some("-1.5"));
    }

    #[test]
    fn percentages_have_two_decimals() {
        let percentage = |part: &str, whole: &str| amount(part).percentage_of(amount(whole)).map(|it| it.to_string());
        assert_eq!(percentage("1", "3").as_deref(), Some("33.33"));
        assert_eq!(percentage("2", "3.00").as_deref(), Some("66.67"));
        assert_eq!(percentage("0.5", "0.5").as_deref(), Some("100.00"));
        assert_eq!(percentage("0.12345", "1").as_deref(), Some("12.34"));
        assert_eq!(percentage("0.12335", "1").as_deref(), Some("12.34"));
        assert_eq!(percentage("0", "7").as_deref(), Some("0.00"));
        assert_eq!(percentage("0", "0"), None);
    }

    #[test]
    fn halves_are_rounded_up() {
        let rounded = |text: &str, currency| amount(text).round_to_minor_unit(currency).to_string();
        assert_eq!(rounded("0.005", Currency::Usd), "0.01");
        assert_eq!(rounded("0.0049999", Currency::Usd), "0.00");
        assert_eq!(rounded("0.5", Currency::Jpy), "1");
        assert_eq!(rounded("60000", Currency::Eur), "60000.00");
    }
}
