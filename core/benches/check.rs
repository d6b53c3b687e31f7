//! How long a check takes, as a ratio to what `serde_json` takes to parse the same text into a `Value` in the same run.
//!
//! Run by `cargo xtask bench`. All candidates take turns, so that a busy machine is fair to all of them; what counts is the
//! median.

#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a bench reads the clock and prints")]
#![expect(clippy::unwrap_used, reason = "a bench that panics has failed")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use offerset::{Context, Document, RULES, Rule, Subject, check, check_with};
use serde_json::{Value, json};

const LARGEST: &str = include_str!("../../examples/largest-legal-set.json");
const SMALL: &str = include_str!("../../examples/two-offers-ready.json");
const ROUNDS: usize = 300;

/// Something that is timed.
struct Candidate<'run> {
    name: String,
    run: Box<dyn Fn() + 'run>,
}

impl<'run> Candidate<'run> {
    fn new<T>(name: impl Into<String>, run: impl Fn() -> T + 'run) -> Self {
        Self { name: name.into(), run: Box::new(move || drop(black_box(run()))) }
    }
}

/// The median time of each candidate.
fn medians(candidates: &[Candidate<'_>]) -> Vec<Duration> {
    let mut times = vec![Vec::with_capacity(ROUNDS); candidates.len()];
    for _ in 0..ROUNDS {
        for (candidate, times) in candidates.iter().zip(&mut times) {
            let start = Instant::now();
            (candidate.run)();
            times.push(start.elapsed());
        }
    }
    let median = |mut times: Vec<Duration>| {
        times.sort_unstable();
        times.get(ROUNDS / 2).copied().unwrap_or_default()
    };
    times.into_iter().map(median).collect()
}

/// Prints each candidate's time and its ratio to the first one.
fn print_against_the_first(title: &str, candidates: &[Candidate<'_>]) {
    let medians = medians(candidates);
    let first = medians.first().copied().unwrap_or_default().as_secs_f64();
    println!("\n{title}");
    for (candidate, median) in candidates.iter().zip(&medians) {
        let micros = median.as_secs_f64() * 1e6;
        println!("  {:<58} {micros:>9.1} µs {:>7.2} ×", candidate.name, median.as_secs_f64() / first);
    }
}

fn whole_checks(name: &str, text: &str, context: Context) {
    let document = Document::parse(text.as_bytes());
    let value = document.to_value();
    let document = &document;
    let mut candidates = vec![
        Candidate::new("serde_json: text to Value", || serde_json::from_str::<Value>(text)),
        Candidate::new("check of the text, in all", || check(&Document::parse(text.as_bytes()), context)),
        Candidate::new("  text to document", || Document::parse(text.as_bytes())),
        Candidate::new("  fields and model, without a rule", || check_with(document, context, |_| false)),
    ];
    let mut subjects: Vec<Subject> = RULES.iter().map(|rule| rule.subject).collect();
    subjects.dedup();
    for subject in subjects.into_iter().filter(|subject| !matches!(subject, Subject::Json | Subject::Field)) {
        let name = format!("  fields and model, with the rules of {:?}", subject.title());
        candidates
            .push(Candidate::new(name, move || check_with(document, context, |rule: &Rule| rule.subject == subject)));
    }
    candidates
        .push(Candidate::new("check of a Value, as after an edit", || check(&Document::from_value(&value), context)));
    print_against_the_first(&format!("{name}, {} bytes", text.len()), &candidates);
}

/// The largest set with fewer charges and dimensions in each offer.
fn scaled(charges: usize, dimensions: usize) -> String {
    let mut document: Value = serde_json::from_str(LARGEST).unwrap();
    for offer in document.pointer_mut("/offers").and_then(Value::as_array_mut).unwrap() {
        let cut = |list: Option<&mut Value>, length: usize| {
            if let Some(list) = list.and_then(Value::as_array_mut) {
                list.truncate(length);
            }
        };
        cut(offer.pointer_mut("/terms/0/grants"), dimensions);
        cut(offer.pointer_mut("/product/dimensions"), dimensions);
        cut(offer.pointer_mut("/terms/1/schedule"), charges);
    }
    json!(document).to_string()
}

fn growth(context: Context) {
    let sizes = [(15, 25), (30, 25), (60, 25), (15, 50), (15, 100), (15, 200), (60, 200)];
    let texts: Vec<(String, String)> = sizes
        .iter()
        .map(|&(charges, dimensions)| {
            (format!("{charges:>2} charges, {dimensions:>3} dimensions in each offer"), scaled(charges, dimensions))
        })
        .collect();
    let candidates: Vec<Candidate<'_>> = texts
        .iter()
        .map(|(name, text)| Candidate::new(name, || check(&Document::parse(text.as_bytes()), context)))
        .collect();
    print_against_the_first("How the check of seven offers grows", &candidates);
}

fn main() {
    let context = Context::new("2026-12-01".parse().unwrap());
    whole_checks("The largest legal set", LARGEST, context);
    whole_checks("A small set", SMALL, context);
    growth(context);
}
