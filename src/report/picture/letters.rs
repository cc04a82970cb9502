//! How much room letters take, and how a text is broken where it has too little.
//!
//! A guess that no font on any machine exceeds by much: pictures are laid out before a font is known.

/// Closing marks, which do not begin a line.
const CLOSING: [char; 6] = [
    '\u{3001}', '\u{3002}', '\u{ff0c}', '\u{ff09}', '\u{ff1b}', '\u{300d}',
];

/// An opening mark, which does not end one.
const OPENING: char = '\u{ff08}';

/// How wide a text is at this height of letters.
pub(super) fn width(text: &str, size: i32) -> i32 {
    let tenths: i32 = text.chars().map(tenths).sum();
    (tenths * size + 9) / 10
}

fn tenths(letter: char) -> i32 {
    // Latin letters and figures are narrow; capitals and everything from CJK on are taken as wide.
    match letter {
        ' '..='@' | 'a'..='z' => 6,
        '['..='~' | 'A'..='Z' => 7,
        _ => 10,
    }
}

/// A text broken into lines.
pub(super) struct Lines {
    /// At most as many as asked for.
    pub(super) lines: Vec<String>,
    /// Whether something had to be left out.
    pub(super) cut: bool,
}

/// Breaks a text into at most `most` lines of this width; what is too long ends in an ellipsis.
///
/// `tail` is what must not be left out: it follows whatever there is room for.
pub(super) fn broken(text: &str, tail: &str, room: i32, size: i32, most: usize) -> Lines {
    let whole = [text, tail].concat();
    let mut lines = lines(&whole, room, size);
    let cut = lines.len() > most;
    if cut {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            shorten(last, tail, room, size);
        }
    }
    Lines { lines, cut }
}

fn lines(text: &str, room: i32, size: i32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for letter in text.chars() {
        line.push(letter);
        if width(&line, size) <= room {
            continue;
        }
        let carried = carried(&line);
        // What will not be parted and fills a whole line is parted all the same.
        let at = match line.len() - carried {
            0 => line.len() - letter.len_utf8(),
            at => at,
        };
        let rest = line.split_off(at);
        if !line.is_empty() {
            lines.push(line);
        }
        line = rest;
    }
    lines.push(line);
    lines
}

/// How much at the end of a line, in bytes, belongs together and moves on to the next.
fn carried(line: &str) -> usize {
    let mut length = 0;
    let mut after = None;
    for letter in line.chars().rev() {
        let joined = after.is_none_or(|after: char| {
            let figures = letter.is_ascii_alphanumeric() && after.is_ascii_alphanumeric();
            figures || OPENING == letter || CLOSING.contains(&after) || after == ' '
        });
        if !joined {
            break;
        }
        length += letter.len_utf8();
        after = Some(letter);
    }
    length
}

fn shorten(line: &mut String, tail: &str, room: i32, size: i32) {
    let end = ["\u{2026}", tail].concat();
    while width(line, size) + width(&end, size) > room && line.pop().is_some() {}
    line.push_str(&end);
}
