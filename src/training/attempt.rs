//! 练习: what a trainee answers, concludes and would propose for a lesson, before he sees anything.
//!
//! Must not know what is right.

use super::Lesson;
use crate::domain::measure::MEASURES;
use crate::domain::{Answer, Case, Instrument, Measure, Tri};
use crate::engine::Verdict;

/// 一次练习.
#[derive(Clone, Debug, PartialEq)]
pub struct Attempt {
    /// His answers to the key questions, in their order.
    pub answers: Vec<Answer>,
    /// His conclusion, if he came to one.
    pub view: Option<View>,
    /// What he would propose for each person, by place in the list; one of [`Attempt::marks`].
    pub measures: Vec<Option<Measure>>,
}

/// 自己的结论: each of 泛化, 对下不对上, 问责不力 yes, no or beyond judging; 适当 where none is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View(pub [Tri; 3]);

impl View {
    /// The state of one verdict in this view.
    #[must_use]
    pub fn get(self, verdict: Verdict) -> Tri {
        match verdict {
            Verdict::Overreach => self.0[0],
            Verdict::DownwardBias => self.0[1],
            Verdict::Leniency => self.0[2],
            Verdict::Appropriate => !Tri::any(self.0),
        }
    }
}

impl Attempt {
    /// An attempt at this lesson with nothing said yet.
    #[must_use]
    pub fn blank(lesson: &Lesson) -> Attempt {
        Attempt {
            answers: vec![Answer::Unanswered; lesson.key.len()],
            view: None,
            measures: vec![None; lesson.case.persons.len()],
        }
    }

    /// The measures a trainee may choose from: those on one rung that somebody can be proposed for.
    pub fn marks() -> impl Iterator<Item = Measure> {
        let exact = MEASURES.iter().filter(|facts| facts.rung.is_point());
        exact
            .filter(|facts| facts.instrument != Instrument::Closed)
            .map(|facts| facts.measure)
    }

    /// The lesson's case with his answers in place of its own, as far as he gave any.
    #[must_use]
    pub fn answered(&self, lesson: &Lesson) -> Case {
        let mut case = lesson.case.clone();
        for (id, answer) in lesson.key.iter().zip(&self.answers) {
            if *answer != Answer::Unanswered {
                case.set_at(*id, *answer);
            }
        }
        case
    }

    /// The lesson's case with what he would propose, as far as he said.
    #[must_use]
    pub fn proposed(&self, lesson: &Lesson) -> Case {
        let mut case = lesson.case.clone();
        for (person, measure) in case.persons.iter_mut().zip(&self.measures) {
            if let Some(measure) = measure {
                person.measures = Some([*measure].into_iter().collect());
            }
        }
        case
    }
}
