use super::{Members, Taken};

/// The details of an offer set.
pub(super) const MEMBERS: &Members = &[
    ("Id", Taken::Known),
    ("Name", Taken::At("/name")),
    ("BuyerNotes", Taken::At("/buyerNotes")),
    ("State", Taken::At("/state")),
    (
        "SolutionId",
        Taken::By(|set, id| {
            set.put_as_it_is("/solution/id", id);
            set.put_as_it_is("/linkedSolutionId", id);
        }),
    ),
    ("AssociatedOffers", Taken::By(|set, list| set.list_offers(list, |item| item.get("OfferId")))),
];
