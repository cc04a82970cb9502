//! How a band came about: the steps that are told, summed up, give exactly the band that is judged by.
//!
//! The numbers of the conventions are read here a second time, from their file. Must not know how a step is worded.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use serde_json::Value;
use std::fs;
use support::{Rng, random_case};
use yichi::casefile;
use yichi::domain::{Case, Factor, Harm, MisconductGravity, Span};
use yichi::engine::conventions::SHIPPED;
use yichi::engine::{Conventions, Derivation, End, Judged};

const CASES: u64 = 5_000;

fn rungs(band: &Value) -> (i8, i8) {
    let end = |place: usize| i8::try_from(band[place].as_i64().unwrap()).unwrap();
    (end(0), end(1))
}

/// The steps of a derivation summed up, and whether each is what the answers and the file of conventions say.
fn summed(told: &Derivation, person: &yichi::domain::Person, file: &Value) -> (i8, i8) {
    let read = |factor| told.end.read(factor, person.possible(factor));
    assert!(told.answered.cause.answers().next().is_some(), "{told:?}");
    if told.answered.class == 0 {
        return (0, 0);
    }
    let base = match told.harm {
        Some(harm) => {
            &file["bands"][told.answered.class as usize - 1][Harm::IDS[usize::from(harm)]]
        }
        None => {
            let gravity = read(Factor::MisconductGravity);
            &file["misconduct"][MisconductGravity::IDS[usize::from(gravity)]]
        }
    };
    assert_eq!(rungs(base), told.base, "{told:?}");
    let rule = |name: &str| i8::try_from(file["adjustment"][name].as_i64().unwrap()).unwrap();
    let shift = told.shift;
    let count = |named: &[Option<Factor>]| {
        let named: Vec<Factor> = named.iter().flatten().copied().collect();
        assert!(named.iter().all(|factor| read(*factor) == 1), "{told:?}");
        named.len() as i8
    };
    let surplus = count(&shift.aggravating) - count(&shift.mitigating);
    let limit = rule("limit");
    assert_eq!(shift.counted, surplus.clamp(-limit, limit), "{told:?}");
    assert!([0, -rule("lesser_responsibility")].contains(&shift.lesser));
    let moved = |rung: i8| (rung + shift.lesser + shift.counted).clamp(0, 15);
    match told.tolerated.answers().next() {
        None => (moved(told.base.0), moved(told.base.1)),
        Some(_) => (0, moved(told.base.1).min(rule("tolerated_ceiling"))),
    }
}

fn sums_up(case: &Case) {
    let file: Value = serde_json::from_str(SHIPPED).unwrap();
    let judged = Judged::of(case, &Conventions::shipped()).unwrap();
    for (place, person) in judged.assessment().persons.iter().enumerate() {
        let readings = judged.derivations(place);
        let hull = |value: fn(&Derivation) -> i8| {
            let spans = readings
                .iter()
                .map(|[one, other]| Span::new(value(one), value(other)));
            spans.reduce(Span::hull).unwrap()
        };
        for told in readings.iter().flatten() {
            let sum = summed(told, &case.persons[place], &file);
            assert_eq!(sum, (told.lo, told.hi), "{told:?}");
        }
        let told = (hull(|one| one.lo), hull(|one| one.hi));
        assert_eq!(told, (person.lo, person.hi), "{readings:?}");
        assert_eq!(hull(|one| one.answered.class), person.class, "{readings:?}");
    }
}

#[test]
fn the_steps_summed_up_are_the_band_that_is_judged_by() {
    for seed in 0..CASES {
        sums_up(&random_case(&mut Rng::new(seed)));
    }
    for file in fs::read_dir("tests/cases/worked").unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        sums_up(&casefile::read(&text).unwrap().case);
    }
}

/// One person to whom everything ordinary applies, and these answers beside; at which harm.
fn person(answers: &str, harm: &str) -> Case {
    let ordinary = r#""fault_kind":"own_duty","trivial_or_private":"no","trace_only":"no","rule_in_force":"yes","in_post":"yes","duty_source":"assigned","power":"yes","means":"yes","escalated":"no","responsibility":"direct","breach":"yes","gain_or_malice":"no","conceal":"no","knew_or_warned":"no","peer_same":"no","repeat":"no","tol_pioneer":"no","tol_unclear":"no","tol_dissent":"no","tol_objected":"no","tol_force_majeure":"no","mit_remedy":"no","mit_cooperate":"no","mit_overload":"no","agg_defied":"no","agg_obstruct":"no""#;
    let text = format!(
        r#"{{"persons":[{{"id":"a","answers":{{{ordinary}}}}}],"answers":{{"harm":"{harm}"}}}}"#
    );
    let mut case = casefile::read(&text).unwrap().case;
    let beside = format!(r#"{{"persons":[{{"id":"a","answers":{{{answers}}}}}]}}"#);
    let beside = casefile::read(&beside).unwrap().case;
    for factor in Factor::of(yichi::domain::Scope::Person) {
        let answer = beside.persons[0].answer(factor);
        if answer != yichi::domain::Answer::Unanswered {
            case.persons[0].set(factor, answer);
        }
    }
    case
}

/// What is told of such a person, shortly: causes, base, what moves it, what may exempt him, the band.
fn told(answers: &str, harm: &str) -> Vec<String> {
    let case = person(answers, harm);
    let judged = Judged::of(&case, &Conventions::shipped()).unwrap();
    let ids = |factors: &mut dyn Iterator<Item = Factor>| {
        let ids: Vec<&str> = factors.map(Factor::id).collect();
        ids.join("+")
    };
    let short = |told: &Derivation| {
        let shift = told.shift;
        let moving = shift.mitigating.iter().chain(&shift.aggravating).flatten();
        format!(
            "{}:{} {}:{} {}-{} {}{:+}={:+} {} {}-{}",
            told.fault.class,
            ids(&mut told.fault.cause.answers()),
            told.answered.class,
            ids(&mut told.answered.cause.answers()),
            told.base.0,
            told.base.1,
            ids(&mut moving.copied()),
            shift.lesser,
            shift.rungs(),
            ids(&mut told.tolerated.answers()),
            told.lo,
            told.hi,
        )
    };
    let readings = judged.derivations(0);
    let mut all: Vec<String> = readings.iter().flatten().map(short).collect();
    all.dedup();
    all
}

#[test]
fn each_step_names_the_answers_it_rests_on() {
    #[rustfmt::skip]
    let known: &[(&str, &str, &[&str])] = &[
        ("", "serious", &["2:breach 2:breach 5-12 +0=+0  5-12"]),
        (r#""knew_or_warned":"yes","mit_cooperate":"yes""#, "serious",
            &["3:knew_or_warned+escalated 3:knew_or_warned+escalated 8-14 mit_cooperate+0=-1  7-13"]),
        (r#""repeat":"yes","power":"no""#, "considerable", &["3:repeat 1:power+escalated 0-5 +0=+0  0-5"]),
        (r#""power":"no","escalated":"yes""#, "considerable", &["2:breach 0:power+escalated 0-0 +0=+0  0-0"]),
        (r#""trace_only":"yes","power":"no""#, "considerable", &["2:breach 1:trace_only 0-5 +0=+0  0-5"]),
        (r#""gain_or_malice":"yes","power":"no","trivial_or_private":"yes","tol_pioneer":"yes""#, "slight",
            &["4:gain_or_malice 4:gain_or_malice 8-13 +0=+0  8-13"]),
        (r#""responsibility":"none","breach":"no""#, "none", &["0:responsibility 0:responsibility 0-0 +0=+0  0-0"]),
        (r#""in_post":"no","legacy_fix":"no""#, "none", &["0:in_post+legacy_fix 0:in_post+legacy_fix 0-0 +0=+0  0-0"]),
        (r#""breach":"no""#, "extreme", &["0:breach 0:breach 0-0 +0=+0  0-0"]),
        (r#""duty_source":"verbal""#, "extreme", &["2:breach 0:duty_source 0-0 +0=+0  0-0"]),
        (r#""responsibility":"important_or_oversight","mit_remedy":"yes","mit_cooperate":"yes","mit_overload":"yes""#, "extreme",
            &["2:breach 2:breach 6-13 mit_remedy+mit_cooperate+mit_overload-1=-3  3-10"]),
        (r#""tol_unclear":"yes","agg_obstruct":"yes""#, "considerable",
            &["2:breach 2:breach 3-10 agg_obstruct+0=+1 tol_unclear 0-2"]),
        (r#""repeat":"yes","tol_unclear":"yes""#, "slight", &["3:repeat 3:repeat 4-10 +0=+0  4-10"]),
        (r#""repeat":"yes","tol_objected":"yes","order_illegal":"no""#, "slight",
            &["3:repeat 3:repeat 4-10 +0=+0 tol_objected+order_illegal 0-2"]),
        (r#""fault_kind":"own_misconduct","misconduct_gravity":"heavier","responsibility":"none","agg_defied":"yes""#, "serious",
            &["3:misconduct_gravity 3:misconduct_gravity 9-14 agg_defied+0=+1  10-15"]),
        ("", "unknown", &["2:breach 2:breach 1-5 +0=+0  1-5", "2:breach 2:breach 6-13 +0=+0  6-13"]),
        (r#""power":"unknown""#, "slight", &["2:breach 1:power+escalated 0-3 +0=+0  0-3", "2:breach 2:breach 1-8 +0=+0  1-8"]),
        (r#""fault_kind":"unknown","misconduct_gravity":"slight""#, "none",
            &["2:breach 2:breach 1-5 +0=+0  1-5", "1:misconduct_gravity 1:misconduct_gravity 0-5 +0=+0  0-5"]),
    ];
    for (answers, harm, wanted) in known {
        assert_eq!(told(answers, harm), *wanted, "{answers}");
    }
}

#[test]
fn an_open_answer_is_read_at_both_ends() {
    let case = person(r#""power":"unknown""#, "slight");
    let possible = case.persons[0].possible(Factor::Power);
    let read = End::BOTH.map(|end| end.read(Factor::Power, possible));
    assert_eq!(read, [0, 1]);
}
