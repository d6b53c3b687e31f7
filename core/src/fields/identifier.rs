/// How the ids of one kind of entity look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Identifier {
    /// What it is the id of.
    pub entity: &'static str,
    /// How the ids that AWS gives today begin.
    pub prefix: &'static str,
    /// Whether every id begins so; otherwise older ids look different.
    pub prefix_is_required: bool,
    /// The most characters.
    pub max: usize,
    /// Which characters may stand between the first and the last, beside letters and digits.
    pub punctuation: &'static str,
}

impl Identifier {
    /// The id of an offer set. Source: the service models of the SDKs.
    pub const OFFER_SET: Self = Self::of("offer set", "offerset-", 50, "./-").always();
    /// The id of an offer. Source: the API guide's limits of AssociateOffers, and the service models.
    pub const OFFER: Self = Self::of("offer", "offer-", 36, "./-");
    /// The id of a product. Source: the API guide, and AWS's generated models.
    pub const PRODUCT: Self = Self::of("product", "prod-", 50, "./-");
    /// The id of a selling authorization. Source: the API guide.
    pub const RESALE_AUTHORIZATION: Self = Self::of("selling authorization", "resaleauthz-", 50, "./-");
    /// The id of a solution. Source: the API guide.
    pub const SOLUTION: Self = Self::of("solution", "soln-", 50, "").always();
    /// The id of an agreement. Source: the service models of the SDKs.
    pub const AGREEMENT: Self = Self::of("agreement", "agmt-", 64, "_/-");

    const fn of(entity: &'static str, prefix: &'static str, max: usize, punctuation: &'static str) -> Self {
        Self { entity, prefix, prefix_is_required: false, max, punctuation }
    }

    const fn always(self) -> Self {
        Self { prefix_is_required: true, ..self }
    }

    /// Whether AWS could take `text` as such an id.
    pub fn permits(&self, text: &str) -> bool {
        let body = if self.prefix_is_required { text.strip_prefix(self.prefix) } else { Some(text) };
        // Whatever is permitted is ASCII, so that bytes are characters.
        text.len() <= self.max && body.is_some_and(|body| self.is_well_formed(body))
    }

    /// Whether `text` looks like the ids that AWS gives: with the prefix, or in one of the older forms without.
    pub fn is_usual(&self, text: &str) -> bool {
        text.starts_with(self.prefix) || is_uuid(text) || is_legacy(text)
    }

    fn is_well_formed(&self, body: &str) -> bool {
        let (body, punctuation) = (body.as_bytes(), self.punctuation.as_bytes());
        body.iter().all(|byte| byte.is_ascii_alphanumeric() || punctuation.contains(byte))
            && body.first().is_some_and(u8::is_ascii_alphanumeric)
            && body.last().is_some_and(u8::is_ascii_alphanumeric)
    }
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(place, byte)| match place {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// Ids of the time before prefixes: 25 small letters and digits.
fn is_legacy(text: &str) -> bool {
    text.len() == 25 && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::Identifier;

    #[test]
    fn ids_from_the_documentation_are_permitted() {
        for id in ["offerset-abc123", "offerset-b3f9EXAMPLE27"] {
            assert!(Identifier::OFFER_SET.permits(id), "{id}");
        }
        for id in ["offer-rsf4l7ilje2ze", "a8t4vhju1o9ibx6hfi9bnuo2x", "offer-abc123"] {
            assert!(Identifier::OFFER.permits(id) && Identifier::OFFER.is_usual(id), "{id}");
        }
        for id in ["prod-wa4ddxl7e7ktw", "0a1b2c3d-0000-1111-2222-333344445555"] {
            assert!(Identifier::PRODUCT.permits(id) && Identifier::PRODUCT.is_usual(id), "{id}");
        }
    }

    #[test]
    fn other_texts_are_not() {
        assert!(!Identifier::OFFER_SET.permits("offer-abc123"));
        assert!(!Identifier::SOLUTION.permits("soln-a.b"));
        assert!(!Identifier::PRODUCT.permits("prod-abc-"));
        assert!(!Identifier::OFFER.permits(&"a".repeat(37)));
        assert!(!Identifier::PRODUCT.is_usual("abc"));
    }
}
