//! Where the bands come from: a line for everybody that ends in his band, and every number of the conventions in force.
//!
//! Must not know how a form looks.

use super::{report, report_in, some_cases, stamp, worked};
use serde_json::{Value, json};
use yichi::casefile;
use yichi::content::texts;
use yichi::domain::Case;
use yichi::engine::conventions::SHIPPED;
use yichi::engine::{Conventions, Judged};
use yichi::report::{Block, Document, Extent, Phrases, SectionId, Told, agreed, derived, whole};

fn told(case: &Case) -> Vec<String> {
    let judged = Judged::of(case, &Conventions::shipped()).unwrap();
    match derived(&Phrases::of(&judged.applicable(), texts())) {
        Some(Block::List { items, .. }) => items,
        other => {
            assert!(other.is_none(), "{other:?}");
            Vec::new()
        }
    }
}

/// One person to whom the ordinary applies, but for these answers; at which harm.
fn person(beside: &Value, harm: &str) -> Case {
    let mut answers = json!({
        "fault_kind": "own_duty", "trivial_or_private": "no", "trace_only": "no",
        "rule_in_force": "yes", "in_post": "yes", "duty_source": "assigned", "power": "yes",
        "means": "yes", "escalated": "no", "responsibility": "direct", "breach": "yes",
        "gain_or_malice": "no", "conceal": "no", "knew_or_warned": "no", "peer_same": "no",
        "repeat": "no", "tol_pioneer": "no", "tol_unclear": "no", "tol_dissent": "no",
        "tol_objected": "no", "tol_force_majeure": "no", "mit_remedy": "no", "mit_cooperate": "no",
        "mit_overload": "no", "agg_defied": "no", "agg_obstruct": "no"
    });
    for (id, value) in beside.as_object().unwrap() {
        answers[id] = value.clone();
    }
    let case = json!({"persons": [{"id": "a", "label": "甲", "answers": answers}], "answers": {"harm": harm}});
    casefile::read(&case.to_string()).unwrap().case
}

#[test]
fn the_line_says_class_harm_and_what_moved_the_band() {
    #[rustfmt::skip]
    let known = [
        (json!({"knew_or_warned": "yes", "mit_cooperate": "yes"}), "serious",
            "甲：严重失职（事前知道或被提醒过有风险，办不了时没有向上报告、求助）× 后果“严重”：8–14；主动担责、配合调查，低 1 级：7–13。"),
        (json!({"tol_unclear": "yes", "agg_obstruct": "yes"}), "considerable",
            "甲：一般失职（有说得出的事该做没做，或者做错了）× 后果“较重”：3–10；有把责任推给下级、指使别人造假或者阻挠调查的情形，高 1 级：4–11；出差错是因为当时政策界限不清或上面的办法不妥，可以容错：0–2。"),
        (json!({"gain_or_malice": "yes", "power": "no"}), "slight",
            "甲：谋私或故意（是为自己或亲友谋取私利，或者故意造成损害）× 后果“轻微”：8–13。"),
        (json!({"fault_kind": "own_misconduct", "misconduct_gravity": "heavier"}), "unknown",
            "甲：本人问题情节较重：9–14。"),
        (json!({"responsibility": "none"}), "serious", "甲：和这个问题没有因果关系：0。"),
        (json!({"power": "no", "repeat": "yes"}), "considerable",
            "甲：严重失职（以前因同样的问题被指出或者处理过，这次还是这样），但没有办成这件事所需的审批、执法或调度权，办不了时没有向上报告、求助，按情有可原的疏漏算 × 后果“较重”：0–5。"),
        (json!({"responsibility": "important_or_oversight", "mit_remedy": "yes", "mit_cooperate": "yes", "mit_overload": "yes"}), "extreme",
            "甲：一般失职（有说得出的事该做没做，或者做错了）× 后果“特别严重”：6–13；负重要领导或监督责任，低 1 级，及时补救，明显减少了损失或者消除了不良影响，主动担责、配合调查，当时生病、超负荷或一人顶多岗，低 2 级（已到约定的上限）：3–10。"),
        (json!({"mit_cooperate": "yes", "agg_defied": "yes"}), "none",
            "甲：一般失职（有说得出的事该做没做，或者做错了）× 后果“没有”：1–5；主动担责、配合调查，上级再三要求，有条件办却不办，相抵：1–5。"),
        (json!({}), "unknown",
            "甲：最轻的读法：一般失职（有说得出的事该做没做，或者做错了）× 后果“没有”：1–5；最重的读法：一般失职（有说得出的事该做没做，或者做错了）× 后果“特别严重”：6–13。"),
    ];
    for (answers, harm, wanted) in known {
        assert_eq!(told(&person(&answers, harm)), [wanted]);
    }
}

#[test]
fn everybody_has_a_line_in_the_whole_report_and_it_ends_in_his_band() {
    let lists = |document: &Document| {
        let mut sections = document.sections.iter();
        let section = sections.find(|section| section.id == SectionId::Persons);
        let blocks = section.map_or(&[][..], |section| &section.blocks).iter();
        let lists = blocks.filter_map(|block| match block {
            Block::List { items, .. } => Some(items.clone()),
            _ => None,
        });
        lists.flatten().collect::<Vec<String>>()
    };
    for case in some_cases(200).chain([worked("coal-to-electric")]) {
        let lines = told(&case);
        assert_eq!(lines.len(), case.persons.len());
        assert_eq!(lists(&report(&case)), lines);
        assert!(lists(&report_in(Extent::Brief, &case, &[])).is_empty());
        let judged = Judged::of(&case, &Conventions::shipped())
            .unwrap()
            .applicable();
        for (line, person) in lines.iter().zip(&judged.assessment().persons) {
            if person.lo.is_point() && person.hi.is_point() {
                let (lo, hi) = (person.lo.min, person.hi.min);
                let band = if lo == hi {
                    format!("{lo}")
                } else {
                    format!("{lo}–{hi}")
                };
                assert!(line.ends_with(&format!("：{band}。")), "{line}: {band}");
            }
        }
    }
}

/// What the annex says of these conventions.
fn annex(conventions: &Conventions) -> String {
    let case = Case::default();
    let judged = Judged::of(&case, conventions).unwrap();
    format!("{:?}", agreed(&Phrases::of(&judged, texts())))
}

#[test]
fn every_number_of_the_conventions_in_force_stands_in_the_annex() {
    let shipped: Value = serde_json::from_str(SHIPPED).unwrap();
    let mut pointers = Vec::new();
    for part in [
        "bands",
        "misconduct",
        "adjustment",
        "limits",
        "pairs",
        "findings",
    ] {
        numbers(&shipped[part], &format!("/{part}"), &mut pointers);
    }
    assert_eq!(pointers.len(), 40 + 8 + 21);
    let said = annex(&Conventions::shipped());
    for pointer in pointers {
        let was = shipped.pointer(&pointer).unwrap().as_i64().unwrap();
        let other = [was - 1, was + 1].into_iter().find_map(|to| {
            let mut changed = shipped.clone();
            *changed.pointer_mut(&pointer).unwrap() = to.into();
            Conventions::from_json(&changed.to_string()).ok()
        });
        if let Some(other) = other {
            assert_ne!(annex(&other), said, "{pointer}");
        }
    }
}

fn numbers(value: &Value, pointer: &str, found: &mut Vec<String>) {
    let mut inside = |key: &str, value: &Value| numbers(value, &format!("{pointer}/{key}"), found);
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| inside(key, value)),
        Value::Array(rows) => {
            let rows = rows.iter().enumerate();
            rows.for_each(|(row, value)| inside(&row.to_string(), value));
        }
        _ => found.push(pointer.to_owned()),
    }
}

#[test]
fn the_annex_is_of_the_conventions_the_case_was_judged_by() {
    let own = SHIPPED.replacen("\"margin\": 1", "\"margin\": 3", 1);
    let own = Conventions::from_json(&own).unwrap();
    let case = worked("coal-to-electric");
    let given = Judged::of(&case, &own).unwrap();
    let told = Told {
        stamp: &stamp(),
        given: &given,
        revised: &[],
        revised_measures: &[],
    };
    let whole = whole(&told, texts());
    let mut sections = whole.sections.iter();
    let annexed = sections.find(|section| section.id == SectionId::Agreed);
    let annexed = &annexed.unwrap().blocks;
    assert_eq!(annexed, &agreed(&Phrases::of(&given, texts())));
    let Some(Block::List { items, .. }) = annexed.last() else {
        panic!("{annexed:?}");
    };
    assert!(items.iter().any(|item| item.contains("不止 3 级")));
}
