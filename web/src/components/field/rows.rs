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
pub(super) struct Columns(&'static [Described]);

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
    /// How many items there have to be.
    least: usize,
}

/// What a row is given.
#[derive(PartialEq, Properties)]
pub(crate) struct RowProps {
    item: Part,
    columns: Columns,
    item_label: &'static str,
    unit: AttrValue,
    number: usize,
    can_go: bool,
}

/// A list whose items are a few fields each: a row for each item.
///
/// No table: every field has a name of its own, and rows of a table could not be left out of the layout while they are
/// out of sight, which is what keeps an edit fast beside two hundred of them.
pub(super) fn rows(
    form: &Form,
    list: &Location,
    title: AttrValue,
    columns: &'static [Described],
    limits: &'static ListLimits,
) -> Html {
    // What is granted and what is priced are both called what they are.
    let is_dimension = matches!(limits.item_label, "rate" | "quantity");
    let item_label = if is_dimension { "dimension" } else { limits.item_label };
    let (list, unit, columns) = (form.part(list), form.unit(list), Columns(columns));
    VChild::<List>::new(ListProps { list, title, columns, item_label, unit, least: limits.items.min }, None).into()
}

/// The same for the list that the format has at `list`.
pub(crate) fn list_field(form: &Form, list: &Location, title: &'static str) -> Html {
    match fields::field_at(&form.document, list).map(|described| &described.shape) {
        Some(Shape::List(limits @ ListLimits { item: Shape::Object(columns), .. })) => {
            rows(form, list, title.into(), columns, limits)
        }
        _ => Html::default(),
    }
}

/// How many rows are drawn, or left out while they are out of sight, together.
const GROUP: usize = 16;

#[component]
fn List(props: &ListProps) -> Html {
    let ListProps { list: Part { form, at }, title: name, columns, item_label, unit, least } = props;
    let count = shape::terms(&form.document, at).len();
    let row = |index: usize| {
        let (item, unit) = (form.part(&at.clone().index(index)), unit.clone());
        html! { <Row key={index} {item} columns={*columns} item_label={*item_label} {unit} number={index + 1} can_go={count > *least} /> }
    };
    let groups = (0..count).step_by(GROUP).map(|first| {
        let rows = (first..count.min(first + GROUP)).map(row);
        html! { <div key={first} class="rows__group">{ rows.collect::<Html>() }</div> }
    });
    html! {
        <div class="stack stack--tight" role="group" aria-label={name.clone()} id={browser::element_id(at)} tabindex="-1">
            <p class="field__label" aria-hidden="true">{ name }</p>
            if count > 0 {
                <div class={if columns.0.len() > 2 { "rows rows--3" } else { "rows" }}>
                    <div class="rows__row rows__head" aria-hidden="true">
                        for column in columns.0 {
                            <span>{ title(column) }</span>
                        }
                    </div>
                    { groups.collect::<Html>() }
                </div>
            }
            { own_findings(form, &[at]) }
            { add_button(form, at, json!({}), item_label) }
        </div>
    }
}

#[component]
fn Row(props: &RowProps) -> Html {
    let RowProps { item: Part { form, at }, columns, item_label, unit, number, can_go } = props;
    let cell = |column: &Described| {
        let label = format!("{} {number}", title(column));
        field(form.bind(at.clone().key(column.key)), label, Control::of(column, unit), Remark::IN_TABLE)
    };
    html! {
        <div class="rows__row">
            { for columns.0.iter().map(cell) }
            if *can_go {
                { remove_button(form, at, format!("Take {item_label} {number} out")) }
            }
            { strays(form, at) }
        </div>
    }
}
