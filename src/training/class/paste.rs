//! What a trainer pastes: many codes at once, with whatever stood around them, each taken or told why not.
//!
//! A code that is pasted again is the same sheet; one that stands twice in one paste is two sheets, as two may
//! answer alike. Must not know where the codes are kept.

use super::{ClassSet, CodeError, decode, encode};
use crate::training::Library;

/// How much of what was pasted is told, in characters.
const QUOTED: usize = 24;
/// The most that is looked at, in characters.
const CHARACTERS: usize = 400_000;
/// How many letters something has that is meant to be a code.
const MEANT: usize = 8;

/// 贴进来的一份.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// Its beginning, as it was pasted.
    pub quote: String,
    /// What became of it.
    pub taken: Taken,
}

/// 收没收.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// 收下了; as the first, second… of all.
    New(usize),
    /// 已经有了.
    Known,
    /// 读不了.
    Refused(CodeError),
}

/// Takes the codes in this text to the others, and says of each what became of it, in order.
pub fn paste(
    text: &str,
    codes: &mut Vec<String>,
    set: &ClassSet,
    library: &Library,
) -> Vec<Pasted> {
    let before = codes.len();
    let text: String = text.chars().take(CHARACTERS).collect();
    let mut seen: Vec<String> = Vec::new();
    let take = |(quote, read): (String, Result<String, CodeError>)| {
        let taken = match read {
            Err(error) => Taken::Refused(error),
            Ok(code) => {
                seen.push(code.clone());
                let count = |all: &[String]| all.iter().filter(|one| **one == code).count();
                if count(&seen) <= count(&codes[..before]) {
                    Taken::Known
                } else {
                    codes.push(code);
                    Taken::New(codes.len())
                }
            }
        };
        Pasted { quote, taken }
    };
    let found = found(&text, set, library);
    found.into_iter().map(take).collect()
}

/// Each code, as this program writes it, or what is wrong with it.
fn found(
    text: &str,
    set: &ClassSet,
    library: &Library,
) -> Vec<(String, Result<String, CodeError>)> {
    let read = |text: &str| decode(text, set, library).map(|sheet| encode(&sheet, set, library));
    let one = |text: &str| (quote(text), read(text));
    // A single code may come with blanks and over several lines, and so may each line.
    if read(text).is_ok() {
        return vec![one(text)];
    }
    let mut all = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let parts: Vec<&str> = line.split(between).filter(|part| is_meant(part)).collect();
        if read(line).is_ok() || parts.is_empty() {
            all.push(one(line));
        } else {
            // What stands beside a code is who sent it, or when.
            all.extend(parts.into_iter().map(one));
        }
    }
    if all.is_empty() {
        all.push((String::new(), Err(CodeError::Empty)));
    }
    all
}

/// What stands between codes.
fn between(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            ',' | ';' | ':' | '\u{ff0c}' | '\u{ff1b}' | '\u{ff1a}' | '\u{3001}' | '\u{3002}'
        )
}

/// Whether a part is meant to be a code: letters in groups, or many of them.
fn is_meant(part: &str) -> bool {
    let letters = part.chars().filter(char::is_ascii_alphanumeric).count();
    letters >= MEANT
}

fn quote(text: &str) -> String {
    text.trim().chars().take(QUOTED).collect()
}
