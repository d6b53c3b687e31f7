use super::Description;

impl Description<'_> {
    pub(super) fn read_offer_set(&mut self) {
        for (key, member) in self.details.clone().members() {
            match key {
                "Id" => {}
                "Name" => self.put_as_it_is("/name", &member),
                "BuyerNotes" => self.put_as_it_is("/buyerNotes", &member),
                "State" => self.put_as_it_is("/state", &member),
                "SolutionId" => {
                    self.put_as_it_is("/solution/id", &member);
                    self.put_as_it_is("/linkedSolutionId", &member);
                }
                "AssociatedOffers" => self.listed_offers(&member, |item| {
                    let id = item.get("OfferId")?;
                    Some((id.text()?.to_owned(), id.place))
                }),
                _ => self.keep(key, &member),
            }
        }
    }
}
