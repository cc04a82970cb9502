//! The invariants of the house, each an absence: who may not name what, and where no text may stand.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "architecture/documents.rs"]
mod documents;
#[path = "architecture/house.rs"]
mod house;
#[path = "architecture/layers.rs"]
mod layers;
#[path = "architecture/source.rs"]
mod source;

use layers::{ORDER, is_pure, upward};
use source::{Keep, names, strip};
use std::fs;
use std::path::Path;

/// Every Rust file of these folders, by path, in order.
fn files(folders: &[&str]) -> Vec<(String, String)> {
    files_of(folders, &["rs"])
}

/// Every file of these folders with one of these extensions, by path, in order.
fn files_of(folders: &[&str], extensions: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut waiting: Vec<_> = folders
        .iter()
        .map(|folder| Path::new(folder).to_owned())
        .collect();
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else if extensions
                .iter()
                .any(|one| path.extension() == Some(one.as_ref()))
            {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path.to_str().unwrap().replace('\\', "/"), text));
            }
        }
    }
    found.sort();
    found
}

/// The files of `src` that name one of these words in their code, save those excused.
fn naming(words: &[&str], excused: impl Fn(&str) -> bool) -> Vec<String> {
    let files = files(&["src"])
        .into_iter()
        .filter(|(path, _)| !excused(path));
    let found = files.filter_map(|(path, text)| {
        let word = names(&strip(&text, Keep::Code), words)?.to_owned();
        Some(format!("{path} names {word}"))
    });
    found.collect()
}

fn none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_layer_names_only_those_before_it() {
    none(
        files(&["src"])
            .iter()
            .flat_map(|(path, text)| upward(path, text))
            .collect(),
    );
}

#[test]
fn the_crate_lists_its_modules_in_the_order_of_the_layers() {
    let text = fs::read_to_string("src/lib.rs").unwrap();
    let modules = text
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let places: Vec<Option<usize>> = modules
        .map(|name| ORDER.iter().position(|layer| *layer == name))
        .collect();
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{places:?}"
    );
}

#[test]
fn nothing_left_of_the_wall_knows_a_browser_a_clock_or_an_order_by_chance() {
    let words = [
        "yew",
        "gloo",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "std::time",
        "Instant",
        "SystemTime",
        "HashMap",
        "HashSet",
        "thread_rng",
        "RandomState",
    ];
    none(naming(&words, |path| !is_pure(path)));
}

#[test]
fn only_the_headless_checker_reads_files_and_nobody_does_more() {
    let files = ["std::fs", "std::io", "std::env", "env::args", "File::open"];
    none(naming(&files, |path| {
        path.starts_with("src/headless/") || path.starts_with("src/bin/")
    }));
    let more = [
        "std::net",
        "std::thread",
        "Command::new",
        "File::create",
        "fs::write",
        "OpenOptions",
    ];
    none(naming(&more, |_| false));
}

#[test]
fn only_one_file_touches_the_window() {
    let words = ["window()", "document()", "web_sys::window", "gloo::utils"];
    none(naming(&words, |path| {
        path == "src/app/browser.rs" || path.starts_with("src/app/browser/")
    }));
}

#[test]
fn nothing_is_sent_anywhere_and_no_text_becomes_markup() {
    let words = [
        "from_html_unchecked",
        "set_inner_html",
        "fetch(",
        "fetch_with_str",
        "fetch_with_request",
        "XmlHttpRequest",
        "WebSocket",
        "EventSource",
        "send_beacon",
        "RtcPeerConnection",
        "WebTransport",
        "gloo::net",
        // The policy holds what a page asks for, and not that it is left for another.
        "open_with_url",
        "location().assign",
        "location().replace",
        "set_location",
        "HtmlFormElement",
        "preconnect",
        "dns-prefetch",
    ];
    none(naming(&words, |_| false));
    // A file that is handed over is a link to what the page itself holds.
    none(naming(&["set_href"], |path| {
        path == "src/app/browser/files.rs"
    }));
    let said_by_scripts = [
        "fetch(",
        "XMLHttpRequest",
        "WebSocket",
        "WebTransport",
        "EventSource",
        "sendBeacon",
        "RTCPeerConnection",
        "importScripts",
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "window.open(",
        "location.assign",
        "location.replace",
        "location.href =",
        "location =",
        ".submit(",
        "preconnect",
        "dns-prefetch",
        "http-equiv=\"refresh\"",
    ];
    let mut scripts = files_of(&["web"], &["js"]);
    scripts.push((
        "index.html".to_owned(),
        fs::read_to_string("index.html").unwrap(),
    ));
    assert!(scripts.len() > 4, "the scripts are there");
    let found = scripts.iter().flat_map(|(path, text)| {
        let named = said_by_scripts.iter().filter(|word| text.contains(**word));
        named.map(move |word| format!("{path} names {word}"))
    });
    none(found.collect());
}

/// Where a script runs from the right, a sheet that says left and right would have to be written twice.
#[test]
fn the_styles_say_start_and_end_instead_of_left_and_right() {
    let mut wrong = Vec::new();
    for (path, text) in files_of(&["styles"], &["css"]) {
        for (number, line) in text.lines().enumerate() {
            let Some((property, value)) = line.trim().split_once(": ") else {
                continue;
            };
            let of_a_side = |text: &str| {
                let mut words = text.split(|letter: char| !letter.is_alphanumeric());
                words.any(|word| word == "left" || word == "right")
            };
            // Four measures in a row go round the sides as they are on the screen.
            let sides = ["padding", "margin", "inset"].contains(&property)
                && value.split_whitespace().count() == 4
                && !value.contains('(');
            // Chromium knows a float to the start since 118 only.
            let excused = property == "float" || value.starts_with("linear-gradient");
            if !excused && (of_a_side(property) || of_a_side(value) || sides) {
                wrong.push(format!("{path}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    none(wrong);
}

#[test]
fn what_a_person_reads_stands_in_the_texts_alone() {
    let mut wrong = Vec::new();
    for (path, text) in files(&["src"]) {
        if path.starts_with("src/content/") {
            continue;
        }
        let code = strip(&text, Keep::CodeAndStrings);
        for (number, line) in code.lines().enumerate() {
            if line.chars().any(is_east_asian) {
                wrong.push(format!("{path}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    none(wrong);
}

/// Letters, radicals and full-width or ideographic punctuation.
fn is_east_asian(letter: char) -> bool {
    matches!(letter, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}
