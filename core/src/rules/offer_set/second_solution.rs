use crate::fields::Identifier;
use crate::model::OfferSet;
use crate::rule::{Check, Context, Finding, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The set is linked to another solution at AWS.
    ///
    /// ## Why
    ///
    /// A set has one solution at most, and AWS does not replace a link that is there.
    ///
    /// ## What to do
    ///
    /// Unlink the other solution first, or keep it.
    pub(crate) static SECOND_SOLUTION = {
        code: "second-solution",
        subject: OfferSet,
        severity: Error,
        help: "Unlink the other solution from the set first: a set has one at most.",
        aws: ["AssociateSolution" => "INCOMPATIBLE_SOLUTION_ASSOCIATION"],
        sources: [source::OFFER_SETS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    let wanted = set.solution.as_ref().and_then(|solution| solution.id.located());
    let (Some((wanted, at)), Some((linked, linked_at))) = (wanted, set.linked_solution_id.located()) else { return };
    if wanted != linked {
        reporter.report(at, |finding| {
            finding.message(format_args!("the set is to be linked to `{wanted}`, it is linked to `{linked}` already"));
            finding.related(linked_at);
            if Identifier::SOLUTION.permits(linked) {
                offer_to_keep(set, linked, finding);
            }
        });
    }
}

/// Offers to keep the solution that is linked; what is known of the other one goes with it.
fn offer_to_keep(set: &OfferSet<'_>, linked: &str, finding: &mut Finding<'_>) {
    let Some(solution) = &set.solution else { return };
    let mut repair = finding.repair(format_args!("Keep {linked}"));
    repair.replace(solution.at.member("id"), linked);
    for fact in [solution.state.node(), solution.products.at].into_iter().flatten() {
        repair.remove(fact);
    }
}
