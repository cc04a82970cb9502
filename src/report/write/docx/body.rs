//! The body of the document: one paragraph, table or picture a part, in the styles of `fixed`.
//!
//! Must not know what a sentence says.

use super::fixed::FIRST_PICTURE;
use super::setting::Setting;
use super::xml::{escape, paragraph, part};
use super::{Part, word};
use crate::content::{Texts, fill};
use crate::report::document::Grid;
use crate::report::picture::Picture;

/// English Metric Units in a pixel of a picture: 640 pixels are 160 mm, as wide as the text of a whole report.
const EMU: i32 = 9_000;

/// How high a picture is on a page at most, in its pixels.
const HIGHEST: i32 = 940;

pub(super) fn body(
    setting: &Setting,
    title: &str,
    stamped: &str,
    parts: &[Part],
    texts: &Texts,
) -> String {
    let mut inside = paragraph("Title", "", &run(title));
    inside += &paragraph("Subtitle", "", &run(stamped));
    let mut pictures = 0;
    for (place, each) in parts.iter().enumerate() {
        inside += &match each {
            Part::Heading(level, text) => {
                paragraph(&["Heading", &level.to_string()].concat(), "", &run(text))
            }
            Part::Text(lead, text) => {
                // What leads into points or a table stays with them.
                let leads = matches!(parts.get(place + 1), Some(Part::Point(_) | Part::Table(_)));
                let keep = if leads { "<w:keepNext/>" } else { "" };
                paragraph("Normal", keep, &[bold(lead), run(text)].concat())
            }
            Part::Point(text) => paragraph("ListBullet", "", &run(text)),
            Part::Picture(picture) => {
                pictures += 1;
                let name = paragraph("Caption", "", &run(&picture.title));
                name + &paragraph("Picture", "", &drawing(picture, pictures, texts))
            }
            Part::Table(Grid {
                caption,
                head,
                rows,
            }) => paragraph("Caption", "", &run(caption)) + &table(setting, caption, head, rows),
        };
    }
    inside += concat!(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"default\" r:id=\"rId5\"/>",
        "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>",
    );
    inside += &margins(setting);
    inside += "</w:sectPr>";
    part("document", &["<w:body>", &inside, "</w:body>"].concat())
}

fn margins(setting: &Setting) -> String {
    let [top, side, bottom, head, foot] = setting.margins;
    format!(
        "<w:pgMar w:top=\"{top}\" w:right=\"{side}\" w:bottom=\"{bottom}\" w:left=\"{side}\" w:header=\"{head}\" w:footer=\"{foot}\" w:gutter=\"0\"/>"
    )
}

fn run(text: &str) -> String {
    formed("", text)
}

fn bold(text: &str) -> String {
    formed("<w:rPr><w:b/></w:rPr>", text)
}

fn formed(properties: &str, text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let text = escape(text);
    [
        "<w:r>",
        properties,
        "<w:t xml:space=\"preserve\">",
        &text,
        "</w:t></w:r>",
    ]
    .concat()
}

fn table(setting: &Setting, caption: &str, head: &[String], rows: &[Vec<String>]) -> String {
    let widths = widths(setting.width(), head, rows);
    let mut out =
        String::from("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>");
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        out += &[
            "<w:",
            side,
            " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"888888\"/>",
        ]
        .concat();
    }
    out += "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/>";
    out += &[
        "<w:tblCaption w:val=\"",
        &escape(caption),
        "\"/></w:tblPr><w:tblGrid>",
    ]
    .concat();
    for width in &widths {
        out += &["<w:gridCol w:w=\"", &width.to_string(), "\"/>"].concat();
    }
    out += "</w:tblGrid>";
    // The head again on every page, and no row torn in two.
    out += &row(
        head,
        &widths,
        "<w:cantSplit/><w:tblHeader/>",
        "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EEEEEE\"/>",
    );
    for cells in rows {
        out += &row(cells, &widths, "<w:cantSplit/>", "");
    }
    out + "</w:tbl>"
}

fn row(cells: &[String], widths: &[usize], properties: &str, shade: &str) -> String {
    let mut out = ["<w:tr><w:trPr>", properties, "</w:trPr>"].concat();
    for (cell, width) in cells.iter().zip(widths) {
        let text = match shade {
            "" => run(cell),
            _ => bold(cell),
        };
        // The head stays with the first row.
        let keep = if shade.is_empty() {
            ""
        } else {
            "<w:keepNext/>"
        };
        let width = [
            "<w:tc><w:tcPr><w:tcW w:w=\"",
            &width.to_string(),
            "\" w:type=\"dxa\"/>",
            shade,
            "</w:tcPr>",
        ];
        out += &[&width.concat(), &*paragraph("Cell", keep, &text), "</w:tc>"].concat();
    }
    out + "</w:tr>"
}

/// How wide each column is: room for a few letters each, and the rest where the long texts are.
fn widths(all: usize, head: &[String], rows: &[Vec<String>]) -> Vec<usize> {
    let longest = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        let lengths = cells
            .chain(head.get(column))
            .map(|cell| cell.chars().count());
        lengths.max().unwrap_or(0)
    };
    let longest: Vec<usize> = (0..head.len()).map(longest).collect();
    let least = |length: &usize| (*length).clamp(3, 7) * 190 + 200;
    let rest = |length: &usize| length.saturating_sub(7).min(30);
    let taken: usize = longest.iter().map(least).sum();
    let wanted: usize = longest.iter().map(rest).sum();
    let width = |length: &usize| match all.checked_sub(taken) {
        Some(spare) if wanted > 0 => least(length) + spare * rest(length) / wanted,
        _ => least(length) * all / taken.max(1),
    };
    longest.iter().map(width).collect()
}

fn drawing(picture: &Picture, number: usize, texts: &Texts) -> String {
    let slots = [("title", &*picture.title), ("desc", &picture.desc)];
    let alt = escape(&fill(word(texts, "picture-alt"), &slots));
    let title = escape(&picture.title);
    let number_ = number.to_string();
    // What could not be cut to fit a page is drawn smaller.
    let scale = if picture.height > HIGHEST {
        EMU * HIGHEST / picture.height
    } else {
        EMU
    };
    let (wide, high) = (picture.width * scale, picture.height * scale);
    let extent = [
        "cx=\"",
        &wide.to_string(),
        "\" cy=\"",
        &high.to_string(),
        "\"",
    ]
    .concat();
    let named = [
        " id=\"",
        &number_,
        "\" name=\"",
        &title,
        "\" descr=\"",
        &alt,
        "\"",
    ]
    .concat();
    let relation = (FIRST_PICTURE + number - 1).to_string();
    [
        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent ", &extent, "/><wp:docPr", &named, "/>",
        "<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>",
        "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>",
        "<pic:nvPicPr><pic:cNvPr", &named, "/><pic:cNvPicPr/></pic:nvPicPr>",
        "<pic:blipFill><a:blip r:embed=\"rId", &relation, "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>",
        "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext ", &extent, "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>",
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
    ]
    .concat()
}
