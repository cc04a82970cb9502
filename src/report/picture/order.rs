//! 上下次序: the rows of a chain from the top down, and who stands beside whom in them.
//!
//! Whoever answers to somebody stands below him, and layers stand in their order as far as that allows.
//! Must not know how big anything is drawn.

use crate::domain::{Case, Factor, Layer};

/// 一排: people of one layer who stand side by side.
pub(super) struct Row {
    /// Their layer, where it is known.
    pub(super) layer: Option<Layer>,
    /// Their places in the list, from left to right.
    pub(super) places: Vec<usize>,
}

/// 谁在谁之上, by places in the list.
pub(super) struct Links {
    /// Who stands directly above each.
    pub(super) above: Vec<Vec<usize>>,
    /// Who stands directly below each.
    pub(super) below: Vec<Vec<usize>>,
}

impl Links {
    pub(super) fn of(case: &Case) -> Links {
        let persons = &case.persons;
        let mut links = Links {
            above: vec![Vec::new(); persons.len()],
            below: vec![Vec::new(); persons.len()],
        };
        for (place, person) in persons.iter().enumerate() {
            let mut above: Vec<usize> = person
                .answers_to
                .iter()
                .filter_map(|id| case.place(id))
                .filter(|superior| *superior != place)
                .collect();
            settle(&mut above, |one, other| one < other);
            above.dedup();
            for superior in &above {
                links.below[*superior].push(place);
            }
            links.above[place] = above;
        }
        links
    }

    /// Everybody after all who stand above him; a loop is broken at its first in the list.
    fn downward(&self) -> Vec<usize> {
        let mut waits: Vec<usize> = self.above.iter().map(Vec::len).collect();
        let mut seen = vec![false; waits.len()];
        let mut order = Vec::with_capacity(waits.len());
        while order.len() < waits.len() {
            let open = || (0..waits.len()).filter(|place| !seen[*place]);
            let free = open().find(|place| waits[*place] == 0);
            let Some(next) = free.or_else(|| open().next()) else {
                break;
            };
            seen[next] = true;
            order.push(next);
            for below in &self.below[next] {
                waits[*below] = waits[*below].saturating_sub(1);
            }
        }
        order
    }
}

/// Puts few things in order; what is alike keeps its place. The library's own sorting is made for
/// many, and takes kilobytes of the page for each kind of thing.
pub(super) fn settle<T>(things: &mut [T], before: impl Fn(&T, &T) -> bool) {
    for end in 1..things.len() {
        let mut at = end;
        while at > 0 && before(&things[at], &things[at - 1]) {
            things.swap(at, at - 1);
            at -= 1;
        }
    }
}

/// Places in the list, from the top of the chain down.
#[must_use]
pub fn by_chain(case: &Case) -> Vec<usize> {
    if case.persons.len() > super::MOST {
        return (0..case.persons.len()).collect();
    }
    let rows = rows(case, &Links::of(case));
    rows.into_iter().flat_map(|row| row.places).collect()
}

/// The rows, from the top down.
pub(super) fn rows(case: &Case, links: &Links) -> Vec<Row> {
    let layers: Vec<Option<Layer>> = case
        .persons
        .iter()
        .map(|person| {
            let only = person.possible(Factor::Layer).single()?;
            Layer::ALL.get(usize::from(only)).copied()
        })
        .collect();
    let ranks = ranks(&layers, links);
    // Two layers that fall together still get a row each, so that no row bears a wrong name.
    let key = |place: usize| {
        (
            ranks[place],
            layers[place].map(|layer| u8::MAX - u8::from(layer)),
        )
    };
    let mut order: Vec<usize> = (0..layers.len()).collect();
    settle(&mut order, |one, other| key(*one) < key(*other));
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for place in order {
        match rows.last_mut() {
            Some(row) if key(row[0]) == key(place) => row.push(place),
            _ => rows.push(vec![place]),
        }
    }
    arrange(&mut rows, links);
    rows.into_iter()
        .map(|places| Row {
            layer: layers[places[0]],
            places,
        })
        .collect()
}

/// How far down each stands: by his layer, else below who is above him, else above who is below him.
fn ranks(layers: &[Option<Layer>], links: &Links) -> Vec<i32> {
    let count = layers.len();
    let step = count as i32 + 1;
    let bottom = Layer::ALL.len() as i32;
    let own = |place: usize| {
        let layer = layers[place]?;
        Some((bottom - 1 - i32::from(u8::from(layer))) * step)
    };
    let order = links.downward();
    let mut ranks: Vec<Option<i32>> = vec![None; count];
    let beneath = |ranks: &[Option<i32>], place: usize| {
        let above = links.above[place].iter().filter_map(|other| ranks[*other]);
        above.max().map(|rank| rank + 1)
    };
    for place in &order {
        ranks[*place] = own(*place).max(beneath(&ranks, *place));
    }
    for place in order.iter().rev() {
        if ranks[*place].is_none() {
            let below = links.below[*place].iter().filter_map(|other| ranks[*other]);
            ranks[*place] = Some(below.min().map_or(bottom * step, |rank| rank - 1));
        }
    }
    // Who was put above somebody may himself stand below somebody.
    for place in &order {
        ranks[*place] = ranks[*place].max(beneath(&ranks, *place));
    }
    ranks.into_iter().map(Option::unwrap_or_default).collect()
}

/// Moves people beside their neighbours above and below, so that fewer lines cross.
fn arrange(rows: &mut [Vec<usize>], links: &Links) {
    let mut across = vec![0; links.above.len()];
    let note = |row: &[usize], across: &mut Vec<i32>| {
        for (at, place) in row.iter().enumerate() {
            across[*place] = (2 * at as i32 + 1) * 5000 / row.len() as i32;
        }
    };
    rows.iter().for_each(|row| note(row, &mut across));
    let mut sweep = |row: &mut Vec<usize>, neighbours: &[Vec<usize>]| {
        let middle = |place: &usize| {
            let near = &neighbours[*place];
            match near.len() {
                0 => across[*place],
                n => near.iter().map(|other| across[*other]).sum::<i32>() / n as i32,
            }
        };
        // Whoever stands alike keeps his place, so that the order of the list decides in the end.
        settle(row, |one, other| middle(one) < middle(other));
        note(row, &mut across);
    };
    for _ in 0..2 {
        rows.iter_mut()
            .rev()
            .for_each(|row| sweep(row, &links.below));
        rows.iter_mut().for_each(|row| sweep(row, &links.above));
    }
}
