//! 结果码: a trainee's attempts at a set as a short code, and back.
//!
//! Versioned, checksummed, bound to the set it belongs to, of a length the set decides. Reading is total:
//! whatever was typed gives sheets or says what is wrong. Must not know names: a number is all there is.

use super::ClassSet;
use super::symbols::{Reader, Writer, letters as written, quintets};
use crate::codec::crc32;
use crate::domain::{Answer, Factor, Measure, Tri, Values};
use crate::training::{Attempt, Lesson, Library, View};

/// The most letters a code may have.
pub(super) const LETTERS: usize = 400;
/// The most characters that are looked at, with what is put between letters.
const CHARACTERS: usize = 2000;
const VERSION: u32 = 1;
const VERSION_BITS: u32 = 5;
const MARK_BITS: u32 = 15;
const SEAT_BITS: u32 = 10;
const STEP_BITS: u32 = 5;
const TAG_BITS: u32 = 2;
/// Letters of the checksum, at the end: 20 bits.
const SUM: usize = 4;

/// 一份答卷.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// 编号 the trainer gave, 1 to 1023; `None` where there is none.
    pub seat: Option<u16>,
    /// The attempts, by place in the set.
    pub attempts: Vec<Attempt>,
}

/// 结果码读不了.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// Nothing was given.
    Empty,
    /// Longer than any code.
    TooLong,
    /// A letter no code has, and its place from 1.
    Letter(char, usize),
    /// The checksum does not fit: mistyped, or cut off.
    Checksum,
    /// Of another version.
    OtherVersion(u32),
    /// Of another set, or of other lessons under the same names.
    OtherSet,
    /// The checksum fits, but no attempt can be like this.
    Impossible,
}

impl CodeError {
    /// The key of its sentence.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            CodeError::Empty => "code_empty",
            CodeError::TooLong => "code_too_long",
            CodeError::Letter(..) => "code_letter",
            CodeError::Checksum => "code_checksum",
            CodeError::OtherVersion(_) => "code_other_version",
            CodeError::OtherSet => "code_other_set",
            CodeError::Impossible => "code_impossible",
        }
    }
}

/// The lessons of a set, in its order.
pub(super) fn lessons<'a>(set: &ClassSet, library: &'a Library) -> Vec<&'a Lesson> {
    let found = set.lessons.iter().filter_map(|id| library.place(id));
    found.map(|place| &*library.lessons[place]).collect()
}

/// How many letters the longest code of this set has.
pub(super) fn letters(set: &ClassSet, library: &Library) -> usize {
    let bits = lessons(set, library).into_iter().map(|lesson| {
        let answers = lesson
            .key
            .iter()
            .map(|id| id.factor.value_count() + TAG_BITS as usize);
        (1 + lesson.case.persons.len()) * STEP_BITS as usize + answers.sum::<usize>()
    });
    let head = (VERSION_BITS + MARK_BITS + SEAT_BITS) as usize;
    (head + bits.sum::<usize>()).div_ceil(5) + SUM
}

/// The code of a sheet. Attempts beyond the set's lessons are left out, missing ones are blank.
#[must_use]
pub fn encode(sheet: &Sheet, set: &ClassSet, library: &Library) -> String {
    let lessons = lessons(set, library);
    let mut writer = Writer::default();
    writer.bits(VERSION, VERSION_BITS);
    writer.bits(mark(&lessons), MARK_BITS);
    let seat = sheet.seat.filter(|seat| *seat < 1 << SEAT_BITS);
    writer.bits(u32::from(seat.unwrap_or(0)), SEAT_BITS);
    for (place, lesson) in lessons.into_iter().enumerate() {
        let blank = Attempt::blank(lesson);
        write_attempt(
            lesson,
            sheet.attempts.get(place).unwrap_or(&blank),
            &mut writer,
        );
    }
    let mut quintets = writer.done();
    let sum = sum(&quintets);
    quintets.extend(sum);
    written(&quintets)
}

/// The sheet of a code of this set.
///
/// # Errors
/// [`CodeError`] says what a code can have wrong.
pub fn decode(code: &str, set: &ClassSet, library: &Library) -> Result<Sheet, CodeError> {
    if code.chars().take(CHARACTERS + 1).count() > CHARACTERS {
        return Err(CodeError::TooLong);
    }
    let all = quintets(code).map_err(|(letter, place)| CodeError::Letter(letter, place))?;
    if all.is_empty() {
        return Err(CodeError::Empty);
    }
    if all.len() > LETTERS {
        return Err(CodeError::TooLong);
    }
    let (body, end) = all.split_at(all.len().saturating_sub(SUM));
    if body.is_empty() || end != sum(body) {
        return Err(CodeError::Checksum);
    }
    let lessons = lessons(set, library);
    let mut reader = Reader::new(body);
    let version = reader.bits(VERSION_BITS).ok_or(CodeError::Impossible)?;
    if version != VERSION {
        return Err(CodeError::OtherVersion(version));
    }
    if reader.bits(MARK_BITS) != Some(mark(&lessons)) {
        return Err(CodeError::OtherSet);
    }
    let seat = reader.bits(SEAT_BITS).ok_or(CodeError::Impossible)?;
    let attempts = lessons
        .into_iter()
        .map(|lesson| read_attempt(lesson, &mut reader));
    let attempts: Option<Vec<Attempt>> = attempts.collect();
    let attempts = attempts.ok_or(CodeError::Impossible)?;
    if !reader.ended() {
        return Err(CodeError::Impossible);
    }
    Ok(Sheet {
        seat: u16::try_from(seat).ok().filter(|seat| *seat > 0),
        attempts,
    })
}

/// Tells sets apart, and lessons that have changed since: whose codes would be read wrongly.
fn mark(lessons: &[&Lesson]) -> u32 {
    let mut text = String::new();
    for lesson in lessons {
        text.push_str(&lesson.id);
        for person in &lesson.case.persons {
            text.push('/');
            text.push_str(&person.id);
        }
        for id in &lesson.key {
            text.push('?');
            text.push_str(id.factor.id());
            text.push(id.person.map_or('-', |_| '+'));
        }
        text.push('\n');
    }
    crc32(text.as_bytes()) & ((1 << MARK_BITS) - 1)
}

fn sum(body: &[u8]) -> [u8; SUM] {
    let sum = crc32(body);
    [15, 10, 5, 0].map(|shift| (sum >> shift & 31) as u8)
}

fn write_attempt(lesson: &Lesson, attempt: &Attempt, writer: &mut Writer) {
    let view = attempt.view.map_or(0, |view| {
        1 + view.0.iter().fold(0, |sum, state| sum * 3 + *state as u32)
    });
    writer.bits(view, STEP_BITS);
    for place in 0..lesson.case.persons.len() {
        let own = attempt.measures.get(place).copied().flatten();
        let step = own.and_then(|own| Attempt::marks().position(|mark| mark == own));
        writer.bits(step.map_or(0, |step| step as u32 + 1), STEP_BITS);
    }
    for (place, id) in lesson.key.iter().enumerate() {
        match attempt.answers.get(place).copied().unwrap_or_default() {
            Answer::Unanswered => writer.bits(0, TAG_BITS),
            Answer::Unknown => writer.bits(1, TAG_BITS),
            Answer::Given(values) => {
                writer.bits(2, TAG_BITS);
                writer.bits(u32::from(values.bits()), id.factor.value_count() as u32);
            }
        }
    }
}

fn read_attempt(lesson: &Lesson, reader: &mut Reader) -> Option<Attempt> {
    let view = match reader.bits(STEP_BITS)? {
        0 => None,
        view @ 1..=27 => Some(View([9, 3, 1].map(|power| state((view - 1) / power % 3)))),
        _ => return None,
    };
    let mut measures = Vec::new();
    for _ in &lesson.case.persons {
        measures.push(match reader.bits(STEP_BITS)? {
            0 => None,
            step => Some(Attempt::marks().nth(step as usize - 1)?),
        });
    }
    let mut answers = Vec::new();
    for id in &lesson.key {
        answers.push(match reader.bits(TAG_BITS)? {
            0 => Answer::Unanswered,
            1 => Answer::Unknown,
            2 => given(id.factor, reader.bits(id.factor.value_count() as u32)?)?,
            _ => return None,
        });
    }
    Some(Attempt {
        answers,
        view,
        measures,
    })
}

fn state(value: u32) -> Tri {
    Tri::ALL[value as usize % 3]
}

/// The answer with these values, if the question can be answered so.
fn given(factor: Factor, mask: u32) -> Option<Answer> {
    let values = Values::from_bits(u8::try_from(mask).ok()?)?;
    Some(Answer::Given(values)).filter(|answer| factor.takes(*answer))
}

/// Everything a code can name as a measure has to fit its five bits.
const _: () = assert!(Measure::NotPursued as u32 <= 1 << STEP_BITS);
