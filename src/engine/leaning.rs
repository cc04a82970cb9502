//! 倾向: the judgement with every open answer at its ordinary value, and what carried it.
//!
//! A leaning is never called firm, and says which presumptions it needs (`model.md` section 4).

use super::assessment::Presumption;
use super::board::Board;
use super::conventions::Circumstances;
use super::facts::{Facts, PersonFacts};
use super::judged::Judged;
use super::needed::{Closed, needed};
use super::upstream;
use super::verdict::{Outcome, Verdict};
use crate::domain::{Answer, AnswerId, Class, Factor, Scope, Tri};
use crate::flow;

/// 推定: a board with every open answer at its ordinary value, and which answers that concerned.
pub(super) struct Presumed {
    board: Board,
    all: Vec<Presumption>,
}

/// The verdicts with their leaning, and a smallest set of presumptions that carries what it adds to them.
pub(super) fn lean(judged: &Judged) -> (Outcome, Vec<Presumption>) {
    let firm = judged.board().verdicts();
    if Verdict::ALL
        .iter()
        .all(|verdict| firm.get(*verdict).is_firm())
    {
        let leaning = firm;
        return (Outcome { firm, leaning }, Vec::new());
    }
    // The firm verdict prevails: a presumption about the upstream could otherwise outvote its acts.
    let lean = |firm: Tri, leaning: Tri| if firm.is_firm() { firm } else { leaning };
    let leaning = firm.zip(judged.presumed().board.verdicts(), lean);
    let carried = |board: &Board| firm.zip(board.verdicts(), lean) == leaning;
    let kept = judged.carriers(carried);
    (Outcome { firm, leaning }, kept)
}

/// 推定不了的: what a verdict waits for that no presumption settles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// The answers of which no more than a range was given, or is presumed.
    pub answers: Vec<AnswerId>,
    /// Places of those of whom it is not known what is proposed, or only vaguely.
    pub measures: Vec<usize>,
    /// Places of those of whom it is not known who stands above them.
    pub superiors: Vec<usize>,
    /// Whether it is not known who is on the list.
    pub list: bool,
}

impl Judged<'_> {
    /// 某一结论的推定: the presumptions without which the leaning of this one verdict would be open; none
    /// where it is firm, or open even so.
    #[must_use]
    pub fn presumptions(&self, verdict: Verdict) -> Vec<Presumption> {
        if self.board().verdicts().get(verdict).is_firm() {
            return Vec::new();
        }
        let leaning = self.presumed().board.verdicts().get(verdict);
        if !leaning.is_firm() {
            return Vec::new();
        }
        self.carriers(|board| board.verdicts().get(verdict) == leaning)
    }

    /// What leaves this verdict open even with every open answer at its ordinary value.
    #[must_use]
    pub fn lost(&self, verdict: Verdict) -> Lost {
        // What is presumed may leave a question without a sense, so it is put into the case.
        let mut presumed = self.case().clone();
        for presumption in &self.presumed().all {
            presumed.set_at(presumption.answer, Answer::Given(presumption.value));
        }
        let board = &self.presumed().board;
        let relevance = board.relevance_to(verdict);
        let vague = flow::questions(&presumed).filter(|id| {
            let open = board.facts().at(*id).single().is_none();
            open && flow::asked(&presumed, *id) && relevance.matters(*id, board)
        });
        let persons = 0..presumed.persons.len();
        let places =
            |which: &dyn Fn(usize) -> bool| persons.clone().filter(|at| which(*at)).collect();
        Lost {
            answers: vague.collect(),
            measures: places(&|place| relevance.awaits_measures(place, board)),
            superiors: places(&|place| relevance.awaits_superiors(place, board)),
            list: !presumed.list_known(),
        }
    }

    /// The presumptions that `carried` needs.
    fn carriers(&self, carried: impl Fn(&Board) -> bool) -> Vec<Presumption> {
        let Presumed { board, all } = self.presumed();
        let closed = all.iter().map(|presumption| Closed {
            answer: presumption.answer,
            value: presumption.value,
            open: self.board().facts().at(presumption.answer),
        });
        let closed: Vec<Closed> = closed.collect();
        let kept = needed(&mut board.clone(), &closed, carried).into_iter();
        kept.map(|closed| Presumption {
            answer: closed.answer,
            value: closed.value,
        })
        .collect()
    }
}

impl Presumed {
    pub(super) fn of(firm: &Board) -> Presumed {
        let ordinary = &firm.conventions().ordinary;
        let mut facts = firm.facts().clone();
        let mut all = Vec::new();
        let mut put = |facts: &mut Facts, answer: AnswerId, here: Circumstances| {
            let open = facts.at(answer);
            let value = ordinary.presume(answer.factor, open, here);
            if open != value {
                facts.set(answer, value);
                all.push(Presumption { answer, value });
            }
        };
        for place in 0..facts.persons.len() {
            let here = circumstances(&facts.persons[place]);
            for factor in Factor::of(Scope::Person) {
                put(&mut facts, AnswerId::of_person(place, factor), here);
            }
        }
        let power_untouched = upstream::power_untouched(&facts, firm.conventions());
        let here = Circumstances {
            nothing_proposed: false,
            disciplinary: false,
            power_untouched,
        };
        for factor in Factor::of(Scope::Case) {
            // Whether somebody above is culpable may be settled by the acts without being answered.
            let by_acts =
                factor == Factor::UpstreamCulpable && upstream::culpable_above(&facts).is_firm();
            if !by_acts {
                put(&mut facts, AnswerId::of_case(factor), here);
            }
        }
        Presumed {
            board: firm.again(facts),
            all,
        }
    }
}

fn circumstances(person: &PersonFacts) -> Circumstances {
    let disciplinary = |measures: &crate::domain::Measures| {
        measures
            .iter()
            .any(|measure| measure.class == Some(Class::Discipline))
    };
    Circumstances {
        nothing_proposed: person.severity.min == 0,
        disciplinary: person.measures.as_ref().is_some_and(disciplinary),
        power_untouched: false,
    }
}
