//! 一致程度, part by part: how much was compared, how much agrees, and κ.
//!
//! Must not know what a difference leads to.

use super::item::{Item, State};
use super::kappa::Tally;
use super::readings::{Readings, Side};
use crate::domain::Section;

/// 一致程度 of a part of the questionnaire, or of several.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agreement {
    /// What both say something about, 查不清 included.
    pub compared: u64,
    /// Of it, where they say the same.
    pub agreed: u64,
    /// Of it, where one gives an answer and the other found that it cannot be established.
    pub one_unknown: u64,
    /// Beside it, what only one says anything about: there is nothing to compare it with.
    pub one_unanswered: u64,
    /// The questions that both have answered; measures, superiors and numbers are compared, but are not
    /// chosen from a list that chance could be reckoned from.
    pub tally: Tally,
}

impl Agreement {
    /// Counts what another has counted.
    pub fn add(&mut self, other: &Agreement) {
        self.compared += other.compared;
        self.agreed += other.agreed;
        self.one_unknown += other.one_unknown;
        self.one_unanswered += other.one_unanswered;
        self.tally.add(&other.tally);
    }

    /// The sum of several.
    pub fn sum<'a>(parts: impl IntoIterator<Item = &'a Agreement>) -> Agreement {
        let mut sum = Agreement::default();
        parts.into_iter().for_each(|part| sum.add(part));
        sum
    }
}

/// The agreement in each part of the questionnaire, in order. People whom only one lists, and words, are
/// no part of it.
#[must_use]
pub fn agreement(readings: &Readings) -> Vec<(Section, Agreement)> {
    let mut parts: Vec<(Section, Agreement)> = Section::ALL
        .into_iter()
        .map(|section| (section, Agreement::default()))
        .collect();
    for item in readings.items() {
        let Some(section) = item.section() else {
            continue;
        };
        let part = &mut parts[section as usize].1;
        let state = readings.state(item);
        match state {
            State::Silent => continue,
            State::OneSilent => {
                part.one_unanswered += 1;
                continue;
            }
            State::Same => part.agreed += 1,
            State::OneUnknown => part.one_unknown += 1,
            State::Differs => {}
        }
        part.compared += 1;
        if let Item::Answer(who, factor) = item {
            let answers = [Side::A, Side::B].map(|side| readings.answer(side, who, factor));
            part.tally.count(factor.facts().answers.values(), answers);
        }
    }
    parts
}
