//! Laws that are counted: how many there are and of how many cases each had something to say stands in the
//! report, and is what ran. A law that looks at a case it says nothing of is not counted for that.
//!
//! `UPDATE=1` writes `src/report/laws.json` anew, law by law as each is found to hold.

use super::support::{self, Rng};
use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::sync::{Mutex, PoisonError};
use yichi::domain::Case;

const FILE: &str = "src/report/laws.json";

/// A law has to speak of one case in so many at least, or it is hardly checked.
const LEAST: u64 = 50;

/// Laws run side by side, and write into one file.
static WRITING: Mutex<()> = Mutex::new(());

fn counts() -> BTreeMap<String, u64> {
    serde_json::from_str(&fs::read_to_string(FILE).unwrap_or_default()).unwrap_or_default()
}

fn keep(counts: &BTreeMap<String, u64>) {
    let text = serde_json::to_string_pretty(counts).unwrap() + "\n";
    // The program carries the file: touching it for nothing would build everything anew.
    if fs::read_to_string(FILE).unwrap_or_default() != text {
        fs::write(FILE, text).unwrap();
    }
}

fn updating() -> bool {
    std::env::var_os("UPDATE").is_some()
}

/// What a law that holds says of a case: whether it had anything to say.
pub(crate) trait Said {
    fn anything(self) -> bool;
}

/// Of a law that speaks of every case.
impl Said for () {
    fn anything(self) -> bool {
        true
    }
}

/// Of a law with a condition: whether it was met, and could have been met and the law broken.
impl Said for bool {
    fn anything(self) -> bool {
        self
    }
}

/// Of a case that the law is not about.
pub(crate) const NOTHING: Result<bool, String> = Ok(false);

/// Checks a law on so many generated cases; what the report says of it must be just those it spoke of.
pub(crate) fn check<T: Said>(
    law: &str,
    cases: u64,
    holds: impl Fn(&Case, &mut Rng) -> Result<T, String>,
) {
    let spoken = Cell::new(0_u64);
    support::check(law, cases, |case, rng| {
        let said = holds(case, rng)?.anything();
        spoken.set(spoken.get() + u64::from(said));
        Ok(())
    });
    let count = spoken.get();
    assert!(
        count * LEAST >= cases,
        "{law} had something to say of {count} of {cases} cases only"
    );
    let _alone = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    let mut counts = counts();
    if updating() {
        counts.insert(law.to_owned(), count);
        keep(&counts);
    }
    let said = counts.get(law);
    assert_eq!(
        said,
        Some(&count),
        "{law} spoke of {count} cases, and {FILE} says otherwise: run UPDATE=1 cargo engine --test laws"
    );
}

#[test]
fn no_law_is_counted_that_is_not_checked() {
    let mut source = String::new();
    for file in fs::read_dir("tests/laws").unwrap() {
        source += &fs::read_to_string(file.unwrap().path()).unwrap();
    }
    let _alone = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    let mut counts = counts();
    let checks = |law: &str| source.matches(&format!("check(\"{law}\", ")).count();
    if updating() {
        counts.retain(|law, _| checks(law) == 1);
        keep(&counts);
    }
    assert!(!counts.is_empty() || updating());
    for law in counts.keys() {
        assert_eq!(checks(law), 1, "{law} stands in {FILE}");
    }
}
