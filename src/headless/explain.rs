//! `check --explain`: the reasons, flips and repairs of a case, shaped for its line of JSON.
//!
//! Only shapes them; must not judge nor word anything.

use crate::casefile::answer_value;
use crate::domain::{Answer, AnswerId, Case, Tri};
use crate::engine::explain::{Change, Claim, Repair};
use crate::engine::{Judged, Verdict};
use serde::ser::{Serialize, Serializer};
use serde_json::Value;

/// What `--explain` adds to a line. The order of the fields is a promise.
#[derive(serde::Serialize)]
pub(super) struct Explained<'a> {
    why: Keyed<'a, Vec<Vec<AnswerLine<'a>>>>,
    why_person: Keyed<'a, Keyed<'a, Vec<Vec<AnswerLine<'a>>>>>,
    why_not: Keyed<'a, Vec<Vec<ChangeLine<'a>>>>,
    flips: Keyed<'a, Vec<Vec<ChangeLine<'a>>>>,
    repairs: Vec<RepairLine<'a>>,
    robust: Keyed<'a, bool>,
    next: Vec<AnswerLine<'a>>,
    irrelevant: Vec<AnswerLine<'a>>,
}

/// An object whose keys keep their order.
struct Keyed<'a, T>(Vec<(&'a str, T)>);

#[derive(serde::Serialize)]
struct AnswerLine<'a> {
    person: Option<&'a str>,
    answer: &'static str,
}

#[derive(serde::Serialize)]
#[serde(untagged)]
enum ChangeLine<'a> {
    Answer {
        person: Option<&'a str>,
        answer: &'static str,
        to: Option<Value>,
    },
    Measures {
        person: &'a str,
        measures: Vec<&'static str>,
    },
}

#[derive(serde::Serialize)]
struct RepairLine<'a> {
    kind: &'static str,
    changes: Vec<ChangeLine<'a>>,
    establish: Vec<AnswerLine<'a>>,
    put_right: Vec<AnswerLine<'a>>,
}

/// Explains a judged case.
pub(super) fn explain<'a>(judged: &'a Judged) -> Explained<'a> {
    let (case, assessment) = (judged.case(), judged.assessment());
    let shaped = |claim: Claim| -> Vec<Vec<AnswerLine<'a>>> {
        let reasons = judged.why(claim);
        reasons.iter().map(|reason| answers(case, reason)).collect()
    };
    let (mut carried, mut not, mut flipped) = (Vec::new(), Vec::new(), Vec::new());
    for verdict in Verdict::ALL {
        let state = assessment.outcome.firm.get(verdict);
        if state.is_firm() {
            carried.push((verdict.id(), shaped(Claim::Verdict(verdict, state))));
        }
        if state == Tri::No {
            not.push((verdict.id(), changes(case, judged.why_not(verdict))));
        }
        flipped.push((verdict.id(), changes(case, judged.flips(verdict))));
    }
    let mut of_persons = Vec::new();
    for (place, person) in assessment.persons.iter().enumerate() {
        let mut sides = Vec::new();
        if person.over == Tri::Yes {
            sides.push(("over", shaped(Claim::Over(place))));
        }
        if person.lenient == Tri::Yes {
            sides.push(("lenient", shaped(Claim::Lenient(place))));
        }
        if !sides.is_empty() {
            of_persons.push((case.persons[place].id.as_str(), Keyed(sides)));
        }
    }
    let questions = judged.next();
    let idle = questions.iter().filter(|next| next.irrelevant);
    Explained {
        why: Keyed(carried),
        why_person: Keyed(of_persons),
        why_not: Keyed(not),
        flips: Keyed(flipped),
        repairs: judged
            .repairs()
            .into_iter()
            .map(|one| repair(case, one))
            .collect(),
        robust: Keyed(
            Verdict::ALL
                .map(Verdict::id)
                .into_iter()
                .zip(judged.robust())
                .collect(),
        ),
        irrelevant: idle.map(|next| answer(case, next.answer)).collect(),
        next: questions
            .iter()
            .map(|next| answer(case, next.answer))
            .collect(),
    }
}

fn id(case: &Case, place: usize) -> &str {
    &case.persons[place].id
}

fn answer(case: &Case, answer: AnswerId) -> AnswerLine<'_> {
    AnswerLine {
        person: answer.person.map(|place| id(case, place)),
        answer: answer.factor.id(),
    }
}

fn answers<'a>(case: &'a Case, ids: &[AnswerId]) -> Vec<AnswerLine<'a>> {
    ids.iter().map(|id| answer(case, *id)).collect()
}

fn changes(case: &Case, found: Vec<Vec<Change>>) -> Vec<Vec<ChangeLine<'_>>> {
    found
        .into_iter()
        .map(|one| one.into_iter().map(|it| change(case, it)).collect())
        .collect()
}

fn change(case: &Case, change: Change) -> ChangeLine<'_> {
    match change {
        Change::Answer { answer, to } => ChangeLine::Answer {
            person: answer.person.map(|place| id(case, place)),
            answer: answer.factor.id(),
            to: answer_value(answer.factor, Answer::one(to)),
        },
        Change::Measures { person, measures } => ChangeLine::Measures {
            person: id(case, person),
            measures: measures.iter().map(|facts| facts.id).collect(),
        },
    }
}

fn repair(case: &Case, repair: Repair) -> RepairLine<'_> {
    // Measures stand in a file beside the answers, and are named as there.
    let measures = repair.measures.iter().map(|place| AnswerLine {
        person: Some(id(case, *place)),
        answer: "measures",
    });
    RepairLine {
        kind: repair.kind.id(),
        establish: measures.chain(answers(case, &repair.establish)).collect(),
        put_right: answers(case, &repair.put_right),
        changes: repair
            .changes
            .into_iter()
            .map(|one| change(case, one))
            .collect(),
    }
}

impl<T: Serialize> Serialize for Keyed<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}
