//! 换位: two persons in each other's places, for whoever doubts that rank is not looked at.
//!
//! Must not judge; the case it gives is judged like any other.

use crate::domain::case::Unread;
use crate::domain::{Case, Factor};

/// The case with the places of two persons swapped: their labels, their layers, and who stands above and
/// below them, as far as that could be read. What they did and what is proposed for each stays with them.
///
/// The chain is the same with two of its names exchanged, so it cannot come to close on itself. Where there
/// is no such person, or only one, nothing is swapped.
#[must_use]
pub fn mirror(case: &Case, one: usize, other: usize) -> Case {
    let mut case = case.clone();
    let people = case.persons.len();
    if one == other || one >= people || other >= people {
        return case;
    }
    let [first, second] = [one, other].map(|place| case.persons[place].id.clone());
    for person in &mut case.persons {
        for superior in &mut person.answers_to {
            if *superior == first {
                superior.clone_from(&second);
            } else if *superior == second {
                superior.clone_from(&first);
            }
        }
    }
    let (low, high) = (one.min(other), one.max(other));
    let (left, right) = case.persons.split_at_mut(high);
    let (low, high) = (&mut left[low], &mut right[0]);
    std::mem::swap(&mut low.answers_to, &mut high.answers_to);
    std::mem::swap(&mut low.label, &mut high.label);
    swap_unread(&mut low.unread, &mut high.unread);
    let layer = low.answer(Factor::Layer);
    low.set(Factor::Layer, high.answer(Factor::Layer));
    high.set(Factor::Layer, layer);
    case
}

/// What could not be read of a place. Superiors that nobody could read may be anybody; so it matters whose
/// they are.
fn swap_unread(one: &mut Unread, other: &mut Unread) {
    std::mem::swap(&mut one.entries, &mut other.entries);
    std::mem::swap(&mut one.no_list, &mut other.no_list);
    for field in ["label", "layer", "answers_to"] {
        let (mine, yours) = (one.fields.remove(field), other.fields.remove(field));
        one.fields
            .extend(yours.map(|value| (field.to_owned(), value)));
        other
            .fields
            .extend(mine.map(|value| (field.to_owned(), value)));
    }
}
