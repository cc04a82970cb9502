//! A class as a table for a spreadsheet: one row a trainee and lesson.
//!
//! Every cell is quoted, and none can begin a formula: what a spreadsheet runs is more than text. Must not
//! know who opens it.

use super::code::lessons;
use super::{ClassSet, Sheet};
use crate::content::{Table, Words, fill, texts};
use crate::domain::{Answer, AnswerKind, ChainError, Factor, Tri};
use crate::engine::{Conventions, Judged, Verdict};
use crate::report::csv::quoted;
use crate::training::{Comparison, Lesson, Library, compare};

/// The sheets of a set as CSV (RFC 4180, with a byte order mark, without which spreadsheets take it for
/// another encoding). The headings are those of `words`.
///
/// # Errors
/// As [`Lesson::judged`].
pub fn csv(
    sheets: &[Sheet],
    set: &ClassSet,
    library: &Library,
    conventions: &Conventions,
) -> Result<String, ChainError> {
    let words = &library.words;
    let mut text = String::from('\u{feff}');
    let heading = |id| words.get(&["csv", id]).to_owned();
    let verdicts = Verdict::ALL.iter().flat_map(|verdict| {
        let name = texts().get(Table::Verdicts, &[verdict.id(), "title"]);
        ["own", "rules"].map(|id| fill(words.get(&["csv", id]), &[("verdict", name)]))
    });
    let head = ["row", "seat", "lesson"].map(heading);
    let rest = ["measures", "answers"].map(heading);
    row(&mut text, head.into_iter().chain(verdicts).chain(rest));
    let lessons = lessons(set, library).into_iter();
    let judged = lessons.map(|lesson| Ok((lesson, lesson.judged(conventions)?)));
    let lessons: Vec<(&Lesson, Judged)> = judged.collect::<Result<_, ChainError>>()?;
    for (number, sheet) in sheets.iter().enumerate() {
        for ((lesson, judged), attempt) in lessons.iter().zip(&sheet.attempts) {
            let compared = compare(judged, lesson, attempt);
            let seat = sheet.seat.map_or(String::new(), |seat| seat.to_string());
            let head = [(number + 1).to_string(), seat, lesson.title.clone()];
            let verdicts = compared.verdicts.iter().flat_map(|one| {
                let own = one.own.map_or("", |own| state(words, own));
                [own.to_owned(), state(words, one.state.firm()).to_owned()]
            });
            let rest = [
                measures(lesson, &compared, words),
                answers(lesson, &compared, words),
            ];
            row(&mut text, head.into_iter().chain(verdicts).chain(rest));
        }
    }
    Ok(text)
}

fn state(words: &Words, state: Tri) -> &str {
    words.get(&["state", state.id()])
}

/// What was proposed for whom, a line each.
fn measures(lesson: &Lesson, compared: &Comparison, words: &Words) -> String {
    let marks = compared.marks.iter().filter_map(|mark| {
        let label = &lesson.case.persons[mark.person].label;
        let measure = texts().measure(mark.own?);
        let said = words.get(&["csv", "measure"]);
        Some(fill(said, &[("person", label), ("measure", measure)]))
    });
    marks.collect::<Vec<String>>().join("\n")
}

/// What was answered and how far that agrees, a line each.
fn answers(lesson: &Lesson, compared: &Comparison, words: &Words) -> String {
    let said = compared.answers.iter().map(|one| {
        let question = texts().question(one.id.factor).short();
        let agreement = words.get(&["agreement", one.agreement.id()]);
        let answer = answer(one.id.factor, one.own, words);
        let mut slots = vec![
            ("question", question),
            ("answer", &answer),
            ("agreement", agreement),
        ];
        let person = one
            .id
            .person
            .map(|place| lesson.case.persons[place].label.as_str());
        slots.extend(person.map(|person| ("person", person)));
        let about = if person.is_some() {
            "person_answer"
        } else {
            "case_answer"
        };
        fill(words.get(&["csv", about]), &slots)
    });
    said.collect::<Vec<String>>().join("\n")
}

/// An answer in words.
fn answer(factor: Factor, answer: Answer, words: &Words) -> String {
    let values = match answer {
        Answer::Unanswered => return words.get(&["answer", "none"]).to_owned(),
        Answer::Unknown => return words.get(&["answer", "unknown"]).to_owned(),
        Answer::Given(values) => values,
    };
    let ids = factor.facts().answers.values();
    let word = |value: u8| {
        let id = ids[usize::from(value)];
        match factor.facts().answers {
            AnswerKind::Tri => words.get(&["answer", id]),
            _ => texts().question(factor).choice(id).label,
        }
    };
    values.iter().map(word).collect::<Vec<&str>>().join(" / ")
}

fn row(text: &mut String, cells: impl Iterator<Item = String>) {
    let cells: Vec<String> = cells.map(|cell| quoted(&cell)).collect();
    text.push_str(&cells.join(","));
    text.push_str("\r\n");
}
