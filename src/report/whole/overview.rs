//! 方案概述: who is on the list, what is proposed for whom, what happened. Must not judge.

use super::{Remeasured, Told};
use crate::domain::{Answer, AnswerId, Factor, Scope, Section, Tri};
use crate::report::document::{Block, Grid};
use crate::report::phrase::Phrases;

pub(super) fn blocks(phrases: &Phrases, told: &Told) -> Vec<Block> {
    let case = phrases.case();
    let said = [
        ("overview-source", case.source.trim()),
        ("overview-note", case.note.trim()),
    ];
    let labelled = |label: &str, text: &str| {
        Block::Paragraph(phrases.tell("labelled", &[("label", label), ("text", text)]))
    };
    let said = said
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(id, text)| labelled(&phrases.tell(id, &[]), text));
    let asked = Factor::of(Scope::Case)
        .filter(|factor| matches!(factor.facts().section, Section::Cause | Section::OwnView))
        .map(AnswerId::of_case)
        .filter(|id| case.at(*id) != Answer::Unanswered);
    let facts = asked.map(|id| {
        let short = phrases.texts.question(id.factor).short();
        labelled(short, &phrases.texts.answer(id.factor, case.at(id)))
    });
    let mut blocks = size(phrases);
    blocks.extend(said);
    blocks.extend(facts);
    blocks.extend(listed(phrases, told.revised_measures));
    blocks
}

/// How big the case is, as far as its list could be read.
pub(in crate::report) fn size(phrases: &Phrases) -> Vec<Block> {
    let case = phrases.case();
    let unread = (!case.list_known()).then(|| phrases.tell("overview-unread", &[]));
    let mut blocks: Vec<Block> = unread.into_iter().map(Block::Paragraph).collect();
    if blocks.is_empty() || !case.persons.is_empty() {
        blocks.push(counted(phrases));
    }
    blocks
}

/// How many are on the list, and for how many something is proposed.
fn counted(phrases: &Phrases) -> Block {
    let persons = &phrases.case().persons;
    let people = |touched: Tri| {
        let wanted = (0..persons.len()).filter(|place| persons[*place].sanctioned() == touched);
        phrases.case().people(wanted)
    };
    let [touched, untouched, unsaid] = [Tri::Yes, Tri::No, Tri::Open].map(people);
    let id = match (persons.is_empty(), unsaid) {
        (true, _) => "overview-empty",
        (false, 0) => "overview-list",
        (false, _) => "overview-list-unsaid",
    };
    let values = [
        ("entries", persons.len().to_string()),
        ("people", (touched + untouched + unsaid).to_string()),
        ("touched", touched.to_string()),
        ("untouched", untouched.to_string()),
        ("unsaid", unsaid.to_string()),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    Block::Paragraph(phrases.tell(id, &values))
}

/// That it was changed, and what it had been: or the record would hold a proposal that nobody made.
fn mark(phrases: &Phrases, revised: &Remeasured) -> String {
    match revised.before {
        Some(before) => {
            let before = phrases.texts.package(before);
            phrases.tell("measures-revised", &[("measure", &before)])
        }
        None => phrases.tell("answers-revised", &[]),
    }
}

fn listed(phrases: &Phrases, revised: &[Remeasured]) -> Option<Block> {
    let columns = [Factor::Kind, Factor::Layer, Factor::Track];
    let rows = (0..phrases.case().persons.len()).map(|place| {
        let person = &phrases.case().persons[place];
        let answers = columns.map(|factor| phrases.texts.answer(factor, person.answer(factor)));
        let mut row = vec![phrases.person(place)];
        row.extend(answers);
        let measures = phrases.texts.package(person.measures.as_ref());
        row.push(
            match revised.iter().find(|revised| revised.place == place) {
                Some(revised) => {
                    let mark = mark(phrases, revised);
                    phrases.tell("marked", &[("text", &measures), ("mark", &mark)])
                }
                None => measures,
            },
        );
        row
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let mut head = vec![phrases.tell("overview-head-person", &[])];
    head.extend(columns.map(|factor| phrases.texts.question(factor).short().to_owned()));
    head.push(phrases.tell("overview-head-measures", &[]));
    (!rows.is_empty()).then(|| {
        Block::Table(Grid {
            caption: phrases.tell("overview-caption", &[]),
            head,
            rows,
        })
    })
}
