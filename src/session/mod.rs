//! 一次核对: what the reviewer has said so far and where he stands. Everything else is derived.
//!
//! Must not know the browser, storage, the clock or any text.

mod action;
mod asking;
mod entries;
mod found;
mod look;
mod position;
mod proposed;
mod roster;
pub mod select;
mod trial;
mod update;
mod walk;
mod written;

pub use action::Action;
pub use asking::{Asking, Order, by_telling};
pub use entries::{Entries, Times};
pub use found::Found;
pub use position::Position;
pub use proposed::Proposed;
pub use update::{update, update_at};
pub use written::written;

use crate::domain::{AnswerId, Case};
use crate::engine::Conventions;
use crate::engine::explain::Change;
use crate::flow::Mode;
use std::rc::Rc;

/// 会话: the whole state of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Everything ever answered, with what no longer applies ([`select::judged`] leaves that out).
    pub case: Case,
    /// How much is asked.
    pub mode: Mode,
    /// What is asked first.
    pub order: Order,
    /// Whether the questions that change nothing are asked too, after those that matter.
    pub thorough: bool,
    /// The page that is shown.
    pub screen: Screen,
    /// Where to go back to, while the reviewer looks something up or changes an answer.
    pub aside: Option<Aside>,
    /// The questions left behind, the last of them last: where the most telling comes first, the way
    /// back cannot be read off the questionnaire.
    pub trail: Vec<AnswerId>,
    /// Whether the case came with its result to be shown, as an example does: what is open may stay open before it.
    pub example: bool,
    /// Questions passed over on purpose.
    pub skipped: Entries,
    /// Whether a result has been shown.
    pub result_seen: bool,
    /// What was changed after the first result was shown.
    pub revised: Entries,
    /// What had been proposed before that, for everybody for whom it was changed.
    pub proposed: Proposed,
    /// When each entry was last changed here, where whoever reported the change knew the time.
    pub times: Times,
    /// 试算: changes that are tried on the result and stand nowhere in the record. They belong to the
    /// page that shows them: whoever leaves it, or reloads it, finds the record as it is.
    pub trial: Vec<Change>,
    /// 档号: what this case is filed under elsewhere, given from outside. Another case put in its place
    /// has none, so that nobody files it over this one.
    pub filed: Option<String>,
    /// The greatest number given to a new person, so that no id is used twice.
    pub numbered: u32,
    /// 只看: whether nobody may change the case. No part of a snapshot: it is said anew each time.
    pub looking: bool,
    /// How many changes led here: none to a session in which nothing has happened yet.
    pub revision: u64,
    /// 约定值 under which the questions are ordered and the case is judged. No part of a snapshot.
    pub conventions: Rc<Conventions>,
    /// What was last found to be left to ask. No part of a snapshot, nor of what makes two sessions equal.
    pub found: Found,
}

impl Session {
    /// A session in which nothing has happened yet. No other way begins one: under the shipped conventions, where a
    /// host has his own, a case would be judged otherwise in one place than in another.
    #[must_use]
    pub fn under(conventions: Rc<Conventions>) -> Session {
        Session {
            case: Case::default(),
            mode: Mode::default(),
            order: Order::default(),
            thorough: false,
            screen: Screen::default(),
            aside: None,
            trail: Vec::new(),
            example: false,
            skipped: Entries::default(),
            result_seen: false,
            revised: Entries::default(),
            proposed: Proposed::default(),
            times: Times::default(),
            trial: Vec::new(),
            filed: None,
            numbered: 0,
            looking: false,
            revision: 0,
            conventions,
            found: Found::default(),
        }
    }
}

/// 页面.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// 开始.
    #[default]
    Start,
    /// 名单与处理.
    Roster,
    /// One question.
    Question(AnswerId),
    /// 要紧的都问完了: nothing is left that matters or has to be asked.
    Enough,
    /// 全部回答.
    Answers,
    /// 结果. Never shown before the reviewer has given his own view; whoever only looks has none to give.
    Result,
}

/// 中途离开: the reviewer left his place to look something up, and will be brought back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aside {
    /// His place: the roster, a question or the result.
    pub home: Screen,
    /// Whether the list of all answers lies on the way back.
    pub through_answers: bool,
}

/// 一项内容 of a case that can be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Entry {
    /// Who is on the list.
    Persons,
    /// What is proposed for the person at this place.
    Measures(usize),
    /// Above whom the person at this place stands.
    Superiors(usize),
    /// An answer.
    Answer(AnswerId),
}
