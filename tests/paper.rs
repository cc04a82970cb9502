//! The questionnaire on paper is complete: each question of its way of checking once, with each choice once.

use std::collections::BTreeSet;
use yichi::content::texts;
use yichi::domain::measure::MEASURES;
use yichi::domain::{Case, FACTORS, Factor, Person, Scope, Section};
use yichi::flow::{Mode, questions};
use yichi::report::{PaperItem, paper, ticked};

/// All that is asked on paper, in order.
fn items(mode: Mode) -> Vec<PaperItem<'static>> {
    let parts = paper(mode, texts()).parts;
    let sections = parts.into_iter().flat_map(|part| part.sections);
    sections.flat_map(|section| section.items).collect()
}

/// What this way of checking may ask of one person and of the case, the list itself included.
fn wanted(mode: Mode) -> Vec<Factor> {
    let mut case = Case::default();
    case.persons.push(Person::new("p1"));
    let covered = questions(&case)
        .filter(|id| id.factor.facts().section == Section::List || mode.covers(&case, *id));
    covered.map(|id| id.factor).collect()
}

#[test]
fn every_question_of_the_mode_stands_on_paper_once_and_in_order() {
    for mode in Mode::ALL {
        let asked: Vec<&str> = wanted(mode)
            .into_iter()
            .map(|factor| texts().question(factor).ask())
            .collect();
        let beside = [
            texts().ui("measures-legend"),
            texts().ui("superiors-legend"),
        ];
        let printed: Vec<&str> = items(mode)
            .iter()
            .map(|item| item.ask)
            .filter(|ask| !beside.contains(ask))
            .collect();
        assert_eq!(printed, asked, "{}", mode.id());
        let once: BTreeSet<&str> = items(mode).iter().map(|item| item.ask).collect();
        assert_eq!(once.len(), items(mode).len(), "{}", mode.id());
        assert_eq!(once.len(), asked.len() + beside.len(), "{}", mode.id());
    }
    assert_eq!(wanted(Mode::Full).len(), FACTORS.len());
    assert!(wanted(Mode::Quick).len() < FACTORS.len() / 2);
}

#[test]
fn every_choice_has_a_box_and_every_other_question_room_to_write() {
    for mode in Mode::ALL {
        let items = items(mode);
        for factor in wanted(mode) {
            let text = texts().question(factor);
            let item = items.iter().find(|item| item.ask == text.ask());
            let Some(item) = item else {
                panic!("{} is not asked", factor.id())
            };
            let mut labels: Vec<&str> = factor
                .facts()
                .answers
                .values()
                .iter()
                .map(|value| text.choice(value).label)
                .collect();
            if factor != Factor::OwnView {
                labels.push(texts().ui("answer-unknown"));
            }
            let printed: BTreeSet<&str> = item.choices.iter().map(|choice| choice.label).collect();
            assert_eq!(item.choices.len(), labels.len(), "{}", factor.id());
            assert_eq!(printed, labels.into_iter().collect(), "{}", factor.id());
            assert!(item.about.starts_with(text.why()), "{}", factor.id());
            // Nothing unfolds on paper: whoever fills it in has no other way to read how.
            let help = text.help().unwrap_or_default();
            assert!(item.about.contains(help), "{}", factor.id());
        }
        for item in &items {
            assert_ne!(item.choices.is_empty(), item.lines == 0, "{}", item.ask);
            for choice in &item.choices {
                let line = ticked(*choice, texts());
                assert!(
                    line.starts_with('□') && line.contains(choice.label),
                    "{line}"
                );
            }
        }
        let measures = items
            .iter()
            .find(|item| item.ask == texts().ui("measures-legend"));
        let given = measures.map(|item| item.choices.len());
        assert_eq!(given, Some(MEASURES.len() + 2), "none and unknown besides");
    }
}

#[test]
fn what_is_written_freely_has_its_lines() {
    let parts = paper(Mode::Full, texts()).parts;
    let scopes = [Scope::Person, Scope::Case];
    assert_eq!(parts.len(), scopes.len());
    for part in &parts {
        assert_eq!(part.blanks.len(), 2);
        assert!(part.blanks.iter().all(|item| item.lines > 0));
    }
}
