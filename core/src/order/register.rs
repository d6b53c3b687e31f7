use std::collections::BTreeMap;

/// Numbers by the text that they are known by, of which more than one may be known by the same; it grows while it is asked.
///
/// It is the one map that is needed: a key of several parts is written as one text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Register {
    /// With small numbers, as the quantities that a buyer chooses: so it is the same map, and compiled once.
    lists: BTreeMap<String, u32>,
    numbers: Vec<Vec<usize>>,
}

impl Register {
    /// Adds `number` behind those that are known by `key`.
    pub(crate) fn add(&mut self, key: &str, number: usize) {
        if let Some(numbers) = self.list(key).and_then(|list| self.numbers.get_mut(list)) {
            numbers.push(number);
        } else if let Ok(list) = u32::try_from(self.numbers.len()) {
            self.lists.insert(key.to_owned(), list);
            self.numbers.push(vec![number]);
        }
    }

    fn list(&self, key: &str) -> Option<usize> {
        self.lists.get(key).map(|list| *list as usize)
    }

    /// The numbers that are known by `key`, in the order in which they were added.
    pub(crate) fn all(&self, key: &str) -> &[usize] {
        self.list(key).and_then(|list| self.numbers.get(list)).map_or(&[], Vec::as_slice)
    }

    /// The first number that became known by `key`.
    pub(crate) fn first(&self, key: &str) -> Option<usize> {
        self.all(key).first().copied()
    }

    /// The last number that became known by `key`.
    pub(crate) fn last(&self, key: &str) -> Option<usize> {
        self.all(key).last().copied()
    }

    /// Takes the last number that is known by `key` away.
    pub(crate) fn take_last(&mut self, key: &str) -> Option<usize> {
        let list = self.list(key)?;
        self.numbers.get_mut(list)?.pop()
    }

    /// The lists of all keys, in the order in which the keys were added.
    pub(crate) fn lists(&self) -> &[Vec<usize>] {
        &self.numbers
    }
}

#[cfg(test)]
mod tests {
    use super::Register;

    #[test]
    fn what_has_the_same_key_is_found_in_the_order_of_its_adding() {
        let mut register = Register::default();
        for (number, key) in ["b", "a", "b"].into_iter().enumerate() {
            register.add(key, number);
        }
        assert_eq!(register.all("b"), [0, 2]);
        assert_eq!((register.first("b"), register.last("b"), register.last("c")), (Some(0), Some(2), None));
        assert_eq!(register.lists(), [vec![0, 2], vec![1]]);
    }
}
