//! The conditions under which questions are asked, in the words of the field.
//!
//! Must not know which question stands under which condition; [`super::asking`] says that.

use crate::domain::{
    Answer, Case, Factor, FaultKind, Kind, Measure, Person, ReportTrue, Tri, Trigger, UpWarned,
    Values, YesNo,
};

pub(super) fn always<Whole>(_: &Whole, _: bool) -> bool {
    true
}

/// Of somebody outside the system nothing more is asked.
pub(super) fn inside(person: &Person, _: bool) -> bool {
    !person.answer(Factor::Kind).is(Kind::Outside)
}

/// The other kinds say by themselves whether one is a Party member.
pub(super) fn membership_unsaid(person: &Person, _: bool) -> bool {
    [Kind::PublicEmployee, Kind::VillageStaff, Kind::Hired]
        .iter()
        .any(|kind| person.possible(Factor::Kind).has(*kind))
}

/// Whoever leaves every comparison (`model.md` section 1) is not judged, so not asked about.
pub(super) fn compared(person: &Person, _: bool) -> bool {
    let closed = [Measure::JudicialTransfer, Measure::NotPursued];
    inside(person, false) && !closed.iter().any(|measure| person.receives(*measure))
}

/// Questions about the proposal are pointless where nothing is proposed.
pub(super) fn something_proposed(person: &Person, given: bool) -> bool {
    compared(person, given) && person.severity().max >= 1
}

/// What only a failing in office is judged by (`model.md` 2.1).
pub(super) fn failing(person: &Person, given: bool) -> bool {
    compared(person, given) && own_misconduct(person) != Tri::Yes
}

/// What only the person's own misconduct is judged by (`model.md` 2.2).
pub(super) fn misconduct(person: &Person, given: bool) -> bool {
    compared(person, given) && own_misconduct(person) != Tri::No
}

/// Who was in post cannot have taken the problem over.
pub(super) fn not_in_post(person: &Person, given: bool) -> bool {
    failing(person, given) && is_yes(person.possible(Factor::InPost)) != Tri::Yes
}

/// Only an objection makes the order he then followed a question.
pub(super) fn objected(person: &Person, given: bool) -> bool {
    let objected = is_yes(person.possible(Factor::TolObjected));
    compared(person, given) && follows(objected, given)
}

/// Nobody above is in question where nobody below is dealt with. Whoever could not be read may be.
pub(super) fn somebody_sanctioned(case: &Case, _: bool) -> bool {
    let mut persons = case.persons.iter();
    !case.list_known() || persons.any(|person| person.severity().max >= 1)
}

/// Once answered it prevails over the acts (`model.md` section 4).
pub(super) fn acts_above_open(case: &Case, given: bool) -> bool {
    somebody_sanctioned(case, given) && (given || culpable_by_acts(case) == Tri::Open)
}

pub(super) fn somebody_culpable_above(case: &Case, given: bool) -> bool {
    let culpable = match is_yes(case.possible(Factor::UpstreamCulpable)) {
        Tri::Open => culpable_by_acts(case),
        firm @ (Tri::Yes | Tri::No) => firm,
    };
    somebody_sanctioned(case, given) && follows(culpable, given)
}

/// With one person there is nobody to differ from.
pub(super) fn several_persons(case: &Case, given: bool) -> bool {
    let persons = case.persons.iter();
    persons.filter(|person| compared(person, given)).count() >= 2
}

/// Misconduct has a measure of its own.
pub(super) fn some_failing(case: &Case, given: bool) -> bool {
    case.persons.iter().any(|person| failing(person, given))
}

pub(super) fn perhaps_reported(case: &Case, _: bool) -> bool {
    case.possible(Factor::Trigger).has(Trigger::Report)
}

/// Waits for an answer, 查不清 included: without one, most proposals name persons.
pub(super) fn perhaps_body_only(case: &Case, given: bool) -> bool {
    match case.answer(Factor::BodyOnly) {
        Answer::Unanswered => given,
        Answer::Unknown => true,
        Answer::Given(values) => is_yes(values) != Tri::No,
    }
}

/// Whoever was not heard has said nothing that could be answered.
pub(super) fn perhaps_heard(case: &Case, _: bool) -> bool {
    is_yes(case.possible(Factor::ProcHeard)) != Tri::No
}

/// A name may need clearing after a false report, or where somebody turns out to be sanctioned for
/// nothing. The latter is a judgement, so nothing narrower than "somebody is sanctioned" is used:
/// one question too many at the end costs less than a name that is never cleared.
pub(super) fn name_to_clear(case: &Case, given: bool) -> bool {
    let reported_falsely =
        perhaps_reported(case, given) && case.possible(Factor::ReportTrue).has(ReportTrue::False);
    somebody_sanctioned(case, given) || reported_falsely
}

fn own_misconduct(person: &Person) -> Tri {
    is(person.possible(Factor::FaultKind), FaultKind::OwnMisconduct)
}

/// Whether the acts of those above make somebody there culpable.
fn culpable_by_acts(case: &Case) -> Tri {
    let acts = is(case.possible(Factor::UpWarned), UpWarned::NotActed)
        .or(is_yes(case.possible(Factor::UpPushedDown)))
        .or(is_yes(case.possible(Factor::UpMovedGoal)));
    match acts {
        Tri::No if is_yes(case.possible(Factor::UpExamined)) != Tri::Yes => Tri::Open,
        Tri::No | Tri::Open | Tri::Yes => acts,
    }
}

/// Whether to ask what only makes sense under `condition`: once that is established. An answer that
/// is there already counts for as long as it may make sense.
fn follows(condition: Tri, given: bool) -> bool {
    match condition {
        Tri::Yes => true,
        Tri::Open => given,
        Tri::No => false,
    }
}

fn is_yes(possible: Values) -> Tri {
    is(possible, YesNo::Yes)
}

fn is(possible: Values, value: impl Into<u8>) -> Tri {
    let value = value.into();
    match possible.single() {
        Some(only) => Tri::from(only == value),
        None if possible.has(value) => Tri::Open,
        None => Tri::No,
    }
}
