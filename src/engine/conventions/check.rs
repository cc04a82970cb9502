//! Reading and checking a conventions file: every number in range, every band monotone.
//!
//! An institution's own file passes the same checks; the first fault is reported with its place. The range of a
//! number stands where it is read.
//!
//! Must not know what a number decides.

use super::part::{Part, fault};
use super::{Adjustment, Conventions, ConventionsError, Findings, Limits, Pairs, ordinary};
use crate::casefile::{Object, ReadError, Wrong, object};
use crate::codec::crc32;
use crate::domain::{Count, Harm, MisconductGravity};
use serde_json::Value;

const FIELD: &str = "is no such field";
const COLUMN: &str = "is no such column";

pub(super) fn read(text: &str) -> Result<Conventions, ConventionsError> {
    let Object { fields, repeated } = object(text).map_err(unreadable)?;
    if let Some(path) = repeated.into_iter().next() {
        return Err(fault(path, "stands twice"));
    }
    let whole = Value::Object(fields);
    // Changes with what the file says, and not with how it is laid out.
    let hash = format!("{:08x}", crc32(whole.to_string().as_bytes()));
    let mut file = Part::of(String::new(), whole)?;
    let conventions = Conventions {
        version: file.text("version")?,
        hash,
        bands: bands(&mut file)?,
        misconduct: misconduct(file.part("misconduct")?)?,
        adjustment: adjustment(file.part("adjustment")?)?,
        limits: limits(file.part("limits")?)?,
        pairs: pairs(file.part("pairs")?)?,
        findings: findings(file.part("findings")?)?,
        ordinary: ordinary::read(file.part("ordinary")?)?,
    };
    file.ended(FIELD)?;
    Ok(conventions)
}

/// What is no object of JSON has no fields to name: its place is line and column.
fn unreadable(error: ReadError) -> ConventionsError {
    let path = error
        .at
        .map_or_else(String::new, |at| format!("{}:{}", at.line, at.column));
    match error.what {
        Wrong::NotJson(detail) | Wrong::Foreign(detail) => fault(path, &detail),
        Wrong::TooLarge => fault(path, "is too large"),
        Wrong::TooDeep => fault(path, "is nested too deep"),
        Wrong::NotObject | Wrong::Report | Wrong::Chain(_) => fault(path, "is no object"),
    }
}

/// The bands of the four fault classes, none below that of a lesser fault.
fn bands(file: &mut Part) -> Result<[[(i8, i8); Harm::ALL.len()]; 4], ConventionsError> {
    let mut bands = [[(0, 0); Harm::ALL.len()]; 4];
    let rows = match file.need("bands")? {
        Value::Array(rows) if rows.len() == bands.len() => rows,
        _ => {
            let detail = "needs one row for each of the four fault classes";
            return Err(fault(file.at("bands"), detail));
        }
    };
    for (row, value) in rows.into_iter().enumerate() {
        let path = format!("bands[{row}]");
        let mut part = Part::of(path, value)?;
        rising(&mut part, Harm::IDS, &mut bands[row])?;
        let below = row.checked_sub(1).map(|previous| bands[previous]);
        for (column, id) in Harm::IDS.iter().enumerate() {
            if below.is_some_and(|below| lowers(below[column], bands[row][column])) {
                return Err(fault(part.at(id), "lies below the band of a lesser fault"));
            }
        }
        part.ended(COLUMN)?;
    }
    Ok(bands)
}

fn misconduct(
    mut part: Part,
) -> Result<[(i8, i8); MisconductGravity::ALL.len()], ConventionsError> {
    let mut bands = [(0, 0); MisconductGravity::ALL.len()];
    rising(&mut part, MisconductGravity::IDS, &mut bands)?;
    part.ended(COLUMN)?;
    Ok(bands)
}

/// One row of bands, in the order of `ids` and rising with it.
fn rising(part: &mut Part, ids: &[&str], row: &mut [(i8, i8)]) -> Result<(), ConventionsError> {
    let mut before = (0, 0);
    for (id, band) in ids.iter().zip(row) {
        *band = part.band(id)?;
        if lowers(before, *band) {
            return Err(fault(part.at(id), "lies below the band before it"));
        }
        before = *band;
    }
    Ok(())
}

/// Whether going from `lesser` to `graver` lowers either end.
fn lowers(lesser: (i8, i8), graver: (i8, i8)) -> bool {
    graver.0 < lesser.0 || graver.1 < lesser.1
}

fn adjustment(mut part: Part) -> Result<Adjustment, ConventionsError> {
    let adjustment = Adjustment {
        limit: part.steps("limit", 0, 15)?,
        lesser_responsibility: part.steps("lesser_responsibility", 0, 15)?,
        tolerated_ceiling: part.steps("tolerated_ceiling", 0, 15)?,
        tolerated_policy_class: part.steps("tolerated_policy_class", 0, 4)?,
        tolerated_order_class: part.steps("tolerated_order_class", 0, 4)?,
    };
    part.ended(FIELD)?;
    Ok(adjustment)
}

fn limits(mut part: Part) -> Result<Limits, ConventionsError> {
    let limits = Limits {
        formal_from: part.steps("formal_from", 1, 15)?,
        margin: part.steps("margin", 0, 15)?,
        management_cap: part.steps("management_cap", 0, 15)?,
        refused_cap: part.steps("refused_cap", 0, 15)?,
    };
    part.ended(FIELD)?;
    Ok(limits)
}

fn pairs(mut part: Part) -> Result<Pairs, ConventionsError> {
    let pairs = Pairs {
        equal_gap: part.steps("equal_gap", 1, 15)?,
        greater_gap: part.steps("greater_gap", 1, 15)?,
        across_classes_gap: part.steps("across_classes_gap", 1, 15)?,
        lesser_kind_extra: part.steps("lesser_kind_extra", 0, 15)?,
    };
    part.ended(FIELD)?;
    Ok(pairs)
}

fn findings(mut part: Part) -> Result<Findings, ConventionsError> {
    let findings = Findings {
        unequal_gap: part.steps("unequal_gap", 1, 15)?,
        padding_people: part.count("padding_people", 1, Count::MOST)?,
        one_size_people: part.count("one_size_people", 1, Count::MOST)?,
        thin_evidence_from: part.steps("thin_evidence_from", 0, 15)?,
        fix_missing: part.count("fix_missing", 1, 3)? as usize,
        weighed_sanctioned: part.count("weighed_sanctioned", 1, Count::MOST)?,
        weighed_responsible: part.count("weighed_responsible", 1, Count::MOST)?,
        weighed_excess_percent: part.count("weighed_excess_percent", 1, 100)?,
    };
    part.ended(FIELD)?;
    Ok(findings)
}
