//! 次要发现: nine observations that never change a verdict (`model.md` section 4).
//!
//! Each is one function that says who it concerns, or nothing. Only what is certain is found.

mod resting;
mod weighing;

pub use weighing::{Heads, PerLayer};

use super::assessment::PersonAssessment;
use super::board::Board;
use super::reason::ReasonFactor;
use crate::domain::{AnswerId, Case, Factor, Form, ReportTrue, Span, Tri, Values, YesNo, closed};
use resting::{FIX, MAJOR, PROCEDURE};

closed! {
    /// 哪一种发现, in reading order.
    pub enum FindingId {
        /// 同责不同罚.
        Unequal = "unequal",
        /// 凑数.
        Padding = "padding",
        /// 一刀切、平摊.
        OneSize = "one_size",
        /// 降格处理.
        Downgraded = "downgraded",
        /// 依据不足.
        ThinEvidence = "thin_evidence",
        /// 程序失范.
        Procedure = "procedure",
        /// 一问了之.
        NoRectification = "no_rectification",
        /// 未澄清.
        NotCleared = "not_cleared",
        /// 处理比责任更往下压.
        WeighsDownward = "weighs_downward",
    }
}

/// 发现.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which.
    pub id: FindingId,
    /// Places of the persons it concerns; empty where it concerns the case.
    pub persons: Vec<usize>,
    /// Those of them who have one band, together: only with [`FindingId::Unequal`].
    pub equals: Vec<Vec<usize>>,
    /// 依据的回答: the answers that count towards it. None where it comes of what is proposed and the bands
    /// alone.
    pub answers: Vec<AnswerId>,
    /// 严重的程序问题: only [`FindingId::Procedure`] can be.
    pub major: bool,
    /// The people weighed against one another: only with [`FindingId::WeighsDownward`].
    pub heads: Option<Heads>,
}

/// The band of one person at each value of harm.
type Bands = Vec<(i8, i8)>;

/// What the finders look at.
pub(super) struct View<'a> {
    pub(super) case: &'a Case,
    pub(super) board: &'a Board,
    pub(super) persons: &'a [PersonAssessment],
}

/// Every finding, in reading order.
pub(super) fn findings(case: &Case, board: &Board, persons: &[PersonAssessment]) -> Vec<Finding> {
    let view = View {
        case,
        board,
        persons,
    };
    let found = FindingId::ALL.into_iter().map(|id| view.find(id));
    found.flatten().collect()
}

impl View<'_> {
    fn find(&self, id: FindingId) -> Option<Finding> {
        let (mut major, mut heads, mut equals) = (false, None, Vec::new());
        let persons = match id {
            FindingId::Unequal => {
                equals = self.unequal();
                let mut all = equals.concat();
                all.sort_unstable();
                somebody(all)?
            }
            FindingId::Padding => self.padding()?,
            FindingId::OneSize => self.one_size()?,
            FindingId::Downgraded => somebody(self.downgraded())?,
            FindingId::ThinEvidence => somebody(self.thin_evidence())?,
            FindingId::Procedure => {
                major = self.lacking(&MAJOR).next().is_some();
                self.lacking(&PROCEDURE).next().map(|_| Vec::new())?
            }
            FindingId::NoRectification => self.no_rectification().then(Vec::new)?,
            FindingId::NotCleared => self.not_cleared()?,
            FindingId::WeighsDownward => {
                heads = Some(self.weighs_downward()?);
                Vec::new()
            }
        };
        Some(Finding {
            id,
            answers: self.answers(id, &persons),
            persons,
            equals,
            major,
            heads,
        })
    }

    fn yes(&self, factor: Factor) -> bool {
        self.case.answer(factor).is(YesNo::Yes)
    }

    fn no(&self, factor: Factor) -> bool {
        self.case.answer(factor).is(YesNo::No)
    }

    fn people(&self, places: &[usize]) -> u64 {
        self.case.people(places.iter().copied())
    }

    fn places(&self, which: impl Fn(&PersonAssessment) -> bool) -> Vec<usize> {
        (0..self.persons.len())
            .filter(|place| which(&self.persons[*place]))
            .collect()
    }

    /// Two with the same band, three or more rungs apart, and no reason written; those of each band together.
    fn unequal(&self) -> Vec<Vec<usize>> {
        if !self.no(Factor::UnequalReasonWritten) {
            return Vec::new();
        }
        let gap = self.board.conventions().findings.unequal_gap;
        // However long the list, all bands come from one table and a few shifts: so few are looked through, not searched.
        let mut equals: Vec<(Bands, Vec<usize>)> = Vec::new();
        for place in self.places(|p| p.excluded == Tri::No) {
            // Bands are the same only if they are so whatever the harm turns out to be.
            let Some(bands) = self.board.exact_bands(place) else {
                continue;
            };
            match equals.iter_mut().find(|(known, _)| *known == bands) {
                Some((_, places)) => places.push(place),
                None => equals.push((bands, vec![place])),
            }
        }
        let mut equals: Vec<Vec<usize>> = equals.into_iter().map(|(_, places)| places).collect();
        for places in &mut equals {
            // Whoever differs from anybody in his band differs from its least or its most severe.
            let severity = |place: &usize| self.persons[*place].severity;
            let least = places.iter().map(|place| severity(place).max).min();
            let most = places.iter().map(|place| severity(place).min).max();
            let (Some(least), Some(most)) = (least, most) else {
                continue;
            };
            places.retain(|place| {
                let severity = self.persons[*place].severity;
                severity.min - least >= gap || most - severity.max >= gap
            });
        }
        equals.retain(|places| !places.is_empty());
        equals
    }

    /// Over for want of link or duty, under pressure of numbers or more than once.
    fn padding(&self) -> Option<Vec<usize>> {
        let wanting = [Factor::Responsibility, Factor::DutySource].map(ReasonFactor::Answer);
        let padded = self.places(|p| {
            p.reasons
                .iter()
                .any(|reason| wanting.contains(&reason.factor))
        });
        let many =
            self.people(&padded) >= u64::from(self.board.conventions().findings.padding_people);
        let found = !padded.is_empty() && (self.yes(Factor::HeadcountPressure) || many);
        found.then_some(padded)
    }

    /// Three or more alike in severity though not in fault, or blame passed round.
    fn one_size(&self) -> Option<Vec<usize>> {
        let rules = self.board.conventions();
        let at = |p: &PersonAssessment, severity: i8| {
            p.excluded == Tri::No && p.severity == Span::point(severity)
        };
        let levelled = |severity: &i8| {
            let same = self.places(|p| at(p, *severity));
            let classes = same.iter().map(|place| self.persons[*place].class);
            let classes = classes
                .filter(|class| class.is_point())
                .map(|class| class.min as u8);
            let differ = classes.map(Values::one).reduce(Values::or);
            self.people(&same) >= u64::from(rules.findings.one_size_people)
                && differ.is_some_and(|classes| classes.single().is_none())
        };
        let levels: Vec<i8> = (rules.limits.formal_from..=15).filter(levelled).collect();
        let alike = self.places(|p| levels.iter().any(|severity| at(p, *severity)));
        (!alike.is_empty() || self.yes(Factor::RotateBlame)).then_some(alike)
    }

    /// Lenient, and in a lower class than the band begins in.
    fn downgraded(&self) -> Vec<usize> {
        self.places(|p| p.lenient == Tri::Yes && Form::of(p.severity.max) < Form::of(p.lo.min))
    }

    /// A heavy measure while duty, link, breach or rule date could not be established.
    fn thin_evidence(&self) -> Vec<usize> {
        let from = self.board.conventions().findings.thin_evidence_from;
        let heavy = self.places(|p| p.severity.min >= from).into_iter();
        heavy
            .filter(|place| self.unestablished(*place).next().is_some())
            .collect()
    }

    /// Somebody sanctioned, and the problem itself left alone.
    fn no_rectification(&self) -> bool {
        let [cause, rest @ ..] = FIX;
        let missing = self.lacking(&rest).count();
        self.board.somebody_sanctioned() == Tri::Yes
            && (self.no(cause) || missing >= self.board.conventions().findings.fix_missing)
    }

    /// A false report, or a measure against somebody with no responsibility, and no clearing.
    fn not_cleared(&self) -> Option<Vec<usize>> {
        let innocent = self.places(|p| p.over == Tri::Yes && p.hi.max == 0);
        let found = self.no(Factor::ClearName) && (self.false_report() || !innocent.is_empty());
        found.then_some(innocent)
    }

    fn false_report(&self) -> bool {
        self.case.answer(Factor::ReportTrue).is(ReportTrue::False)
    }
}

fn somebody(persons: Vec<usize>) -> Option<Vec<usize>> {
    (!persons.is_empty()).then_some(persons)
}
