//! 处理比责任更往下压: whether sanctions lie lower in the chain than responsibility does.
//!
//! A signal, no index: it compares cumulative shares from the bottom layer up (`model.md` 4).

use super::View;
use crate::domain::case::LayerCount;
use crate::domain::{Case, Factor, Layer, Tri};
use crate::engine::PersonAssessment;

/// 一层一个数: how many people, from the bottom layer up.
pub type PerLayer = [u64; Layer::ALL.len()];

/// 各层的人: who was counted where, for whoever compares or draws the layers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heads {
    /// 受处理的; `None` where only some of them were counted.
    pub sanctioned: Option<PerLayer>,
    /// 一定有责任的; `None` where only some of them were counted.
    pub responsible: Option<PerLayer>,
    /// People who belong to either and whose layer is open, so that they stand in neither.
    pub unplaced: u64,
}

impl View<'_> {
    pub(super) fn weighs_downward(&self) -> Option<Heads> {
        let rules = &self.board.conventions().findings;
        let heads = Heads::of(self.case, self.persons);
        let (Some(of_sanctioned), Some(of_responsible), 0) =
            (heads.sanctioned, heads.responsible, heads.unplaced)
        else {
            return None;
        };
        if self.case.counts_by_layer.is_none() && !self.case.list_known() {
            return None;
        }
        let all_sanctioned: u64 = of_sanctioned.iter().sum();
        let all_responsible: u64 = of_responsible.iter().sum();
        if all_sanctioned < u64::from(rules.weighed_sanctioned)
            || all_responsible < u64::from(rules.weighed_responsible)
        {
            return None;
        }
        let (mut sanctioned, mut responsible, mut clearly_above) = (0, 0, false);
        for layer in 0..Layer::ALL.len() {
            sanctioned += of_sanctioned[layer];
            responsible += of_responsible[layer];
            // Shares over a common denominator, so that no fraction is rounded; products of two sums.
            let times = |one: u64, other: u64| u128::from(one) * u128::from(other);
            let (upper, lower) = (
                times(sanctioned, all_responsible),
                times(responsible, all_sanctioned),
            );
            if upper < lower {
                return None;
            }
            let excess = u128::from(rules.weighed_excess_percent);
            let whole = times(all_sanctioned, all_responsible);
            clearly_above |= (upper - lower) * 100 >= excess * whole;
        }
        clearly_above.then_some(heads)
    }
}

impl Heads {
    /// As counted by the reviewer, else from the list.
    #[must_use]
    pub fn of(case: &Case, persons: &[PersonAssessment]) -> Heads {
        match &case.counts_by_layer {
            Some(counts) => {
                // A layer of which one number is given and the other not is not a layer of nobody.
                let known = |of: fn(&LayerCount) -> [Option<u32>; 2]| {
                    let mut heads = PerLayer::default();
                    for (place, count) in counts.iter().enumerate() {
                        heads[place] = match of(count) {
                            [Some(heads), _] => heads.into(),
                            [None, None] => 0,
                            [None, Some(_)] => return None,
                        };
                    }
                    Some(heads)
                };
                Heads {
                    sanctioned: known(|count| [count.sanctioned, count.responsible]),
                    responsible: known(|count| [count.responsible, count.sanctioned]),
                    unplaced: 0,
                }
            }
            None => Heads::listed(case, persons),
        }
    }

    fn listed(case: &Case, persons: &[PersonAssessment]) -> Heads {
        let (mut all_sanctioned, mut all_responsible) = (PerLayer::default(), PerLayer::default());
        let mut unplaced = 0;
        for (person, assessed) in case.persons.iter().zip(persons) {
            let sanctioned = assessed.severity.reaches(1) == Tri::Yes;
            let responsible = assessed.lo.reaches(1) == Tri::Yes;
            if !sanctioned && !responsible {
                continue;
            }
            let people = u64::from(person.count.people);
            let Some(layer) = person.possible(Factor::Layer).single() else {
                unplaced += people;
                continue;
            };
            let layer = usize::from(layer);
            all_sanctioned[layer] += if sanctioned { people } else { 0 };
            all_responsible[layer] += if responsible { people } else { 0 };
        }
        Heads {
            sanctioned: Some(all_sanctioned),
            responsible: Some(all_responsible),
            unplaced,
        }
    }
}
