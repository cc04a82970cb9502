//! The ruler in words: how it is read, and the same in a table. Must not draw.

use super::{Own, of_own};
use crate::content::{Table, Texts, fill};
use crate::domain::{Case, Tri};
use crate::engine::{Assessment, PersonAssessment};
use crate::report::document::Grid;
use crate::report::persons::Stands;
use crate::report::phrase;
use crate::report::picture::{by_chain, keys as said};

/// How to read what is drawn, and nothing of what is not.
#[must_use]
pub fn ruler_notes(case: &Case, assessment: &Assessment, texts: &Texts) -> String {
    ruler_beside_notes(case, assessment, &[], texts)
}

/// The same where there is a second mark.
#[must_use]
pub fn ruler_beside_notes(case: &Case, assessment: &Assessment, own: Own, texts: &Texts) -> String {
    let drawn = || {
        let persons = assessment.persons.iter().zip(&case.persons);
        persons.filter(|(person, _)| person.excluded != Tri::Yes)
    };
    let vague = |person: &PersonAssessment| !(person.lo.is_point() && person.hi.is_point());
    let keys = [
        ("key-band", drawn().next().is_some()),
        ("key-hatch", drawn().any(|(person, _)| vague(person))),
        (
            "key-mark",
            drawn().any(|(person, _)| person.severity.is_point()),
        ),
        (
            "key-range",
            drawn().any(|(person, of)| of.measures.is_some() && !person.severity.is_point()),
        ),
        ("key-own", own.iter().any(Option::is_some)),
        ("key-cap", drawn().any(|(person, _)| person.cap.max < 15)),
        ("key-beside", true),
    ];
    said(texts, &keys)
}

/// The same in a table, from the top of the chain down.
#[must_use]
pub fn ruler_table(case: &Case, assessment: &Assessment, texts: &Texts) -> Grid {
    ruler_beside_table(case, assessment, &[], texts)
}

/// The same with two columns more, for what somebody would propose himself.
#[must_use]
pub fn ruler_beside_table(case: &Case, assessment: &Assessment, own: Own, texts: &Texts) -> Grid {
    let say = |id| texts.get(Table::Pictures, &[id]);
    let span = |low: i8, high: i8| match low == high {
        true => low.to_string(),
        false => fill(
            say("rungs"),
            &[("lo", &low.to_string()), ("hi", &high.to_string())],
        ),
    };
    let row = |place: usize| {
        let person = &assessment.persons[place];
        let (severity, cap) = (person.severity, person.cap.max);
        let cap = match cap < 15 {
            true => cap.to_string(),
            false => say("cap-none").to_owned(),
        };
        let mut cells = vec![
            phrase::person(case, texts, place),
            phrase::package(texts, case.persons[place].measures.as_ref()),
            span(severity.min, severity.max),
            span(person.lo.min, person.lo.max),
            span(person.hi.min, person.hi.max),
            cap,
            texts
                .get(Table::Report, &[Stands::of(case, assessment, place).id()])
                .to_owned(),
        ];
        if !own.is_empty() {
            cells.extend(match of_own(own, place) {
                None => [say("own-none"), ""].map(str::to_owned),
                Some(own) => [
                    texts.measure(own).to_owned(),
                    own.facts().rung.min.to_string(),
                ],
            });
        }
        cells
    };
    let head = [
        "head-person",
        "head-measure",
        "head-rung",
        "head-lo",
        "head-hi",
        "head-cap",
        "head-stands",
    ];
    Grid {
        caption: say("ruler-title").to_owned(),
        head: head
            .into_iter()
            .chain(
                own.iter()
                    .take(1)
                    .flat_map(|_| ["head-own", "head-own-rung"]),
            )
            .map(|id| say(id).to_owned())
            .collect(),
        rows: by_chain(case).into_iter().map(row).collect(),
    }
}
