//! 一处: one thing that both readings may say something about, and whether they say the same.
//!
//! Must not know what a difference leads to.

use crate::domain::{Factor, Section, closed};

/// 一处. People are named by their place in [`Readings::who`](super::Readings::who).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// Somebody whom only one of the two lists.
    Person(usize),
    /// An answer about a person (`Some`) or about the case.
    Answer(Option<usize>, Factor),
    /// What is proposed for a person.
    Measures(usize),
    /// How many people he stands for.
    Count(usize),
    /// Who stands above him, as far as both list them.
    Superiors(usize),
    /// 各层人数.
    LayerCounts,
    /// What a person is called.
    Label(usize),
    /// 标题.
    Title,
    /// 备注.
    Note,
    /// 来源.
    Source,
    /// What this version did not understand, of a person or of the case.
    Unread(Option<usize>),
}

impl Item {
    /// The id on the command line and in texts; of an answer, the id of the question.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Item::Person(_) => "person",
            Item::Answer(_, factor) => factor.id(),
            Item::Measures(_) => "measures",
            Item::Count(_) => "count",
            Item::Superiors(_) => "answers_to",
            Item::LayerCounts => "counts_by_layer",
            Item::Label(_) => "label",
            Item::Title => "title",
            Item::Note => "note",
            Item::Source => "source",
            Item::Unread(_) => "unread",
        }
    }

    /// The part of the questionnaire it is counted in; `None` for words and for who is on the list, which
    /// are shown and merged but are no answers to agree on.
    #[must_use]
    pub fn section(self) -> Option<Section> {
        match self {
            Item::Answer(_, factor) => Some(factor.facts().section),
            Item::Measures(_) | Item::Count(_) | Item::Superiors(_) | Item::LayerCounts => {
                Some(Section::List)
            }
            Item::Person(_)
            | Item::Label(_)
            | Item::Title
            | Item::Note
            | Item::Source
            | Item::Unread(_) => None,
        }
    }

    /// Whom it is about, by place in [`Readings::who`](super::Readings::who); `None` for the case.
    #[must_use]
    pub fn who(self) -> Option<usize> {
        match self {
            Item::Person(who)
            | Item::Measures(who)
            | Item::Count(who)
            | Item::Superiors(who)
            | Item::Label(who) => Some(who),
            Item::Answer(who, _) | Item::Unread(who) => who,
            Item::LayerCounts | Item::Title | Item::Note | Item::Source => None,
        }
    }

    /// Whether it can bear on a result at all.
    #[must_use]
    pub fn is_judged(self) -> bool {
        // Of what could not be read, who is on the list and who stands above whom bears on it.
        self.section().is_some() || matches!(self, Item::Person(_) | Item::Unread(_))
    }
}

closed! {
    /// 两份比下来怎样.
    pub enum State {
        /// Neither says anything.
        Silent = "silent",
        /// 一致, 查不清 in both included.
        Same = "same",
        /// 不一致: both say something, and not the same.
        Differs = "differs",
        /// 一份查不清: one gives an answer, the other found that it cannot be established.
        OneUnknown = "one_unknown",
        /// 一份未答: only one says anything.
        OneSilent = "one_unanswered",
    }
}

impl State {
    /// Whether there is something to choose between.
    #[must_use]
    pub fn is_difference(self) -> bool {
        !matches!(self, State::Silent | State::Same)
    }

    /// The state of two things that may be absent.
    pub(super) fn of<T: PartialEq>(one: &Option<T>, other: &Option<T>) -> State {
        match (one, other) {
            (None, None) => State::Silent,
            (Some(one), Some(other)) if one == other => State::Same,
            (Some(_), Some(_)) => State::Differs,
            (None, Some(_)) | (Some(_), None) => State::OneSilent,
        }
    }
}
