//! The conventions: the shipped file passes every check, and no number in it can leave its range.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "conventions/fields.rs"]
mod fields;

use serde_json::{Value, json};
use yichi::casefile;
use yichi::engine::conventions::SHIPPED;
use yichi::engine::{Conventions, Judged};

/// The places of all numbers below a value, each as the check names it and as a pointer leads to it.
/// Of a band, which is two numbers at one place, the lower end.
fn numbers(value: &Value, place: &str, pointer: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::Number(_) => found.push((place.to_owned(), pointer.to_owned())),
        Value::Object(fields) => {
            for (key, inside) in fields {
                let dot = if place.is_empty() { "" } else { "." };
                numbers(
                    inside,
                    &format!("{place}{dot}{key}"),
                    &format!("{pointer}/{key}"),
                    found,
                );
            }
        }
        Value::Array(band) if band.iter().all(Value::is_number) => {
            found.push((place.to_owned(), format!("{pointer}/0")));
        }
        Value::Array(rows) => {
            for (row, inside) in rows.iter().enumerate() {
                numbers(
                    inside,
                    &format!("{place}[{row}]"),
                    &format!("{pointer}/{row}"),
                    found,
                );
            }
        }
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

/// Where the check finds fault with the shipped file after this change.
fn fault(pointer: &str, to: i64) -> Option<String> {
    let mut changed: Value = serde_json::from_str(SHIPPED).unwrap();
    *changed.pointer_mut(pointer).unwrap() = to.into();
    let read = Conventions::from_json(&changed.to_string());
    read.err().map(|error| error.path)
}

#[test]
fn the_shipped_conventions_pass_their_own_checks() {
    let shipped = Conventions::from_json(SHIPPED).unwrap();
    assert_eq!(shipped, Conventions::shipped());
}

#[test]
fn no_number_can_leave_its_range() {
    let mut found = Vec::new();
    numbers(&serde_json::from_str(SHIPPED).unwrap(), "", "", &mut found);
    assert!(found.len() > 40, "only {} numbers were found", found.len());
    for (place, pointer) in found {
        // Too much for a rung, or too little for a number of people.
        let faults = [99, 0].map(|number| fault(&pointer, number));
        assert!(faults.contains(&Some(place.clone())), "{place}: {faults:?}");
    }
}

#[test]
fn a_graver_fault_or_harm_never_lowers_a_band() {
    // The lower end of each band, set below that of the lesser fault and of the lesser harm.
    let lowered = [
        ("/bands/1/none/0", 0, None),
        ("/bands/1/serious/0", 2, Some("bands[1].serious")),
        ("/bands/3/none/0", 1, Some("bands[3].none")),
        ("/misconduct/heavier/0", 4, Some("misconduct.heavier")),
    ];
    for (pointer, to, expected) in lowered {
        assert_eq!(fault(pointer, to).as_deref(), expected, "{pointer}");
    }
}

#[test]
fn what_has_to_be_asked_does_not_hang_on_when_evidence_is_found_thin() {
    let mut changed: Value = serde_json::from_str(SHIPPED).unwrap();
    changed["findings"]["thin_evidence_from"] = 12.into();
    let changed = Conventions::from_json(&changed.to_string()).unwrap();
    let required = |measure: &str, conventions: &Conventions| {
        let person = json!({"id": "a", "kind": "leading_cadre", "measures": [measure]});
        let case = casefile::read(&json!({"persons": [person]}).to_string());
        let case = case.unwrap().case;
        let judged = Judged::of(&case, conventions).unwrap();
        let required = judged
            .next()
            .iter()
            .filter(|next| next.required && next.answer.person.is_some());
        required.count()
    };
    for conventions in [Conventions::shipped(), changed] {
        // From organizational measures on, and not below (`model.md` section 5, i).
        assert_eq!(required("admonition", &conventions), 0);
        assert!(required("suspension", &conventions) > 5);
    }
}
