//! What holds of any two readings, on generated pairs.

use super::support::generate::{all_answers, random_answer};
use super::support::{Rng, check};
use yichi::domain::{Answer, Case, Measures, Person};
use yichi::engine::{Conventions, assess};
use yichi::reading::{Agreement, Choice, Effect, Item, Kappa, Readings, State, agreement, weigh};

const CASES: u64 = 1_500;

/// The same matter, read by somebody else: some answers otherwise, somebody left out or added.
fn other(case: &Case, rng: &mut Rng) -> Case {
    let mut other = case.clone();
    for id in all_answers(case) {
        match rng.below(24) {
            0 => other.set_at(id, random_answer(id.factor, rng)),
            1 => other.set_at(id, Answer::Unknown),
            2 => other.set_at(id, Answer::Unanswered),
            _ => {}
        }
    }
    for person in &mut other.persons {
        if rng.chance(1, 6) {
            person.measures = rng.chance(1, 2).then(Measures::default);
        }
        if rng.chance(1, 8) {
            person.answers_to.pop();
        }
        if rng.chance(1, 8) {
            person.count.people += 1;
        }
        if rng.chance(1, 8) {
            person
                .unread
                .fields
                .insert("later".to_owned(), rng.below(9).into());
        }
    }
    if rng.chance(1, 5) {
        let mut added = Person::new("added");
        added.label = "added".to_owned();
        added.answers_to = other
            .persons
            .first()
            .map(|p| p.id.clone())
            .into_iter()
            .collect();
        other.persons.push(added);
    }
    if rng.chance(1, 5) && !other.persons.is_empty() {
        let gone = other.persons.remove(rng.below(other.persons.len())).id;
        let rest = other.persons.iter_mut();
        rest.for_each(|person| person.answers_to.retain(|id| *id != gone));
    }
    other
}

fn both(case: &Case, rng: &mut Rng) -> Readings {
    Readings::of(case.clone(), other(case, rng)).unwrap()
}

fn sum(readings: &Readings) -> Agreement {
    Agreement::sum(agreement(readings).iter().map(|(_, part)| part))
}

fn ensure(holds: bool, why: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(why()) }
}

#[test]
fn a_reading_agrees_with_itself_in_full() {
    check("identical readings agree", CASES, |case, _| {
        let both = Readings::of(case.clone(), case.clone()).unwrap();
        let sum = sum(&both);
        let full = sum.compared == sum.agreed && sum.one_unanswered == 0;
        let kappa = matches!(
            sum.tally.kappa(),
            Kappa::Permille(1000) | Kappa::OneCategory
        );
        ensure(both.differences.is_empty() && full && kappa, || {
            format!("{:?} {sum:?}", both.differences)
        })
    });
}

#[test]
fn it_does_not_matter_who_comes_first() {
    check("symmetric", CASES, |case, rng| {
        let there = both(case, rng);
        let [a, b] = there.cases.clone();
        let back = Readings::of(b, a).unwrap();
        let (one, other) = (sum(&there), sum(&back));
        let counts = |sum: &Agreement| {
            let counts = [
                sum.compared,
                sum.agreed,
                sum.one_unknown,
                sum.one_unanswered,
            ];
            (counts, sum.tally.kappa())
        };
        ensure(counts(&one) == counts(&other), || {
            format!("{one:?} {other:?}")
        })?;
        let ids = |readings: &Readings| {
            let mut ids: Vec<String> = readings
                .differences
                .iter()
                .map(|(item, state)| {
                    let name = item.who().map(|who| {
                        let partner = &readings.who[who];
                        let side = usize::from(partner.places[0].is_none());
                        readings.cases[side].persons[partner.places[side].unwrap()]
                            .id
                            .clone()
                    });
                    format!("{name:?} {} {}", item.id(), state.id())
                })
                .collect();
            ids.sort();
            ids
        };
        ensure(ids(&there) == ids(&back), || format!("{:?}", ids(&there)))
    });
}

#[test]
fn choosing_one_side_throughout_gives_that_side() {
    check("merged", CASES, |case, rng| {
        let both = both(case, rng);
        let all = |choice| both.merged(&vec![choice; both.differences.len()]).unwrap();
        ensure(all(Choice::A) == both.cases[0], || {
            "all A is not A".to_owned()
        })?;
        ensure(both.merged(&[]).unwrap() == both.cases[0], || {
            "no choice is not A".to_owned()
        })?;
        let again = Readings::of(all(Choice::B), both.cases[1].clone()).unwrap();
        ensure(again.differences.is_empty(), || {
            format!("{:?}", again.differences)
        })
    });
}

#[test]
fn no_choice_loses_what_was_not_understood_or_answers_what_nobody_did() {
    check("mixed choices", CASES, |case, rng| {
        let both = both(case, rng);
        let pick =
            |rng: &mut Rng| *rng.pick(&[Choice::A, Choice::B, Choice::Unknown, Choice::Blank]);
        let choices: Vec<Choice> = both.differences.iter().map(|_| pick(rng)).collect();
        // Superiors from both sides may close a circle; then there is a complaint and no case.
        let Ok(merged) = both.merged(&choices) else {
            return Ok(());
        };
        let of = |who: usize, side: usize| {
            let place = both.who[who].places[side].unwrap();
            &both.cases[side].persons[place]
        };
        let after = |who| &merged.persons[merged.place(&of(who, 0).id).unwrap()];
        for ((item, _), choice) in both.differences.iter().zip(&choices) {
            let holds = match *item {
                Item::Answer(who, factor) => {
                    let said = |side| match who {
                        Some(who) => of(who, side).answer(factor),
                        None => both.cases[side].answer(factor),
                    };
                    let now = match who {
                        Some(who) => after(who).answer(factor),
                        None => merged.answer(factor),
                    };
                    now == match choice {
                        Choice::A => said(0),
                        Choice::B => said(1),
                        Choice::Unknown => Answer::Unknown,
                        Choice::Blank => Answer::Unanswered,
                    }
                }
                Item::Unread(Some(who)) => {
                    let now = &after(who).unread;
                    let [mine, theirs] = [0, 1].map(|side| &of(who, side).unread);
                    let mut both = mine.fields.iter().chain(&theirs.fields);
                    match choice {
                        Choice::A => now == mine,
                        Choice::B => now == theirs,
                        Choice::Unknown | Choice::Blank => {
                            both.all(|(key, _)| now.fields.contains_key(key))
                        }
                    }
                }
                _ => true,
            };
            ensure(holds, || format!("{item:?} {choice:?}"))?;
        }
        let round = yichi::casefile::read(&yichi::casefile::write(&merged))
            .unwrap()
            .case;
        ensure(round == merged, || {
            "the merged case does not survive its file".to_owned()
        })
    });
}

#[test]
fn a_difference_matters_exactly_when_taking_it_over_moves_the_result() {
    let conventions = Conventions::shipped();
    let mut seen = [0; 2];
    let seen = std::cell::RefCell::new(&mut seen);
    check("matters", 250, |case, rng| {
        let both = both(case, rng);
        let weighed = weigh(&both, &conventions).unwrap();
        let alone = weighed.alone.clone().unwrap();
        let counted = (0..alone.len()).filter(|at| weighed.matters(*at)).count();
        let moves = alone.iter().filter(|effect| !effect.is_none()).count();
        ensure(
            weighed.matter() == Some(counted) && (moves..=alone.len()).contains(&counted),
            || format!("{counted} of {} matter", alone.len()),
        )?;
        let judged = |case: &Case| assess(case, &conventions).unwrap();
        for (at, (item, _)) in both.differences.iter().enumerate() {
            let Item::Answer(..) = item else { continue };
            let mut moved = [false; 2];
            for (side, (own, take)) in [(Choice::A, Choice::B), (Choice::B, Choice::A)]
                .into_iter()
                .enumerate()
            {
                let mut choices = vec![own; both.differences.len()];
                choices[at] = take;
                let Ok(after) = both.merged(&choices) else {
                    continue;
                };
                let (before, after) = (judged(&both.cases[side]), judged(&after));
                moved[side] = before.outcome != after.outcome;
            }
            let said = alone[at].verdicts != [false; 4] || alone[at].leaning != [false; 4];
            seen.borrow_mut()[usize::from(said)] += 1;
            ensure(said == (moved[0] || moved[1]), || {
                format!("{item:?} {:?}", alone[at])
            })?;
        }
        let [a, b] = &weighed.results;
        ensure(weighed.between == Effect::between(a, b), || {
            "between".to_owned()
        })?;
        let pair = weighed.jointly.len() != 1;
        ensure(pair, || format!("{:?} is alone", weighed.jointly))?;
        Ok(())
    });
    let seen = seen.into_inner();
    assert!(
        seen.iter().all(|times| *times >= 10),
        "a law about nothing: {seen:?}"
    );
}

#[test]
fn the_counts_add_up() {
    check("counts", CASES, |case, rng| {
        let both = both(case, rng);
        let sum = sum(&both);
        let states = |state: State| {
            let counted = both.differences.iter();
            counted
                .filter(|(item, s)| item.section().is_some() && *s == state)
                .count() as u64
        };
        ensure(
            sum.compared == sum.agreed + sum.one_unknown + states(State::Differs)
                && sum.one_unknown == states(State::OneUnknown)
                && sum.one_unanswered == states(State::OneSilent)
                && sum.tally.len() <= sum.compared,
            || format!("{sum:?}"),
        )
    });
}
