//! Actions drawn by chance, sensible and senseless ones.

use super::chance::Chance;
use super::draw;
use yichi::domain::measure::MEASURES;
use yichi::domain::{AnswerId, Case, Count, Evidence};
use yichi::flow::{self, Mode};
use yichi::session::Action;

/// Something a reviewer might do next, never clearing or replacing the case.
pub(crate) fn deed(chance: &mut Chance, case: &Case) -> Action {
    let place = chance.below(4);
    let other = chance.below(4);
    let questions: Vec<AnswerId> = flow::questions(case).collect();
    let id = questions[chance.below(questions.len())];
    match chance.below(24) {
        0 => Action::Started(Mode::ALL[chance.below(2)]),
        1 => Action::PersonAdded,
        2 => Action::PersonMoved {
            from: place,
            to: other,
        },
        3 => Action::LabelWritten(place, "x".repeat(other)),
        4 => Action::CountWritten(
            place,
            Count {
                people: other as u32,
                at_least: place == 0,
            },
        ),
        5 => Action::MeasureToggled(place, MEASURES[chance.below(MEASURES.len())].measure),
        6 => Action::NothingProposed(place),
        7 => Action::MeasuresUnknown(place),
        8 => Action::SuperiorToggled {
            person: place,
            superior: other,
        },
        9 => Action::EvidenceMarked(id, Evidence::ALL.get(place).copied()),
        10 => Action::NoteWritten("x".repeat(other)),
        11 => Action::Deepened,
        12 => Action::Skipped,
        13 => Action::SteppedBack,
        14 => Action::Revisited(id),
        15 => Action::RosterOpened,
        16 => Action::AnswersOpened,
        17 => Action::AnswersClosed,
        18 => Action::ResultReached,
        19 | 20 => Action::Answered(id, chance.answer(id.factor)),
        _ => Action::SteppedOn,
    }
}

/// Anything at all, with what clears, replaces and removes.
pub(crate) fn any_deed(chance: &mut Chance, case: &Case) -> Action {
    match chance.below(60) {
        0 => Action::Restarted,
        1 => Action::ExampleOpened(Box::new(draw::case(chance))),
        2 => Action::Imported(Box::new(draw::case(chance))),
        3..6 => Action::PersonRemoved(chance.below(4)),
        _ => deed(chance, case),
    }
}
