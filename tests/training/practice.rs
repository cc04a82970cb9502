//! Practice: own answers beside the encoding and the engine, element by element.

use super::shelf::{lesson, library, random_attempt};
use super::support::Rng;
use yichi::domain::{Answer, AnswerId, Factor, Measure, Tri, YesNo};
use yichi::engine::{Conventions, Judged, Verdict, assess};
use yichi::training::{Agreement, Attempt, Comparison, Lesson, Stand, View, compare};

fn judged(lesson: &Lesson) -> Judged<'_> {
    lesson.judged(&Conventions::shipped()).unwrap()
}

fn compared(lesson: &Lesson, attempt: &Attempt) -> Comparison {
    compare(&judged(lesson), lesson, attempt)
}

/// The attempt of somebody who answers as the case is encoded and concludes as the rules do.
pub(crate) fn faithful(lesson: &Lesson) -> Attempt {
    let verdicts = judged(lesson).assessment().outcome.firm;
    let three = [Verdict::Overreach, Verdict::DownwardBias, Verdict::Leniency];
    Attempt {
        answers: lesson.key.iter().map(|id| lesson.case.at(*id)).collect(),
        view: Some(View(three.map(|verdict| verdicts.get(verdict)))),
        ..Attempt::blank(lesson)
    }
}

#[test]
fn who_answers_as_the_case_is_encoded_differs_in_nothing() {
    for lesson in library().lessons {
        let found = compared(&lesson, &faithful(&lesson));
        assert!(
            found
                .answers
                .iter()
                .all(|one| one.agreement == Agreement::Same && !one.matters)
        );
        assert!(
            found
                .verdicts
                .iter()
                .all(|one| one.agreement == Agreement::Same),
            "{}",
            lesson.id
        );
        let firm = judged(&lesson).assessment().outcome.firm;
        assert_eq!(found.by_answers, firm);
        assert_eq!(found.by_measures, firm, "nothing else was proposed");
        assert!(found.is_sound());
    }
}

#[test]
fn who_says_nothing_is_told_nothing() {
    for lesson in library().lessons {
        let found = compared(&lesson, &Attempt::blank(&lesson));
        assert!(
            found
                .answers
                .iter()
                .all(|one| one.agreement == Agreement::Missing)
        );
        assert!(
            found
                .verdicts
                .iter()
                .all(|one| one.agreement == Agreement::Missing)
        );
        assert!(found.marks.iter().all(|one| one.stand.is_none()));
        assert!(!found.is_sound(), "{}", lesson.id);
    }
}

#[test]
fn an_answer_matters_where_it_alone_gives_another_result() {
    let lesson = lesson("padded-list");
    let unrelated = lesson.case.place("unrelated").unwrap();
    let link = AnswerId::of_person(unrelated, Factor::Responsibility);
    let place = lesson.key.iter().position(|id| *id == link).unwrap();
    let mut attempt = faithful(&lesson);
    attempt.answers[place] = Answer::one(3);
    let found = compared(&lesson, &attempt);
    assert_eq!(found.answers[place].agreement, Agreement::Different);
    assert!(found.answers[place].matters);
    assert_eq!(found.by_answers.overreach, Tri::No);
    assert!(!found.is_sound());

    // Procedure never changes a verdict, so a wrong answer about it does not matter.
    let collective = AnswerId::of_case(Factor::ProcCollective);
    let place = lesson.key.iter().position(|id| *id == collective).unwrap();
    let mut attempt = faithful(&lesson);
    attempt.answers[place] = Answer::one(YesNo::Yes);
    let found = compared(&lesson, &attempt);
    assert_eq!(found.answers[place].agreement, Agreement::Different);
    assert!(!found.answers[place].matters);
}

#[test]
fn leaving_open_what_is_known_is_half_right() {
    let lesson = lesson("padded-list");
    let mut attempt = faithful(&lesson);
    attempt.answers[0] = Answer::Unknown;
    attempt.view = Some(View([Tri::Open, Tri::No, Tri::No]));
    let found = compared(&lesson, &attempt);
    assert_eq!(found.answers[0].agreement, Agreement::Partly);
    assert_eq!(found.verdicts[0].agreement, Agreement::Partly);
    assert_eq!(found.verdicts[1].agreement, Agreement::Same);
}

#[test]
fn where_nothing_is_firm_open_is_right_and_the_leaning_half_of_it() {
    let lesson = lesson("cn007"); // Everything open, leaning to 问责不力.
    let view = |leniency| {
        let mut attempt = faithful(&lesson);
        attempt.view = Some(View([Tri::Open, Tri::Open, leniency]));
        compared(&lesson, &attempt).verdicts[2].agreement
    };
    assert_eq!(view(Tri::Open), Agreement::Same);
    assert_eq!(view(Tri::Yes), Agreement::Partly);
    assert_eq!(view(Tri::No), Agreement::Different);
}

#[test]
fn an_own_measure_stands_where_the_rules_put_it() {
    let cases = [
        ("trace-ledger", Measure::Dismissal, Stand::Heavier),
        ("trace-ledger", Measure::ReminderTalk, Stand::Within),
        ("hazard-admonition", Measure::ReminderTalk, Stand::Lighter),
        (
            "hazard-admonition",
            Measure::PartySeriousWarning,
            Stand::Within,
        ),
        ("cn009", Measure::Dismissal, Stand::Open),
    ];
    for (id, measure, stand) in cases {
        let lesson = lesson(id);
        let mut attempt = Attempt::blank(&lesson);
        attempt.measures[0] = Some(measure);
        let mark = &compared(&lesson, &attempt).marks[0];
        assert_eq!(mark.stand, Some(stand), "{id} {measure:?}");
        assert_eq!(
            mark.reasons.is_empty(),
            stand != Stand::Heavier,
            "{id} {measure:?}"
        );
    }
}

#[test]
fn whatever_is_handed_in_the_comparison_is_the_engines() {
    let conventions = Conventions::shipped();
    let lessons = library().lessons;
    let mut rng = Rng::new(0x7e57);
    for _ in 0..600 {
        let lesson = rng.pick(&lessons);
        let attempt = random_attempt(&mut rng, lesson);
        let found = compared(lesson, &attempt);
        let proposed = assess(&attempt.proposed(lesson), &conventions).unwrap();
        assert_eq!(found.by_measures, proposed.outcome.firm);
        for mark in &found.marks {
            let judged = &proposed.persons[mark.person];
            let heavier = mark.stand == Some(Stand::Heavier);
            assert_eq!(
                heavier,
                mark.own.is_some() && judged.over == Tri::Yes,
                "{}",
                lesson.id
            );
        }
        for one in &found.answers {
            let alike = one.own.possible(one.id.factor.value_count())
                == one.coded.possible(one.id.factor.value_count());
            let said = one.own != Answer::Unanswered;
            assert_eq!(
                one.agreement == Agreement::Same,
                alike && said,
                "{} {one:?}",
                lesson.id
            );
            assert!(
                !one.matters || matches!(one.agreement, Agreement::Partly | Agreement::Different)
            );
        }
    }
}
