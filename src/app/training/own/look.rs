//! 外发前的提醒 for lessons: what may name somebody, before a pack leaves. Never in the way.
//!
//! Must not know what a name looks like.

use crate::app::components::basics::{actions, p};
use crate::app::components::button::{Weight, button};
use crate::app::training::trouble::place;
use crate::content::{Table, Words, fill, texts};
use crate::privacy::found_in;
use crate::training::Lesson;
use std::sync::Arc;
use yew::prelude::*;

/// What looks like somebody's, each in a sentence with its place.
pub(super) fn found(words: &Words, lessons: &[Arc<Lesson>]) -> Vec<(String, &'static str)> {
    let mut all = Vec::new();
    for lesson in lessons {
        for (path, text) in lesson.written() {
            for (sign, excerpt) in found_in(text) {
                let at = fill(
                    words.get(&["own", "found-at"]),
                    &[("title", &lesson.title), ("place", &place(words, &path))],
                );
                let slots = [("place", at.as_str()), ("excerpt", &excerpt)];
                let entry = (fill(word("found"), &slots), word(sign.id()));
                if !all.contains(&entry) {
                    all.push(entry);
                }
            }
        }
    }
    all
}

/// What was found, with the ways to go on or to leave it.
pub(super) fn look(
    found: Vec<(String, &'static str)>,
    on_go: Callback<MouseEvent>,
    on_leave: Callback<MouseEvent>,
) -> Html {
    let one = |(found, why): (String, &'static str)| html! { <li><b>{ found }</b>{ why }</li> };
    html! {
        <section class="yichi-notice yichi-leaving" role="alert">
            <h3>{ word("title") }</h3>
            { p(word("lead")) }
            <ul class="yichi-points">{ for found.into_iter().map(one) }</ul>
            { actions(vec![
                button(Weight::Main, word("leave"), None, on_leave),
                button(Weight::Other, word("anyway"), None, on_go),
            ]) }
        </section>
    }
}

fn word(id: &'static str) -> &'static str {
    texts().get(Table::Privacy, &[id])
}
