//! A case as the engine reads it: what each answer leaves possible, without names or files.
//!
//! Labels, titles, triggers and notes are not in here, so no rule can read them (law 10).

use crate::domain::factor::{CASE_FACTORS, PERSON_FACTORS};
use crate::domain::{
    AnswerId, Case, ChainError, Factor, Measures, Person, Scope, Span, Tri, Values, chain,
};
use std::rc::Rc;

/// Everything the engine reads of a case.
#[derive(Clone, Debug)]
pub(crate) struct Facts {
    pub(crate) persons: Vec<PersonFacts>,
    case: [Values; CASE_FACTORS],
    /// Who stands above whom, which no answer changes.
    pub(crate) chain: Rc<Chain>,
    /// Whether somebody who is on the list and could not be read is this or that: open, or no where all
    /// could be read.
    pub(crate) unread_persons: Tri,
    /// Of each person, whether it is not known who else stands above him.
    pub(crate) unread_above: Vec<bool>,
}

/// 上下级: the relations of a case, by place.
#[derive(Debug)]
pub(crate) struct Chain {
    /// The direct superiors of each person.
    pub(crate) above: Vec<Vec<usize>>,
    /// The direct subordinates of each person.
    pub(crate) below: Vec<Vec<usize>>,
    /// Every superior with each direct subordinate, by subordinate.
    pub(crate) pairs: Vec<(usize, usize)>,
    /// For each person the pairs he is in, as places in `pairs`.
    pub(crate) pairs_of: Vec<Vec<usize>>,
}

/// Everything the engine reads of a person.
#[derive(Clone, Debug)]
pub(crate) struct PersonFacts {
    possible: [Values; PERSON_FACTORS],
    /// The proposed package; `None` where it is not known.
    pub(crate) measures: Option<Measures>,
    /// Its severity.
    pub(crate) severity: Span,
}

impl Facts {
    /// Reads a case whose chain is this one.
    pub(crate) fn of(case: &Case, chain: Rc<Chain>) -> Facts {
        let mut possible = [Values::all(1); CASE_FACTORS];
        for factor in Factor::of(Scope::Case) {
            possible[factor.slot()] = case.possible(factor);
        }
        let persons = case.persons.iter().map(PersonFacts::of).collect();
        let known = case.persons.iter().map(Person::superiors_known);
        Facts {
            unread_persons: match case.list_known() {
                true => Tri::No,
                false => Tri::Open,
            },
            unread_above: known.map(|known| !known).collect(),
            persons,
            case: possible,
            chain,
        }
    }

    /// What the answer to a question about the case leaves possible.
    pub(crate) fn possible(&self, factor: Factor) -> Values {
        self.case[factor.slot()]
    }

    /// Whether the answer to a 是否 question about the case is yes.
    pub(crate) fn yes(&self, factor: Factor) -> Tri {
        self.possible(factor).yes()
    }

    /// Whether only the body was named though a member of it is responsible (`model.md` section 4).
    pub(crate) fn only_the_body(&self) -> Tri {
        self.yes(Factor::BodyOnly)
            .and(self.yes(Factor::BodyMemberResponsible))
    }

    /// What any answer leaves possible.
    pub(crate) fn at(&self, id: AnswerId) -> Values {
        match id.person {
            None => self.possible(id.factor),
            Some(place) => self.persons[place].possible(id.factor),
        }
    }

    /// Replaces what any answer leaves possible.
    pub(crate) fn set(&mut self, id: AnswerId, values: Values) {
        match id.person {
            None => self.case[id.factor.slot()] = values,
            Some(place) => self.persons[place].set(id.factor, values),
        }
    }
}

impl Chain {
    pub(crate) fn of(case: &Case) -> Result<Chain, ChainError> {
        let above = chain::order(case)?;
        let mut below = vec![Vec::new(); above.len()];
        let mut pairs = Vec::new();
        let mut pairs_of = vec![Vec::new(); above.len()];
        for (person, superiors) in above.iter().enumerate() {
            for &superior in superiors {
                below[superior].push(person);
                pairs_of[superior].push(pairs.len());
                pairs_of[person].push(pairs.len());
                pairs.push((superior, person));
            }
        }
        Ok(Chain {
            above,
            below,
            pairs,
            pairs_of,
        })
    }
}

impl PersonFacts {
    fn of(person: &Person) -> PersonFacts {
        let mut possible = [Values::all(1); PERSON_FACTORS];
        for factor in Factor::of(Scope::Person) {
            possible[factor.slot()] = person.possible(factor);
        }
        PersonFacts {
            possible,
            measures: person.measures.clone(),
            severity: person.severity(),
        }
    }

    /// Whether anything at all is proposed.
    pub(crate) fn sanctioned(&self) -> Tri {
        self.severity.reaches(1)
    }

    /// What an answer about this person leaves possible.
    pub(crate) fn possible(&self, factor: Factor) -> Values {
        self.possible[factor.slot()]
    }

    /// Whether the answer to a 是否 question is yes.
    pub(crate) fn yes(&self, factor: Factor) -> Tri {
        self.possible(factor).yes()
    }

    /// Whether the answer is this value.
    pub(crate) fn is(&self, factor: Factor, value: impl Into<u8>) -> Tri {
        self.possible(factor).is(value)
    }

    /// Whether the answer is one of these values.
    pub(crate) fn is_among(&self, factor: Factor, wanted: Values) -> Tri {
        let possible = self.possible(factor);
        match possible.and(wanted) {
            None => Tri::No,
            Some(both) if both == possible => Tri::Yes,
            Some(_) => Tri::Open,
        }
    }

    /// Replaces what an answer leaves possible.
    pub(crate) fn set(&mut self, factor: Factor, values: Values) {
        self.possible[factor.slot()] = values;
    }

    /// Replaces the proposed package.
    pub(crate) fn propose(&mut self, measures: Measures) {
        self.severity = measures.severity();
        self.measures = Some(measures);
    }
}
