//! Phrases every section needs: who, what is proposed, which band, which rule, which answer.
//!
//! Must not know the order of the report.

use super::document::{Cite, Item, Link};
use super::portrait;
use crate::content::{Table, Texts, fill};
use crate::domain::{Answer, AnswerId, AnswerKind, Case, Measures};
use crate::engine::{Assessment, Claim, Judged, PersonAssessment};
use serde_json::Value;

/// 措辞: a judged case, and the texts it is put into words with.
#[derive(Clone, Copy)]
pub struct Phrases<'a> {
    pub(super) judged: &'a Judged<'a>,
    pub(super) texts: &'a Texts,
}

impl<'a> Phrases<'a> {
    /// The phrases for a judged case.
    #[must_use]
    pub fn of(judged: &'a Judged<'a>, texts: &'a Texts) -> Phrases<'a> {
        Phrases { judged, texts }
    }

    /// The case as it was judged.
    pub(super) fn case(&self) -> &'a Case {
        self.judged.case()
    }

    /// What was said of it.
    pub(super) fn assessment(&self) -> &'a Assessment {
        self.judged.assessment()
    }
}

impl Phrases<'_> {
    /// A word of the report.
    pub(super) fn say<'a>(&'a self, id: &'a str) -> &'a str {
        self.texts.get(Table::Report, &[id])
    }

    /// A template of the report, filled.
    pub(super) fn fill(&self, id: &str, values: &[(&str, &str)]) -> String {
        fill(self.say(id), values)
    }

    /// A template of `verdicts.json`, filled.
    pub(super) fn fill_verdict(&self, id: &str, values: &[(&str, &str)]) -> String {
        fill(self.texts.get(Table::Verdicts, &[id]), values)
    }

    /// What the case is called.
    pub(super) fn subject(&self) -> String {
        match self.case().title.trim() {
            "" => self.say("untitled").to_owned(),
            title => title.to_owned(),
        }
    }

    /// A person, with how many he stands for where he is a group.
    pub(super) fn person(&self, place: usize) -> String {
        person(self.case(), self.texts, place)
    }

    /// Several persons.
    pub(super) fn persons(&self, places: &[usize]) -> String {
        let names: Vec<String> = places.iter().map(|place| self.person(*place)).collect();
        self.texts.join(names.iter().map(String::as_str))
    }

    /// What is proposed for a person, as it stands in a sentence.
    pub(super) fn measure(&self, place: usize) -> String {
        self.package(self.case().persons[place].measures.as_ref())
    }

    /// A package of measures, as it stands in a sentence.
    pub(super) fn package(&self, measures: Option<&Measures>) -> String {
        package(self.texts, measures)
    }

    /// A person's reference band.
    pub(super) fn band(&self, place: usize) -> String {
        band(&self.assessment().persons[place], self.texts)
    }

    /// A band in rungs.
    pub(super) fn rungs(&self, (lo, hi): (i8, i8)) -> String {
        let (lo, hi) = (lo.to_string(), hi.to_string());
        match lo == hi {
            true => lo,
            false => self.fill("rungs", &[("lo", &lo), ("hi", &hi)]),
        }
    }

    /// An answer as a clause that leads to its question.
    pub(super) fn link(&self, id: AnswerId) -> Link {
        self.link_as(id, self.case().at(id))
    }

    /// As [`link`](Self::link), of an answer that `given` holds though it may not apply now.
    pub(super) fn link_in(&self, given: &Case, id: AnswerId) -> Link {
        let answer = given.at(id);
        Link {
            open: answer == Answer::Unanswered,
            ..self.link_as(id, answer)
        }
    }

    /// What an answer would say, as a clause that leads to its question.
    pub(super) fn link_as(&self, id: AnswerId, answer: Answer) -> Link {
        let question = self.texts.question(id.factor);
        let kind = id.factor.facts().answers;
        let clause = match (answer, kind) {
            (Answer::Unanswered, _) => question.short().to_owned(),
            (Answer::Unknown, _) => question.said("unknown").to_owned(),
            (
                Answer::Given(values),
                AnswerKind::Tri | AnswerKind::Choice(_) | AnswerKind::Ordered(_),
            ) => match values.single() {
                Some(value) => question.said(kind.values()[usize::from(value)]).to_owned(),
                None => self.fill(
                    "said-range",
                    &[
                        ("question", question.short()),
                        ("answer", &self.texts.answer(id.factor, answer)),
                    ],
                ),
            },
            (Answer::Given(_), AnswerKind::Many(_)) => self.texts.answer(id.factor, answer),
        };
        let person = id.person.map(|place| self.texts.person(self.case(), place));
        let text = match &person {
            None => clause.clone(),
            Some(person) => self.fill("said-of", &[("person", person), ("clause", &clause)]),
        };
        Link {
            answer: id,
            text,
            person,
            clause,
            open: self.case().at(id) == Answer::Unanswered,
        }
    }

    /// Questions as a sentence names them, those about one person together.
    pub(super) fn asked(&self, ids: &[AnswerId]) -> Vec<String> {
        let named = |of_one: &[AnswerId]| {
            let name = |id: &AnswerId| {
                let question = self.texts.question(id.factor).short();
                self.fill("asked", &[("question", question)])
            };
            let list: String = of_one.iter().map(name).collect();
            match of_one[0].person {
                None => list,
                Some(place) => {
                    let person = self.texts.person(self.case(), place);
                    self.fill("asked-of", &[("person", &person), ("list", &list)])
                }
            }
        };
        let by_person = ids.chunk_by(|one, other| one.person == other.person);
        by_person.map(named).collect()
    }

    /// The answers that carry a claim: its first sufficient reason.
    pub(super) fn carried(&self, claim: Claim) -> Vec<Link> {
        let first = self.judged.first_reason(claim).into_iter().flatten();
        first.map(|id| self.link(id)).collect()
    }

    /// An entry that has title, text, mend, provisions and portrait, filled.
    pub(super) fn item(&self, table: Table, key: &str, values: &[(&str, &str)]) -> Item {
        let entry = self.texts.table(table).get(key);
        self.item_of(entry.unwrap_or(&Value::Null), values)
    }

    /// The item that this entry of the texts words.
    pub(super) fn item_of(&self, entry: &Value, values: &[(&str, &str)]) -> Item {
        let find = |part: &str| entry.get(part).and_then(Value::as_str);
        let part = |part: &str| fill(find(part).unwrap_or_default(), values);
        Item {
            title: part("title"),
            text: part("text"),
            mend: part("mend"),
            carried: Vec::new(),
            provisions: self.cites(entry.get("provisions")),
            portrait: find("portrait")
                .filter(|id| {
                    portrait::comparable(
                        self.case(),
                        self.assessment().outcome.firm,
                        self.texts,
                        id,
                    )
                })
                .map(|id| self.texts.get(Table::Portraits, &[id, "title"]).to_owned()),
        }
    }

    fn cites(&self, ids: Option<&Value>) -> Vec<Cite> {
        let ids = ids.and_then(Value::as_array).into_iter().flatten();
        ids.filter_map(Value::as_str)
            .map(|id| self.cite(id))
            .collect()
    }

    fn cite(&self, id: &str) -> Cite {
        let part = |part: &str| self.texts.find(Table::Provisions, &[id, part]);
        let name = format!(
            "{}{}",
            part("short").unwrap_or(id),
            part("article").unwrap_or_default()
        );
        let doubt = match part("mark") {
            Some("V") | None => None,
            Some("V2") => Some("secondhand"),
            Some(_) => Some("unverified"),
        };
        Cite {
            id: id.to_owned(),
            name,
            text: part("text").unwrap_or_default().to_owned(),
            effective: part("effective").map(str::to_owned),
            doubt: doubt.map(|word| self.say(word).to_owned()),
        }
    }
}

/// A person, with how many he stands for where he is a group.
pub(super) fn person(case: &Case, texts: &Texts, place: usize) -> String {
    group(&texts.person(case, place), case, texts, place)
}

/// How many a person stands for, as it follows his name; empty where he is no group.
pub(super) fn count(case: &Case, texts: &Texts, place: usize) -> String {
    group("", case, texts, place)
}

fn group(name: &str, case: &Case, texts: &Texts, place: usize) -> String {
    let count = case.persons[place].count;
    if count.is_one() {
        return name.to_owned();
    }
    let values = [("person", name), ("count", &texts.count(count))];
    fill(texts.get(Table::Report, &["person-group"]), &values)
}

/// A package of measures, as it stands in a sentence.
pub(super) fn package(texts: &Texts, measures: Option<&Measures>) -> String {
    let word = |id| texts.get(Table::Report, &[id]);
    texts.package_or(measures, word("unknown-measure"), word("no-measure"))
}

/// A person's reference band.
pub(super) fn band(person: &PersonAssessment, texts: &Texts) -> String {
    let (lo, hi) = (person.lo, person.hi);
    let word = |id| texts.get(Table::Report, &[id]);
    let template = match (lo.is_point() && hi.is_point(), lo.min == hi.max) {
        (_, true) if hi.max == 0 => return word("band-none").to_owned(),
        (true, true) => "band-same",
        (true, false) => "band",
        (false, _) => "band-open",
    };
    fill(
        word(template),
        &[("lo", rung(texts, lo.min)), ("hi", rung(texts, hi.max))],
    )
}

/// What a rung is called.
pub(super) fn rung(texts: &Texts, rung: i8) -> &str {
    texts.get(Table::Report, &[RUNGS[rung as usize]])
}

/// The keys of the rungs' names, by rung.
pub(super) const RUNGS: [&str; 16] = [
    "rung-0", "rung-1", "rung-2", "rung-3", "rung-4", "rung-5", "rung-6", "rung-7", "rung-8",
    "rung-9", "rung-10", "rung-11", "rung-12", "rung-13", "rung-14", "rung-15",
];
