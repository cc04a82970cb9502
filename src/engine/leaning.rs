//! 倾向: the judgement with every open answer at its ordinary value, and what carried it.
//!
//! A leaning is never called firm, and says which presumptions it needs (`model.md` section 4).

use super::assessment::Presumption;
use super::board::Board;
use super::conventions::{Circumstances, Conventions};
use super::facts::{Facts, PersonFacts};
use super::needed::{Closed, needed};
use super::upstream;
use super::verdict::{Outcome, Verdict};
use crate::casefile::ReadError;
use crate::domain::{Answer, AnswerId, Case, Class, Factor, Scope, Tri};
use crate::flow;

/// The verdicts with their leaning, and a smallest set of presumptions that carries what it adds to them.
pub(super) fn lean(firm: &Board) -> (Outcome, Vec<Presumption>) {
    let verdicts = firm.verdicts();
    if Verdict::ALL
        .iter()
        .all(|verdict| verdicts.get(*verdict).is_firm())
    {
        let outcome = Outcome {
            firm: verdicts,
            leaning: verdicts,
        };
        return (outcome, Vec::new());
    }
    let (facts, presumptions) = presume(firm);
    let mut board = Board::new(facts, firm.conventions());
    // The firm verdict prevails: a presumption about the upstream could otherwise outvote its acts.
    let lean = |firm: Tri, leaning: Tri| if firm.is_firm() { firm } else { leaning };
    let leaning = verdicts.zip(board.verdicts(), lean);
    let carried = |board: &Board| verdicts.zip(board.verdicts(), lean) == leaning;
    let kept = carriers(&mut board, firm, presumptions, carried);
    let outcome = Outcome {
        firm: verdicts,
        leaning,
    };
    (outcome, kept)
}

/// 某一结论的推定: the presumptions without which the leaning of this one verdict would be open; none
/// where it is firm, or open even so.
///
/// # Errors
/// As [`assess`](super::assess).
pub fn presumed(
    case: &Case,
    conventions: &Conventions,
    verdict: Verdict,
) -> Result<Vec<Presumption>, ReadError> {
    let firm = Board::new(Facts::of(case)?, conventions);
    let (facts, presumptions) = presume(&firm);
    let mut board = Board::new(facts, conventions);
    let leaning = board.verdicts().get(verdict);
    if firm.verdicts().get(verdict).is_firm() || !leaning.is_firm() {
        return Ok(Vec::new());
    }
    Ok(carriers(&mut board, &firm, presumptions, |board| {
        board.verdicts().get(verdict) == leaning
    }))
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

/// What leaves this verdict open even with every open answer at its ordinary value.
///
/// # Errors
/// As [`assess`](super::assess).
pub fn lost(case: &Case, conventions: &Conventions, verdict: Verdict) -> Result<Lost, ReadError> {
    let (_, presumptions) = presume(&Board::new(Facts::of(case)?, conventions));
    // What is presumed may leave a question without a sense, so it is put into the case.
    let mut presumed = case.clone();
    for presumption in presumptions {
        presumed.set_at(presumption.answer, Answer::Given(presumption.value));
    }
    let board = Board::new(Facts::of(&presumed)?, conventions);
    let relevance = board.relevance_to(verdict);
    let vague = flow::questions(&presumed).filter(|id| {
        let open = board.facts().at(*id).single().is_none();
        open && flow::asked(&presumed, *id) && relevance.matters(*id, &board)
    });
    let persons = 0..case.persons.len();
    let places = |which: &dyn Fn(usize) -> bool| persons.clone().filter(|at| which(*at)).collect();
    Ok(Lost {
        answers: vague.collect(),
        measures: places(&|place| relevance.awaits_measures(place, &board)),
        superiors: places(&|place| relevance.awaits_superiors(place, &board)),
        list: !case.list_known(),
    })
}

/// The presumptions that `carried` needs.
fn carriers(
    board: &mut Board,
    firm: &Board,
    presumptions: Vec<Presumption>,
    carried: impl Fn(&Board) -> bool,
) -> Vec<Presumption> {
    let closed = presumptions.iter().map(|presumption| Closed {
        answer: presumption.answer,
        value: presumption.value,
        open: firm.facts().at(presumption.answer),
    });
    let needed = needed(board, &closed.collect::<Vec<_>>(), carried);
    let kept = needed.into_iter();
    kept.map(|closed| Presumption {
        answer: closed.answer,
        value: closed.value,
    })
    .collect()
}

/// The facts with every open answer at its ordinary value, and which answers that concerned.
fn presume(firm: &Board) -> (Facts, Vec<Presumption>) {
    let ordinary = &firm.conventions().ordinary;
    let mut facts = firm.facts().clone();
    let mut presumptions = Vec::new();
    let mut put = |facts: &mut Facts, answer: AnswerId, here: Circumstances| {
        let open = facts.at(answer);
        let value = ordinary.presume(answer.factor, open, here);
        if open != value {
            facts.set(answer, value);
            presumptions.push(Presumption { answer, value });
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
    (facts, presumptions)
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
