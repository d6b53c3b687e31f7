//! What AWS answers when it refuses.

use serde::Serialize;

/// The change type of the AWS Marketplace Catalog API that would fail, and the error code that it would give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AwsRefusal {
    /// The change type, such as `ReleaseOfferSet`.
    pub change_type: &'static str,
    /// The error code, such as `MISSING_BUYER_NOTES`.
    pub code: &'static str,
}

impl AwsRefusal {
    /// The refusal of `change_type` with `code`.
    pub const fn new(change_type: &'static str, code: &'static str) -> Self {
        Self { change_type, code }
    }
}
