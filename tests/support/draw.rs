//! Cases drawn by chance, contradictory and half answered ones included.

use super::chance::Chance;
use yichi::domain::measure::MEASURES;
use yichi::domain::{Case, Factor, Person, Scope};

/// A case of up to three persons, each answering only to those before him.
pub(crate) fn case(chance: &mut Chance) -> Case {
    let mut case = Case::default();
    for place in 0..chance.below(4) {
        let person = person(chance, place);
        case.persons.push(person);
    }
    for factor in Factor::of(Scope::Case) {
        if chance.below(2) == 0 {
            case.set(factor, chance.answer(factor));
        }
    }
    case
}

fn person(chance: &mut Chance, place: usize) -> Person {
    let mut person = Person::new(format!("p{}", place + 1));
    let superiors = (1..=place).filter(|_| chance.below(2) == 0);
    person.answers_to = superiors.map(|number| format!("p{number}")).collect();
    person.measures = match chance.below(4) {
        0 => None,
        1 => Some([].into_iter().collect()),
        _ => {
            let measure = MEASURES[chance.below(MEASURES.len())].measure;
            Some([measure].into_iter().collect())
        }
    };
    for factor in Factor::of(Scope::Person) {
        if chance.below(3) > 0 {
            person.set(factor, chance.answer(factor));
        }
    }
    person
}
