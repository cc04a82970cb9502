//! A case into bits. Must not know letters and sums; [`super::unpack`] reads what is written here.

use super::wire::{self, MEASURES};
use super::{Contents, MAX_NUMBER, UNLISTED, Writer};
use crate::domain::case::CountsByLayer;
use crate::domain::{Answer, Case, Evidence, Factor, Person, Scope};
use crate::flow::Mode;

/// The case, with its texts where they are wanted.
pub(super) fn pack(case: &Case, mode: Mode, contents: Contents) -> Vec<u8> {
    let mut writer = Writer::default();
    let texts = contents == Contents::WithTexts;
    writer.flag(texts);
    writer.flag(mode == Mode::Full);
    writer.number(case.persons.len() as u32);
    for person in &case.persons {
        pack_person(&mut writer, case, person, texts);
    }
    answers(&mut writer, Scope::Case, |factor| case.answer(factor));
    writer.flag(case.counts_by_layer.is_some());
    if let Some(counts) = &case.counts_by_layer {
        pack_counts(&mut writer, counts);
    }
    if texts {
        for text in [&case.title, &case.note, &case.source] {
            pack_text(&mut writer, text);
        }
    }
    writer.done()
}

fn pack_person(writer: &mut Writer, case: &Case, person: &Person, texts: bool) {
    // An id may be a name that somebody typed; only a number that the program gave goes along.
    let number = numbered(&person.id);
    writer.flag(number.is_some());
    number.into_iter().for_each(|number| writer.number(number));
    writer.flag(!person.count.is_one());
    if !person.count.is_one() {
        writer.number(person.count.people);
        writer.flag(person.count.at_least);
    }
    pack_measures(writer, person);
    let superiors = person.answers_to.iter().filter_map(|id| case.place(id));
    list(writer, superiors.map(|place| place as u32));
    answers(writer, Scope::Person, |factor| person.answer(factor));
    let levels = person.evidence.said().filter_map(|(factor, level)| {
        let known = wire::questions(Scope::Person);
        Some((known.iter().position(|known| *known == factor)?, level))
    });
    let levels: Vec<(usize, Evidence)> = levels.collect();
    writer.number(levels.len() as u32);
    for (question, level) in levels {
        writer.number(question as u32);
        writer.bits(level as u32, 2);
    }
    if texts {
        pack_text(writer, &person.label);
    }
}

/// The n of an id `p<n>`, where it is written just so.
pub(super) fn numbered(id: &str) -> Option<u32> {
    let number = id.strip_prefix('p')?.parse().ok()?;
    (number <= MAX_NUMBER && id == super::id(number)).then_some(number)
}

/// Whether anything is known, whether something unlisted is among it, and which.
fn pack_measures(writer: &mut Writer, person: &Person) {
    writer.flag(person.measures.is_some());
    let Some(measures) = &person.measures else {
        return;
    };
    writer.flag(!measures.unlisted.is_empty());
    let numbers = (0u32..).zip(MEASURES);
    let given = numbers.filter(|(_, measure)| measures.has(**measure));
    list(writer, given.map(|(number, _)| number));
}

/// How many questions there are, and for each two bits: open, one value (three bits more), 查不清, or
/// several values (eight bits more). Whoever knows fewer questions can read past the rest.
fn answers(writer: &mut Writer, scope: Scope, answer: impl Fn(Factor) -> Answer) {
    let given: Vec<Answer> = wire::questions(scope)
        .iter()
        .map(|factor| answer(*factor))
        .collect();
    let last = given
        .iter()
        .rposition(|answer| *answer != Answer::Unanswered);
    let given = &given[..last.map_or(0, |last| last + 1)];
    writer.number(given.len() as u32);
    for answer in given {
        match (answer, answer.single()) {
            (Answer::Unanswered, _) => writer.bits(0b00, 2),
            (Answer::Unknown, _) => writer.bits(0b10, 2),
            (Answer::Given(_), Some(value)) => writer.bits(0b01 << 3 | u32::from(value), 5),
            (Answer::Given(values), None) => {
                writer.bits(0b11 << 8 | u32::from(values.bits()), 10);
            }
        }
    }
}

fn pack_counts(writer: &mut Writer, counts: &CountsByLayer) {
    for count in counts {
        for number in [count.responsible, count.sanctioned] {
            writer.flag(number.is_some());
            number.into_iter().for_each(|number| writer.number(number));
        }
    }
}

fn list(writer: &mut Writer, numbers: impl Iterator<Item = u32>) {
    let numbers: Vec<u32> = numbers.collect();
    writer.number(numbers.len() as u32);
    numbers.into_iter().for_each(|number| writer.number(number));
}

fn pack_text(writer: &mut Writer, text: &str) {
    writer.number(text.len() as u32);
    text.bytes()
        .for_each(|byte| writer.bits(u32::from(byte), 8));
}

/// Whether something of the case has no place in a link: what the reader did not understand, and the
/// names of measures that are in no list.
#[must_use]
pub fn leaves_out(case: &Case) -> bool {
    let named = |person: &Person| {
        let unlisted = person
            .measures
            .iter()
            .flat_map(|measures| &measures.unlisted);
        unlisted.into_iter().any(|name| *name != UNLISTED)
    };
    case.unread != Default::default()
        || case
            .persons
            .iter()
            .any(|person| person.unread != Default::default() || named(person))
}
