//! The country codes of ISO 3166-1 alpha-2.

/// Every code that is officially assigned, in order.
const CODES: &str = "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCU\
CVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJO\
JPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPF\
PGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVC\
VEVGVIVNVUWFWSYEYTZAZMZW";

/// Whether `text` is the code of a country.
pub(super) fn is_country(text: &str) -> bool {
    text.len() == 2 && CODES.as_bytes().as_chunks::<2>().0.iter().any(|code| code == text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::{CODES, is_country};

    #[test]
    fn the_standard_has_249_codes_in_order() {
        let (codes, rest) = CODES.as_bytes().as_chunks::<2>();
        assert_eq!((codes.len(), rest.len()), (249, 0));
        assert!(codes.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn codes_are_two_capital_letters() {
        assert!(is_country("US") && is_country("DE") && is_country("KR"));
        assert!(!is_country("us") && !is_country("DEU") && !is_country("XX") && !is_country("DA"));
    }
}
