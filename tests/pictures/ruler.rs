//! The ruler: a row a person in the order of the chain, bars and marks on their rungs.

use super::look::{assert_sound, extent, overlap, texts};
use super::support::random_case;
use super::{Rng, SIZES, crowd, judged, worked};
use yichi::content::{Table, texts as words};
use yichi::domain::{Answer, Case, Factor, Span, Tri};
use yichi::engine::Assessment;
use yichi::report::Grid;
use yichi::report::picture::{Frame, Ink, Picture, Shape, Sign, by_chain, ruler, ruler_table};

const FRAMES: [Frame; 2] = [Frame::Wide, Frame::Narrow];

fn drawn(case: &Case, assessment: &Assessment, frame: Frame) -> Vec<Picture> {
    ruler(case, assessment, words(), frame)
}

/// Where each rung lies across, by the numbers on the axis.
fn rungs(picture: &Picture) -> Vec<i32> {
    let numbers = texts(picture, Ink::Quiet);
    let mut rungs: Vec<(i32, i32)> = numbers
        .iter()
        .filter_map(|(text, room)| Some((text.parse().ok()?, (room[0] + room[2]) / 2)))
        .collect();
    rungs.sort_unstable();
    rungs.into_iter().map(|(_, across)| across).collect()
}

#[test]
fn nothing_lies_on_anything_else_for_up_to_a_hundred_persons() {
    for size in SIZES {
        let case = crowd(size, 7);
        let assessment = judged(&case);
        for frame in FRAMES {
            let pictures = drawn(&case, &assessment, frame);
            pictures.iter().for_each(assert_sound);
            assert!(pictures.iter().all(|picture| rungs(picture).len() == 16));
            let names = pictures.iter().map(|part| texts(part, Ink::Name).len());
            assert_eq!(names.sum::<usize>(), size, "everybody has one row");
        }
    }
}

#[test]
fn rows_follow_the_chain_from_the_top_down() {
    let mut case = crowd(50, 2);
    for (place, person) in case.persons.iter_mut().enumerate() {
        person.label = format!("p{place}");
        person.count.people = 1;
    }
    let assessment = judged(&case);
    let order: Vec<String> = by_chain(&case).iter().map(|p| format!("p{p}")).collect();
    for (place, person) in case.persons.iter().enumerate() {
        let at = |id: &str| order.iter().position(|label| label == id).unwrap();
        let above = person.answers_to.iter();
        assert!(
            above
                .into_iter()
                .all(|id| at(id) < at(&format!("p{place}")))
        );
    }
    for frame in FRAMES {
        let pictures = drawn(&case, &assessment, frame);
        let names = pictures.iter().flat_map(|part| texts(part, Ink::Name));
        assert!(names.map(|(text, _)| text).eq(order.iter().cloned()));
    }
}

/// One person of this severity and band, drawn.
fn alone(lo: Span, hi: Span, severity: Span, frame: Frame) -> Picture {
    let case = {
        let mut case = crowd(1, 0);
        case.persons[0].measures = Some([yichi::domain::Measure::Warning].into_iter().collect());
        case
    };
    let mut assessment = judged(&case);
    let person = &mut assessment.persons[0];
    (person.lo, person.hi, person.severity) = (lo, hi, severity);
    (person.excluded, person.cap) = (Tri::No, Span::point(15));
    drawn(&case, &assessment, frame).remove(0)
}

#[test]
fn a_mark_stands_on_its_rung_and_a_bar_covers_its_rungs_and_no_more() {
    for frame in FRAMES {
        for rung in 0..16_i8 {
            let point = Span::point;
            let picture = alone(point(rung / 2), point(rung), point(rung), frame);
            let across = rungs(&picture);
            let mark = picture.shapes.iter().find_map(|shape| match shape {
                Shape::Mark {
                    at,
                    sign: Sign::Proposed,
                    ..
                } => Some(at.0),
                _ => None,
            });
            assert!((mark.unwrap() - across[rung as usize]).abs() <= 1);
            let bar = picture.shapes.iter().find_map(|shape| match shape {
                Shape::Rect { ink: Ink::Full, .. } => Some(extent(shape)),
                _ => None,
            });
            let bar = bar.unwrap();
            for (at, across) in across.iter().enumerate() {
                let covered = (bar[0]..bar[2]).contains(across);
                let within = (rung / 2..=rung).contains(&(at as i8));
                assert_eq!(covered, within, "{at} of {rung}");
            }
        }
    }
}

#[test]
fn what_is_open_is_hatched_and_never_full() {
    let spans = |low: i8, high: i8| Span::new(low, high);
    for frame in FRAMES {
        let picture = alone(spans(2, 4), spans(8, 12), spans(1, 5), frame);
        let across = rungs(&picture);
        let of = |wanted: Ink| -> Vec<_> {
            let shapes = picture.shapes.iter().filter(|shape| match shape {
                Shape::Rect { ink, .. } | Shape::Path { ink, .. } => *ink == wanted,
                _ => false,
            });
            shapes.map(extent).collect()
        };
        let (full, open, hollow) = (of(Ink::Full), of(Ink::Hatch), of(Ink::Hollow));
        assert_eq!((full.len(), open.len(), hollow.len()), (1, 2, 1));
        assert!(open.iter().all(|open| !overlap(*open, full[0])));
        assert!(open[0][0] < across[2] && across[3] < open[0][2] && open[0][2] < across[4]);
        assert!(full[0][0] < across[4] && across[8] < full[0][2]);
        assert!(open[1][0] > across[8] && across[12] < open[1][2]);
        // What is proposed is only known as a range: a line from end to end.
        let range = of(Ink::Mark);
        assert!(range[0][0] == across[1] && range[0][2] == across[5]);
        let crossed = alone(spans(0, 9), spans(3, 15), spans(1, 1), frame);
        let full = |shape: &Shape| matches!(shape, Shape::Rect { ink: Ink::Full, .. });
        assert!(!crossed.shapes.iter().any(full), "nothing of it is certain");
    }
}

#[test]
fn over_within_and_under_are_said_by_a_sign_and_a_word() {
    let case = worked("coal-to-electric");
    let assessment = judged(&case);
    for frame in FRAMES {
        let picture = drawn(&case, &assessment, frame).remove(0);
        let count = |wanted: Sign| {
            let marks = picture.shapes.iter();
            marks
                .filter(|shape| matches!(shape, Shape::Mark { sign, .. } if *sign == wanted))
                .count()
        };
        assert_eq!((count(Sign::Over), count(Sign::Under)), (2, 1));
        let said = texts(&picture, Ink::Wrong);
        let word = |id| words().get(Table::Report, &[id]);
        let times = |id| said.iter().filter(|(text, _)| text == word(id)).count();
        assert_eq!((times("stands-over"), times("stands-lenient")), (2, 1));
    }
}

#[test]
fn any_case_keeps_to_the_frame_and_is_drawn_the_same_again() {
    for seed in 0..400 {
        let case = random_case(&mut Rng::new(seed));
        let assessment = judged(&case);
        for frame in FRAMES {
            let pictures = drawn(&case, &assessment, frame);
            pictures.iter().for_each(assert_sound);
            assert_eq!(pictures, drawn(&case, &assessment, frame));
        }
    }
}

#[test]
fn whoever_takes_no_part_has_neither_bar_nor_mark() {
    let mut case = crowd(1, 0);
    case.persons[0].set(Factor::Kind, Answer::one(6));
    let assessment = judged(&case);
    let picture = drawn(&case, &assessment, Frame::Wide).remove(0);
    let bar = |shape: &Shape| matches!(shape, Shape::Rect { .. });
    assert!(!picture.shapes.iter().any(bar));
    assert_eq!(assessment.persons[0].excluded, Tri::Yes);
}

#[test]
fn the_table_has_a_full_row_for_everybody() {
    let case = crowd(50, 4);
    let Grid { head, rows, .. } = ruler_table(&case, &judged(&case), words());
    assert_eq!(rows.len(), 50);
    assert!(rows.iter().all(|row| row.len() == head.len()));
}
