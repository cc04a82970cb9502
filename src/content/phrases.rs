//! Short phrases made from texts and facts: an answer, a person, a package. Must not judge.

use super::{Texts, fill};
use crate::domain::{Answer, Case, Count, Factor, Measures, Values};
use crate::flow::Mode;

impl Texts {
    /// An answer as it reads in a list.
    #[must_use]
    pub fn answer(&self, factor: Factor, answer: Answer) -> String {
        match answer {
            Answer::Unanswered => self.ui("answer-unanswered").to_owned(),
            Answer::Unknown => self.ui("answer-unknown").to_owned(),
            Answer::Given(values) => self.values(factor, values),
        }
    }

    /// What this way of checking is called.
    #[must_use]
    pub fn mode(&self, mode: Mode) -> &str {
        self.ui(match mode {
            Mode::Quick => "start-quick",
            Mode::Full => "start-full",
        })
    }

    /// What the person at this place is called.
    #[must_use]
    pub fn person(&self, case: &Case, place: usize) -> String {
        let label = case.persons.get(place).map(|person| person.label.trim());
        match label {
            Some(label) if !label.is_empty() => label.to_owned(),
            Some(_) | None => fill(
                self.ui("person-unnamed"),
                &[("n", &(place + 1).to_string())],
            ),
        }
    }

    /// How many people an entry of the list stands for.
    #[must_use]
    pub fn count(&self, count: Count) -> String {
        let template = match count.at_least {
            true => "person-count-at-least",
            false => "person-count-exact",
        };
        fill(self.ui(template), &[("n", &count.people.to_string())])
    }

    /// A package of measures.
    #[must_use]
    pub fn package(&self, measures: Option<&Measures>) -> String {
        self.package_or(
            measures,
            self.ui("person-measures-unknown"),
            self.ui("person-measures-none"),
        )
    }

    /// A package of measures, with a word for one that is not known and one for none.
    #[must_use]
    pub fn package_or(&self, measures: Option<&Measures>, unknown: &str, none: &str) -> String {
        match measures {
            None => unknown.to_owned(),
            Some(package) if package.is_empty() => none.to_owned(),
            Some(package) => {
                let listed = package.iter().map(|facts| self.measure(facts.measure));
                let unlisted: Vec<String> = package.unlisted.iter().map(as_written).collect();
                self.join(listed.chain(unlisted.iter().map(String::as_str)))
            }
        }
    }

    /// Several things one after the other.
    pub fn join<'a>(&self, parts: impl Iterator<Item = &'a str>) -> String {
        let parts: Vec<&str> = parts.collect();
        parts.join(self.ui("answer-join"))
    }

    fn values(&self, factor: Factor, values: Values) -> String {
        use crate::domain::AnswerKind::{Choice, Many, Ordered, Tri};
        let kind = factor.facts().answers;
        let label = |place: u8| match kind.values().get(usize::from(place)) {
            Some(id) => self.question(factor).choice(id).label,
            None => "",
        };
        match (kind, values.single()) {
            (Ordered(_), None) => fill(
                self.ui("answer-range"),
                &[
                    ("from", label(values.first())),
                    ("to", label(values.last())),
                ],
            ),
            (Tri | Ordered(_) | Choice(_) | Many(_), _) => self.join(values.iter().map(label)),
        }
    }
}

/// A text as it is, anything else as it stands in the file.
fn as_written(value: &serde_json::Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}
