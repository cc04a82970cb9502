//! The roster: who is on it, what is proposed, who stands above whom, and what each may be answered.

use super::{after, answered, finished, of_first, quick};
use yichi::domain::{Answer, AnswerId, Count, Factor, Measure, YesNo};
use yichi::session::select::{self, Relation};
use yichi::session::{Action, Entry, Screen, update};

#[test]
fn a_person_added_late_is_asked_about_before_the_result() {
    let late = after(
        quick(),
        [
            Action::Revisited(AnswerId::of_case(Factor::Harm)),
            Action::RosterOpened,
            Action::PersonAdded,
            Action::SteppedOn,
        ],
    );
    assert_eq!(
        late.screen,
        Screen::Question(AnswerId::of_case(Factor::Harm))
    );
    let done = finished(late);
    let second = AnswerId::of_person(1, Factor::Breach);
    assert_ne!(done.case.at(second), Answer::Unanswered);
}

#[test]
fn what_is_proposed_is_not_known_or_nothing_or_a_list() {
    let toggled = |session| update(session, Action::MeasureToggled(0, Measure::Warning));
    let unknown = toggled(quick());
    assert_eq!(unknown.case.persons[0].measures, None);
    let nothing = update(unknown, Action::NothingProposed(0));
    assert_eq!(nothing.case.persons[0].measures, Some(Default::default()));
    let warned = toggled(nothing);
    let measures = warned.case.persons[0].measures.as_ref();
    assert!(measures.unwrap().has(Measure::Warning));
    let unknown = update(warned, Action::MeasuresUnknown(0));
    assert_eq!(unknown.case.persons[0].measures, None);
}

#[test]
fn nobody_comes_to_stand_above_himself() {
    let above = |person, superior| Action::SuperiorToggled { person, superior };
    let three = after(
        quick(),
        [
            Action::PersonAdded,
            Action::PersonAdded,
            above(0, 1),
            above(1, 2),
        ],
    );
    assert_eq!(three.case.persons[0].answers_to, ["p2"]);
    for closing in [above(0, 0), above(1, 0), above(2, 0), above(0, 9)] {
        assert_eq!(update(three.clone(), closing), three);
    }
    let relation = |other, person| select::relation(&three.case, other, person);
    assert_eq!(
        [relation(1, 0), relation(2, 0)],
        [Relation::Above, Relation::Beyond]
    );
    assert_eq!(
        [relation(0, 1), relation(0, 2)],
        [Relation::Below, Relation::Below]
    );
    assert!(
        update(three, above(0, 1)).case.persons[0]
            .answers_to
            .is_empty()
    );
}

#[test]
fn removing_a_person_leaves_no_trace_and_gives_his_id_to_nobody() {
    let above = Action::SuperiorToggled {
        person: 0,
        superior: 1,
    };
    let noted = Action::Answered(AnswerId::of_person(2, Factor::Breach), Answer::Unknown);
    let session = after(
        quick(),
        [
            Action::PersonAdded,
            Action::PersonAdded,
            above,
            noted,
            Action::PersonRemoved(1),
        ],
    );
    assert!(session.case.persons[0].answers_to.is_empty());
    assert_eq!(
        session.case.at(AnswerId::of_person(1, Factor::Breach)),
        Answer::Unknown
    );
    let session = after(session, [Action::PersonRemoved(1), Action::PersonAdded]);
    assert_eq!(session.case.persons[1].id, "p4");
}

#[test]
fn whoever_moves_up_as_another_goes_takes_everything_about_him_along() {
    let there = AnswerId::of_person(1, Factor::RuleInForce);
    let session = after(
        finished(quick()),
        [
            Action::RosterOpened,
            Action::PersonAdded,
            answered(there, YesNo::No),
            Action::PersonRemoved(0),
        ],
    );
    let here = of_first(Factor::RuleInForce);
    assert_eq!(session.case.at(here), Answer::one(YesNo::No));
    assert!(session.revised.contains(Entry::Answer(here)));
    assert!(!session.revised.contains(Entry::Answer(there)));
}

#[test]
fn an_answer_the_question_does_not_have_is_refused() {
    let session = quick();
    for action in [
        answered(of_first(Factor::Breach), 2),
        answered(AnswerId::of_person(7, Factor::Breach), YesNo::Yes),
        answered(AnswerId::of_case(Factor::Breach), YesNo::Yes),
        answered(of_first(Factor::Harm), 0),
        Action::Answered(
            of_first(Factor::Breach),
            Answer::Given(yichi::domain::Values::all(2)),
        ),
        Action::CountWritten(
            0,
            Count {
                people: 0,
                at_least: true,
            },
        ),
    ] {
        assert_eq!(
            update(session.clone(), action.clone()),
            session,
            "{action:?}"
        );
    }
}

#[test]
fn superiors_are_missed_where_nobody_stands_above_anybody_sanctioned() {
    assert!(select::lacks_superiors(&quick()));
    assert!(!select::lacks_superiors(&update(
        quick(),
        Action::NothingProposed(0)
    )));
    let above = Action::SuperiorToggled {
        person: 0,
        superior: 1,
    };
    assert!(!select::lacks_superiors(&after(
        quick(),
        [Action::PersonAdded, above]
    )));
}

#[test]
fn a_group_has_as_many_people_as_a_file_can_hold() {
    for people in [0, 1, Count::MOST, Count::MOST + 1] {
        let count = Count {
            people,
            at_least: true,
        };
        let written = update(quick(), Action::CountWritten(0, count));
        let can_be = (1..=Count::MOST).contains(&people);
        assert_eq!(written.case.persons[0].count == count, can_be, "{people}");
    }
}
