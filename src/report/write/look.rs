//! 着色: how each ink of a picture looks on white paper. The page says the same in its styles.
//!
//! Must not know what is drawn.

use crate::report::picture::Ink;

/// 一种笔墨的样子; colours are red, green and blue, widths in tenths of a pixel.
#[derive(Clone, Copy)]
pub(super) struct Look {
    /// What its inside is filled with.
    pub(super) fill: Option<u32>,
    /// Its line, and how wide.
    pub(super) stroke: Option<(u32, i32)>,
    /// How long the strokes of a broken outline are, and the gaps.
    pub(super) broken: Option<(i32, i32)>,
    /// Its letters.
    pub(super) text: u32,
    /// Whether they are bold.
    pub(super) bold: bool,
}

const BLACK: u32 = 0;
const MUTED: u32 = 0x33_33_33;
const EDGE: u32 = 0x55_55_55;
const LINE: u32 = 0x99_99_99;
const LIGHT: u32 = 0xdd_dd_dd;
const TINT: u32 = 0xf4_f1_ea;
const ACCENT: u32 = 0x8f_1d_12;

const PLAIN: Look = Look {
    fill: None,
    stroke: Some((BLACK, 10)),
    broken: None,
    text: BLACK,
    bold: false,
};

pub(super) fn look(ink: Ink) -> Look {
    let line = |colour, width| Look {
        stroke: Some((colour, width)),
        ..PLAIN
    };
    let filled = |colour| Look {
        fill: Some(colour),
        stroke: None,
        ..PLAIN
    };
    match ink {
        Ink::Grid => line(LINE, 10),
        Ink::Axis | Ink::Edge | Ink::Hatch | Ink::Hollow => line(EDGE, 10),
        Ink::Touched => Look {
            fill: Some(TINT),
            ..line(BLACK, 15)
        },
        Ink::Untouched => Look {
            broken: Some((60, 40)),
            ..line(BLACK, 15)
        },
        Ink::Unsaid => Look {
            broken: Some((10, 35)),
            ..line(EDGE, 15)
        },
        Ink::Here => filled(BLACK),
        Ink::WrongEdge => line(ACCENT, 15),
        Ink::Full => filled(LIGHT),
        Ink::Solid => filled(EDGE),
        Ink::Cap | Ink::Own => line(BLACK, 15),
        Ink::Mark => Look {
            fill: Some(BLACK),
            ..line(BLACK, 20)
        },
        Ink::WrongMark => Look {
            fill: Some(ACCENT),
            ..line(ACCENT, 20)
        },
        Ink::Name => Look {
            bold: true,
            ..PLAIN
        },
        Ink::Word => PLAIN,
        Ink::Quiet => Look {
            text: MUTED,
            ..PLAIN
        },
        Ink::Wrong => Look {
            text: ACCENT,
            bold: true,
            ..PLAIN
        },
    }
}
