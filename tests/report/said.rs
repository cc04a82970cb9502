//! What the report says is so: no finding, ground or count without the answers behind it.

use super::{report, some_cases, worked, written};
use serde_json::{Value, json};
use yichi::casefile;
use yichi::content::{Table, fill, texts};
use yichi::domain::case::CountsByLayer;
use yichi::domain::{Answer, AnswerId, Case, Evidence, Factor};
use yichi::engine::{Conventions, FindingId, Judged, State, Verdict};
use yichi::flow;
use yichi::report::write::Form;
use yichi::report::{Block, Document, Grid, Item, SectionId, VerdictBlock, compose};

fn read(case: &Value) -> Case {
    let read = casefile::read(&case.to_string()).unwrap();
    assert!(read.warnings.is_empty(), "{:?}", read.warnings);
    read.case
}

fn judged(case: &Case) -> Judged<'_> {
    Judged::of(case, &Conventions::shipped()).unwrap()
}

/// What a section of the page says, of one sort of block.
fn said<Sort>(case: &Case, id: SectionId, sort: fn(Block) -> Option<Sort>) -> Vec<Sort> {
    let report = compose(case, &judged(case), texts());
    let section = report.sections.into_iter().find(|section| section.id == id);
    let blocks = section.map_or_else(Vec::new, |section| section.blocks);
    blocks.into_iter().filter_map(sort).collect()
}

fn findings(case: &Case) -> Vec<Item> {
    said(case, SectionId::Findings, |block| match block {
        Block::Item(item) => Some(item),
        _ => None,
    })
}

fn verdicts(case: &Case) -> Vec<VerdictBlock> {
    said(case, SectionId::Verdicts, |block| match block {
        Block::Verdict(verdict) => Some(verdict),
        _ => None,
    })
}

#[test]
fn a_finding_about_nobody_in_particular_says_what_was_answered_and_no_more() {
    let about_nobody = |answers: Value| {
        let found = findings(&read(&json!({"persons": [], "answers": answers})));
        assert_eq!(found.len(), 1, "{found:?}");
        let carried = found[0].carried.iter().map(|link| link.answer.factor.id());
        (found[0].text.clone(), carried.collect::<Vec<_>>().join(" "))
    };
    let own = |id| texts().get(Table::Findings, &[id, "of_case"]).to_owned();
    assert_eq!(
        about_nobody(json!({"report_true": "false", "clear_name": "no"})),
        (own("not_cleared"), "report_true clear_name".to_owned())
    );
    assert_eq!(
        about_nobody(json!({"rotate_blame": "yes"})),
        (own("one_size"), "rotate_blame".to_owned())
    );
}

#[test]
fn a_finding_that_may_concern_nobody_in_particular_has_words_for_that() {
    for case in some_cases(2_000) {
        for finding in &judged(&case).assessment().findings {
            let part = |part| texts().find(Table::Findings, &[finding.id.id(), part]);
            let names = part("text").unwrap().contains("{persons}");
            if finding.persons.is_empty() && names {
                let own = part("of_case").unwrap_or("{persons}");
                assert!(!own.contains("{persons}"), "{}: {own}", finding.id.id());
            }
        }
    }
}

#[test]
fn nothing_comes_between_a_leaning_and_what_is_presumed_for_it() {
    let mut leaning = 0;
    for case in some_cases(2_000) {
        for verdict in verdicts(&case) {
            if let State::Leans(yes) = verdict.state {
                let id = ["leaning_no", "leaning_yes"][usize::from(yes)];
                let text = texts().get(Table::Verdicts, &[verdict.verdict.id(), id]);
                let said = fill(text, &[("n", &verdict.presumed.len().to_string())]);
                assert_eq!(verdict.sentences.last(), Some(&said));
                leaning += 1;
            }
        }
    }
    assert!(leaning > 100, "{leaning} leanings");
}

/// What is not carried by answers alone stays when they are taken back.
#[test]
fn a_finding_names_the_answers_without_which_it_is_not_found() {
    for case in some_cases(2_000) {
        for finding in &judged(&case).assessment().findings {
            let mut without = case.clone();
            for id in &finding.answers {
                assert_ne!(case.at(*id), Answer::Unanswered, "{finding:?}");
                without.set_at(*id, Answer::Unanswered);
            }
            let alone = match finding.id {
                FindingId::Padding | FindingId::OneSize => !finding.persons.is_empty(),
                FindingId::Downgraded | FindingId::WeighsDownward => true,
                _ => false,
            };
            let left = judged(&without).assessment().findings.clone();
            let found = left.iter().any(|left| left.id == finding.id);
            assert!(!found || alone, "{finding:?}");
        }
    }
}

/// What is asked about somebody, as a sentence names it.
pub(super) fn asked_of(person: &str, shorts: &[&str]) -> String {
    let text = |id| texts().get(Table::Report, &[id]);
    let name = |short: &&str| fill(text("asked"), &[("question", *short)]);
    let list: String = shorts.iter().map(name).collect();
    fill(text("asked-of"), &[("person", person), ("list", &list)])
}

fn lost(list: &str) -> String {
    let template = texts().get(Table::Report, &["leaning-lost"]);
    fill(template, &[("list", list)])
}

#[test]
fn what_has_no_answer_is_listed_apart_where_no_answer_changes_a_verdict() {
    let lead = |id| texts().get(Table::Report, &[id]);
    let mut apart = 0;
    for case in some_cases(60).map(|case| flow::applicable(&case)) {
        let asked: Vec<AnswerId> = flow::questions(&case)
            .filter(|id| flow::asked(&case, *id) && case.at(*id) == Answer::Unanswered)
            .collect();
        let report = report(&case);
        let open = report.sections.iter();
        let open = open.filter(|section| section.id == SectionId::Open);
        let listed = |id| -> Vec<AnswerId> {
            let blocks = open.clone().flat_map(|section| &section.blocks);
            let links = blocks.filter_map(|block| match block {
                Block::Links { lead: found, links } if found == lead(id) => Some(links),
                _ => None,
            });
            links.flatten().map(|link| link.answer).collect()
        };
        let (deciding, idle) = (listed("open-deciding"), listed("open-idle"));
        let mut all = [&deciding[..], &idle].concat();
        all.sort_unstable();
        let mut expected = asked.clone();
        expected.sort_unstable();
        assert_eq!(all, expected);
        for id in idle {
            for value in 0..id.factor.facts().answers.values().len() {
                let mut answered = case.clone();
                answered.set_at(id, Answer::one(u8::try_from(value).unwrap()));
                assert_eq!(
                    judged(&answered).assessment().outcome.firm,
                    judged(&case).assessment().outcome.firm,
                    "{id:?}"
                );
            }
            apart += 1;
        }
    }
    assert!(apart > 100, "{apart} are idle");
}

#[test]
fn what_keeps_a_verdict_open_in_spite_of_every_presumption_is_named() {
    for case in some_cases(2_000) {
        for verdict in verdicts(&case) {
            let nothing = verdict.sentences.contains(&lost(""));
            assert!(!nothing, "{:?}: {case:?}", verdict.verdict);
        }
    }
}

#[test]
fn a_presumption_that_is_itself_a_range_is_named_where_the_verdict_waits_for_it() {
    let misconduct = |id: &str, measure: &str| {
        json!({"id": id, "label": id, "kind": "leading_cadre", "track": "discipline",
            "measures": [measure], "answers": {"fault_kind": "own_misconduct",
            "rule_in_force": "yes", "gain_or_malice": "no", "conceal": "no"}})
    };
    let named = |verdict: Verdict, persons: Value| {
        let found = verdicts(&read(&json!({"persons": persons, "answers": {}})));
        let found = found.into_iter().find(|found| found.verdict == verdict);
        let found = found.unwrap();
        assert_eq!(found.state, State::Open, "{found:?}");
        found.sentences.join(" ")
    };
    let light = misconduct("one", "admonition");
    let heavy = misconduct("one", "demotion");
    let within = misconduct("other", "major_demerit");
    let gravity = texts().question(Factor::MisconductGravity).short();
    let only = lost(&asked_of("one", &[gravity]));
    let leniency = named(Verdict::Leniency, json!([light, within]));
    assert_eq!(leniency, only);
    assert_eq!(named(Verdict::Overreach, json!([heavy])), only);
    // What cannot change this verdict is not waited for.
    let mut vague = within;
    vague["measures"] = json!(["measure_unspecified"]);
    vague["answers"]["misconduct_gravity"] = json!("slight");
    assert_eq!(named(Verdict::Leniency, json!([light, vague])), only);
}

#[test]
fn that_only_the_body_was_named_is_a_ground_only_where_nobody_is_dealt_with() {
    let grounds = |measures: Value| {
        let answers = json!({"fault_kind": "own_misconduct", "rule_in_force": "yes",
            "trivial_or_private": "no", "misconduct_gravity": "severe"});
        let person = json!({"id": "a", "kind": "leading_cadre", "track": "discipline",
            "measures": measures, "answers": answers});
        let case = json!({"persons": [person],
            "answers": {"body_only": "yes", "body_member_responsible": "yes"}});
        let found = verdicts(&read(&case)).into_iter();
        let found = found.filter(|found| found.verdict == Verdict::Leniency);
        let items = found.flat_map(|found| found.items).map(|item| item.title);
        items.collect::<Vec<_>>()
    };
    let title = |id| texts().get(Table::Reasons, &[id, "title"]).to_owned();
    let (light, body) = (title("lenient.measures"), title("lenient.body_only"));
    assert_eq!(grounds(json!([])), [light.clone(), body]);
    assert_eq!(grounds(json!(["party_warning"])), [light]);
}

#[test]
fn page_and_report_count_the_same_answers_as_word_of_mouth() {
    let said = |report: Document| {
        let blocks = report
            .sections
            .into_iter()
            .flat_map(|section| section.blocks);
        let oral = fill(texts().get(Table::Verdicts, &["oral"]), &[("n", "1")]);
        let said = blocks.filter(|block| *block == Block::Paragraph(oral.clone()));
        said.count()
    };
    for (answers, oral) in [(json!({}), 0), (json!({"breach": "unknown"}), 1)] {
        let person = json!({"id": "a", "evidence": {"breach": "oral"}, "answers": answers});
        let case = read(&json!({"persons": [person]}));
        let page = compose(&case, &judged(&case), texts());
        assert_eq!((said(page), said(report(&case))), (oral, oral));
        let sections = report(&case).sections.into_iter();
        let named = sections.flat_map(|section| section.blocks).any(|block| {
            let Block::Table(Grid { rows, .. }) = block else {
                return false;
            };
            rows.concat()
                .contains(&texts().evidence(Evidence::Oral).to_owned())
        });
        assert_eq!(named, oral > 0, "beside the answer too");
    }
}

/// More than a file can hold, so that no sum in between can be too small for it either.
#[test]
fn however_many_people_there_are_they_are_summed_up() {
    let mut case = worked("coal-to-electric");
    for person in &mut case.persons {
        person.count.people = u32::MAX;
    }
    let all = u64::from(u32::MAX) * case.persons.len() as u64;
    let text = String::from_utf8(written(Form::Text, &case)).unwrap();
    assert!(text.contains(&all.to_string()), "{all}");

    let mut counts = CountsByLayer::default();
    for (layer, count) in counts.iter_mut().enumerate() {
        count.responsible = Some(u32::MAX);
        count.sanctioned = Some(if layer == 0 { u32::MAX } else { 0 });
    }
    case.counts_by_layer = Some(counts);
    let found = judged(&case).assessment().findings.clone();
    let weighed = found
        .iter()
        .find(|found| found.id == FindingId::WeighsDownward);
    let heads = weighed.and_then(|found| found.heads.clone()).unwrap();
    let responsible: u64 = heads.responsible.unwrap().into_iter().sum();
    assert_eq!(responsible, 6 * u64::from(u32::MAX));
    let text = String::from_utf8(written(Form::Text, &case)).unwrap();
    assert!(text.contains(&responsible.to_string()));
}
