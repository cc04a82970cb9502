//! Tendencies: counted, each with its opposite, and mirrored where own and encoding change places.

use super::practice::faithful;
use super::shelf::{lesson, library, random_attempt};
use super::support::Rng;
use yichi::domain::{Answer, Factor, Measure, Tri, YesNo};
use yichi::engine::Conventions;
use yichi::training::{Attempt, Comparison, Lesson, Tendencies, Tendency, Times, View, compare};

fn compared(lesson: &Lesson, attempt: &Attempt) -> Comparison {
    let judged = lesson.judged(&Conventions::shipped()).unwrap();
    compare(&judged, lesson, attempt)
}

fn counted(lesson: &Lesson, attempt: &Attempt, tendency: Tendency) -> Times {
    Tendencies::of([&compared(lesson, attempt)]).get(tendency)
}

#[test]
fn a_faithful_eye_shows_no_tendency_and_a_silent_one_has_no_chance_to() {
    for lesson in library().lessons {
        for tendency in Tendency::ALL {
            assert_eq!(
                counted(&lesson, &faithful(&lesson), tendency).times,
                0,
                "{} {tendency:?}",
                lesson.id
            );
            assert_eq!(
                counted(&lesson, &Attempt::blank(&lesson), tendency),
                Times::default()
            );
        }
    }
}

/// A lesson, what somebody makes of it, and the tendency that shows.
type Slip = (&'static str, fn(&Lesson, &mut Attempt), Tendency);

fn answer(lesson: &Lesson, attempt: &mut Attempt, factor: Factor, to: Answer) {
    for (id, answer) in lesson.key.iter().zip(&mut attempt.answers) {
        if id.factor == factor {
            *answer = to;
        }
    }
}

const SLIPS: [Slip; 10] = [
    (
        "trace-ledger",
        |_, own| own.measures[0] = Some(Measure::Dismissal),
        Tendency::Heavy,
    ),
    (
        "hazard-admonition",
        |_, own| own.measures[0] = Some(Measure::ReminderTalk),
        Tendency::Light,
    ),
    (
        "head-talked-to",
        |_, own| own.view = Some(View([Tri::No; 3])),
        Tendency::MissesSuperiors,
    ),
    (
        "old-rule",
        |_, own| own.view = Some(View([Tri::Yes, Tri::Yes, Tri::No])),
        Tendency::SuspectsSuperiors,
    ),
    (
        "street-without-power",
        |lesson, own| answer(lesson, own, Factor::Power, Answer::one(YesNo::Yes)),
        Tendency::IgnoresAuthority,
    ),
    (
        "shirked-housing",
        |lesson, own| answer(lesson, own, Factor::Power, Answer::one(YesNo::No)),
        Tendency::ExcusesByAuthority,
    ),
    (
        "cn102",
        |lesson, own| answer(lesson, own, Factor::Breach, Answer::one(YesNo::Yes)),
        Tendency::BlamesOutcome,
    ),
    (
        "old-rule",
        |lesson, own| answer(lesson, own, Factor::Breach, Answer::one(YesNo::No)),
        Tendency::OverlooksFault,
    ),
    (
        "shirked-housing-unexamined",
        |_, own| own.view = Some(View([Tri::No; 3])),
        Tendency::Hasty,
    ),
    (
        "padded-list",
        |_, own| own.view = Some(View([Tri::Open, Tri::No, Tri::No])),
        Tendency::Hesitant,
    ),
];

#[test]
fn each_slip_shows_its_own_tendency_and_no_other() {
    for (id, slip, expected) in SLIPS {
        let lesson = lesson(id);
        let mut attempt = faithful(&lesson);
        slip(&lesson, &mut attempt);
        for tendency in Tendency::ALL {
            let times = counted(&lesson, &attempt, tendency);
            assert_eq!(
                times.times > 0,
                tendency == expected,
                "{id} {tendency:?} {times:?}"
            );
            assert!(times.times <= times.of);
        }
    }
}

#[test]
fn own_and_encoding_in_each_others_places_turn_a_tendency_into_its_opposite() {
    let pairs = [
        (Tendency::IgnoresAuthority, Tendency::ExcusesByAuthority),
        (Tendency::BlamesOutcome, Tendency::OverlooksFault),
    ];
    let lessons = library().lessons;
    let mut rng = Rng::new(0x5111);
    let mut shown = 0;
    for _ in 0..600 {
        let lesson = rng.pick(&lessons);
        let found = compared(lesson, &random_attempt(&mut rng, lesson));
        let mut turned = found.clone();
        for one in &mut turned.answers {
            std::mem::swap(&mut one.own, &mut one.coded);
        }
        let (before, after) = (Tendencies::of([&found]), Tendencies::of([&turned]));
        for (one, other) in pairs {
            assert_eq!(
                before.get(one).times,
                after.get(other).times,
                "{}",
                lesson.id
            );
            assert_eq!(
                before.get(other).times,
                after.get(one).times,
                "{}",
                lesson.id
            );
            shown += before.get(one).times;
        }
    }
    assert!(shown > 50, "hardly anything was tried: {shown}");
}

#[test]
fn counts_add_up_over_comparisons_in_any_order() {
    let lessons = library().lessons;
    let mut rng = Rng::new(0xadd);
    let all: Vec<Comparison> = (0..60)
        .map(|_| {
            let lesson = rng.pick(&lessons);
            compared(lesson, &random_attempt(&mut rng, lesson))
        })
        .collect();
    let together = Tendencies::of(&all);
    assert_eq!(together, Tendencies::of(all.iter().rev()));
    for tendency in Tendency::ALL {
        let alone = all.iter().map(|one| Tendencies::of([one]).get(tendency));
        let sum = alone.fold(Times::default(), |sum, one| Times {
            times: sum.times + one.times,
            of: sum.of + one.of,
        });
        assert_eq!(together.get(tendency), sum);
        assert!(sum.of > 0, "{tendency:?} had no chance");
    }
}
