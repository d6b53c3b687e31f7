use crate::model::OfferSet;
use crate::rule::{Check, Context, Reporter, declare_rule};
use crate::source;

declare_rule! {
    /// The linked solution is neither limited nor public.
    ///
    /// ## Why
    ///
    /// AWS does not release a set whose solution is a draft or restricted.
    ///
    /// ## What to do
    ///
    /// Publish the solution first, or release the set without it.
    pub(crate) static SOLUTION_STATE = {
        code: "solution-state",
        subject: OfferSet,
        severity: Error,
        help: "A set can be linked to a limited or public solution only.",
        aws: ["ReleaseOfferSet" => "INCOMPATIBLE_SOLUTION_STATE"],
        sources: [source::OFFER_SETS_API.states()],
        since: "0.1.0",
        check: Check::Relationship(check),
    }
}

fn check(set: &OfferSet<'_>, _: Context, reporter: &mut Reporter<'_, '_>) {
    let Some(solution) = &set.solution else { return };
    let Some((state, at)) = solution.state.located() else { return };
    if !matches!(state, "Limited" | "Public") {
        reporter.report(at, |finding| {
            finding.message(format_args!("the solution is `{state}`, it has to be `Limited` or `Public`"));
            finding.repair("Release the set without the solution").remove(solution.at);
        });
    }
}
