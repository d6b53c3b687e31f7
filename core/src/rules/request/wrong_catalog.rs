use crate::rule::{Check, declare_rule};
use crate::source;

declare_rule! {
    /// A request names another catalog than AWS Marketplace.
    ///
    /// ## Why
    ///
    /// There is one catalog, `AWSMarketplace`, and AWS refuses a request that names none or another.
    ///
    /// ## What to do
    ///
    /// Write `"Catalog": "AWSMarketplace"`.
    pub(crate) static WRONG_CATALOG = {
        code: "wrong-catalog",
        subject: Request,
        severity: Error,
        help: "AWS takes requests for the catalog `AWSMarketplace` only.",
        aws: [],
        sources: [source::SERVICE_MODELS.states()],
        since: "0.1.0",
        check: Check::Request,
    }
}
