use offerset::{Document, MAX_TEXT_BYTES};

use super::deflate::{deflate, inflate};
use super::{Failure, Snapshot, packet};
use crate::browser;
use crate::route::Route;

/// The link that shows a snapshot to the buyer.
pub(crate) async fn write_link(snapshot: &Snapshot) -> Result<String, Failure> {
    let data = deflate(snapshot.document.to_string().as_bytes()).await?;
    let packet = packet::write(&snapshot.digest, &data);
    Ok(format!("{}{}?{packet}", browser::app_address(), Route::Buyer.href()))
}

/// The snapshot that a link holds, given the query behind the name of the page.
pub(crate) async fn open_link(query: &str) -> Result<Snapshot, Failure> {
    let packet = packet::read(query)?;
    let text = inflate(&packet.data, MAX_TEXT_BYTES).await?;
    let document = Document::parse(&text);
    if let Some(failure) = Failure::of(&document) {
        return Err(failure);
    }
    Snapshot::verified(document.to_value(), &packet.digest)
}

/// Whether programs on the way keep a link of some length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Length {
    /// They do.
    Safe,
    /// Some cut it: there are reports of links cut at 2,048 characters in Outlook and in alert mails
    /// (netdata-cloud#769 and elastic/kibana#158262 at GitHub), and of links split at about 4,000 in Slack (the latter).
    Long,
    /// It is longer than what RFC 9110, section 4.1, asks every program to support: 8,000 octets.
    TooLong,
}

impl Length {
    /// Whether programs on the way keep `link`.
    pub(crate) fn of(link: &str) -> Self {
        match link.len() {
            ..2_000 => Self::Safe,
            2_000..8_000 => Self::Long,
            _ => Self::TooLong,
        }
    }
}
