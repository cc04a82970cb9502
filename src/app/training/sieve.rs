//! 难度和画像: what lessons are told apart by, and the sieve that leaves those of one kind.
//!
//! Must not know what becomes of those it leaves.

use crate::app::components::picker::picker;
use crate::app::components::select::Select;
use crate::content::{Table, Words, texts};
use crate::training::Lesson;
use yew::prelude::*;

/// The difficulties in words, from the lowest.
pub(super) fn levels(words: &'static Words) -> [&'static str; 3] {
    [
        words.get(&["level", "easy"]),
        words.get(&["level", "middle"]),
        words.get(&["level", "hard"]),
    ]
}

/// How hard a lesson is.
pub(super) fn level(lesson: &Lesson, words: &'static Words) -> &'static str {
    let [easy, middle, hard] = levels(words);
    match lesson.difficulty.0 {
        1 => easy,
        2 => middle,
        _ => hard,
    }
}

/// The portraits there are, by their ids.
pub(super) fn portraits() -> Vec<&'static str> {
    let table = texts().table(Table::Portraits);
    table.keys().map(String::as_str).collect()
}

/// What a portrait is called.
pub(super) fn portrait_title(id: &str) -> String {
    texts().get(Table::Portraits, &[id, "title"]).to_owned()
}

/// What all of them are called.
pub(super) fn portrait_titles() -> Vec<String> {
    portraits().into_iter().map(portrait_title).collect()
}

/// 筛子. Where nothing is picked, everything is left.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Sieve {
    /// By its place among the levels.
    level: Option<usize>,
    /// By its place among the portraits.
    portrait: Option<usize>,
}

impl Sieve {
    /// Whether a lesson is left.
    pub(super) fn leaves(self, lesson: &Lesson) -> bool {
        let level = usize::from(lesson.difficulty.0);
        let portrait = lesson.portrait.as_deref();
        self.level.is_none_or(|picked| level == picked + 1)
            && self
                .portrait
                .is_none_or(|picked| portrait == portraits().get(picked).copied())
    }
}

/// The two lists to pick from, by their ids on the page.
pub(super) fn pickers(
    [level, portrait]: [&'static str; 2],
    words: &'static Words,
    sieve: &UseStateHandle<Sieve>,
) -> Html {
    let pick = |id: &'static str,
                label: &'static str,
                options: Vec<String>,
                chosen: Option<usize>,
                with: fn(Sieve, Option<usize>) -> Sieve| {
        let sieve = sieve.clone();
        picker(
            label,
            Select {
                id: Some(id.into()),
                may_unsay: true,
                nothing: words.get(&["lessons", "all"]),
                options,
                chosen,
                on_pick: Callback::from(move |picked| sieve.set(with(*sieve, picked))),
            },
        )
    };
    html! {
        <>
            { pick(
                level,
                words.get(&["lessons", "level"]),
                levels(words).map(str::to_owned).into(),
                sieve.level,
                |sieve, level| Sieve { level, ..sieve },
            ) }
            { pick(
                portrait,
                words.get(&["lessons", "portrait"]),
                portrait_titles(),
                sieve.portrait,
                |sieve, portrait| Sieve { portrait, ..sieve },
            ) }
        </>
    }
}
