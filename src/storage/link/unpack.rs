//! Bits into a case: total, whatever the bits. Must not know letters and sums.

use super::wire::{self, MEASURES};
use super::{Contents, Linked, MAX_NUMBER, MAX_PERSONS, Reader, UNLISTED, id};
use crate::domain::case::{CountsByLayer, LayerCount};
use crate::domain::{Answer, Case, Count, Evidence, Factor, Measures, Person, Scope, Values};
use crate::flow::Mode;

/// The case; `None` where the bits are none of a link.
pub(super) fn unpack(bytes: &[u8]) -> Option<Linked> {
    let mut reader = Reader::new(bytes);
    let mut newer = false;
    let contents = match reader.flag()? {
        true => Contents::WithTexts,
        false => Contents::Facts,
    };
    let texts = contents == Contents::WithTexts;
    let mode = if reader.flag()? {
        Mode::Full
    } else {
        Mode::Quick
    };
    let count = number(&mut reader, MAX_PERSONS)?;
    let mut case = Case::default();
    let mut above = Vec::new();
    for _ in 0..count {
        let (person, superiors) = person(&mut reader, count, texts, &mut newer)?;
        case.persons.push(person);
        above.push(superiors);
    }
    name(&mut case.persons);
    for (place, superiors) in above.into_iter().enumerate() {
        let ids = superiors
            .into_iter()
            .map(|superior| case.persons[superior].id.clone());
        case.persons[place].answers_to = ids.collect();
    }
    answers(&mut reader, Scope::Case, &mut newer, |factor, answer| {
        case.set(factor, answer)
    })?;
    if reader.flag()? {
        case.counts_by_layer = Some(counts(&mut reader)?);
    }
    if texts {
        case.title = text(&mut reader)?;
        case.note = text(&mut reader)?;
        case.source = text(&mut reader)?;
    }
    reader.ended().then_some(Linked {
        case,
        mode,
        contents,
        newer,
    })
}

/// A person, and the places of whoever stands above him.
fn person(
    reader: &mut Reader,
    persons: usize,
    texts: bool,
    newer: &mut bool,
) -> Option<(Person, Vec<usize>)> {
    let number = match reader.flag()? {
        true => Some(reader.number().filter(|number| *number <= MAX_NUMBER)?),
        false => None,
    };
    let mut person = Person::new(number.map(id).unwrap_or_default());
    if reader.flag()? {
        person.count = Count::of(reader.number()?, reader.flag()?)?;
    }
    person.measures = measures(reader, newer)?;
    let superiors = list(reader, persons)?;
    answers(reader, Scope::Person, newer, |factor, answer| {
        person.set(factor, answer)
    })?;
    for _ in 0..reader.number()? {
        let question = reader.number()? as usize;
        let level = *Evidence::ALL.get(reader.bits(2)? as usize)?;
        match wire::questions(Scope::Person).get(question) {
            Some(factor) => person.evidence.set(*factor, Some(level)),
            None => *newer = true,
        }
    }
    if texts {
        person.label = text(reader)?;
    }
    Some((person, superiors))
}

/// Whoever came without a number gets the next that nobody has.
fn name(persons: &mut [Person]) {
    let numbers = persons
        .iter()
        .filter_map(|person| super::pack::numbered(&person.id));
    let mut last = numbers.max().unwrap_or(0);
    for person in persons.iter_mut().filter(|person| person.id.is_empty()) {
        last += 1;
        person.id = id(last);
    }
}

fn measures(reader: &mut Reader, newer: &mut bool) -> Option<Option<Measures>> {
    if !reader.flag()? {
        return Some(None);
    }
    let mut measures = Measures::default();
    let mut unlisted = reader.flag()?;
    for _ in 0..reader.number()? {
        match MEASURES.get(reader.number()? as usize) {
            Some(measure) => measures.insert(*measure),
            // One of a later program: that there is one still counts.
            None => (unlisted, *newer) = (true, true),
        }
    }
    if unlisted {
        measures.unlisted.push(UNLISTED.into());
    }
    Some(Some(measures))
}

fn answers(
    reader: &mut Reader,
    scope: Scope,
    newer: &mut bool,
    mut set: impl FnMut(Factor, Answer),
) -> Option<()> {
    let known = wire::questions(scope);
    for question in 0..reader.number()? as usize {
        let answer = match reader.bits(2)? {
            0b00 => Answer::Unanswered,
            0b01 => Answer::one(reader.bits(3)? as u8),
            0b10 => Answer::Unknown,
            _ => Answer::Given(Values::from_bits(reader.bits(8)? as u8)?),
        };
        match known.get(question) {
            Some(factor) if factor.takes(answer) => set(*factor, answer),
            Some(_) => return None,
            None => *newer |= answer != Answer::Unanswered,
        }
    }
    Some(())
}

fn counts(reader: &mut Reader) -> Option<CountsByLayer> {
    let mut counts = CountsByLayer::default();
    for count in &mut counts {
        let LayerCount {
            responsible,
            sanctioned,
        } = count;
        for number in [responsible, sanctioned] {
            if reader.flag()? {
                *number = Some(reader.number().filter(|people| *people <= Count::MOST)?);
            }
        }
    }
    Some(counts)
}

/// Places below `limit`, at most so many.
fn list(reader: &mut Reader, limit: usize) -> Option<Vec<usize>> {
    let count = number(reader, limit)?;
    (0..count)
        .map(|_| Some(reader.number()? as usize).filter(|place| *place < limit))
        .collect()
}

/// A number up to `most`.
fn number(reader: &mut Reader, most: usize) -> Option<usize> {
    Some(reader.number()? as usize).filter(|number| *number <= most)
}

/// Each byte is there before the next is asked for, so that no length can claim more room than the link has.
fn text(reader: &mut Reader) -> Option<String> {
    let mut bytes = Vec::new();
    for _ in 0..reader.number()? {
        bytes.push(reader.bits(8)? as u8);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::link::pack::pack;

    /// A stream of numbers (SplitMix64).
    fn next(state: &mut u64) -> u64 {
        *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb) >> 16
    }

    /// Past the checksum, which would refuse nearly all of it.
    #[test]
    fn bits_of_any_kind_give_a_case_or_none_and_what_is_given_is_written_the_same_again() {
        let mut state = 16;
        let mut read = 0;
        let example = include_str!("../../../tests/cases/worked/coal-to-electric.json");
        let case = crate::casefile::read(example).expect("a worked case").case;
        for round in 0..40_000 {
            let mut bytes = match round % 4 {
                0 => Vec::new(),
                1 => pack(&case, Mode::Quick, Contents::WithTexts),
                _ => pack(&case, Mode::Full, Contents::Facts),
            };
            if bytes.is_empty() {
                bytes.resize_with(next(&mut state) as usize % 60, || next(&mut state) as u8);
            }
            for _ in 0..next(&mut state) % 4 {
                let at = next(&mut state) as usize % bytes.len().max(1);
                match (next(&mut state) % 4, bytes.get_mut(at)) {
                    (0, _) => bytes.truncate(at),
                    (_, Some(byte)) => *byte ^= 1 << (next(&mut state) % 8),
                    (_, None) => {}
                }
            }
            if let Some(linked) = unpack(&bytes) {
                read += 1;
                assert!(linked.case.persons.len() <= MAX_PERSONS);
                if !linked.newer && crate::domain::chain::order(&linked.case).is_ok() {
                    let again = pack(&linked.case, linked.mode, linked.contents);
                    let again = unpack(&again).expect("written by this program");
                    assert_eq!(again, linked);
                }
            }
        }
        assert!(read > 2_000, "{read}");
    }

    #[test]
    fn what_a_later_program_added_is_read_past_and_said() {
        let mut writer = crate::storage::link::Writer::default();
        let later = wire::questions(Scope::Case).len() as u32 + 2;
        writer.flag(false);
        writer.flag(true);
        writer.number(0);
        writer.number(later);
        for question in 0..later {
            writer.bits(if question + 1 == later { 0b10 } else { 0b00 }, 2);
        }
        writer.flag(false);
        let linked = unpack(&writer.done()).expect("a link of a later program");
        assert!(linked.newer);
        assert_eq!(linked.case, Case::default());
    }
}
