//! When each question is asked: a case in the file format, a question, and whether it is asked.

use yichi::casefile;
use yichi::domain::{AnswerId, Factor, Scope};
use yichi::flow;

/// Whether `question` (of the first person if it is about a person) is asked, given these answers
/// about the case, these fields of the first person and these answers about him.
struct Row(&'static str, bool, [&'static str; 3]);

const WARNED: &str = r#""measures": ["warning"]"#;
const SPARED: &str = r#""measures": []"#;

#[rustfmt::skip]
const ROWS: &[Row] = &[
    // Who is on the list.
    Row("kind", true, ["", r#""kind": "outside""#, ""]),
    Row("track", false, ["", r#""kind": "outside""#, ""]),
    Row("breach", false, ["", r#""kind": "outside""#, ""]),
    Row("layer", true, ["", r#""measures": ["judicial_transfer"]"#, ""]),
    Row("breach", false, ["", r#""measures": ["judicial_transfer"]"#, ""]),
    Row("party_member", true, ["", "", ""]),
    Row("party_member", true, ["", r#""kind": "hired""#, ""]),
    Row("party_member", false, ["", r#""kind": "leading_cadre""#, ""]),
    // What is proposed.
    Row("ground_listed", true, ["", "", ""]),
    Row("ground_listed", false, ["", SPARED, ""]),
    Row("lighter_enough", true, ["", WARNED, ""]),
    // The two readings.
    Row("power", true, ["", WARNED, ""]),
    Row("power", true, ["", WARNED, r#""fault_kind": "unknown""#]),
    Row("power", false, ["", WARNED, r#""fault_kind": "own_misconduct""#]),
    Row("in_post", false, ["", WARNED, r#""fault_kind": "own_misconduct""#]),
    Row("gain_or_malice", true, ["", WARNED, r#""fault_kind": "own_misconduct""#]),
    Row("tol_dissent", true, ["", WARNED, r#""fault_kind": "own_misconduct""#]),
    Row("misconduct_gravity", true, ["", WARNED, r#""fault_kind": "own_misconduct""#]),
    Row("misconduct_gravity", false, ["", WARNED, r#""fault_kind": "leadership""#]),
    Row("responsibility", false, ["", WARNED, r#""fault_kind": "own_misconduct""#]),
    Row("responsibility", false, ["", WARNED, r#""fault_kind": "own_misconduct", "responsibility": "direct""#]),
    Row("harm", false, ["", WARNED, r#""fault_kind": "own_misconduct""#]),
    Row("harm", true, ["", WARNED, ""]),
    // Follow-ups about a person.
    Row("legacy_fix", false, ["", WARNED, r#""in_post": "yes""#]),
    Row("legacy_fix", true, ["", WARNED, r#""in_post": "no""#]),
    Row("legacy_fix", true, ["", WARNED, r#""in_post": "unknown""#]),
    Row("order_illegal", true, ["", WARNED, r#""tol_objected": "yes""#]),
    Row("order_illegal", false, ["", WARNED, r#""tol_objected": "no", "order_illegal": "yes""#]),
    Row("order_illegal", false, ["", WARNED, ""]),
    Row("order_illegal", true, ["", WARNED, r#""order_illegal": "yes""#]),
    // Whoever stands above.
    Row("up_warned", true, ["", WARNED, ""]),
    Row("up_warned", true, ["", "", ""]),
    Row("up_warned", false, ["", SPARED, ""]),
    Row("upstream_culpable", true, ["", WARNED, ""]),
    Row("upstream_culpable", false, [r#""up_pushed_down": "yes""#, WARNED, ""]),
    Row("upstream_culpable", true, [r#""up_pushed_down": "yes", "upstream_culpable": "no""#, WARNED, ""]),
    Row("upstream_culpable", false, [r#""up_warned": "acted", "up_pushed_down": "no", "up_moved_goal": "no", "up_examined": "yes""#, WARNED, ""]),
    Row("upstream_culpable", true, [r#""up_warned": "acted", "up_pushed_down": "no", "up_moved_goal": "no", "up_examined": "no""#, WARNED, ""]),
    Row("upstream_dealt", false, ["", WARNED, ""]),
    Row("upstream_dealt", true, [r#""upstream_culpable": "yes""#, WARNED, ""]),
    Row("upstream_dealt", true, [r#""up_warned": "not_acted""#, WARNED, ""]),
    Row("upstream_dealt", false, [r#""up_warned": "not_acted", "upstream_culpable": "no""#, WARNED, ""]),
    Row("unequal_reason_written", false, ["", WARNED, ""]),
    // The rest of the case.
    Row("report_true", true, ["", WARNED, ""]),
    Row("report_true", true, [r#""trigger": ["event", "report"]"#, WARNED, ""]),
    Row("report_true", false, [r#""trigger": ["event"]"#, WARNED, ""]),
    Row("body_member_responsible", false, ["", WARNED, ""]),
    Row("body_member_responsible", true, [r#""body_only": "unknown""#, WARNED, ""]),
    Row("body_member_responsible", false, [r#""body_only": "no""#, WARNED, ""]),
    Row("proc_reply", false, [r#""proc_heard": "no""#, WARNED, ""]),
    Row("clear_name", true, ["", WARNED, ""]),
    Row("clear_name", true, [r#""report_true": "false""#, SPARED, ""]),
    Row("clear_name", false, [r#""report_true": "true""#, SPARED, ""]),
    Row("own_view", true, ["", SPARED, ""]),
];

fn check(Row(question, expected, [case_answers, fields, person_answers]): &Row) {
    let comma = if fields.is_empty() { "" } else { "," };
    let text = format!(
        r#"{{"answers": {{{case_answers}}},
            "persons": [{{"id": "p1", {fields}{comma} "answers": {{{person_answers}}}}}]}}"#
    );
    let reading = casefile::read(&text).expect("a row is JSON");
    assert_eq!(reading.warnings, [], "{text}");
    let id = match Factor::from_id(Scope::Person, question) {
        Some(factor) => AnswerId::of_person(0, factor),
        None => AnswerId::of_case(Factor::from_id(Scope::Case, question).expect("a question")),
    };
    let asked = flow::asked(&reading.case, id);
    assert_eq!(asked, *expected, "{question} in {text}");
}

#[test]
fn each_question_is_asked_when_it_makes_sense_and_only_then() {
    ROWS.iter().for_each(check);
}

#[test]
fn nobody_is_asked_about_a_person_who_is_not_there() {
    let case = casefile::read("{}").unwrap().case;
    assert!(!flow::asked(&case, AnswerId::of_person(0, Factor::Kind)));
    assert!(!flow::asked(&case, AnswerId::of_case(Factor::Kind)));
    assert!(!flow::asked(&case, AnswerId::of_person(0, Factor::Harm)));
}

#[test]
fn reasons_for_unequal_treatment_are_asked_for_with_two_persons() {
    let persons = r#"{"persons": [{"id": "a"}, {"id": "b"}]}"#;
    let id = AnswerId::of_case(Factor::UnequalReasonWritten);
    assert!(flow::asked(&casefile::read(persons).unwrap().case, id));
    let outside = r#"{"persons": [{"id": "a"}, {"id": "b", "kind": "outside"}]}"#;
    assert!(!flow::asked(&casefile::read(outside).unwrap().case, id));
}
