use yew::{Callback, Html, MouseEvent, html};

use crate::accepted::Accepted;
use crate::components::{IconName, icon};
use crate::intl;
use crate::receipt::Agreement;
use crate::route::Route;

/// The agreements of one accepted set, below a line about the set itself.
pub(super) fn accepted_rows(accepted: &Accepted, on_delete: &Callback<Accepted>) -> Html {
    let receipt = &accepted.receipt;
    let title = receipt.title();
    let delete = {
        let accepted = accepted.clone();
        on_delete.reform(move |_: MouseEvent| accepted.clone())
    };
    html! {
        <tbody>
            <tr class="table__group">
                <th scope="rowgroup" colspan="5">
                    <div class="row row--spread row--nowrap">
                        <span>
                            <a class="table__main" href={Route::Receipt { digest: receipt.digest.clone() }.href()}>{ title }</a>
                            <span class="soft">{ format!(" accepted {}", intl::moment(accepted.time)) }</span>
                        </span>
                        <button type="button" class="button button--icon button--small button--quiet" onclick={delete} title="Delete">
                            { icon(IconName::Delete) }
                            <span class="visually-hidden">{ format!("Delete the receipt of {title}") }</span>
                        </button>
                    </div>
                </th>
            </tr>
            for agreement in &receipt.agreements {
                { row(agreement) }
            }
        </tbody>
    }
}

fn row(agreement: &Agreement) -> Html {
    let ends = agreement.ending.date.as_deref().map_or_else(|| "When it is cancelled".to_owned(), intl::date);
    html! {
        <tr>
            <th scope="row" data-label="Product">{ agreement.title() }</th>
            <td data-label="Seller">{ agreement.proposer.name.clone().or(agreement.proposer.account_id.clone()) }</td>
            <td data-label="Agreement"><code>{ &agreement.id }</code></td>
            <td data-label="Ends">{ ends }</td>
            <td data-label="Value" class="table__number">{ agreement.value() }</td>
        </tr>
    }
}
