use super::sorted_by_key;

/// Values by their keys; of the values of one key, the last.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lookup<K, V> {
    /// In the order of their keys.
    entries: Vec<(K, V)>,
}

impl<K: Ord + Copy, V> Lookup<K, V> {
    /// Of these keys and their values.
    pub(crate) fn of(entries: Vec<(K, V)>) -> Self {
        Self { entries: sorted_by_key(entries, |(key, _)| *key) }
    }

    /// The value of `key`.
    pub(crate) fn get(&self, key: K) -> Option<&V> {
        let behind = self.entries.partition_point(|(known, _)| *known <= key);
        let (last, value) = self.entries.get(behind.checked_sub(1)?)?;
        (*last == key).then_some(value)
    }

    /// Every key and its value, in the order of the keys.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &(K, V)> {
        self.entries.chunk_by(|(key, _), (next, _)| key == next).filter_map(<[_]>::last)
    }

    /// Whether there are no values at all.
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::Lookup;

    #[test]
    fn of_several_values_the_last_one_counts() {
        let lookup = Lookup::of(vec![("b", 1), ("a", 2), ("b", 3), ("c", 4)]);
        assert_eq!(
            ["a", "b", "c", "d", ""].map(|key| lookup.get(key).copied()),
            [Some(2), Some(3), Some(4), None, None]
        );
        assert_eq!(lookup.iter().copied().collect::<Vec<_>>(), [("a", 2), ("b", 3), ("c", 4)]);
        assert!(!lookup.is_empty() && Lookup::<u8, u8>::of(Vec::new()).is_empty());
    }
}
