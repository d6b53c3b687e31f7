use super::{LedgerRow, PartyRole};
use crate::model::{Amount, CalendarDate};

const HEADER: [&str; 26] = [
    "Offer set ID",
    "Offer set name",
    "Agreement ID",
    "Offer ID",
    "Product ID",
    "Product",
    "Buyer AWS account ID",
    "Party AWS account ID",
    "Party",
    "Role",
    "Acceptance date",
    "Agreement start date",
    "Agreement end date",
    "First invoice date",
    "Last invoice date",
    "Invoices",
    "Currency",
    "Gross revenue",
    "Wholesale cost",
    "Listing fee percentage",
    "Listing fee is an estimate",
    "Listing fee",
    "Seller net revenue",
    "Undivided",
    "Usage or monthly charges",
    "Preview",
];

pub(super) fn write(rows: &[LedgerRow]) -> String {
    let mut text = String::new();
    write_record(&HEADER.map(str::to_owned), &mut text);
    for row in rows {
        write_record(&record(row), &mut text);
    }
    text
}

/// Writes a line as RFC 4180 has it, with every field in quotes.
///
/// The writer of `csv-core` would look for numbers in the fields, in whatever style it writes them, and takes a page 14 kB
/// for the tables of floats; the function that its writer quotes with does without.
fn write_record(fields: &[String], text: &mut String) {
    for (place, field) in fields.iter().enumerate() {
        text.push_str(if place == 0 { "\"" } else { ",\"" });
        // Every byte may be a quote, which is doubled.
        let mut quoted = vec![0; 2 * field.len()];
        let (_, _, length) = csv_core::quote(field.as_bytes(), &mut quoted, b'"', b'"', true);
        quoted.truncate(length);
        // INVARIANT: a text with some quotes doubled is a text.
        text.push_str(&String::from_utf8(quoted).unwrap_or_default());
        text.push('"');
    }
    text.push_str("\r\n");
}

fn record(row: &LedgerRow) -> [String; 26] {
    let words = |text: &Option<String>| harmless(text.as_deref().unwrap_or_default());
    let date = |date: Option<CalendarDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let money =
        |amount: Amount| row.currency_code.map_or_else(|| amount.to_string(), |currency| amount.to_text(currency));
    let yes = |answer: bool| if answer { "yes" } else { "no" }.to_owned();
    let role = match row.role {
        PartyRole::ProductOwner => "Product owner",
        PartyRole::ChannelPartner => "Channel partner",
    };
    [
        words(&row.offer_set_id),
        words(&row.offer_set_name),
        harmless(&row.agreement_id),
        words(&row.offer_id),
        words(&row.product_id),
        words(&row.product_title),
        words(&row.buyer.account_id),
        words(&row.party.account_id),
        words(&row.party.name),
        role.to_owned(),
        date(Some(row.accepted_on)),
        date(Some(row.start_date)),
        date(row.end_date),
        date(row.first_invoice_date),
        date(row.last_invoice_date),
        row.invoice_count.to_string(),
        row.currency_code.map(|currency| currency.to_string()).unwrap_or_default(),
        money(row.figures.gross_revenue),
        money(row.figures.wholesale_cost),
        row.listing_fee_percentage.map(|percentage| percentage.to_string()).unwrap_or_default(),
        yes(row.is_estimate),
        money(row.figures.listing_fee),
        money(row.figures.net_revenue),
        money(row.figures.undivided),
        yes(row.has_open_charges),
        yes(true),
    ]
}

/// A text that no spreadsheet takes for a formula: where it begins like one, an apostrophe comes first.
///
/// Source: OWASP, CSV injection, and the Application Security Verification Standard 5.0, 1.2.10. Numbers and dates are
/// written by this module and need none: a minus before digits is a number.
fn harmless(text: &str) -> String {
    const FIRST: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    let is_hidden = |character: char| character.is_whitespace() || character.is_control();
    let begins_hidden = text.starts_with(|character: char| character.is_control());
    let begins_like_a_formula = text.trim_start_matches(is_hidden).starts_with(FIRST);
    if begins_hidden || begins_like_a_formula { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use csv_core::{QuoteStyle, Terminator, WriterBuilder};

    use super::{harmless, write_record};

    /// A line as the writer of `csv-core` writes it.
    fn expected(fields: &[String]) -> String {
        let mut writer = WriterBuilder::new().quote_style(QuoteStyle::Always).terminator(Terminator::CRLF).build();
        let mut line = Vec::new();
        let mut room = vec![0; 10_000];
        for (place, field) in fields.iter().enumerate() {
            if place > 0 {
                let (_, written) = writer.delimiter(&mut room);
                line.extend_from_slice(&room[..written]);
            }
            let (_, _, written) = writer.field(field.as_bytes(), &mut room);
            line.extend_from_slice(&room[..written]);
        }
        let (_, written) = writer.terminator(&mut room);
        line.extend_from_slice(&room[..written]);
        String::from_utf8(line).unwrap()
    }

    #[test]
    fn lines_are_those_of_the_crate_s_own_writer() {
        for fields in [
            vec!["a \"b\"\n".to_owned(), String::new(), ",".to_owned()],
            vec!["Müller, \"日本\"\r\n".to_owned(), "1.50".to_owned()],
            vec!["\"".repeat(1000)],
            vec![String::new()],
        ] {
            let mut line = String::new();
            write_record(&fields, &mut line);
            assert_eq!(line, expected(&fields));
        }
    }

    #[test]
    fn formulas_become_texts() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", " =1", "＝1", "\tharmless"] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        for text in ["", "Endpoint 12 months", "a=b", "'quoted", "111122223333", "Müller & Söhne"] {
            assert_eq!(harmless(text), text);
        }
    }
}
