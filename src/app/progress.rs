//! How far the session is, as the rail draws it. Must not know how the rail looks.

use crate::app::components::rail::{Part, Tick};
use crate::app::store::{Store, report};
use crate::content::texts;
use crate::domain::{Answer, AnswerId, Section};
use crate::session::{Action, Asking, Screen, Session, select};

/// The roster, then a part a person, then a part a section of the case.
pub(crate) fn parts(store: &Store, asking: &Asking) -> Vec<Part> {
    let session: &Session = store;
    let here = select::question(session);
    let mut parts = vec![Part {
        name: texts().section(Section::List).to_owned(),
        ticks: vec![],
        here: session.screen == Screen::Roster,
        on_visit: report(store, Action::RosterOpened),
    }];
    let mut last = None;
    for id in select::path(session).questions() {
        if last != Some(part_of(id)) {
            last = Some(part_of(id));
            parts.push(Part {
                name: match id.person {
                    Some(place) => texts().person(&session.case, place),
                    None => texts().section(id.factor.facts().section).to_owned(),
                },
                ticks: vec![],
                here: here.is_some_and(|here| part_of(here) == part_of(id)),
                on_visit: report(store, Action::Revisited(id)),
            });
        }
        let tick = match (here == Some(id), session.case.at(id)) {
            (true, _) => Tick::Here,
            (false, Answer::Unanswered) if asking.can_be_spared(id) => Tick::Idle,
            (false, Answer::Unanswered) => Tick::Open,
            (false, _) => Tick::Answered,
        };
        if let Some(part) = parts.last_mut() {
            part.ticks.push(tick);
        }
    }
    parts
}

/// All about one person is one part; the rest goes by section.
fn part_of(id: AnswerId) -> (Option<usize>, Option<Section>) {
    match id.person {
        Some(place) => (Some(place), None),
        None => (None, Some(id.factor.facts().section)),
    }
}
