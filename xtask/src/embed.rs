//! dist/embed: the element for pages of others, what stands beside it, and the page for a frame.
//!
//! Must not know what the element does.

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use sha2::{Digest, Sha384};

use crate::headers::POLICY;
use crate::wasm::Program;
use crate::{page, script, shadow, shell, site, style};

/// What the element's script is called, and the sheet beside it for browsers that cannot make one.
pub(crate) const SCRIPT: &str = "yichi-checker.js";
const SHEET: &str = "yichi-checker.css";

/// The training for the element, beside it.
const TRAINING: &str = "yichi-checker-training.js";

/// The words that the scripts say by themselves, where no program can.
const WORDS: &str = "src/content/zh-hans/embed.json";

/// The element's files, in the folder of their own and, for the frame's page, in that of the site.
pub(crate) fn make(
    [program, training]: [&Program; 2],
    lessons: &str,
    page_style: &str,
    questions: &str,
    version: &str,
) -> Result<Vec<(String, String)>> {
    let root = shell::root();
    let own = style::bundle(&root.join("styles/embed.css"))?;
    let sheet = shadow::of(&format!("{page_style}{own}"))?;
    let beside = sheet.clone() + &plain()?;
    let around = style::bundle(&root.join("styles/paper.css"))?;
    let paper = format!("{}{around}", shadow::paper(page_style)?);
    let paper = Value::from(paper).to_string();
    let alone = script::slim(&site::read("web/alone.js")?)?;
    let alone = page::fill(&alone, &[("/* @paper@ */", &paper)])?;
    let dress = script::slim(&site::read("web/dress.js")?)?;
    let programs = script::slim(&site::read("web/programs.js")?)?;
    let words = words()?;
    let element = script::assemble(
        &site::read("web/element.js")?,
        program,
        &[
            ("/* @words@ */", &words.to_string()),
            ("/* @style@ */", &Value::from(sheet.as_str()).to_string()),
            ("/* @programs@ */", &programs),
            ("/* @alone@ */", &alone),
            ("/* @dress@ */", &dress),
            ("@version@", version),
        ],
    )?;
    let part = script::assemble(
        &script::with_pack(&site::read("web/training-part.js")?, lessons)?,
        training,
        &[],
    )?;
    let title = words["title"].as_str().context(WORDS)?;
    let paper = page::fill(
        &site::read("web/questions.html")?,
        &[
            ("@policy@", POLICY),
            (
                "@title@",
                words["paper-link"].as_str().context(title.to_owned())?,
            ),
            ("@style@", SHEET),
            (page::QUESTIONS, questions),
        ],
    )?;
    let bridge = script::slim(&site::read("web/frame.js")?)?;
    let frame = page::fill(
        &site::read("web/frame.html")?,
        &[
            ("@policy@", POLICY),
            ("@checker@", &format!("{SCRIPT}?{}", page::mark(&element))),
            (
                "@bridge@",
                &format!("yichi-frame.js?{}", page::mark(&bridge)),
            ),
            (
                "@style@",
                &format!("{}?{}", page::STYLE, page::mark(page_style)),
            ),
        ],
    )?;
    let mut files = vec![
        (
            "embed/yichi-checker.d.ts".to_owned(),
            site::read("web/element.d.ts")?,
        ),
        (
            "embed/README.md".to_owned(),
            page::fill(
                &site::read("web/embed.md")?,
                &[
                    ("@version@", version),
                    ("@integrity@", &integrity(&element)),
                ],
            )?,
        ),
        ("site/embed.html".to_owned(), frame),
        ("site/yichi-frame.js".to_owned(), bridge),
    ];
    for folder in ["site", "embed"] {
        let in_folder = |name: &str| format!("{folder}/{name}");
        files.extend([
            (in_folder(SCRIPT), element.clone()),
            (in_folder(TRAINING), part.clone()),
            (in_folder(SHEET), beside.clone()),
            (in_folder("questions.html"), paper.clone()),
        ]);
    }
    Ok(files)
}

/// What a browser holds a script to that is named with it.
fn integrity(script: &str) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(script)))
}

/// The styles of a page without a program. The sheet beside the element holds them for `questions.html`; in the
/// element itself they match nothing.
fn plain() -> Result<String> {
    style::bundle(&shell::root().join("styles/plain.css"))
}

/// The words, each an id and a sentence.
fn words() -> Result<Value> {
    let words: Value = serde_json::from_str(&site::read(WORDS)?).context(WORDS)?;
    ensure!(words.is_object(), "{WORDS} is no object");
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_held_to_the_sum_that_browsers_compute() {
        assert_eq!(
            integrity(""),
            "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"
        );
    }

    #[test]
    fn the_printable_questions_have_a_measure_and_a_face() {
        let plain = plain().unwrap();
        let questions = plain.split_once("body > main{").unwrap().1;
        let questions = questions.split_once('}').unwrap().0;
        for wanted in ["max-width:", "padding:", "font-family:", "line-height:"] {
            assert!(questions.contains(wanted), "{wanted} in {questions}");
        }
    }

    #[test]
    fn the_element_understands_the_styles_and_has_none_that_hang_on_a_page() {
        let root = shell::root();
        let sheet = |name| style::bundle(&root.join(name)).unwrap();
        let whole = sheet("styles/index.css") + &sheet("styles/embed.css");
        let own = shadow::of(&whole).unwrap();
        assert!(own.len() > whole.len() / 2 && own.contains("@container yichi"));
        for root in ["}html", "}body", "{html", "{body"] {
            assert!(!own.contains(root), "{root}");
        }
    }

    #[test]
    fn the_scripts_say_every_word_and_no_other() {
        let scripts = site::read("web/element.js").unwrap()
            + &site::read("web/programs.js").unwrap()
            + &site::read("src/embed/options.rs").unwrap()
            + &site::read("src/embed/public.rs").unwrap()
            + &site::read("xtask/src/embed.rs").unwrap();
        let words = words().unwrap();
        for id in words.as_object().unwrap().keys() {
            assert!(scripts.contains(&format!("\"{id}\"")), "nobody says {id}");
        }
        for said in ["WORDS[\"", "refused(\""] {
            for rest in scripts.split(said).skip(1) {
                let id = rest.split('"').next().unwrap();
                assert!(words[id].is_string(), "{id} has no words");
            }
        }
    }
}
