//! 名单与处理: what changes the list itself.
//!
//! Must not know pages beyond this one; answers are no business of this file.

use super::{Entry, Screen, Session};
use crate::domain::{AnswerId, Case, Count, Measure, Measures, Person};

/// Adds a person with an id nobody on the list has or had.
pub(super) fn add(session: &mut Session) -> Option<()> {
    on_roster(session)?;
    let number = next_number(session)?;
    session.numbered = number;
    session.case.persons.push(Person::new(id_of(number)));
    // Whoever begins a list here has one, whatever the file had in its place.
    session.case.unread.no_list = false;
    Some(())
}

/// The number of whoever is added next; none where the numbers are used up.
pub(super) fn next_number(session: &Session) -> Option<u32> {
    let greatest = session.numbered.max(greatest_number(&session.case));
    greatest.checked_add(1)
}

/// The id of the person with this number.
pub(super) fn id_of(number: u32) -> String {
    format!("p{number}")
}

/// Takes a person off the list, and out of everybody's superiors.
pub(super) fn remove(session: &mut Session, place: usize) -> Option<()> {
    on_roster(session)?;
    session.case.persons.get(place)?;
    session.numbered = session.numbered.max(greatest_number(&session.case));
    let gone = session.case.persons.remove(place);
    for person in &mut session.case.persons {
        person.answers_to.retain(|superior| *superior != gone.id);
    }
    relocate(session, |old| match old.cmp(&place) {
        std::cmp::Ordering::Less => Some(old),
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some(old - 1),
    });
    Some(())
}

/// Writes how many people a group has, where there can be so many; nobody is no group.
pub(super) fn count(session: &mut Session, place: usize, count: Count) -> Option<()> {
    let person = session.case.persons.get_mut(place)?;
    person.count = Count::of(count.people, count.at_least)?;
    Some(())
}

/// Puts a measure in or takes it out. Without the last one it is not known again what is proposed:
/// that nothing is proposed has to be said.
pub(super) fn toggle(session: &mut Session, place: usize, measure: Measure) -> Option<()> {
    let person = session.case.persons.get_mut(place)?;
    let mut measures = person.measures.take().unwrap_or_default();
    if measures.has(measure) {
        measures.remove(measure);
    } else {
        measures.insert(measure);
    }
    person.measures = Some(measures).filter(|measures| !measures.is_empty());
    Some(())
}

/// States that nothing is proposed.
pub(super) fn propose_nothing(session: &mut Session, place: usize) -> Option<()> {
    session.case.persons.get_mut(place)?.measures = Some(Measures::default());
    Some(())
}

/// Places one person above another or undoes it; nobody may come to stand above himself.
pub(super) fn toggle_superior(session: &mut Session, person: usize, superior: usize) -> Option<()> {
    let case = &mut session.case;
    let id = case.persons.get(superior)?.id.clone();
    let below = case.persons.get(person)?;
    if below.answers_to.contains(&id) {
        case.persons[person].answers_to.retain(|other| *other != id);
    } else if stands_above(case, superior, person) {
        return None;
    } else {
        case.persons[person].answers_to.push(id);
    }
    Some(())
}

/// Whether `above` is `person`, or stands above him however far.
pub(super) fn stands_above(case: &Case, person: usize, above: usize) -> bool {
    let mut seen = vec![false; case.persons.len()];
    let mut waiting = vec![person];
    while let Some(place) = waiting.pop() {
        if place == above {
            return true;
        }
        if !std::mem::replace(&mut seen[place], true) {
            let superiors = case.persons[place].answers_to.iter();
            waiting.extend(superiors.filter_map(|id| case.place(id)));
        }
    }
    false
}

/// The greatest n of the ids `p<n>` on the list.
pub(super) fn greatest_number(case: &Case) -> u32 {
    let number = |person: &Person| person.id.strip_prefix('p')?.parse().ok();
    case.persons.iter().filter_map(number).max().unwrap_or(0)
}

/// The list only changes on its own page, so that no question loses its person while it is shown.
fn on_roster(session: &Session) -> Option<()> {
    (session.screen == Screen::Roster).then_some(())
}

/// Follows everybody to his new place, and forgets whoever has none.
fn relocate(session: &mut Session, place: impl Fn(usize) -> Option<usize>) {
    let answer = |id: AnswerId| match id.person {
        None => Some(id),
        Some(old) => place(old).map(|new| AnswerId::of_person(new, id.factor)),
    };
    let entry = |entry: Entry| match entry {
        Entry::Persons => Some(entry),
        Entry::Measures(old) => place(old).map(Entry::Measures),
        Entry::Superiors(old) => place(old).map(Entry::Superiors),
        Entry::Answer(id) => answer(id).map(Entry::Answer),
    };
    let trail = std::mem::take(&mut session.trail);
    session.trail = trail.into_iter().filter_map(answer).collect();
    for noted in [&mut session.skipped, &mut session.revised] {
        *noted = noted.iter().filter_map(entry).collect();
    }
    let proposed = session.proposed.iter();
    let proposed = proposed.filter_map(|(old, before)| Some((place(old)?, before.cloned())));
    session.proposed = proposed.collect();
    let times = session.times.iter();
    let times = times.filter_map(|(old, at)| Some((entry(old)?, at)));
    session.times = times.collect();
    if let Some(aside) = &mut session.aside
        && let Screen::Question(id) = aside.home
    {
        aside.home = answer(id).map_or(Screen::Roster, Screen::Question);
    }
}
