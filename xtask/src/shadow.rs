//! The styles as an element needs them, which stands in somebody else's page.
//!
//! What the page around it sets for its root must not matter, and what is narrow is the element's place, not
//! the window. Works on a sheet that is minified. Must not know what the styles look like.

/// What a rem is there: a variable, because the page around it may have set its root to anything.
const REM: &str = "var(--yichi-rem,16px)";

/// A rem in pixels, where no variable can stand.
const PIXELS: f64 = 16.0;

/// The sheet without what is for a page alone, its lengths and conditions tied to the element.
pub(crate) fn of(sheet: &str) -> String {
    rules(sheet)
        .into_iter()
        .filter(|(head, _)| !is_for_pages(head))
        .map(|(head, body)| {
            let rule = format!("{head}{{{}}}", lengths(body));
            match narrow(head) {
                // Browsers that know no containers have the window to go by.
                Some(condition) => {
                    format!("{rule}@container yichi {condition}{{{}}}", lengths(body))
                }
                None => rule,
            }
        })
        .collect()
}

/// What the paper is like: the rules that stand for a page as a whole and count in no element.
pub(crate) fn paper(sheet: &str) -> String {
    let rules = rules(sheet).into_iter();
    let paper = rules.filter(|(head, _)| *head == "@page");
    paper
        .map(|(head, body)| format!("{head}{{{body}}}"))
        .collect()
}

/// The rules of a sheet, each with what stands before its braces and in them.
fn rules(sheet: &str) -> Vec<(&str, &str)> {
    let mut rules = Vec::new();
    let (mut start, mut opened, mut depth) = (0, 0, 0);
    let mut quote = None;
    for (at, letter) in sheet.char_indices() {
        match (quote, letter) {
            (Some(open), _) if open == letter => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(letter),
            (None, '{') => {
                if depth == 0 {
                    opened = at;
                }
                depth += 1;
            }
            (None, '}') => {
                depth -= 1;
                if depth == 0 {
                    rules.push((&sheet[start..opened], &sheet[opened + 1..at]));
                    start = at + 1;
                }
            }
            (None, _) => {}
        }
    }
    rules
}

/// What can match nothing in an element of its own.
fn is_for_pages(head: &str) -> bool {
    head == "html" || head == "@page" || head.starts_with("body")
}

/// The condition of a rule for narrow windows, in pixels.
fn narrow(head: &str) -> Option<String> {
    let (_, width) = head.strip_prefix("@media ")?.split_once("(max-width:")?;
    let width = width.trim().strip_suffix("rem)")?;
    Some(format!(
        "(max-width: {}px)",
        width.parse::<f64>().ok()? * PIXELS
    ))
}

/// The rules with every rem as a part of the element's own.
fn lengths(body: &str) -> String {
    let mut out = String::new();
    let mut rest = body;
    while let Some(at) = rest.find("rem") {
        let (before, after) = (&rest[..at], &rest[at + 3..]);
        let digits =
            before.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
        let number = &before[digits.len()..];
        // A media condition inside keeps its rem: there it is the browser's own.
        let ends = !after.starts_with(|letter: char| letter.is_alphanumeric() || letter == '-');
        if number.is_empty() || !ends {
            out += &rest[..at + 3];
        } else {
            let minus = digits.ends_with('-')
                && !digits[..digits.len() - 1].ends_with(char::is_alphanumeric);
            let kept = digits.strip_suffix('-').filter(|_| minus).unwrap_or(digits);
            let sign = if minus { "-" } else { "" };
            out += &format!("{kept}calc({sign}{number}*{REM})");
        }
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rem_is_the_elements_own() {
        assert_eq!(
            of("a{margin: -1.25rem 0;width: calc(2rem + 1px)}"),
            format!("a{{margin: calc(-1.25*{REM}) 0;width: calc(calc(2*{REM}) + 1px)}}")
        );
        assert_eq!(
            of(".a-1rem-b{top: var(--x-2rem-y)}"),
            ".a-1rem-b{top: var(--x-2rem-y)}"
        );
        assert_eq!(of("a{content: \"}\"}b{c: d}"), "a{content: \"}\"}b{c: d}");
    }

    #[test]
    fn a_narrow_window_is_a_narrow_place_too() {
        assert_eq!(
            of("@media screen and (max-width: 40rem){a{b: 0}}"),
            "@media screen and (max-width: 40rem){a{b: 0}}@container yichi (max-width: 640px){a{b: 0}}"
        );
        let wide = "@media (forced-colors: active){a{b: 0}}";
        assert_eq!(of(wide), wide);
    }

    #[test]
    fn what_is_for_pages_is_left_out() {
        assert_eq!(
            of("html{a: b}body > main{c: d}@page{size: A4}p{e: f}"),
            "p{e: f}"
        );
    }

    #[test]
    fn the_paper_is_of_the_page_and_of_nothing_else() {
        assert_eq!(
            paper("a{b: 0}@page{size: A4;@bottom-center{c: d}}p{e: f}"),
            "@page{size: A4;@bottom-center{c: d}}"
        );
    }
}
