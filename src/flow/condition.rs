//! The conditions under which questions are asked, in the words of the field.
//!
//! Must not know which question stands under which condition; [`super::asking`] says that.

use crate::domain::{
    Answer, Case, Factor, FaultKind, Kind, Measures, Person, ReportTrue, Tri, Trigger, upstream,
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
    let closed = person.measures.as_ref().is_some_and(Measures::closed);
    inside(person, false) && !closed
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
    failing(person, given) && person.possible(Factor::InPost).yes() != Tri::Yes
}

/// Only an objection makes the order he then followed a question.
pub(super) fn objected(person: &Person, given: bool) -> bool {
    let objected = person.possible(Factor::TolObjected).yes();
    compared(person, given) && follows(objected, given)
}

/// Nobody above is in question where nobody below is dealt with. Whoever could not be read may be.
pub(super) fn somebody_sanctioned(case: &Case, _: bool) -> bool {
    let mut persons = case.persons.iter();
    !case.list_known() || persons.any(|person| person.severity().max >= 1)
}

/// Once answered it prevails over the acts (`model.md` section 4).
pub(super) fn acts_above_open(case: &Case, given: bool) -> bool {
    somebody_sanctioned(case, given)
        && (given || upstream::culpable_by_acts(|factor| case.possible(factor)) == Tri::Open)
}

pub(super) fn somebody_culpable_above(case: &Case, given: bool) -> bool {
    let culpable = upstream::culpable_above(|factor| case.possible(factor));
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
        Answer::Given(values) => values.yes() != Tri::No,
    }
}

/// Whoever was not heard has said nothing that could be answered.
pub(super) fn perhaps_heard(case: &Case, _: bool) -> bool {
    case.possible(Factor::ProcHeard).yes() != Tri::No
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
    person
        .possible(Factor::FaultKind)
        .is(FaultKind::OwnMisconduct)
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
