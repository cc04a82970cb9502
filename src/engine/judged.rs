//! 判断过的案情: a case on its board, and all that it can be asked.
//!
//! A chain that closes on itself is found here and nowhere else; whoever holds a judged case asks without being
//! refused. Must not answer: each question stands in the file that finds its answer.

use super::assessment::{Assessment, assessed};
use super::board::Board;
use super::conventions::Conventions;
use super::explain::{Next, ranked};
use super::facts::{Chain, Facts};
use super::leaning::Presumed;
use super::relevance::Relevance;
use crate::domain::{Answer, AnswerId, Case, ChainError};
use crate::flow;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::fmt;
use std::rc::Rc;

/// 判断过的案情. What is dear to find is found when it is first asked for, and kept.
pub struct Judged<'a> {
    case: Cow<'a, Case>,
    chain: Rc<Chain>,
    conventions: Rc<Conventions>,
    board: OnceCell<Board>,
    relevance: OnceCell<Relevance>,
    presumed: OnceCell<Presumed>,
    assessment: OnceCell<Assessment>,
    next: OnceCell<Vec<Next>>,
}

impl<'a> Judged<'a> {
    /// Lays out a case under these conventions.
    ///
    /// # Errors
    /// Only what the reader of files refuses too: a repeated id, an `answers_to` that names nobody or a
    /// loop. A case that came from [`casefile::read`](crate::casefile::read) is always judged.
    pub fn of(case: &'a Case, conventions: &Conventions) -> Result<Judged<'a>, ChainError> {
        let chain = Rc::new(Chain::of(case)?);
        let conventions = Rc::new(conventions.clone());
        Ok(Judged::upon(Cow::Borrowed(case), chain, conventions))
    }

    fn upon(case: Cow<'a, Case>, chain: Rc<Chain>, conventions: Rc<Conventions>) -> Judged<'a> {
        Judged {
            case,
            chain,
            conventions,
            board: OnceCell::new(),
            relevance: OnceCell::new(),
            presumed: OnceCell::new(),
            assessment: OnceCell::new(),
            next: OnceCell::new(),
        }
    }

    /// The same, with a case of its own.
    #[must_use]
    pub fn into_owned(self) -> Judged<'static> {
        Judged {
            case: Cow::Owned(self.case.into_owned()),
            chain: self.chain,
            conventions: self.conventions,
            board: self.board,
            relevance: self.relevance,
            presumed: self.presumed,
            assessment: self.assessment,
            next: self.next,
        }
    }
}

impl Judged<'_> {
    /// The case.
    #[must_use]
    pub fn case(&self) -> &Case {
        &self.case
    }

    /// What it was judged by.
    #[must_use]
    pub fn conventions(&self) -> &Conventions {
        &self.conventions
    }

    /// The places of a person's direct superiors, each once, in the order of the file.
    #[must_use]
    pub fn superiors(&self, place: usize) -> &[usize] {
        &self.chain.above[place]
    }

    /// What is said of it.
    #[must_use]
    pub fn assessment(&self) -> &Assessment {
        self.assessment.get_or_init(|| assessed(self))
    }

    /// Every question that is asked and not answered, the most telling first.
    ///
    /// The score of a question is how many of the three verdicts its least telling value settles, then
    /// how many its values settle together, then the order of the questionnaire. It decides within three
    /// groups: what matters, what is required all the same (the reviewer's own view last), and the rest.
    #[must_use]
    pub fn next(&self) -> &[Next] {
        self.next.get_or_init(|| ranked(self))
    }

    /// The case with other answers or measures, and the same people in the same chain; so this cannot be refused.
    pub(crate) fn again(&self, case: Case) -> Judged<'static> {
        let same = || Chain::of(&case).is_ok_and(|chain| chain.above == self.chain.above);
        debug_assert!(same(), "the chain is another");
        let (chain, conventions) = (self.chain.clone(), self.conventions.clone());
        Judged::upon(Cow::Owned(case), chain, conventions)
    }

    /// The case without the answers that no longer apply.
    #[must_use]
    pub fn applicable(&self) -> Judged<'static> {
        self.again(flow::applicable(&self.case))
    }

    /// The case with nothing answered but these.
    #[must_use]
    pub fn only(&self, kept: &[AnswerId]) -> Judged<'static> {
        let mut case = self.case().clone();
        flow::questions(&case).for_each(|id| case.set_at(id, Answer::Unanswered));
        for id in kept {
            case.set_at(*id, self.case.at(*id));
        }
        self.again(case)
    }

    /// The board it lies on.
    pub(super) fn board(&self) -> &Board {
        self.board.get_or_init(|| {
            let facts = Facts::of(&self.case, self.chain.clone());
            Board::new(facts, self.conventions.clone())
        })
    }

    /// Which questions can still matter to any verdict.
    pub(super) fn relevance(&self) -> &Relevance {
        self.relevance.get_or_init(|| self.board().relevance())
    }

    /// The board with every open answer at its ordinary value.
    pub(super) fn presumed(&self) -> &Presumed {
        self.presumed.get_or_init(|| Presumed::of(self.board()))
    }
}

impl fmt::Debug for Judged<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut told = f.debug_struct("Judged");
        told.field("case", &self.case).finish_non_exhaustive()
    }
}

/// Two are the same where case and conventions are: all else follows from them.
impl PartialEq for Judged<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.case == other.case && self.conventions() == other.conventions()
    }
}
