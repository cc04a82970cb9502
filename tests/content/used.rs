//! Which texts the program asks for by name: found in its source, as a missing text is its id on the page.
//!
//! Must not know which texts there are.

use yichi::content::Table;

/// A short way to the texts of a table: what it is called, where, and whether other files may use it.
struct Way<'a> {
    name: &'a str,
    file: &'a str,
    for_all: bool,
    table: Table,
}

/// A text that is asked for by name: the tables it may stand in, its id and the file that asks.
pub(crate) type Asked<'a> = (Vec<Table>, &'a str, &'a str);

/// Every text that is asked for by name.
pub(crate) fn asked_for(files: &[(String, String)]) -> Vec<Asked<'_>> {
    let all: Vec<Way> = files
        .iter()
        .flat_map(|(path, text)| ways(path, text))
        .collect();
    let mut names: Vec<&str> = all.iter().map(|way| way.name).collect();
    names.sort_unstable();
    names.dedup();
    assert!(all.len() >= 10, "{} ways to the texts", all.len());
    let mut found = Vec::new();
    for (path, text) in files {
        for name in &names {
            let named = || all.iter().filter(|way| way.name == *name);
            let own: Vec<&Way> = named().filter(|way| way.file == path).collect();
            let is_own =
                text.contains(&format!("fn {name}(")) || text.contains(&format!("let {name} = "));
            let ways = match is_own {
                true => own,
                // Where two files have a way of one name, either may be meant.
                false => named().filter(|way| way.for_all).collect(),
            };
            let tables: Vec<Table> = ways.iter().map(|way| way.table).collect();
            if !tables.is_empty() {
                let ids = calls(text, name).into_iter();
                found.extend(ids.map(|id| (tables.clone(), id, path.as_str())));
            }
        }
        for (table, rest) in tables(text) {
            if let Some(id) = rest.strip_prefix(", &[\"") {
                found.push((vec![table], quoted(id), path.as_str()));
            }
        }
    }
    found
}

/// What this is called with, where that is written down.
fn calls<'a>(text: &'a str, name: &str) -> Vec<&'a str> {
    let call = [name, "(\""].concat();
    let found = text.match_indices(&call).filter(|(at, _)| {
        !text[..*at].ends_with(|last: char| last.is_alphanumeric() || last == '_')
    });
    found
        .map(|(at, call)| quoted(&text[at + call.len()..]))
        .collect()
}

/// The ways that a file defines: each ends in one look into one table.
fn ways<'a>(file: &'a str, text: &'a str) -> impl Iterator<Item = Way<'a>> {
    tables(text).filter_map(move |(table, rest)| {
        rest.strip_prefix(", &[id])")?;
        let before = &text[..text.len() - rest.len()];
        let (head, function) = before.rsplit_once("fn ")?;
        let closure = before
            .rsplit_once("let ")
            .map_or("", |(_, closure)| closure);
        let is_closure = closure.contains(" = |id") && closure.len() < function.len();
        let name = match is_closure {
            true => closure.split(' ').next()?,
            false => function.split(['(', '<']).next()?,
        };
        let for_all = !is_closure && (head.ends_with("pub ") || head.ends_with("pub(crate) "));
        Some(Way {
            name,
            file,
            for_all,
            table,
        })
    })
}

/// Where a file names a table, and what follows.
fn tables(text: &str) -> impl Iterator<Item = (Table, &str)> {
    text.match_indices("Table::").filter_map(|(at, sign)| {
        let name = &text[at + sign.len()..];
        let end = name.find(|letter: char| !letter.is_alphanumeric())?;
        let mut all = Table::ALL.into_iter();
        let table = all.find(|table| format!("{table:?}") == name[..end])?;
        Some((table, &name[end..]))
    })
}

/// Up to the end of a literal.
fn quoted(text: &str) -> &str {
    text.split('"').next().unwrap_or_default()
}
