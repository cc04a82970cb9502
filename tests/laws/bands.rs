//! Laws about one person's band: 1, 2, 3, 6 and 10.

use super::counted::{NOTHING, check};
use super::support::generate::{all_answers, random_answer};
use super::*;
use yichi::domain::{Answer, AnswerId, Direction, DutySource, FaultKind, YesNo};

#[test]
fn law_1_any_input_gives_an_ordered_band_within_the_ladder_and_the_same_again() {
    check("law 1", CASES, |case, _| {
        let first = judge(case);
        for person in &first.persons {
            let (lo, hi) = (person.lo, person.hi);
            let ends = [lo.min, lo.max, hi.min, hi.max];
            let ordered =
                lo.min <= lo.max && hi.min <= hi.max && lo.min <= hi.min && lo.max <= hi.max;
            let inside = ends.iter().all(|end| (0..=15).contains(end));
            ensure(ordered && inside, || format!("lo {lo:?}, hi {hi:?}"))?;
        }
        ensure(judge(case) == first, || {
            "the second judgement differs".to_owned()
        })
    });
}

#[test]
fn law_2_an_answer_in_its_raising_direction_never_lowers_the_band() {
    check("law 2", CASES, |case, rng| {
        if case.persons.is_empty() {
            return NOTHING;
        }
        let directed: Vec<AnswerId> = all_answers(case)
            .into_iter()
            .filter(|id| id.factor.facts().direction != Direction::Neither)
            .collect();
        let id = *rng.pick(&directed);
        let (one, other) = (
            rng.below(id.factor.value_count()),
            rng.below(id.factor.value_count()),
        );
        let raises = id.factor.facts().direction == Direction::Raises;
        let (milder, graver) = if raises == (one <= other) {
            (one, other)
        } else {
            (other, one)
        };
        let with = |value: usize| {
            let mut case = case.clone();
            case.set_at(id, Answer::one(value as u8));
            judge(&case)
        };
        let (before, after) = (with(milder), with(graver));
        for (one, other) in before.persons.iter().zip(&after.persons) {
            let rises = one.lo.min <= other.lo.min
                && one.lo.max <= other.lo.max
                && one.hi.min <= other.hi.min
                && one.hi.max <= other.hi.max;
            ensure(rises, || {
                format!("{} lowered {one:?} to {other:?}", id.factor.id())
            })?;
        }
        Ok(one != other)
    });
}

#[test]
fn law_3_a_harsher_measure_never_makes_over_less_true_nor_lenient_more() {
    check("law 3", CASES, |case, rng| {
        let Some(place) = somebody(case, rng) else {
            return NOTHING;
        };
        let Some(person) = harsher(&case.persons[place]) else {
            return NOTHING;
        };
        let mut raised = case.clone();
        raised.persons[place] = person;
        let (before, after) = (&judge(case).persons[place], &judge(&raised).persons[place]);
        ensure(
            rises(before.over, after.over) && rises(after.lenient, before.lenient),
            || format!("{before:?} became {after:?}"),
        )?;
        Ok(true)
    });
}

#[test]
fn law_6_each_zero_gate_closes_the_band_and_makes_any_formal_measure_too_heavy() {
    let gates: [&[(Factor, u8)]; 4] = [
        &[(Factor::DutySource, DutySource::PledgeOrTerritory as u8)],
        &[(Factor::Breach, YesNo::No as u8)],
        &[(Factor::RuleInForce, YesNo::No as u8)],
        &[
            (Factor::Power, YesNo::No as u8),
            (Factor::Escalated, YesNo::Yes as u8),
        ],
    ];
    check("law 6", CASES, |case, rng| {
        let Some(place) = somebody(case, rng) else {
            return NOTHING;
        };
        let mut closed = case.clone();
        let person = &mut closed.persons[place];
        person.set(Factor::FaultKind, Answer::one(FaultKind::OwnDuty));
        person.set(Factor::GainOrMalice, Answer::one(YesNo::No));
        person.set(Factor::Conceal, Answer::one(YesNo::No));
        for (factor, value) in *rng.pick(&gates) {
            person.set(*factor, Answer::one(*value));
        }
        let formal = person.severity().min >= 4;
        let judged = &judge(&closed).persons[place];
        let shut = judged.hi == Span::point(0) && judged.lo == Span::point(0);
        ensure(shut, || format!("the band is open: {judged:?}"))?;
        let over = !formal || judged.excluded != Tri::No || judged.over == Tri::Yes;
        ensure(over, || format!("formal, yet not over: {judged:?}"))?;
        Ok(true)
    });
}

#[test]
fn law_10_bands_never_read_label_layer_kind_or_anything_of_the_case_but_harm() {
    let unread: Vec<Factor> = [
        Factor::Layer,
        Factor::Kind,
        Factor::PartyMember,
        Factor::Track,
    ]
    .into_iter()
    .chain(
        factors(Scope::Case)
            .into_iter()
            .filter(|factor| *factor != Factor::Harm),
    )
    .collect();
    check("law 10", CASES, |case, rng| {
        let before = judge(case);
        let mut other = case.clone();
        other.title = "another".to_owned();
        for person in &mut other.persons {
            person.label = "another".to_owned();
            person.measures = None;
        }
        for id in all_answers(case) {
            if unread.contains(&id.factor) {
                other.set_at(id, random_answer(id.factor, rng));
            }
        }
        same_bands(&before, &judge(&other))?;
        Ok(!case.persons.is_empty())
    });
}

#[test]
fn law_10_mirror_swapping_layers_and_labels_moves_nobodys_band() {
    check("law 10, mirror", CASES, |case, rng| {
        let (Some(one), Some(two)) = (somebody(case, rng), somebody(case, rng)) else {
            return NOTHING;
        };
        let mut swapped = case.clone();
        let layer = |place: usize| case.persons[place].answer(Factor::Layer);
        swapped.persons[one].set(Factor::Layer, layer(two));
        swapped.persons[two].set(Factor::Layer, layer(one));
        swapped.persons[one].label = case.persons[two].label.clone();
        swapped.persons[two].label = case.persons[one].label.clone();
        let (before, after) = (judge(case), judge(&swapped));
        ensure(before.outcome.firm == after.outcome.firm, || {
            "a verdict changed".to_owned()
        })?;
        same_bands(&before, &after)?;
        Ok(one != two)
    });
}

fn same_bands(before: &Assessment, after: &Assessment) -> Result<(), String> {
    let bands = |assessment: &Assessment| -> Vec<(Span, Span)> {
        assessment
            .persons
            .iter()
            .map(|person| (person.lo, person.hi))
            .collect()
    };
    ensure(bands(before) == bands(after), || {
        format!("{before:?} became {after:?}")
    })
}
