//! 练习组: which lessons a class practises, and what is shown when.
//!
//! Must not know what the lessons say.

use crate::casefile::{self, object_of};
use crate::domain::closed;
use crate::training::lesson::fields::{self, Fields, Troubles, text};
use crate::training::{LESSON, Library, Problem, Refusal};
use serde_json::{Map, Value};

use super::code;

/// The longest title, in characters.
const TITLE: usize = 60;
/// The most lessons of a set.
const LESSONS: usize = 24;

/// 一组课例.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassSet {
    /// 名称.
    pub title: String,
    /// The lessons, by id, in the order they are practised.
    pub lessons: Vec<String>,
    /// When a trainee sees how he compares.
    pub comparison: When,
    /// When he sees what became of the case.
    pub outcome: When,
    /// 编号: whether a trainee is asked for the number the trainer gave him.
    pub seats: bool,
}

closed! {
    /// 什么时候给看, the earliest first.
    pub enum When {
        /// 每做完一例.
        AfterEach = "after_each",
        /// 全部做完.
        AtEnd = "at_end",
        /// 不给看: the trainer shows it on the projector.
        ByTrainer = "by_trainer",
    }
}

/// 给看的东西.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// 对照.
    Comparison,
    /// 公开的结果.
    Outcome,
}

closed! {
    /// 投影上的一步, in order.
    pub enum Step {
        /// 案情.
        Narrative = "narrative",
        /// 关键问题 and the vote.
        Questions = "questions",
        /// 编码、结论和理由.
        Comparison = "comparison",
        /// 反过来想, still as a question.
        FlipAsked = "flip_asked",
        /// What the flip gives.
        FlipShown = "flip_shown",
        /// 公开的结果 and the point.
        Outcome = "outcome",
    }
}

/// The way through a set on the projector: each lesson, by place in the set, step by step.
pub fn steps(set: &ClassSet) -> impl Iterator<Item = (usize, Step)> {
    (0..set.lessons.len()).flat_map(|lesson| Step::ALL.into_iter().map(move |step| (lesson, step)))
}

impl ClassSet {
    /// Reads a set whose lessons stand in this library.
    ///
    /// # Errors
    /// What is no JSON object, names a lesson twice or one that is not there, or would make codes too long
    /// to be passed on by hand.
    pub fn read(source: &str, library: &Library) -> Result<ClassSet, Refusal> {
        let (object, mut wrong) = fields::of_text(source)?;
        let set = set(&Fields::new(&object, ""), library, &mut wrong);
        match wrong.0.is_empty() {
            true => Ok(set),
            false => Err(Refusal::Wrong(wrong.0)),
        }
    }

    /// A set that is still being made: of what was written, as much as can be read.
    pub(super) fn draft(value: &Value, library: &Library) -> ClassSet {
        let nothing = Map::new();
        let object = value.as_object().unwrap_or(&nothing);
        set(&Fields::new(object, ""), library, &mut Troubles::default())
    }

    /// Whether it can be handed out.
    ///
    /// # Errors
    /// As [`ClassSet::read`].
    pub fn check(&self, library: &Library) -> Result<(), Refusal> {
        ClassSet::read(&self.value().to_string(), library).map(drop)
    }

    /// The set as text, to be handed out.
    #[must_use]
    pub fn write(&self) -> String {
        casefile::text_of(&self.value())
    }

    /// The set as JSON.
    pub(super) fn value(&self) -> Value {
        object_of([
            ("class", LESSON.into()),
            ("title", self.title.as_str().into()),
            ("lessons", self.lessons.clone().into()),
            ("comparison", self.comparison.id().into()),
            ("outcome", self.outcome.id().into()),
            ("seats", self.seats.into()),
        ])
    }

    /// Whether one of its lessons did not come with the library.
    #[must_use]
    pub fn has_own(&self, library: &Library) -> bool {
        !self.lessons.iter().all(|id| library.is_shipped(id))
    }

    /// Whether a trainee who has finished so many lessons may see this of the lesson at this place.
    #[must_use]
    pub fn may_show(&self, shown: Shown, lesson: usize, finished: usize) -> bool {
        let when = match shown {
            Shown::Comparison => self.comparison,
            Shown::Outcome => self.outcome,
        };
        match when {
            When::AfterEach => lesson < finished,
            When::AtEnd => finished >= self.lessons.len(),
            When::ByTrainer => false,
        }
    }
}

/// The set in these fields, with what is wrong noted.
fn set(fields: &Fields, library: &Library, wrong: &mut Troubles) -> ClassSet {
    let version = fields.number("class", wrong);
    if version.is_some_and(|version| version != u64::from(LESSON)) {
        wrong.note("class", Problem::OtherVersion);
    }
    let title = fields.text("title", TITLE, wrong);
    let mut lessons: Vec<String> = Vec::new();
    for (path, entry) in fields.list("lessons", LESSONS, wrong) {
        let id = text(entry, &path, TITLE, wrong);
        if lessons.contains(&id) {
            wrong.note(path, Problem::Repeated(id));
        } else if library.place(&id).is_none() {
            wrong.note(path, Problem::UnknownId(id));
        } else {
            lessons.push(id);
        }
    }
    let mut when = |key| fields.one_of(key, When::from_id, wrong);
    let (comparison, outcome) = (when("comparison"), when("outcome"));
    // Nobody need have said it: without, no number is asked for.
    let seats = match fields.has("seats") {
        true => fields.flag("seats", wrong),
        false => false,
    };
    let set = ClassSet {
        title,
        lessons,
        comparison: comparison.unwrap_or(When::AtEnd),
        outcome: outcome.unwrap_or(When::AtEnd),
        seats,
    };
    if code::letters(&set, library) > code::LETTERS {
        wrong.note("lessons", Problem::TooLong(code::LETTERS));
    }
    set
}
