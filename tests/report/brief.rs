//! 一页摘要: it says nothing that the whole report does not, and counts what it leaves out.
//!
//! Must not know how a form looks.

use super::forms::sentences;
use super::{report, report_in, some_cases, worked};
use std::fs;
use std::sync::LazyLock;
use yichi::content::{Table, texts};
use yichi::domain::{AnswerId, Case, Factor};
use yichi::report::{Block, Document, Extent, Link, SectionId, VerdictBlock};

fn brief(case: &Case) -> Document {
    report_in(Extent::Brief, case, &[])
}

/// Every case that is known, generated ones, and one of which nothing is known; each with both its reports.
fn cases() -> &'static [(Case, Document, Document)] {
    static ALL: LazyLock<Vec<(Case, Document, Document)>> = LazyLock::new(|| {
        let known = fs::read_dir("tests/cases/worked").unwrap();
        let known = known.map(|file| {
            let path = file.unwrap().path();
            worked(path.file_stem().unwrap().to_str().unwrap())
        });
        let all = known.chain(some_cases(150)).chain([Case::default()]);
        all.map(|case| {
            let (whole, brief) = (report(&case), brief(&case));
            (case, whole, brief)
        })
        .collect()
    });
    &ALL
}

fn blocks(report: &Document, id: SectionId) -> &[Block] {
    let found = report.sections.iter().find(|section| section.id == id);
    found.map_or(&[], |section| &section.blocks)
}

fn verdicts(report: &Document) -> Vec<&VerdictBlock> {
    let blocks = blocks(report, SectionId::Verdicts).iter();
    let found = blocks.filter_map(|block| match block {
        Block::Verdict(verdict) => Some(verdict),
        _ => None,
    });
    found.collect()
}

fn template(id: &'static str) -> &'static str {
    texts().get(Table::Document, &[id])
}

/// The number behind these words and before those, wherever both stand; what is around it is given back too.
fn counted<'a>(text: &'a str, before: &str, after: &str) -> Option<(&'a str, usize, &'a str)> {
    let (head, rest) = text.split_once(before)?;
    let end = rest.find(|letter: char| !letter.is_ascii_digit())?;
    let tail = rest[end..].strip_prefix(after)?;
    Some((head, rest[..end].parse().ok()?, tail))
}

/// A list that was cut: what is named, how many are not, what follows.
fn cut(text: &str) -> Option<(&str, usize, &str)> {
    let [_, around] = template("brief-rest").split("{list}").collect::<Vec<_>>()[..] else {
        panic!("one list");
    };
    let (before, after) = around.split_once("{n}").unwrap();
    counted(text, before, after)
}

/// How many more there are, where this is the line that says so.
fn more(block: &Block) -> Option<usize> {
    let (before, after) = template("brief-more").split_once("{n}").unwrap();
    match block {
        Block::Paragraph(text) => match counted(text, before, after)? {
            ("", n, "") => Some(n),
            _ => None,
        },
        _ => None,
    }
}

#[test]
fn the_sheet_says_how_each_verdict_stands_in_the_words_of_the_whole_report() {
    for (_, whole, brief) in cases() {
        let everything = sentences(whole).join("\n");
        let (all, short) = (verdicts(whole), verdicts(brief));
        assert_eq!(all.len(), short.len());
        for (all, short) in all.into_iter().zip(short) {
            assert_eq!(
                (&all.title, &all.word, all.state),
                (&short.title, &short.word, short.state)
            );
            for sentence in &short.sentences {
                // What could not be cut short is said as it is; of a list the beginning is, and what stands behind it.
                let mut rest = sentence.as_str();
                while let Some((head, n, tail)) = cut(rest) {
                    assert!(n > 0 && everything.contains(head), "{head}");
                    rest = tail;
                }
                assert!(everything.contains(rest), "{rest}");
            }
            assert!(all.sentences.len() <= short.sentences.len());
            let begins = |links: &[Link]| links.iter().map(|link| link.text.clone()).collect();
            let (all, short): (Vec<String>, Vec<String>) =
                (begins(&all.presumed), begins(&short.presumed));
            assert!(all.starts_with(&short), "{short:?}");
        }
    }
}

#[test]
fn every_ground_stands_on_the_sheet_with_its_rules_or_is_counted() {
    for (case, whole, brief) in cases() {
        let all = verdicts(whole).into_iter();
        for (all, short) in all.zip(verdicts(brief)) {
            let mut kinds: Vec<(&str, Vec<&str>)> = Vec::new();
            for item in &all.items {
                let rules = item.provisions.iter().map(|cite| cite.name.as_str());
                let kind = (item.title.as_str(), rules.collect());
                if !kinds.contains(&kind) {
                    kinds.push(kind);
                }
            }
            let said = |text: &str| more(&Block::Paragraph(text.to_owned()));
            let (named, rest): (Vec<_>, Vec<_>) =
                short.items.iter().partition(|item| !item.title.is_empty());
            let rest: usize = rest.iter().map(|item| said(&item.text).unwrap()).sum();
            assert_eq!(named.len() + rest, kinds.len(), "{:?}", short.items);
            for (item, (title, rules)) in named.into_iter().zip(&kinds) {
                let cited: Vec<&str> = item
                    .provisions
                    .iter()
                    .map(|cite| cite.name.as_str())
                    .collect();
                assert_eq!((item.title.as_str(), &cited), (*title, rules));
                // Whoever is named is one of those that the whole report gives this ground for.
                let of_it = all.items.iter().filter(|other| other.title == item.title);
                let told: String = of_it.map(|other| other.text.as_str()).collect();
                for place in 0..case.persons.len() {
                    let name = texts().person(case, place);
                    let other = (0..case.persons.len()).any(|one| {
                        let longer = texts().person(case, one);
                        longer != name && longer.contains(&name)
                    });
                    if item.text.contains(&name) && !other {
                        assert!(told.contains(&name), "{name}: {told}");
                    }
                }
            }
        }
    }
}

#[test]
fn what_is_left_out_of_presumptions_and_changes_is_counted() {
    for (_, whole, brief) in cases() {
        let named = verdicts(brief);
        let named: usize = named.iter().map(|verdict| verdict.presumed.len()).sum();
        let rest = blocks(brief, SectionId::Verdicts).iter().filter_map(more);
        let all = verdicts(whole);
        let all: usize = all.iter().map(|verdict| verdict.presumed.len()).sum();
        assert_eq!(named + rest.sum::<usize>(), all);

        let flips = |report: &Document| -> Vec<String> {
            let blocks = blocks(report, SectionId::Flips).iter();
            let items = blocks.filter_map(|block| match block {
                Block::List { items, .. } => Some(items.clone()),
                _ => None,
            });
            items.flatten().collect()
        };
        let found = flips(whole);
        let (nearest, none): (Vec<String>, Vec<String>) = flips(brief)
            .into_iter()
            .partition(|flip| found.contains(flip));
        let everything = sentences(whole);
        assert!(
            none.iter().all(|lead| everything.contains(lead)),
            "{none:?}"
        );
        assert_eq!(nearest.len() + none.len(), 4, "one for each verdict");
        let rest = blocks(brief, SectionId::Flips).iter().filter_map(more);
        assert_eq!(nearest.len() + rest.sum::<usize>(), found.len());
    }
}

#[test]
fn the_sheet_counts_every_open_answer_and_has_everybody_in_its_table() {
    let (before, after) = template("brief-count").split_once("{n}").unwrap();
    for (case, whole, brief) in cases() {
        let table = |report: &Document| {
            let blocks = blocks(report, SectionId::Persons).iter();
            let mut tables = blocks.filter(|block| matches!(block, Block::Table(_)));
            tables.next().cloned()
        };
        assert_eq!(table(whole), table(brief));

        let listed = |ids: &[&str]| -> usize {
            let leads = ids.iter().map(|id| texts().get(Table::Report, &[id]));
            let leads: Vec<&str> = leads.collect();
            let found = blocks(whole, SectionId::Open).iter();
            let found = found.filter_map(|block| match block {
                Block::Links { lead, links } if leads.contains(&lead.as_str()) => Some(links.len()),
                _ => None,
            });
            found.sum()
        };
        // The whole tells what can still change a verdict from the rest.
        let open = [
            ("open-missing", listed(&["open-deciding", "open-idle"])),
            ("open-unknown", listed(&["open-unknown"])),
        ];
        let open = open.into_iter().filter(|(_, count)| *count > 0);
        let open = open.map(|(id, count)| (texts().get(Table::Report, &[id]).to_owned(), count));
        let said = blocks(brief, SectionId::Open).iter();
        let said = said.filter_map(|block| match block {
            Block::Item(item) => {
                let (head, n, _) = counted(&item.text, before, after)?;
                assert_eq!(head, "");
                Some((item.title.clone(), n))
            }
            _ => None,
        });
        assert_eq!(
            said.collect::<Vec<_>>(),
            open.collect::<Vec<_>>(),
            "{case:?}"
        );
    }
}

#[test]
fn findings_and_contradictions_stand_on_the_sheet_by_their_titles() {
    for (_, whole, brief) in cases() {
        for id in [SectionId::Findings, SectionId::Contradictions] {
            let items = blocks(whole, id).iter();
            let titles = items.filter_map(|block| match block {
                Block::Item(item) => Some(item.title.as_str()),
                _ => None,
            });
            let titles: Vec<&str> = titles.collect();
            let short = match blocks(brief, id) {
                [] => "",
                [Block::Paragraph(text)] => text,
                other => panic!("{other:?}"),
            };
            assert_eq!(titles.is_empty(), short.is_empty());
            let missing = titles.iter().filter(|title| !short.contains(**title));
            let left_out = cut(short).map_or(0, |(_, n, _)| n);
            assert!(missing.count() <= left_out, "{short}");
        }
    }
}

#[test]
fn every_way_to_mend_the_proposal_stands_on_the_sheet() {
    for (_, whole, brief) in cases() {
        let ways = blocks(whole, SectionId::Repairs).iter();
        let ways = ways.filter_map(|block| match block {
            Block::Heading(title) => Some(title.clone()),
            _ => None,
        });
        let short = blocks(brief, SectionId::Repairs).iter();
        let short = short.filter_map(|block| match block {
            Block::Item(item) => Some(item.title.clone()),
            _ => None,
        });
        assert_eq!(short.collect::<Vec<_>>(), ways.collect::<Vec<_>>());
    }
}

#[test]
fn the_sheet_says_what_it_is_not_where_the_rest_stands_and_what_was_changed_afterwards() {
    let case = worked("coal-to-electric");
    let notice = texts().get(Table::Verdicts, &["notice"]);
    let text = sentences(&brief(&case)).join("\n");
    assert!(text.contains(notice) && text.contains(template("brief-whole")));
    assert!(text.contains(texts().version()));
    let mark = template("answers-revised");
    assert!(!text.contains(mark), "nothing was changed");
    let id = AnswerId::of_person(1, Factor::Power);
    let changed = report_in(Extent::Brief, &case, &[id]);
    assert!(sentences(&changed).contains(&mark.to_owned()));
}
