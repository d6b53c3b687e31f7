//! The hand-written TypeScript types of a document against the engine's table of fields.
#![cfg(test)]

use std::collections::BTreeSet;

use offerset::fields::{Field, OFFER_SET, Shape};

use crate::workspace;

/// Every key, every tag of a term and every choice of the table is in the types: a field that is new to the engine is
/// not forgotten in the package.
#[test]
fn the_types_know_every_field_and_every_choice() {
    let types = ["document", "term"].map(|name| workspace::read(format!("npm/types/{name}.d.ts")).unwrap()).concat();
    let mut words = BTreeSet::new();
    for field in OFFER_SET {
        collect(field, &mut words);
    }
    let missing: Vec<_> = words.iter().filter(|word| !types.contains(word.as_str())).collect();
    assert!(missing.is_empty(), "npm/types lacks {missing:?}");
    assert!(words.contains(" chargeAmount?: "), "the walk ends too early: {words:?}");
}

fn collect(field: &Field, words: &mut BTreeSet<String>) {
    let presence = if field.key == "format" { "" } else { "?" };
    words.insert(format!(" {}{presence}: ", field.key));
    collect_shape(field.shape, words);
}

fn collect_shape(shape: Shape, words: &mut BTreeSet<String>) {
    match shape {
        Shape::Choice(choices) => words.extend(choices.iter().map(|choice| format!("\"{choice}\""))),
        Shape::Object(fields) => fields.iter().for_each(|field| collect(field, words)),
        Shape::List(list) => collect_shape(*list.item, words),
        Shape::Tagged(variants) => {
            for variant in variants {
                words.insert(format!(" type: \"{}\"", variant.tag));
                variant.fields.iter().for_each(|field| collect(field, words));
            }
        }
        _ => {}
    }
}
