//! Runs a law over many generated cases; a failing case is made as small as it gets and printed.

use super::generate::{all_answers, random_case};
use super::rng::Rng;
use yichi::casefile;
use yichi::domain::{Answer, Case};

/// Checks a law on `count` generated cases. The law gets the same random stream for the same case,
/// so that a smaller case fails for the same reason.
pub(crate) fn check(law: &str, count: u64, holds: impl Fn(&Case, &mut Rng) -> Result<(), String>) {
    for seed in 0..count {
        let mut rng = Rng::new(seed.wrapping_mul(0x2545_f491_4f6c_dd1d));
        let case = random_case(&mut rng);
        let verdict = |case: &Case| holds(case, &mut rng.clone());
        if verdict(&case).is_err() {
            let smallest = shrink(case, |case| verdict(case).is_err());
            let why = verdict(&smallest).expect_err("it still fails");
            panic!("{law} (seed {seed}): {why}\n{}", casefile::write(&smallest));
        }
    }
    println!("{law}: {count} cases");
}

/// Removes persons, then relations, then answers, while it still fails.
fn shrink(mut case: Case, fails: impl Fn(&Case) -> bool) -> Case {
    loop {
        let before = case.clone();
        for smaller in smaller(&case) {
            if fails(&smaller) {
                case = smaller;
                break;
            }
        }
        if case == before {
            return case;
        }
    }
}

fn smaller(case: &Case) -> Vec<Case> {
    let mut all = Vec::new();
    for place in (0..case.persons.len()).rev() {
        let mut fewer = case.clone();
        let gone = fewer.persons.remove(place).id;
        fewer
            .persons
            .iter_mut()
            .for_each(|person| person.answers_to.retain(|id| *id != gone));
        all.push(fewer);
        for at in 0..case.persons[place].answers_to.len() {
            let mut fewer = case.clone();
            fewer.persons[place].answers_to.remove(at);
            all.push(fewer);
        }
    }
    for id in all_answers(case) {
        if case.at(id) != Answer::Unanswered {
            let mut fewer = case.clone();
            fewer.set_at(id, Answer::Unanswered);
            all.push(fewer);
        }
    }
    all
}
