//! One practice from the narrative to the outcome, and what the notebook makes of it.

use super::practice::faithful;
use super::shelf::{files, lesson, library};
use serde_json::Value;
use yichi::domain::{Answer, Measure, Tri};
use yichi::engine::{Conventions, Verdict};
use yichi::training::drill::Choice;
use yichi::training::practice::flip;
use yichi::training::{Course, Deed, Lesson, Library, Notebook, Stage};

const TODAY: u32 = 100;

/// Does all this in one lesson, and says where that leads.
fn does(notebook: &mut Notebook, lesson: &Lesson, deeds: &[Deed]) -> Stage {
    let conventions = Conventions::shipped();
    for deed in deeds {
        notebook.practise(lesson, deed, &conventions, TODAY);
    }
    notebook.of(&lesson.id).unwrap().course.stage
}

/// Every deed of somebody who answers as the case is encoded and concludes so, up to the comparison.
fn through(lesson: &Lesson, views: [Tri; 3]) -> Vec<Deed> {
    let mut deeds = vec![Deed::Opened, Deed::Stepped];
    for (place, id) in lesson.key.iter().enumerate() {
        deeds.extend([Deed::Answered(place, lesson.case.at(*id)), Deed::Stepped]);
    }
    let views = views.into_iter().enumerate();
    deeds.extend(views.map(|(place, state)| Deed::Viewed(place, state)));
    deeds.extend([Deed::Stepped, Deed::Stepped]);
    deeds
}

fn right(lesson: &Lesson) -> Vec<Deed> {
    through(lesson, faithful(lesson).view.unwrap().0)
}

fn wrong(lesson: &Lesson) -> Vec<Deed> {
    through(lesson, faithful(lesson).view.unwrap().0.map(|state| !state))
}

#[test]
fn every_lesson_can_be_gone_through_to_its_outcome() {
    for lesson in library().lessons {
        let mut notebook = Notebook::default();
        let stage = does(&mut notebook, &lesson, &right(&lesson));
        assert_eq!(stage, Stage::Comparison, "{}", lesson.id);
        let on = [
            Deed::Stepped,
            Deed::Guessed(4),
            Deed::Stepped,
            Deed::Stepped,
        ];
        assert_eq!(
            does(&mut notebook, &lesson, &on),
            Stage::Outcome,
            "{}",
            lesson.id
        );
        assert_eq!(
            does(&mut notebook, &lesson, &[Deed::Stepped]),
            Stage::Outcome
        );
    }
}

#[test]
fn nobody_goes_on_without_an_answer_and_nothing_is_chosen_beforehand() {
    let lesson = lesson("padded-list");
    let mut notebook = Notebook::default();
    let twice = [Deed::Opened, Deed::Stepped, Deed::Stepped];
    assert_eq!(does(&mut notebook, &lesson, &twice), Stage::Key(0));
    let kept = &notebook.of(&lesson.id).unwrap().course;
    assert!(
        kept.attempt
            .answers
            .iter()
            .all(|own| *own == Answer::Unanswered)
    );
    assert_eq!((kept.views, kept.guess), ([None; 3], [false; 5]));
    let mut deeds = right(&lesson);
    deeds.retain(|deed| *deed != Deed::Viewed(1, Tri::No) && *deed != Deed::Viewed(1, Tri::Yes));
    let mut notebook = Notebook::default();
    assert_eq!(
        does(&mut notebook, &lesson, &deeds),
        Stage::View,
        "one verdict is not said"
    );
}

#[test]
fn going_back_loses_nothing() {
    let lesson = lesson("coal-to-electric");
    let mut notebook = Notebook::default();
    let deeds = right(&lesson);
    does(&mut notebook, &lesson, &deeds[..deeds.len() - 1]);
    does(
        &mut notebook,
        &lesson,
        &[Deed::Marked(0, Some(Measure::Admonition))],
    );
    let before = notebook.of(&lesson.id).unwrap().course.clone();
    let back = vec![Deed::SteppedBack; 20];
    assert_eq!(does(&mut notebook, &lesson, &back), Stage::Narrative);
    let steps = vec![Deed::Stepped; lesson.key.len() + 2];
    assert_eq!(does(&mut notebook, &lesson, &steps), Stage::Measures);
    assert_eq!(notebook.of(&lesson.id).unwrap().course, before);
}

#[test]
fn nothing_can_be_said_after_it_has_been_shown() {
    let lesson = lesson("padded-list");
    let mut notebook = Notebook::default();
    does(&mut notebook, &lesson, &right(&lesson));
    let before = notebook.clone();
    let late = [
        Deed::Answered(0, Answer::Unknown),
        Deed::ValueTurned(0, 1),
        Deed::Viewed(0, Tri::No),
        Deed::Marked(0, None),
        Deed::Guessed(0),
        Deed::SteppedBack,
        Deed::Answered(99, Answer::Unknown),
    ];
    does(&mut notebook, &lesson, &late);
    assert_eq!(notebook, before);
}

#[test]
fn what_went_wrong_comes_back_at_once_and_what_went_right_later() {
    let library = library();
    let [good, bad] = [0, 1].map(|place| &library.lessons[place]);
    let mut notebook = Notebook::default();
    does(&mut notebook, good, &right(good));
    does(&mut notebook, bad, &wrong(bad));
    assert_eq!(notebook.wrong(&library), [1]);
    assert_eq!(notebook.due(&library, TODAY), [1]);
    assert_eq!(notebook.due(&library, TODAY + 1), [1, 0]);
    assert_eq!(notebook.next(&library, TODAY, None), Some(1));
    // Not the same one again, though: then something new, the easiest first.
    let next = notebook.next(&library, TODAY, Some(1)).unwrap();
    assert!(next > 1 && library.lessons[next].difficulty.0 == 1);
    does(&mut notebook, bad, &right(bad));
    assert_eq!(notebook.wrong(&library), [0; 0]);
    let found = notebook.comparisons(&library, &Conventions::shipped());
    assert!(found.len() == 2 && found.iter().all(|found| found.is_sound()));
}

#[test]
fn opening_goes_on_in_the_middle_and_begins_anew_at_the_end() {
    let library = library();
    let lesson = &library.lessons[3];
    let mut notebook = Notebook::default();
    let deeds = right(lesson);
    let middle = does(&mut notebook, lesson, &deeds[..4]);
    assert_eq!(notebook.under_way(&library), [3]);
    assert_eq!(does(&mut notebook, lesson, &[Deed::Opened]), middle);
    does(&mut notebook, lesson, &deeds[4..]);
    assert_eq!(notebook.under_way(&library), [0; 0]);
    let done = notebook.of(&lesson.id).unwrap().done.clone();
    assert_eq!(
        does(&mut notebook, lesson, &[Deed::Opened]),
        Stage::Narrative
    );
    let kept = notebook.of(&lesson.id).unwrap();
    assert_eq!((&kept.course, &kept.done), (&Course::new(lesson), &done));
    notebook.review(lesson);
    assert_eq!(
        notebook.of(&lesson.id).unwrap().course.attempt,
        done.unwrap()
    );
    assert_eq!(does(&mut notebook, lesson, &[]), Stage::Comparison);
}

#[test]
fn the_flip_changes_what_the_file_of_the_lesson_says() {
    let library = library();
    let conventions = Conventions::shipped();
    for (place, lesson) in library.lessons.iter().enumerate() {
        let judged = lesson.judged(&conventions).unwrap();
        let found = flip(&judged, lesson, place);
        let becomes = &of_file(&lesson.id)["flip"]["becomes"];
        let before = judged.assessment().outcome;
        let moved = |file: &Value, verdict: Verdict, from: Tri| {
            let after = file[verdict.id()].as_str();
            after.is_some_and(|after| after != from.id())
        };
        for (choice, changes) in &found.choices {
            let Choice::Verdict(verdict) = choice else {
                continue;
            };
            let (firm, leans) = (before.firm.get(*verdict), before.leaning.get(*verdict));
            // What is firm before and after leans nowhere else.
            let expected = moved(becomes, *verdict, firm)
                || (firm == Tri::Open && moved(&becomes["leaning"], *verdict, leans));
            assert_eq!(*changes, expected, "{} {verdict:?}", lesson.id);
        }
        assert!(
            !found.choices[Verdict::ALL.len()].1,
            "{}: it changes something",
            lesson.id
        );
    }
}

fn of_file(id: &str) -> Value {
    let found = files().into_iter().find(|(name, _)| name == id);
    found.unwrap().1
}

#[test]
fn that_none_changes_and_that_one_does_is_never_guessed_at_once() {
    let lesson = lesson("padded-list");
    let mut course = Course::new(&lesson);
    course.stage = Stage::FlipAsked;
    for (place, expected) in [
        (0, [true, false, false, false, false]),
        (2, [true, false, true, false, false]),
        (4, [false, false, false, false, true]),
        (1, [false, true, false, false, false]),
        (1, [false; 5]),
        (9, [false; 5]),
    ] {
        course.after(&lesson, &Deed::Guessed(place));
        assert_eq!(course.guess, expected);
    }
    assert!(!course.may_step());
}

#[test]
fn every_stage_is_found_again_by_its_id() {
    let stages = [
        Stage::Narrative,
        Stage::Key(0),
        Stage::Key(7),
        Stage::View,
        Stage::Measures,
        Stage::Comparison,
        Stage::FlipAsked,
        Stage::FlipShown,
        Stage::Outcome,
    ];
    for stage in stages {
        assert_eq!(Stage::from_id(&stage.id(), 8), Some(stage));
    }
    assert_eq!(Stage::from_id("key-8", 8), None);
    assert_eq!(Stage::from_id("", 8), None);
}

/// Somebody who has the whole library behind him.
#[test]
fn where_nothing_is_due_and_nothing_new_there_is_nothing_next() {
    let library: Library = library();
    let mut notebook = Notebook::default();
    for lesson in &library.lessons {
        does(&mut notebook, lesson, &right(lesson));
    }
    assert_eq!(notebook.next(&library, TODAY, None), None);
    assert!(notebook.next(&library, TODAY + 1, None).is_some());
}
