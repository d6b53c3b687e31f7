use std::fmt;

use super::{Change, Difference, OfferStatus};

impl fmt::Display for OfferStatus {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Unchanged => "stays as it is",
            Self::Changed => "changes",
            Self::Added => "is new",
            Self::Removed => "is gone",
        })
    }
}

/// The difference as a person reads it in a terminal.
impl fmt::Display for Difference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_same {
            return writeln!(formatter, "nothing changes");
        }
        let mut write = |heading: &str, changes: &[Change]| {
            writeln!(formatter, "{heading}")?;
            changes.iter().try_for_each(|change| {
                let location = change.location_after.as_ref().or(change.location_before.as_ref());
                let place = location.map(|location| format!(" ({location})")).unwrap_or_default();
                writeln!(formatter, "  {}{place}", change.sentence)
            })
        };
        if !self.set.is_empty() {
            write("the set changes", &self.set)?;
        }
        for offer in &self.offers {
            let name = offer.name.as_deref().or(offer.product_id.as_deref()).unwrap_or("an offer without a name");
            write(&format!("{name} {}", offer.status), &offer.changes)?;
        }
        Ok(())
    }
}
