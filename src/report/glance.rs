//! 结论一览: each verdict in a line, what it rests on before how it stands.
//!
//! Says nothing that the verdicts do not, in the same words. Must not phrase one, nor judge.

use super::brief::reasons;
use super::grounds;
use super::phrase::Phrases;
use crate::engine::Verdict;

/// Of each verdict its reasons by title and whom they are about, and then the word.
#[must_use]
pub fn glance(phrases: &Phrases) -> [String; Verdict::ALL.len()] {
    Verdict::ALL.map(|verdict| line(phrases, verdict))
}

fn line(phrases: &Phrases, verdict: Verdict) -> String {
    let found = grounds::found(phrases, verdict);
    let mut parts: Vec<String> = reasons(phrases, &found)
        .into_iter()
        .map(|item| match (&*item.title, &*item.text) {
            // What is not about anybody, and how many more there are.
            (one, "") | ("", one) => one.to_owned(),
            (label, text) => phrases.tell("labelled", &[("label", label), ("text", text)]),
        })
        .collect();
    let (_, word) = phrases.standing(verdict, phrases.assessment());
    parts.push(word);
    parts.join(phrases.say("clause-join"))
}
