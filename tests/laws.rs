//! The laws any engine must keep (`model.md` section 7), each over thousands of generated cases.
//!
//! Named by their numbers there. Law 5 compares with an enumeration of every completion.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

#[path = "laws/bands.rs"]
mod bands;
#[path = "laws/counted.rs"]
mod counted;
#[path = "laws/establish.rs"]
mod establish;
#[path = "laws/explain.rs"]
mod explain;
#[path = "laws/files.rs"]
mod files;
#[path = "laws/flips.rs"]
mod flips;
#[path = "laws/mirror.rs"]
mod mirror;
#[path = "laws/order.rs"]
mod order;
#[path = "laws/reasons.rs"]
mod reasons;
#[path = "laws/repairs.rs"]
mod repairs;
#[path = "laws/unknowns.rs"]
mod unknowns;
#[path = "laws/verdicts.rs"]
mod verdicts;

use support::Rng;
use support::generate::all_read;
use yichi::domain::{Case, Factor, Measure, Person, Scope, Span, Tri};
use yichi::engine::{Assessment, Conventions, assess};

/// How many cases each law is checked on.
const CASES: u64 = 20_000;

thread_local! {
    static CONVENTIONS: Conventions = Conventions::shipped();
}

fn judge(case: &Case) -> Assessment {
    CONVENTIONS
        .with(|conventions| assess(case, conventions))
        .expect("generated chains have no loop")
}

fn ensure(holds: bool, why: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(why()) }
}

/// One of the persons, and where he stands.
fn somebody(case: &Case, rng: &mut Rng) -> Option<usize> {
    (!case.persons.is_empty()).then(|| rng.below(case.persons.len()))
}

/// Adds a measure strictly above everything proposed; `None` where there is none or nothing is known.
fn harsher(person: &Person) -> Option<Person> {
    let rung = person.severity().max;
    let next = yichi::domain::measure::MEASURES
        .iter()
        .find(|facts| facts.rung.min > rung)?;
    let mut harsher = person.clone();
    harsher.measures.as_mut()?.insert(next.measure);
    (next.measure < Measure::MeasureUnspecified).then_some(harsher)
}

/// What may be true when it may only rise from no to open to yes.
fn rises(before: Tri, after: Tri) -> bool {
    before <= after
}

fn factors(scope: Scope) -> Vec<Factor> {
    Factor::of(scope).collect()
}
