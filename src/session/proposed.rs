//! 原方案: what had been proposed when the result was first seen, for everybody for whom it was changed since.
//!
//! Must not know what changed it.

use crate::domain::Measures;

/// 原方案, by place in the list, up to the last of whom it is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Proposed(Vec<Option<Option<Measures>>>);

impl Proposed {
    /// What had been proposed for somebody, where that is known; nothing in it where it had not been said.
    #[must_use]
    pub fn get(&self, place: usize) -> Option<Option<&Measures>> {
        let known = self.0.get(place)?.as_ref()?;
        Some(known.as_ref())
    }

    /// Keeps what is proposed for somebody now, unless what came before it is kept.
    pub(super) fn keep(&mut self, place: usize, measures: Option<Measures>) {
        if self.0.len() <= place {
            self.0.resize(place + 1, None);
        }
        self.0[place].get_or_insert(measures);
    }

    /// All that is known, in the order of the list.
    pub fn iter(&self) -> impl Iterator<Item = (usize, Option<&Measures>)> {
        let known = |place| Some((place, self.get(place)?));
        (0..self.0.len()).filter_map(known)
    }
}

impl FromIterator<(usize, Option<Measures>)> for Proposed {
    /// Of two about one person the first counts.
    fn from_iter<I: IntoIterator<Item = (usize, Option<Measures>)>>(all: I) -> Proposed {
        let mut proposed = Proposed::default();
        for (place, measures) in all {
            proposed.keep(place, measures);
        }
        proposed
    }
}
