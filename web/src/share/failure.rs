use offerset::{Document, Fault};

use crate::intl;

/// What brought a set to the buyer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Carrier {
    /// A link.
    Link,
    /// A file.
    File,
}

impl Carrier {
    /// The word for it.
    const fn noun(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::File => "file",
        }
    }
}

/// Why what was sent can not be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// It is nothing that Offerset made.
    Foreign,
    /// It is an offer set, but none that was published for a buyer.
    Unpublished,
    /// Its end is missing.
    CutOff {
        /// How many characters are there.
        arrived: usize,
        /// How many there were, where that part arrived.
        expected: Option<usize>,
    },
    /// A newer version of the app made it.
    Newer,
    /// It can not be unpacked.
    Damaged,
    /// Its content is not the one that was published.
    Altered {
        /// The digest that came with it.
        expected: String,
        /// The digest of the content.
        found: String,
    },
    /// The text is no JSON; the sentence says where.
    Unreadable(String),
    /// It is larger than any set.
    TooLarge,
    /// The browser can neither pack nor unpack.
    Unsupported,
}

impl Failure {
    /// Why a text is no JSON that could be opened.
    pub(super) fn of(document: &Document<'_>) -> Option<Self> {
        let fault = document.faults().first().filter(|_| document.is_unreadable())?;
        Some(match fault {
            Fault::TooLarge { .. } => Self::TooLarge,
            Fault::Syntax { message, line, column } => {
                Self::Unreadable(format!("It is no JSON: line {line}, column {column}: {message}."))
            }
            Fault::TooDeep | Fault::DuplicateKey { .. } => Self::Unreadable("It is nested too deeply.".to_owned()),
        })
    }

    /// What is wrong, as a sentence.
    pub(crate) fn describe(&self, carrier: Carrier) -> String {
        let noun = carrier.noun();
        match self {
            Self::Foreign => format!("This {noun} does not hold an offer set."),
            Self::Unpublished => "This file holds an offer set, but not one that was published for a buyer.".to_owned(),
            Self::CutOff { arrived, expected: Some(expected) } => format!(
                "This {noun} was cut off on its way: {} of {} characters arrived.",
                intl::number(*arrived),
                intl::number(*expected),
            ),
            Self::CutOff { expected: None, .. } => {
                format!("This {noun} was cut off on its way: most of it is missing.")
            }
            Self::Newer => format!("A newer version of Offerset made this {noun}."),
            Self::Damaged => format!("This {noun} was damaged on its way: its content can not be unpacked."),
            Self::Altered { .. } => {
                format!("The content of this {noun} is not what the seller published: it was altered on the way.")
            }
            Self::Unreadable(reason) => format!("This {noun} can not be read. {reason}"),
            Self::TooLarge => format!("This {noun} is larger than any offer set, and was not opened."),
            Self::Unsupported => {
                "This browser can not unpack links: it lacks CompressionStream, which browsers have since 2023."
                    .to_owned()
            }
        }
    }

    /// What to do about it.
    pub(crate) const fn advice(&self) -> &'static str {
        match self {
            Self::Foreign => {
                "Copy the whole link from the message, or choose the file whose name ends with .offerset.json."
            }
            Self::Unpublished => "Sellers publish a set to get the link and the file for the buyer.",
            Self::CutOff { .. } => {
                "Mail and chat programs cut long links. Copy the whole link from the message, or ask the seller for the file."
            }
            Self::Newer => "Reload this page to get the newest version, then open it again.",
            Self::Damaged | Self::Unreadable(_) | Self::TooLarge => {
                "Copy the whole link from the message once more, or ask the seller for the file."
            }
            Self::Altered { .. } => {
                "Do not rely on it. Tell the seller, and ask for the set again in another way than this one came."
            }
            Self::Unsupported => "Open the link in a newer browser, or ask the seller for the file.",
        }
    }
}
