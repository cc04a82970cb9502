//! Words that look like a person's name: a surname and one or two letters, where something shows it.
//!
//! A surname alone shows nothing: 高度, 江苏 and 王庄 begin with one. So a name counts only where it stands
//! by itself, beside a role, or after a word that takes a person, and where none of its letters is one
//! that names hardly have. Must not know numbers.

use crate::content::{Table, texts};
use serde_json::Value;
use std::sync::OnceLock;

/// The lists of `names.json`.
struct Lists {
    /// Surnames that begin few other words.
    strong: &'static str,
    /// Surnames that begin many, and count only with a given name of two letters or a role.
    weak: &'static str,
    compound: Vec<&'static str>,
    /// By surname, the letters that make an ordinary word of it.
    begins: Vec<&'static str>,
    /// Letters that given names hardly have.
    never: &'static str,
    /// Letters that places end with.
    places: &'static str,
    /// Letters that places and names end with.
    endings: &'static str,
    before: Vec<&'static str>,
    cues: Vec<&'static str>,
    after: Vec<&'static str>,
    /// Roles of which a place may be a part: 江阴市|长.
    levels: Vec<&'static str>,
}

impl Lists {
    fn get() -> &'static Lists {
        static LISTS: OnceLock<Lists> = OnceLock::new();
        LISTS.get_or_init(Lists::of_texts)
    }

    fn of_texts() -> Lists {
        let table = texts().table(Table::Names);
        let text = |id: &str| table.get(id).and_then(Value::as_str).unwrap_or_default();
        let list = |id: &str| {
            let list = table.get(id).and_then(Value::as_array);
            let words = list.into_iter().flatten();
            words.filter_map(Value::as_str).collect()
        };
        Lists {
            strong: text("strong"),
            weak: text("weak"),
            compound: list("compound"),
            begins: list("begins"),
            never: text("never"),
            places: text("places"),
            endings: text("endings"),
            before: list("before"),
            cues: list("cues"),
            after: list("after"),
            levels: list("levels"),
        }
    }
}

/// Where in a text what looks like a name stands, from and to.
pub(super) fn names(letters: &[char]) -> Vec<(usize, usize)> {
    let text = Text {
        letters,
        lists: Lists::get(),
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        match text.name_at(at) {
            Some(end) => {
                found.push((at, end));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

struct Text<'a> {
    letters: &'a [char],
    lists: &'static Lists,
}

impl Text<'_> {
    /// The end of the name that begins here, if anything shows that one does.
    fn name_at(&self, from: usize) -> Option<usize> {
        let surname = self.letters[from];
        let compound = self
            .lists
            .compound
            .iter()
            .any(|name| self.stands(name, from));
        let strong = compound || self.lists.strong.contains(surname);
        if !strong && !self.lists.weak.contains(surname) {
            return None;
        }
        let given_from = from + if compound { 2 } else { 1 };
        if !compound && self.is_word(from) {
            return None;
        }
        // The longer name first: its last letter may be none, then the shorter one may stand.
        [2, 1].into_iter().find_map(|given| {
            let end = given_from + given;
            let shown = self.is_given(given_from, end) && self.shown(from, end, given, strong);
            shown.then_some(end)
        })
    }

    /// Whether the letters from here to there may be a given name.
    fn is_given(&self, from: usize, end: usize) -> bool {
        end <= self.letters.len()
            && self.letters[from..end].iter().all(|letter| {
                is_han(*letter)
                    && !self.lists.never.contains(*letter)
                    && !self.lists.places.contains(*letter)
            })
    }

    /// Whether what stands around shows that this is a name.
    fn shown(&self, from: usize, end: usize, given: usize, strong: bool) -> bool {
        let lists = self.lists;
        let begins = from == 0 || !is_han(self.letters[from - 1]);
        let ends = end == self.letters.len() || !is_han(self.letters[end]);
        let like_a_place = lists.endings.contains(self.letters[end - 1]);
        let sure = strong || given == 2;
        // By itself, between marks: 张伟、李娜.
        if begins && ends {
            return sure && !(like_a_place && !(strong && given == 2));
        }
        let before = |words: &[&str]| words.iter().any(|word| self.stands_before(word, from));
        let after = |words: &[&str]| words.iter().any(|word| self.stands(word, end));
        let role_before = before(&lists.before);
        let level = after(&lists.levels);
        let role_after = after(&lists.after) && !(level && given == 1);
        // 书记张伟, 书记张伟因…: what follows cannot be a part of the name.
        if role_before && (ends || role_after || self.breaks(end) || strong && given == 2) {
            return true;
        }
        // 张伟同志, 给予张伟党内警告.
        (begins || before(&lists.cues)) && role_after && sure && !(like_a_place && level)
            || before(&lists.cues) && ends && strong && given == 2 && !like_a_place
    }

    /// Whether an ordinary word begins here.
    fn is_word(&self, from: usize) -> bool {
        let Some(next) = self.letters.get(from + 1) else {
            return true;
        };
        let surname = self.letters[from];
        let mut known = self.lists.begins.iter();
        known.any(|word| word.starts_with(surname) && word.chars().skip(1).any(|l| l == *next))
    }

    /// Whether the letter here is one that no given name has, so that a name ends before it.
    fn breaks(&self, at: usize) -> bool {
        let letter = self.letters.get(at);
        letter.is_some_and(|letter| self.lists.never.contains(*letter))
    }

    fn stands(&self, word: &str, at: usize) -> bool {
        let mut letters = self.letters[at.min(self.letters.len())..].iter();
        word.chars().all(|letter| letters.next() == Some(&letter))
    }

    fn stands_before(&self, word: &str, end: usize) -> bool {
        let mut letters = self.letters[..end].iter().rev();
        word.chars()
            .rev()
            .all(|letter| letters.next() == Some(&letter))
    }
}

fn is_han(letter: char) -> bool {
    matches!(letter, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}')
}
