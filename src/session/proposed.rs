//! 原方案: what had been proposed when the result was first seen, for everybody for whom it was changed since.
//!
//! Must not know what changed it.

use crate::domain::Measures;

/// 原方案, by place in the list and each once; `None` where it had not been said what is proposed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Proposed(Vec<(usize, Option<Measures>)>);

impl Proposed {
    /// What had been proposed for somebody, where that is known.
    #[must_use]
    pub fn get(&self, place: usize) -> Option<Option<&Measures>> {
        let at = self.place(place).ok()?;
        Some(self.0[at].1.as_ref())
    }

    /// Keeps what is proposed for somebody now, unless what came before it is kept.
    pub(super) fn keep(&mut self, place: usize, measures: Option<Measures>) {
        if let Err(at) = self.place(place) {
            self.0.insert(at, (place, measures));
        }
    }

    /// All that is known, in the order of the list.
    pub fn iter(&self) -> impl Iterator<Item = (usize, Option<&Measures>)> {
        self.0
            .iter()
            .map(|(place, before)| (*place, before.as_ref()))
    }

    fn place(&self, place: usize) -> Result<usize, usize> {
        self.0.binary_search_by_key(&place, |(known, _)| *known)
    }
}

impl FromIterator<(usize, Option<Measures>)> for Proposed {
    /// Of two about one person the first counts.
    fn from_iter<I: IntoIterator<Item = (usize, Option<Measures>)>>(all: I) -> Proposed {
        let mut all: Vec<(usize, Option<Measures>)> = all.into_iter().collect();
        all.sort_by_key(|(place, _)| *place);
        all.dedup_by_key(|(place, _)| *place);
        Proposed(all)
    }
}
