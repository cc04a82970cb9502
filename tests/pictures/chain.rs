//! The chain: everybody once, in his order, and every line free of the cards between.

use super::look::{Area, assert_sound, cards, overlap, room, stretches, texts};
use super::support::random_case;
use super::{Rng, SIZES, crowd, judged, worked};
use yichi::content::{Table, texts as words};
use yichi::domain::{Case, Factor};
use yichi::engine::Pair;
use yichi::report::Grid;
use yichi::report::picture::{
    Frame, Ink, MOST, Picture, Shape, Sign, by_chain, chain, chain_table,
};

const FRAMES: [Frame; 2] = [Frame::Wide, Frame::Narrow];

fn drawn(case: &Case, pairs: &[Pair], frame: Frame) -> Picture {
    chain(case, pairs, words(), frame, None).unwrap()
}

/// How many lines of each ink.
fn lines(picture: &Picture, wanted: Ink) -> usize {
    let shapes = picture.shapes.iter();
    shapes
        .filter(|shape| matches!(shape, Shape::Path { ink, .. } if *ink == wanted))
        .count()
}

fn signs(picture: &Picture, wanted: Sign) -> usize {
    let shapes = picture.shapes.iter();
    shapes
        .filter(|shape| matches!(shape, Shape::Mark { sign, .. } if *sign == wanted))
        .count()
}

fn sound(case: &Case, pairs: &[Pair]) {
    for frame in FRAMES {
        let picture = drawn(case, pairs, frame);
        assert_sound(&picture);
        let cards = cards(&picture);
        assert_eq!(cards.len(), case.persons.len(), "everybody has one card");
        for (at, card) in cards.iter().enumerate() {
            assert!(cards[..at].iter().all(|other| !overlap(*card, *other)));
        }
        for shape in &picture.shapes {
            let Shape::Path { steps, .. } = shape else {
                continue;
            };
            for stretch in stretches(steps) {
                // Widened, so that a line that only touches a card is caught as well, save at its ends.
                let wide = [stretch[0] - 1, stretch[1], stretch[2] + 1, stretch[3]];
                let through = cards.iter().find(|card| overlap(wide, **card));
                assert!(through.is_none(), "{steps:?} runs through {through:?}");
                let words = picture.shapes.iter().filter_map(room);
                let struck = words.into_iter().find(|word| overlap(wide, *word));
                assert!(struck.is_none(), "{steps:?} strikes {struck:?} out");
            }
        }
    }
}

#[test]
fn up_to_a_hundred_persons_have_a_card_each_and_no_line_runs_through_one() {
    for size in SIZES {
        for seed in 0..8 {
            sound(&crowd(size, seed), &[]);
        }
    }
}

#[test]
fn what_is_wrong_keeps_to_the_same_rules_in_any_case() {
    for seed in 0..400 {
        let mut case = random_case(&mut Rng::new(seed));
        for (place, person) in case.persons.iter_mut().enumerate() {
            person.label = format!("p{place}");
        }
        if case.persons.is_empty() {
            continue; // Of nobody there is no picture.
        }
        sound(&case, &judged(&case).pairs);
    }
    for size in SIZES {
        let case = crowd(size, 3);
        let pairs = judged(&case).pairs;
        sound(&case, &pairs);
    }
}

/// The card of each person, found by the number his label ends in.
fn card_of(picture: &Picture, case: &Case) -> Vec<Area> {
    let cards = cards(picture);
    let names = texts(picture, Ink::Name);
    let holds = |card: &Area, label: &str| {
        let inside = names.iter().filter(|(_, room)| overlap(*room, *card));
        let said: String = inside.map(|(text, _)| text.as_str()).collect();
        said == label
    };
    let persons = case.persons.iter();
    persons
        .map(|person| {
            *cards
                .iter()
                .find(|card| holds(card, &person.label))
                .unwrap()
        })
        .collect()
}

/// A crowd whose labels all fit, so that each card can be told by its text.
fn told_apart(size: usize, seed: u64) -> Case {
    let mut case = crowd(size, seed);
    for (place, person) in case.persons.iter_mut().enumerate() {
        person.label = format!("p{place}");
        person.count.people = 1;
    }
    case
}

#[test]
fn whoever_answers_to_somebody_stands_below_him_and_layers_keep_their_order() {
    for size in SIZES {
        let case = told_apart(size, 5);
        for frame in FRAMES {
            let picture = drawn(&case, &[], frame);
            let cards = card_of(&picture, &case);
            for (place, person) in case.persons.iter().enumerate() {
                for above in &person.answers_to {
                    let above = cards[case.place(above).unwrap()];
                    assert!(above[3] < cards[place][1]);
                }
                let layer = person.answer(Factor::Layer).possible(6).single();
                for (other, of_other) in case.persons.iter().enumerate() {
                    let lower = of_other.answer(Factor::Layer).possible(6).single();
                    if layer.zip(lower).is_some_and(|(layer, lower)| layer > lower) {
                        assert!(cards[place][3] < cards[other][1]);
                    }
                }
            }
        }
    }
}

#[test]
fn the_same_case_is_drawn_the_same_in_whatever_order_the_superiors_were_named() {
    let case = crowd(50, 1);
    let mut turned = case.clone();
    turned
        .persons
        .iter_mut()
        .for_each(|person| person.answers_to.reverse());
    for frame in FRAMES {
        assert_eq!(drawn(&case, &[], frame), drawn(&turned, &[], frame));
    }
}

#[test]
fn each_relation_is_one_line_and_each_spared_superior_a_cross_with_its_word() {
    let case = worked("coal-to-electric");
    let pairs = judged(&case).pairs;
    for frame in FRAMES {
        let picture = drawn(&case, &pairs, frame);
        let all: usize = case.persons.iter().map(|p| p.answers_to.len()).sum();
        assert_eq!(
            lines(&picture, Ink::Edge) + lines(&picture, Ink::WrongEdge),
            all
        );
        assert_eq!(signs(&picture, Sign::Spared), 2);
        assert_eq!(lines(&picture, Ink::WrongEdge), 2);
        let word = words().get(Table::Pictures, &["edge-spared"]);
        let said = texts(&picture, Ink::Wrong);
        assert!(said.len() == 2 && said.iter().all(|(text, _)| text == word));
    }
}

#[test]
fn nothing_is_given_away_while_the_reviewer_still_answers() {
    let picture = drawn(&worked("coal-to-electric"), &[], Frame::Narrow);
    assert_eq!(lines(&picture, Ink::WrongEdge), 0);
    assert!(texts(&picture, Ink::Wrong).is_empty());
    let marks = |shape: &Shape| matches!(shape, Shape::Mark { .. });
    assert!(!picture.shapes.iter().any(marks));
}

#[test]
fn touched_and_untouched_are_told_by_the_card_and_by_the_word_on_it() {
    let picture = drawn(&worked("coal-to-electric"), &[], Frame::Wide);
    let of = |wanted: Ink| {
        let shapes = picture.shapes.iter();
        shapes
            .filter(|shape| matches!(shape, Shape::Rect { ink, .. } if *ink == wanted))
            .count()
    };
    assert_eq!((of(Ink::Touched), of(Ink::Untouched)), (2, 1));
    let none = words().get(Table::Pictures, &["measure-none"]);
    assert!(
        texts(&picture, Ink::Word)
            .iter()
            .any(|(text, _)| text == none)
    );
}

#[test]
fn a_group_shows_how_many_it_is_however_long_its_name() {
    let mut case = crowd(3, 0);
    case.persons[0].label = "\u{4e61}".repeat(60);
    case.persons[0].count.people = 17;
    for frame in FRAMES {
        let picture = drawn(&case, &[], frame);
        let names = texts(&picture, Ink::Name);
        assert!(names.iter().any(|(text, _)| text.contains("17")));
        let cut = |shape: &Shape| matches!(shape, Shape::Text { full: Some(full), .. } if full.contains(&case.persons[0].label));
        assert!(picture.shapes.iter().any(cut), "the whole name is kept");
    }
}

#[test]
fn a_loop_is_drawn_without_its_last_line_and_too_many_are_not_drawn() {
    let mut case = crowd(3, 0);
    for (place, above) in [(0, "p2"), (1, "p0"), (2, "p1")] {
        case.persons[place].answers_to = vec![above.to_owned()];
    }
    assert_eq!(lines(&drawn(&case, &[], Frame::Wide), Ink::Edge), 2);
    let none = [Case::default(), crowd(MOST + 1, 0)];
    for case in none {
        assert_eq!(chain(&case, &[], words(), Frame::Wide, None), None);
        assert_eq!(by_chain(&case).len(), case.persons.len());
    }
}

#[test]
fn the_table_names_everybody_once_with_whoever_stands_above_him() {
    let case = worked("coal-to-electric");
    let table = chain_table(&case, &judged(&case).pairs, words());
    let Grid { head, rows, .. } = table;
    assert_eq!(rows.len(), case.persons.len());
    assert!(rows.iter().all(|row| row.len() == head.len()));
    let word = words().get(Table::Pictures, &["edge-spared"]);
    assert_eq!(rows.iter().filter(|row| row[3].contains(word)).count(), 2);
}
