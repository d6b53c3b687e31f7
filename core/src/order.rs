//! Order and groups, compiled once for all types.
//!
//! Each sort and each map of the standard library is compiled anew for every type that it holds, at 5 kB apiece; together
//! they were a fifth of what a browser had to load. Here, places are sorted instead of values, by a comparison that is
//! called through a pointer.

use std::cmp::Ordering;

/// `items` in the order of `compare`; equal ones stay in their order.
pub(crate) fn sorted<T>(items: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let places = order(items.len(), &by_item(&items, compare));
    let mut slots: Vec<Option<T>> = items.into_iter().map(Some).collect();
    places.into_iter().filter_map(|place| slots.get_mut(place)?.take()).collect()
}

/// `items` in the order of their keys; equal ones stay in their order.
pub(crate) fn sorted_by_key<T, K: Ord>(items: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    sorted(items, |a, b| key(a).cmp(&key(b)))
}

/// The places of `items` that are alike, for each that differs from those before it: in the order of the first ones.
pub(crate) fn groups<T, K: Ord>(items: &[T], key: impl Fn(&T) -> K) -> Vec<Vec<usize>> {
    group(items.len(), &by_item(items, |a, b| key(a).cmp(&key(b))), 1)
}

/// The items that are alike, wherever there are several: in the order of the first ones.
pub(crate) fn repeats<T, K: Ord>(items: &[T], key: impl Fn(&T) -> K) -> Vec<Vec<&T>> {
    let groups = group(items.len(), &by_item(items, |a, b| key(a).cmp(&key(b))), 2);
    let items_of = |group: Vec<usize>| group.into_iter().filter_map(|place| items.get(place)).collect();
    groups.into_iter().map(items_of).collect()
}

/// The different ones of `texts`, in order: so they can be counted, compared, and found by a binary search.
pub(crate) fn distinct(texts: Vec<&str>) -> Vec<&str> {
    let mut texts = sorted_by_key(texts, |text| *text);
    texts.dedup();
    texts
}

fn by_item<T>(items: &[T], compare: impl Fn(&T, &T) -> Ordering) -> impl Fn(usize, usize) -> Ordering {
    move |a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    }
}

/// The places from 0 to `count` in the order of `compare`.
fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

/// The places from 0 to `count` that are alike, in groups of at least `least`.
fn group(count: usize, compare: &dyn Fn(usize, usize) -> Ordering, least: usize) -> Vec<Vec<usize>> {
    let places = order(count, compare);
    let alike = places.chunk_by(|a, b| compare(*a, *b).is_eq()).filter(|places| places.len() >= least);
    sorted_by_key(alike.map(<[usize]>::to_vec).collect(), |group| group.first().copied())
}

#[cfg(test)]
mod tests {
    use super::{distinct, groups, repeats, sorted_by_key};

    #[test]
    fn equal_items_keep_their_order() {
        let words = vec!["pear", "fig", "plum", "date", "kiwi", "apple"];
        assert_eq!(sorted_by_key(words, |word| word.len()), ["fig", "pear", "plum", "date", "kiwi", "apple"]);
    }

    #[test]
    fn groups_come_in_the_order_of_their_first_items() {
        let letters = ["c", "a", "c", "b", "a", "c"];
        assert_eq!(groups(&letters, |letter| *letter), [vec![0, 2, 5], vec![1, 4], vec![3]]);
    }

    #[test]
    fn what_is_there_once_is_no_repeat() {
        let letters = ["c", "a", "b", "a", "c"];
        assert_eq!(repeats(&letters, |letter| *letter), [[&"c", &"c"], [&"a", &"a"]]);
        assert!(repeats(&["a", "b"], |letter| *letter).is_empty());
    }

    #[test]
    fn distinct_texts_are_in_order() {
        assert_eq!(distinct(vec!["c", "a", "b", "a", "c"]), ["a", "b", "c"]);
    }
}
