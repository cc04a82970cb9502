//! 倾向: where a trainee's eye is off, counted over comparisons out of how many chances there were.
//!
//! Counts and no share: two out of three and twenty out of thirty are not the same thing to know. Every
//! tendency has its opposite, so that nobody is only ever told that he is too mild. Must not know sentences.

use super::compare::{AnswerCompared, Comparison, Stand};
use crate::domain::{Direction, DutySource, Factor, Section, Tri, YesNo, closed};
use crate::engine::{State, Verdict};

closed! {
    /// 一种倾向, each followed by its opposite.
    pub enum Tendency {
        /// 偏重: would propose more than the band.
        Heavy = "heavy",
        /// 偏轻: would propose less than the band.
        Light = "light",
        /// 漏看上级: does not see that a superior is missing or spared.
        MissesSuperiors = "misses_superiors",
        /// 疑上: sees a superior at fault where there is none.
        SuspectsSuperiors = "suspects_superiors",
        /// 忽略权限: takes for granted the duty, power or means that somebody lacked.
        IgnoresAuthority = "ignores_authority",
        /// 以权限开脱: denies the duty, power or means that somebody had.
        ExcusesByAuthority = "excuses_by_authority",
        /// 以结果论责: finds a fault where only a result is known.
        BlamesOutcome = "blames_outcome",
        /// 漏看过错: does not find the fault that is known.
        OverlooksFault = "overlooks_fault",
        /// 说得太早: concludes what cannot be concluded.
        Hasty = "hasty",
        /// 该断不断: leaves open what is settled.
        Hesitant = "hesitant",
    }
}

/// 次数.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Times {
    /// How often it showed.
    pub times: u32,
    /// How often it could have shown.
    pub of: u32,
}

/// 全部倾向, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tendencies([Times; Tendency::ALL.len()]);

impl Tendencies {
    /// Counted over these comparisons, whoever they belong to.
    #[must_use]
    pub fn of<'a>(comparisons: impl IntoIterator<Item = &'a Comparison>) -> Tendencies {
        let mut counted = Tendencies::default();
        comparisons.into_iter().for_each(|one| counted.add(one));
        counted
    }

    /// How often this one showed.
    #[must_use]
    pub fn get(&self, tendency: Tendency) -> Times {
        self.0[tendency as usize]
    }

    fn add(&mut self, comparison: &Comparison) {
        for stand in comparison.marks.iter().filter_map(|mark| mark.stand) {
            if stand != Stand::Open {
                self.count(Tendency::Heavy, stand == Stand::Heavier);
                self.count(Tendency::Light, stand == Stand::Lighter);
            }
        }
        for answer in &comparison.answers {
            self.add_answer(answer);
        }
        for compared in &comparison.verdicts {
            // 适当 follows from the other three and would count each of them twice.
            let Some(own) = compared
                .own
                .filter(|_| compared.verdict != Verdict::Appropriate)
            else {
                continue;
            };
            if compared.verdict == Verdict::DownwardBias {
                // A leaning is enough to have looked up; only what is quite open shows nothing.
                match compared.state {
                    State::Firm(true) | State::Leans(true) => {
                        self.count(Tendency::MissesSuperiors, own == Tri::No);
                    }
                    State::Firm(false) => self.count(Tendency::SuspectsSuperiors, own == Tri::Yes),
                    State::Leans(false) | State::Open => {}
                }
            }
            match compared.state.firm() {
                Tri::Open => self.count(Tendency::Hasty, own.is_firm()),
                Tri::Yes | Tri::No => self.count(Tendency::Hesitant, own == Tri::Open),
            }
        }
    }

    fn add_answer(&mut self, answer: &AnswerCompared) {
        let Some(coded) = answer.coded.single() else {
            return;
        };
        let Some(strict) = strictness(answer.id.factor, coded) else {
            return;
        };
        let given = answer.own.single();
        let own = given.and_then(|own| strictness(answer.id.factor, own));
        let Some(own) = own else {
            return;
        };
        let (sees, overlooks) = match answer.id.factor {
            Factor::Breach => (Tendency::BlamesOutcome, Tendency::OverlooksFault),
            _ => (Tendency::IgnoresAuthority, Tendency::ExcusesByAuthority),
        };
        match strict {
            false => self.count(sees, own),
            true => self.count(overlooks, !own),
        }
    }

    fn count(&mut self, tendency: Tendency, shows: bool) {
        let count = &mut self.0[tendency as usize];
        count.of += 1;
        count.times += u32::from(shows);
    }
}

/// Whether this answer holds somebody to more, for the questions of authority and of the fault itself.
fn strictness(factor: Factor, value: u8) -> Option<bool> {
    let facts = factor.facts();
    let yes = value == u8::from(YesNo::Yes);
    match factor {
        // Law, assignment and a true delegation come first in the list (`model.md` 2.1).
        Factor::DutySource => Some(value <= u8::from(DutySource::DelegatedWithMeans)),
        Factor::Breach => Some(yes),
        _ if facts.section == Section::Authority => match facts.direction {
            Direction::Raises => Some(yes),
            Direction::Lowers => Some(!yes),
            Direction::Neither => None,
        },
        _ => None,
    }
}
