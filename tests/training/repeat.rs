//! What comes back when.

use super::support::Rng;
use yichi::training::{BOXES, Card, due};

#[test]
fn what_is_right_waits_longer_each_time_and_what_is_wrong_comes_back_at_once() {
    let mut card = Card::default();
    let mut today = 100;
    for waits in [1, 3, 7, 21, 21] {
        card = card.practised(true, today);
        assert_eq!(card.due, today + waits);
        assert!(!card.is_due(today) && card.is_due(today + waits));
        today = card.due;
    }
    card = card.practised(false, today);
    assert_eq!(
        card,
        Card {
            level: 0,
            due: today
        }
    );
}

#[test]
fn practising_before_it_is_due_is_no_step_forward() {
    let card = Card { level: 2, due: 50 };
    assert_eq!(card.practised(true, 49).level, 2);
    assert_eq!(card.practised(true, 50).level, 3);
    assert_eq!(card.practised(false, 49).level, 0);
}

#[test]
fn whatever_happens_a_card_stays_in_a_box_and_is_due_some_day() {
    let mut rng = Rng::new(0xbeef);
    for _ in 0..2000 {
        let mut card = Card {
            level: rng.below(256) as u8,
            due: rng.next() as u32,
        };
        for _ in 0..8 {
            let today = rng.next() as u32;
            card = card.practised(rng.chance(1, 2), today);
            assert!(usize::from(card.level) < BOXES.len());
            assert!(card.due >= today && card.due - today <= BOXES[BOXES.len() - 1]);
        }
    }
}

#[test]
fn the_least_firm_and_the_longest_overdue_come_first() {
    let cards = [(2, 5), (0, 9), (0, 3), (1, 11), (0, 3)];
    let cards = cards.map(|(level, due)| Card { level, due });
    assert_eq!(due(&cards, 10), [2, 4, 1, 0]);
    assert_eq!(due(&cards, 2), [0; 0]);
}
