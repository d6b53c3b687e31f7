use std::fmt;

/// Every code that is officially assigned, in order.
const CODES: &str = "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCU\
CVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJO\
JPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPF\
PGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVC\
VEVGVIVNVUWFWSYEYTZAZMZW";

/// A country: two capital letters of ISO 3166-1 alpha-2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode<'document>(&'document str);

impl<'document> CountryCode<'document> {
    /// The country with this code.
    pub fn new(text: &'document str) -> Option<Self> {
        let assigned = CODES.as_bytes().as_chunks::<2>().0.iter().any(|code| code == text.as_bytes());
        assigned.then_some(Self(text))
    }

    /// The two letters.
    pub fn as_str(self) -> &'document str {
        self.0
    }

    /// Every code that there is, in order.
    pub fn all() -> impl Iterator<Item = &'static str> {
        (0..CODES.len()).step_by(2).filter_map(|start| CODES.get(start..start + 2))
    }
}

impl fmt::Display for CountryCode<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{CODES, CountryCode};

    #[test]
    fn the_standard_has_249_codes_in_order() {
        let (codes, rest) = CODES.as_bytes().as_chunks::<2>();
        assert_eq!((codes.len(), rest.len()), (249, 0));
        assert!(codes.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn codes_are_two_capital_letters() {
        for code in ["US", "DE", "KR"] {
            assert!(CountryCode::new(code).is_some(), "{code}");
        }
        for text in ["us", "DEU", "XX", "DA", ""] {
            assert!(CountryCode::new(text).is_none(), "{text}");
        }
    }
}
