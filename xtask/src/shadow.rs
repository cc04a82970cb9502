//! The styles as an element needs them, which stands in somebody else's page.
//!
//! What the page around it sets for its root must not matter, and what is narrow is the element's place, not
//! the window. Works on a sheet that is minified. Must not know what the styles look like.

use anyhow::{Result, bail, ensure};

use crate::style::quoted;

/// What a rem is there: a variable, because the page around it may have set its root to anything.
const REM: &str = "var(--yichi-rem,16px)";

/// A rem in pixels, where no variable can stand.
const PIXELS: f64 = 16.0;

/// The sheet without what is for a page alone, its lengths and conditions tied to the element.
pub(crate) fn of(sheet: &str) -> Result<String> {
    let mut own = String::new();
    for (head, body) in rules(sheet)? {
        if is_for_pages(head) {
            continue;
        }
        let body = match head.starts_with("@media") {
            true => lengths(&without_pages(body)?),
            false => lengths(body),
        };
        if body.is_empty() {
            continue;
        }
        own += &format!("{head}{{{body}}}");
        if let Some(condition) = narrow(head)? {
            // Browsers that know no containers have the window to go by.
            own += &format!("@container yichi {condition}{{{body}}}");
        }
    }
    Ok(own)
}

/// What the paper is like: the rules that stand for a page as a whole and count in no element.
pub(crate) fn paper(sheet: &str) -> Result<String> {
    let rules = rules(sheet)?.into_iter();
    let paper = rules.filter(|(head, _)| *head == "@page");
    Ok(paper.map(written).collect())
}

/// The rules under a condition that may count in an element.
fn without_pages(body: &str) -> Result<String> {
    let rules = rules(body)?.into_iter();
    let own = rules.filter(|(head, _)| !is_for_pages(head));
    Ok(own.map(written).collect())
}

fn written((head, body): (&str, &str)) -> String {
    format!("{head}{{{body}}}")
}

/// The rules of a sheet, each with what stands before its braces and in them.
fn rules(sheet: &str) -> Result<Vec<(&str, &str)>> {
    let mut rules = Vec::new();
    let (mut start, mut opened, mut depth, mut at) = (0, 0, 0, 0);
    while let Some(letter) = sheet[at..].chars().next() {
        match letter {
            '{' => {
                if depth == 0 {
                    opened = at;
                }
                depth += 1;
            }
            '}' => {
                ensure!(depth > 0, "nothing is open here: {:.40}", &sheet[start..]);
                depth -= 1;
                if depth == 0 {
                    rules.push((&sheet[start..opened], &sheet[opened + 1..at]));
                    start = at + 1;
                }
            }
            ';' if depth == 0 => bail!("no rule with braces: {:.40}", &sheet[start..]),
            _ => {}
        }
        at += match letter {
            '"' | '\'' => quoted(&sheet[at..]),
            '\\' => 1 + sheet[at + 1..].chars().next().map_or(0, char::len_utf8),
            _ => letter.len_utf8(),
        };
    }
    let rest = &sheet[start..];
    ensure!(rest.trim().is_empty(), "a rule has no end: {rest:.40}");
    Ok(rules)
}

/// What can match nothing in an element of its own.
fn is_for_pages(head: &str) -> bool {
    let of_a_page = |selector: &str| {
        ["html", "body", ":root"].iter().any(|root| {
            let rest = selector.trim_start().strip_prefix(root);
            rest.is_some_and(|rest| {
                !rest.starts_with(|next: char| next.is_alphanumeric() || "-_".contains(next))
            })
        })
    };
    head == "@page" || head.split(',').all(of_a_page)
}

/// The condition of a rule for narrow windows, in pixels. One that is not understood is an error: it might be about
/// the window, which says nothing about the element's place.
fn narrow(head: &str) -> Result<Option<String>> {
    let Some(condition) = head.strip_prefix("@media ") else {
        ensure!(
            !head.starts_with("@media"),
            "a condition of another form: {head}"
        );
        return Ok(None);
    };
    let (mut width, mut others) = (None, 0);
    for part in condition.split(" and ") {
        // A window that is short is short for whatever stands in it.
        let of_the_device = ["(forced-colors:", "(prefers-", "(max-height:"];
        if part == "print" || of_the_device.iter().any(|known| part.starts_with(known)) {
            others += 1;
        } else if part != "screen" {
            let rem = part
                .strip_prefix("(max-width:")
                .and_then(|part| part.strip_suffix("rem)"));
            let rem = rem.and_then(|number| number.trim().parse::<f64>().ok());
            ensure!(
                width.is_none() && rem.is_some(),
                "not understood for an element: {head}"
            );
            width = rem;
        }
    }
    // The other condition would have to stand around the container's.
    ensure!(
        width.is_none() || others == 0,
        "two conditions are not understood: {head}"
    );
    Ok(width.map(|rem| format!("(max-width: {}px)", rem * PIXELS)))
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
            of("a{margin: -1.25rem 0;width: calc(2rem + 1px)}").unwrap(),
            format!("a{{margin: calc(-1.25*{REM}) 0;width: calc(calc(2*{REM}) + 1px)}}")
        );
        assert_eq!(
            of(".a-1rem-b{top: var(--x-2rem-y)}").unwrap(),
            ".a-1rem-b{top: var(--x-2rem-y)}"
        );
        assert_eq!(
            of("a{content: \"}\"}b{c: d}").unwrap(),
            "a{content: \"}\"}b{c: d}"
        );
    }

    #[test]
    fn a_narrow_window_is_a_narrow_place_too() {
        assert_eq!(
            of("@media screen and (max-width: 40rem){a{b: 0}}").unwrap(),
            "@media screen and (max-width: 40rem){a{b: 0}}@container yichi (max-width: 640px){a{b: 0}}"
        );
        let wide = "@media (forced-colors: active){a{b: 0}}";
        assert_eq!(of(wide).unwrap(), wide);
        let short = "@media (max-height: 24rem){a{b: 0}}";
        assert_eq!(of(short).unwrap(), short);
    }

    #[test]
    fn what_is_for_pages_is_left_out() {
        assert_eq!(
            of("html{a: b}body > main{c: d}@page{size: A4}p{e: f}").unwrap(),
            "p{e: f}"
        );
    }

    #[test]
    fn what_hangs_on_the_root_of_a_page_is_left_out_in_a_condition_too() {
        let sheet = "html[data-a] p{b: c}:root{d: e}@media (max-width: 40rem){html[data-a]{b: c}}@media print{body{b: c}p{e: f}}";
        assert_eq!(of(sheet).unwrap(), "@media print{p{e: f}}");
        let kept = ":host,body > p{a: b}.html{c: d}body-part{e: f}";
        assert_eq!(of(kept).unwrap(), kept);
    }

    #[test]
    fn an_escape_in_a_text_ends_nothing() {
        let sheet = "a{content: \"\\\"}\"}.b\\{c{d: e}";
        assert_eq!(of(sheet).unwrap(), sheet);
    }

    #[test]
    fn what_is_not_understood_is_an_error_and_not_dropped() {
        for bad in [
            "a{b: c",
            "a{b: c}}",
            "a{b: \"c}",
            "a{b: c}d",
            "@layer a;b{c: d}",
            "@media (min-width: 40rem){a{b: 0}}",
            "@media (max-width: 640px){a{b: 0}}",
            "@media (max-width: 40rem) and (forced-colors: active){a{b: 0}}",
            "@media print and (max-width: 40rem){a{b: 0}}",
            "@media (min-height: 40rem){a{b: 0}}",
            "@media(max-width: 40rem){a{b: 0}}",
        ] {
            assert!(of(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn the_paper_is_of_the_page_and_of_nothing_else() {
        assert_eq!(
            paper("a{b: 0}@page{size: A4;@bottom-center{c: d}}p{e: f}").unwrap(),
            "@page{size: A4;@bottom-center{c: d}}"
        );
    }
}
