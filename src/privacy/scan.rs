//! The free texts of a case, one by one. Must not know what a name or a number looks like.

use super::names::names;
use super::numbers::numbers;
use crate::domain::{Case, closed};

closed! {
    /// 像什么, in the order they are told.
    pub enum Sign {
        /// 姓名.
        Name = "name",
        /// 身份证号, of 18 or 15 places.
        Identity = "identity",
        /// 手机号或带区号的座机号.
        Phone = "phone",
        /// 银行卡号.
        BankCard = "bank-card",
        /// 电子邮箱.
        Email = "email",
    }
}

/// 在哪一栏.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// 标题.
    Title,
    /// 备注.
    Note,
    /// 来源.
    Source,
    /// 职务或代称 of the person at this place in the list.
    Label(usize),
}

/// 一处发现: something to look at before it leaves the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where it stands.
    pub place: Field,
    /// What it looks like.
    pub sign: Sign,
    /// The words themselves, as they stand there.
    pub excerpt: String,
}

/// Everything in the free texts of a case that looks like somebody's name or number, in reading order; the
/// same words in the same place once.
#[must_use]
pub fn scan(case: &Case) -> Vec<Finding> {
    let words = [
        (Field::Title, &case.title),
        (Field::Note, &case.note),
        (Field::Source, &case.source),
    ];
    let labels = case.persons.iter().enumerate();
    let labels = labels.map(|(place, person)| (Field::Label(place), &person.label));
    let mut findings: Vec<Finding> = Vec::new();
    for (place, text) in words.into_iter().chain(labels) {
        for (sign, excerpt) in found_in(text) {
            let finding = Finding {
                place,
                sign,
                excerpt,
            };
            if !findings.contains(&finding) {
                findings.push(finding);
            }
        }
    }
    findings
}

/// How many letters of a text are looked at: beyond any text that a person writes.
const MOST: usize = 100_000;

/// What in one text looks like a name or a number, with the words, in the order they stand.
#[must_use]
pub fn found_in(text: &str) -> Vec<(Sign, String)> {
    let letters: Vec<char> = text.chars().take(MOST).collect();
    let mut found: Vec<(usize, usize, Sign)> = numbers(&letters);
    found.extend(
        names(&letters)
            .into_iter()
            .map(|(from, to)| (from, to, Sign::Name)),
    );
    found.sort_by_key(|(from, _, _)| *from);
    let said = found
        .into_iter()
        .map(|(from, to, sign)| (sign, letters[from..to].iter().collect()));
    said.collect()
}
