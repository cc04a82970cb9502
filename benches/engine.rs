//! How long a judgement takes, and how that grows. Run by `cargo bench --no-default-features`.
//!
//! Measures only; what must hold is in the tests.

use divan::Bencher;
use yichi::domain::{
    Answer, Case, Factor, FaultKind, Measure, Person, Responsibility, Scope, Track,
};
use yichi::engine::{Claim, Conventions, Judged, Verdict, assess};

fn lay<'a>(case: &'a Case, conventions: &Conventions) -> Judged<'a> {
    Judged::of(divan::black_box(case), conventions).expect("the chain has no loop")
}

fn main() {
    divan::main();
}

/// A chain of people under one another, each with a sanction; every other answer open.
fn open_case(people: usize) -> Case {
    let mut case = Case::default();
    for place in 0..people {
        let mut person = Person::new(format!("p{place}"));
        person.set(Factor::Kind, Answer::one(0));
        person.measures = Some([Measure::PartyWarning].into_iter().collect());
        person.answers_to = (place.saturating_sub(2)..place)
            .map(|above| format!("p{above}"))
            .collect();
        case.persons.push(person);
    }
    case
}

/// The same with every question about the persons answered in the ordinary way.
fn answered_case(people: usize) -> Case {
    let mut case = open_case(people);
    case.set(Factor::Harm, Answer::one(2));
    for person in &mut case.persons {
        for factor in Factor::of(Scope::Person) {
            let yes = matches!(
                factor,
                Factor::Power
                    | Factor::Means
                    | Factor::Breach
                    | Factor::RuleInForce
                    | Factor::InPost
                    | Factor::GroundListed
            );
            let value = match factor {
                Factor::Responsibility => 3,
                Factor::FaultKind => 1,
                _ => u8::from(yes),
            };
            person.set(factor, Answer::one(value));
        }
    }
    case
}

/// 10,000 people with about 20,000 relations, everything answered.
#[divan::bench(args = [100, 1_000, 10_000])]
fn judge_answered(bencher: Bencher, people: usize) {
    let (case, conventions) = (answered_case(people), Conventions::shipped());
    bencher.bench(|| assess(divan::black_box(&case), &conventions));
}

#[divan::bench(args = [100, 1_000, 10_000])]
fn judge_open(bencher: Bencher, people: usize) {
    let (case, conventions) = (open_case(people), Conventions::shipped());
    bencher.bench(|| assess(divan::black_box(&case), &conventions));
}

/// Everybody over, so that each has reasons.
#[divan::bench(args = [100, 1_000, 10_000])]
fn judge_over(bencher: Bencher, people: usize) {
    let (mut case, conventions) = (open_case(people), Conventions::shipped());
    for person in &mut case.persons {
        person.set(Factor::Track, Answer::one(Track::Discipline));
        person.set(Factor::FaultKind, Answer::one(FaultKind::OwnDuty));
        person.set(Factor::Responsibility, Answer::one(Responsibility::None));
        person.measures = Some([Measure::PartyExpulsion].into_iter().collect());
    }
    bencher.bench(|| assess(divan::black_box(&case), &conventions));
}

/// One answer to the next question, with everything open.
#[divan::bench(args = [1, 3, 10, 30, 100])]
fn next_question(bencher: Bencher, people: usize) {
    let (case, conventions) = (open_case(people), Conventions::shipped());
    bencher.bench(|| lay(&case, &conventions).next().len());
}

#[divan::bench(args = [1, 10, 100])]
fn sufficient_reasons(bencher: Bencher, people: usize) {
    let (case, conventions) = (answered_case(people), Conventions::shipped());
    let state = assess(&case, &conventions)
        .expect("the chain has no loop")
        .outcome
        .firm
        .overreach;
    let claim = Claim::Verdict(Verdict::Overreach, state);
    bencher.bench(|| lay(&case, &conventions).why(claim));
}

#[divan::bench(args = [1, 10, 30])]
fn what_would_flip_it(bencher: Bencher, people: usize) {
    let (case, conventions) = (answered_case(people), Conventions::shipped());
    bencher.bench(|| lay(&case, &conventions).flips(Verdict::Overreach));
}
