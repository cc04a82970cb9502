//! Actions drawn by chance, sensible and senseless ones.

use super::Rng;
use super::generate::{random_answer, random_case};
use yichi::domain::measure::MEASURES;
use yichi::domain::{Answer, AnswerId, Case, Count, Evidence};
use yichi::flow::{self, Mode};
use yichi::session::Action;

/// Something a reviewer might do next, never clearing or replacing the case.
pub(crate) fn deed(rng: &mut Rng, case: &Case) -> Action {
    let place = rng.below(4);
    let other = rng.below(4);
    let questions: Vec<AnswerId> = flow::questions(case).collect();
    let id = *rng.pick(&questions);
    match rng.below(24) {
        0 => Action::Started(*rng.pick(&Mode::ALL)),
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
        5 => Action::MeasureToggled(place, rng.pick(MEASURES).measure),
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
        19 | 20 => Action::Answered(id, answer(rng, id)),
        _ => Action::SteppedOn,
    }
}

/// Anything at all, with what clears, replaces and removes.
pub(crate) fn any_deed(rng: &mut Rng, case: &Case) -> Action {
    match rng.below(60) {
        0 => Action::Restarted,
        1 => Action::ExampleOpened(Box::new(random_case(rng))),
        2 => Action::Imported(Box::new(random_case(rng))),
        3..6 => Action::PersonRemoved(rng.below(4)),
        _ => deed(rng, case),
    }
}

fn answer(rng: &mut Rng, id: AnswerId) -> Answer {
    match rng.below(6) {
        0 => Answer::Unanswered,
        1 => Answer::Unknown,
        _ => random_answer(id.factor, rng),
    }
}
