//! The report in all its forms: every form says everything, is sound as a file, and is always the same.
//!
//! `UPDATE=1` writes the reports kept in `tests/golden` anew.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

#[path = "report/bands.rs"]
mod bands;
#[path = "report/beyond.rs"]
mod beyond;
#[path = "report/brief.rs"]
mod brief;
#[path = "report/careful.rs"]
mod careful;
#[path = "report/close.rs"]
mod close;
#[path = "report/fitting.rs"]
mod fitting;
#[path = "report/forms.rs"]
mod forms;
#[path = "report/glance.rs"]
mod glance;
#[path = "report/golden.rs"]
mod golden;
#[path = "report/metafile.rs"]
mod metafile;
#[path = "report/office.rs"]
mod office;
#[path = "report/package.rs"]
mod package;
#[path = "report/said.rs"]
mod said;
#[path = "report/xml.rs"]
mod xml;

use std::collections::BTreeSet;
use std::fs;
use support::{Rng, random_case};
use yichi::casefile;
use yichi::content::{Build, Table, texts};
use yichi::domain::{AnswerId, Case, Evidence, Factor};
use yichi::engine::{Conventions, Judged, contradictions};
use yichi::flow;
use yichi::report::write::{Form, write};
use yichi::report::{
    Block, Document, Extent, SectionId, Stamp, Told, brief as shortly, compose, whole,
};

/// A stamp that never changes.
fn stamp() -> Stamp {
    Stamp {
        time: "2026-03-04 05:06".to_owned(),
        build: Build {
            version: "9.8.7",
            hash: Some("0123abcd"),
        },
    }
}

/// The report on a case, with some answers changed after the first result was seen.
fn report_with(case: &Case, revised: &[AnswerId]) -> Document {
    report_in(Extent::Whole, case, revised)
}

fn report_in(extent: Extent, case: &Case, revised: &[AnswerId]) -> Document {
    let told = Told {
        stamp: &stamp(),
        given: &Judged::of(case, &Conventions::shipped()).unwrap(),
        revised,
        revised_measures: &[],
    };
    match extent {
        Extent::Whole => whole(&told, texts()),
        Extent::Brief => shortly(&told, texts()),
    }
}

fn report(case: &Case) -> Document {
    report_with(case, &[])
}

fn written(form: Form, case: &Case) -> Vec<u8> {
    write(form, &report(case), &stamp(), texts())
}

fn worked(name: &str) -> Case {
    let text = fs::read_to_string(format!("tests/cases/worked/{name}.json")).unwrap();
    casefile::read(&text).unwrap().case
}

/// Generated cases, and how many.
fn some_cases(count: u64) -> impl Iterator<Item = Case> {
    (0..count).map(|seed| random_case(&mut Rng::new(seed)))
}

/// A case whose every free text tries to become something else.
fn hostile() -> Case {
    let mut case = worked("coal-to-electric");
    let text = "<script>|`*_]]>&\"'\u{0}\u{8}\u{1b}\u{202e}\u{fffe}\n# x\r\n| y | z |\t-- ${a} http://x.y WwW.x.y";
    case.title = text.to_owned();
    case.note = text.to_owned();
    case.source = format!("1. {text}");
    for person in &mut case.persons {
        person.label = format!("- {text}");
    }
    case
}

#[test]
fn a_full_case_has_every_section_in_its_order() {
    let mut case = worked("guiding-case-5");
    case.persons[0]
        .evidence
        .set(Factor::Breach, Some(Evidence::Oral));
    let seen: BTreeSet<SectionId> = some_cases(60)
        .chain([case])
        .flat_map(|case| {
            let sections = report(&case).sections;
            let ids: Vec<SectionId> = sections.iter().map(|section| section.id).collect();
            assert!(ids.is_sorted(), "{ids:?}");
            assert!(sections.iter().all(|section| !section.blocks.is_empty()));
            ids
        })
        .collect();
    assert_eq!(seen, SectionId::ALL.iter().copied().collect());
}

#[test]
fn every_answer_that_was_given_or_is_asked_stands_in_the_report() {
    for case in some_cases(40) {
        let text = String::from_utf8(written(Form::Text, &case)).unwrap();
        let (_, listed) = text.split_once("\u{3010}\u{9644}").unwrap();
        let (listed, _) = listed.split_once("\n\u{3010}").unwrap();
        let wanted = flow::questions(&case).filter(|id| {
            flow::asked(&case, *id) || case.at(*id) != yichi::domain::Answer::Unanswered
        });
        let rows = listed.lines().filter(|line| line.starts_with("  - "));
        assert_eq!(rows.count(), wanted.count());
    }
}

#[test]
fn an_answer_changed_after_the_result_is_marked_so() {
    let case = worked("coal-to-electric");
    let id = AnswerId::of_person(1, yichi::domain::Factor::Power);
    let marks = |revised: &[AnswerId]| {
        let report = report_with(&case, revised);
        let text = write(Form::Text, &report, &stamp(), texts());
        let mark = texts().get(yichi::content::Table::Document, &["answers-revised"]);
        String::from_utf8(text).unwrap().matches(mark).count()
    };
    assert_eq!((marks(&[]), marks(&[id])), (0, 1));
}

#[test]
fn what_could_not_be_read_is_named_where_a_verdict_waits_for_it() {
    let read = |text: &str| casefile::read(text).unwrap().case;
    let said = |case: &Case, id: &str| {
        let slot = texts().get(yichi::content::Table::Report, &[id]);
        let fixed = slot.split('}').next_back().unwrap();
        let text = String::from_utf8(written(Form::Text, case)).unwrap();
        text.matches(fixed).count()
    };
    let chain = read(
        r#"{"persons":[{"id":"a","measures":["warning"],"answers_to":"s"}],"answers":{"upstream_culpable":"no"}}"#,
    );
    for (case, list, superiors) in [
        (read("{}"), true, false),
        (read(r#"{"persons":[7]}"#), true, false),
        (chain, false, true),
        (worked("coal-to-electric"), false, false),
    ] {
        assert_eq!(said(&case, "leaning-lost-list") > 0, list, "{case:?}");
        let overview = texts().get(yichi::content::Table::Document, &["overview-unread"]);
        let text = String::from_utf8(written(Form::Text, &case)).unwrap();
        assert_eq!(text.contains(overview), list, "{case:?}");
        assert_eq!(
            said(&case, "leaning-lost-superiors") > 0,
            superiors,
            "{case:?}"
        );
    }
}

#[test]
fn what_contradicts_itself_is_said_on_the_page_and_in_the_report_and_leads_to_what_still_counts() {
    let text = r#"{"persons":[{"id":"a","answers":{"in_post":"yes","legacy_fix":"yes"}}]}"#;
    let legacy = casefile::read(text).unwrap().case;
    assert_eq!(contradictions(&legacy).len(), 1);
    let aside = texts().get(Table::Report, &["contradiction-aside"]);
    let aside = aside.split('}').next_back().unwrap();
    for case in some_cases(60).chain([legacy]) {
        let judged = Judged::of(&case, &Conventions::shipped()).unwrap();
        let page = compose(&case, &judged.applicable(), texts());
        let found = contradictions(&case);
        for document in [report(&case), page] {
            let mut sections = document.sections.iter();
            let section = sections.find(|section| section.id == SectionId::Contradictions);
            let blocks = section.map_or(&[][..], |section| &section.blocks);
            assert_eq!(blocks.len(), found.len(), "{case:?}");
            for (block, one) in blocks.iter().zip(&found) {
                let Block::Item(item) = block else {
                    panic!("{block:?}");
                };
                // What was set aside counts no more: it is named, and nobody is sent to answer it.
                let asked = one.answers().into_iter();
                let asked: Vec<AnswerId> = asked.filter(|id| flow::asked(&case, *id)).collect();
                let links: Vec<AnswerId> = item.carried.iter().map(|link| link.answer).collect();
                assert_eq!(links, asked, "{item:?}");
                assert_eq!(item.text.contains(aside), links.len() < 2, "{item:?}");
            }
        }
    }
}
