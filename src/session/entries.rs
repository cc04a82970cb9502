//! Parts of the case that something is noted of, each once and in order: which, and since when.
//!
//! Lists that are sorted, as trees of so small things cost the page room. What comes from a file is put in all at
//! once and sorted then: one by one would take time square in its length. Must not know what is noted.

use super::Entry;
use crate::domain::Time;

/// 若干项内容: each part of the case at most once, in the order of [`Entry`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entries(Vec<Entry>);

impl Entries {
    /// Whether this is one of them.
    #[must_use]
    pub fn contains(&self, entry: Entry) -> bool {
        self.0.binary_search(&entry).is_ok()
    }

    /// Makes this one of them.
    pub fn insert(&mut self, entry: Entry) {
        if let Err(place) = self.0.binary_search(&entry) {
            self.0.insert(place, entry);
        }
    }

    /// Leaves this one out.
    pub fn remove(&mut self, entry: Entry) {
        if let Ok(place) = self.0.binary_search(&entry) {
            self.0.remove(place);
        }
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = Entry> {
        self.0.iter().copied()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Entry> for Entries {
    fn from_iter<I: IntoIterator<Item = Entry>>(entries: I) -> Entries {
        let mut all: Vec<Entry> = entries.into_iter().collect();
        all.sort_unstable();
        all.dedup();
        Entries(all)
    }
}

/// 各项改动的时间: when each part of the case was last changed, in the order of [`Entry`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Times(Vec<(Entry, Time)>);

impl Times {
    /// When this was last changed, where that is known.
    #[must_use]
    pub fn get(&self, entry: Entry) -> Option<Time> {
        let place = self.place(entry).ok()?;
        Some(self.0[place].1)
    }

    /// Notes when this was last changed, or that nobody knows.
    pub fn set(&mut self, entry: Entry, at: Option<Time>) {
        match (self.place(entry), at) {
            (Ok(place), Some(at)) => self.0[place].1 = at,
            (Ok(place), None) => drop(self.0.remove(place)),
            (Err(place), Some(at)) => self.0.insert(place, (entry, at)),
            (Err(_), None) => {}
        }
    }

    /// All that are known, in order.
    pub fn iter(&self) -> impl Iterator<Item = (Entry, Time)> {
        self.0.iter().copied()
    }

    /// How many are known.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether none is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn place(&self, entry: Entry) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.cmp(&entry))
    }
}

impl FromIterator<(Entry, Time)> for Times {
    /// Of two times of one entry, the later is known.
    fn from_iter<I: IntoIterator<Item = (Entry, Time)>>(times: I) -> Times {
        let mut all: Vec<(Entry, Time)> = times.into_iter().collect();
        all.sort_unstable_by(|one, other| other.cmp(one));
        all.dedup_by_key(|(entry, _)| *entry);
        all.reverse();
        Times(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Entries of every kind, not in order and some of them twice.
    const GIVEN: [Entry; 6] = [
        Entry::Superiors(0),
        Entry::Measures(2),
        Entry::Persons,
        Entry::Measures(2),
        Entry::Measures(1),
        Entry::Persons,
    ];
    const ORDERED: [Entry; 4] = [
        Entry::Persons,
        Entry::Measures(1),
        Entry::Measures(2),
        Entry::Superiors(0),
    ];

    #[test]
    fn each_is_there_once_and_in_order_however_they_come() {
        let mut single = Entries::default();
        GIVEN.into_iter().for_each(|entry| single.insert(entry));
        assert!(single.iter().eq(ORDERED));
        assert_eq!(GIVEN.into_iter().collect::<Entries>(), single);
        single.remove(Entry::Measures(1));
        single.remove(Entry::Measures(9));
        assert_eq!(single.len(), 3);
        assert!(ORDERED.map(|entry| single.contains(entry)) == [true, false, true, true]);
    }

    #[test]
    fn of_two_times_the_later_is_known() {
        let at = Time::from_seconds;
        let times: Times = GIVEN.into_iter().zip((0..).map(at)).collect();
        let mut single = Times::default();
        for (entry, second) in GIVEN.into_iter().zip(0..) {
            single.set(entry, Some(at(second)));
        }
        assert_eq!(times, single);
        let later = [5, 4, 3, 0].map(at);
        assert!(times.iter().eq(ORDERED.into_iter().zip(later)));
        single.set(Entry::Persons, None);
        single.set(Entry::Measures(9), None);
        assert_eq!((single.len(), single.get(Entry::Persons)), (3, None));
        assert_eq!(single.get(Entry::Measures(2)), Some(at(3)));
    }
}
