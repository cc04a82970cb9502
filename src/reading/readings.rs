//! 两份: two cases of one matter side by side, who is who in them, and where they differ.
//!
//! Must not know what a difference leads to.

use super::item::{Item, State};
use super::partner::{Partner, partners};
use crate::domain::case::Unread;
use crate::domain::{Answer, Case, ChainError, Factor, Person, Scope, chain};

/// 甲、乙: which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first.
    A,
    /// The second.
    B,
}

/// 两份核对, compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Readings {
    /// The first and the second.
    pub cases: [Case; 2],
    /// Everybody on either list: those of the first in their order, then whom only the second has.
    pub who: Vec<Partner>,
    /// Where the two differ, in the order of the questionnaire. Choices for a merged case follow it.
    pub differences: Vec<(Item, State)>,
    /// The direct superiors of each person, by place, in each.
    pub(super) above: [Vec<Vec<usize>>; 2],
    /// The place in [`who`](Self::who) of each person, by place, in each.
    pub(super) whose: [Vec<usize>; 2],
}

impl Readings {
    /// Puts two cases side by side.
    ///
    /// # Errors
    /// What [`chain::order`] refuses; never for cases that came from files.
    pub fn of(a: Case, b: Case) -> Result<Readings, ChainError> {
        let above = [chain::order(&a)?, chain::order(&b)?];
        let who = partners([&a, &b], [&above[0], &above[1]]);
        let mut whose = [vec![0; a.persons.len()], vec![0; b.persons.len()]];
        for (at, partner) in who.iter().enumerate() {
            for (side, place) in partner.places.iter().enumerate() {
                if let Some(place) = place {
                    whose[side][*place] = at;
                }
            }
        }
        let mut readings = Readings {
            cases: [a, b],
            who,
            differences: Vec::new(),
            above,
            whose,
        };
        for item in readings.items() {
            let state = readings.state(item);
            if state.is_difference() {
                readings.differences.push((item, state));
            }
        }
        Ok(readings)
    }

    /// The person as one of the two lists him.
    #[must_use]
    pub fn person(&self, side: Side, who: usize) -> Option<&Person> {
        let place = self.who.get(who)?.places[side as usize]?;
        self.cases[side as usize].persons.get(place)
    }

    /// The answer of one of the two; unanswered where he does not list the person.
    #[must_use]
    pub fn answer(&self, side: Side, who: Option<usize>, factor: Factor) -> Answer {
        match who {
            None => self.cases[side as usize].answer(factor),
            Some(who) => self
                .person(side, who)
                .map_or(Answer::Unanswered, |person| person.answer(factor)),
        }
    }

    /// Who stands above somebody as one of the two has it, by place in [`who`](Self::who), as far as both
    /// list them: of the others only one could say anything.
    #[must_use]
    pub fn superiors(&self, side: Side, who: usize) -> Vec<usize> {
        let Some(place) = self.who[who].places[side as usize] else {
            return Vec::new();
        };
        let above = self.above[side as usize][place].iter();
        above
            .map(|superior| self.whose[side as usize][*superior])
            .filter(|superior| self.in_both(*superior))
            .collect()
    }

    /// Whether both list him.
    #[must_use]
    pub fn in_both(&self, who: usize) -> bool {
        self.who[who].by.is_some()
    }

    /// Everything there is to compare, in the order of the questionnaire.
    pub(super) fn items(&self) -> Vec<Item> {
        let mut items = Vec::new();
        for who in 0..self.who.len() {
            if !self.in_both(who) {
                items.push(Item::Person(who));
                continue;
            }
            items.extend([
                Item::Label(who),
                Item::Count(who),
                Item::Measures(who),
                Item::Superiors(who),
                Item::Unread(Some(who)),
            ]);
            let answers = Factor::of(Scope::Person);
            items.extend(answers.map(|factor| Item::Answer(Some(who), factor)));
        }
        items.extend(Factor::of(Scope::Case).map(|factor| Item::Answer(None, factor)));
        items.extend([
            Item::LayerCounts,
            Item::Title,
            Item::Note,
            Item::Source,
            Item::Unread(None),
        ]);
        items
    }

    /// How the two compare in one thing.
    #[must_use]
    pub fn state(&self, item: Item) -> State {
        let [a, b] = &self.cases;
        match item {
            Item::Person(_) => State::OneSilent,
            Item::Answer(who, factor) => {
                answers([Side::A, Side::B].map(|side| self.answer(side, who, factor)))
            }
            Item::Measures(who) => self.both(who, |person| person.measures.clone()),
            // One person is what stands where nothing was said.
            Item::Count(who) => match self.both(who, |person| Some(person.count)) {
                State::Same if self.is_one(who) => State::Silent,
                state => state,
            },
            Item::Superiors(who) => {
                let [one, other] = [Side::A, Side::B].map(|side| self.superiors(side, who));
                let same =
                    one.len() == other.len() && one.iter().all(|place| other.contains(place));
                match same {
                    true if one.is_empty() => State::Silent,
                    true => State::Same,
                    false => State::Differs,
                }
            }
            Item::LayerCounts => State::of(&a.counts_by_layer, &b.counts_by_layer),
            Item::Label(who) => self.both(who, |person| said(&person.label).map(str::to_owned)),
            Item::Title => State::of(&said(&a.title), &said(&b.title)),
            Item::Note => State::of(&said(&a.note), &said(&b.note)),
            Item::Source => State::of(&said(&a.source), &said(&b.source)),
            Item::Unread(None) => State::of(&kept(&a.unread), &kept(&b.unread)),
            Item::Unread(Some(who)) => self.both(who, |person| kept(&person.unread).cloned()),
        }
    }

    fn both<T: PartialEq>(&self, who: usize, read: impl Fn(&Person) -> Option<T>) -> State {
        let [one, other] = [Side::A, Side::B].map(|side| self.person(side, who).and_then(&read));
        State::of(&one, &other)
    }

    fn is_one(&self, who: usize) -> bool {
        let person = self.person(Side::A, who);
        person.is_some_and(|person| person.count.is_one())
    }
}

fn answers(answers: [Answer; 2]) -> State {
    match answers {
        [Answer::Unanswered, Answer::Unanswered] => State::Silent,
        [one, other] if one == other => State::Same,
        [Answer::Unanswered, _] | [_, Answer::Unanswered] => State::OneSilent,
        [Answer::Unknown, _] | [_, Answer::Unknown] => State::OneUnknown,
        [Answer::Given(_), Answer::Given(_)] => State::Differs,
    }
}

fn said(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

fn kept(unread: &Unread) -> Option<&Unread> {
    (*unread != Unread::default()).then_some(unread)
}
