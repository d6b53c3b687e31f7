//! The bridge to AWS Marketplace: writes the requests that make a set there, and reads what AWS speaks.
//!
//! ```
//! use offerset::{Context, Document, aws, ready};
//!
//! # let text = include_bytes!("../../examples/two-offers-ready.json");
//! let document = Document::parse(text);
//! let context = Context::new("2026-12-01".parse()?);
//! let set = ready(&document, context).expect("the example is ready");
//! let plan = aws::release_plan(&set, context);
//! assert_eq!(plan.calls.len(), 3);
//!
//! // The first answer of AWS tells the id of the set, for which the second request waits.
//! let told = aws::Values::from([("offerSetId".to_owned(), "offerset-abc123".to_owned())]);
//! let plan = aws::fill(&plan, &told)?;
//! assert!(plan.calls[1].needs.is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod answer;
pub mod change_type;
mod fill;
mod iam;
mod import;
mod instructions;
mod names;
mod places;
mod plan;
mod progress;
mod response;
mod words;

pub use answer::{Answer, AwsError, read_answer};
pub use fill::{Values, WrongValue, fill};
pub use import::{
    Checking, FileFinding, FileKind, FileLocation, Imported, ImportedFile, ImportedSet, Importer, InSet, Unread,
    file_kind, import,
};
pub use instructions::{POLICY_FILE, instructions};
pub use plan::{
    Call, FoundId, MAX_CHANGES, RecreatePlan, Recreated, ReleasePlan, Treatment, Wait, recreate_plan, release_plan,
};
pub use progress::{CallState, call_state, has_released, with_values};
pub use response::{NoResponse, Response, read_response};
pub use words::{check_line, explain, value_in_words};
