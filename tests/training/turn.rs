//! A trainee in a set: lesson after lesson, handed in once, and a code at the end.

use super::class::set;
use super::shelf::{lesson, library, random_attempt};
use super::support::Rng;
use yichi::domain::{Answer, Tri};
use yichi::engine::Conventions;
use yichi::training::class::{ClassSet, Turn, decode};
use yichi::training::{Attempt, Deed, Library};

/// Says in the lesson at this place what the attempt says, and hands it in.
fn does(turn: &mut Turn, place: usize, attempt: &Attempt, conventions: &Conventions) {
    let lesson = lesson(&turn.set.lessons[place]);
    let mut did = |deed: Deed| turn.notebook.practise(&lesson, &deed, conventions, 0);
    did(Deed::Opened);
    did(Deed::Stepped);
    for (key, answer) in attempt.answers.iter().enumerate() {
        did(Deed::Answered(key, *answer));
        did(Deed::Stepped);
    }
    for (verdict, state) in attempt.view.unwrap().0.into_iter().enumerate() {
        did(Deed::Viewed(verdict, state));
    }
    did(Deed::Stepped);
    for (person, measure) in attempt.measures.iter().enumerate() {
        did(Deed::Marked(person, *measure));
    }
    did(Deed::Stepped);
}

/// An attempt in which everything is said that has to be.
fn whole(rng: &mut Rng, id: &str) -> Attempt {
    let mut attempt = random_attempt(rng, &lesson(id));
    for answer in &mut attempt.answers {
        if *answer == Answer::Unanswered {
            *answer = Answer::Unknown;
        }
    }
    let view = [Tri::Yes, Tri::No, Tri::Open];
    attempt.view = attempt.view.or(Some(yichi::training::View(view)));
    attempt
}

fn through(library: &Library, seats: bool) -> (Turn, Vec<Attempt>) {
    let conventions = Conventions::shipped();
    let mut turn = Turn::new(ClassSet { seats, ..set() });
    turn.seat = Some(7);
    let mut rng = Rng::new(21);
    let mut attempts = Vec::new();
    while let Some(place) = turn.next() {
        assert_eq!((place, turn.finished()), (attempts.len(), attempts.len()));
        let attempt = whole(&mut rng, &turn.set.lessons[place]);
        does(&mut turn, place, &attempt, &conventions);
        attempts.push(attempt);
        turn = Turn::read(&turn.write(library), library).unwrap();
    }
    assert_eq!(turn.finished(), turn.set.lessons.len());
    (turn, attempts)
}

#[test]
fn the_code_at_the_end_says_what_was_said_on_the_way_whatever_was_reloaded() {
    let library = library();
    for (seats, seat) in [(true, Some(7)), (false, None)] {
        let (turn, attempts) = through(&library, seats);
        let sheet = decode(&turn.code(&library), &turn.set, &library).unwrap();
        assert_eq!((sheet.seat, sheet.attempts), (seat, attempts));
    }
}

#[test]
fn what_was_handed_in_is_not_changed_any_more() {
    let library = library();
    let (mut turn, _) = through(&library, true);
    let code = turn.code(&library);
    let first = lesson(&turn.set.lessons[0]);
    let conventions = Conventions::shipped();
    for deed in [
        Deed::SteppedBack,
        Deed::Answered(0, Answer::Unknown),
        Deed::Viewed(0, Tri::No),
    ] {
        turn.notebook.practise(&first, &deed, &conventions, 0);
    }
    assert_eq!(turn.code(&library), code);
}

#[test]
fn a_lesson_that_was_not_done_is_blank_in_the_code() {
    let library = library();
    let turn = Turn::new(set());
    assert_eq!((turn.next(), turn.finished()), (Some(0), 0));
    let sheet = decode(&turn.code(&library), &turn.set, &library).unwrap();
    let blank = |id: &String| Attempt::blank(&lesson(id));
    let blanks: Vec<Attempt> = turn.set.lessons.iter().map(blank).collect();
    assert_eq!(sheet.attempts, blanks);
}

#[test]
fn only_a_number_a_trainer_can_give_is_taken() {
    let rows = [
        ("7", Some(7)),
        (" 1023 ", Some(1023)),
        ("0", None),
        ("1024", None),
        ("-1", None),
        ("", None),
        ("7a", None),
        ("99999999", None),
    ];
    for (typed, seat) in rows {
        assert_eq!(Turn::seat_of(typed), seat, "{typed}");
    }
}

#[test]
fn what_is_no_turn_is_none() {
    let library = library();
    let good = Turn::new(set()).write(&library);
    for text in [
        "",
        "{}",
        "7",
        "{\"turn\":1}",
        &good.replace("cn041", "gone"),
    ] {
        assert_eq!(Turn::read(text, &library), None, "{text}");
    }
    assert!(Turn::read(&good, &library).is_some());
}
