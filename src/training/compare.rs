//! 对照: a trainee's own answers, conclusion and measures beside the encoding and the engine.
//!
//! Each element gets its own credit and no sum is made of them: a percentage would be taken for a grade.
//! Must not know sentences; ids stand for them.

use super::{Attempt, Lesson};
use crate::domain::{Answer, AnswerId, Measure, Tri, closed};
use crate::engine::{Assessment, Judged, Reason, State, Verdict, Verdicts};

closed! {
    /// 一致的程度, the best first.
    pub enum Agreement {
        /// 一致.
        Same = "same",
        /// 部分一致: one of the two leaves open what the other settles.
        Partly = "partly",
        /// 不一致.
        Different = "different",
        /// 没有作答.
        Missing = "missing",
    }
}

/// 一题的对照.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerCompared {
    /// The question.
    pub id: AnswerId,
    /// His answer.
    pub own: Answer,
    /// The answer the case was encoded with.
    pub coded: Answer,
    /// How far they agree.
    pub agreement: Agreement,
    /// Whether his answer alone, in place of the encoded one, would give another result.
    pub matters: bool,
}

/// 一项结论的对照.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VerdictCompared {
    /// The verdict.
    pub verdict: Verdict,
    /// His own view; `None` where he gave none.
    pub own: Option<Tri>,
    /// How it stands.
    pub state: State,
    /// How far they agree.
    pub agreement: Agreement,
}

closed! {
    /// 自己定的处理站在哪里.
    pub enum Stand {
        /// 重于参考区间, or of a kind that may not be used on this person.
        Heavier = "heavier",
        /// 在参考区间里, give or take what the conventions allow.
        Within = "within",
        /// 轻于参考区间.
        Lighter = "lighter",
        /// 还定不下来: open answers decide.
        Open = "open",
    }
}

/// 一个人的处理的对照.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkCompared {
    /// Place of the person.
    pub person: usize,
    /// What he would propose.
    pub own: Option<Measure>,
    /// Where that stands; `None` where he said nothing, or nobody is compared with this person.
    pub stand: Option<Stand>,
    /// Why it is too heavy; empty unless it is.
    pub reasons: Vec<Reason>,
}

/// 对照的全部结果.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The key questions, in their order.
    pub answers: Vec<AnswerCompared>,
    /// The four verdicts.
    pub verdicts: Vec<VerdictCompared>,
    /// Each person, by place.
    pub marks: Vec<MarkCompared>,
    /// What they would say with his answers.
    pub by_answers: Verdicts,
    /// What they would say if his measures were proposed.
    pub by_measures: Verdicts,
}

impl Comparison {
    /// Whether nothing he said differs: then the lesson need not come back soon.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let answers = self.answers.iter().map(|one| one.agreement);
        let verdicts = self.verdicts.iter().map(|one| one.agreement);
        let marks = self.marks.iter().filter_map(|one| one.stand);
        answers
            .chain(verdicts)
            .all(|agreement| matches!(agreement, Agreement::Same | Agreement::Partly))
            && marks
                .into_iter()
                .all(|stand| matches!(stand, Stand::Within | Stand::Open))
    }
}

/// Compares an attempt with the lesson and with what the rules say of it; `judged` is the lesson's case.
#[must_use]
pub fn compare(judged: &Judged, lesson: &Lesson, attempt: &Attempt) -> Comparison {
    let answered = judged.again(attempt.answered(lesson));
    let proposed = judged.again(attempt.proposed(lesson));
    let keys = lesson.key.iter().zip(&attempt.answers);
    let answers = keys.map(|(id, own)| answer(judged, *id, *own));
    let verdicts = Verdict::ALL.map(|verdict| {
        let own = attempt.view.map(|view| view.get(verdict));
        let state = judged.assessment().outcome.state(verdict);
        VerdictCompared {
            verdict,
            own,
            state,
            agreement: own.map_or(Agreement::Missing, |own| of_states(own, state)),
        }
    });
    let marks = attempt
        .measures
        .iter()
        .enumerate()
        .take(lesson.case.persons.len());
    let marks = marks
        .map(|(person, own)| mark(person, *own, proposed.assessment()))
        .collect();
    Comparison {
        answers: answers.collect(),
        verdicts: verdicts.into(),
        marks,
        by_answers: answered.assessment().outcome.firm,
        by_measures: proposed.assessment().outcome.firm,
    }
}

fn answer(judged: &Judged, id: AnswerId, own: Answer) -> AnswerCompared {
    let coded = judged.case().at(id);
    let agreement = of_answers(own, coded, id.factor.value_count());
    let mut matters = false;
    if matches!(agreement, Agreement::Partly | Agreement::Different) {
        let mut case = judged.case().clone();
        case.set_at(id, own);
        let other = judged.again(case);
        matters = other.assessment().outcome != judged.assessment().outcome;
    }
    AnswerCompared {
        id,
        own,
        coded,
        agreement,
        matters,
    }
}

/// How far two answers agree: on the values they leave possible, not on whether one was 查不清 or a full range.
fn of_answers(own: Answer, coded: Answer, count: usize) -> Agreement {
    if own == Answer::Unanswered {
        return Agreement::Missing;
    }
    let (own, coded) = (own.possible(count), coded.possible(count));
    match own.and(coded) {
        _ if own == coded => Agreement::Same,
        Some(_) => Agreement::Partly,
        None => Agreement::Different,
    }
}

/// How far a view agrees with a verdict. Where nothing is firm, open is right, and the leaning half of it.
fn of_states(own: Tri, state: State) -> Agreement {
    match (own, state) {
        _ if own == state.firm() => Agreement::Same,
        (Tri::Open, _) | (_, State::Open) => Agreement::Partly,
        (_, State::Leans(yes)) if own == yes.into() => Agreement::Partly,
        _ => Agreement::Different,
    }
}

fn mark(person: usize, own: Option<Measure>, measured: &Assessment) -> MarkCompared {
    let judged = &measured.persons[person];
    let said = own.is_some() && judged.excluded != Tri::Yes;
    let stand = match (judged.over, judged.lenient) {
        (Tri::Yes, _) => Stand::Heavier,
        (_, Tri::Yes) => Stand::Lighter,
        (Tri::No, Tri::No) => Stand::Within,
        _ => Stand::Open,
    };
    MarkCompared {
        person,
        own,
        stand: said.then_some(stand),
        reasons: match said {
            true => judged.reasons.clone(),
            false => Vec::new(),
        },
    }
}
