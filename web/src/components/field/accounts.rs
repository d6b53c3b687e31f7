use std::rc::Rc;

use serde_json::Value;
use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Html, InputEvent, MouseEvent, TargetCast as _, html};

use super::frame::{hint, hint_id, invalid, optional};
use super::{Entry, Remark, findings, findings_id};
use crate::browser;
use crate::components::{IconName, icon};
use crate::form::{Binding, Item};

/// How many digits an account has; what is pasted at once is divided by it.
const DIGITS: usize = 12;

/// A list of AWS accounts: one line each. Several can be pasted at once.
pub(crate) fn accounts_field(
    binding: &Binding,
    items: &Rc<[Item]>,
    label: impl Into<AttrValue>,
    remark: Remark,
) -> Html {
    make(binding, items, label.into(), remark)
}

fn make(binding: &Binding, items: &Rc<[Item]>, label: AttrValue, remark: Remark) -> Html {
    let list = Accounts { binding: binding.clone(), items: Rc::clone(items), label: label.clone() };
    let leave = {
        let list = list.clone();
        Callback::from(move |()| {
            // Lines that stayed empty go.
            if list.items.len() > 1 && list.items.iter().any(|item| item.text.is_empty()) {
                list.write(list.texts().filter(|text| !text.is_empty()).collect());
            }
            list.binding.leave();
        })
    };
    let add = {
        let list = list.clone();
        Callback::from(move |_: MouseEvent| list.write(list.texts().chain([String::new()]).collect()))
    };
    let empty = Item { text: AttrValue::default(), location: binding.location.clone().index(0), findings: Rc::new([]) };
    let lines = if items.is_empty() { std::slice::from_ref(&empty) } else { items };
    html! {
        <fieldset class="field" id={browser::element_id(&binding.location)} tabindex="-1" aria-describedby={(!remark.hint.is_empty()).then(|| hint_id(binding))}>
            <legend class="field__label">
                { label }
                { optional(remark) }
            </legend>
            { hint(binding, remark) }
            for (index, item) in lines.iter().enumerate() {
                { list.line(index, item, &leave) }
            }
            { findings(&binding.location, &binding.findings, binding.editor()) }
            if !items.is_empty() {
                <button type="button" class="button button--small button--start" onclick={add}>
                    { icon(IconName::Add) }
                    { "Add another account" }
                </button>
            }
        </fieldset>
    }
}

/// The list as it is edited.
#[derive(Clone)]
struct Accounts {
    binding: Binding,
    items: Rc<[Item]>,
    label: AttrValue,
}

impl Accounts {
    fn texts(&self) -> impl Iterator<Item = String> {
        self.items.iter().map(|item| item.text.to_string())
    }

    fn write(&self, accounts: Vec<String>) {
        let is_empty = accounts.iter().all(String::is_empty) && accounts.len() < 2;
        let list = (!is_empty).then(|| accounts.into_iter().map(Value::from).collect());
        self.binding.write_value(list, &self.label);
    }

    /// One account, with the button that takes it out.
    fn line(&self, index: usize, item: &Item, leave: &Callback<()>) -> Html {
        let oninput = {
            let list = self.clone();
            Callback::from(move |event: InputEvent| {
                let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
                let typed = divide(&Entry::Account.clean(&input.value()));
                if let [only] = typed.as_slice()
                    && *only != input.value()
                {
                    input.set_value(only);
                }
                let mut texts: Vec<String> = list.texts().collect();
                let end = texts.len().min(index + 1);
                texts.splice(index.min(end)..end, typed);
                list.write(texts);
            })
        };
        let remove = {
            let list = self.clone();
            Callback::from(move |_: MouseEvent| {
                list.write(
                    list.texts().enumerate().filter(|(place, _)| *place != index).map(|(_, text)| text).collect(),
                );
            })
        };
        html! {
            <div class="line" key={index}>
                <div class="row">
                    <input
                        id={browser::element_id(&item.location)}
                        class="input input--code input--account"
                        type="text"
                        inputmode="numeric"
                        autocomplete="off"
                        value={&item.text}
                        aria-label={format!("{} {}", self.label, index + 1)}
                        aria-describedby={(!item.findings.is_empty()).then(|| findings_id(&item.location))}
                        aria-invalid={invalid(&item.findings).or_else(|| invalid(&self.binding.findings))}
                        {oninput}
                        onblur={leave.reform(|_| ())}
                    />
                    if self.items.len() > 1 {
                        <button type="button" class="button button--icon button--small button--quiet" onclick={remove} title="Remove">
                            { icon(IconName::Delete) }
                            <span class="visually-hidden">{ format!("Remove account {} {}", index + 1, item.text) }</span>
                        </button>
                    }
                </div>
                { findings(&item.location, &item.findings, self.binding.editor()) }
            </div>
        }
    }
}

/// Several accounts that were pasted at once, each on its own; anything else stays one text.
fn divide(text: &str) -> Vec<String> {
    let text: String = text.chars().filter(|letter| !matches!(letter, ',' | ';')).collect();
    let is_several =
        text.len() > DIGITS && text.len().is_multiple_of(DIGITS) && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_several {
        return vec![text];
    }
    text.as_bytes().chunks(DIGITS).map(|digits| String::from_utf8_lossy(digits).into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::divide;

    #[test]
    fn several_accounts_are_pasted_at_once() {
        assert_eq!(divide("111122223333,444455556666"), ["111122223333", "444455556666"]);
        assert_eq!(divide("1111222233334"), ["1111222233334"]);
        assert_eq!(divide(""), [""]);
    }
}
