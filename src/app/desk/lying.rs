//! What lies on the desk, and what changes there: whatever was read in between, nothing that lies there is lost.
//!
//! Must not know what stands in a file.

use super::Sheet;
use crate::reading::Choice;
use std::rc::Rc;
use yew::prelude::*;

/// 桌面上的: the files, and what was chosen between them.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Lying {
    pub(super) sheets: Vec<Sheet>,
    /// Which of several pairs is looked at.
    pub(super) looked_at: Option<usize>,
    /// What was chosen of the differences of that pair, in their order.
    pub(super) choices: Vec<Option<Choice>>,
}

/// What happens on the desk. A file takes its time to be read, so nothing here is told what else lies there.
pub(super) enum Move {
    Laid(Vec<Sheet>),
    TakenAway(usize),
    Swapped,
    LookedAt(Option<usize>),
    Chosen(usize, Choice),
    /// The same of every difference that is still open, of so many; `None` takes every choice back.
    RestChosen(Option<Choice>, usize),
}

impl Reducible for Lying {
    type Action = Move;

    fn reduce(self: Rc<Self>, action: Move) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Move::Laid(sheets) => next.sheets.extend(sheets),
            Move::TakenAway(place) if place < next.sheets.len() => drop(next.sheets.remove(place)),
            Move::TakenAway(_) => return self,
            Move::Swapped => next.sheets.reverse(),
            Move::LookedAt(pair) => next.looked_at = pair,
            Move::Chosen(at, choice) => {
                let all = next.choices.len().max(at + 1);
                next.choices.resize(all, None);
                next.choices[at] = Some(choice);
                return next.into();
            }
            Move::RestChosen(choice, differences) => {
                let made = |at: usize| next.choices.get(at).copied().flatten();
                let rest = |at| made(at).filter(|_| choice.is_some()).or(choice);
                next.choices = (0..differences).map(rest).collect();
                return next.into();
            }
        }
        // Other sheets or another pair: what was chosen was chosen of something else.
        if self.sheets != next.sheets {
            next.looked_at = None;
        }
        next.choices.clear();
        next.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(name: &str) -> Sheet {
        Sheet {
            name: name.to_owned(),
            found: Err(String::new()),
        }
    }

    fn after(moves: impl IntoIterator<Item = Move>) -> (String, Option<usize>, usize) {
        let start = Rc::new(Lying::default());
        let lying = moves.into_iter().fold(start, Lying::reduce);
        let names = lying.sheets.iter().map(|sheet| sheet.name.as_str());
        (names.collect(), lying.looked_at, lying.choices.len())
    }

    #[test]
    fn what_is_laid_down_lies_beside_all_that_lies_there_whenever_it_was_read() {
        let laid = |names: [&str; 2]| Move::Laid(names.map(sheet).to_vec());
        let (ab, cd) = (["a", "b"], ["c", "d"]);
        let rows = [
            (vec![laid(ab), laid(cd)], ("abcd", None, 0)),
            (
                vec![laid(ab), Move::TakenAway(0), laid(cd)],
                ("bcd", None, 0),
            ),
            (vec![laid(ab), Move::Swapped, laid(cd)], ("bacd", None, 0)),
            (vec![laid(ab), Move::TakenAway(2)], ("ab", None, 0)),
            (vec![laid(ab), Move::Chosen(1, Choice::A)], ("ab", None, 2)),
            // Of other sheets nothing was chosen, and of another pair neither.
            (
                vec![
                    Move::LookedAt(Some(1)),
                    Move::Chosen(0, Choice::B),
                    laid(cd),
                ],
                ("cd", None, 0),
            ),
            (
                vec![Move::Chosen(0, Choice::B), Move::LookedAt(Some(1))],
                ("", Some(1), 0),
            ),
            (vec![Move::RestChosen(Some(Choice::A), 3)], ("", None, 3)),
        ];
        for (moves, (names, looked_at, choices)) in rows {
            assert_eq!(after(moves), (names.to_owned(), looked_at, choices));
        }
    }
}
