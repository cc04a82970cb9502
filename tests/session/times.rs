//! When each thing was last changed: noted for it alone, and carried along with its person.

use super::support::{Rng, blank, deeds, random_case};
use super::{finished, of_first, own_view, quick};
use std::collections::BTreeMap;
use yichi::domain::{Answer, AnswerId, Factor, Measure, Time, YesNo};
use yichi::engine::explain::Change;
use yichi::flow;
use yichi::session::{Action, Entry, Screen, Session, update, update_at};

/// What a case says, by person's id, in a form that changes when it changes.
fn said(session: &Session) -> BTreeMap<(Option<String>, String), String> {
    let case = &session.case;
    let mut said = BTreeMap::new();
    for id in flow::questions(case) {
        let who = id.person.map(|place| case.persons[place].id.clone());
        said.insert(
            (who, id.factor.id().to_owned()),
            format!("{:?}", case.at(id)),
        );
    }
    for person in &case.persons {
        let who = Some(person.id.clone());
        let measures = format!("{:?}", person.measures);
        said.insert((who.clone(), "measures".to_owned()), measures);
        said.insert(
            (who, "superiors".to_owned()),
            format!("{:?}", person.answers_to),
        );
    }
    said
}

/// The times, by the same keys.
fn times(session: &Session) -> BTreeMap<(Option<String>, String), Time> {
    let who = |place: usize| Some(session.case.persons[place].id.clone());
    let times = session.times.iter().filter_map(|(entry, at)| {
        let key = match entry {
            Entry::Persons => return None,
            Entry::Measures(place) => (who(place), "measures".to_owned()),
            Entry::Superiors(place) => (who(place), "superiors".to_owned()),
            Entry::Answer(id) => (id.person.and_then(who), id.factor.id().to_owned()),
        };
        Some((key, at))
    });
    times.collect()
}

#[test]
fn whatever_changed_bears_the_time_of_it_and_nothing_else_does() {
    let mut rng = Rng::new(11);
    let mut noted = 0;
    for _ in 0..60 {
        let case = random_case(&mut rng);
        let mut session = update(blank(), Action::Imported(Box::new(case)));
        for second in 1..150 {
            let action = match rng.below(12) {
                0 => Action::PersonRemoved(rng.below(4)),
                1 => Action::TrialAdopted,
                _ => deeds::deed(&mut rng, &session.case),
            };
            let at = Time::from_seconds(second);
            let next = update_at(session.clone(), action.clone(), at);
            let (before, after) = (said(&session), said(&next));
            let (old, new) = (times(&session), times(&next));
            // Whoever goes takes himself out of what the others answer to: that is the list's change.
            let removed = matches!(action, Action::PersonRemoved(_));
            for (key, value) in &after {
                let same = before.get(key).is_none_or(|before| before == value);
                let expected = match same || (removed && key.1 == "superiors") {
                    true => old.get(key).copied(),
                    false => Some(at),
                };
                assert_eq!(new.get(key).copied(), expected, "{action:?} {key:?}");
                noted += usize::from(!same);
            }
            assert!(new.keys().all(|key| after.contains_key(key)), "{action:?}");
            session = next;
        }
    }
    assert!(noted > 500, "only {noted} changes");
}

#[test]
fn a_change_at_a_time_nobody_knows_leaves_none() {
    let power = of_first(Factor::Power);
    let answer = |value| Action::Answered(power, Answer::one(value));
    let at = Time::from_seconds(7);
    let known = update_at(quick(), answer(YesNo::No), at);
    assert_eq!(known.times.get(Entry::Answer(power)), Some(at));
    let same = update_at(known.clone(), answer(YesNo::No), Time::from_seconds(9));
    assert_eq!(
        same.times, known.times,
        "giving the same answer is no change"
    );
    assert!(update(known, answer(YesNo::Yes)).times.is_empty());
}

#[test]
fn the_list_and_what_is_proposed_have_times_too() {
    let at = Time::from_seconds(5);
    let actions = [
        Action::PersonAdded,
        Action::MeasureToggled(1, Measure::Warning),
        Action::SuperiorToggled {
            person: 0,
            superior: 1,
        },
    ];
    let session = actions
        .into_iter()
        .fold(quick(), |session, action| update_at(session, action, at));
    let entries = [Entry::Persons, Entry::Measures(1), Entry::Superiors(0)];
    let times = entries.map(|entry| (entry, at));
    assert_eq!(session.times, times.into_iter().collect());
}

#[test]
fn adopting_what_was_tried_is_a_change_of_that_time_after_the_result() {
    let result = finished(update(quick(), own_view()));
    let answer = AnswerId::of_case(Factor::Harm);
    let to = u8::from(result.case.at(answer) == Answer::one(0u8));
    let tried = update(result, Action::Tried(vec![Change::Answer { answer, to }]));
    let at = Time::from_seconds(3);
    let adopted = update_at(tried, Action::TrialAdopted, at);
    assert_eq!(adopted.times.get(Entry::Answer(answer)), Some(at));
    assert!(adopted.revised.contains(Entry::Answer(answer)));
}

#[test]
fn another_case_begins_without_times() {
    let answer = Action::Answered(of_first(Factor::Power), Answer::one(YesNo::No));
    let known = update_at(quick(), answer, Time::from_seconds(1));
    let other = Box::new(random_case(&mut Rng::new(1)));
    for action in [
        Action::Restarted,
        Action::ExampleOpened(other.clone()),
        Action::Imported(other),
    ] {
        let opened = update_at(known.clone(), action, Time::LAST);
        assert!(opened.times.is_empty());
    }
}

#[test]
fn a_session_put_in_place_of_another_keeps_its_times_and_stands_where_it_can() {
    let answer = Action::Answered(of_first(Factor::Power), Answer::one(YesNo::No));
    let mut known = update_at(quick(), answer, Time::from_seconds(1));
    known.screen = Screen::Question(AnswerId::of_person(7, Factor::Power));
    known.revision = 40;
    let restored = update(blank(), Action::Restored(Box::new(known.clone())));
    assert_eq!(restored.screen, Screen::Roster, "nobody has that place");
    assert_eq!((restored.revision, &restored.times), (41, &known.times));
    let again = update(
        restored.clone(),
        Action::Restored(Box::new(restored.clone())),
    );
    assert_eq!(again, restored, "putting it in its own place is no change");
}
