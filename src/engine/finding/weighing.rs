//! 处理比责任更往下压: whether sanctions lie lower in the chain than responsibility does.
//!
//! A signal, no index: it compares cumulative shares from the bottom layer up (`model.md` 4).

use super::View;
use crate::domain::{Factor, Layer, Tri};

/// People per layer, from the bottom up.
#[derive(Default)]
struct Heads {
    responsible: [u32; Layer::ALL.len()],
    sanctioned: [u32; Layer::ALL.len()],
}

impl View<'_> {
    pub(super) fn weighs_downward(&self) -> bool {
        let rules = &self.board.conventions().findings;
        let Some(heads) = self.heads() else {
            return false;
        };
        let all_sanctioned: u64 = heads.sanctioned.iter().map(|n| u64::from(*n)).sum();
        let all_responsible: u64 = heads.responsible.iter().map(|n| u64::from(*n)).sum();
        if all_sanctioned < u64::from(rules.weighed_sanctioned)
            || all_responsible < u64::from(rules.weighed_responsible)
        {
            return false;
        }
        let (mut sanctioned, mut responsible, mut clearly_above) = (0, 0, false);
        for layer in 0..Layer::ALL.len() {
            sanctioned += u64::from(heads.sanctioned[layer]);
            responsible += u64::from(heads.responsible[layer]);
            // Shares over a common denominator, so that no fraction is rounded.
            let (upper, lower) = (sanctioned * all_responsible, responsible * all_sanctioned);
            if upper < lower {
                return false;
            }
            let excess = u64::from(rules.weighed_excess_percent);
            clearly_above |= (upper - lower) * 100 >= excess * all_sanctioned * all_responsible;
        }
        clearly_above
    }

    /// As counted by the reviewer, else from the list; `None` while somebody's layer is open.
    fn heads(&self) -> Option<Heads> {
        let mut heads = Heads::default();
        if let Some(counts) = &self.case.counts_by_layer {
            for (layer, count) in counts.iter().enumerate() {
                // A layer of which one number is given and the other not is not a layer of nobody.
                (heads.responsible[layer], heads.sanctioned[layer]) =
                    match (count.responsible, count.sanctioned) {
                        (Some(responsible), Some(sanctioned)) => (responsible, sanctioned),
                        (None, None) => (0, 0),
                        (Some(_), None) | (None, Some(_)) => return None,
                    };
            }
            return Some(heads);
        }
        for (person, assessed) in self.case.persons.iter().zip(self.persons) {
            let sanctioned = assessed.severity.reaches(1) == Tri::Yes;
            let responsible = assessed.lo.reaches(1) == Tri::Yes;
            if sanctioned || responsible {
                let layer = usize::from(person.possible(Factor::Layer).single()?);
                let people = person.count.people;
                heads.sanctioned[layer] += if sanctioned { people } else { 0 };
                heads.responsible[layer] += if responsible { people } else { 0 };
            }
        }
        Some(heads)
    }
}
