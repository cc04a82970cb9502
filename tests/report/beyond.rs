//! Whom nobody compared: a superior's superior who gets off more lightly is named.

use serde_json::{Value, json};
use yichi::casefile;
use yichi::content::{Table, fill, texts};
use yichi::domain::Case;
use yichi::engine::{Conventions, Judged};
use yichi::report::{Block, compose};

fn read(case: Value) -> Case {
    casefile::read(&case.to_string()).unwrap().case
}

#[test]
fn who_stands_two_steps_above_and_is_not_compared_is_named_where_he_gets_off_more_lightly() {
    let named = |top: &[&str], below: &[&str]| {
        let case = read(json!({"persons": [
            {"id": "a", "label": "a", "measures": top},
            {"id": "b", "label": "b", "measures": ["demerit"], "answers_to": ["a"]},
            {"id": "c", "label": "c", "measures": ["demerit"], "answers_to": below},
        ]}));
        let judged = Judged::of(&case, &Conventions::shipped()).unwrap();
        let page = compose(&case, &judged, texts());
        let blocks = page.sections.into_iter().flat_map(|section| section.blocks);
        let one = texts().get(Table::Report, &["pairs-beyond-one"]);
        let one = fill(one, &[("superior", "a"), ("subordinate", "c")]);
        let said = fill(
            texts().get(Table::Report, &["pairs-beyond"]),
            &[("list", &one)],
        );
        blocks
            .into_iter()
            .any(|block| block == Block::Paragraph(said.clone()))
    };
    assert!(named(&[], &["b"]));
    assert!(named(&["admonition"], &["b"]));
    assert!(!named(&["demerit"], &["b"]), "as much as the one below");
    assert!(!named(&[], &["a", "b"]), "compared");
    assert!(!named(&[], &[]), "nobody stands between");
}
