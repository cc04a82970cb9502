//! When each question is asked: a case in the file format, questions, and whether they are asked.
//!
//! Must not know the conditions by name, nor what an answer leads to.

use yichi::casefile;
use yichi::domain::{AnswerId, Factor, Scope};
use yichi::flow;

/// Whether these questions (of the first person where they are about a person) are asked, given these answers
/// about the case, these fields of the first person and these answers about him.
struct Row(&'static str, bool, [&'static str; 3]);

const WARNED: &str = r#""measures": ["warning"]"#;
const SPARED: &str = r#""measures": []"#;
const OUTSIDE: &str = r#""kind": "outside""#;
const HANDED_OVER: &str = r#""measures": ["judicial_transfer"]"#;
/// A second person after the first.
const TWO: &str = r#""kind": "hired"}, {"id": "p2""#;
const TWO_WITH_ONE_OUTSIDE: &str = r#""kind": "hired"}, {"id": "p2", "kind": "outside""#;

const MISCONDUCT: &str = r#""fault_kind": "own_misconduct""#;

/// What of a person is judged in office and beside it.
const OF_ANYBODY: &str = "fault_kind trivial_or_private rule_in_force gain_or_malice conceal tol_pioneer tol_unclear \
    tol_dissent tol_objected tol_force_majeure mit_remedy mit_cooperate mit_overload agg_defied agg_obstruct";
/// What only a failing in office is judged by.
const OF_A_FAILING: &str = "trace_only in_post duty_source power means escalated responsibility breach \
    knew_or_warned peer_same repeat rule_workable";
const OF_A_PROPOSAL: &str = "ground_listed already_sanctioned lighter_enough";
const OF_WHOEVER_IS_ABOVE: &str =
    "up_decided up_warned up_pushed_down up_moved_goal up_supervised up_examined aftercare";
/// What is asked whatever stands in the case.
const ALWAYS: &str = "kind trigger headcount_pressure body_only rotate_blame proc_authorised proc_approved \
    proc_team proc_evidence proc_heard proc_collective proc_written proc_recusal reviewer_tie \
    fix_cause fix_owner fix_deadline fix_verify fix_system own_view";

#[rustfmt::skip]
const ROWS: &[Row] = &[
    Row(ALWAYS, true, ["", "", ""]),
    Row(ALWAYS, true, [r#""trigger": ["event"], "proc_heard": "no", "body_only": "no""#, OUTSIDE, ""]),
    Row(ALWAYS, true, ["", SPARED, MISCONDUCT]),
    // Who is on the list.
    Row("layer track", true, ["", "", ""]),
    Row("layer track", true, ["", HANDED_OVER, ""]),
    Row("layer track", false, ["", OUTSIDE, ""]),
    Row("party_member", true, ["", "", ""]),
    Row("party_member", true, ["", r#""kind": "hired""#, ""]),
    Row("party_member", false, ["", r#""kind": "leading_cadre""#, ""]),
    // What is proposed.
    Row(OF_A_PROPOSAL, true, ["", "", ""]),
    Row(OF_A_PROPOSAL, true, ["", WARNED, MISCONDUCT]),
    Row(OF_A_PROPOSAL, false, ["", SPARED, ""]),
    Row(OF_A_PROPOSAL, false, ["", HANDED_OVER, ""]),
    // The two readings.
    Row(OF_ANYBODY, true, ["", WARNED, MISCONDUCT]),
    Row(OF_ANYBODY, true, ["", SPARED, r#""fault_kind": "leadership""#]),
    Row(OF_ANYBODY, false, ["", OUTSIDE, ""]),
    Row(OF_ANYBODY, false, ["", HANDED_OVER, ""]),
    Row(OF_A_FAILING, true, ["", WARNED, ""]),
    Row(OF_A_FAILING, true, ["", SPARED, r#""fault_kind": "unknown""#]),
    Row(OF_A_FAILING, false, ["", WARNED, MISCONDUCT]),
    Row(OF_A_FAILING, false, ["", OUTSIDE, ""]),
    Row(OF_A_FAILING, false, ["", HANDED_OVER, ""]),
    Row("responsibility", false, ["", WARNED, r#""fault_kind": "own_misconduct", "responsibility": "direct""#]),
    Row("misconduct_gravity", true, ["", WARNED, ""]),
    Row("misconduct_gravity", true, ["", WARNED, MISCONDUCT]),
    Row("misconduct_gravity", false, ["", WARNED, r#""fault_kind": "leadership""#]),
    Row("misconduct_gravity", false, ["", OUTSIDE, MISCONDUCT]),
    Row("harm", false, ["", WARNED, MISCONDUCT]),
    Row("harm", false, ["", OUTSIDE, ""]),
    Row("harm", true, ["", WARNED, ""]),
    // Follow-ups about a person.
    Row("legacy_fix", false, ["", WARNED, r#""in_post": "yes""#]),
    Row("legacy_fix", false, ["", WARNED, r#""fault_kind": "own_misconduct", "in_post": "no""#]),
    Row("legacy_fix", true, ["", WARNED, r#""in_post": "no""#]),
    Row("legacy_fix", true, ["", WARNED, r#""in_post": "unknown""#]),
    Row("order_illegal", true, ["", WARNED, r#""tol_objected": "yes""#]),
    Row("order_illegal", true, ["", WARNED, r#""tol_objected": "yes", "fault_kind": "own_misconduct""#]),
    Row("order_illegal", false, ["", OUTSIDE, r#""tol_objected": "yes""#]),
    Row("order_illegal", false, ["", WARNED, r#""tol_objected": "no", "order_illegal": "yes""#]),
    Row("order_illegal", false, ["", WARNED, ""]),
    Row("order_illegal", true, ["", WARNED, r#""order_illegal": "yes""#]),
    // Whoever stands above.
    Row(OF_WHOEVER_IS_ABOVE, true, ["", WARNED, ""]),
    Row(OF_WHOEVER_IS_ABOVE, true, ["", "", ""]),
    Row(OF_WHOEVER_IS_ABOVE, false, ["", SPARED, ""]),
    Row("upstream_culpable", true, ["", WARNED, ""]),
    Row("upstream_culpable upstream_dealt", false, [r#""upstream_culpable": "yes""#, SPARED, ""]),
    Row("upstream_culpable", false, [r#""up_pushed_down": "yes""#, WARNED, ""]),
    Row("upstream_culpable", true, [r#""up_pushed_down": "yes", "upstream_culpable": "no""#, WARNED, ""]),
    Row("upstream_culpable", false, [r#""up_warned": "acted", "up_pushed_down": "no", "up_moved_goal": "no", "up_examined": "yes""#, WARNED, ""]),
    Row("upstream_culpable", true, [r#""up_warned": "acted", "up_pushed_down": "no", "up_moved_goal": "no", "up_examined": "no""#, WARNED, ""]),
    Row("upstream_dealt", false, ["", WARNED, ""]),
    Row("upstream_dealt", true, [r#""upstream_culpable": "yes""#, WARNED, ""]),
    Row("upstream_dealt", true, [r#""up_warned": "not_acted""#, WARNED, ""]),
    Row("upstream_dealt", false, [r#""up_warned": "not_acted", "upstream_culpable": "no""#, WARNED, ""]),
    Row("unequal_reason_written", false, ["", WARNED, ""]),
    Row("unequal_reason_written", true, ["", TWO, ""]),
    Row("unequal_reason_written", false, ["", TWO_WITH_ONE_OUTSIDE, ""]),
    // The rest of the case.
    Row("report_true", true, ["", WARNED, ""]),
    Row("report_true", true, [r#""trigger": ["event", "report"]"#, WARNED, ""]),
    Row("report_true", false, [r#""trigger": ["event"]"#, WARNED, ""]),
    Row("body_member_responsible", false, ["", WARNED, ""]),
    Row("body_member_responsible", true, [r#""body_only": "unknown""#, WARNED, ""]),
    Row("body_member_responsible", false, [r#""body_only": "no""#, WARNED, ""]),
    Row("proc_reply", true, ["", SPARED, ""]),
    Row("proc_reply", true, [r#""proc_heard": "unknown""#, SPARED, ""]),
    Row("proc_reply", false, [r#""proc_heard": "no""#, WARNED, ""]),
    Row("clear_name", true, ["", WARNED, ""]),
    Row("clear_name", true, [r#""report_true": "false""#, SPARED, ""]),
    Row("clear_name", false, [r#""report_true": "true""#, SPARED, ""]),
];

fn factor(id: &str) -> Factor {
    Factor::from_id(Scope::Person, id)
        .or_else(|| Factor::from_id(Scope::Case, id))
        .unwrap_or_else(|| panic!("{id} is no question"))
}

fn check(Row(questions, expected, [case_answers, fields, person_answers]): &Row) {
    let comma = if fields.is_empty() { "" } else { "," };
    let text = format!(
        r#"{{"answers": {{{case_answers}}},
            "persons": [{{"id": "p1", {fields}{comma} "answers": {{{person_answers}}}}}]}}"#
    );
    let reading = casefile::read(&text).expect("a row is JSON");
    assert_eq!(reading.warnings, [], "{text}");
    for question in questions.split_whitespace() {
        let factor = factor(question);
        let id = match factor.facts().scope {
            Scope::Person => AnswerId::of_person(0, factor),
            Scope::Case => AnswerId::of_case(factor),
        };
        let asked = flow::asked(&reading.case, id);
        assert_eq!(asked, *expected, "{question} in {text}");
    }
}

#[test]
fn each_question_is_asked_when_it_makes_sense_and_only_then() {
    ROWS.iter().for_each(check);
}

#[test]
fn every_question_is_seen_asked_and_not_asked_unless_it_always_is() {
    let seen = |expected: bool| -> Vec<Factor> {
        let rows = ROWS.iter().filter(|Row(_, asked, _)| *asked == expected);
        rows.flat_map(|Row(questions, ..)| questions.split_whitespace().map(factor))
            .collect()
    };
    let (asked, not_asked) = (seen(true), seen(false));
    let always: Vec<Factor> = ALWAYS.split_whitespace().map(factor).collect();
    for factor in Factor::of(Scope::Person).chain(Factor::of(Scope::Case)) {
        assert!(
            asked.contains(&factor),
            "{} is asked in no row",
            factor.id()
        );
        let left_out = always.contains(&factor) || not_asked.contains(&factor);
        assert!(left_out, "{} is asked in every row", factor.id());
    }
}

#[test]
fn nobody_is_asked_about_a_person_who_is_not_there() {
    let case = casefile::read("{}").unwrap().case;
    assert!(!flow::asked(&case, AnswerId::of_person(0, Factor::Kind)));
    assert!(!flow::asked(&case, AnswerId::of_case(Factor::Kind)));
    assert!(!flow::asked(&case, AnswerId::of_person(0, Factor::Harm)));
}
