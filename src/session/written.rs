//! The written report on a session, with what only a session knows: what was changed after the result was seen.
//!
//! Must not phrase, nor know the time.

use super::{Entry, Session};
use crate::content::Texts;
use crate::domain::ChainError;
use crate::engine::Judged;
use crate::report::{Document, Extent, Remeasured, Stamp, Told, brief, whole};

/// The report on the case as it is now.
///
/// # Errors
/// As [`Judged::of`]; never for a case that was read from a file or built by [`update`](super::update()).
pub fn written(
    session: &Session,
    extent: Extent,
    stamp: &Stamp,
    texts: &Texts,
) -> Result<Document, ChainError> {
    let (mut revised, mut revised_measures) = (Vec::new(), Vec::new());
    for entry in session.revised.iter() {
        match entry {
            Entry::Answer(id) => revised.push(id),
            Entry::Measures(place) => {
                let now = session.case.persons.get(place);
                let now = now.and_then(|person| person.measures.as_ref());
                let before = session.proposed.get(place);
                revised_measures.push(Remeasured {
                    place,
                    before: before.filter(|before| *before != now),
                });
            }
            Entry::Persons | Entry::Superiors(_) => {}
        }
    }
    let told = Told {
        stamp,
        given: &Judged::of(&session.case, &session.conventions)?,
        revised: &revised,
        revised_measures: &revised_measures,
    };
    Ok(match extent {
        Extent::Whole => whole(&told, texts),
        Extent::Brief => brief(&told, texts),
    })
}
