use offerset::payment_plan::{Frequency, PaymentPlan};
use offerset::{Amount, Currency, Location};
use serde_json::{Value, json};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{
    AttrValue, Callback, Event, Html, InputEvent, MouseEvent, Properties, TargetCast as _, component, html, use_state,
};

use crate::components::{IconName, icon, sentence};
use crate::form::Editor;
use crate::state::shape;

/// What [`Plan`] is given.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The way to edit the draft.
    pub(super) editor: Editor,
    /// Where the charges go.
    pub(super) list: Location,
    /// The currency of the charges.
    pub(super) currency: AttrValue,
    /// What the charges come to now.
    pub(super) total: AttrValue,
}

/// What was typed: it is nothing until it becomes charges.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Typed {
    total: String,
    first_payment: String,
    first_date: String,
    frequency: usize,
    count: String,
}

const FREQUENCIES: [(Frequency, &str); 3] =
    [(Frequency::Monthly, "monthly"), (Frequency::Quarterly, "quarterly"), (Frequency::Annually, "annually")];

impl Typed {
    /// The charges, or why there are none.
    fn charges(&self, currency: &str) -> Result<Vec<Value>, String> {
        let currency: Currency = currency.parse().map_err(|_| "choose a currency first".to_owned())?;
        let amount = |text: &str, what: &str| text.parse::<Amount>().map_err(|error| format!("{what}: {error}"));
        let first_payment = (!self.first_payment.is_empty()).then(|| amount(&self.first_payment, "first payment"));
        let plan = PaymentPlan {
            total: amount(&self.total, "total")?,
            currency,
            first_payment: first_payment.transpose()?,
            first_date: self.first_date.parse().map_err(|_| "enter the date of the first payment".to_owned())?,
            frequency: FREQUENCIES.get(self.frequency).map_or(Frequency::Monthly, |(frequency, _)| *frequency),
            count: self.count.parse().map_err(|_| "enter how many payments there are".to_owned())?,
        };
        let charges = plan.charges().map_err(|error| error.to_string())?;
        let charges = charges
            .into_iter()
            .map(|(date, amount)| json!({ "chargeDate": date.to_string(), "chargeAmount": amount.to_text(currency) }));
        Ok(charges.collect())
    }
}

/// Divides a total into charges, so that they add up to it to the last cent.
#[component]
pub(super) fn Plan(props: &Props) -> Html {
    let Props { editor, list, currency, total } = props;
    let typed = use_state(|| Typed { total: total.to_string(), count: "12".to_owned(), ..Typed::default() });
    let problem = use_state(|| None::<String>);
    let input = |label: &'static str, kind: &'static str, value: &str, set: fn(&mut Typed, String)| {
        let oninput = {
            let typed = typed.clone();
            Callback::from(move |event: InputEvent| {
                if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                    let mut next = (*typed).clone();
                    set(&mut next, input.value().trim().to_owned());
                    typed.set(next);
                }
            })
        };
        let mode = (kind == "text").then_some("decimal");
        html! {
            <label class="field">
                <span class="field__label">{ label }</span>
                <input class="input input--number" type={kind} inputmode={mode} autocomplete="off" value={value.to_owned()} {oninput} />
            </label>
        }
    };
    let onchange = {
        let typed = typed.clone();
        Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                let frequency = usize::try_from(select.selected_index()).unwrap_or_default();
                typed.set(Typed { frequency, ..(*typed).clone() });
            }
        })
    };
    let divide = {
        let (typed, problem, editor, list, currency) =
            (typed.clone(), problem.clone(), editor.clone(), list.clone(), currency.clone());
        Callback::from(move |_: MouseEvent| match typed.charges(&currency) {
            Ok(charges) => {
                problem.set(None);
                let patch = shape::replace(list.clone(), charges.into());
                editor.change("Divide the total", patch, list.clone());
            }
            Err(words) => problem.set(Some(sentence(&words))),
        })
    };
    html! {
        <details class="disclosure">
            <summary>{ "Divide a total into charges" }</summary>
            <div class="columns columns--narrow">
                { input("Total", "text", &typed.total, |typed, text| typed.total = text) }
                { input("First payment, if different", "text", &typed.first_payment, |typed, text| typed.first_payment = text) }
                { input("Date of the first payment", "date", &typed.first_date, |typed, text| typed.first_date = text) }
                <label class="field">
                    <span class="field__label">{ "How often" }</span>
                    <select class="input input--select" {onchange}>
                        for (place, (_, words)) in FREQUENCIES.into_iter().enumerate() {
                            <option selected={place == typed.frequency}>{ words }</option>
                        }
                    </select>
                </label>
                { input("Number of payments", "text", &typed.count, |typed, text| typed.count = text) }
            </div>
            if let Some(problem) = &*problem {
                <p class="finding__message text--error" role="alert">{ icon(IconName::Error) }{ problem }</p>
            }
            <button type="button" class="button button--small" onclick={divide}>{ "Replace the schedule with these charges" }</button>
        </details>
    }
}
