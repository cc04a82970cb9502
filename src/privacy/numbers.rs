//! Numbers that belong to one person, told by their length, their parts and their check digits.
//!
//! Must not know words.

use super::scan::Sign;

/// The longest number looked for, in digits; longer runs are no number of a person.
const LONGEST: usize = 19;

/// Where in a text such numbers and mailboxes stand, from and to.
pub(super) fn numbers(letters: &[char]) -> Vec<(usize, usize, Sign)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        if let Some(end) = address(letters, at) {
            at = end;
        } else if letters[at] == '@' || letters[at] == '\u{ff20}' {
            match mailbox(letters, at) {
                Some((from, to)) => {
                    found.push((from, to, Sign::Email));
                    at = to;
                }
                None => at += 1,
            }
        } else if digit(letters[at]).is_some() || opens(letters, at) {
            let (digits, ends) = run(letters, at);
            let inside = |at: usize| letters.get(at).is_some_and(|letter| word(*letter));
            let inside_word = at > 0 && inside(at - 1);
            let apart = ends.iter().filter(|(_, end)| !inside_word && !inside(*end));
            // Numbers side by side make one run: the longest part of it that is somebody's counts.
            let signed = apart.rev().find_map(|(count, end)| {
                let sign = sign(&digits[..*count], &letters[at..*end], &letters[*end..])?;
                Some((at, *end, sign))
            });
            at = signed.map_or(ends[0].1, |(_, end, _)| end);
            found.extend(signed);
        } else {
            at += 1;
        }
    }
    found
}

/// The end of a web address that begins here: its digits are nobody's number.
fn address(letters: &[char], at: usize) -> Option<usize> {
    let starts = |scheme: &str| {
        let letters = letters[at..].iter().take(scheme.len());
        letters.copied().eq(scheme.chars())
    };
    (starts("http://") || starts("https://") || starts("www.")).then(|| {
        let rest = letters[at..].iter();
        at + rest
            .take_while(|letter| letter.is_ascii() && !letter.is_whitespace())
            .count()
    })
}

/// The digits of what may be one number or several that begin here, and where each group of them ends: how
/// many digits there are by then, and at which letter. Single blanks and hyphens may part it, and a plus or a
/// bracket may open it.
fn run(letters: &[char], from: usize) -> (Vec<u8>, Vec<(usize, usize)>) {
    let (mut digits, mut ends) = (Vec::new(), Vec::new());
    let mut at = from;
    while at < letters.len() && digits.len() <= LONGEST + 3 {
        match letters[at] {
            letter if digit(letter).is_some() => digits.extend(digit(letter)),
            'X' | 'x' | '\u{ff38}' | '\u{ff58}' if digits.len() == 17 => {
                digits.push(10);
                at += 1;
                break;
            }
            '+' | '\u{ff0b}' | '(' | '\u{ff08}' if at == from => {}
            ' ' | '-' | '\u{2010}'..='\u{2015}' | '\u{ff0d}' | ')' | '\u{ff09}'
                if at + 1 < letters.len() && digit(letters[at + 1]).is_some() =>
            {
                ends.push((digits.len(), at));
            }
            _ => break,
        }
        at += 1;
    }
    ends.push((digits.len(), at));
    (digits, ends)
}

/// What a number looks like. `written` is how it stands there, `after` what follows.
fn sign(digits: &[u8], written: &[char], after: &[char]) -> Option<Sign> {
    // A sum of money, a count, or a year and a day are no number of a person.
    let parted = |letter: &char| matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{ff0d}');
    let unit = after.first().is_some_and(|letter| UNITS.contains(letter));
    let national = match digits {
        [8, 6, rest @ ..] if rest.len() == 11 => rest,
        _ => digits,
    };
    match digits.len() {
        18 if identity(digits) => Some(Sign::Identity),
        15 if region(digits) && born(&[&[1, 9], &digits[6..12]].concat()) => Some(Sign::Identity),
        16..=19 if !unit && (3..=9).contains(&digits[0]) && luhn(digits) => Some(Sign::BankCard),
        11 | 13 if !unit && mobile(national) => Some(Sign::Phone),
        // Without a hyphen or bracket after the area code it is as well any other number.
        10..=12
            if area(digits)
                && written
                    .iter()
                    .any(|l| parted(l) || ")\u{ff09}".contains(*l)) =>
        {
            Some(Sign::Phone)
        }
        _ => None,
    }
}

/// Letters after a number that make it a sum or a measure: 元万亿吨个人次户亩.
const UNITS: [char; 10] = [
    '\u{5143}', '\u{4e07}', '\u{4ebf}', '\u{5428}', '\u{4e2a}', '\u{4eba}', '\u{6b21}', '\u{6237}',
    '\u{4ea9}', '%',
];

fn mobile(digits: &[u8]) -> bool {
    digits.len() == 11 && digits[0] == 1 && digits[1] >= 3
}

/// 区号 and seven or eight places: 010, 02x, 03xx to 09xx.
fn area(digits: &[u8]) -> bool {
    match digits {
        [0, 1, 0, rest @ ..] | [0, 2, _, rest @ ..] => rest.len() == 8 && rest[0] >= 2,
        [0, 3..=9, _, _, rest @ ..] => matches!(rest.len(), 7 | 8) && rest[0] >= 2,
        _ => false,
    }
}

/// 公民身份号码: region, day of birth, and a check digit (ISO 7064 MOD 11-2). One digit written wrong
/// still points at somebody, so it counts without the check where all the rest fits.
fn identity(digits: &[u8]) -> bool {
    region(digits) && born(&digits[6..14])
}

fn region(digits: &[u8]) -> bool {
    matches!(
        digits[0] * 10 + digits[1],
        11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71 | 81..=83 | 91
    )
}

/// Whether eight digits are a day on which somebody who lives may have been born.
fn born(day: &[u8]) -> bool {
    let number = |digits: &[u8]| {
        digits
            .iter()
            .fold(0, |sum, digit| sum * 10 + u32::from(*digit))
    };
    (1900..=2099).contains(&number(&day[..4]))
        && (1..=12).contains(&number(&day[4..6]))
        && (1..=31).contains(&number(&day[6..8]))
}

fn luhn(digits: &[u8]) -> bool {
    let doubled = digits.iter().rev().enumerate().map(|(place, digit)| {
        let value = u32::from(*digit) * if place % 2 == 1 { 2 } else { 1 };
        if value > 9 { value - 9 } else { value }
    });
    doubled.sum::<u32>() % 10 == 0
}

/// A mailbox around this `@`.
fn mailbox(letters: &[char], at: usize) -> Option<(usize, usize)> {
    let part = |letter: &&char| letter.is_ascii_alphanumeric() || "._-+".contains(**letter);
    let before = letters[..at].iter().rev().take_while(part).count();
    let domain = &letters[at + 1..];
    let mut after = domain.iter().take_while(part).count();
    while after > 0 && !domain[after - 1].is_ascii_alphanumeric() {
        after -= 1;
    }
    let dotted = domain[..after].iter().skip(1).any(|letter| *letter == '.');
    (before > 0 && dotted).then_some((at - before, at + 1 + after))
}

/// A digit, also in its full-width form.
fn digit(letter: char) -> Option<u8> {
    match letter {
        '0'..='9' => Some(letter as u8 - b'0'),
        '\u{ff10}'..='\u{ff19}' => Some((letter as u32 - 0xff10) as u8),
        _ => None,
    }
}

/// Whether a plus or a bracket opens a number here.
fn opens(letters: &[char], at: usize) -> bool {
    matches!(letters[at], '+' | '\u{ff0b}' | '(' | '\u{ff08}')
        && letters
            .get(at + 1)
            .is_some_and(|next| digit(*next).is_some())
}

fn word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_'
}
