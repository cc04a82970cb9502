//! Words that fit the case in hand: no sentence that is true of most cases and false of this one.

use super::{report, report_in, some_cases, worked};
use serde_json::{Value, json};
use yichi::casefile;
use yichi::content::{Table, fill, texts};
use yichi::domain::Case;
use yichi::engine::{Conventions, Judged, Verdict};
use yichi::report::picture::{Frame, ruler};
use yichi::report::{Block, Extent, Item, SectionId};

/// The director of `shirked-housing`, of whom everything is known, as often as there are changes, each with these answers
/// and facts instead.
fn directors(changes: &[Value]) -> Case {
    let case = casefile::write(&worked("shirked-housing"));
    let mut case: Value = serde_json::from_str(&case).unwrap();
    let person = case["persons"][0].clone();
    let persons = changes.iter().enumerate().map(|(place, change)| {
        let mut person = person.clone();
        person["id"] = json!(format!("p{place}"));
        person["label"] = json!(format!("第{}人", place + 1));
        for (key, value) in change.as_object().unwrap() {
            match person["answers"].get(key) {
                Some(_) => person["answers"][key] = value.clone(),
                None => person[key] = value.clone(),
            }
        }
        person
    });
    case["persons"] = persons.collect();
    let read = casefile::read(&case.to_string()).unwrap();
    assert!(read.warnings.is_empty(), "{:?}", read.warnings);
    read.case
}

/// What a section says, block by block.
fn blocks(case: &Case, id: SectionId) -> Vec<Block> {
    let sections = report(case).sections.into_iter();
    let of_it = sections.filter(|section| section.id == id);
    of_it.flat_map(|section| section.blocks).collect()
}

/// All that a section says, to look for words in.
fn told(case: &Case, id: SectionId) -> String {
    format!("{:?}", blocks(case, id))
}

#[test]
fn equals_are_told_by_their_bands_and_nobody_is_said_to_equal_whoever_he_does_not() {
    let case = directors(&[
        json!({"measures": ["major_demerit"]}),
        json!({"measures": ["party_warning"], "responsibility": "none"}),
        json!({"measures": ["circulated_notice"]}),
        json!({"measures": ["reminder_talk"], "responsibility": "none"}),
    ]);
    let found = blocks(&case, SectionId::Findings).into_iter();
    let found = found.filter_map(|block| match block {
        Block::Item(Item { title, text, .. }) => Some((title, text)),
        _ => None,
    });
    let part = |ids: &[&'static str]| texts().get(Table::Findings, &[&["unequal"], ids].concat());
    let said = |ids: &[&'static str], persons: &str, band: &str| {
        let values = [("persons", persons), ("band", band)];
        (part(&["title"]).to_owned(), fill(part(ids), &values))
    };
    let equal = said(&["text"], "第1人、第3人", "停职检查至撤职、撤销党内职务");
    let zero = said(&["of_zero", "text"], "第2人、第4人", "");
    let unequal = found.filter(|(title, _)| title == part(&["title"]));
    assert_eq!(unequal.collect::<Vec<_>>(), [equal, zero]);
    let sheet = format!("{:?}", report_in(Extent::Brief, &case, &[]));
    assert!(sheet.contains("（第1人、第3人；第2人、第4人）"), "{sheet}");
}

#[test]
fn only_what_is_settled_is_called_steady_or_not() {
    let say = |id| texts().get(Table::Explain, &[id]);
    let mut open = 0;
    for case in some_cases(60) {
        let judged = Judged::of(&case, &Conventions::shipped()).unwrap();
        let judged = judged.applicable();
        let firm = judged.assessment().outcome.firm;
        let firm = Verdict::ALL
            .into_iter()
            .filter(|one| firm.get(*one).is_firm());
        let firm = firm.count();
        let said = told(&case, SectionId::Reasons);
        let times = ["robust", "robust-not"].map(|id| said.matches(say(id)).count());
        assert_eq!(times[0] + times[1], firm);
        open += Verdict::ALL.len() - firm;
    }
    assert!(open > 20, "{open} open");
}

#[test]
fn where_nobody_was_compared_nothing_is_said_to_correspond() {
    let part = |part| texts().get(Table::Verdicts, &["appropriate", part]);
    for (case, said) in [
        (directors(&[]), "yes_of_nobody"),
        (
            directors(&[json!({"measures": ["judicial_transfer"]})]),
            "yes_of_nobody",
        ),
        (directors(&[json!({})]), "yes"),
    ] {
        let told = told(&case, SectionId::Verdicts);
        for id in ["yes_of_nobody", "yes"] {
            assert_eq!(told.contains(part(id)), id == said, "{id}: {told}");
        }
    }
}

#[test]
fn a_mark_in_a_band_that_is_not_settled_is_not_said_to_lie_outside() {
    let case = directors(&[
        json!({"measures": [], "breach": "unknown", "knew_or_warned": "no", "repeat": "no"}),
    ]);
    let judged = Judged::of(&case, &Conventions::shipped()).unwrap();
    let drawn = ruler(&case, judged.assessment(), texts(), Frame::Wide);
    let drawn = format!("{drawn:?}");
    let word = |id| drawn.contains(texts().get(Table::Pictures, &[id]));
    assert!(word("stands-near-short") && !word("stands-beside-short"));
    let near = texts().get(Table::Report, &["stands-near"]);
    assert!(told(&case, SectionId::Persons).contains(near));
}

#[test]
fn a_repair_that_cannot_reach_the_band_says_what_keeps_it() {
    let tried = |change: Value| {
        let said = told(&directors(&[change]), SectionId::Repairs);
        let held = ["repairs-capped", "repairs-twice"];
        let fixed = |id| texts().get(Table::Explain, &[id]).split('；').nth(1);
        let words = held.map(|id| fixed(id).unwrap().split('{').next().unwrap());
        words.map(|words| said.contains(words.trim_end_matches('）')))
    };
    let milder = json!({"mit_cooperate": "yes"});
    let with = |more: Value| {
        let mut change = milder.clone();
        let more = more.as_object().unwrap().clone();
        change.as_object_mut().unwrap().extend(more);
        tried(change)
    };
    assert_eq!(with(json!({"measures": ["discharge"]})), [false, false]);
    assert_eq!(
        with(json!({"measures": ["discharge"], "track": "management"})),
        [true, false]
    );
    assert_eq!(
        with(json!({"already_sanctioned": "yes", "mit_remedy": "yes"})),
        [false, true]
    );
}

#[test]
fn what_a_track_cannot_carry_each_cannot_for_its_own_reason() {
    for (kind, track, ids) in [
        ("leading_cadre", "management", &["text"][..]),
        ("leading_cadre", "employment", &["employment", "text"]),
        (
            "public_employee",
            "accountability",
            &["accountability", "text"],
        ),
    ] {
        for measure in ["demerit", "discharge"] {
            let case = directors(&[json!({"kind": kind, "track": track, "measures": [measure]})]);
            let entry = texts().get(Table::Reasons, &[&["g4.track"], ids].concat());
            let fixed = entry
                .split(['{', '}'])
                .max_by_key(|part| part.len())
                .unwrap();
            let said = told(&case, SectionId::Verdicts);
            assert!(said.contains(fixed), "{kind} {track} {measure}: {said}");
        }
    }
}
