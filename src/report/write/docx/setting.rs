//! 排版: how big letters are, how far apart lines, how wide the margins: of a report, and of one sheet.
//!
//! Must not know which styles there are, nor what is set.

use crate::report::document::Extent;

/// Sizes are in half points, spaces and widths in twentieths of a point.
pub(super) struct Setting {
    /// The letters of the text, and of the cells of a table.
    pub(super) letters: [&'static str; 2],
    /// The title, and the line below it.
    pub(super) titles: [&'static str; 2],
    /// The space below that line.
    pub(super) below_titles: &'static str,
    /// The headings by level: the space above, the space below, the letters.
    pub(super) headings: [[&'static str; 3]; 3],
    /// What stands above a table or a picture: the space above, the space below, the letters.
    pub(super) caption: [&'static str; 3],
    /// The space around a paragraph, a point and the text of a cell, with the height of a line.
    pub(super) spacing: [&'static str; 3],
    /// Above, left and right, below, and how far the head and the foot are from the edge.
    pub(super) margins: [usize; 5],
}

/// The width of A4.
const PAPER: usize = 11_906;

const WHOLE: Setting = Setting {
    letters: ["21", "18"],
    titles: ["36", "18"],
    below_titles: "240",
    headings: [
        ["400", "100", "30"],
        ["260", "100", "25"],
        ["180", "100", "22"],
    ],
    caption: ["200", "60", "19"],
    spacing: [
        "w:before=\"60\" w:after=\"60\" w:line=\"300\" w:lineRule=\"auto\"",
        "w:before=\"20\" w:after=\"20\"",
        "w:before=\"20\" w:after=\"20\" w:line=\"250\" w:lineRule=\"auto\"",
    ],
    margins: [1_418, 1_418, 1_304, 794, 680],
};

/// Lines of one height, as otherwise each program takes that of its letters and some need a second sheet.
const BRIEF: Setting = Setting {
    letters: ["18", "17"],
    titles: ["28", "16"],
    below_titles: "20",
    headings: [["90", "10", "19"], ["50", "0", "18"], ["50", "0", "18"]],
    caption: ["20", "10", "17"],
    spacing: [
        "w:before=\"0\" w:after=\"10\" w:line=\"250\" w:lineRule=\"exact\"",
        "w:before=\"0\" w:after=\"10\" w:line=\"250\" w:lineRule=\"exact\"",
        "w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"exact\"",
    ],
    margins: [964, 964, 850, 510, 454],
};

impl Setting {
    pub(super) fn of(extent: Extent) -> &'static Setting {
        match extent {
            Extent::Whole => &WHOLE,
            Extent::Brief => &BRIEF,
        }
    }

    /// The width of the text.
    pub(super) fn width(&self) -> usize {
        PAPER - 2 * self.margins[1]
    }
}
