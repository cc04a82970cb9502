//! Laws about open answers: 4, 5 and 12.

use super::counted::{NOTHING, check};
use super::support::Rng;
use super::support::generate::all_answers;
use super::*;
use yichi::domain::{Answer, AnswerId, Measures, UpWarned, YesNo};
use yichi::engine::Verdict;

/// The open answers of a case. Where the acts of the upstream settle whether somebody above is
/// culpable, that question is not asked (`model.md` section 4) and so is not open.
fn open_answers(case: &Case) -> Vec<AnswerId> {
    let acts = case.answer(Factor::UpWarned).is(UpWarned::NotActed)
        || case.answer(Factor::UpPushedDown).is(YesNo::Yes)
        || case.answer(Factor::UpMovedGoal).is(YesNo::Yes);
    let examined = case.answer(Factor::UpExamined).is(YesNo::Yes);
    all_answers(case)
        .into_iter()
        .filter(|id| case.at(*id).single().is_none() && id.factor != Factor::Trigger)
        .filter(|id| id.factor != Factor::UpstreamCulpable || !(acts || examined))
        .collect()
}

/// The case with one open answer turned into one of the values it leaves possible.
fn settle(case: &Case, id: AnswerId, rng: &mut Rng) -> Case {
    let values: Vec<u8> = case
        .at(id)
        .possible(id.factor.value_count())
        .iter()
        .collect();
    let mut settled = case.clone();
    settled.set_at(id, Answer::one(*rng.pick(&values)));
    settled
}

fn firm_stays(before: &Assessment, after: &Assessment) -> Result<(), String> {
    for verdict in Verdict::ALL {
        let (was, is) = (
            before.outcome.firm.get(verdict),
            after.outcome.firm.get(verdict),
        );
        ensure(!was.is_firm() || was == is, || {
            format!("{verdict:?} went from {was:?} to {is:?}")
        })?;
    }
    Ok(())
}

/// Whether there is a verdict that could change though it must not.
fn any_firm(judged: &Assessment) -> bool {
    let verdicts = Verdict::ALL.map(|verdict| judged.outcome.firm.get(verdict));
    verdicts.iter().any(|state| state.is_firm())
}

#[test]
fn law_4_settling_an_open_answer_never_changes_a_firm_verdict() {
    check("law 4", CASES, |case, rng| {
        let open = open_answers(case);
        if open.is_empty() {
            return NOTHING;
        }
        let before = judge(case);
        let mut settled = case.clone();
        for _ in 0..3 {
            settled = settle(&settled, *rng.pick(&open), rng);
            firm_stays(&before, &judge(&settled))?;
        }
        Ok(any_firm(&before))
    });
}

#[test]
fn law_4_learning_what_is_proposed_never_changes_a_firm_verdict() {
    check("law 4, measures", CASES, |case, rng| {
        let Some(place) = somebody(case, rng) else {
            return NOTHING;
        };
        let mut unknown = case.clone();
        unknown.persons[place].measures = None;
        let mut known = unknown.clone();
        let any = rng.pick(yichi::domain::measure::MEASURES);
        known.persons[place].measures = Some(if rng.chance(1, 3) {
            Measures::default()
        } else {
            [any.measure].into_iter().collect()
        });
        let before = judge(&unknown);
        firm_stays(&before, &judge(&known))?;
        Ok(any_firm(&before))
    });
}

#[test]
fn law_5_a_persons_range_is_what_enumeration_finds() {
    check("law 5", CASES, |case, rng| {
        let Some(place) = somebody(case, rng) else {
            return NOTHING;
        };
        let mut alone = Case::default();
        alone.persons.push(case.persons[place].clone());
        alone.persons[0].answers_to.clear();
        alone.set(Factor::Harm, case.answer(Factor::Harm));
        // Few enough open answers to go through them all.
        let mut open = Vec::new();
        for id in all_answers(&alone)
            .into_iter()
            .filter(|id| bears_on_band(*id))
        {
            if rng.chance(1, 6) && open.len() < 6 {
                alone.set_at(id, Answer::Unknown);
            }
            if alone.at(id).single().is_none() {
                open.push(id);
                if open.len() > 6 {
                    alone.set_at(id, settled_somehow(&alone, id, rng));
                    open.pop();
                }
            }
        }
        let found = enumerate(&alone, &open);
        let judged = &judge(&alone).persons[0];
        let told = [judged.lo, judged.hi, judged.class];
        ensure(told == found, || {
            format!("judged {told:?}, enumerated {found:?}")
        })?;
        Ok(!open.is_empty())
    });
}

fn bears_on_band(id: AnswerId) -> bool {
    use yichi::domain::Use::{
        Authority, BaseBand, FaultClass, Gate, Link, Reading, Shift, Tolerance,
    };
    matches!(
        id.factor.facts().used,
        Reading | Gate | FaultClass | Authority | BaseBand | Link | Shift | Tolerance
    )
}

fn settled_somehow(case: &Case, id: AnswerId, rng: &mut Rng) -> Answer {
    settle(case, id, rng).at(id)
}

/// The least and greatest lower end, upper end and class over every completion.
fn enumerate(case: &Case, open: &[AnswerId]) -> [Span; 3] {
    let Some((id, rest)) = open.split_first() else {
        let judged = &judge(case).persons[0];
        return [judged.lo, judged.hi, judged.class];
    };
    let completions = case
        .at(*id)
        .possible(id.factor.value_count())
        .iter()
        .map(|value| {
            let mut settled = case.clone();
            settled.set_at(*id, Answer::one(value));
            enumerate(&settled, rest)
        });
    completions
        .reduce(|one, other| std::array::from_fn(|at| one[at].hull(other[at])))
        .expect("an answer leaves a value possible")
}

#[test]
fn law_12_appropriate_excludes_the_other_three_and_no_open_answer_can_alter_it() {
    check("law 12", CASES, |case, rng| {
        let before = judge(case);
        if before.outcome.firm.appropriate != Tri::Yes {
            return NOTHING;
        }
        let others = [Verdict::Overreach, Verdict::DownwardBias, Verdict::Leniency];
        let none = others
            .iter()
            .all(|verdict| before.outcome.firm.get(*verdict) == Tri::No);
        ensure(none, || format!("{:?}", before.outcome.firm))?;
        for id in open_answers(case) {
            firm_stays(&before, &judge(&settle(case, id, rng)))?;
        }
        Ok(true)
    });
}

#[test]
fn a_leaning_agrees_with_every_firm_verdict_and_needs_each_of_its_presumptions() {
    check("leaning", CASES, |case, rng| {
        let judged = judge(case);
        for verdict in Verdict::ALL {
            let (firm, leaning) = (
                judged.outcome.firm.get(verdict),
                judged.outcome.leaning.get(verdict),
            );
            ensure(!firm.is_firm() || firm == leaning, || {
                format!("{verdict:?} leans away")
            })?;
        }
        // With its presumptions taken as answers, the leaning of every verdict is firm at once …
        let presumed = |skip: Option<usize>| {
            let mut case = case.clone();
            for (at, presumption) in judged.presumptions.iter().enumerate() {
                if Some(at) != skip {
                    case.set_at(presumption.answer, Answer::Given(presumption.value));
                }
            }
            judge(&case).outcome.firm
        };
        let carries = |verdicts: yichi::engine::Verdicts| {
            Verdict::ALL.iter().all(|verdict| {
                let leaning = judged.outcome.leaning.get(*verdict);
                !leaning.is_firm() || verdicts.get(*verdict) == leaning
            })
        };
        ensure(carries(presumed(None)), || {
            "the presumptions do not carry it".to_owned()
        })?;
        // … and without any one of them it is not.
        if judged.presumptions.is_empty() {
            return NOTHING;
        }
        let one = rng.below(judged.presumptions.len());
        ensure(!carries(presumed(Some(one))), || {
            format!("{:?} is not needed", judged.presumptions[one])
        })?;
        Ok(true)
    });
}

#[test]
fn an_unknown_answer_computes_like_a_missing_one() {
    check("unknown", CASES, |case, rng| {
        let id = *rng.pick(&all_answers(case));
        let (mut missing, mut unknown) = (case.clone(), case.clone());
        missing.set_at(id, Answer::Unanswered);
        unknown.set_at(id, Answer::Unknown);
        let (missing, unknown) = (judge(&missing), judge(&unknown));
        let same = missing.outcome == unknown.outcome && missing.persons == unknown.persons;
        ensure(same, || format!("{} is read differently", id.factor.id()))
    });
}

#[test]
fn what_could_not_be_read_settles_nothing_that_reading_it_would_change() {
    super::support::check("unread", CASES, |case, rng| {
        let mut unread = case.clone();
        match (rng.below(3), somebody(case, rng)) {
            (_, None) => return Ok(()),
            (0, Some(_)) => {
                unread.persons.clear();
                unread.unread.no_list = true;
            }
            // Nobody answers to the last: to leave him out breaks no chain.
            (1, Some(_)) => {
                unread.persons.pop();
                unread.unread.entries.push("?".into());
            }
            (_, Some(place)) => {
                let person = &mut unread.persons[place];
                person.answers_to.retain(|_| rng.chance(1, 2));
                person.unread.entries.push(7.into());
            }
        }
        firm_stays(&judge(&unread), &judge(case))?;
        let left_out = yichi::flow::applicable(&unread);
        firm_stays(&judge(&unread), &judge(&left_out))
    });
}
