//! Divides a contract total into charges, as the installment helper of the AWS console does: an optional first payment
//! of its own, a frequency, and the rest in equal parts.

use std::fmt;

use chrono::Months;

use crate::model::{Amount, CalendarDate, Currency};

/// The most charges that a plan is divided into: what the AWS console takes.
///
/// Source: the seller guide's page on installment plans.
pub const MAX_CHARGES: u32 = 86;

/// How often a charge falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frequency {
    /// Every month.
    Monthly,
    /// Every three months.
    Quarterly,
    /// Every twelve months.
    Annually,
}

impl Frequency {
    const fn months(self) -> u32 {
        match self {
            Self::Monthly => 1,
            Self::Quarterly => 3,
            Self::Annually => 12,
        }
    }
}

/// What a payment schedule is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaymentPlan {
    /// What all charges add up to.
    pub total: Amount,
    /// The currency, whose minor unit no charge divides.
    pub currency: Currency,
    /// The first charge, where it differs from the others.
    pub first_payment: Option<Amount>,
    /// The day of the first charge (UTC); later ones fall on the same day of the month, or the last that there is.
    pub first_date: CalendarDate,
    /// How often.
    pub frequency: Frequency,
    /// How many charges, the first included.
    pub count: u32,
}

/// Why a plan can not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPlan {
    /// There has to be a charge, and there can be 86 at most.
    Count,
    /// The first payment is more than the total, or less with nothing to follow.
    FirstPayment,
    /// The total or the first payment divides the minor unit of the currency, or takes more than 28 digits with it.
    MinorUnit,
    /// The last charge would fall behind the year 9999.
    TooLate,
}

impl fmt::Display for NoPlan {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count => write!(formatter, "a payment schedule has 1 to {MAX_CHARGES} charges"),
            Self::FirstPayment => formatter
                .write_str("the first payment is at most the total, and the whole of it when it is the only one"),
            Self::MinorUnit => formatter.write_str("the amounts have more decimals than the currency"),
            Self::TooLate => formatter.write_str("the last charge would fall behind the year 9999"),
        }
    }
}

impl std::error::Error for NoPlan {}

impl PaymentPlan {
    /// The charges, in the order of their dates; they add up to the total exactly.
    ///
    /// What can not be divided equally goes to the earlier charges, one minor unit each.
    ///
    /// # Errors
    ///
    /// When there is no such plan.
    pub fn charges(&self) -> Result<Vec<(CalendarDate, Amount)>, NoPlan> {
        if !(1..=MAX_CHARGES).contains(&self.count) {
            return Err(NoPlan::Count);
        }
        let amounts = match self.first_payment {
            None => self.parts(self.total, self.count)?,
            Some(first) => {
                let rest = self.total.checked_sub(first).filter(|rest| *rest >= Amount::ZERO);
                let rest = rest.filter(|rest| self.count > 1 || rest.is_zero()).ok_or(NoPlan::FirstPayment)?;
                let mut amounts = self.parts(first, 1)?;
                amounts.extend(self.parts(rest, self.count - 1)?);
                amounts
            }
        };
        (0..).zip(amounts).map(|(place, amount)| Ok((self.date(place)?, amount))).collect()
    }

    fn date(&self, place: u32) -> Result<CalendarDate, NoPlan> {
        let months = Months::new(place.saturating_mul(self.frequency.months()));
        let date = self.first_date.to_chrono().checked_add_months(months);
        date.and_then(CalendarDate::from_chrono).ok_or(NoPlan::TooLate)
    }

    /// `total` in `count` parts that differ by one minor unit at most, the larger ones first.
    fn parts(&self, total: Amount, count: u32) -> Result<Vec<Amount>, NoPlan> {
        let digits = self.currency.minor_unit_digits();
        let units = total.units(digits).ok_or(NoPlan::MinorUnit)?;
        // No part at all is only asked for when nothing is left to divide.
        let Some(each) = units.checked_div(count.into()) else { return Ok(Vec::new()) };
        let rest = units - each * i128::from(count);
        let part = |place: u32| if i128::from(place) < rest { each + 1 } else { each };
        (0..count).map(|place| Amount::of_units(part(place), digits).ok_or(NoPlan::MinorUnit)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(total: &str, count: u32) -> PaymentPlan {
        PaymentPlan {
            total: total.parse().unwrap(),
            currency: Currency::Usd,
            first_payment: None,
            first_date: "2027-01-31".parse().unwrap(),
            frequency: Frequency::Monthly,
            count,
        }
    }

    fn written(plan: PaymentPlan) -> Vec<String> {
        let charges = plan.charges().unwrap();
        charges.iter().map(|(date, amount)| format!("{date} {}", amount.to_text(plan.currency))).collect()
    }

    #[test]
    fn what_can_not_be_divided_goes_to_the_earlier_charges() {
        assert_eq!(written(plan("100.00", 3)), ["2027-01-31 33.34", "2027-02-28 33.33", "2027-03-31 33.33"]);
    }

    #[test]
    fn a_first_payment_of_its_own() {
        let plan = PaymentPlan {
            first_payment: Some("40".parse().unwrap()),
            frequency: Frequency::Quarterly,
            ..plan("100", 3)
        };
        assert_eq!(written(plan), ["2027-01-31 40.00", "2027-04-30 30.00", "2027-07-31 30.00"]);
    }

    #[test]
    fn a_yen_is_not_divided() {
        let plan = PaymentPlan { currency: Currency::Jpy, frequency: Frequency::Annually, ..plan("1000", 3) };
        assert_eq!(written(plan), ["2027-01-31 334", "2028-01-31 333", "2029-01-31 333"]);
        assert_eq!(PaymentPlan { total: "0.5".parse().unwrap(), ..plan }.charges(), Err(NoPlan::MinorUnit));
    }

    #[test]
    fn plans_that_can_not_be() {
        assert_eq!(plan("100", 0).charges(), Err(NoPlan::Count));
        assert_eq!(plan("100", 87).charges(), Err(NoPlan::Count));
        let first = |amount: &str, count| PaymentPlan { first_payment: amount.parse().ok(), ..plan("100", count) };
        assert_eq!(first("101", 2).charges(), Err(NoPlan::FirstPayment));
        assert_eq!(first("99", 1).charges(), Err(NoPlan::FirstPayment));
        assert_eq!(written(first("100", 1)), ["2027-01-31 100.00"]);
        let late = PaymentPlan { first_date: "9999-12-01".parse().unwrap(), ..plan("100", 2) };
        assert_eq!(late.charges(), Err(NoPlan::TooLate));
    }

    #[test]
    fn the_parts_add_up() {
        for count in 1..=MAX_CHARGES {
            let charges = plan("99999999.99", count).charges().unwrap();
            assert_eq!(Amount::sum(charges.into_iter().map(|(_, amount)| amount)).unwrap().to_string(), "99999999.99");
        }
    }
}
