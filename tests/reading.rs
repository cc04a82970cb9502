//! 背靠背复核: who is who, where two readings differ, what the differences weigh, and the case made of both.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

#[path = "reading/kappa.rs"]
mod kappa;
#[path = "reading/laws.rs"]
mod laws;
#[path = "reading/listed.rs"]
mod listed;
#[path = "reading/partners.rs"]
mod partners;

use serde_json::{Value, json};
use yichi::casefile;
use yichi::domain::measure::MEASURES;
use yichi::domain::{Answer, Case, Factor, OwnView, Section};
use yichi::engine::explain::Change;
use yichi::engine::{Conventions, Judged, Verdict, assess};
use yichi::reading::{Choice, Effect, Item, Readings, State, agreement, weigh};

fn case(value: &Value) -> Case {
    casefile::read(&value.to_string()).unwrap().case
}

fn readings(a: &Value, b: &Value) -> Readings {
    Readings::of(case(a), case(b)).unwrap()
}

/// A superior left alone and a subordinate who is warned; what is given is put into the subordinate.
fn two(answers: &Value) -> Value {
    json!({ "title": "t", "answers": { "harm": "slight" }, "persons": [
        { "id": "top", "label": "top", "layer": "head", "measures": [] },
        { "id": "low", "label": "low", "layer": "unit", "answers_to": ["top"],
          "measures": ["party_warning"], "answers": answers } ] })
}

#[test]
fn every_way_of_differing_is_told_from_the_others() {
    let mut a = two(
        &json!({ "power": "yes", "means": "unknown", "breach": "no", "conceal": "unknown",
                             "fault_kind": "own_duty" }),
    );
    let mut b = two(
        &json!({ "power": "no", "means": "no", "repeat": "yes", "conceal": "unknown",
                             "fault_kind": "own_duty" }),
    );
    a["persons"][1]["count"] = json!(3);
    b["persons"][0]["answers_to"] = json!([]);
    b["persons"][0]["measures"] = json!(["admonition"]);
    b["persons"][1]["answers_to"] = json!([]);
    b["answers"]["counts_by_layer"] = json!({ "unit": { "sanctioned": 2 } });
    b["note"] = json!("n");
    b["later"] = json!([1]);
    let found = readings(&a, &b).differences;
    let expected = [
        (Item::Measures(0), State::Differs),
        (Item::Count(1), State::Differs),
        (Item::Superiors(1), State::Differs),
        (Item::Answer(Some(1), Factor::Power), State::Differs),
        (Item::Answer(Some(1), Factor::Means), State::OneUnknown),
        (Item::Answer(Some(1), Factor::Breach), State::OneSilent),
        (Item::Answer(Some(1), Factor::Repeat), State::OneSilent),
        (Item::LayerCounts, State::OneSilent),
        (Item::Note, State::OneSilent),
        (Item::Unread(None), State::OneSilent),
    ];
    assert_eq!(found, expected);
}

#[test]
fn agreement_counts_what_both_say_and_names_what_only_one_says() {
    let a = two(&json!({ "power": "yes", "means": "unknown", "escalated": "no", "breach": "no" }));
    let b = two(&json!({ "power": "yes", "means": "no", "escalated": "yes", "repeat": "yes" }));
    let parts = agreement(&readings(&a, &b));
    let of = |section: Section| {
        let part = &parts[section as usize].1;
        [
            part.compared,
            part.agreed,
            part.one_unknown,
            part.one_unanswered,
        ]
    };
    assert_eq!(of(Section::Authority), [3, 1, 1, 0]);
    assert_eq!(of(Section::Fault), [0, 0, 0, 2]);
    // Two layers, two packages and one relation; nobody said more than one person.
    assert_eq!(of(Section::List), [5, 5, 0, 0]);
    assert_eq!(of(Section::Cause), [1, 1, 0, 0]);
    let asked = |section: Section| parts[section as usize].1.tally.len();
    assert_eq!((asked(Section::List), asked(Section::Authority)), (2, 3));
}

/// Where changing one answer flips a verdict, that answer is a difference that matters; what no verdict
/// reads is none.
#[test]
fn a_difference_that_moves_a_verdict_is_told_from_one_that_does_not() {
    let conventions = Conventions::shipped();
    let mut flipped = 0;
    for file in std::fs::read_dir("tests/cases/worked").unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let a = casefile::read(&text).unwrap().case;
        for verdict in Verdict::ALL {
            for changes in Judged::of(&a, &conventions).unwrap().flips(verdict) {
                let [change @ Change::Answer { answer, .. }] = changes.as_slice() else {
                    continue;
                };
                let mut b = a.clone();
                change.apply(&mut b);
                let (idle, other) = (Factor::OwnView, Answer::one(OwnView::Unsure));
                b.set(idle, other);
                let both = Readings::of(a.clone(), b).unwrap();
                let weighed = weigh(&both, &conventions).unwrap();
                for ((item, _), effect) in both.differences.iter().zip(weighed.alone.unwrap()) {
                    let at = Verdict::ALL.iter().position(|one| *one == verdict).unwrap();
                    match item {
                        Item::Answer(None, Factor::OwnView) => assert!(effect.is_none()),
                        _ => assert!(effect.verdicts[at], "{item:?} {effect:?}"),
                    }
                }
                assert!(
                    both.differences
                        .iter()
                        .any(|(item, _)| item.id() == answer.factor.id())
                );
                assert!(weighed.jointly.is_empty());
                flipped += 1;
            }
        }
    }
    assert!(flipped >= 10, "{flipped}");
}

#[test]
fn a_difference_that_matters_alone_and_together_with_another_is_counted_once() {
    let same = readings(&two(&json!({})), &two(&json!({})));
    let weighed = weigh(&same, &Conventions::shipped()).unwrap();
    let moving = Effect {
        persons: vec![0],
        ..Effect::default()
    };
    let of = |alone, jointly: &[usize]| yichi::reading::Weighed {
        alone,
        jointly: jointly.to_vec(),
        ..weighed.clone()
    };
    let alone = vec![moving, Effect::default(), Effect::default()];
    assert_eq!(of(Some(alone.clone()), &[0, 1]).matter(), Some(2));
    assert_eq!(of(Some(alone), &[]).matter(), Some(1));
    assert_eq!(of(None, &[]).matter(), None, "not tried is not nothing");
}

/// Three mitigating facts of which two suffice: none of them moves anything alone, from either side.
#[test]
fn what_matters_only_together_is_found() {
    let mitigating = ["mit_remedy", "mit_cooperate", "mit_overload"];
    let base = |mitigated: &str, measure: &str| {
        let mut answers = json!({ "fault_kind": "own_duty", "trivial_or_private": "no", "rule_in_force": "yes",
            "gain_or_malice": "no", "conceal": "no", "in_post": "yes", "breach": "yes", "responsibility": "direct",
            "knew_or_warned": "yes", "escalated": "no", "duty_source": "law_or_list", "power": "yes",
            "means": "yes", "agg_defied": "no", "agg_obstruct": "no", "repeat": "no", "peer_same": "no" });
        for id in mitigating {
            answers[id] = json!(mitigated);
        }
        let mut case = two(&answers);
        case["answers"]["harm"] = json!("considerable");
        case["persons"][1]["measures"] = json!([measure]);
        case
    };
    let mut found = 0;
    for facts in MEASURES.iter().filter(|facts| facts.rung.is_point()) {
        let both = readings(&base("no", facts.id), &base("yes", facts.id));
        let weighed = weigh(&both, &Conventions::shipped()).unwrap();
        let alone = weighed.alone.clone().unwrap();
        if weighed.jointly.is_empty() {
            continue;
        }
        assert_eq!(weighed.matter(), Some(weighed.jointly.len()));
        found += 1;
        assert!(alone.iter().all(Effect::is_none) && weighed.jointly.len() == 2);
        for kept in [0, 1] {
            // Either of the two alone moves nothing; both together do.
            let mut choices = vec![Choice::A; both.differences.len()];
            choices[weighed.jointly[kept]] = Choice::B;
            let judged = |case: &Case| {
                let judged = assess(case, &Conventions::shipped()).unwrap();
                let low = &judged.persons[1];
                let of_low = [low.over, low.lenient, low.misrouted];
                (of_low, judged.outcome.firm, judged.outcome.leaning)
            };
            let moved = |choices: &[Choice]| {
                judged(&both.merged(choices).unwrap()) != judged(&both.cases[0])
            };
            assert!(!moved(&choices));
            choices[weighed.jointly[1 - kept]] = Choice::B;
            assert!(moved(&choices));
        }
    }
    assert!(
        found > 0,
        "no rung lies between one mitigating fact and two"
    );
}

#[test]
fn each_choice_makes_of_each_thing_what_it_promises() {
    let mut a = two(&json!({ "power": "yes" }));
    let mut b = two(&json!({ "power": "no" }));
    a["persons"][1]["count"] = json!(5);
    b["persons"][1]["count"] = json!(3);
    a["persons"][1]["evidence"] = json!({ "power": "oral" });
    b["persons"][1]["evidence"] = json!({ "power": "written" });
    b["persons"][1]["measures"] = json!(["warning"]);
    b["persons"][1]["answers_to"] = json!([]);
    b["persons"][1]["hue"] = json!("red");
    b["title"] = json!("u");
    a["later"] = json!(1);
    b["later"] = json!(2);
    b["more"] = json!({ "x": 1.50 });
    let both = readings(&a, &b);
    let made = |choice: Choice| {
        let merged = both.merged(&vec![choice; both.differences.len()]).unwrap();
        casefile::value_of(&merged)
    };
    let low = |value: &Value| value["persons"][1].clone();
    assert_eq!(made(Choice::A), casefile::value_of(&case(&a)));
    assert_eq!(made(Choice::B), casefile::value_of(&case(&b)));
    for (choice, power) in [
        (Choice::Unknown, json!("unknown")),
        (Choice::Blank, Value::Null),
    ] {
        let merged = made(choice);
        let low = low(&merged);
        assert_eq!(low["answers"]["power"], power);
        assert_eq!(low["evidence"], Value::Null);
        assert_eq!(low["count"], json!({ "at_least": 3 }));
        assert_eq!(low["measures"], Value::Null);
        assert_eq!(low["answers_to"], Value::Null);
        assert_eq!(low["hue"], json!("red"));
        assert_eq!(
            (&merged["later"], &merged["more"]["x"]),
            (&json!(1), &b["more"]["x"])
        );
        assert_eq!(merged["title"], Value::Null);
    }
}

#[test]
fn a_person_whom_one_alone_lists_stays_or_goes_with_his_relations() {
    let mut a = two(&json!({}));
    let b = json!({ "persons": [
        { "id": "low", "label": "low", "layer": "unit", "answers_to": ["top"] },
        { "id": "top", "label": "other", "answers_to": ["high"] },
        { "id": "high", "label": "high" } ] });
    a["persons"][0]["id"] = json!("chief");
    a["persons"][1]["answers_to"] = json!(["chief"]);
    let both = readings(&a, &b);
    let alone: Vec<usize> = (0..both.who.len())
        .filter(|who| !both.in_both(*who))
        .collect();
    assert_eq!(alone.len(), 3, "{:?}", both.who);
    let pick = |wanted: Choice| {
        let choices: Vec<Choice> = both
            .differences
            .iter()
            .map(|(item, _)| match item {
                Item::Person(_) => wanted,
                _ => Choice::A,
            })
            .collect();
        let merged = both.merged(&choices).unwrap();
        let list = merged.persons.iter();
        list.map(|person| format!("{}<{}", person.id, person.answers_to.join("+")))
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(pick(Choice::A), "chief< low<chief");
    assert_eq!(pick(Choice::B), "low<top top<high high<");
    assert_eq!(pick(Choice::Blank), "chief< low<chief+top top<high high<");
}

#[test]
fn superiors_chosen_from_both_that_close_a_circle_are_refused_and_named() {
    let person = |id: &str, above: &[&str]| json!({ "id": id, "label": id, "answers_to": above });
    let a = json!({ "persons": [person("x", &["y"]), person("y", &[])] });
    let b = json!({ "persons": [person("x", &[]), person("y", &["x"])] });
    let both = readings(&a, &b);
    assert_eq!(both.differences.len(), 2);
    let error = both.merged(&[Choice::A, Choice::B]).unwrap_err();
    assert_eq!(error.id(), "loop");
    assert!(both.merged(&[Choice::B, Choice::A]).is_ok());
    assert!(weigh(&both, &Conventions::shipped()).is_ok());
}
