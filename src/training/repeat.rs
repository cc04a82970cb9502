//! 间隔重复: what comes back when, by boxes. What was wrong starts over, what was right waits longer.
//!
//! A day is a number that grows by one a day; whoever knows the clock says which. Must not know lessons.

/// The days a lesson waits in each box.
pub const BOXES: [u32; 5] = [0, 1, 3, 7, 21];

/// 一张卡: how firmly something sits, and on which day it is due again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// The box, 0 to 4.
    pub level: u8,
    /// The day it is due.
    pub due: u32,
}

impl Card {
    /// The card after it was practised on this day: one box further where nothing differed, else back in
    /// the first box and due at once.
    ///
    /// Practising before it is due does not count as having waited.
    #[must_use]
    pub fn practised(self, sound: bool, today: u32) -> Card {
        let last = (BOXES.len() - 1) as u8;
        let level = match sound {
            false => 0,
            true if today < self.due => self.level.min(last),
            true => self.level.saturating_add(1).min(last),
        };
        Card {
            level,
            due: today.saturating_add(BOXES[usize::from(level)]),
        }
    }

    /// Whether it is due on this day.
    #[must_use]
    pub fn is_due(self, today: u32) -> bool {
        self.due <= today
    }
}

/// Which of these cards are due on this day, by place: the least firm first, then the longest overdue.
#[must_use]
pub fn due(cards: &[Card], today: u32) -> Vec<usize> {
    let mut due: Vec<usize> = (0..cards.len())
        .filter(|place| cards[*place].is_due(today))
        .collect();
    due.sort_by_key(|place| (cards[*place].level, cards[*place].due, *place));
    due
}
