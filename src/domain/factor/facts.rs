//! What there is to know about a question: whom it is about, how it is answered, what it bears on.
//!
//! Must not know which questions there are; the list stands in `factor.rs`.

use super::Factor;
use crate::domain::{YesNo, closed};

/// 问谁的: whether a question is about one person or about the whole case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// About one person or group.
    Person,
    /// About the case.
    Case,
}

/// 写在哪里: where in a case file an answer stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the object `answers` of its person or of the case.
    Answers,
    /// A field of the person itself.
    Field,
}

/// 回答方式, with the ids of the values in the order of the vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerKind {
    /// 是、否.
    Tri,
    /// One value or a range of a rising list.
    Ordered(&'static [&'static str]),
    /// One value of a list.
    Choice(&'static [&'static str]),
    /// Any number of values of a list.
    Many(&'static [&'static str]),
}

impl AnswerKind {
    /// The ids of its values, in the order of the vocabulary.
    #[must_use]
    pub fn values(self) -> &'static [&'static str] {
        match self {
            AnswerKind::Tri => YesNo::IDS,
            AnswerKind::Ordered(ids) | AnswerKind::Choice(ids) | AnswerKind::Many(ids) => ids,
        }
    }
}

/// 单调方向: how a value later in its vocabulary (for a 是否 question: yes) moves the band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// It never lowers the band.
    Raises,
    /// It never raises the band.
    Lowers,
    /// The band does not follow the order of the values, or does not read them at all.
    Neither,
}

/// 在模型里的用处: the step of `model.md` that reads the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Chooses between a failing in office (2.1) and the person's own misconduct (2.2).
    Reading,
    /// A gate of 2.1 or 2.2: its wrong side gives the band \[0, 0].
    Gate,
    /// The fault class K of 2.1.
    FaultClass,
    /// Turns K into K' in 2.1.
    Authority,
    /// The row or column of a base band.
    BaseBand,
    /// The relation to the problem: gate, base band shift and pairs.
    Link,
    /// A shift of 2.3.
    Shift,
    /// The tolerance of 2.3.
    Tolerance,
    /// The instrument cap of 2.4.
    Cap,
    /// A rule of 2.5 beside the band.
    Over,
    /// A pair of superior and subordinate, section 4.
    Pair,
    /// The unlisted superior, section 4.
    Upstream,
    /// 泛化 through whoever started it.
    Initiation,
    /// 问责不力 where only the body was named.
    BodyOnly,
    /// A secondary finding, or what a leaning presumes; never a verdict by itself.
    Finding,
    /// Read by nothing that judges; kept for the record.
    Record,
}

impl Use {
    /// Whether a verdict can depend on it by itself.
    #[must_use]
    pub fn is_judged(self) -> bool {
        !matches!(self, Use::Finding | Use::Record)
    }
}

closed! {
    /// 问卷的部分, in the order they are asked.
    pub enum Section {
        /// 名单与处理.
        List = "list",
        /// 身份与依据.
        Identity = "identity",
        /// 时间.
        Time = "time",
        /// 权责.
        Authority = "authority",
        /// 过错.
        Fault = "fault",
        /// 容错.
        Tolerance = "tolerance",
        /// 轻重.
        Gravity = "gravity",
        /// 上级.
        Upstream = "upstream",
        /// 后果与起因.
        Cause = "cause",
        /// 程序.
        Procedure = "procedure",
        /// 整改.
        Rectification = "rectification",
        /// 您自己的看法.
        OwnView = "own_view",
    }
}

/// 一道题的全部事实.
#[derive(Debug)]
pub struct FactorFacts {
    /// Which question.
    pub factor: Factor,
    /// Its id in files and texts.
    pub id: &'static str,
    /// Whom it is about.
    pub scope: Scope,
    /// Where in the file its answer stands.
    pub place: Place,
    /// How it is answered.
    pub answers: AnswerKind,
    /// How it moves the band.
    pub direction: Direction,
    /// What the model does with it.
    pub used: Use,
    /// Where it is asked.
    pub section: Section,
}
