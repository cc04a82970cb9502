//! 结论一览: each verdict in a line, what it rests on before how it stands.
//!
//! Says nothing that the verdicts do not, in the same words. Must not phrase one, nor judge.

use super::brief::reasons;
use super::phrase::Phrases;
use super::verdicts::state_word;
use crate::content::{Table, Texts};
use crate::engine::{Judged, Verdict};

/// What each verdict is called, and what it rests on and how it stands.
#[must_use]
pub fn glance<'a>(judged: &Judged, texts: &'a Texts) -> Vec<(&'a str, String)> {
    let phrases = Phrases::of(judged, texts);
    let line = |verdict: Verdict| {
        let state = judged.assessment().outcome.state(verdict);
        let mut parts: Vec<String> = reasons(&phrases, verdict)
            .into_iter()
            .map(|item| match (&*item.title, &*item.text) {
                // What is not about anybody, and how many more there are.
                (one, "") | ("", one) => one.to_owned(),
                (label, text) => phrases.tell("labelled", &[("label", label), ("text", text)]),
            })
            .collect();
        parts.push(state_word(texts, verdict, state).to_owned());
        let name = texts.get(Table::Verdicts, &[verdict.id(), "title"]);
        (name, parts.join(phrases.say("clause-join")))
    };
    Verdict::ALL.into_iter().map(line).collect()
}
