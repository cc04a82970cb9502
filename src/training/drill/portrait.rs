//! 认画像: which portraits a lesson shows, as the texts of what the engine found name them.
//!
//! Must not look at the portrait a lesson itself names: that one may be what it avoids.

use super::{About, Choice, Exercise};
use crate::content::{Table, texts};
use crate::domain::{Case, ChainError, Tri};
use crate::engine::{Assessment, Conventions};
use crate::report::findings::said;
use crate::training::Lesson;
use serde_json::Value;
use std::sync::Arc;

pub(super) fn exercises(
    lessons: &[Arc<Lesson>],
    conventions: &Conventions,
) -> Result<Vec<Exercise>, ChainError> {
    let mut exercises = Vec::new();
    for (place, lesson) in lessons.iter().enumerate() {
        let shown = shown(&lesson.case, lesson.judged(conventions)?.assessment());
        let all = texts().table(Table::Portraits).keys();
        let choices: Vec<(Choice, bool)> = all
            .map(|id| (Choice::Portrait(id.clone()), shown.contains(&id.as_str())))
            .collect();
        if choices.iter().any(|(_, right)| *right) {
            exercises.push(Exercise {
                about: About::Lesson(place),
                choices,
            });
        }
    }
    Ok(exercises)
}

/// The portraits that firm results show, each once.
pub(crate) fn shown(case: &Case, assessment: &Assessment) -> Vec<&'static str> {
    let mut shown: Vec<&'static str> = Vec::new();
    for (portrait, _) in grounds(case, assessment) {
        if !shown.contains(&portrait) {
            shown.push(portrait);
        }
    }
    shown
}

/// The portraits that firm results show, each with what shows it: the title of a reason, a pair or a finding.
#[must_use]
pub fn grounds(case: &Case, assessment: &Assessment) -> Vec<(&'static str, &'static str)> {
    let mut grounds: Vec<(&'static str, &'static str)> = Vec::new();
    let mut show_entry = |entry: &'static Value| {
        let part = |part| entry.get(part).and_then(Value::as_str);
        let found = part("portrait").zip(part("title"));
        if let Some(found) = found.filter(|found| !grounds.contains(found)) {
            grounds.push(found);
        }
    };
    let mut show = |table: Table, id: &str| {
        if let Some(entry) = texts().table(table).get(id) {
            show_entry(entry);
        }
    };
    for person in &assessment.persons {
        for reason in &person.reasons {
            show(Table::Reasons, &reason.text_id());
        }
        if person.lenient == Tri::Yes {
            show(Table::Reasons, "lenient.measures");
        }
    }
    if assessment.unauthorised == Tri::Yes {
        show(Table::Reasons, "g1.proc_authorised");
    }
    if assessment.only_the_body == Tri::Yes {
        show(Table::Reasons, "lenient.body_only");
    }
    for pair in &assessment.pairs {
        if pair.spared == Tri::Yes {
            show(Table::Pairs, "spared");
        }
        if pair.lighter == Tri::Yes {
            show(Table::Pairs, "lighter");
        }
    }
    if assessment.unlisted == Tri::Yes {
        show(Table::Pairs, "unlisted");
    }
    for finding in &assessment.findings {
        for (entry, _) in said(texts(), case, assessment, finding) {
            show_entry(entry);
        }
    }
    grounds
}
