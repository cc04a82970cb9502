//! 怎样调整: changes of the proposal that would make it 适当, in both directions (`model.md` 6).
//!
//! Every repair that is offered has been judged. Offers both directions without a default, and says
//! what measures alone cannot mend. Must not know sentences.

mod against;
mod level;
mod ways;

use super::change::Change;
use crate::domain::{AnswerId, Tri, closed};
use crate::engine::Judged;
use against::Against;
use ways::{Ways, ways};

/// 一种调整办法.
#[derive(Clone, Debug, PartialEq)]
pub struct Repair {
    /// Which way.
    pub kind: RepairKind,
    /// What to change, by person; first the track, then what is proposed.
    pub changes: Vec<Change>,
    /// 先弄清楚: answers that are not known and matter, the most telling first. What stands with changes
    /// is what these alone leave open; what every way leaves open stands first, without changes.
    pub establish: Vec<AnswerId>,
    /// Places of those for whom it is to be established first what exactly is proposed.
    pub measures: Vec<usize>,
    /// 先补正: answers that are given and stand against it, as no change of measures can mend them.
    pub put_right: Vec<AnswerId>,
}

closed! {
    /// 往哪边调.
    pub enum RepairKind {
        /// 下面降下来.
        LowerSubordinates = "lower_subordinates",
        /// 上面提上去.
        RaiseSuperiors = "raise_superiors",
        /// 回到区间: whoever is too heavy, too light or in a pair that shows gets what may be used on him inside his band, and
        /// nobody has to be levelled after that.
        IntoBand = "into_band",
        /// 先改处理依据: and what is proposed on the new track is the same downwards and upwards.
        ChangeTrack = "change_track",
        /// 先改处理依据, 再就低.
        ChangeTrackThenLower = "change_track_then_lower",
        /// 先改处理依据, 再就高.
        ChangeTrackThenRaise = "change_track_then_raise",
        /// 先弄清楚.
        EstablishFirst = "establish_first",
    }
}

impl Judged<'_> {
    /// How the proposal could be made 适当; nothing where it is.
    ///
    /// First what has to be established or put right, where measures alone cannot mend it; then, where
    /// everything that they depend on is known, the measures, in both directions where they differ.
    #[must_use]
    pub fn repairs(&self) -> Vec<Repair> {
        let board = self.board();
        if board.verdicts().appropriate == Tri::Yes {
            return Vec::new();
        }
        let found = match ways(board) {
            Ways::Stuck(stuck) => {
                let first = Against::stuck(self, &stuck);
                return first.first().into_iter().collect();
            }
            Ways::Found(found) if found.is_empty() => {
                let first = Against::of(self);
                return first.first().into_iter().collect();
            }
            Ways::Found(found) => found,
        };
        // What has to be established is what would still stand against it once the measures are right.
        let ways = found.into_iter().map(|way| {
            let against = Against::of(&self.changed(&way.changes));
            against.beside(way.kind, way.changes)
        });
        let mut repairs: Vec<Repair> = ways.collect();
        let first = Against::common(&mut repairs);
        first.first().into_iter().chain(repairs).collect()
    }
}
