use yew::{Html, html};

use crate::intl;
use crate::pages::figures::outlook::Outlook;
use crate::pages::figures::words::figure;

/// How many months are shown without asking.
const MAX_SHOWN: usize = 24;

/// What is invoiced in each month, and until its end.
pub(super) fn month_table(outlook: &Outlook) -> Html {
    let timeline = &outlook.timeline;
    if timeline.months.is_empty() {
        return html! { <p class="soft">{ "No invoice has a date and an amount yet." }</p> };
    }
    let table = html! {
        <table class="table table--charges">
            <caption>{ "Month by month" }</caption>
            <thead>
                <tr>
                    <th scope="col">{ "Month (UTC)" }</th>
                    <th scope="col" class="table__number">{ "Invoiced, before tax" }</th>
                    <th scope="col" class="table__number">{ "Until its end" }</th>
                </tr>
            </thead>
            <tbody>
                for month in &timeline.months {
                    <tr>
                        <th scope="row"><time datetime={month.month.clone()}>{ intl::month(&month.month) }</time></th>
                        <td class="table__number">{ figure("month.amount", month.amount, month.currency_code) }</td>
                        <td class="table__number">{ figure("month.cumulative", month.cumulative, month.currency_code) }</td>
                    </tr>
                }
            </tbody>
            <tfoot>
                for total in &timeline.totals {
                    <tr>
                        <th scope="row">{ format!("Contract value, {}", total.currency_code) }</th>
                        <td class="table__number"><strong>{ figure("month.total", total.contract_value, total.currency_code) }</strong></td>
                        <td></td>
                    </tr>
                }
            </tfoot>
        </table>
    };
    if timeline.months.len() <= MAX_SHOWN {
        return table;
    }
    html! {
        <details class="disclosure disclosure--printed">
            <summary>{ format!("Month by month: {} months", intl::number(timeline.months.len())) }</summary>
            { table }
        </details>
    }
}
