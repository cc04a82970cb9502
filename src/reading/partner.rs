//! Who in one reading is who in the other. Says how it was found, and leaves alone whom it cannot place.
//!
//! Must not know what is answered about anybody but his layer.

use crate::domain::{Case, Factor, Person, Places, closed};

/// 同一个人: a person as the two readings list him. Listed by at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Partner {
    /// His place in the list of each, if he is on it.
    pub places: [Option<usize>; 2],
    /// How it is known that the two are one; `None` where only one lists him.
    pub by: Option<By>,
}

closed! {
    /// 怎么认出来的, the surest first.
    pub enum By {
        /// The same 代号, and nothing in what he is called speaks against it.
        Id = "id",
        /// Called the same, and nobody else on either list is.
        Label = "label",
        /// The same 代号 though called otherwise: to be looked at by a person.
        IdAlone = "id_alone",
        /// The same place in the list, the same layer and the same superiors: to be looked at by a person.
        Place = "place",
    }
}

impl By {
    /// Whether somebody should look whether it is true.
    #[must_use]
    pub fn is_doubtful(self) -> bool {
        self >= By::IdAlone
    }
}

/// How often the search by structure goes over the lists: once for each rank of superiors it may find.
const RANKS: usize = 8;

/// Everybody on either list: those of the first in their order, then whom only the second has.
pub(super) fn partners(cases: [&Case; 2], above: [&[Vec<usize>]; 2]) -> Vec<Partner> {
    let [first, second] = cases.map(|case| case.persons.as_slice());
    let mut found = Found {
        mates: vec![None; first.len()],
        taken: vec![false; second.len()],
    };
    let ids = Places::by_id(second);
    for (place, person) in first.iter().enumerate() {
        if let Some(other) = ids.get(&person.id)
            && called_alike(person, &second[other])
        {
            found.pair(place, other, By::Id);
        }
    }
    let [labels, others] = [first, second].map(|list| Places::by(list, label));
    for (place, person) in first.iter().enumerate() {
        let label = label(person);
        if !label.is_empty()
            && labels.only(label).is_some()
            && let Some(other) = others.only(label)
        {
            found.pair(place, other, By::Label);
        }
    }
    for (place, person) in first.iter().enumerate() {
        if let Some(other) = ids.get(&person.id) {
            found.pair(place, other, By::IdAlone);
        }
    }
    for _ in 0..RANKS {
        for place in 0..first.len().min(second.len()) {
            if same_layer(&first[place], &second[place])
                && found.under_the_same(&above[0][place], &above[1][place])
            {
                found.pair(place, place, By::Place);
            }
        }
    }
    found.listed()
}

struct Found {
    mates: Vec<Option<(usize, By)>>,
    taken: Vec<bool>,
}

impl Found {
    /// Makes two one, unless either has been found already.
    fn pair(&mut self, place: usize, other: usize, by: By) {
        if self.mates[place].is_none() && !self.taken[other] {
            self.mates[place] = Some((other, by));
            self.taken[other] = true;
        }
    }

    /// Whether two sets of superiors are the same people.
    fn under_the_same(&self, above: &[usize], others: &[usize]) -> bool {
        above.len() == others.len()
            && above
                .iter()
                .all(|place| self.mates[*place].is_some_and(|(mate, _)| others.contains(&mate)))
    }

    fn listed(self) -> Vec<Partner> {
        let first = self.mates.into_iter().enumerate();
        let first = first.map(|(place, mate)| Partner {
            places: [Some(place), mate.map(|(other, _)| other)],
            by: mate.map(|(_, by)| by),
        });
        let second = self.taken.into_iter().enumerate();
        let second = second
            .filter(|(_, taken)| !taken)
            .map(|(place, _)| Partner {
                places: [None, Some(place)],
                by: None,
            });
        first.chain(second).collect()
    }
}

fn called_alike(one: &Person, other: &Person) -> bool {
    let [one, other] = [one, other].map(label);
    one.is_empty() || other.is_empty() || one == other
}

fn same_layer(one: &Person, other: &Person) -> bool {
    let layer = one.answer(Factor::Layer);
    layer.single().is_some() && layer == other.answer(Factor::Layer)
}

fn label(person: &Person) -> &str {
    person.label.trim()
}
