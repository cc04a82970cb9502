//! Actions drawn by chance, sensible and senseless ones.

use super::generate::{random_answer, random_case};
use super::{Rng, blank};
use yichi::domain::measure::MEASURES;
use yichi::domain::{Answer, AnswerId, Case, Count, Evidence, Factor};
use yichi::engine::explain::Change;
use yichi::flow::{self, Mode};
use yichi::session::{Action, Aside, Order, Position, Screen, Session, update};

/// Something a reviewer might do next, never clearing or replacing the case.
pub(crate) fn deed(rng: &mut Rng, case: &Case) -> Action {
    let place = rng.below(4);
    let other = rng.below(4);
    let questions: Vec<AnswerId> = flow::questions(case).collect();
    let id = *rng.pick(&questions);
    match rng.below(30) {
        0 => Action::Started(*rng.pick(&Mode::ALL)),
        1 => Action::PersonAdded,
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
        2 | 15 => Action::RosterOpened,
        16 => Action::AnswersOpened,
        17 => Action::AnswersClosed,
        18 => Action::ResultReached,
        19 => Action::OrderChosen(*rng.pick(&Order::ALL)),
        20 | 21 => Action::Tried(vec![change(rng, case, id)]),
        22 => Action::TrialShortened(place),
        23 => Action::TrialDropped,
        24 | 25 => Action::Answered(id, answer(rng, id)),
        26 => Action::ValueTurned(id, other as u8),
        27 => Action::Returned(position(rng, id)),
        _ => Action::SteppedOn,
    }
}

/// Anywhere, whether or not there is such a page of the case.
fn position(rng: &mut Rng, id: AnswerId) -> Position {
    let gone = AnswerId::of_person(9, Factor::Power);
    let screens = [
        Screen::Start,
        Screen::Roster,
        Screen::Question(id),
        Screen::Question(gone),
        Screen::Enough,
        Screen::Answers,
        Screen::Result,
    ];
    let aside = Aside {
        home: *rng.pick(&screens),
        through_answers: rng.chance(1, 2),
    };
    Position {
        screen: *rng.pick(&screens),
        aside: rng.chance(1, 2).then_some(aside),
        trail: vec![gone, id],
    }
}

/// A change of anything, whether or not it makes sense.
fn change(rng: &mut Rng, case: &Case, id: AnswerId) -> Change {
    let persons = case.persons.len();
    match rng.chance(1, 3) {
        true => Change::Measures {
            person: rng.below(persons + 2),
            measures: [rng.pick(MEASURES).measure].into_iter().collect(),
        },
        false => Change::Answer {
            answer: id,
            to: rng.below(9) as u8,
        },
    }
}

/// Anything at all, with what clears, replaces and removes.
pub(crate) fn any_deed(rng: &mut Rng, case: &Case) -> Action {
    match rng.below(64) {
        60 | 61 => Action::TrialAdopted,
        62 => Action::Filed(rng.chance(3, 4).then(|| "7-0".to_owned())),
        63 => Action::Restored(Box::new(update(
            blank(),
            Action::Imported(Box::new(random_case(rng))),
        ))),
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
