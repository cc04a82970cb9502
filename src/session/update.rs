//! How an action changes a session: pure and total.
//!
//! Must not know how a single action works; [`super::roster`] and [`super::walk`] do.

use super::{Action, Entry, Screen, Session, look, position, roster, trial, walk};
use crate::domain::{Answer, AnswerId, AnswerKind, Case, Scope, Time, Values};

/// The session after this action, of which nobody knows when it happened.
#[must_use]
pub fn update(session: Session, action: Action) -> Session {
    after(session, action, None)
}

/// The session after this action, which happened then: the time is noted for what it changed.
#[must_use]
pub fn update_at(session: Session, action: Action, at: Time) -> Session {
    after(session, action, Some(at))
}

fn after(session: Session, action: Action, at: Option<Time>) -> Session {
    let entries = touched(&session, &action);
    match apply(session.clone(), action) {
        Some(mut next) if next != session => {
            if next.case != session.case {
                note(&mut next, &entries, at);
                if session.result_seen && next.result_seen {
                    entries
                        .into_iter()
                        .for_each(|entry| revise(&mut next, entry, &session.case));
                }
            }
            trial::settle(&mut next);
            // Whatever changed, the page that says that it is enough must still be true.
            if next.screen == Screen::Enough {
                position::settle(&mut next);
            }
            // A session that comes from elsewhere may have been changed more often than this one.
            next.revision = next.revision.max(session.revision).saturating_add(1);
            next
        }
        // The action changed nothing, or made no sense where it happened: a click on a page that
        // was already left, a place in the list that is gone, a chain that would close on itself.
        Some(_) | None => session,
    }
}

fn apply(mut session: Session, action: Action) -> Option<Session> {
    if session.looking && !look::allows(&action) {
        return None;
    }
    match action {
        Action::Started(mode) => walk::start(&mut session, mode)?,
        Action::ExampleOpened(case) => walk::open_example(&mut session, *case),
        Action::Imported(case) => walk::open(&mut session, *case),
        Action::Restored(restored) => session = restore(*restored, session),
        Action::Restarted => session = Session::under(session.conventions),
        Action::Filed(number) => session.filed = number,
        Action::SteppedOn => walk::step_on(&mut session)?,
        Action::Returned(position) => position::go_back_to(&mut session, position)?,
        // Everything else happens to a case that is on the table.
        _ if session.screen == Screen::Start => return None,

        Action::PersonAdded => roster::add(&mut session)?,
        Action::PersonRemoved(place) => roster::remove(&mut session, place)?,
        Action::LabelWritten(place, label) => session.case.persons.get_mut(place)?.label = label,
        Action::CountWritten(place, count) => roster::count(&mut session, place, count)?,
        Action::MeasureToggled(place, measure) => roster::toggle(&mut session, place, measure)?,
        Action::NothingProposed(place) => roster::propose_nothing(&mut session, place)?,
        Action::MeasuresUnknown(place) => session.case.persons.get_mut(place)?.measures = None,
        Action::SuperiorToggled { person, superior } => {
            roster::toggle_superior(&mut session, person, superior)?;
        }

        Action::Answered(id, answer) => give(&mut session, id, answer)?,
        Action::ValueTurned(id, value) => turn(&mut session, id, value)?,
        Action::EvidenceMarked(id, evidence) => {
            let person = session.case.persons.get_mut(id.person?)?;
            if id.factor.facts().scope == Scope::Case {
                return None;
            }
            person.evidence.set(id.factor, evidence);
        }
        Action::TitleWritten(title) => session.case.title = title,
        Action::NoteWritten(note) => session.case.note = note,

        Action::Deepened => walk::deepen(&mut session)?,
        Action::OrderChosen(order) => {
            session.order = order;
            position::settle(&mut session);
        }
        Action::Skipped => walk::skip(&mut session)?,
        Action::SteppedBack => walk::step_back(&mut session)?,
        Action::Revisited(id) if exists(&session.case, id) => walk::revisit(&mut session, id),
        Action::Revisited(_) => return None,
        Action::RosterOpened => walk::open_roster(&mut session)?,
        Action::AnswersOpened => walk::open_answers(&mut session)?,
        Action::AnswersClosed => walk::close_answers(&mut session)?,
        Action::ResultReached => walk::reach_result(&mut session),

        Action::Tried(changes) => trial::add(&mut session, changes)?,
        Action::TrialShortened(place) => trial::shorten(&mut session, place)?,
        Action::TrialDropped => session.trial.clear(),
        Action::TrialAdopted => {
            trial::adopt(&mut session)?;
            walk::reach_result(&mut session);
        }
    }
    Some(session)
}

/// Puts one session in place of another, judged by the conventions that are in force here.
fn restore(restored: Session, instead_of: Session) -> Session {
    let conventions = instead_of.conventions;
    Session {
        conventions,
        ..restored
    }
    .settled()
}

fn give(session: &mut Session, id: AnswerId, answer: Answer) -> Option<()> {
    if !exists(&session.case, id) || !id.factor.takes(answer) {
        return None;
    }
    session.case.set_at(id, answer);
    session.skipped.remove(Entry::Answer(id));
    position::settle(session);
    Some(())
}

/// Starts from what is answered now: two keys struck at once must not undo each other.
fn turn(session: &mut Session, id: AnswerId, value: u8) -> Option<()> {
    let several = matches!(id.factor.facts().answers, AnswerKind::Many(_));
    if !several || !exists(&session.case, id) || usize::from(value) >= id.factor.value_count() {
        return None;
    }
    let turned = match session.case.at(id) {
        Answer::Given(values) if values.has(value) => values.without(value),
        Answer::Given(values) => Some(values.or(Values::one(value))),
        Answer::Unanswered | Answer::Unknown => Some(Values::one(value)),
    };
    give(
        session,
        id,
        turned.map_or(Answer::Unanswered, Answer::Given),
    )
}

/// Whether there is such a question: about the case, or about somebody on the list.
pub(super) fn exists(case: &Case, id: AnswerId) -> bool {
    match (id.factor.facts().scope, id.person) {
        (Scope::Case, None) => true,
        (Scope::Person, Some(place)) => place < case.persons.len(),
        (Scope::Case, Some(_)) | (Scope::Person, None) => false,
    }
}

/// Notes when these were changed. A time that is not known any more is not kept.
fn note(session: &mut Session, entries: &[Entry], at: Option<Time>) {
    for entry in entries {
        session.times.set(*entry, at);
    }
}

/// Notes that this was changed with the result in view; and of measures, what had been proposed before.
fn revise(session: &mut Session, entry: Entry, before: &Case) {
    if let (Entry::Measures(place), false) = (entry, session.revised.contains(entry))
        && let Some(person) = before.persons.get(place)
    {
        session.proposed.keep(place, person.measures.clone());
    }
    session.revised.insert(entry);
}

/// What of the case an action is about, where that can bear on a result.
fn touched(session: &Session, action: &Action) -> Vec<Entry> {
    let entry = match action {
        Action::Answered(id, _) | Action::ValueTurned(id, _) => Entry::Answer(*id),
        Action::MeasureToggled(place, _)
        | Action::NothingProposed(place)
        | Action::MeasuresUnknown(place) => Entry::Measures(*place),
        Action::SuperiorToggled { person, .. } => Entry::Superiors(*person),
        Action::PersonAdded | Action::PersonRemoved(_) | Action::CountWritten(..) => Entry::Persons,
        Action::TrialAdopted => return session.trial.iter().map(trial::entry).collect(),
        _ => return Vec::new(),
    };
    vec![entry]
}
