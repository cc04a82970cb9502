//! Why a choice of an exercise is right or not: what the engine found, in its own words.
//!
//! Must not judge.

use crate::app::training::room::Study;
use crate::content::{Table, fill, texts};
use crate::domain::{Answer, Factor};
use crate::engine::explain::mirror;
use crate::engine::{Assessment, Flaw, Judged, State, Verdict, assess};
use crate::report::state_word;
use crate::training::drill::{About, Choice, Exercise, Ruling, grounds, ruling};
use crate::training::sheet::verdict_text;

/// What a choice is called.
pub(super) fn label(study: &Study, exercise: &Exercise, choice: &Choice) -> String {
    let words = &study.library.words;
    match choice {
        Choice::Portrait(id) => texts().get(Table::Portraits, &[id, "title"]).to_owned(),
        Choice::Person { lesson, person } => {
            texts().person(&study.library.lessons[*lesson].case, *person)
        }
        Choice::Verdict(verdict) => verdict_text(*verdict, "title").to_owned(),
        Choice::Track(track) => texts().answer(Factor::Track, Answer::one(*track)),
        Choice::None => match exercise.about {
            About::Filing { .. } => words.get(&["drill", "filing", "none"]),
            About::Without { .. } => words.get(&["drill", "missing_person", "none"]),
            _ => words.get(&["drill", "swap", "none"]),
        }
        .to_owned(),
    }
}

/// What is meant by a choice, where that is not plain.
pub(super) fn hint(choice: &Choice) -> Option<&'static str> {
    match choice {
        Choice::Portrait(id) => texts().find(Table::Portraits, &[id, "text"]),
        Choice::Person { .. } | Choice::Verdict(_) | Choice::Track(_) | Choice::None => None,
    }
}

/// What says why of a choice.
type Reason<'a> = Box<dyn Fn(&Choice) -> Option<String> + 'a>;

/// The reason for every choice, in their order; empty where there is nothing to say.
pub(super) fn reasons(study: &Study, exercise: &Exercise) -> Vec<String> {
    let lessons = &study.library.lessons;
    let judged = |place: usize| lessons[place].judged(&study.conventions).ok();
    let of_choice: Reason = match &exercise.about {
        About::Lesson(place) => {
            let judged = judged(*place);
            Box::new(move |choice| portrait(study, judged.as_ref()?, choice))
        }
        About::Without { lesson, .. } => {
            let judged = judged(*lesson);
            Box::new(move |choice| missing(study, judged.as_ref()?, choice))
        }
        About::Swapped { lesson, one, other } => {
            let before = judged(*lesson);
            let after = mirror(&lessons[*lesson].case, *one, *other);
            let after = assess(&after, &study.conventions).ok();
            Box::new(move |choice| {
                let before = before.as_ref()?.assessment();
                swapped(study, before, after.as_ref()?, choice)
            })
        }
        About::Filing { .. } => Box::new(|choice| filed(study, exercise, choice)),
    };
    let choices = exercise.choices.iter();
    choices
        .map(|(choice, _)| of_choice(choice).unwrap_or_default())
        .collect()
}

/// What shows a portrait, or what it would be.
fn portrait(study: &Study, judged: &Judged, choice: &Choice) -> Option<String> {
    let Choice::Portrait(id) = choice else {
        return None;
    };
    let words = &study.library.words;
    let found = grounds(judged.case(), judged.assessment());
    let titles: Vec<&str> = found
        .iter()
        .filter(|(portrait, _)| portrait == id)
        .map(|(_, title)| *title)
        .collect();
    let list = texts().join(titles.iter().copied());
    Some(match titles.is_empty() {
        true => words.get(&["drilled", "not_shown"]).to_owned(),
        false => fill(words.get(&["drilled", "shown"]), &[("list", &list)]),
    })
}

/// With whom somebody is compared and what is wrong with it, or that nothing is.
fn missing(study: &Study, judged: &Judged, choice: &Choice) -> Option<String> {
    let Choice::Person { person, .. } = choice else {
        return None;
    };
    let words = &study.library.words;
    let pairs = judged.assessment().pairs.iter();
    let wrong = pairs.filter(|pair| pair.superior == *person);
    let said = wrong.filter_map(|pair| {
        let id = match pair.flaw()? {
            Flaw::Spared => "spared",
            Flaw::Lighter => "lighter",
        };
        let below = texts().person(judged.case(), pair.subordinate);
        let slots = [
            ("what", texts().get(Table::Pairs, &[id, "title"])),
            ("person", &below),
        ];
        Some(fill(words.get(&["drilled", "pair"]), &slots))
    });
    let said: String = said.collect();
    Some(match said.is_empty() {
        true => words.get(&["drilled", "in_order"]).to_owned(),
        false => said,
    })
}

/// How a verdict stood and stands.
fn swapped(
    study: &Study,
    before: &Assessment,
    after: &Assessment,
    choice: &Choice,
) -> Option<String> {
    let Choice::Verdict(verdict) = choice else {
        return None;
    };
    let word = |of: &Assessment, verdict: Verdict| {
        // Only what is firm counts here.
        let state = State::from(of.outcome.firm.get(verdict));
        state_word(texts(), verdict, state).to_owned()
    };
    let slots = [
        ("before", &*word(before, *verdict)),
        ("after", &word(after, *verdict)),
    ];
    Some(fill(study.library.words.get(&["drilled", "moves"]), &slots))
}

/// What keeps a measure from being used on a track.
fn filed(study: &Study, exercise: &Exercise, choice: &Choice) -> Option<String> {
    let (
        Choice::Track(track),
        About::Filing {
            kind,
            fault,
            measure,
        },
    ) = (choice, &exercise.about)
    else {
        return None;
    };
    let words = &study.library.words;
    let found = ruling(*kind, *fault, *measure, *track, &study.conventions).ok()?;
    Some(match found {
        Ruling::Carried => words.get(&["drilled", "carried"]).to_owned(),
        Ruling::Unusable => words.get(&["drilled", "unusable"]).to_owned(),
        Ruling::Misrouted => words.get(&["drilled", "misrouted"]).to_owned(),
        Ruling::Beyond(cap) => {
            let rung = measure.facts().rung.min.to_string();
            let slots = [("cap", &*cap.to_string()), ("rung", &rung)];
            fill(words.get(&["drilled", "beyond"]), &slots)
        }
    })
}
