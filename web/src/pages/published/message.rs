use crate::browser;
use crate::components::buyer::{account, offers};
use crate::intl;
use crate::offered::Offered;
use crate::route::Route;

/// What the seller writes to the buyer; without a link where that is too long, the file goes along.
pub(super) fn message(offered: &Offered, link: Option<&str>) -> String {
    let count = offered.facts.len();
    let mut lines = vec![
        format!("Offer set: {}", offered.name),
        String::new(),
        format!("Here are {} for you, which you accept together with one click.", offers(count)),
    ];
    if let Some(expiry) = &offered.expiry {
        lines.push(format!("They can be accepted until {}.", intl::end_of_day_utc(&expiry.to_string())));
    }
    lines.push(String::new());
    lines.push(match link {
        Some(link) => format!("Read them here: {link}"),
        None => format!("Open the attached file here: {}{}", browser::app_address(), Route::Buyer.href()),
    });
    lines.push(String::new());
    let accounts: Vec<String> = offered.accounts.iter().map(|buyer| account(buyer)).collect();
    lines.push(format!("They are for the AWS account {}. Tell me if that is not yours.", accounts.join(", ")));
    lines
        .push(format!("This version has the digest {}; the page shows the same one.", offered.snapshot.short_digest()));
    lines.push(
        "The page is a preview, nothing is accepted at AWS by it. AWS Marketplace sends you a mail as soon as the \
                offers are released there."
            .to_owned(),
    );
    if let Some(seller) = &offered.seller {
        lines.extend([String::new(), seller.clone()]);
    }
    lines.join("\n")
}
