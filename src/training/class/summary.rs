//! 全班: how the verdicts of a class are distributed over each lesson, where it splits, and its tendencies.
//!
//! Must not know who gave which answer.

use super::code::lessons;
use super::{ClassSet, Sheet};
use crate::domain::{ChainError, Tri};
use crate::engine::{Conventions, Verdict, Verdicts};
use crate::training::{Comparison, Library, Tendencies, compare};

/// 全班的情况.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// Each lesson, by place in the set.
    pub lessons: Vec<LessonSummary>,
    /// Over everybody and every lesson.
    pub tendencies: Tendencies,
}

/// 全班对一例.
#[derive(Clone, Debug, PartialEq)]
pub struct LessonSummary {
    /// What the rules say, firm.
    pub verdicts: Verdicts,
    /// For each verdict, in reading order, how many said no, left it open, said yes.
    pub views: [[u32; 3]; Verdict::ALL.len()],
    /// For each key question, how many agree with the encoding, in part, not, and did not answer.
    pub answers: Vec<[u32; 4]>,
    /// Over this lesson alone.
    pub tendencies: Tendencies,
}

impl LessonSummary {
    /// The verdict over which the class splits most evenly, and how many stand against the greater part; `None`
    /// where everybody agrees.
    #[must_use]
    pub fn split(&self) -> Option<(Verdict, u32)> {
        let against = |views: &[u32; 3]| {
            let most = views.iter().max().copied().unwrap_or(0);
            views.iter().sum::<u32>() - most
        };
        let split = Verdict::ALL.into_iter().zip(self.views.iter().map(against));
        // The first of equals, so that the order of the sheets decides nothing.
        let widest = split.fold(None, |widest: Option<(Verdict, u32)>, one| match widest {
            Some((_, against)) if against >= one.1 => widest,
            _ => Some(one),
        });
        widest.filter(|(_, against)| *against > 0)
    }
}

/// What these sheets of a set show together.
///
/// # Errors
/// As [`Judged::of`](crate::engine::Judged::of).
pub fn summarise(
    sheets: &[Sheet],
    set: &ClassSet,
    library: &Library,
    conventions: &Conventions,
) -> Result<Summary, ChainError> {
    let mut summary = Summary {
        lessons: Vec::new(),
        tendencies: Tendencies::default(),
    };
    let mut all: Vec<Comparison> = Vec::new();
    for (place, lesson) in lessons(set, library).into_iter().enumerate() {
        let judged = lesson.judged(conventions)?;
        let attempts = sheets.iter().filter_map(|sheet| sheet.attempts.get(place));
        let compared = attempts.map(|attempt| compare(&judged, lesson, attempt));
        let own: Vec<Comparison> = compared.collect();
        let mut views = [[0; 3]; Verdict::ALL.len()];
        let mut answers = vec![[0; 4]; lesson.key.len()];
        for comparison in &own {
            for (views, compared) in views.iter_mut().zip(&comparison.verdicts) {
                if let Some(own) = compared.own {
                    views[own as usize] += 1;
                }
            }
            for (counts, compared) in answers.iter_mut().zip(&comparison.answers) {
                counts[compared.agreement as usize] += 1;
            }
        }
        summary.lessons.push(LessonSummary {
            verdicts: judged.assessment().outcome.firm,
            views,
            answers,
            tendencies: Tendencies::of(&own),
        });
        all.extend(own);
    }
    summary.tendencies = Tendencies::of(&all);
    Ok(summary)
}

/// The counts above are indexed by these.
const _: () = assert!(Tri::No as usize == 0 && Tri::Yes as usize == 2);
