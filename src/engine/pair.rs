//! 上下级比对: whether a superior is spared or treated lighter than a subordinate (`model.md` 4).
//!
//! Looks at one superior and one subordinate and at nobody's rank.

use super::conventions::Conventions;
use super::standing::Standing;
use crate::domain::{Span, Tri};

/// What a pair shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Comparison {
    /// 上面没动: nothing at all for a responsible superior.
    pub(crate) spared: Tri,
    /// 上轻下重.
    pub(crate) lighter: Tri,
}

impl Comparison {
    /// Whether the pair shows 对下不对上 in either way.
    pub(crate) fn shows(self) -> Tri {
        self.spared.or(self.lighter)
    }
}

/// Compares a superior with a subordinate.
pub(crate) fn compare(
    above: &Standing,
    below: &Standing,
    reason_written: Tri,
    conventions: &Conventions,
) -> Comparison {
    let included = !above.excluded.or(below.excluded);
    Comparison {
        spared: spared(above, below, conventions).and(included),
        lighter: lighter(above, below, reason_written, conventions).and(included),
    }
}

fn spared(above: &Standing, below: &Standing, conventions: &Conventions) -> Tri {
    let formal = conventions.limits.formal_from;
    let (lo, severity) = (above.band.lo, below.weight.severity);
    let untouched = !above.weight.severity.reaches(1);
    let responsible = lo.reaches(1).and(severity.reaches(formal));
    let gravely = lo.reaches(formal).and(severity.reaches(1));
    untouched.and(responsible.or(gravely))
}

fn lighter(
    above: &Standing,
    below: &Standing,
    reason_written: Tri,
    conventions: &Conventions,
) -> Tri {
    let rules = &conventions.pairs;
    let formal = conventions.limits.formal_from;
    let (one, other) = (above.band, below.band);
    let both = above
        .weight
        .severity
        .reaches(1)
        .and(below.weight.severity.reaches(formal));
    let as_responsible = as_responsible(above, below);
    if both.and(as_responsible) == Tri::No {
        return Tri::No; // Whatever the rest says: most pairs end here.
    }
    let more_responsible =
        as_responsible.and(one.lo.more_than(other.lo).or(one.hi.more_than(other.hi)));

    let gap = below.weight.severity.above(above.weight.severity);
    let extra = choose(lesser_kind(above, below), rules.lesser_kind_extra, 0);
    let reaches =
        |needed: Span| gap.at_least(Span::new(needed.min + extra.min, needed.max + extra.max));
    let greater_gap = choose(
        across_classes(above, below),
        rules.across_classes_gap.max(rules.greater_gap),
        rules.greater_gap,
    );

    let equally = as_responsible.and(reaches(Span::point(rules.equal_gap)));
    let greatly = more_responsible.and(reaches(greater_gap));
    let nominal = (!above.weight.severity.reaches(formal)).and(equally);
    let graded = (!reason_written).and(equally.or(greatly));
    both.and(nominal.or(graded))
}

/// 责任不轻于: whether the superior is as responsible as the subordinate.
pub(crate) fn as_responsible(above: &Standing, below: &Standing) -> Tri {
    let (one, other) = (above.band, below.band);
    one.lo
        .at_least(other.lo)
        .and(one.hi.at_least(other.hi))
        .and(one.lo.reaches(1))
}

/// The number for yes or for no, and both while that is open.
fn choose(condition: Tri, yes: i8, no: i8) -> Span {
    match condition {
        Tri::Yes => Span::point(yes),
        Tri::No => Span::point(no),
        Tri::Open => Span::new(yes.min(no), yes.max(no)),
    }
}

/// Whether the superior's responsibility is of a lesser kind: a leader answers for the work, the
/// doer for the act, and a wider gap between them is ordinary.
fn lesser_kind(above: &Standing, below: &Standing) -> Tri {
    let (superior, doer) = (above.weight.responsibility, below.weight.responsibility);
    doer.more_than(superior)
}

/// Whether one side has organizational measures only and the other disciplinary ones only; there is
/// no legal exchange rate between them (`model.md` section 1).
fn across_classes(above: &Standing, below: &Standing) -> Tri {
    let crossed =
        |one: &Standing, other: &Standing| one.weight.organizational.and(other.weight.disciplinary);
    crossed(above, below).or(crossed(below, above))
}
