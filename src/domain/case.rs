//! The case: what a reviewer has answered about one proposal. The one thing that is judged.
//!
//! Must not know JSON text, nor what the answers lead to.

use super::factor::{CASE_FACTORS, PERSON_FACTORS};
use super::{Answer, Evidences, Factor, Measures, Scope, Span, Tri, Values};
use serde_json::{Map, Value};

/// 案件: one proposal to sanction people, with everything answered about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Case {
    /// 标题; never affects a result.
    pub title: String,
    /// 备注; never affects a result.
    pub note: String,
    /// 来源; never affects a result.
    pub source: String,
    /// 名单, including the superiors nobody proposes to touch.
    pub persons: Vec<Person>,
    /// 各层人数: per layer, how many are responsible and how many sanctioned, where counted.
    pub counts_by_layer: Option<CountsByLayer>,
    /// 记录, as it stood in the file the case was read from; never affects a result.
    pub record: Option<Map<String, Value>>,
    /// What the reader did not know, kept for export.
    pub unread: Unread,
    answers: Answers<CASE_FACTORS>,
}

/// 人员: one person, or a group treated alike.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    /// 代号, unique in the case: whoever reads or judges a case refuses a repeated one.
    pub id: String,
    /// 职务或代称, not a name; never affects a result.
    pub label: String,
    /// 人数.
    pub count: Count,
    /// 上级: ids of the persons in this case who could command, approve or supervise this one.
    pub answers_to: Vec<String>,
    /// 拟给的处理; `None` where it is not known, empty where nothing is proposed.
    pub measures: Option<Measures>,
    /// 依据, by question; never affects a verdict.
    pub evidence: Evidences,
    /// What the reader did not know, kept for export.
    pub unread: Unread,
    answers: Answers<PERSON_FACTORS>,
}

/// 人数 of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// How many, from one to [`Count::MOST`].
    pub people: u32,
    /// Whether there may be more.
    pub at_least: bool,
}

impl Count {
    /// 最多人数: more than one proposal can be about; a greater number is no number of people.
    pub const MOST: u32 = 1_000_000;

    /// So many people, where there can be so many.
    #[must_use]
    pub fn of(people: u32, at_least: bool) -> Option<Count> {
        let can_be = (1..=Count::MOST).contains(&people);
        can_be.then_some(Count { people, at_least })
    }

    /// Whether that is one person and nobody besides.
    #[must_use]
    pub fn is_one(self) -> bool {
        self == Count::default()
    }
}

impl Default for Count {
    fn default() -> Count {
        Count {
            people: 1,
            at_least: false,
        }
    }
}

/// 各层人数, from the bottom layer up, in people.
pub type CountsByLayer = [LayerCount; super::Layer::ALL.len()];

/// 一层的人数: how many people of one layer are responsible and how many sanctioned, each up to
/// [`Count::MOST`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LayerCount {
    /// 有责任的.
    pub responsible: Option<u32>,
    /// 受处理的.
    pub sanctioned: Option<u32>,
}

/// 没有看懂的: fields and answers this version does not know, by their object in the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unread {
    /// Unknown fields of the object itself.
    pub fields: Map<String, Value>,
    /// Unknown entries of its `answers`.
    pub answers: Map<String, Value>,
    /// Unknown entries of its `evidence`.
    pub evidence: Map<String, Value>,
    /// Entries of its list (of a case `persons`, of a person `answers_to`) that are no person and no id.
    pub entries: Vec<Value>,
    /// Whether there is no such list where there has to be one, or something else stands in its place.
    pub no_list: bool,
}

impl Unread {
    /// Whether all of the object's list is known; what has been listed since stands in place of none.
    fn leaves<Entry>(&self, list: &[Entry]) -> bool {
        self.entries.is_empty() && (!self.no_list || !list.is_empty())
    }
}

/// One answer a question, by slot; arrays of this length have no `Default` of their own.
#[derive(Clone, Debug, PartialEq)]
struct Answers<const N: usize>([Answer; N]);

impl<const N: usize> Default for Answers<N> {
    fn default() -> Answers<N> {
        Answers([Answer::Unanswered; N])
    }
}

/// 哪一条回答: a question about one person (by place in the list) or about the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AnswerId {
    /// Place of the person in the list; `None` for the case.
    pub person: Option<usize>,
    /// The question.
    pub factor: Factor,
}

impl AnswerId {
    /// A question about the case.
    #[must_use]
    pub fn of_case(factor: Factor) -> AnswerId {
        AnswerId {
            person: None,
            factor,
        }
    }

    /// A question about the person at this place in the list.
    #[must_use]
    pub fn of_person(person: usize, factor: Factor) -> AnswerId {
        AnswerId {
            person: Some(person),
            factor,
        }
    }

    /// Every question there could be about the persons at these places and the case: person by person, then the case.
    #[must_use]
    pub fn about(places: impl IntoIterator<Item = usize>) -> Vec<AnswerId> {
        let mut all = Vec::new();
        for place in places {
            let questions = Factor::of(Scope::Person);
            all.extend(questions.map(|factor| AnswerId::of_person(place, factor)));
        }
        all.extend(Factor::of(Scope::Case).map(AnswerId::of_case));
        all
    }
}

impl Case {
    /// The answer to a question about the case. A question about a person is unanswered here.
    #[must_use]
    pub fn answer(&self, factor: Factor) -> Answer {
        match factor.facts().scope {
            Scope::Case => self.answers.0[factor.slot()],
            Scope::Person => Answer::Unanswered,
        }
    }

    /// Records the answer to a question about the case; any other is left aside.
    pub fn set(&mut self, factor: Factor, answer: Answer) {
        if factor.facts().scope == Scope::Case {
            self.answers.0[factor.slot()] = answer;
        }
    }

    /// What the answer leaves possible.
    #[must_use]
    pub fn possible(&self, factor: Factor) -> Values {
        self.answer(factor).possible(factor.value_count())
    }

    /// The answer to any question; unanswered where there is no such person.
    #[must_use]
    pub fn at(&self, id: AnswerId) -> Answer {
        match id.person {
            None => self.answer(id.factor),
            Some(place) => self
                .persons
                .get(place)
                .map_or(Answer::Unanswered, |person| person.answer(id.factor)),
        }
    }

    /// Records the answer to any question; does nothing where there is no such person.
    pub fn set_at(&mut self, id: AnswerId, answer: Answer) {
        match id.person {
            None => self.set(id.factor, answer),
            Some(place) => {
                if let Some(person) = self.persons.get_mut(place) {
                    person.set(id.factor, answer);
                }
            }
        }
    }

    /// Whether the reviewer has said what he thinks himself, before which nobody is shown a result.
    #[must_use]
    pub fn has_own_view(&self) -> bool {
        self.answer(Factor::OwnView) != Answer::Unanswered
    }

    /// Whether it is known who is on the list; else anybody may be on it besides those listed.
    #[must_use]
    pub fn list_known(&self) -> bool {
        self.unread.leaves(&self.persons)
    }

    /// Whether it is known who is on the list, and of everybody on it who stands above him.
    #[must_use]
    pub fn chain_known(&self) -> bool {
        self.list_known() && self.persons.iter().all(Person::superiors_known)
    }

    /// How many people those at these places are, of whom there may be more.
    #[must_use]
    pub fn people(&self, places: impl IntoIterator<Item = usize>) -> u64 {
        let counts = places.into_iter().map(|place| self.persons[place].count);
        counts.map(|count| u64::from(count.people)).sum()
    }

    /// The place in the list of the person with this id.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<usize> {
        self.persons.iter().position(|person| person.id == id)
    }
}

impl Person {
    /// A person of whom only the id is known.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Person {
        Person {
            id: id.into(),
            ..Person::default()
        }
    }

    /// The answer to a question about this person. A question about the case is unanswered here.
    #[must_use]
    pub fn answer(&self, factor: Factor) -> Answer {
        match factor.facts().scope {
            Scope::Person => self.answers.0[factor.slot()],
            Scope::Case => Answer::Unanswered,
        }
    }

    /// Records the answer to a question about this person; any other is left aside.
    pub fn set(&mut self, factor: Factor, answer: Answer) {
        if factor.facts().scope == Scope::Person {
            self.answers.0[factor.slot()] = answer;
        }
    }

    /// What the answer leaves possible.
    #[must_use]
    pub fn possible(&self, factor: Factor) -> Values {
        self.answer(factor).possible(factor.value_count())
    }

    /// Whether it is known who stands above him; else anybody may besides those named.
    #[must_use]
    pub fn superiors_known(&self) -> bool {
        self.unread.leaves(&self.answers_to)
    }

    /// 轻重: the rungs (0 to 15) the proposed package may reach; any rung where it is not known.
    #[must_use]
    pub fn severity(&self) -> Span {
        let measures = self.measures.as_ref();
        measures.map_or(Span::new(0, 15), Measures::severity)
    }

    /// 受处理: whether anything at all is proposed.
    #[must_use]
    pub fn sanctioned(&self) -> Tri {
        self.severity().reaches(1)
    }
}
