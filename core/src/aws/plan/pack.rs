//! Divides the offers among requests, each offer whole.

use super::MAX_CHANGES;
use super::offer::OfferChanges;

/// The offers that have changes, in requests of at most [`MAX_CHANGES`] changes: each goes into the first that has room.
pub(super) fn pack(offers: Vec<OfferChanges>) -> Vec<Vec<OfferChanges>> {
    let mut requests: Vec<Vec<OfferChanges>> = Vec::new();
    for offer in offers.into_iter().filter(|offer| !offer.changes.is_empty()) {
        let size = |request: &Vec<OfferChanges>| request.iter().map(|offer| offer.changes.len()).sum::<usize>();
        let room = requests.iter_mut().find(|request| size(request) + offer.changes.len() <= MAX_CHANGES);
        match room {
            Some(request) => request.push(offer),
            None => requests.push(vec![offer]),
        }
    }
    requests
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    fn offer(number: usize, changes: usize) -> OfferChanges {
        let changes = vec![Value::Null; changes];
        OfferChanges { number, id: String::new(), is_new: true, changes, notes: Vec::new() }
    }

    fn numbers(sizes: &[usize]) -> Vec<Vec<usize>> {
        let offers = sizes.iter().enumerate().map(|(place, size)| offer(place + 1, *size)).collect();
        pack(offers).iter().map(|request| request.iter().map(|offer| offer.number).collect()).collect()
    }

    #[test]
    fn seven_offers_of_ten_changes_take_four_requests() {
        assert_eq!(numbers(&[10; 7]), [vec![1, 2], vec![3, 4], vec![5, 6], vec![7]]);
    }

    #[test]
    fn an_offer_goes_where_there_is_room() {
        assert_eq!(numbers(&[12, 9, 8, 11]), [vec![1, 3], vec![2, 4]]);
    }

    #[test]
    fn what_has_nothing_to_change_is_in_no_request() {
        assert_eq!(numbers(&[0, 10, 0]), [vec![2]]);
    }
}
