//! LICENSES.txt: the licences that have to go along with what we ship, each once, under the names of those it is for.
//!
//! Stops the build at a licence that nobody has agreed to. Must not know what is done with the crates.

use std::collections::BTreeSet;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use spdx::{Expression, Licensee, ParseError, ParseMode};

use crate::linked::{self, Linked, OURS};
use crate::sizes::Named;
use crate::{page, site};

/// What the file is called.
const NAME: &str = "LICENSES.txt";

/// The folders that are handed on each by itself, and the place of the one file.
const FOLDERS: [&str; 4] = ["", "site/", "embed/", "npm/"];

/// What it says before the texts.
const TEMPLATE: &str = include_str!("licences.txt");

/// What a crate may be taken under: each lets a program go anywhere, for no more than its text beside it.
const TAKEN: [&str; 3] = ["MIT", "Apache-2.0", "Unicode-3.0"];

/// Our own, and where they lie. Where a crate brings no text, the first it can be taken under stands for it; that of
/// Apache comes first, as it names no holder.
pub(crate) const OWN: [(&str, &str); 2] =
    [("Apache-2.0", "LICENSE-APACHE"), ("MIT", "LICENSE-MIT")];

/// The file, wherever it goes along; by this cargo's knowledge of what is linked.
pub(crate) fn make(cargo: Command) -> Result<Vec<Named>> {
    let crates = linked::all(cargo)?;
    let [apache, mit] = OWN.map(|(_, file)| site::read(file));
    let text = written(&crates, [&apache?, &mit?])?;
    let placed = |folder| (format!("{folder}{NAME}"), text.clone());
    Ok(FOLDERS.map(placed).into())
}

/// What it says, or a sentence for each crate that must not be shipped.
fn written(crates: &[Linked], own: [&str; 2]) -> Result<String> {
    let mut texts = Texts::default();
    for text in own {
        texts.add(text, OURS);
    }
    let (mut with_text, mut bare, mut refused) = (Vec::new(), Vec::new(), Vec::new());
    for each in crates {
        let (name, expression) = (&each.name, &each.expression);
        let allows = |taken: &[&str]| {
            let allowed = self::allows(expression, taken);
            allowed.with_context(|| {
                format!("{name} names no licence that can be read, but `{expression}`: do without that crate")
            })
        };
        if !allows(&TAKEN)? {
            refused.push(format!(
                "{name} cannot be shipped under {} alone: its licence is {expression}. Do without that crate, or read \
                 the licence and, if it may go along with ours, add it to TAKEN in xtask/src/licences.rs",
                TAKEN.join(", ")
            ));
            continue;
        }
        for (_, text) in &each.texts {
            texts.add(text, name);
        }
        if !each.is_bare() {
            with_text.push(format!("  {name}: {expression}"));
            continue;
        }
        let mut standard = OWN.iter().zip(own);
        let standard = standard.find(|((licence, _), _)| matches!(allows(&[licence]), Ok(true)));
        let Some(((licence, _), text)) = standard else {
            refused.push(format!(
                "{name} comes without the text of its licence, {expression}, and we have none to stand for it. \
                 Do without that crate, or ask its authors to publish the text with it"
            ));
            continue;
        };
        texts.add(text, name);
        bare.push(format!(
            "  {name}: {expression}, here {licence}; {}",
            each.origin
        ));
    }
    ensure!(refused.is_empty(), "{}", refused.join("\n"));
    page::fill(
        TEMPLATE,
        &[
            ("@crates@", &with_text.join("\n")),
            ("@bare@", &bare.join("\n")),
            ("@texts@\n", &texts.written()),
        ],
    )
}

/// Whether these licences are enough; the stroke of old manifests means what `OR` means.
fn allows(expression: &str, taken: &[&str]) -> Result<bool, ParseError> {
    let mode = ParseMode {
        allow_slash_as_or_operator: true,
        ..ParseMode::STRICT
    };
    let taken: Result<Vec<Licensee>, ParseError> = taken
        .iter()
        .map(|licence| Licensee::parse(licence))
        .collect();
    let taken = taken?;
    let expression = Expression::parse_mode(expression, mode)?;
    Ok(expression.evaluate(|wanted| taken.iter().any(|licence| licence.satisfies(wanted))))
}

/// Texts, each with the names of those it is for. Where lines break and how far they are indented makes no other text.
#[derive(Default)]
struct Texts(Vec<(String, BTreeSet<String>)>);

impl Texts {
    fn add(&mut self, text: &str, carrier: &str) {
        let is_same = |known: &str| known.split_whitespace().eq(text.split_whitespace());
        let place = self.0.iter().position(|(known, _)| is_same(known));
        let place = place.unwrap_or_else(|| {
            let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
            let text = lines.join("\n").trim_matches('\n').to_owned();
            self.0.push((text, BTreeSet::new()));
            self.0.len() - 1
        });
        self.0[place].1.insert(carrier.to_owned());
    }

    fn written(&self) -> String {
        let rule = "=".repeat(80);
        let part = |(text, carriers): &(String, BTreeSet<String>)| {
            let carriers: Vec<&str> = carriers.iter().map(String::as_str).collect();
            format!("\n{rule}\n{}\n{rule}\n\n{text}\n", carriers.join("\n"))
        };
        self.0.iter().map(part).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A crate with these texts, each in a file of this name.
    fn linked(name: &str, expression: &str, texts: &[(&str, &str)]) -> Linked {
        let texts = texts.iter();
        Linked {
            name: format!("{name} 1.0.0"),
            expression: expression.to_owned(),
            texts: texts
                .map(|(name, text)| (name.to_string(), text.to_string()))
                .collect(),
            origin: "Somebody".to_owned(),
        }
    }

    fn of(crates: &[Linked]) -> Result<String> {
        written(crates, ["Apache text", "MIT text"])
    }

    /// The parts after the head: who carries a text, and the text.
    fn parts(text: &str) -> Vec<(&str, &str)> {
        let rule = format!("{}\n", "=".repeat(80));
        let parts: Vec<&str> = text.split(&rule).skip(1).map(str::trim).collect();
        parts.chunks(2).map(|pair| (pair[0], pair[1])).collect()
    }

    #[test]
    fn an_expression_is_allowed_where_what_is_taken_is_enough() {
        for (expression, allowed) in [
            ("MIT", true),
            ("GPL-3.0-only", false),
            ("Apache-2.0 OR BSL-1.0", true),
            ("MIT AND BSL-1.0", false),
            ("(MIT OR GPL-2.0-only) AND Unicode-3.0", true),
            ("MIT OR Apache-2.0 AND OFL-1.1", true),
            ("MIT/Apache-2.0", true),
            // With an exception it is another licence.
            ("Apache-2.0 WITH LLVM-exception", false),
        ] {
            assert_eq!(allows(expression, &TAKEN).unwrap(), allowed, "{expression}");
        }
        for bad in ["", "MIT OR", "(MIT", "MIT Apache-2.0", "a licence of ours"] {
            assert!(allows(bad, &TAKEN).is_err(), "{bad}");
        }
    }

    #[test]
    fn each_text_stands_once_under_all_who_carry_it() {
        let text = of(&[
            linked("a", "MIT", &[("LICENSE", "MIT of a  \r\n\r\n  by A\r\n")]),
            linked("b", "MIT/Apache-2.0", &[("LICENSE", "MIT of a by A")]),
            linked("c", "Apache-2.0", &[("LICENSE", "Apache\ntext\n")]),
        ])
        .unwrap();
        assert_eq!(
            parts(&text),
            [
                ("c 1.0.0\nyichi", "Apache text"),
                ("yichi", "MIT text"),
                ("a 1.0.0\nb 1.0.0", "MIT of a\n\n  by A"),
            ]
        );
        assert!(text.contains("\n  a 1.0.0: MIT\n  b 1.0.0: MIT/Apache-2.0\n"));
        assert!(!text.contains('@') && !text.contains('\r'), "{text}");
    }

    #[test]
    fn for_a_crate_without_a_licence_the_standard_text_stands_and_its_notice_too() {
        let text = of(&[
            linked("a", "MIT OR Apache-2.0", &[]),
            linked("b", "MIT", &[("Notice.txt", "Made by B")]),
        ])
        .unwrap();
        assert_eq!(
            parts(&text),
            [
                ("a 1.0.0\nyichi", "Apache text"),
                ("b 1.0.0\nyichi", "MIT text"),
                ("b 1.0.0", "Made by B"),
            ]
        );
        for said in [
            "\n  a 1.0.0: MIT OR Apache-2.0, here Apache-2.0; Somebody\n",
            "\n  b 1.0.0: MIT, here MIT; Somebody\n",
        ] {
            assert!(text.contains(said), "{text}");
        }
    }

    #[test]
    fn what_must_not_be_shipped_stops_the_build_and_is_named_with_its_licence() {
        let text = [("LICENSE", "text")];
        for (bad, said) in [
            (linked("a", "GPL-3.0-only", &text), "is GPL-3.0-only"),
            (linked("a", "MIT AND OFL-1.1", &text), "is MIT AND OFL-1.1"),
            (linked("a", "", &text), "but ``"),
            (linked("a", "Unicode-3.0", &[]), "Unicode-3.0, and we have"),
        ] {
            let good = linked("b", "MIT", &text);
            let error = format!("{:#}", of(&[good, bad]).unwrap_err());
            assert!(error.starts_with("a 1.0.0 ") && error.contains(said));
        }
    }

    #[test]
    fn what_is_linked_may_be_shipped_and_the_file_says_nothing_of_this_machine() {
        let files = make(crate::shell::cargo()).unwrap();
        let text = &files[0].1;
        for linked in ["wasm-bindgen", "yew", "serde_json", "unicode-ident"] {
            assert!(text.contains(&format!("\n  {linked} ")), "no {linked}");
        }
        for built_with in ["wasm-bindgen-macro", "syn", "walrus", "divan"] {
            assert!(!text.contains(&format!("\n{built_with} ")), "{built_with}");
        }
        let home = crate::wasm::cargo_home().unwrap();
        for place in [crate::shell::root(), home, "registry/src".into()] {
            assert!(!text.contains(&*place.to_string_lossy()), "{place:?}");
        }
        assert!(files.iter().all(|(_, other)| other == text));
    }
}
