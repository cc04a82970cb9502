//! Reading and checking a conventions file: every number in range, every band monotone.
//!
//! An institution's own file passes the same checks; the first fault is reported with its place.
//!
//! Must not know what a number decides.

use super::{
    Adjustment, Conventions, ConventionsError, Findings, Limits, Ordinary, Pairs, ordinary,
};
use crate::casefile::crc32;
use crate::domain::{Harm, MisconductGravity};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: String,
    bands: Vec<BTreeMap<String, (i8, i8)>>,
    misconduct: BTreeMap<String, (i8, i8)>,
    adjustment: Adjustment,
    limits: Limits,
    pairs: Pairs,
    findings: Findings,
    ordinary: Map<String, Value>,
}

/// Builds the error of one place.
pub(super) fn fault<T>(path: impl Into<String>, detail: &str) -> Result<T, ConventionsError> {
    Err(ConventionsError {
        path: path.into(),
        detail: detail.to_owned(),
    })
}

pub(super) fn read(text: &str) -> Result<Conventions, ConventionsError> {
    let file: File = serde_json::from_str(text).map_err(|error| ConventionsError {
        path: format!("{}:{}", error.line(), error.column()),
        detail: error.to_string(),
    })?;
    if file.version.trim().is_empty() {
        return fault("version", "is empty");
    }
    let Ok([one, two, three, four]) = <[_; 4]>::try_from(file.bands) else {
        return fault("bands", "needs one row for each of the four fault classes");
    };
    let mut bands = [[(0, 0); Harm::ALL.len()]; 4];
    for (row, map) in [one, two, three, four].into_iter().enumerate() {
        bands[row] = band_row(&format!("bands[{row}]"), Harm::IDS, &map)?;
        let below = row.checked_sub(1).map(|previous| bands[previous]);
        for (column, id) in Harm::IDS.iter().enumerate() {
            if below.is_some_and(|below| lowers(below[column], bands[row][column])) {
                return fault(
                    format!("bands[{row}].{id}"),
                    "lies below the band of a lesser fault",
                );
            }
        }
    }
    let misconduct = band_row("misconduct", MisconductGravity::IDS, &file.misconduct)?;
    numbers(&file.adjustment, &file.limits, &file.pairs, &file.findings)?;
    let ordinary: Ordinary = ordinary::read(&file.ordinary)?;
    Ok(Conventions {
        hash: hash(text),
        version: file.version,
        adjustment: file.adjustment,
        limits: file.limits,
        pairs: file.pairs,
        findings: file.findings,
        ordinary,
        bands,
        misconduct,
    })
}

/// Changes with what the file says, and not with how it is laid out.
fn hash(text: &str) -> String {
    let value: Value = serde_json::from_str(text).unwrap_or_default();
    format!("{:08x}", crc32(value.to_string().as_bytes()))
}

/// One row of bands, in the order of `ids` and rising with it.
fn band_row<const N: usize>(
    path: &str,
    ids: &[&str],
    map: &BTreeMap<String, (i8, i8)>,
) -> Result<[(i8, i8); N], ConventionsError> {
    if let Some(stranger) = map.keys().find(|key| !ids.contains(&key.as_str())) {
        return fault(format!("{path}.{stranger}"), "is no such column");
    }
    let mut row = [(0, 0); N];
    for (column, id) in ids.iter().enumerate() {
        let place = format!("{path}.{id}");
        let Some(&(lo, hi)) = map.get(*id) else {
            return fault(place, "is missing");
        };
        if !(0 <= lo && lo <= hi && hi <= 15) {
            return fault(place, "is no band within 0 to 15");
        }
        row[column] = (lo, hi);
        if column > 0 && lowers(row[column - 1], row[column]) {
            return fault(place, "lies below the band before it");
        }
    }
    Ok(row)
}

/// Whether going from `lesser` to `graver` lowers either end.
fn lowers(lesser: (i8, i8), graver: (i8, i8)) -> bool {
    graver.0 < lesser.0 || graver.1 < lesser.1
}

fn numbers(
    adjustment: &Adjustment,
    limits: &Limits,
    pairs: &Pairs,
    findings: &Findings,
) -> Result<(), ConventionsError> {
    let small = [
        ("adjustment.limit", adjustment.limit, 0, 15),
        (
            "adjustment.lesser_responsibility",
            adjustment.lesser_responsibility,
            0,
            15,
        ),
        (
            "adjustment.tolerated_ceiling",
            adjustment.tolerated_ceiling,
            0,
            15,
        ),
        (
            "adjustment.tolerated_policy_class",
            adjustment.tolerated_policy_class,
            0,
            4,
        ),
        (
            "adjustment.tolerated_order_class",
            adjustment.tolerated_order_class,
            0,
            4,
        ),
        ("limits.formal_from", limits.formal_from, 1, 15),
        ("limits.margin", limits.margin, 0, 15),
        ("limits.management_cap", limits.management_cap, 0, 15),
        ("limits.refused_cap", limits.refused_cap, 0, 15),
        ("pairs.equal_gap", pairs.equal_gap, 1, 15),
        ("pairs.greater_gap", pairs.greater_gap, 1, 15),
        ("pairs.across_classes_gap", pairs.across_classes_gap, 1, 15),
        ("pairs.lesser_kind_extra", pairs.lesser_kind_extra, 0, 15),
        ("findings.unequal_gap", findings.unequal_gap, 1, 15),
        (
            "findings.thin_evidence_from",
            findings.thin_evidence_from,
            0,
            15,
        ),
    ];
    for (path, number, least, most) in small {
        if !(least..=most).contains(&number) {
            return fault(path, &format!("is not within {least}\u{2013}{most}"));
        }
    }
    let counts = [
        (
            "findings.padding_people",
            findings.padding_people,
            1_000_000,
        ),
        (
            "findings.one_size_people",
            findings.one_size_people,
            1_000_000,
        ),
        ("findings.fix_missing", findings.fix_missing as u32, 3),
        (
            "findings.weighed_sanctioned",
            findings.weighed_sanctioned,
            1_000_000,
        ),
        (
            "findings.weighed_responsible",
            findings.weighed_responsible,
            1_000_000,
        ),
        (
            "findings.weighed_excess_percent",
            findings.weighed_excess_percent,
            100,
        ),
    ];
    for (path, number, most) in counts {
        if !(1..=most).contains(&number) {
            return fault(path, &format!("is not within 1\u{2013}{most}"));
        }
    }
    Ok(())
}
