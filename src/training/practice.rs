//! 练习一例: from the narrative over one's own answers, conclusion and measures to the comparison, the flip and
//! the outcome. What is right is seen only once everything has been said, and nothing can be changed after.
//!
//! Pure: the day comes in. Must not know sentences, nor where the notebook is kept.

use super::drill::{About, Choice, Exercise};
use super::{Attempt, Lesson, View, compare};
use crate::domain::{Answer, AnswerKind, Measure, Tri, Values};
use crate::engine::{Conventions, Judged, Verdict};

/// 走到哪一步.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// 案情.
    #[default]
    Narrative,
    /// 关键问题, by place.
    Key(usize),
    /// 自己的结论.
    View,
    /// 自己定的处理.
    Measures,
    /// 对照.
    Comparison,
    /// 反过来想, still as a question.
    FlipAsked,
    /// What the flip gives.
    FlipShown,
    /// 结果和要点.
    Outcome,
}

/// The stages beside the questions, each with its id in the notebook.
const STAGES: [(Stage, &str); 7] = [
    (Stage::Narrative, "narrative"),
    (Stage::View, "view"),
    (Stage::Measures, "measures"),
    (Stage::Comparison, "comparison"),
    (Stage::FlipAsked, "flip_asked"),
    (Stage::FlipShown, "flip_shown"),
    (Stage::Outcome, "outcome"),
];

impl Stage {
    /// Its id in the notebook.
    #[must_use]
    pub fn id(self) -> String {
        if let Stage::Key(place) = self {
            return ["key-", &place.to_string()].concat();
        }
        let known = STAGES.iter().find(|(stage, _)| *stage == self);
        known.map_or(String::new(), |(_, id)| (*id).to_owned())
    }

    /// The stage with this id in a lesson with so many questions.
    #[must_use]
    pub fn from_id(id: &str, keys: usize) -> Option<Stage> {
        if let Some(place) = id.strip_prefix("key-") {
            let place: usize = place.parse().ok()?;
            return (place < keys).then_some(Stage::Key(place));
        }
        let known = STAGES.iter().find(|(_, known)| *known == id);
        known.map(|(stage, _)| *stage)
    }

    /// Whether what the rules say has been shown.
    #[must_use]
    pub fn is_told(self) -> bool {
        self >= Stage::Comparison
    }
}

/// 一次练习的进程: what has been said so far, and where one is.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// What has been said; its view is there once all three verdicts are.
    pub attempt: Attempt,
    /// 泛化, 对下不对上, 问责不力, as far as he has said.
    pub views: [Option<Tri>; 3],
    /// Which verdicts he takes to change with the flip, in the order of [`Verdict::ALL`], and last that none does.
    pub guess: [bool; 5],
    /// Where he is.
    pub stage: Stage,
}

/// 做了什么.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// Opened: goes on where it stood, or begins again where it had been compared.
    Opened,
    /// Begun again from nothing.
    Again,
    /// A question answered, by its place.
    Answered(usize, Answer),
    /// A value of a question that takes several put in or taken out.
    ValueTurned(usize, u8),
    /// Said how one of the three verdicts stands, by its place.
    Viewed(usize, Tri),
    /// Said what he would propose for a person, by his place, or that he does not say.
    Marked(usize, Option<Measure>),
    /// A guess about the flip put in or taken out, by its place.
    Guessed(usize),
    /// On to the next page.
    Stepped,
    /// Back to the page before.
    SteppedBack,
}

impl Course {
    /// One at its beginning.
    #[must_use]
    pub fn new(lesson: &Lesson) -> Course {
        Course {
            attempt: Attempt::blank(lesson),
            views: [None; 3],
            guess: [false; 5],
            stage: Stage::default(),
        }
    }

    /// One that went as far as the comparison with this attempt, to look at it again.
    #[must_use]
    pub fn compared(lesson: &Lesson, attempt: &Attempt) -> Course {
        let views = attempt.view.map(|view| view.0.map(Some));
        Course {
            attempt: attempt.clone(),
            views: views.unwrap_or_default(),
            stage: Stage::Comparison,
            ..Course::new(lesson)
        }
    }

    /// Whether something has been said or opened, and nothing shown yet.
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        self.stage > Stage::Narrative && !self.stage.is_told()
    }

    /// Whether what this page asks has been said, so that one may go on. What he would propose may stay unsaid.
    #[must_use]
    pub fn may_step(&self) -> bool {
        match self.stage {
            Stage::Key(place) => self.attempt.answers.get(place) != Some(&Answer::Unanswered),
            Stage::View => self.attempt.view.is_some(),
            Stage::FlipAsked => self.guess.contains(&true),
            Stage::Outcome => false,
            Stage::Narrative | Stage::Measures | Stage::Comparison | Stage::FlipShown => true,
        }
    }

    /// After this deed. What is impossible changes nothing.
    pub fn after(&mut self, lesson: &Lesson, deed: &Deed) {
        let told = self.stage.is_told();
        match *deed {
            Deed::Opened if told => *self = Course::new(lesson),
            Deed::Opened => {}
            Deed::Again => *self = Course::new(lesson),
            Deed::Stepped => self.step(lesson.key.len()),
            Deed::SteppedBack => self.step_back(lesson.key.len()),
            Deed::Guessed(place) if self.stage == Stage::FlipAsked => self.turn_guess(place),
            _ if told => {}
            Deed::Answered(place, answer) => {
                if let Some(own) = self.attempt.answers.get_mut(place) {
                    *own = answer;
                }
            }
            Deed::ValueTurned(place, value) => {
                if let Some(own) = self.attempt.answers.get_mut(place) {
                    *own = turned(*own, value);
                }
            }
            Deed::Viewed(place, state) => {
                if let Some(own) = self.views.get_mut(place) {
                    *own = Some(state);
                }
                self.attempt.view = view(self.views);
            }
            Deed::Marked(person, measure) => {
                if let Some(own) = self.attempt.measures.get_mut(person) {
                    *own = measure;
                }
            }
            Deed::Guessed(_) => {}
        }
    }

    fn turn_guess(&mut self, place: usize) {
        let none = self.guess.len() - 1;
        let Some(own) = self.guess.get_mut(place) else {
            return;
        };
        *own = !*own;
        // That none changes and that one does cannot both be meant: the later says it.
        match (*own, place == none) {
            (true, true) => self.guess[..none].fill(false),
            (true, false) => self.guess[none] = false,
            (false, _) => {}
        }
    }

    fn step(&mut self, keys: usize) {
        if !self.may_step() {
            return;
        }
        self.stage = match self.stage {
            Stage::Narrative if keys > 0 => Stage::Key(0),
            Stage::Key(place) if place + 1 < keys => Stage::Key(place + 1),
            Stage::Narrative | Stage::Key(_) => Stage::View,
            Stage::View => Stage::Measures,
            Stage::Measures => Stage::Comparison,
            Stage::Comparison => Stage::FlipAsked,
            Stage::FlipAsked => Stage::FlipShown,
            Stage::FlipShown | Stage::Outcome => Stage::Outcome,
        };
    }

    fn step_back(&mut self, keys: usize) {
        self.stage = match self.stage {
            Stage::Narrative | Stage::Key(0) => Stage::Narrative,
            Stage::Key(place) => Stage::Key(place - 1),
            Stage::View => keys.checked_sub(1).map_or(Stage::Narrative, Stage::Key),
            Stage::Measures => Stage::View,
            // What was said before the comparison cannot be said again after it.
            Stage::Comparison | Stage::FlipAsked => Stage::Comparison,
            Stage::FlipShown => Stage::Comparison,
            Stage::Outcome => Stage::FlipShown,
        };
    }
}

/// A view, once all three are said.
pub(super) fn view(views: [Option<Tri>; 3]) -> Option<View> {
    let [over, down, lenient] = views;
    Some(View([over?, down?, lenient?]))
}

/// An answer of several values with one more of them, or one fewer.
fn turned(answer: Answer, value: u8) -> Answer {
    match answer {
        Answer::Given(values) if values.has(value) => values
            .without(value)
            .map_or(Answer::Unanswered, Answer::Given),
        Answer::Given(values) => Answer::Given(values.or(Values::one(value))),
        Answer::Unanswered | Answer::Unknown => Answer::one(value),
    }
}

/// The deed of choosing the value at this place of the vocabulary, or 查不清, for the question at that place.
#[must_use]
pub fn choosing(lesson: &Lesson, key: usize, value: Option<u8>) -> Deed {
    let many = lesson
        .key
        .get(key)
        .is_some_and(|id| matches!(id.factor.facts().answers, AnswerKind::Many(_)));
    match value {
        None => Deed::Answered(key, Answer::Unknown),
        Some(value) if many => Deed::ValueTurned(key, value),
        Some(value) => Deed::Answered(key, Answer::one(value)),
    }
}

/// Whether nothing of an attempt differs, as the comparison has it.
pub(super) fn is_sound(lesson: &Lesson, attempt: &Attempt, conventions: &Conventions) -> bool {
    let judged = lesson.judged(conventions);
    judged.is_ok_and(|judged| compare(&judged, lesson, attempt).is_sound())
}

/// The flip of the lesson at this place, as an exercise: which verdicts change, in firmness or leaning. `judged`
/// is the lesson's case.
#[must_use]
pub fn flip(judged: &Judged, lesson: &Lesson, place: usize) -> Exercise {
    let flipped = judged.changed(&lesson.flip.changes);
    let [before, after] = [judged, &flipped].map(|judged| judged.assessment().outcome);
    let changed = |verdict: Verdict| before.state(verdict) != after.state(verdict);
    let verdicts = Verdict::ALL.into_iter();
    let mut choices: Vec<(Choice, bool)> = verdicts
        .map(|verdict| (Choice::Verdict(verdict), changed(verdict)))
        .collect();
    choices.push((Choice::None, !choices.iter().any(|(_, changes)| *changes)));
    Exercise {
        about: About::Lesson(place),
        choices,
    }
}
