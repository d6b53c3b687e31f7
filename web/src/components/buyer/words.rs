use crate::receipt::Party;

/// An account in groups of four digits, so that two people can compare it; the spaces do not break.
pub(crate) fn account(account: &str) -> String {
    let digits: Vec<char> = account.chars().collect();
    let groups: Vec<String> = digits.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join("\u{a0}")
}

/// Several offers, counted.
pub(crate) fn offers(count: usize) -> String {
    format!("{count} offer{}", if count == 1 { "" } else { "s" })
}

/// Who takes part: the name, and the account.
pub(super) fn party(party: &Party) -> String {
    let account = party.account_id.as_deref().map(account);
    match (&party.name, account) {
        (Some(name), Some(account)) => format!("{name} ({account})"),
        (Some(name), None) => name.clone(),
        (None, Some(account)) => account,
        (None, None) => "Not named".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_read_in_groups_of_four() {
        assert_eq!(account("111122223333"), "1111\u{a0}2222\u{a0}3333");
        assert_eq!(account("11112"), "1111\u{a0}2");
        assert_eq!(account(""), "");
    }

    #[test]
    fn one_is_not_many() {
        assert_eq!(offers(1), "1 offer");
        assert_eq!(offers(7), "7 offers");
    }
}
