//! The page of one question: what choosing does, and when it may be left open.

use super::{after, finished, of_first, quick};
use yichi::domain::{Answer, AnswerId, Factor, Values};
use yichi::session::{Action, Screen, update};

#[test]
fn whoever_only_looked_at_an_open_question_goes_back_without_an_answer() {
    let result = finished(quick());
    let open = of_first(Factor::MitOverload);
    let asked = update(result, Action::Revisited(open));
    assert_eq!(asked.case.at(open), Answer::Unanswered);
    let back = update(asked, Action::SteppedOn);
    assert_eq!(back.screen, Screen::Result);
    assert_eq!(back.case.at(open), Answer::Unanswered);
}

#[test]
fn values_struck_one_after_the_other_are_all_kept_and_struck_again_taken_out() {
    let session = update(quick(), Action::SteppedOn);
    let trigger = AnswerId::of_case(Factor::Trigger);
    let turn = |value| Action::ValueTurned(trigger, value);
    let both = after(session.clone(), [turn(0), turn(2)]);
    assert_eq!(
        both.case.at(trigger),
        Answer::Given(Values::one(0).or(Values::one(2)))
    );
    let one = update(both.clone(), turn(0));
    assert_eq!(one.case.at(trigger), Answer::one(2u8));
    assert_eq!(
        update(one, turn(2)).case.at(trigger),
        Answer::Unanswered,
        "none left"
    );
    let beyond = trigger.factor.value_count() as u8;
    for senseless in [
        turn(beyond),
        Action::ValueTurned(of_first(Factor::Power), 0),
        Action::ValueTurned(AnswerId::of_case(Factor::Power), 0),
    ] {
        assert_eq!(update(both.clone(), senseless), both);
    }
    let unknown = update(both, Action::Answered(trigger, Answer::Unknown));
    assert_eq!(update(unknown, turn(1)).case.at(trigger), Answer::one(1u8));
}
