//! What can have happened to a session. Facts of the past, in the words of the field.
//!
//! Must not know what follows from one: that is `update`.

use crate::domain::{Answer, AnswerId, Case, Count, Evidence, Measure};
use crate::engine::explain::Change;
use crate::flow::Mode;
use crate::session::{Order, Position, Session};

/// 动作: something the reviewer did. Persons are named by their place in the list.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A way in was chosen. A case already begun is kept and only asked in this mode.
    Started(Mode),
    /// The remaining questions were asked for, after 快速核对 or once nothing that matters was left.
    Deepened,
    /// Another order of asking was chosen.
    OrderChosen(Order),
    /// An example was opened in place of the case, to see its result.
    ExampleOpened(Box<Case>),
    /// A case file was opened in place of the case.
    Imported(Box<Case>),
    /// A session that was kept or handed on was put in place of this one.
    Restored(Box<Session>),
    /// Everything was cleared.
    Restarted,
    /// The case was filed under this number elsewhere, or is filed no more.
    Filed(Option<String>),

    /// A person was added at the end of the list.
    PersonAdded,
    /// A person was taken off the list, with all answers about him.
    PersonRemoved(usize),
    /// 职务或代称 was written.
    LabelWritten(usize, String),
    /// 人数 was written.
    CountWritten(usize, Count),
    /// A measure was put in, or taken out.
    MeasureToggled(usize, Measure),
    /// 不处理: it was stated that nothing is proposed for this person.
    NothingProposed(usize),
    /// 不清楚: it was stated that what is proposed is not known.
    MeasuresUnknown(usize),
    /// A person was placed above another, or that was undone.
    SuperiorToggled {
        /// The one below.
        person: usize,
        /// The one above.
        superior: usize,
    },

    /// An answer was given, changed or (未答) taken back; the page stays. 身份, 层级, 依据 and
    /// 党员 are answers too.
    Answered(AnswerId, Answer),
    /// One value of a question with several was put in, or taken out.
    ValueTurned(AnswerId, u8),
    /// It was said what an answer about a person rests on, or that was taken back.
    EvidenceMarked(AnswerId, Option<Evidence>),
    /// 标题 was written.
    TitleWritten(String),
    /// 备注 was written.
    NoteWritten(String),

    /// 继续: onwards from the roster or from an answered question, or back from an aside.
    SteppedOn,
    /// 先跳过: onwards without an answer; an answer already there stays.
    Skipped,
    /// 上一步: back by one step, or back from an aside.
    SteppedBack,
    /// The browser's own way back, or onwards again, led to where he stood before.
    Returned(Position),
    /// 修改: the page of this question was opened (the roster for 身份, 层级, 依据 and 党员).
    Revisited(AnswerId),
    /// The roster was opened.
    RosterOpened,
    /// The list of all answers was opened.
    AnswersOpened,
    /// The list of all answers was closed.
    AnswersClosed,
    /// 看结果: what must come before a result is asked first.
    ResultReached,

    /// 试一试: these changes were tried on the result, on top of those tried before.
    Tried(Vec<Change>),
    /// One of the changes being tried, by its place among them, was left out again.
    TrialShortened(usize),
    /// 不试了: nothing is tried any more, and the record is as it was.
    TrialDropped,
    /// 采用: what was tried became the record.
    TrialAdopted,
}
