//! The questionnaire walked through: it ends everywhere, and every question can be reached.

mod support;

use std::collections::BTreeSet;
use std::fs;
use support::check;
use yichi::casefile;
use yichi::domain::{Answer, AnswerId, Case, FACTORS, Factor, Kind, Measure, Person, Section};
use yichi::engine::{Conventions, assess};
use yichi::flow::{self, Mode, Step};

/// Questions on whose answers others depend, by what they bear on. Elsewhere one answer does.
const BRANCHES: [&[Factor]; 3] = [
    &[
        Factor::FaultKind,
        Factor::InPost,
        Factor::Power,
        Factor::TolObjected,
    ],
    &[
        Factor::UpWarned,
        Factor::UpPushedDown,
        Factor::UpMovedGoal,
        Factor::UpExamined,
        Factor::UpstreamCulpable,
    ],
    &[
        Factor::FaultKind,
        Factor::Trigger,
        Factor::ReportTrue,
        Factor::BodyOnly,
        Factor::ProcHeard,
    ],
];

/// A depth-first walk, and what it has met.
struct Walk {
    mode: Mode,
    branching: &'static [Factor],
    met: BTreeSet<Factor>,
    lengths: BTreeSet<usize>,
}

impl Walk {
    /// Answers the first open question, in every way where it branches, and goes on from each.
    fn on(&mut self, case: &mut Case, answered: usize) {
        let path = flow::path(case, self.mode);
        let Some(id) = path.next_open(Step::Roster, |id| case.at(id) == Answer::Unanswered) else {
            let dropped = flow::set_aside(case);
            assert_eq!(dropped, [], "answers asked for in vain");
            assert_eq!(path.questions().count(), answered);
            self.lengths.insert(answered);
            return;
        };
        assert!(answered <= FACTORS.len() * case.persons.len().max(1));
        self.met.insert(id.factor);
        for answer in self.answers(id) {
            case.set_at(id, answer);
            self.on(case, answered + 1);
        }
        case.set_at(id, Answer::Unanswered);
    }

    /// Every answer where it branches, else one; persons after the first are like the first.
    fn answers(&self, id: AnswerId) -> Vec<Answer> {
        if id.person > Some(0) || !self.branching.contains(&id.factor) {
            return vec![Answer::one(0)];
        }
        let values = 0..id.factor.value_count() as u8;
        values.map(Answer::one).chain([Answer::Unknown]).collect()
    }
}

fn walk(mode: Mode, branching: &'static [Factor], case: &Case) -> Walk {
    let (met, lengths) = Default::default();
    let mut walk = Walk {
        mode,
        branching,
        met,
        lengths,
    };
    walk.on(&mut case.clone(), 0);
    walk
}

fn case_of(persons: &[(Kind, Option<&[Measure]>)]) -> Case {
    let mut case = Case::default();
    for (place, (kind, measures)) in persons.iter().enumerate() {
        let mut person = Person::new(format!("p{}", place + 1));
        person.set(Factor::Kind, Answer::one(*kind));
        person.measures = measures.map(|measures| measures.iter().copied().collect());
        case.persons.push(person);
    }
    case
}

/// One leading cadre who is warned.
fn warned() -> Case {
    case_of(&[(Kind::LeadingCadre, Some(&[Measure::Warning]))])
}

/// Lists on which the conditions about persons come out differently.
fn lists() -> [Case; 5] {
    [
        Case::default(),
        warned(),
        case_of(&[(Kind::Hired, None)]),
        case_of(&[(Kind::Outside, Some(&[Measure::JudicialTransfer]))]),
        case_of(&[
            (Kind::LeadingCadre, Some(&[])),
            (Kind::PublicEmployee, Some(&[Measure::Demerit])),
        ]),
    ]
}

#[test]
fn every_walk_ends_and_asks_nothing_in_vain() {
    for mode in Mode::ALL {
        for branching in BRANCHES {
            for case in lists() {
                let walk = walk(mode, branching, &case);
                assert!(walk.met.contains(&Factor::OwnView), "{case:?}");
            }
        }
    }
}

#[test]
fn every_question_can_be_reached() {
    let mut met: BTreeSet<Factor> = BTreeSet::new();
    for branching in BRANCHES {
        for case in lists() {
            met.extend(walk(Mode::Full, branching, &case).met);
            let roster = flow::questions(&case).filter(|id| flow::asked(&case, *id));
            met.extend(
                roster
                    .map(|id| id.factor)
                    .filter(|factor| on_roster(*factor)),
            );
        }
    }
    let missed: Vec<&str> = FACTORS
        .iter()
        .filter(|facts| !met.contains(&facts.factor))
        .map(|facts| facts.id)
        .collect();
    assert!(missed.is_empty(), "never asked: {missed:?}");
}

fn on_roster(factor: Factor) -> bool {
    factor.facts().section == Section::List
}

#[test]
fn the_quick_check_of_one_person_asks_about_a_dozen_questions() {
    let usual = walk(Mode::Quick, &[], &warned()).lengths;
    assert!(
        usual.iter().all(|length| (8..=15).contains(length)),
        "{usual:?}"
    );
    for branching in BRANCHES {
        // A few follow-ups more where next to nothing can be established.
        let lengths = walk(Mode::Quick, branching, &warned()).lengths;
        assert!(
            lengths.iter().all(|length| (8..=18).contains(length)),
            "{lengths:?}"
        );
    }
}

#[test]
fn the_quick_check_asks_nothing_the_full_one_does_not() {
    check("quick within full", 2_000, |case, _| {
        let full: BTreeSet<AnswerId> = flow::path(case, Mode::Full).questions().collect();
        let quick = flow::path(case, Mode::Quick);
        equal(quick.questions().find(|id| !full.contains(id)), None)
    });
}

#[test]
fn a_path_is_in_the_order_of_the_questionnaire_and_can_be_walked_both_ways() {
    check("order of the path", 2_000, |case, _| {
        let path = flow::path(case, Mode::Full);
        let order: Vec<AnswerId> = flow::questions(case).collect();
        let place = |id: AnswerId| order.iter().position(|other| *other == id);
        equal(path.questions().map(place).is_sorted(), true)?;
        equal(path.previous(Step::Roster), None)?;
        for pair in path.steps().windows(2) {
            equal(path.previous(pair[1]), Some(pair[0]))?;
            let next = path.next_open(pair[0], |_| true).map(Step::Question);
            equal(next, Some(pair[1]))?;
        }
        equal(path.questions().count(), path.steps().len() - 1)
    });
}

#[test]
fn leaving_out_what_does_not_apply_leaves_the_questions_as_they_are() {
    check("questions without what is set aside", 2_000, |case, _| {
        let judged = flow::applicable(case);
        for id in flow::questions(case) {
            equal((id, flow::asked(case, id)), (id, flow::asked(&judged, id)))?;
        }
        equal(flow::set_aside(&judged), Vec::new())
    });
}

#[test]
fn leaving_out_what_does_not_apply_moves_no_verdict_leaning_or_reason() {
    let conventions = Conventions::shipped();
    let unmoved = |case: &Case| {
        let judge = |case: &Case| {
            assess(case, &conventions).map(|result| {
                let reasons: Vec<_> = result.persons.iter().map(|p| p.reasons.clone()).collect();
                (result.outcome.firm, result.outcome.leaning, reasons)
            })
        };
        equal(judge(&flow::applicable(case)), judge(case))
            .map_err(|why| format!("without {:?}: {why}", flow::set_aside(case)))
    };
    check("judgement without what is set aside", 5_000, |case, _| {
        unmoved(case)
    });
    for folder in ["tests/cases/worked", "tests/cases/public"] {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let case = casefile::read(&fs::read_to_string(&path).unwrap())
                .unwrap()
                .case;
            assert_eq!(unmoved(&case), Ok(()), "{path:?}");
        }
    }
}

fn equal<T: PartialEq + std::fmt::Debug>(found: T, expected: T) -> Result<(), String> {
    match found == expected {
        true => Ok(()),
        false => Err(format!("found {found:?}, expected {expected:?}")),
    }
}
