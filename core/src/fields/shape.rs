use super::Identifier;
use crate::aws_code::AwsRefusal;
use crate::model::Duration;

/// One field of an object.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its key in the JSON.
    pub key: &'static str,
    /// Its name in words, for messages and forms.
    pub label: &'static str,
    /// Whether it has to be there.
    pub presence: Presence,
    /// What it may hold.
    pub shape: Shape,
    /// What AWS answers to a value that is not permitted, where it has a code for it.
    pub refused: Option<AwsRefusal>,
    /// Whether only the seller sees it: the buyer is not given it.
    pub is_internal: bool,
}

/// Whether a field has to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It may be left out.
    Optional,
    /// Whether it has to be there depends on other fields or on the purpose, and a rule says so.
    Conditional,
    /// It has to be there; with what AWS answers when it is not.
    Required(Option<AwsRefusal>),
}

/// What a field may hold.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// `true` or `false`.
    Boolean,
    /// A text.
    Text(TextLimits),
    /// One of these texts.
    Choice(&'static [&'static str]),
    /// A whole number from the first to the second, both included.
    Integer(i64, i64),
    /// The twelve digits of an AWS account.
    Account,
    /// The id of an entity at AWS.
    Identifier(&'static Identifier),
    /// A date, `YYYY-MM-DD`.
    Date,
    /// An ISO 8601 duration of years, months and days.
    Duration(DurationLimits),
    /// The time from a start to something: a duration in months or in days, or no time at all.
    Offset,
    /// A decimal number in a text: an amount of money or a percentage.
    Amount(AmountLimits),
    /// The code of a currency.
    Currency,
    /// An ISO 3166-1 alpha-2 country code.
    Country,
    /// An address on the web, `http` or `https`.
    WebAddress,
    /// An object with these fields.
    Object(&'static [Field]),
    /// A list.
    List(&'static ListLimits),
    /// An object whose `type` says which fields it has.
    Tagged(&'static [Variant]),
}

/// One kind of a tagged object.
#[derive(Clone, Copy, Debug)]
pub struct Variant {
    /// What `type` says.
    pub tag: &'static str,
    /// The fields beside `type`.
    pub fields: &'static [Field],
}

/// What a text may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextLimits {
    /// The most characters (Unicode scalar values).
    pub max: usize,
    /// Which characters.
    pub characters: Characters,
}

/// Which characters a text may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Characters {
    /// Any.
    Any,
    /// Any but line breaks.
    OneLine,
    /// Any but `\`, `<` and `>`, and no white space at the start.
    Title,
    /// No white space at the start or the end.
    Trimmed,
}

impl Characters {
    /// What the text has to be, where it is not.
    pub fn objection(self, text: &str) -> Option<&'static str> {
        // A byte that looks like a character of ASCII is one.
        match self {
            Self::OneLine if text.bytes().any(|byte| matches!(byte, b'\n' | b'\r')) => Some("has to be one line"),
            Self::Title if text.bytes().any(|byte| matches!(byte, b'\\' | b'<' | b'>')) => {
                Some("must not contain `\\`, `<` or `>`")
            }
            Self::Title if text.starts_with(char::is_whitespace) => Some("must not begin with a space"),
            Self::Trimmed if text.trim() != text => Some("must not begin or end with a space"),
            _ => None,
        }
    }
}

/// How long a duration may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DurationLimits {
    /// Whether it has to be given in days alone.
    pub in_days: bool,
    /// The longest.
    pub max: Option<Longest>,
    /// The longest by the stricter of two sources, where they disagree.
    pub undisputed_max: Option<Longest>,
    /// What AWS answers to a longer one.
    pub exceeded: Option<AwsRefusal>,
}

/// The longest duration, for those that are given in months and for those that are given in days alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Longest {
    /// The most months; a year has twelve.
    pub months: u32,
    /// The most days.
    pub days: u32,
}

impl DurationLimits {
    /// Any duration.
    pub const ANY: Self = Self { in_days: false, max: None, undisputed_max: None, exceeded: None };
    /// Any number of days.
    pub const DAYS: Self = Self { in_days: true, ..Self::ANY };
    /// The duration of an authorized contract. Source: the API guide's page on resale authorizations.
    pub const AUTHORIZED: Self = Self { max: Some(Longest { months: 144, days: 4380 }), ..Self::ANY };
    /// The duration of a contract or of a server product. Sources: the seller guide's page on product types, of which two
    /// versions are in circulation, and the buyer guide.
    pub const CONTRACT: Self = Self { undisputed_max: Some(Longest { months: 60, days: 1095 }), ..Self::AUTHORIZED };

    /// The same limits, and what AWS answers to a longer duration.
    #[must_use]
    pub const fn exceeded(self, change_type: &'static str, code: &'static str) -> Self {
        Self { exceeded: Some(AwsRefusal::new(change_type, code)), ..self }
    }
}

impl Longest {
    /// Whether `duration` is longer, whatever the length of the months that it falls in.
    pub const fn is_exceeded(self, duration: Duration) -> bool {
        if duration.is_days() {
            return duration.days > self.days;
        }
        // No month is longer than 31 days.
        let months = duration.whole_months().saturating_add(duration.days / 31);
        months > self.months || (months == self.months && !duration.days.is_multiple_of(31))
    }
}

/// What a decimal number may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AmountLimits {
    /// The smallest value, in hundredths.
    pub min_hundredths: u32,
    /// The largest value.
    pub max: u64,
    /// The most decimals.
    pub decimals: u32,
    /// The most decimals by the stricter of two sources, where they disagree.
    pub undisputed_decimals: u32,
    /// Where a point may stand without digits on its other side.
    pub bare_point: BarePoint,
    /// What AWS answers to more decimals, where that is not what it answers to any wrong value of the field.
    pub too_precise: Option<AwsRefusal>,
}

/// Where the point of a decimal number may stand without digits on its other side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarePoint {
    /// At the end: `5.`, but not `.5`.
    AtTheEnd,
    /// At the start: `.5`, but not `5.`.
    AtTheStart,
}

impl AmountLimits {
    /// From 0 to `max` with at most `decimals` decimals.
    pub const fn new(max: u64, decimals: u32) -> Self {
        let bare_point = BarePoint::AtTheEnd;
        Self { min_hundredths: 0, max, decimals, undisputed_decimals: decimals, bare_point, too_precise: None }
    }

    /// The same limits, and what AWS answers to more decimals.
    #[must_use]
    pub const fn too_precise(self, change_type: &'static str, code: &'static str) -> Self {
        Self { too_precise: Some(AwsRefusal::new(change_type, code)), ..self }
    }
}

/// What a list may hold.
#[derive(Clone, Copy, Debug)]
pub struct ListLimits {
    /// What an item is called.
    pub item_label: &'static str,
    /// What each item may be.
    pub item: &'static Shape,
    /// How many items.
    pub items: ItemLimits,
}

/// How many items a list may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemLimits {
    /// The fewest.
    pub min: usize,
    /// The most.
    pub max: usize,
    /// The most by the stricter of two sources, where they disagree.
    pub undisputed_max: usize,
    /// What AWS answers to more, where that is not what it answers to any wrong value of the field.
    pub exceeded: Option<AwsRefusal>,
}

impl ItemLimits {
    /// Any number of items: a rule decides.
    pub const ANY: Self = Self::new(0, usize::MAX);

    /// From `min` to `max` items.
    pub const fn new(min: usize, max: usize) -> Self {
        Self { min, max, undisputed_max: max, exceeded: None }
    }

    /// The same limits, and what AWS answers to more items.
    #[must_use]
    pub const fn exceeded(self, change_type: &'static str, code: &'static str) -> Self {
        Self { exceeded: Some(AwsRefusal::new(change_type, code)), ..self }
    }
}

impl Field {
    /// A field that may be left out.
    pub const fn new(key: &'static str, label: &'static str, shape: Shape) -> Self {
        Self { key, label, presence: Presence::Optional, shape, refused: None, is_internal: false }
    }

    /// The same field, but a rule says where it has to be there.
    #[must_use]
    pub const fn conditional(self) -> Self {
        Self { presence: Presence::Conditional, ..self }
    }

    /// The same field, but it has to be there.
    #[must_use]
    pub const fn required(self) -> Self {
        Self { presence: Presence::Required(None), ..self }
    }

    /// The same field, but it has to be there, or `change_type` fails with `code`.
    #[must_use]
    pub const fn required_by(self, change_type: &'static str, code: &'static str) -> Self {
        Self { presence: Presence::Required(Some(AwsRefusal::new(change_type, code))), ..self }
    }

    /// The same field, but only the seller sees it.
    #[must_use]
    pub const fn internal(self) -> Self {
        Self { is_internal: true, ..self }
    }

    /// The same field, and what AWS answers to a value that is not permitted.
    #[must_use]
    pub const fn refused(self, change_type: &'static str, code: &'static str) -> Self {
        Self { refused: Some(AwsRefusal::new(change_type, code)), ..self }
    }
}

impl Shape {
    /// What AWS answers to a value that exceeds a limit, where that is not what it answers to any wrong value.
    pub const fn exceeded(&self) -> Option<AwsRefusal> {
        match self {
            Self::Duration(limits) => limits.exceeded,
            Self::Amount(limits) => limits.too_precise,
            Self::List(list) => list.items.exceeded,
            _ => None,
        }
    }

    /// A text of at most `max` characters.
    pub const fn text(max: usize, characters: Characters) -> Self {
        Self::Text(TextLimits { max, characters })
    }
}
