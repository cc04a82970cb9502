//! 约定值: every number that is neither law nor finding, marked \[C\] in `model.md`.
//!
//! They stand in one data file, `conventions.json`, and an institution can replace it at runtime.
//! Must not know a case.

mod check;
mod ordinary;
mod part;

use crate::domain::{Harm, MisconductGravity};
use std::fmt;
use std::sync::OnceLock;

pub(crate) use ordinary::{Circumstances, Ordinary};

/// 约定值, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Conventions {
    /// 版本, shown on the page and in every report.
    pub version: String,
    /// Eight digits that change with any number in the file: two files may claim one version.
    pub hash: String,
    pub(crate) adjustment: Adjustment,
    pub(crate) limits: Limits,
    pub(crate) pairs: Pairs,
    pub(crate) findings: Findings,
    pub(crate) ordinary: Ordinary,
    bands: [[(i8, i8); Harm::ALL.len()]; 4],
    misconduct: [(i8, i8); MisconductGravity::ALL.len()],
}

/// 2.3: shifts in rungs, ceilings in rungs and classes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Adjustment {
    pub(crate) limit: i8,
    pub(crate) lesser_responsibility: i8,
    pub(crate) tolerated_ceiling: i8,
    pub(crate) tolerated_policy_class: i8,
    pub(crate) tolerated_order_class: i8,
}

/// 2.4 and 2.5, in rungs.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Limits {
    pub(crate) formal_from: i8,
    pub(crate) margin: i8,
    pub(crate) management_cap: i8,
    pub(crate) refused_cap: i8,
}

/// Section 4, differences in rungs.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Pairs {
    pub(crate) equal_gap: i8,
    pub(crate) greater_gap: i8,
    pub(crate) across_classes_gap: i8,
    pub(crate) lesser_kind_extra: i8,
}

/// Secondary findings, in rungs, people, questions and per cent.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Findings {
    pub(crate) unequal_gap: i8,
    pub(crate) padding_people: u32,
    pub(crate) one_size_people: u32,
    pub(crate) thin_evidence_from: i8,
    pub(crate) fix_missing: usize,
    pub(crate) weighed_sanctioned: u32,
    pub(crate) weighed_responsible: u32,
    pub(crate) weighed_excess_percent: u32,
}

/// 约定值文件有误: where and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConventionsError {
    /// The place in the file, as `bands[1].serious`, or line and column where it is no object of JSON.
    pub path: String,
    /// What is wrong there, in one lower-case clause.
    pub detail: String,
}

impl fmt::Display for ConventionsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.detail)
    }
}

impl std::error::Error for ConventionsError {}

impl Conventions {
    /// The conventions this program ships with, read once: every report and every file asks whether it has them.
    #[must_use]
    pub fn shipped() -> Conventions {
        static READ: OnceLock<Conventions> = OnceLock::new();
        let read = || Conventions::from_json(SHIPPED).expect("checked by tests/conventions.rs");
        READ.get_or_init(read).clone()
    }

    /// Reads an institution's own file, with the same checks as the shipped one.
    ///
    /// # Errors
    /// What is no JSON, lacks, adds or repeats a field, leaves the range of the ladder, lets a worse fault or a
    /// graver harm lower a band, or presumes a value that its question does not have.
    pub fn from_json(text: &str) -> Result<Conventions, ConventionsError> {
        check::read(text)
    }

    /// Whether these are the ones this program ships with.
    #[must_use]
    pub fn are_shipped(&self) -> bool {
        self.hash == Conventions::shipped().hash
    }

    /// The same with every base band some rungs higher, or lower where negative.
    #[must_use]
    pub(crate) fn moved(&self, rungs: i8) -> Conventions {
        let mut moved = self.clone();
        let bands = moved
            .bands
            .iter_mut()
            .flatten()
            .chain(&mut moved.misconduct);
        bands.for_each(|(lo, hi)| {
            *lo = (*lo + rungs).clamp(0, 15);
            *hi = (*hi + rungs).clamp(0, 15);
        });
        moved
    }

    /// The base band of a fault class (1 to 4) at a value of harm.
    pub(crate) fn office_band(&self, class: i8, harm: u8) -> (i8, i8) {
        self.bands[(class as usize).clamp(1, self.bands.len()) - 1][usize::from(harm)]
    }

    /// The base band of a gravity of misconduct.
    pub(crate) fn misconduct_band(&self, gravity: u8) -> (i8, i8) {
        self.misconduct[usize::from(gravity)]
    }
}

/// The text of the shipped file, for whoever wants to start their own from it.
pub const SHIPPED: &str = include_str!("conventions.json");
