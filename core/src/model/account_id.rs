use std::fmt;

use serde::Serialize;

/// The twelve digits of an AWS account; leading zeros matter.
///
/// Source: the pattern in AWS's generated models of the change set details.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct AccountId<'document>(&'document str);

impl<'document> AccountId<'document> {
    /// The account of exactly twelve digits.
    pub fn new(text: &'document str) -> Option<Self> {
        (text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(Self(text))
    }

    /// The digits.
    pub fn as_str(self) -> &'document str {
        self.0
    }
}

impl fmt::Display for AccountId<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}
