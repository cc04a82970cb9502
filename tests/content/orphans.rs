//! No text stands there that nobody says, cites or shows.
//!
//! Must not know whether a text that is asked for is there.

use super::{gather, has, ids};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;
use yichi::content::{Table, texts};
use yichi::engine::explain::RepairKind;

#[test]
fn every_word_of_the_interface_is_used_and_every_used_one_is_there() {
    let mut source = String::new();
    gather(Path::new("src"), &mut |_, text| source.push_str(&text));
    let defined = ids(Table::Interface);
    let kinds = RepairKind::ALL.map(RepairKind::id);
    for kind in &kinds {
        has(Table::Explain, &[kind]);
        has(Table::Explain, &[&format!("{kind}-text")]);
    }
    let mut explained = ids(Table::Explain);
    explained.retain(|id| !kinds.contains(&id.trim_end_matches("-text")));
    for id in defined
        .iter()
        .chain(&ids(Table::Report))
        .chain(&ids(Table::Document))
        .chain(&ids(Table::Pictures))
        .chain(&ids(Table::Files))
        .chain(&ids(Table::Paper))
        .chain(&ids(Table::Shelf))
        .chain(&ids(Table::Link))
        .chain(&ids(Table::Privacy))
        .chain(&ids(Table::Reading))
        .chain(&explained)
    {
        let columns = [
            "persons-head-",
            "pairs-head-",
            "reasons-head-",
            "answers-head-",
            "by-",
            "item-",
        ];
        let assembled = columns
            .iter()
            .find_map(|prefix| id.strip_prefix(prefix))
            .unwrap_or(id);
        assert!(
            source.contains(&format!("\"{assembled}\"")),
            "nobody says {id}"
        );
    }
}

#[test]
fn no_text_about_the_rules_or_a_file_is_one_that_nobody_says() {
    let mut source = String::new();
    gather(Path::new("src"), &mut |_, text| source.push_str(&text));
    // Below these stands more than one sentence, each found by what it is about.
    let lists = ["details", "expected"];
    let by_name = [
        Table::Errors,
        Table::Warnings,
        Table::Verdicts,
        Table::Reasons,
        Table::Pairs,
    ];
    for table in by_name {
        for id in ids(table).iter().filter(|id| !lists.contains(id)) {
            // A reason is named by its family and its gate.
            let gate = id.rsplit('.').next().unwrap();
            let named = source.contains(&format!("\"{gate}\""));
            assert!(named, "{table:?}: nobody says {id}");
        }
    }
    let all = |table: Table| texts().table(table).values();
    let shown: BTreeSet<&str> = [Table::Reasons, Table::Pairs, Table::Findings]
        .into_iter()
        .flat_map(all)
        .filter_map(|entry| entry.get("portrait")?.as_str())
        .collect();
    assert_eq!(ids(Table::Portraits), shown);
    let citing = [Table::Reasons, Table::Pairs, Table::Findings];
    let cited = citing
        .into_iter()
        .flat_map(all)
        .map(|entry| &entry["provisions"]);
    let cited: BTreeSet<&str> = cited
        .chain(all(Table::FactorProvisions))
        .flat_map(|list| list.as_array().into_iter().flatten())
        .filter_map(Value::as_str)
        .collect();
    let mut uncited = ids(Table::Provisions);
    uncited.retain(|id| !cited.contains(id));
    assert_eq!(
        uncited,
        BTreeSet::new(),
        "no question and no rule cites these"
    );
}
