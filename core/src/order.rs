//! Order and groups, compiled once for all types.
//!
//! Each sort and each map of the standard library is compiled anew for every type that it holds, at 5 kB apiece; together
//! they were a fifth of what a browser had to load. Here, places are sorted instead of values, by a comparison that is
//! called through a pointer.

mod lookup;
mod partners;
mod register;

use std::cmp::Ordering;

pub(crate) use lookup::Lookup;
pub(crate) use partners::partners;
pub(crate) use register::Register;

/// `items` in the order of `compare`; equal ones stay in their order.
pub(crate) fn sorted<T>(mut items: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let places = order(items.len(), &by_item(&items, compare));
    exchange(places, &mut |one, other| items.swap(one, other));
    items
}

/// `items` in the order of their keys; equal ones stay in their order.
pub(crate) fn sorted_by_key<T, K: Ord>(items: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    sorted(items, |a, b| key(a).cmp(&key(b)))
}

/// The places of `items` that are alike, for each that differs from those before it: in the order of the first ones.
pub(crate) fn groups<T, K: Ord>(items: &[T], key: impl Fn(&T) -> K) -> Vec<Vec<usize>> {
    group(items.len(), &by_item(items, |a, b| key(a).cmp(&key(b))))
}

/// The different ones of `texts`, in order: so they can be counted, compared, and found by a binary search.
pub(crate) fn distinct(texts: Vec<&str>) -> Vec<&str> {
    let mut texts = sorted_by_key(texts, |text| *text);
    texts.dedup();
    texts
}

/// Puts `number` among `numbers`, which are distinct and in order, unless it is there.
pub(crate) fn insert(numbers: &mut Vec<usize>, number: usize) {
    if let Err(place) = numbers.binary_search(&number) {
        numbers.insert(place, number);
    }
}

/// The different ones of `numbers`, in order.
pub(crate) fn distinct_numbers(numbers: Vec<usize>) -> Vec<usize> {
    let mut numbers = sorted_by_key(numbers, |number| *number);
    numbers.dedup();
    numbers
}

/// The ones of `texts` that are not among `others`, which are distinct.
pub(crate) fn without<'text>(texts: &[&'text str], others: &[&str]) -> Vec<&'text str> {
    let mut rest = Vec::new();
    for text in texts {
        if others.binary_search(text).is_err() {
            rest.push(*text);
        }
    }
    rest
}

fn by_item<T>(items: &[T], compare: impl Fn(&T, &T) -> Ordering) -> impl Fn(usize, usize) -> Ordering {
    move |a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    }
}

/// For each of `items` the place of the first one that is like it: its own place, where no such item is before it.
pub(crate) fn firsts<T, K: Ord>(items: &[T], key: impl Fn(&T) -> K) -> Vec<usize> {
    first_places(items.len(), &by_item(items, |a, b| key(a).cmp(&key(b))))
}

fn first_places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut firsts = vec![0; count];
    let mut first = 0;
    for place in order(count, compare) {
        if compare(first, place).is_ne() {
            first = place;
        }
        if let Some(slot) = firsts.get_mut(place) {
            *slot = first;
        }
    }
    firsts
}

/// The places from 0 to `count` in the order of `compare`.
fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    // What people list is in order, most of the time.
    if (1..count).all(|place| compare(place, place - 1).is_ge()) {
        return places;
    }
    let mut width = 1;
    // Merges runs of twice the width each time. (The sort of the standard library is faster, and twelve times as large.)
    while width < count {
        let mut merged = Vec::with_capacity(count);
        for runs in places.chunks(2 * width) {
            let (mut one, mut other) = runs.split_at(width.min(runs.len()));
            while let ([first, rest @ ..], [second, others @ ..]) = (one, other) {
                if compare(*second, *first).is_lt() {
                    merged.push(*second);
                    other = others;
                } else {
                    merged.push(*first);
                    one = rest;
                }
            }
            merged.extend_from_slice(one);
            merged.extend_from_slice(other);
        }
        places = merged;
        width *= 2;
    }
    places
}

/// Exchanges items, two at a time, until each is where its place stands in `places`.
fn exchange(mut places: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..places.len() {
        // Follows the round of items that take each other's places, until it is back at the start.
        let mut here = start;
        while let Some(from) = places.get_mut(here).map(|place| std::mem::replace(place, here)) {
            if from == start {
                break;
            }
            swap(here, from);
            here = from;
        }
    }
}

fn group(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<Vec<usize>> {
    let places = order(count, compare);
    let alike = places.chunk_by(|a, b| compare(*a, *b).is_eq()).map(<[usize]>::to_vec);
    sorted_by_key(alike.collect(), |group| group.first().copied())
}

#[cfg(test)]
mod tests {
    use super::{distinct, firsts, groups, sorted_by_key, without};

    #[test]
    fn equal_items_keep_their_order() {
        let words = vec!["pear", "fig", "plum", "date", "kiwi", "apple"];
        assert_eq!(sorted_by_key(words, |word| word.len()), ["fig", "pear", "plum", "date", "kiwi", "apple"]);
    }

    #[test]
    fn many_items_are_ordered_as_the_standard_library_orders_them() {
        for count in [0, 1, 2, 3, 7, 64, 1000] {
            let items: Vec<(usize, usize)> = (0..count).map(|place| (place * 7919 % 101, place)).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            assert_eq!(sorted_by_key(items, |(key, _)| *key), expected);
        }
    }

    #[test]
    fn groups_come_in_the_order_of_their_first_items() {
        let letters = ["c", "a", "c", "b", "a", "c"];
        assert_eq!(groups(&letters, |letter| *letter), [vec![0, 2, 5], vec![1, 4], vec![3]]);
    }

    #[test]
    fn every_order_is_put_right() {
        for rank in [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [1, 2, 0, 4, 3], [2, 0, 1, 2, 0], [3, 3, 3, 0, 3]] {
            let expected = {
                let mut items: Vec<(usize, i32)> = rank.into_iter().enumerate().collect();
                items.sort_by_key(|(_, rank)| *rank);
                items
            };
            assert_eq!(sorted_by_key(rank.into_iter().enumerate().collect(), |(_, rank)| *rank), expected);
        }
    }

    #[test]
    fn distinct_texts_are_in_order() {
        assert_eq!(distinct(vec!["c", "a", "b", "a", "c"]), ["a", "b", "c"]);
    }

    #[test]
    fn the_first_item_of_its_kind_is_its_own_first() {
        let letters = ["c", "a", "c", "b", "a", "c"];
        assert_eq!(firsts(&letters, |letter| *letter), [0, 1, 0, 3, 1, 0]);
    }

    #[test]
    fn what_is_elsewhere_is_left_out() {
        assert_eq!(without(&["a", "b", "c"], &["b", "d"]), ["a", "c"]);
    }
}
