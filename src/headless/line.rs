//! One judged case as one line of JSON. Only shapes it; must not judge nor word anything.

use super::explain::{Explained, explain};
use crate::casefile::{Problem, ReadError};
use crate::casefile::{Reading, Warning, answer_value};
use crate::domain::{Answer, Case, Span, Tri};
use crate::engine::{
    Assessment, Conventions, Judged, Pair, PersonAssessment, Presumption, Reason, Verdicts, assess,
    contradictions,
};
use serde::ser::{Serialize, SerializeSeq, Serializer};
use serde_json::Value;

/// What is written of a case. The order of the fields is a promise.
///
/// What explains it is a type of its own: who never asks for it writes `()` there, which is nothing, and does not
/// carry the code that would look for it.
#[derive(serde::Serialize)]
struct Line<'a, E: Serialize> {
    /// Left out where there is none.
    #[serde(skip_serializing_if = "str::is_empty")]
    file: &'a str,
    /// Where the cases come by lines, which line.
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(flatten)]
    verdicts: States,
    leaning: States,
    persons: Persons<'a>,
    pairs: Vec<PairLine<'a>>,
    findings: Vec<FindingLine<'a>>,
    presumptions: Vec<PresumptionLine<'a>>,
    contradictions: Vec<ContradictionLine<'a>>,
    warnings: Vec<WarningLine<'a>>,
    #[serde(flatten)]
    explained: E,
}

#[derive(serde::Serialize)]
pub(super) struct States {
    overreach: Tri,
    downward_bias: Tri,
    leniency: Tri,
    appropriate: Tri,
}

/// The persons by id, in the order of the case.
struct Persons<'a>(&'a Case, &'a [PersonAssessment]);

#[derive(serde::Serialize)]
struct PersonLine<'a> {
    lo: Span,
    hi: Span,
    severity: Span,
    over: Tri,
    lenient: Tri,
    misrouted: Tri,
    reasons: Reasons<'a>,
}

struct Reasons<'a>(&'a [Reason]);

#[derive(serde::Serialize)]
struct ReasonLine {
    family: &'static str,
    factor: &'static str,
}

#[derive(serde::Serialize)]
struct PairLine<'a> {
    superior: &'a str,
    subordinate: &'a str,
    spared: Tri,
    lighter: Tri,
}

#[derive(serde::Serialize)]
struct FindingLine<'a> {
    id: &'static str,
    persons: Vec<&'a str>,
    major: bool,
}

#[derive(serde::Serialize)]
struct PresumptionLine<'a> {
    person: Option<&'a str>,
    answer: &'static str,
    to: Option<Value>,
}

#[derive(serde::Serialize)]
struct ContradictionLine<'a> {
    person: &'a str,
    answers: [&'static str; 2],
}

#[derive(serde::Serialize)]
pub(super) struct WarningLine<'a> {
    path: &'a str,
    problem: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Value>,
}

/// How every case of a run is judged.
pub(super) struct Rules {
    pub(super) conventions: Conventions,
    /// Whether reasons, flips and repairs are added.
    pub(super) explain: bool,
}

/// Judges what was read and puts the line, with its end, after what `into` holds.
///
/// # Errors
/// As [`assess`]: never for a case that came from a file.
pub(super) fn judge(
    reading: &Reading,
    rules: &Rules,
    file: &str,
    line: Option<usize>,
    into: &mut Vec<u8>,
) -> Result<(), ReadError> {
    let judged = Judged::of(&reading.case, &rules.conventions)?;
    let explained: Option<Explained> = rules.explain.then(|| explain(&judged));
    put(
        &shape(reading, judged.assessment(), file, line, explained),
        into,
    );
    Ok(())
}

/// Judges a case that stands in no file, and never explains it.
///
/// # Errors
/// As [`assess`].
pub(super) fn judge_alone(
    reading: &Reading,
    conventions: &Conventions,
    into: &mut Vec<u8>,
) -> Result<(), ReadError> {
    let assessment = assess(&reading.case, conventions)?;
    put(&shape(reading, &assessment, "", None, ()), into);
    Ok(())
}

fn put(line: &Line<impl Serialize>, into: &mut Vec<u8>) {
    serde_json::to_writer(&mut *into, line).expect("writing to memory does not fail");
    into.push(b'\n');
}

fn shape<'a, E: Serialize>(
    reading: &'a Reading,
    assessment: &'a Assessment,
    file: &'a str,
    line: Option<usize>,
    explained: E,
) -> Line<'a, E> {
    let case = &reading.case;
    let id = |place: usize| case.persons[place].id.as_str();
    let findings = assessment.findings.iter().map(|finding| FindingLine {
        id: finding.id.id(),
        persons: finding.persons.iter().map(|place| id(*place)).collect(),
        major: finding.major,
    });
    let contradictions = contradictions(case).into_iter();
    let contradictions = contradictions.map(|contradiction| ContradictionLine {
        person: id(contradiction.person),
        answers: contradiction.factors.map(|factor| factor.id()),
    });
    let pair = |pair: &Pair| PairLine {
        superior: id(pair.superior),
        subordinate: id(pair.subordinate),
        spared: pair.spared,
        lighter: pair.lighter,
    };
    let presumption = |presumption: &Presumption| PresumptionLine {
        person: presumption.answer.person.map(id),
        answer: presumption.answer.factor.id(),
        to: answer_value(presumption.answer.factor, Answer::Given(presumption.value)),
    };
    Line {
        file,
        line,
        verdicts: states(&assessment.outcome.firm),
        leaning: states(&assessment.outcome.leaning),
        persons: Persons(case, &assessment.persons),
        pairs: assessment.pairs.iter().map(pair).collect(),
        findings: findings.collect(),
        presumptions: assessment.presumptions.iter().map(presumption).collect(),
        contradictions: contradictions.collect(),
        warnings: reading.warnings.iter().map(warning).collect(),
        explained,
    }
}

pub(super) fn states(verdicts: &Verdicts) -> States {
    States {
        overreach: verdicts.overreach,
        downward_bias: verdicts.downward_bias,
        leniency: verdicts.leniency,
        appropriate: verdicts.appropriate,
    }
}

pub(super) fn warning(warning: &Warning) -> WarningLine<'_> {
    WarningLine {
        path: &warning.path,
        problem: warning.problem.id(),
        value: match &warning.problem {
            Problem::UnknownValue(json) => serde_json::from_str(json).ok(),
            Problem::UnknownField
            | Problem::WrongType(_)
            | Problem::RepeatedKey
            | Problem::BadId
            | Problem::NewerFormat => None,
        },
    }
}

impl Serialize for Persons<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Persons(case, judged) = self;
        serializer.collect_map(case.persons.iter().zip(*judged).map(|(person, judged)| {
            let line = PersonLine {
                lo: judged.lo,
                hi: judged.hi,
                severity: judged.severity,
                over: judged.over,
                lenient: judged.lenient,
                misrouted: judged.misrouted,
                reasons: Reasons(&judged.reasons),
            };
            (&person.id, line)
        }))
    }
}

impl Serialize for Reasons<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut reasons = serializer.serialize_seq(Some(self.0.len()))?;
        for reason in self.0 {
            reasons.serialize_element(&ReasonLine {
                family: reason.family.id(),
                factor: reason.factor.id(),
            })?;
        }
        reasons.end()
    }
}
