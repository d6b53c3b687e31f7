use offerset::Location;
use offerset::fields::{self, Field as Described, ListLimits, Shape};
use serde_json::json;
use yew::virtual_dom::VChild;
use yew::{AttrValue, Html, Properties, component, html};

use super::described::{add_button, remove_button, strays, title};
use super::{Control, Remark, field, own_findings};
use crate::browser;
use crate::form::{Form, Part};
use crate::state::shape;

/// The fields of each item in a list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns(pub(super) &'static [Described]);

impl PartialEq for Columns {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// What a list is given.
#[derive(PartialEq, Properties)]
pub(crate) struct ListProps {
    list: Part,
    title: AttrValue,
    columns: Columns,
    item_label: &'static str,
    unit: AttrValue,
}

/// What a row is given.
#[derive(PartialEq, Properties)]
pub(crate) struct RowProps {
    item: Part,
    columns: Columns,
    item_label: &'static str,
    unit: AttrValue,
    number: usize,
}

/// A list whose items are a few fields each: a row for each item.
///
/// No table: every field has a name of its own, and rows of a table could not be left out of the layout while they are
/// out of sight, which is what keeps an edit fast beside two hundred of them.
pub(super) fn rows(
    form: &Form,
    list: &Location,
    title: impl Into<AttrValue>,
    columns: Columns,
    item_label: &'static str,
) -> Html {
    // What is granted and what is priced are both called what they are.
    let item_label = if matches!(item_label, "rate" | "quantity") { "dimension" } else { item_label };
    let unit = form.unit(list);
    let list = form.part(list);
    VChild::<List>::new(ListProps { list, title: title.into(), columns, item_label, unit }, None).into()
}

/// The same for the list that the format has at `list`.
pub(crate) fn list_field(form: &Form, list: &Location, title: &'static str) -> Html {
    match fields::field_at(&form.document, list).map(|described| &described.shape) {
        Some(Shape::List(ListLimits { item: Shape::Object(columns), item_label, .. })) => {
            rows(form, list, title, Columns(columns), item_label)
        }
        _ => Html::default(),
    }
}

#[component]
fn List(props: &ListProps) -> Html {
    let ListProps { list: Part { form, at }, title: name, columns, item_label, unit } = props;
    let count = shape::terms(&form.document, at).len();
    let row = |index: usize| {
        let (item, unit) = (form.part(&at.clone().index(index)), unit.clone());
        html! { <Row key={index} {item} columns={*columns} item_label={*item_label} {unit} number={index + 1} /> }
    };
    html! {
        <div class="stack stack--tight" role="group" aria-label={name.clone()} id={browser::element_id(at)} tabindex="-1">
            <p class="field__label" aria-hidden="true">{ name }</p>
            if count > 0 {
                <div class="rows" style={format!("--columns: {}", columns.0.len())}>
                    <div class="rows__row rows__head" aria-hidden="true">
                        for column in columns.0 {
                            <span>{ title(column) }</span>
                        }
                    </div>
                    { for (0..count).map(row) }
                </div>
            }
            { own_findings(form, &[at]) }
            { add_button(form, at, json!({}), item_label) }
        </div>
    }
}

#[component]
fn Row(props: &RowProps) -> Html {
    let RowProps { item: Part { form, at }, columns, item_label, unit, number } = props;
    let cell = |column: &Described| {
        let label = format!("{} {number}", title(column));
        field(form.bind(at.clone().key(column.key)), label, Control::of(column, unit), Remark::IN_TABLE)
    };
    html! {
        <div class="rows__row">
            { for columns.0.iter().map(cell) }
            { remove_button(form, at, format!("Take {item_label} {number} out")) }
            { strays(form, at) }
        </div>
    }
}
