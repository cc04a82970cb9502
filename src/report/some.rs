//! 举其要: the first few of a list, and how many more there are; nothing is left out without being counted.
//!
//! Must not know how many are wanted.

use super::phrase::Phrases;
use crate::domain::AnswerId;

impl Phrases<'_> {
    /// So many of these one after the other, and how many more there are.
    pub(super) fn some(&self, parts: &[String], most: usize) -> String {
        let named = parts.len().min(most);
        self.listed(&parts[..named], parts.len() - named)
    }

    /// Clauses that a comma would run together.
    pub(super) fn some_clauses(&self, clauses: &[String], most: usize) -> String {
        let named = clauses.len().min(most);
        let list = clauses[..named].join(self.say("clause-join"));
        self.counted(list, clauses.len() - named)
    }

    /// Several persons.
    pub(super) fn some_persons(&self, places: &[usize], most: usize) -> String {
        let names: Vec<String> = places.iter().map(|place| self.person(*place)).collect();
        self.some(&names, most)
    }

    /// Questions as a sentence names them, those about one person together.
    pub(super) fn some_asked(&self, ids: &[AnswerId], most: usize) -> String {
        self.some_awaited(ids, Vec::new(), most)
    }

    /// Questions and after them whatever else is waited for.
    pub(super) fn some_awaited(
        &self,
        ids: &[AnswerId],
        mut others: Vec<String>,
        most: usize,
    ) -> String {
        let all = ids.len() + others.len();
        let asked = ids.len().min(most);
        others.truncate(most - asked);
        let named = asked + others.len();
        let mut parts = self.asked(&ids[..asked]);
        parts.append(&mut others);
        self.listed(&parts, all - named)
    }

    /// What is named, and how many are not.
    pub(super) fn listed(&self, parts: &[String], rest: usize) -> String {
        let list = self.texts.join(parts.iter().map(String::as_str));
        self.counted(list, rest)
    }

    fn counted(&self, list: String, rest: usize) -> String {
        match rest {
            0 => list,
            _ => {
                let n = rest.to_string();
                self.tell("brief-rest", &[("list", &list), ("n", &n)])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::texts;
    use crate::domain::{Case, Factor, Person};
    use crate::engine::{Conventions, Judged};

    #[test]
    fn what_is_named_and_what_is_counted_are_all_there_is() -> Result<(), crate::domain::ChainError>
    {
        let mut case = Case::default();
        case.persons = vec![Person::new("a"), Person::new("b")];
        let conventions = Conventions::shipped();
        let judged = Judged::of(&case, &conventions)?;
        let phrases = Phrases::of(&judged, texts());
        let ids = [(0, Factor::Power), (0, Factor::Means), (1, Factor::Power)];
        let ids = ids.map(|(place, factor)| AnswerId::of_person(place, factor));
        let others = ["x".to_owned(), "y".to_owned()];
        let rest = |n: &str| phrases.tell("brief-rest", &[("list", ""), ("n", n)]);
        for most in 0..=5 {
            let all = ids.len() + others.len();
            let said = phrases.some_awaited(&ids, others.to_vec(), most);
            match all - most {
                0 => assert!(said.ends_with("y"), "{said}"),
                left => assert!(said.ends_with(&rest(&left.to_string())), "{said}"),
            }
            let asked = said.matches('\u{201c}').count();
            assert_eq!(asked, most.min(ids.len()), "{said}");
        }
        assert_eq!(
            phrases.some(&others, 2),
            texts().join(["x", "y"].into_iter())
        );
        assert_eq!(phrases.some(&others, 1), ["x", &rest("1")].concat());
        Ok(())
    }
}
