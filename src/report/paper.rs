//! 空白问卷: every question with its choices, to be filled in by hand. Must not know how it is laid out.
//!
//! On paper nobody prunes: all that a way of checking may ask stands there, whatever is answered before.

use crate::content::{ChoiceText, Table, Texts, fill};
use crate::domain::measure::MEASURES;
use crate::domain::{AnswerId, AnswerKind, Case, Evidence, FACTORS, Factor, Scope, Section};
use crate::flow::Mode;

/// How many lines there are to write a note on.
const NOTE_LINES: u8 = 4;

/// 空白问卷.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper<'a> {
    /// Its name, with the way of checking in it.
    pub title: String,
    /// How to fill it in.
    pub lead: Vec<String>,
    /// What is copied for each person, then what is answered once.
    pub parts: Vec<PaperPart<'a>>,
}

/// One part: of a person, or of the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperPart<'a> {
    /// Its heading.
    pub heading: &'a str,
    /// What is written down first.
    pub blanks: Vec<PaperItem<'a>>,
    /// Its sections, in the order they are asked.
    pub sections: Vec<PaperSection<'a>>,
}

/// One section of the questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperSection<'a> {
    /// Its heading.
    pub heading: &'a str,
    /// What it looks at.
    pub intro: &'a str,
    /// What is asked, in order.
    pub items: Vec<PaperItem<'a>>,
}

/// 一道题 on paper: choices to tick, or room to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperItem<'a> {
    /// What is asked.
    pub ask: &'a str,
    /// Why, and how to answer; may be empty.
    pub about: String,
    /// What can be ticked.
    pub choices: Vec<ChoiceText<'a>>,
    /// How many lines there are to write on; none where something is ticked.
    pub lines: u8,
}

/// The questionnaire of this way of checking, with nothing filled in.
#[must_use]
pub fn paper(mode: Mode, texts: &Texts) -> Paper<'_> {
    let levels = texts.join(Evidence::ALL.iter().map(|level| texts.evidence(*level)));
    Paper {
        title: fill(say(texts, "title"), &[("mode", texts.mode(mode))]),
        lead: vec![
            say(texts, "lead").to_owned(),
            fill(say(texts, "evidence"), &[("levels", &levels)]),
        ],
        parts: vec![
            PaperPart {
                heading: say(texts, "per-person"),
                blanks: vec![
                    blank(texts.ui("person-label"), 1),
                    blank(texts.ui("person-count"), 1),
                ],
                sections: sections(mode, texts, Scope::Person),
            },
            PaperPart {
                heading: say(texts, "per-case"),
                blanks: vec![
                    blank(texts.ui("roster-title-field"), 1),
                    blank(texts.ui("roster-note-field"), NOTE_LINES),
                ],
                sections: sections(mode, texts, Scope::Case),
            },
        ],
    }
}

fn sections(mode: Mode, texts: &Texts, scope: Scope) -> Vec<PaperSection<'_>> {
    let section = |section: Section| {
        let here = FACTORS.iter().filter(|facts| {
            facts.scope == scope && facts.section == section && stands(mode, facts.factor)
        });
        let mut items: Vec<PaperItem> = here.map(|facts| question(texts, facts.factor)).collect();
        if items.is_empty() {
            return None;
        }
        if section == Section::List {
            items.push(measures(texts));
            items.push(PaperItem {
                about: texts.ui("superiors-hint").to_owned(),
                ..blank(texts.ui("superiors-legend"), 1)
            });
        }
        Some(PaperSection {
            heading: texts.section(section),
            intro: texts.section_intro(section),
            items,
        })
    };
    Section::ALL.into_iter().filter_map(section).collect()
}

/// Whether this way of checking may ask it; the list itself is always filled in.
fn stands(mode: Mode, factor: Factor) -> bool {
    let facts = factor.facts();
    let id = match facts.scope {
        Scope::Person => AnswerId::of_person(0, factor),
        Scope::Case => AnswerId::of_case(factor),
    };
    facts.section == Section::List || mode.covers(&Case::default(), id)
}

fn question(texts: &Texts, factor: Factor) -> PaperItem<'_> {
    let text = texts.question(factor);
    let how = match factor.facts().answers {
        AnswerKind::Tri | AnswerKind::Choice(_) => "",
        AnswerKind::Ordered(_) => say(texts, "range"),
        AnswerKind::Many(_) => say(texts, "many"),
    };
    let choices = text.rows().into_iter().map(|(value, choice)| ChoiceText {
        // What 查不清 means is said once, at the head.
        hint: choice.hint.filter(|_| value.is_some()),
        ..choice
    });
    PaperItem {
        ask: text.ask(),
        about: [text.why(), text.help().unwrap_or_default(), how].concat(),
        choices: choices.collect(),
        lines: 0,
    }
}

fn measures(texts: &Texts) -> PaperItem<'_> {
    let none = ["measures-none", "measures-unknown"].map(|id| ChoiceText {
        label: texts.ui(id),
        hint: None,
    });
    let listed = MEASURES.iter().map(|facts| ChoiceText {
        label: texts.measure(facts.measure),
        hint: texts.measure_hint(facts.measure),
    });
    PaperItem {
        ask: texts.ui("measures-legend"),
        about: texts.ui("measures-hint").to_owned(),
        choices: none.into_iter().chain(listed).collect(),
        lines: 0,
    }
}

fn blank(ask: &str, lines: u8) -> PaperItem<'_> {
    PaperItem {
        ask,
        about: String::new(),
        choices: Vec::new(),
        lines,
    }
}

/// The words of the questionnaire on paper alone.
fn say<'a>(texts: &'a Texts, id: &'static str) -> &'a str {
    texts.get(Table::Paper, &[id])
}

/// A choice as it is printed: its box, its words, and what is meant by them.
#[must_use]
pub fn ticked(choice: ChoiceText<'_>, texts: &Texts) -> String {
    let hint = choice
        .hint
        .map(|hint| fill(say(texts, "hint"), &[("hint", hint)]));
    [
        say(texts, "box"),
        choice.label,
        hint.as_deref().unwrap_or_default(),
    ]
    .concat()
}
