//! The parts of the package that hardly vary: types, relations, styles, settings, properties.
//!
//! No name of a person, no machine and no time stands in the properties.

use super::setting::Setting;
use super::xml::{HEAD, escape, part};

pub(super) const CONTENT_TYPES: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">",
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
    "<Default Extension=\"emf\" ContentType=\"image/x-emf\"/>",
    "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>",
    "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>",
    "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>",
    "<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>",
    "<Override PartName=\"/word/settings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>",
    "<Override PartName=\"/word/header1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>",
    "<Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>",
    "</Types>",
);

pub(super) const ROOT_RELATIONS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>",
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>",
    "</Relationships>",
);

pub(super) const NUMBERING: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">",
    "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/>",
    "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\u{2022}\"/><w:lvlJc w:val=\"left\"/>",
    "<w:pPr><w:ind w:left=\"420\" w:hanging=\"280\"/></w:pPr></w:lvl></w:abstractNum>",
    "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>",
);

/// Word's own layout of today instead of that of 2007.
pub(super) const SETTINGS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">",
    "<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"420\"/><w:characterSpacingControl w:val=\"compressPunctuation\"/>",
    "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>",
    "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>",
);

/// Where the first picture stands among the relations of the document.
pub(super) const FIRST_PICTURE: usize = 10;

pub(super) fn relations(pictures: usize) -> String {
    let mut relations: Vec<(usize, &str, String)> = ["styles", "numbering", "settings"]
        .into_iter()
        .enumerate()
        .map(|(at, kind)| (at + 1, kind, [kind, ".xml"].concat()))
        .collect();
    relations.push((4, "header", "header1.xml".to_owned()));
    relations.push((5, "footer", "footer1.xml".to_owned()));
    relations.extend((0..pictures).map(|place| {
        let file = ["media/picture", &(place + 1).to_string(), ".emf"].concat();
        (FIRST_PICTURE + place, "image", file)
    }));
    let mut out = String::from(HEAD);
    out += "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (id, kind, target) in relations {
        out += &[
            "<Relationship Id=\"rId",
            &id.to_string(),
            "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
            kind,
            "\" Target=\"",
            &target,
            "\"/>",
        ]
        .concat();
    }
    out + "</Relationships>"
}

pub(super) fn properties(title: &str) -> String {
    [
        HEAD,
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" ",
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>",
        &escape(title),
        "</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>",
    ]
    .concat()
}

/// The styles that paragraphs and tables name, set so.
pub(super) fn styles(setting: &Setting, [body, heading]: [&str; 2]) -> String {
    let fonts = |east: &str| {
        let latin =
            "w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"";
        ["<w:rFonts ", latin, " w:eastAsia=\"", &escape(east), "\"/>"].concat()
    };
    let size = |size: &str| ["<w:sz w:val=\"", size, "\"/><w:szCs w:val=\"", size, "\"/>"].concat();
    let style = |id: &str, name: &str, paragraph: &str, run: &str| {
        let based = match id {
            "Normal" => "",
            _ => "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/>",
        };
        let default = if id == "Normal" {
            " w:default=\"1\""
        } else {
            ""
        };
        [
            "<w:style w:type=\"paragraph\"",
            default,
            " w:styleId=\"",
            id,
            "\"><w:name w:val=\"",
            name,
            "\"/>",
            based,
            "<w:qFormat/><w:pPr>",
            paragraph,
            "</w:pPr><w:rPr>",
            run,
            "</w:rPr></w:style>",
        ]
        .concat()
    };
    let headed = |place: usize| {
        let [before, after, points] = setting.headings[place];
        let level = (place + 1).to_string();
        let name = ["heading ", &level].concat();
        let outline = place.to_string();
        let paragraph = [
            "<w:keepNext/><w:keepLines/><w:spacing w:before=\"",
            before,
            "\" w:after=\"",
            after,
            "\"/><w:outlineLvl w:val=\"",
            &outline,
            "\"/>",
        ];
        let run = [&fonts(heading), "<w:b/>", &*size(points)].concat();
        style(
            &["Heading", &level].concat(),
            &name,
            &paragraph.concat(),
            &run,
        )
    };
    let spaced = |spacing: &str| ["<w:spacing ", spacing, "/>"].concat();
    let [text, point, cell] = setting.spacing.map(spaced);
    let [letters, in_cells] = setting.letters;
    let [title, subtitle] = setting.titles;
    let [above, below, captions] = setting.caption;
    let width = setting.width().to_string();
    let quiet = "<w:color w:val=\"444444\"/>";
    let all = [
        "<w:docDefaults><w:rPrDefault><w:rPr>",
        &fonts(body),
        &size(letters),
        "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>",
        &style(
            "Normal",
            "Normal",
            &["<w:widowControl/>", &*text].concat(),
            "",
        ),
        &style(
            "Title",
            "Title",
            "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"60\"/><w:jc w:val=\"center\"/>",
            &[&*fonts(heading), "<w:b/>", &size(title)].concat(),
        ),
        &style(
            "Subtitle",
            "Subtitle",
            &[
                "<w:spacing w:after=\"",
                setting.below_titles,
                "\"/><w:jc w:val=\"center\"/>",
            ]
            .concat(),
            &[quiet, &*size(subtitle)].concat(),
        ),
        &headed(0),
        &headed(1),
        &headed(2),
        &style(
            "ListBullet",
            "List Bullet",
            &["<w:numPr><w:numId w:val=\"1\"/></w:numPr>", &*point].concat(),
            "",
        ),
        &style(
            "Caption",
            "caption",
            &[
                "<w:keepNext/><w:spacing w:before=\"",
                above,
                "\" w:after=\"",
                below,
                "\"/>",
            ]
            .concat(),
            &[&*fonts(heading), &size(captions)].concat(),
        ),
        &style(
            "Picture",
            "Picture",
            "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
            "",
        ),
        &style(
            "Cell",
            "Cell",
            &cell,
            &size(in_cells),
        ),
        &style(
            "Header",
            "header",
            &[
                "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"888888\"/></w:pBdr><w:tabs><w:tab w:val=\"right\" w:pos=\"",
                &*width,
                "\"/></w:tabs><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>",
            ]
            .concat(),
            &[quiet, &*size("17")].concat(),
        ),
        &style(
            "Footer",
            "footer",
            "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
            &[quiet, &*size("17")].concat(),
        ),
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>",
        "<w:tblCellMar><w:left w:w=\"90\" w:type=\"dxa\"/><w:right w:w=\"90\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>",
    ];
    part("styles", &all.concat())
}
