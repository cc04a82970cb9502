//! 案情页和答案页: a lesson for paper, to be filled in by hand; and what was said beside what the rules say.
//!
//! The page shows the same tables. Must not compare or judge, nor know how a sheet is printed.

use super::{AnswerCompared, Attempt, Comparison, Lesson, MarkCompared, Outcome};
use crate::content::{Table, Words, fill, texts, ui};
use crate::domain::{Answer, AnswerId, Factor, Tri};
use crate::engine::{Judged, Verdict};
use crate::report::Grid;
use crate::report::picture::{Frame, ruler_beside};
use crate::report::write::{Part, parts};
use crate::report::{Document, SectionId, compose, state_word, ticked};

/// What can be said of each.
pub const STATES: [Tri; 3] = [Tri::Yes, Tri::No, Tri::Open];

/// The sections of the report that a comparison tells.
const TOLD: [SectionId; 3] = [SectionId::Verdicts, SectionId::Pairs, SectionId::Findings];

/// 方案名单: who, on which layer, and what is proposed, without those who are hidden.
#[must_use]
pub fn plan(lesson: &Lesson, hidden: &[usize], words: &Words) -> Grid {
    let case = &lesson.case;
    let row = |place: usize| {
        let person = &case.persons[place];
        vec![
            texts().person(case, place),
            texts().answer(Factor::Layer, person.answer(Factor::Layer)),
            texts().package(person.measures.as_ref()),
        ]
    };
    let head = [
        words.get(&["lesson", "who"]),
        texts().question(Factor::Layer).short(),
        ui("person-measures"),
    ];
    let places = (0..case.persons.len()).filter(|place| !hidden.contains(place));
    Grid {
        caption: words.get(&["lesson", "plan"]).to_owned(),
        head: head.map(str::to_owned).into(),
        rows: places.map(row).collect(),
    }
}

/// The verdicts: his own, those of the rules, and what the rules would say of what he said.
#[must_use]
pub fn verdicts(found: &Comparison, words: &Words) -> Grid {
    let head = [
        words.get(&["compared", "what"]),
        words.get(&["compared", "own"]),
        words.get(&["compared", "rules"]),
        words.get(&["compared", "by_answers"]),
        words.get(&["compared", "by_measures"]),
        words.get(&["compared", "agreement"]),
    ];
    let firm = |verdict, state: Tri| state_word(texts(), verdict, state.into()).to_owned();
    let row = |one: &super::VerdictCompared| {
        let own = match one.own {
            None => words.get(&["answer", "none"]),
            Some(own) => words.get(&["state", own.id()]),
        };
        vec![
            verdict_text(one.verdict, "title").to_owned(),
            own.to_owned(),
            state_word(texts(), one.verdict, one.state).to_owned(),
            firm(one.verdict, found.by_answers.get(one.verdict)),
            firm(one.verdict, found.by_measures.get(one.verdict)),
            words.get(&["agreement", one.agreement.id()]).to_owned(),
        ]
    };
    Grid {
        caption: words.get(&["compared", "verdicts"]).to_owned(),
        head: head.map(str::to_owned).into(),
        rows: found.verdicts.iter().map(row).collect(),
    }
}

/// The key questions: his answer, that of the case, and whether the difference matters.
#[must_use]
pub fn answers(lesson: &Lesson, found: &Comparison, words: &Words) -> Grid {
    let head = [
        words.get(&["compared", "question"]),
        words.get(&["compared", "own"]),
        words.get(&["compared", "coded"]),
        words.get(&["compared", "agreement"]),
        words.get(&["compared", "matters"]),
    ];
    let row = |one: &AnswerCompared| {
        let factor = one.id.factor;
        let own = match one.own {
            Answer::Unanswered => words.get(&["answer", "none"]).to_owned(),
            own => texts().answer(factor, own),
        };
        let matters = match (one.own == one.coded, one.matters) {
            (true, _) => "",
            (false, true) => words.get(&["compared", "moves"]),
            (false, false) => words.get(&["compared", "stays"]),
        };
        vec![
            question(lesson, one.id),
            own,
            texts().answer(factor, one.coded),
            words.get(&["agreement", one.agreement.id()]).to_owned(),
            matters.to_owned(),
        ]
    };
    Grid {
        caption: words.get(&["compared", "answers"]).to_owned(),
        head: head.map(str::to_owned).into(),
        rows: found.answers.iter().map(row).collect(),
    }
}

/// A question, with whom it is about.
fn question(lesson: &Lesson, id: AnswerId) -> String {
    let asked = texts().question(id.factor).ask();
    match id.person {
        None => asked.to_owned(),
        Some(_) => [about(lesson, id).as_str(), "\n", asked].concat(),
    }
}

/// In which part a question stands, and whom it is about.
#[must_use]
pub fn about(lesson: &Lesson, id: AnswerId) -> String {
    let section = texts().section(id.factor.facts().section);
    match id.person {
        None => section.to_owned(),
        Some(place) => {
            let person = texts().person(&lesson.case, place);
            let slots = [("section", section), ("person", &person)];
            fill(ui("question-about"), &slots)
        }
    }
}

/// Where each of his own measures stands, and why where it is too heavy.
#[must_use]
pub fn stands(lesson: &Lesson, found: &Comparison, words: &Words) -> Vec<String> {
    let said = |mark: &MarkCompared| {
        let stand = mark.stand?;
        let ids: Vec<String> = mark.reasons.iter().map(|one| one.text_id()).collect();
        let titles = ids
            .iter()
            .map(|id| texts().get(Table::Reasons, &[id, "title"]));
        let why = texts().join(titles);
        let slots = [
            ("person", &*texts().person(&lesson.case, mark.person)),
            ("stand", words.get(&["stand", stand.id()])),
            ("why", &why),
        ];
        Some(match why.is_empty() {
            true => fill(words.get(&["compared", "stands"]), &slots),
            false => fill(words.get(&["compared", "stands_why"]), &slots),
        })
    };
    found.marks.iter().filter_map(said).collect()
}

/// Why the rules say what they say of the case as it is encoded.
#[must_use]
pub fn reasons(judged: &Judged) -> Document {
    let mut report = compose(judged.case(), judged, texts());
    report.sections.retain(|section| TOLD.contains(&section.id));
    report
}

/// A word of one of the verdicts.
#[must_use]
pub fn verdict_text(verdict: Verdict, part: &'static str) -> &'static str {
    texts().get(Table::Verdicts, &[verdict.id(), part])
}

/// 案情页: the narrative, the key questions to tick, and room for one's own conclusion and measures.
#[must_use]
pub fn case_sheet(lesson: &Lesson, words: &Words) -> Vec<Part> {
    let mut sheet = told(lesson, words);
    let boxed = |label: &str| [texts().get(Table::Paper, &["box"]), label].concat();
    let line = |boxes: Vec<String>| Part::Text(String::new(), boxes.join("\u{3000}"));
    sheet.push(heading(words.get(&["compared", "answers"])));
    for (place, id) in lesson.key.iter().enumerate() {
        let number = [&(place + 1).to_string(), ". "].concat();
        let asked = [&number, texts().question(id.factor).ask()].concat();
        sheet.push(Part::Text(
            asked,
            ["\u{3000}", &about(lesson, *id)].concat(),
        ));
        let rows = texts().question(id.factor).rows().into_iter();
        sheet.push(line(rows.map(|(_, row)| ticked(row, texts())).collect()));
    }
    sheet.push(heading(words.get(&["view", "title"])));
    for verdict in Verdict::FAULTS {
        let states = STATES.map(|state| boxed(words.get(&["state", state.id()])));
        let title = [verdict_text(verdict, "title"), "\u{3000}"].concat();
        sheet.push(Part::Text(title, states.join("\u{3000}")));
    }
    sheet.push(heading(words.get(&["measures", "title"])));
    let persons = 0..lesson.case.persons.len();
    let blank = persons.map(|place| {
        let proposed = texts().package(lesson.case.persons[place].measures.as_ref());
        vec![texts().person(&lesson.case, place), proposed, String::new()]
    });
    let head = [
        words.get(&["lesson", "who"]),
        ui("person-measures"),
        words.get(&["compared", "own"]),
    ];
    sheet.push(Part::Table(Grid {
        caption: String::new(),
        head: head.map(str::to_owned).into(),
        rows: blank.collect(),
    }));
    sheet
}

/// 答案页: what was said, the encoding and the rules, the flip, the outcome and the point.
#[must_use]
pub fn answer_sheet(
    lesson: &Lesson,
    judged: &Judged,
    attempt: &Attempt,
    found: &Comparison,
    words: &Words,
) -> Vec<Part> {
    let mut sheet = told(lesson, words);
    sheet.push(heading(words.get(&["compared", "title"])));
    sheet.push(Part::Table(verdicts(found, words)));
    sheet.push(text(words.get(&["compared", "by"])));
    sheet.push(Part::Table(answers(lesson, found, words)));
    let own = &attempt.measures;
    let drawn = ruler_beside(&lesson.case, judged.assessment(), own, texts(), Frame::Wide);
    sheet.extend(drawn.into_iter().map(Part::Picture));
    sheet.extend(stands(lesson, found, words).into_iter().map(Part::Point));
    sheet.push(text(words.get(&["compared", "reasons"])));
    sheet.extend(parts(&reasons(judged), texts()));
    sheet.push(heading(words.get(&["flip", "title"])));
    sheet.push(Part::Text(lesson.flip.ask.clone(), String::new()));
    sheet.push(text(&lesson.flip.then));
    sheet.push(heading(words.get(&["outcome", "title"])));
    sheet.push(text(&lesson.outcome.text));
    sheet.push(text(&source(&lesson.outcome, words)));
    sheet.extend(lesson.limit.as_deref().map(text));
    sheet.push(Part::Text(lesson.point.clone(), String::new()));
    sheet
}

/// 来源: who says what became of it, and how firm that ground is.
#[must_use]
pub fn source(outcome: &Outcome, words: &Words) -> String {
    let basis = words.get(&["basis", outcome.basis.id()]);
    let slots = [("by", outcome.by.as_str()), ("basis", basis)];
    fill(words.get(&["outcome", "by"]), &slots)
}

/// The narrative, the list, and what a lesson is and is not.
fn told(lesson: &Lesson, words: &Words) -> Vec<Part> {
    let mut told: Vec<Part> = lesson.narrative.iter().map(|one| text(one)).collect();
    told.push(Part::Table(plan(lesson, &[], words)));
    told.push(text(words.get(&["notice", "lessons"])));
    told
}

fn heading(title: &str) -> Part {
    Part::Heading(1, title.to_owned())
}

fn text(said: &str) -> Part {
    Part::Text(String::new(), said.to_owned())
}
