//! Drills: made from the library and the engine's lists, right where the engine says so.

use super::shelf::library;
use yichi::domain::{FaultKind, Kind, Measure, Track, Tri};
use yichi::engine::explain::mirror;
use yichi::engine::{Conventions, assess};
use yichi::training::drill::{About, Choice, Drill, Exercise, exercises};
use yichi::training::drill::{Ruling, grounds, pick, ruling};
use yichi::training::{Agreement, Library};

fn of(drill: Drill, library: &Library) -> Vec<Exercise> {
    exercises(drill, &library.lessons, &Conventions::shipped()).unwrap()
}

#[test]
fn every_exercise_can_be_got_right_and_wrong() {
    let library = library();
    for drill in Drill::ALL {
        let all = of(drill, &library);
        assert!(all.len() >= 5, "{drill:?} has {}", all.len());
        for exercise in all {
            let places = 0..exercise.choices.len();
            let (right, wrong): (Vec<usize>, Vec<usize>) =
                places.partition(|place| exercise.choices[*place].1);
            assert!(
                !right.is_empty() && !wrong.is_empty(),
                "{:?}",
                exercise.about
            );
            assert_eq!(exercise.mark(&right), Agreement::Same);
            assert_eq!(exercise.mark(&wrong), Agreement::Different);
            assert_eq!(exercise.mark(&[right[0], wrong[0]]), Agreement::Partly);
            assert_eq!(exercise.mark(&[]), Agreement::Missing);
            assert_eq!(exercise.mark(&[usize::MAX]), Agreement::Different);
        }
    }
}

#[test]
fn a_choice_stands_once_in_an_exercise() {
    let library = library();
    for drill in Drill::ALL {
        for exercise in of(drill, &library) {
            let all = exercise.choices.iter().enumerate();
            for (place, (choice, _)) in all {
                let before = &exercise.choices[..place];
                assert!(
                    before.iter().all(|(other, _)| other != choice),
                    "{:?}",
                    exercise.about
                );
            }
        }
    }
}

#[test]
fn the_measure_goes_where_the_rules_let_it() {
    use FaultKind::{OwnDuty, OwnMisconduct};
    use Track::{Accountability, Discipline, Management};
    let rows: [(Kind, FaultKind, Measure, &[Track]); 6] = [
        (
            Kind::LeadingCadre,
            OwnDuty,
            Measure::CirculatedNotice,
            &[Accountability, Discipline, Management],
        ),
        (
            Kind::LeadingCadre,
            OwnMisconduct,
            Measure::PartyWarning,
            &[Discipline],
        ),
        (
            Kind::PublicEmployee,
            OwnDuty,
            Measure::CirculatedNotice,
            &[Discipline, Management],
        ),
        (
            Kind::VillageStaff,
            OwnDuty,
            Measure::MajorDemerit,
            &[Discipline],
        ),
        (Kind::VillageStaff, OwnDuty, Measure::Removal, &[]),
        (Kind::Hired, OwnDuty, Measure::PartyWarning, &[]),
    ];
    let all = of(Drill::Filing, &library());
    let mut wrong = Vec::new();
    for (kind, fault, measure, tracks) in rows {
        let about = About::Filing {
            kind,
            fault,
            measure,
        };
        let exercise = all.iter().find(|one| one.about == about).unwrap();
        let right: Vec<&Choice> = exercise
            .choices
            .iter()
            .filter(|(_, right)| *right)
            .map(|(choice, _)| choice)
            .collect();
        let expected: Vec<Choice> = match tracks {
            [] => vec![Choice::None],
            tracks => tracks.iter().copied().map(Choice::Track).collect(),
        };
        if right != expected.iter().collect::<Vec<_>>() {
            wrong.push(format!("{about:?}: {right:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn who_is_missing_is_whom_the_rules_find_spared_or_lighter() {
    let library = library();
    let conventions = Conventions::shipped();
    let mut counted = [0, 0];
    for exercise in of(Drill::Missing, &library) {
        let About::Without { lesson, hidden } = &exercise.about else {
            panic!("{exercise:?}")
        };
        let persons = &library.lessons[*lesson].case.persons;
        let judged = library.lessons[*lesson].judged(&conventions).unwrap();
        let found = judged.assessment();
        let wronged: Vec<bool> = (0..persons.len())
            .map(|person| {
                let mut pairs = found.pairs.iter();
                pairs.any(|pair| pair.superior == person && pair.shows() == Tri::Yes)
            })
            .collect();
        let nobody = !wronged.contains(&true);
        let in_story = wronged.iter().enumerate().map(|(person, wronged)| {
            let lesson = *lesson;
            (Choice::Person { lesson, person }, *wronged)
        });
        let expected: Vec<(Choice, bool)> = in_story.chain([(Choice::None, nobody)]).collect();
        assert_eq!(exercise.choices, expected);
        let untouched: Vec<usize> = (0..persons.len())
            .filter(|person| persons[*person].severity().max == 0)
            .collect();
        assert_eq!(*hidden, untouched);
        // Where nobody is missing, that is certain, and somebody gets off more lightly all the same.
        if nobody {
            assert_eq!(found.outcome.firm.downward_bias, Tri::No);
        }
        counted[usize::from(nobody)] += 1;
    }
    let [missing, nobody] = counted;
    assert!(missing >= 5 && nobody >= 5, "{counted:?}");
}

#[test]
fn in_another_place_nobodys_band_moves() {
    let library = library();
    let conventions = Conventions::shipped();
    let mut moved = 0;
    for exercise in of(Drill::Swap, &library) {
        let About::Swapped { lesson, one, other } = exercise.about else {
            panic!("{exercise:?}")
        };
        let case = &library.lessons[lesson].case;
        let before = assess(case, &conventions).unwrap();
        let after = assess(&mirror(case, one, other), &conventions).unwrap();
        for (before, after) in before.persons.iter().zip(&after.persons) {
            assert_eq!((before.lo, before.hi), (after.lo, after.hi));
        }
        moved += usize::from(before.outcome.firm != after.outcome.firm);
    }
    assert!(
        moved > 0,
        "no swap changes any verdict: there is nothing to see"
    );
}

#[test]
fn what_is_picked_is_new_until_all_are_done() {
    let mut done = Vec::new();
    for chance in 0..7_u32 {
        let place = pick(7, &done, chance.wrapping_mul(2_654_435_761));
        assert!(place < 7 && !done.contains(&place));
        done.push(place);
    }
    assert!(pick(7, &done, u32::MAX) < 7);
    assert_eq!(pick(0, &[], 5), 0);
}

#[test]
fn none_and_one_are_never_chosen_at_once() {
    let exercise = of(Drill::Filing, &library()).remove(0);
    let none = exercise.choices.len() - 1;
    let mut chosen = Vec::new();
    for (place, expected) in [
        (0, vec![0]),
        (1, vec![0, 1]),
        (none, vec![none]),
        (1, vec![1]),
        (1, vec![]),
        (99, vec![]),
    ] {
        exercise.turn(&mut chosen, place);
        assert_eq!(chosen, expected);
    }
}

#[test]
fn what_is_said_of_a_track_is_why_it_is_right_or_not() {
    let conventions = Conventions::shipped();
    for exercise in of(Drill::Filing, &library()) {
        let About::Filing {
            kind,
            fault,
            measure,
        } = exercise.about
        else {
            panic!("{:?}", exercise.about)
        };
        for (choice, right) in &exercise.choices {
            if let Choice::Track(track) = choice {
                let found = ruling(kind, fault, measure, *track, &conventions).unwrap();
                assert_eq!(found == Ruling::Carried, *right);
                if let Ruling::Beyond(cap) = found {
                    assert!(cap < measure.facts().rung.min);
                }
            }
        }
    }
}

#[test]
fn every_portrait_that_is_right_has_its_ground() {
    let library = library();
    let conventions = Conventions::shipped();
    for exercise in of(Drill::Portrait, &library) {
        let About::Lesson(place) = exercise.about else {
            panic!("{:?}", exercise.about)
        };
        let lesson = &library.lessons[place];
        let judged = lesson.judged(&conventions).unwrap();
        let found = grounds(&lesson.case, judged.assessment());
        for (choice, right) in &exercise.choices {
            let Choice::Portrait(id) = choice else {
                panic!("{choice:?}")
            };
            assert_eq!(found.iter().any(|(portrait, _)| portrait == id), *right);
        }
    }
}
