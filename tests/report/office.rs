//! The Word document as LibreOffice opens it: its pages, its words, its pictures.
//!
//! Not run by itself: `cargo xtask test` installs what is missing, runs it and says how long it took.

use super::{report_in, stamp, worked, written};
use std::fs;
use std::path::Path;
use std::process::Command;
use yichi::content::{Table, texts};
use yichi::report::Extent;
use yichi::report::write::{Form, write};

fn said(program: &Path, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap();
    assert!(
        output.status.success(),
        "{program:?} {arguments:?}: {output:?}"
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Text as it reads, whatever the lines it is broken into.
fn joined(text: &str) -> String {
    text.split_whitespace().collect()
}

/// A document as LibreOffice sets it: what is known about it, and the words of each page.
struct Opened {
    about: String,
    pages: Vec<String>,
}

/// Opens the document of this name, in a profile of its own so that an office somebody has open does not answer instead.
fn opened(name: &str, bytes: &[u8]) -> Opened {
    let [office, to_text, info] = ["soffice", "pdftotext", "pdfinfo"].map(Path::new);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("office")
        .join(name);
    fs::create_dir_all(&folder).unwrap();
    let docx = folder.join("report.docx");
    fs::write(&docx, bytes).unwrap();
    let path = |path: &Path| path.to_str().unwrap().to_owned();
    let profile = format!(
        "-env:UserInstallation=file://{}",
        path(&folder.join("profile"))
    );
    let (folder, docx) = (path(&folder), path(&docx));
    let into = ["--headless", "--convert-to", "pdf", "--outdir", &folder];
    said(office, &[&[&*profile], &into[..], &[&*docx]].concat());
    let pdf = format!("{folder}/report.pdf");
    let about = said(info, &[&pdf]);
    let line = |name: &str| about.lines().find_map(|line| line.strip_prefix(name));
    let pages: usize = line("Pages:").unwrap().trim().parse().unwrap();
    let text = said(to_text, &["-layout", &pdf, "-"]);
    // Every page ends with a form feed.
    let pages = text.split('\u{c}').take(pages).map(joined).collect();
    Opened { about, pages }
}

#[test]
#[ignore = "needs LibreOffice and poppler-utils: cargo xtask test sees to both"]
fn libreoffice_sets_the_short_report_on_one_page() {
    for name in ["coal-to-electric", "guiding-case-5"] {
        let report = report_in(Extent::Brief, &worked(name), &[]);
        let docx = write(Form::Docx, &report, &stamp(), texts());
        let found = opened(name, &docx);
        assert_eq!(found.pages.len(), 1, "{name}");
        let last = joined(texts().get(Table::Document, &["brief-whole"]));
        assert!(found.pages[0].contains(&last), "{name}");
    }
}

#[test]
#[ignore = "needs LibreOffice and poppler-utils: cargo xtask test sees to both"]
fn libreoffice_opens_the_document_with_its_pages_words_and_pictures() {
    let case = worked("coal-to-electric");
    let report = super::report(&case);
    let found = opened("whole", &written(Form::Docx, &case));
    let (shown, pages) = (&found.pages, found.pages.len());
    assert!((8..=24).contains(&pages), "{pages} pages");
    let size = found
        .about
        .lines()
        .find(|line| line.starts_with("Page size:"));
    assert!(
        size.is_some_and(|size| size.contains("A4")),
        "{}",
        found.about
    );
    let title = joined(&report.title);
    for (place, page) in shown.iter().enumerate() {
        assert!(page.contains(&title), "page {} lacks its head", place + 1);
        assert!(
            page.contains("2026-03-0405:06") && page.contains("0123abcd"),
            "page {}",
            place + 1
        );
        let template = texts().get(Table::Document, &["stamp-page"]);
        let number = template.replace("{page}", &(place + 1).to_string());
        let number = joined(&number.replace("{pages}", &pages.to_string()));
        assert!(
            page.contains(&number),
            "page {} lacks its number",
            place + 1
        );
    }
    let all = shown.concat();
    for section in &report.sections {
        assert!(
            all.contains(&joined(&section.heading)),
            "{}",
            section.heading
        );
    }
    // Vectors keep their words: a picture that is not drawn would be missed here.
    let plain = joined(&String::from_utf8(written(Form::Text, &case)).unwrap());
    let shares = texts().get(Table::Pictures, &["share-sanctioned"]);
    let drawn = ["class-formal", "edge-spared"].map(|id| texts().get(Table::Pictures, &[id]));
    for word in drawn
        .map(joined)
        .into_iter()
        .chain([joined(shares).replace("{n}", "50")])
    {
        let times = |text: &str| text.matches(&word).count();
        assert!(times(&all) > times(&plain), "{word} is not drawn");
    }
}
