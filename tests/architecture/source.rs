//! Rust text with what is no code blanked out: enough of a lexer to tell comments and strings apart.

/// What to leave of a source text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keep {
    /// The code and its string literals.
    CodeAndStrings,
    /// The code alone.
    Code,
}

/// The text with comments, and perhaps the insides of literals, replaced by blanks; lines stay.
pub(crate) fn strip(text: &str, keep: Keep) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    while at < letters.len() {
        let (end, is_literal) = match letters[at..] {
            ['/', '/', ..] => (until(&letters, at, &['\n']), false),
            ['/', '*', ..] => (end_of_block(&letters, at), false),
            ['r', '"' | '#', ..] if !in_word(&letters, at) => match end_of_raw(&letters, at) {
                Some(end) => (end, true),
                None => (at, true),
            },
            ['"', ..] => (end_of_quoted(&letters, at, '"'), true),
            ['\'', '\\', ..] | ['\'', _, '\'', ..] => (end_of_quoted(&letters, at, '\''), true),
            _ => (at, true),
        };
        if end == at {
            kept.push(letters[at]);
            at += 1;
            continue;
        }
        for letter in &letters[at..end] {
            let stays = *letter == '\n' || (is_literal && keep == Keep::CodeAndStrings);
            kept.push(if stays { *letter } else { ' ' });
        }
        at = end;
    }
    kept
}

/// Whether this text names one of these words, as a word of its own: the first that it names.
pub(crate) fn names<'a>(code: &str, words: &[&'a str]) -> Option<&'a str> {
    words.iter().copied().find(|word| {
        code.match_indices(word).any(|(at, _)| {
            let before = code[..at].chars().next_back();
            let after = code[at + word.len()..].chars().next();
            let part = |letter: Option<char>| letter.is_some_and(is_word);
            let open_end = !word.ends_with(is_word);
            !part(before) && (open_end || !part(after))
        })
    })
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

fn in_word(letters: &[char], at: usize) -> bool {
    // The b of a raw byte string is no word.
    at.checked_sub(1)
        .is_some_and(|before| is_word(letters[before]) && letters[before] != 'b')
}

fn until(letters: &[char], from: usize, ends: &[char]) -> usize {
    let found = letters[from..]
        .iter()
        .position(|letter| ends.contains(letter));
    found.map_or(letters.len(), |found| from + found)
}

fn end_of_block(letters: &[char], from: usize) -> usize {
    let (mut at, mut depth) = (from, 0);
    while at < letters.len() {
        match letters[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    letters.len()
}

fn end_of_raw(letters: &[char], from: usize) -> Option<usize> {
    let hashes = letters[from + 1..]
        .iter()
        .take_while(|letter| **letter == '#')
        .count();
    if letters.get(from + 1 + hashes) != Some(&'"') {
        return None; // A raw identifier.
    }
    let mut at = from + 2 + hashes;
    while at < letters.len() {
        let closes = letters[at] == '"'
            && letters[at + 1..]
                .iter()
                .take(hashes)
                .filter(|letter| **letter == '#')
                .count()
                == hashes;
        if closes {
            return Some(at + 1 + hashes);
        }
        at += 1;
    }
    Some(letters.len())
}

fn end_of_quoted(letters: &[char], from: usize, quote: char) -> usize {
    let mut at = from + 1;
    while at < letters.len() {
        match letters[at] {
            '\\' => at += 2,
            letter if letter == quote => return at + 1,
            _ => at += 1,
        }
    }
    letters.len()
}

#[test]
fn comments_and_literals_are_told_from_code() {
    let text = r####"a/*/*"*/*/"//\"b"r#"c"d"#'"'x'e /// f
        'g: b'\'' rx // "h""####;
    let expected = "a         \"//\\\"b\"r#\"c\"d\"#'\"'x'e      \n        'g: b'\\'' rx       ";
    assert_eq!(strip(text, Keep::CodeAndStrings), expected);
    let code = strip(text, Keep::Code);
    let words: Vec<&str> = code.split_whitespace().collect();
    assert_eq!(words, ["a", "x'e", "'g:", "b", "rx"]);
}

#[test]
fn words_are_named_only_as_words() {
    assert_eq!(names("a.fetch(x)", &["fetch("]), Some("fetch("));
    assert_eq!(names("prefetch(x)", &["fetch("]), None);
    assert_eq!(names("yewl, my_yew", &["yew"]), None);
    assert_eq!(names("use yew::prelude", &["yew"]), Some("yew"));
}
