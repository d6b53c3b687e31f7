use offerset::ledger::{LedgerDetail, LedgerQuery};

use crate::route::Route;

/// What of the books is shown. It is kept in the address, so that it outlasts a reload and can be sent around.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filter {
    values: [String; 6],
}

/// A part of the filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The id of an offer set; the digest, where AWS has given none.
    Set,
    /// The id of a product.
    Product,
    /// The account of a party, or its name.
    Party,
    /// The first day (UTC) of invoices.
    From,
    /// The last day (UTC) of invoices.
    Until,
    /// What a row is: `invoice`, or a product when empty.
    Rows,
}

impl Part {
    const ALL: [Self; 6] = [Self::Set, Self::Product, Self::Party, Self::From, Self::Until, Self::Rows];

    /// What it is called in the address.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Set => "set",
            Self::Product => "product",
            Self::Party => "party",
            Self::From => "from",
            Self::Until => "until",
            Self::Rows => "rows",
        }
    }
}

impl Filter {
    /// Reads the query of an address; `decode` undoes what addresses do to letters.
    pub(super) fn read(query: &str, decode: impl Fn(&str) -> String) -> Self {
        let mut filter = Self::default();
        for (name, value) in query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('=')) {
            if let Some(part) = Part::ALL.into_iter().find(|part| part.name() == name) {
                filter = filter.with(part, decode(value));
            }
        }
        filter
    }

    /// The address of the ledger with this filter; `encode` makes letters fit for it.
    pub(super) fn address(&self, encode: impl Fn(&str) -> String) -> String {
        let parts = Part::ALL.into_iter().filter(|part| !self.get(*part).is_empty());
        let pairs: Vec<String> = parts.map(|part| format!("{}={}", part.name(), encode(self.get(part)))).collect();
        let page = Route::Ledger.href();
        if pairs.is_empty() { page } else { format!("{page}?{}", pairs.join("&")) }
    }

    /// A part; empty where nothing is asked.
    pub(super) fn get(&self, part: Part) -> &str {
        self.values.get(part as usize).map_or("", String::as_str)
    }

    /// The same with another part.
    #[must_use]
    pub(super) fn with(mut self, part: Part, value: String) -> Self {
        if let Some(place) = self.values.get_mut(part as usize) {
            *place = value;
        }
        self
    }

    /// Whether it leaves anything out.
    pub(super) fn is_narrow(&self) -> bool {
        Part::ALL.into_iter().any(|part| part != Part::Rows && !self.get(part).is_empty())
    }

    /// What it asks of the engine.
    pub(super) fn query(&self) -> LedgerQuery {
        let text = |part| Some(self.get(part)).filter(|text| !text.is_empty()).map(str::to_owned);
        LedgerQuery {
            offer_set_id: text(Part::Set),
            product_id: text(Part::Product),
            party: text(Part::Party),
            from: self.get(Part::From).parse().ok(),
            until: self.get(Part::Until).parse().ok(),
            detail: if self.get(Part::Rows) == "invoice" { LedgerDetail::Invoice } else { LedgerDetail::Product },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_is_read_back_from_its_address() {
        let filter = Filter::default()
            .with(Part::Set, "offerset-1".to_owned())
            .with(Part::Until, "2027-01-31".to_owned())
            .with(Part::Rows, "invoice".to_owned());
        let address = filter.address(str::to_owned);
        assert_eq!(address, "#/ledger?set=offerset-1&until=2027-01-31&rows=invoice");
        assert_eq!(Filter::read(address.split_once('?').unwrap().1, str::to_owned), filter);
        assert_eq!(Filter::default().address(str::to_owned), "#/ledger");
    }

    #[test]
    fn what_can_not_be_read_asks_for_nothing() {
        let filter = Filter::read("?colour=red&from=yesterday&set", str::to_owned);
        assert_eq!(filter.query(), LedgerQuery::default());
        assert!(filter.is_narrow() && !Filter::default().is_narrow());
    }
}
