//! Somebody whom only one of the two lists.

use super::{readings, two};
use serde_json::json;
use yichi::engine::Conventions;
use yichi::reading::{Item, weigh};

#[test]
fn whom_only_one_lists_matters_where_something_is_wrong_with_what_is_proposed_for_him() {
    let listed = |kind: &str| {
        // Warned twice over, so that no verdict hangs on the one who is missing from the other list.
        let mut a = two(&json!({ "responsibility": "none", "fault_kind": "own_duty" }));
        a["persons"][1]["kind"] = json!("leading_cadre");
        a["persons"]
            .as_array_mut()
            .unwrap()
            .push(json!({ "id": "third", "label": "third", "kind": kind,
            "measures": ["party_warning"], "answers": { "responsibility": "none", "fault_kind": "own_duty" } }));
        let mut b = a.clone();
        b["persons"].as_array_mut().unwrap().pop();
        let readings = readings(&a, &b);
        let weighed = weigh(&readings, &Conventions::shipped()).unwrap();
        let mut items = readings.differences.iter();
        let at = items.position(|(item, _)| matches!(item, Item::Person(_)));
        weighed.matters(at.unwrap())
    };
    assert!(listed("leading_cadre"));
    assert!(!listed("outside"), "nothing is compared with it");
}
