//! Word 文档: the parts of a package, zipped. Made to open alike in Word, WPS and LibreOffice.
//!
//! Weighed against a library: the smallest that writes headings, tables and pictures brings a second
//! JSON, ZIP and deflate and some hundred kilobytes into the page. A package needs a dozen fixed parts
//! and one that varies, and may be stored without compression.

mod body;
mod fixed;
mod metafile;
mod picture;
mod setting;
mod xml;
mod zip;

use super::{Document, Part, Stamp, parts, stamped, word};
use crate::content::Texts;
use crate::report::picture::Picture;
use setting::Setting;
use xml::escape;

pub(super) fn write(report: &Document, stamp: &Stamp, texts: &Texts) -> Vec<u8> {
    let parts = parts(report, texts);
    let title = super::parts::clean(&report.title);
    let stamped = stamped(stamp, texts);
    let setting = Setting::of(report.extent);
    let pictures: Vec<&Picture> = parts
        .iter()
        .filter_map(|part| match part {
            Part::Picture(picture) => Some(picture),
            _ => None,
        })
        .collect();
    let mut zip = zip::Zip::default();
    zip.add("[Content_Types].xml", fixed::CONTENT_TYPES.as_bytes());
    zip.add("_rels/.rels", fixed::ROOT_RELATIONS.as_bytes());
    zip.add("docProps/core.xml", fixed::properties(&title).as_bytes());
    zip.add(
        "word/document.xml",
        body::body(setting, &title, &stamped, &parts, texts).as_bytes(),
    );
    zip.add(
        "word/_rels/document.xml.rels",
        fixed::relations(pictures.len()).as_bytes(),
    );
    let fonts = [word(texts, "font-body"), word(texts, "font-heading")];
    zip.add("word/styles.xml", fixed::styles(setting, fonts).as_bytes());
    zip.add("word/numbering.xml", fixed::NUMBERING.as_bytes());
    zip.add("word/settings.xml", fixed::SETTINGS.as_bytes());
    zip.add("word/header1.xml", header(&title, &stamped).as_bytes());
    zip.add("word/footer1.xml", footer(texts).as_bytes());
    for (place, picture) in pictures.into_iter().enumerate() {
        let name = ["word/media/picture", &(place + 1).to_string(), ".emf"].concat();
        zip.add(&name, &picture::emf(picture, fonts[1]));
    }
    zip.finish()
}

/// What stands above every page: what it is, and when and by what it was made.
fn header(title: &str, stamped: &str) -> String {
    let run = |text: &str| ["<w:r><w:t>", &escape(text), "</w:t></w:r>"].concat();
    let tab = "<w:r><w:tab/></w:r>";
    let inside = [&run(title), tab, &run(stamped)].concat();
    xml::part("hdr", &xml::paragraph("Header", "", &inside))
}

/// The number of the page, as fields that are counted when the file is opened.
fn footer(texts: &Texts) -> String {
    let text = word(texts, "stamp-page");
    let run = |inside: &str| ["<w:r>", inside, "</w:r>"].concat();
    let kind = |kind: &str| run(&["<w:fldChar w:fldCharType=\"", kind, "\"/>"].concat());
    // Every piece in a run of its own: WPS shows a field only so.
    let field = |name: &str| {
        let name = [
            "<w:instrText xml:space=\"preserve\"> ",
            name,
            " </w:instrText>",
        ]
        .concat();
        let shown = run("<w:t>1</w:t>");
        [
            kind("begin"),
            run(&name),
            kind("separate"),
            shown,
            kind("end"),
        ]
        .concat()
    };
    let mut inside = String::new();
    for (place, piece) in text.split(['{', '}']).enumerate() {
        match (place % 2, piece) {
            (1, "page") => inside += &field("PAGE"),
            (1, _) => inside += &field("NUMPAGES"),
            (_, "") => {}
            (_, words) => {
                let words = ["<w:t xml:space=\"preserve\">", &escape(words), "</w:t>"].concat();
                inside += &run(&words);
            }
        }
    }
    xml::part("ftr", &xml::paragraph("Footer", "", &inside))
}
