//! The documents: what they name is there, where they link leads somewhere, what they show is so.

use super::layers::ORDER;
use std::fs;
use std::path::Path;
use std::process::Command;

const DOCUMENTS: [&str; 6] = [
    "README.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "docs/decisions.md",
    "docs/embedding.md",
    "docs/hosting.md",
];

/// The folders whose files a document may name by their path.
const FOLDERS: [&str; 9] = [
    ".ci", "benches", "docs", "schema", "src", "styles", "tests", "web", "xtask",
];

fn read(document: &str) -> String {
    fs::read_to_string(document).unwrap()
}

/// The text of the first block fenced as this language.
fn block(text: &str, language: &str) -> String {
    let (_, rest) = text.split_once(&format!("```{language}\n")).unwrap();
    rest.split_once("```").unwrap().0.to_owned()
}

/// The text without its fenced blocks.
fn prose(text: &str) -> String {
    text.split("```").step_by(2).collect()
}

/// What a link to a heading calls it.
fn anchor(heading: &str) -> String {
    let letters = heading.trim_start_matches('#').trim().chars();
    let kept = letters.filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

#[test]
fn where_the_documents_link_leads_somewhere() {
    for document in DOCUMENTS {
        let text = prose(&read(document));
        let folder = Path::new(document).parent().unwrap();
        let links = text.split("](").skip(1);
        for link in links.filter_map(|rest| rest.split(')').next()) {
            match link.split_once('#') {
                _ if link.starts_with("https://") => {}
                Some(("", wanted)) => {
                    let mut headings = text.lines().filter(|line| line.starts_with('#'));
                    let found = headings.any(|heading| anchor(heading) == wanted);
                    assert!(found, "{document}: {link}");
                }
                _ => assert!(folder.join(link).exists(), "{document}: {link}"),
            }
        }
    }
}

#[test]
fn what_the_documents_name_is_there() {
    let mut named = 0;
    for document in DOCUMENTS {
        let text = prose(&read(document));
        for name in text.split('`').skip(1).step_by(2) {
            let (path, test) = name.split_once("::").unwrap_or((name, ""));
            let folder = path.split_once('/').map_or("", |(folder, _)| folder);
            if !FOLDERS.contains(&folder) {
                continue;
            }
            named += 1;
            assert!(Path::new(path).exists(), "{document} names {path}");
            if !test.is_empty() {
                let held = read(path).contains(&format!("fn {test}("));
                assert!(held, "{document} names {name}");
            }
        }
    }
    assert!(named > 30, "only {named} names were found");
}

/// How many files of a folder have a name that begins so.
fn count(folder: &str, beginning: &str) -> usize {
    let entries = fs::read_dir(folder).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with(beginning)).count()
}

#[test]
fn what_the_documents_count_is_so() {
    let lessons = count("src/content/zh-hans/cases", "");
    let (examples, guiding) = (
        count("tests/cases/worked", ""),
        count("tests/cases/worked", "guiding-case-"),
    );
    for (document, said) in [
        ("README.md", format!("{lessons} 个课例")),
        ("CHANGELOG.md", format!("{lessons} 个课例")),
        ("docs/decisions.md", format!("{lessons} lessons")),
        (
            "CHANGELOG.md",
            format!("{examples} 个，其中 {guiding} 个是官方指导性案例"),
        ),
    ] {
        assert!(read(document).contains(&said), "{document}: {said}");
    }
}

#[test]
fn the_readme_says_what_the_program_weighs() {
    let budget: serde_json::Value = serde_json::from_str(&read("budget.json")).unwrap();
    let most = budget["site/yichi.js"].as_u64().unwrap();
    let text = read("README.md");
    for said in text
        .split("程序 ")
        .skip(1)
        .filter_map(|rest| rest.split_once(" KB"))
    {
        let Ok(said) = said.0.parse::<u64>() else {
            continue;
        };
        assert!(
            (said * 1000).abs_diff(most) * 50 <= most,
            "{said} KB, and {most} are allowed"
        );
    }
}

#[test]
fn the_map_shows_the_layers_in_their_order() {
    let text = read("ARCHITECTURE.md");
    let (_, map) = text.split_once("## Map").unwrap();
    let lines = map.lines().filter_map(|line| line.strip_prefix("src/"));
    let shown: Vec<&str> = lines.filter_map(|line| line.split('/').next()).collect();
    let there = ORDER.map(|layer| (layer, Path::new("src").join(layer).is_dir()));
    let there = there.iter().filter(|(_, exists)| *exists);
    assert_eq!(shown, there.map(|(layer, _)| *layer).collect::<Vec<_>>());
}

#[test]
fn the_readme_shows_what_the_checker_prints() {
    let text = read("README.md");
    let command = block(&text, "sh");
    let (_, arguments) = command.split_once(" -- ").unwrap();
    let mut checker = Command::new(env!("CARGO_BIN_EXE_yichi"));
    let printed = checker.args(arguments.split_whitespace()).output().unwrap();
    assert_eq!(
        String::from_utf8(printed.stdout).unwrap(),
        block(&text, "json")
    );
}
