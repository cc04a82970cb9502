//! Random cases: any answers, any chain without a loop, any package, open answers in between; now and then
//! nobody, many people, and what could not be read.

use super::Rng;
use yichi::domain::case::Unread;
use yichi::domain::measure::MEASURES;
use yichi::domain::{
    Answer, AnswerId, AnswerKind, Case, Count, Evidence, Factor, Instrument, Measures, Person,
    Scope, Values,
};

/// A case, mostly of one to five persons. How much of it is open, and how ordinary it is, varies by seed.
pub(crate) fn random_case(rng: &mut Rng) -> Case {
    let open = *rng.pick(&[0, 0, 1, 2, 5]);
    let mut case = Case::default();
    let people = match rng.below(60) {
        0 => 0,
        1 => 6 + rng.below(4),
        _ => 1 + rng.below(5),
    };
    for place in 0..people {
        let mut person = Person::new(format!("p{place}"));
        person.label = format!("label {}", rng.below(100));
        let group = if rng.chance(1, 100) { 30 } else { 3 };
        person.count = Count {
            people: 1 + rng.below(group) as u32,
            at_least: rng.chance(1, 4),
        };
        person.measures = (!rng.chance(open, 20)).then(|| random_measures(rng));
        for above in 0..place {
            if rng.chance(2, 5) {
                person.answers_to.push(format!("p{above}"));
            }
        }
        case.persons.push(person);
    }
    // Half of the cases lean to the ordinary, or hardly anybody would ever pass all gates.
    let ordinary = rng.chance(2, 3);
    for id in all_answers(&case) {
        let answer = if rng.chance(open, 10) {
            if rng.chance(1, 3) {
                Answer::Unknown
            } else {
                Answer::Unanswered
            }
        } else if ordinary && !rng.chance(1, 6) {
            ordinary_answer(id.factor, rng)
        } else {
            random_answer(id.factor, rng)
        };
        case.set_at(id, answer);
        if let Some(place) = id.person.filter(|_| rng.chance(1, 40)) {
            let level = *rng.pick(&Evidence::ALL);
            case.persons[place].evidence.set(id.factor, Some(level));
        }
    }
    if rng.chance(1, 25) {
        leave_unread(&mut case, rng);
    }
    case
}

/// Something that nobody could read, as the reader of files leaves it.
fn leave_unread(case: &mut Case, rng: &mut Rng) {
    let place = (!case.persons.is_empty()).then(|| rng.below(case.persons.len()));
    let person = place.map(|place| &mut case.persons[place]);
    match (rng.below(4), person) {
        (0, Some(person)) => person.unread.entries.push(7.into()),
        (1, Some(person)) if person.answers_to.is_empty() => {
            person.unread.no_list = true;
            let instead = ("answers_to".to_owned(), "p0".into());
            person.unread.fields.extend([instead]);
        }
        (2, Some(person)) => {
            let tomorrow = ("a_question_of_tomorrow".to_owned(), "yes".into());
            person.unread.answers.extend([tomorrow]);
        }
        (3, None) => case.unread.no_list = true,
        _ => case.unread.entries.push("?".into()),
    }
}

/// The case as it were if nothing of it had been left unread.
pub(crate) fn all_read(case: &Case) -> Case {
    let mut case = case.clone();
    case.unread = Unread::default();
    for person in &mut case.persons {
        person.unread = Unread::default();
    }
    case
}

/// Every question of the case, persons first, in the fixed order.
pub(crate) fn all_answers(case: &Case) -> Vec<AnswerId> {
    let persons = (0..case.persons.len()).flat_map(|place| {
        Factor::of(Scope::Person).map(move |factor| AnswerId::of_person(place, factor))
    });
    persons
        .chain(Factor::of(Scope::Case).map(AnswerId::of_case))
        .collect()
}

/// Any answer a question can be given, ranges included.
pub(crate) fn random_answer(factor: Factor, rng: &mut Rng) -> Answer {
    let count = factor.value_count();
    let value = rng.below(count) as u8;
    match factor.facts().answers {
        AnswerKind::Ordered(_) if rng.chance(1, 5) => {
            let other = rng.below(count) as u8;
            Answer::Given(Values::range(value.min(other), value.max(other)))
        }
        _ => Answer::one(value),
    }
}

/// An answer under which people pass the gates.
fn ordinary_answer(factor: Factor, rng: &mut Rng) -> Answer {
    match factor {
        Factor::Power
        | Factor::Means
        | Factor::Breach
        | Factor::RuleInForce
        | Factor::InPost
        | Factor::GroundListed
        | Factor::PartyMember
        | Factor::ProcAuthorised => Answer::one(1),
        Factor::Kind => Answer::one(0),
        Factor::DutySource => Answer::one(rng.below(2) as u8),
        Factor::Responsibility => Answer::one(1 + rng.below(3) as u8),
        Factor::Track => Answer::one(rng.below(2) as u8),
        Factor::FaultKind => Answer::one(1 + rng.below(2) as u8),
        _ if factor.value_count() == 2 => Answer::one(0),
        _ => random_answer(factor, rng),
    }
}

fn random_measures(rng: &mut Rng) -> Measures {
    let mut measures = Measures::default();
    for _ in 0..*rng.pick(&[0, 1, 1, 1, 2]) {
        let facts = rng.pick(MEASURES);
        let rare = matches!(facts.instrument, Instrument::Closed | Instrument::Vague);
        if !rare || rng.chance(1, 4) {
            measures.insert(facts.measure);
        }
    }
    if rng.chance(1, 60) {
        measures.unlisted.push("a-measure-of-tomorrow".into());
    }
    measures
}
