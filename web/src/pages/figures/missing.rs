use offerset::economics::{ContractValue, Missing};
use offerset::{Location, Severity, Verdict};
use yew::{Html, html};

use super::outlook::Outlook;
use super::words;
use crate::browser;
use crate::components::{IconName, icon};
use crate::route::{Route, SetId};
use crate::state::shape;

/// What a draft lacks before all of its figures can be known, with the ways to where it is entered.
pub(super) fn missing(id: &SetId, outlook: &Outlook) -> Html {
    let report = &outlook.report;
    if report.verdict == Verdict::Ready {
        return Html::default();
    }
    let errors = report.diagnostics.iter().filter(|finding| finding.severity == Severity::Error);
    let (todos, mistakes): (Vec<_>, Vec<_>) = errors.partition(|finding| finding.incomplete);
    let unlisted: usize = report.unlisted.iter().map(|unlisted| unlisted.count).sum();
    let lacking = lacking(id, outlook);
    let (todos, mistakes) = (counted(todos.len(), "to-do"), counted(mistakes.len() + unlisted, "mistake"));
    let left: Vec<String> = [mistakes, todos].into_iter().flatten().collect();
    let (name, title) = match report.verdict {
        Verdict::Rejected => (IconName::Error, "AWS would refuse this set as it is"),
        _ => (IconName::Todo, "Not complete yet"),
    };
    html! {
        <section class="card stack stack--tight missing" aria-labelledby="missing">
            <h2 id="missing">{ icon(name) }{ title }</h2>
            <p>
                { "These are the figures of what is filled in. " }
                if lacking.is_empty() {
                    { "Every amount is known; " }
                } else {
                    { "Some can not be known yet; " }
                }
                { format!("the checks still list {}. ", left.join(" and ")) }
                <a href={Route::Review { id: id.clone() }.href()}>{ "See the checks" }</a>
            </p>
            if !lacking.is_empty() {
                <ul class="bullets">
                    for (href, words) in lacking {
                        <li><a {href}>{ words }</a></li>
                    }
                </ul>
            }
        </section>
    }
}

fn counted(count: usize, one: &str) -> Option<String> {
    (count > 0).then(|| format!("{count} {one}{}", if count == 1 { "" } else { "s" }))
}

/// What each figure lacks: where it is entered, and what it is.
fn lacking(id: &SetId, outlook: &Outlook) -> Vec<(String, String)> {
    let mut lacking = Vec::new();
    for (place, offer) in outlook.economics.offers.iter().enumerate() {
        let mut missing: Vec<Missing> = Vec::new();
        for value in [Some(&offer.contract_value), offer.wholesale_value.as_ref()].into_iter().flatten() {
            if let ContractValue::Unfinished { missing: of_value, .. } = value {
                missing.extend(of_value.iter().filter(|one| !missing.contains(one)).copied().collect::<Vec<_>>());
            }
        }
        let is_undated = outlook.timeline.undated.iter().any(|charge| charge.offer == place);
        if is_undated && !missing.contains(&Missing::ChargeDate) {
            missing.push(Missing::ChargeDate);
        }
        for one in missing {
            let words = format!("{} lacks {}", outlook.title(place), words::missing(one));
            lacking.push((where_entered(id, place, one), words));
        }
    }
    if outlook.economics.effective_expiry.is_none() {
        lacking.push((Route::Details { id: id.clone() }.href(), "The set lacks an expiry date".to_owned()));
    }
    lacking
}

fn where_entered(id: &SetId, place: usize, missing: Missing) -> String {
    let (id, number, offer) = (id.clone(), place + 1, shape::offer_location(place));
    let (route, location): (Route, Location) = match missing {
        Missing::WholesaleTerms => (Route::Offer { id, number }, offer.key("resaleAuthorization")),
        Missing::Markup => (Route::Offer { id, number }, offer.key("markupPercentage")),
        _ => (Route::OfferTerms { id, number }, offer.key("terms")),
    };
    browser::href_naming(&route.href(), &location)
}
