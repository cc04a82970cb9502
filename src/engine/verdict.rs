//! 四个结论, and how each stands: firm, leaning or open.
//!
//! Must not judge, nor know texts.

use crate::domain::{Tri, closed};

closed! {
    /// 四个结论 a case can get, in reading order.
    pub enum Verdict {
        /// 泛化.
        Overreach = "overreach",
        /// 对下不对上.
        DownwardBias = "downward_bias",
        /// 问责不力.
        Leniency = "leniency",
        /// 适当.
        Appropriate = "appropriate",
    }
}

impl Verdict {
    /// 毛病: the three that find something wrong, in reading order; 适当 is the absence of them.
    pub const FAULTS: [Verdict; 3] = [Verdict::Overreach, Verdict::DownwardBias, Verdict::Leniency];
}

/// 四个结论各是什么状态: yes, no or open, each for itself (`model.md` section 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdicts {
    /// 泛化.
    pub overreach: Tri,
    /// 对下不对上.
    pub downward_bias: Tri,
    /// 问责不力.
    pub leniency: Tri,
    /// 适当: none of the three.
    pub appropriate: Tri,
}

impl Verdicts {
    pub(crate) fn of(overreach: Tri, downward_bias: Tri, leniency: Tri) -> Verdicts {
        let appropriate = !overreach.or(downward_bias).or(leniency);
        Verdicts {
            overreach,
            downward_bias,
            leniency,
            appropriate,
        }
    }

    /// The state of one verdict.
    #[must_use]
    pub fn get(&self, verdict: Verdict) -> Tri {
        match verdict {
            Verdict::Overreach => self.overreach,
            Verdict::DownwardBias => self.downward_bias,
            Verdict::Leniency => self.leniency,
            Verdict::Appropriate => self.appropriate,
        }
    }

    pub(crate) fn join(self, other: Verdicts) -> Verdicts {
        self.zip(other, Tri::join)
    }

    /// Which of them are not as in `other`, in the order of [`Verdict::ALL`].
    #[must_use]
    pub fn differs(&self, other: &Verdicts) -> [bool; Verdict::ALL.len()] {
        Verdict::ALL.map(|verdict| self.get(verdict) != other.get(verdict))
    }

    /// Each verdict of `self` and its twin of `other`, put together.
    pub(crate) fn zip(self, other: Verdicts, how: impl Fn(Tri, Tri) -> Tri) -> Verdicts {
        Verdicts {
            overreach: how(self.overreach, other.overreach),
            downward_bias: how(self.downward_bias, other.downward_bias),
            leniency: how(self.leniency, other.leniency),
            appropriate: how(self.appropriate, other.appropriate),
        }
    }
}

/// 四个结论的定论和倾向.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What is firm, whatever the open answers turn out to be.
    pub firm: Verdicts,
    /// 倾向: the same with every open answer at its ordinary value; where a verdict is firm, that verdict.
    pub leaning: Verdicts,
}

impl Outcome {
    /// How one verdict stands.
    #[must_use]
    pub fn state(&self, verdict: Verdict) -> State {
        match (self.firm.get(verdict), self.leaning.get(verdict)) {
            (Tri::Open, Tri::Yes) => State::Leans(true),
            (Tri::Open, Tri::No) => State::Leans(false),
            (firm, _) => firm.into(),
        }
    }
}

/// How a verdict stands: firm, leaning or open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Firm.
    Firm(bool),
    /// 倾向.
    Leans(bool),
    /// 待定.
    Open,
}

impl State {
    /// What of it is firm.
    #[must_use]
    pub fn firm(self) -> Tri {
        match self {
            State::Firm(yes) => yes.into(),
            State::Leans(_) | State::Open => Tri::Open,
        }
    }
}

impl From<Tri> for State {
    /// What is firm, where nothing is known of a leaning.
    fn from(firm: Tri) -> State {
        match firm {
            Tri::Yes => State::Firm(true),
            Tri::No => State::Firm(false),
            Tri::Open => State::Open,
        }
    }
}
