use super::groups;

/// For each of `after` the place in `before` of its partner: among those that are alike the first is the partner of the
/// first, the second of the second, and so on, as far as there are any.
pub(crate) fn partners<T, K: Ord>(before: &[T], after: &[T], key: impl Fn(&T) -> K) -> Vec<Option<usize>> {
    let all: Vec<&T> = before.iter().chain(after).collect();
    pair(&groups(&all, |item| key(item)), before.len(), after.len())
}

/// Pairs places within groups; those of the old items come first, and those of the new ones behind them.
fn pair(groups: &[Vec<usize>], before: usize, after: usize) -> Vec<Option<usize>> {
    let mut partners = vec![None; after];
    for group in groups {
        let (old, new) = group.split_at(group.partition_point(|place| *place < before));
        for (old, new) in old.iter().zip(new) {
            if let Some(partner) = new.checked_sub(before).and_then(|place| partners.get_mut(place)) {
                *partner = Some(*old);
            }
        }
    }
    partners
}

#[cfg(test)]
mod tests {
    use super::partners;

    #[test]
    fn alike_items_are_paired_in_their_order() {
        let (before, after) = (["a", "b", "a", "c"], ["c", "a", "d", "a", "a"]);
        assert_eq!(partners(&before, &after, |letter| *letter), [Some(3), Some(0), None, Some(2), None]);
    }
}
