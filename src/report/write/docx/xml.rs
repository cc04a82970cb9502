//! The few pieces of XML that more than one part is made of.
//!
//! Must not know what a part is for.

/// What every part begins with.
pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The names the elements are taken from.
const NAMES: &str = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

/// A whole part with this root.
pub(super) fn part(root: &str, inside: &str) -> String {
    [HEAD, "<w:", root, NAMES, ">", inside, "</w:", root, ">"].concat()
}

/// A paragraph in a style, with more of its properties.
pub(super) fn paragraph(style: &str, properties: &str, inside: &str) -> String {
    let style = ["<w:pStyle w:val=\"", style, "\"/>"].concat();
    [
        "<w:p><w:pPr>",
        &style,
        properties,
        "</w:pPr>",
        inside,
        "</w:p>",
    ]
    .concat()
}

/// A text that XML takes for nothing else; it holds no control character any more.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            letter => escaped.push(letter),
        }
    }
    escaped
}
