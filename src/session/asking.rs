//! 问的次序: what is asked next, and what is left to ask.
//!
//! Which question tells most is the engine's to say; here it is only put to use. Must not change anything.

use super::{Entry, Session, select};
use crate::domain::{Answer, AnswerId, Case, Factor, Section, closed};
use crate::engine::Judged;
use crate::engine::explain::Next;
use crate::flow::{self, Mode};

closed! {
    /// 问的次序, the usual one first.
    #[derive(Default)]
    pub enum Order {
        /// 先问最要紧的: whichever question settles most comes next.
        #[default]
        Telling = "telling",
        /// 按固定顺序问: in the order of the questionnaire.
        Fixed = "fixed",
    }
}

impl Order {
    /// The other one.
    #[must_use]
    pub fn other(self) -> Order {
        match self {
            Order::Telling => Order::Fixed,
            Order::Fixed => Order::Telling,
        }
    }
}

/// 还要问的: every question without an answer, read off a session once a page or a change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asking {
    /// Those asked one by one, in the order they are to be asked.
    questions: Vec<Next>,
    /// Those on the roster that can still change a verdict.
    on_roster: usize,
}

impl Asking {
    /// What is left to ask of this session, in its mode and order.
    #[must_use]
    pub fn of(session: &Session) -> Asking {
        // A session holds no chain that closes on itself, so there is nothing to complain of.
        let judged = Judged::of(&session.case, &session.conventions);
        let all = judged.map_or_else(|_| Vec::new(), |judged| judged.next().to_vec());
        let (roster, questions): (Vec<Next>, Vec<Next>) = all
            .into_iter()
            .partition(|next| next.answer.factor.facts().section == Section::List);
        let full = session.mode == Mode::Full;
        let mut questions: Vec<Next> = questions
            .into_iter()
            .filter(|next| session.mode.covers(&session.case, next.answer))
            .map(|next| Next {
                // 快速核对 leaves detail open and says so, rather than ask for all that may excuse; an
                // example shows its result as it is.
                required: next.required
                    && (full || next.answer.person.is_none())
                    && !session.example,
                ..next
            })
            .collect();
        if !by_telling(session) {
            questions.sort_by_key(|next| {
                let person = next.answer.person.unwrap_or(usize::MAX);
                (person, next.answer.factor)
            });
        }
        Asking {
            on_roster: roster.iter().filter(|next| !next.irrelevant).count(),
            questions,
        }
    }

    /// How many questions can still change a verdict.
    #[must_use]
    pub fn telling(&self) -> usize {
        self.questions
            .iter()
            .filter(|next| !next.irrelevant)
            .count()
    }

    /// How many cannot, and come before any result all the same; one's own view is not counted.
    #[must_use]
    pub fn required(&self) -> usize {
        let required = self
            .questions
            .iter()
            .filter(|next| next.irrelevant && next.required);
        required.filter(|next| !is_own_view(next.answer)).count()
    }

    /// How many must be answered before any result, one's own view among them.
    #[must_use]
    pub fn due(&self) -> usize {
        self.questions.iter().filter(|next| next.required).count()
    }

    /// How many of those that matter were passed over.
    #[must_use]
    pub fn passed_over(&self, session: &Session) -> usize {
        let telling = self.questions.iter().filter(|next| !next.irrelevant);
        telling
            .filter(|next| session.skipped.contains(Entry::Answer(next.answer)))
            .count()
    }

    /// How many are left that need not be asked.
    #[must_use]
    pub fn idle(&self) -> usize {
        self.questions.iter().filter(|next| is_idle(next)).count()
    }

    /// How many answers on the roster are missing that can still change a verdict.
    #[must_use]
    pub fn on_roster(&self) -> usize {
        self.on_roster
    }

    /// Whether nothing is left that matters or has to be asked, one's own view aside.
    #[must_use]
    pub fn is_enough(&self) -> bool {
        self.telling() == 0 && self.required() == 0
    }

    /// 不影响结论: whether this question is open and neither matters nor has to be asked.
    #[must_use]
    pub fn can_be_spared(&self, id: AnswerId) -> bool {
        self.questions
            .iter()
            .any(|next| next.answer == id && is_idle(next))
    }

    /// The first that must come before any result.
    #[must_use]
    pub fn first_required(&self) -> Option<AnswerId> {
        let mut required = self.questions.iter().filter(|next| next.required);
        let first = required.clone().find(|next| !is_own_view(next.answer));
        first.or(required.next()).map(|next| next.answer)
    }

    /// The first that was not passed over and matters or has to be asked; one's own view comes with
    /// the result.
    pub(super) fn first_wanted(&self, session: &Session) -> Option<AnswerId> {
        self.first(session, |next| !is_idle(next) && !is_own_view(next.answer))
    }

    /// The first that was not passed over and need not be asked.
    pub(super) fn first_idle(&self, session: &Session) -> Option<AnswerId> {
        self.first(session, is_idle)
    }

    fn first(&self, session: &Session, wanted: impl Fn(&Next) -> bool) -> Option<AnswerId> {
        let found = self.questions.iter().filter(|next| wanted(next));
        let open: Vec<AnswerId> = found
            .map(|next| next.answer)
            .filter(|id| select::is_open(session, *id))
            .collect();
        let first = *open.first()?;
        match by_telling(session) {
            true => Some(sensible(&session.case, &open, first)),
            false => Some(first),
        }
    }
}

/// The question itself, or an open one that may make it pointless and so comes before it: how grave a
/// misconduct is can tell more than whether it is one, and makes no sense before.
fn sensible(case: &Case, open: &[AnswerId], first: AnswerId) -> AnswerId {
    let mut case = case.clone();
    let mut before = first;
    // Each step leads to another question, or two that hang on one another would be chased for ever.
    let mut seen = vec![first];
    while let Some(id) = open
        .iter()
        .find(|id| !seen.contains(id) && decides(&mut case, **id, before))
    {
        before = *id;
        seen.push(*id);
    }
    before
}

/// Whether some answer to one question would make the other pointless to ask.
fn decides(case: &mut Case, one: AnswerId, other: AnswerId) -> bool {
    let given = case.at(one);
    let mut values = 0..one.factor.value_count() as u8;
    let decides = values.any(|value| {
        case.set_at(one, Answer::one(value));
        !flow::asked(case, other)
    });
    case.set_at(one, given);
    decides
}

/// Whether the most telling question comes first: 快速核对 is short enough to keep its order.
#[must_use]
pub fn by_telling(session: &Session) -> bool {
    session.mode == Mode::Full && session.order == Order::Telling
}

/// What must be answered before any result and is not: in 完整核对 passing over is no answer, and
/// 查不清 is (`model.md` section 5, i to iii).
pub(super) fn due(session: &Session) -> Option<AnswerId> {
    if session.looking || session.example {
        return None;
    }
    if session.mode == Mode::Full {
        return select::asking(session).first_required();
    }
    quick_due(session).next()
}

/// How many those are.
pub(super) fn due_count(session: &Session) -> usize {
    match session.mode {
        _ if session.looking || session.example => 0,
        Mode::Full => select::asking(session).due(),
        Mode::Quick => quick_due(session).count(),
    }
}

/// In 快速核对, where passing over is an answer.
fn quick_due(session: &Session) -> impl Iterator<Item = AnswerId> {
    let before_result =
        |id: &AnswerId| id.factor.facts().section == Section::Upstream || is_own_view(*id);
    let path = select::path(session);
    let all: Vec<AnswerId> = path.questions().filter(before_result).collect();
    all.into_iter().filter(|id| select::is_open(session, *id))
}

fn is_idle(next: &Next) -> bool {
    next.irrelevant && !next.required
}

fn is_own_view(id: AnswerId) -> bool {
    id.factor == Factor::OwnView
}
