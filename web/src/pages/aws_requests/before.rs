use offerset::Location;
use offerset::fields::field_at;
use serde_json::Value;
use yew::{Html, html};

use crate::components::{prose, sentence};
use crate::release::Release;
use crate::state::shape;

/// What the seller should know before the first request is sent.
pub(super) fn before(release: &Release, document: &Value) -> Html {
    let groups = left_out(document, &release.plan.not_sent);
    if groups.is_empty() && release.plan.notes.is_empty() {
        return Html::default();
    }
    html! {
        <section class="card stack" aria-labelledby="before">
            <h2 id="before">{ "Before the first request" }</h2>
            if !release.plan.notes.is_empty() {
                <ul class="bullets">
                    for note in &release.plan.notes {
                        <li>{ prose(&sentence(note)) }</li>
                    }
                </ul>
            }
            if !groups.is_empty() {
                <p>
                    { "No request carries the following parts of the set: AWS knows them already, such as the title of a \
                       product or what a manufacturer has authorized, or it has no place for them." }
                </p>
                <dl class="facts">
                    for (whose, fields) in groups {
                        <div class="facts__line"><dt>{ whose }</dt><dd>{ prose(&fields.join(", ")) }</dd></div>
                    }
                </dl>
            }
        </section>
    }
}

/// What is left out, by whose it is: of the set, or of an offer.
fn left_out(document: &Value, locations: &[Location]) -> Vec<(String, Vec<String>)> {
    let mut groups: Vec<(Option<usize>, Vec<String>)> = Vec::new();
    for location in locations {
        let index = location.offer_index();
        let words = match field_at(document, location) {
            Some(field) => field.label.to_owned(),
            None => format!("`{location}`"),
        };
        match groups.iter_mut().find(|(of, _)| *of == index) {
            Some((_, fields)) if fields.contains(&words) => {}
            Some((_, fields)) => fields.push(words),
            None => groups.push((index, vec![words])),
        }
    }
    groups.into_iter().map(|(index, fields)| (whose(document, index), fields)).collect()
}

fn whose(document: &Value, index: Option<usize>) -> String {
    let Some(index) = index else { return "The set".to_owned() };
    match shape::offers(document).get(index).and_then(shape::name) {
        Some(name) => format!("Offer {}: {name}", index + 1),
        None => format!("Offer {}", index + 1),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_left_out_is_named_by_whose_it_is() {
        let document =
            json!({ "seller": {}, "offers": [{ "name": "Endpoint", "product": { "title": "Shield" } }, {}] });
        let locations: Vec<Location> =
            ["/seller", "/offers/0/product/title", "/offers/1/mine"].iter().map(|text| text.parse().unwrap()).collect();
        let groups = left_out(&document, &locations);
        let whose: Vec<&str> = groups.iter().map(|(whose, _)| whose.as_str()).collect();
        assert_eq!(whose, ["The set", "Offer 1: Endpoint", "Offer 2"]);
        assert_eq!(groups[2].1, ["`/offers/1/mine`"]);
    }
}
