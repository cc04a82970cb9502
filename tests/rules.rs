//! Each rule of `model.md` sections 1 to 4: a case that fires it, and a near miss that must not.
//!
//! The rules and what they lead to stand in `rules/rules.json`, written by hand from `model.md` and
//! never from what the engine says; here is the one check of all of them.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "rules/statement.rs"]
mod statement;

use serde::Deserialize;
use serde_json::{Map, Value, json};
use statement::Judged;
use std::collections::BTreeSet;
use yichi::domain::{FACTORS, Use};
use yichi::engine::{FindingId, Verdict};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "about")]
    _about: String,
    ordinary: Ordinary,
    rules: Vec<Rule>,
}

/// The case in which everything is answered as usual and nothing is wrong.
#[derive(Deserialize)]
struct Ordinary {
    person: Value,
    answers: Value,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    rule: String,
    says: String,
    fires: Map<String, Value>,
    misses: Map<String, Value>,
    shows: String,
    instead: Option<String>,
    /// How the engine reads `model.md` differently, where it does.
    disputed: Option<String>,
}

fn file() -> File {
    serde_json::from_str(include_str!("rules/rules.json")).unwrap()
}

impl Ordinary {
    /// This case with some answers changed, judged.
    fn with(&self, changes: &[&Map<String, Value>]) -> Judged {
        let changes = || changes.iter().copied().flatten();
        let mut ids = BTreeSet::new();
        for (key, value) in changes() {
            ids.extend(key.split_once('.').map(|(id, _)| id));
            if key.ends_with(".answers_to") {
                ids.extend(value.as_array().unwrap().iter().filter_map(Value::as_str));
            }
        }
        ids.remove("*");
        if ids.is_empty() {
            ids.insert("a");
        }
        let person = |id: &&str| {
            let mut person = self.person.clone();
            person["id"] = json!(id);
            // Everybody's answers first, so that one person's own prevail.
            for whose in ["*", id] {
                for (key, value) in changes() {
                    if let Some(field) = key.strip_prefix(whose).and_then(|k| k.strip_prefix('.')) {
                        change(&mut person, field, value, is_field(field));
                    }
                }
            }
            person
        };
        let persons: Vec<Value> = ids.iter().map(person).collect();
        let mut case = json!({ "format": 1, "persons": persons, "answers": self.answers });
        for (key, value) in changes().filter(|(key, _)| !key.contains('.')) {
            change(&mut case, key, value, false);
        }
        Judged::new(&case)
    }
}

/// Whether this is a field of the person and not one of the answers.
fn is_field(name: &str) -> bool {
    let fields = ["kind", "party_member", "layer", "track", "measures"];
    fields.contains(&name) || ["count", "answers_to"].contains(&name)
}

/// Answers one question; null takes the answer away.
fn change(object: &mut Value, name: &str, value: &Value, is_field: bool) {
    let fields = if is_field {
        object
    } else {
        &mut object["answers"]
    };
    let fields = fields.as_object_mut().unwrap();
    if value.is_null() {
        fields.remove(name);
    } else {
        fields.insert(name.to_owned(), value.clone());
    }
}

/// What is wrong with one rule, in words.
fn check(rule: &Rule, ordinary: &Ordinary) -> Vec<String> {
    let fires = ordinary.with(&[&rule.fires]);
    let misses = ordinary.with(&[&rule.fires, &rule.misses]);
    let mut wrong = Vec::new();
    let mut note = |which: &str, statement: &str, judged: &Judged| {
        let (name, says) = (&rule.rule, &rule.says);
        let found = judged.found(statement);
        wrong.push(format!(
            "{name}: {which} {statement}, found {found} ({says})"
        ));
    };
    if !fires.shows(&rule.shows) {
        note("must show", &rule.shows, &fires);
    }
    if misses.shows(&rule.shows) {
        note("near miss must not show", &rule.shows, &misses);
    }
    for instead in rule.instead.iter().filter(|instead| !misses.shows(instead)) {
        note("near miss must show", instead, &misses);
    }
    wrong
}

#[test]
fn the_ordinary_case_is_appropriate_and_gives_rise_to_nothing() {
    let judged = file().ordinary.with(&[]);
    for verdict in Verdict::ALL {
        let expected = verdict == Verdict::Appropriate;
        assert_eq!(judged.shows(&format!("verdict:{}", verdict.id())), expected);
    }
    assert!(judged.assessment.findings.is_empty());
    assert!(judged.contradictions().is_empty());
    assert!(judged.assessment.presumptions.is_empty());
}

#[test]
fn every_rule_fires_and_its_near_miss_does_not() {
    let File {
        ordinary, rules, ..
    } = file();
    let agreed = rules.iter().filter(|rule| rule.disputed.is_none());
    let wrong: Vec<String> = agreed.flat_map(|rule| check(rule, &ordinary)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_marked_as_disputed_still_is() {
    let File {
        ordinary, rules, ..
    } = file();
    for rule in rules.iter().filter(|rule| rule.disputed.is_some()) {
        assert!(
            !check(rule, &ordinary).is_empty(),
            "{}: unmark it",
            rule.rule
        );
    }
}

#[test]
fn every_near_miss_differs_in_one_answer_and_no_rule_stands_twice() {
    let mut names = BTreeSet::new();
    for rule in file().rules {
        assert_eq!(rule.misses.len(), 1, "{}", rule.rule);
        let (key, value) = rule.misses.iter().next().unwrap();
        assert_ne!(rule.fires.get(key), Some(value), "{}", rule.rule);
        assert!(rule.says.contains('§'), "{} cites nothing", rule.rule);
        assert!(names.insert(rule.rule.clone()), "{} twice", rule.rule);
    }
}

#[test]
fn every_answer_the_engine_reads_decides_some_rule() {
    let rules = file().rules;
    let decisive: BTreeSet<&str> = rules
        .iter()
        .flat_map(|rule| rule.misses.keys())
        .map(|key| key.rsplit('.').next().unwrap())
        .collect();
    for facts in FACTORS {
        let read = facts.used != Use::Record;
        assert!(!read || decisive.contains(facts.id), "{}", facts.id);
    }
}

/// Every reason `model.md` 2.5 gives for being over, by family and factor.
const REASONS: [&str; 15] = [
    "G2.responsibility",
    "G2.duty_source",
    "G2.power",
    "G2.means",
    "G2.in_post",
    "G2.kind",
    "G3.ground_listed",
    "G3.trivial_or_private",
    "G3.trace_only",
    "G3.rule_in_force",
    "G3.track",
    "G3.breach",
    "G4.track",
    "G4.measures",
    "G4.already_sanctioned",
];

const CONTRADICTIONS: [&str; 6] = [
    "breach+duty_source",
    "harm+trivial_or_private",
    "knew_or_warned+tol_force_majeure",
    "gain_or_malice+tol_pioneer",
    "breach+report_true",
    "in_post+legacy_fix",
];

#[test]
fn every_reason_contradiction_and_finding_occurs_and_no_other() {
    let File {
        ordinary, rules, ..
    } = file();
    let shown: BTreeSet<&str> = rules.iter().map(|rule| rule.shows.as_str()).collect();
    for reason in REASONS {
        assert!(
            shown.contains(format!("reasons:a:{reason}").as_str()),
            "{reason}"
        );
    }
    for contradiction in CONTRADICTIONS {
        let statement = format!("contradiction:a:{contradiction}");
        assert!(shown.contains(statement.as_str()), "{statement}");
    }
    for finding in FindingId::ALL {
        let statement = format!("finding:{}", finding.id());
        let found = shown.iter().any(|shown| shown.starts_with(&statement));
        assert!(found, "{statement}");
    }
    for rule in &rules {
        let judged = ordinary.with(&[&rule.fires]);
        let reasons = judged.reasons();
        let stranger = reasons.iter().find(|one| !REASONS.contains(&one.as_str()));
        assert_eq!(stranger, None, "{}", rule.rule);
        let contradictions = judged.contradictions();
        let known = |one: &String| CONTRADICTIONS.iter().any(|known| one.ends_with(known));
        assert!(contradictions.iter().all(known), "{}", rule.rule);
    }
}
