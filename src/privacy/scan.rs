//! The free texts of a case, one by one, and what its file brought besides. Must not know what a name or a
//! number looks like.

use super::names::names;
use super::numbers::numbers;
use crate::domain::{Case, closed};
use serde_json::{Map, Value};

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
    /// 原文件的其他内容: what is kept to the letter and shown nowhere.
    Brought,
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

/// Everything in a case that looks like somebody's name or number, in reading order; the same words in the
/// same place once.
#[must_use]
pub fn scan(case: &Case) -> Vec<Finding> {
    let brought = brought(case);
    let words = [
        (Field::Title, &case.title),
        (Field::Note, &case.note),
        (Field::Source, &case.source),
    ];
    let labels = case.persons.iter().enumerate();
    let labels = labels.map(|(place, person)| (Field::Label(place), &person.label));
    let texts = words.into_iter().chain(labels);
    let mut findings: Vec<Finding> = Vec::new();
    for (place, text) in texts.chain([(Field::Brought, &brought)]) {
        let before = findings.len();
        for (sign, excerpt) in found_in(text) {
            let finding = Finding {
                place,
                sign,
                excerpt,
            };
            if !findings[before..].contains(&finding) {
                findings.push(finding);
            }
        }
    }
    findings
}

/// What goes along and is shown nowhere, a line each: whatever the reader did not understand, ids, measures
/// under names of their own, the record.
fn brought(case: &Case) -> String {
    let mut lines = String::new();
    let unread = case.persons.iter().map(|person| &person.unread);
    for unread in [&case.unread].into_iter().chain(unread) {
        let maps = [&unread.fields, &unread.answers, &unread.evidence];
        maps.iter().for_each(|map| members(map, &mut lines));
        entries(&unread.entries, &mut lines);
    }
    for person in &case.persons {
        line(&person.id, &mut lines);
        let package = person.measures.iter();
        package.for_each(|measures| entries(&measures.unlisted, &mut lines));
    }
    let record = case.record.iter();
    record.for_each(|record| members(record, &mut lines));
    lines
}

fn members(map: &Map<String, Value>, lines: &mut String) {
    for (key, value) in map {
        line(key, lines);
        put(value, lines);
    }
}

fn entries(values: &[Value], lines: &mut String) {
    values.iter().for_each(|value| put(value, lines));
}

fn put(value: &Value, lines: &mut String) {
    match value {
        Value::Object(map) => members(map, lines),
        Value::Array(values) => entries(values, lines),
        Value::String(text) => line(text, lines),
        Value::Number(number) => line(&number.to_string(), lines),
        Value::Null | Value::Bool(_) => {}
    }
}

fn line(text: &str, lines: &mut String) {
    lines.push_str(text);
    lines.push('\n');
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
