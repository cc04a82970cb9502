//! 图: what people look at, as shapes in words and whole numbers, for screen, print and files alike.
//!
//! Says what each shape stands for, never how it is coloured. Must not know what draws it.

mod chain;
mod distribution;
mod letters;
mod order;
mod ruler;
mod sign;
mod slice;

pub use chain::{chain, chain_notes, chain_table};
pub use distribution::{distribution, distribution_sentences, distribution_table};
pub use order::by_chain;
pub use ruler::{Own, ruler, ruler_notes, ruler_table};
pub use ruler::{ruler_beside, ruler_beside_notes, ruler_beside_table};

use crate::content::{Table, Texts};
use crate::domain::closed;
pub use sign::{Sign, Step};

/// Beyond so many entries a picture is no help any more, and the tables stand alone.
pub const MOST: usize = 200;

/// The sentences that say how to read what is there.
fn keys(texts: &Texts, keys: &[(&str, bool)]) -> String {
    let there = keys.iter().filter(|(_, there)| *there);
    there
        .map(|(id, _)| texts.get(Table::Pictures, &[id]))
        .collect()
}

/// 画幅: for which width a picture is laid out. Its text is legible at that width and wider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// A page: 640 across.
    Wide,
    /// A telephone, or a rail beside the page: 288 across for rows, 240 for the chain.
    Narrow,
}

/// 一幅图. Its measures are in pixels of the width it was laid out for.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// How wide.
    pub width: i32,
    /// How high.
    pub height: i32,
    /// What it is.
    pub title: String,
    /// What it shows, in a sentence.
    pub desc: String,
    /// What is drawn, from the back to the front.
    pub shapes: Vec<Shape>,
}

/// Across and down from the upper left corner.
pub type Point = (i32, i32);

/// 一笔.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A straight line.
    Line {
        /// What it stands for.
        ink: Ink,
        /// One end.
        from: Point,
        /// The other.
        to: Point,
    },
    /// A rectangle.
    Rect {
        /// What it stands for.
        ink: Ink,
        /// Its upper left corner.
        at: Point,
        /// How wide and how high.
        size: Point,
    },
    /// A line with turns.
    Path {
        /// What it stands for.
        ink: Ink,
        /// Its course, in the picture.
        steps: Vec<Step>,
    },
    /// One line of text.
    Text {
        /// What it stands for.
        ink: Ink,
        /// Where it is anchored, on its baseline.
        at: Point,
        /// Which part of it stands there.
        anchor: Anchor,
        /// The height of a letter.
        size: i32,
        /// What it says.
        text: String,
        /// All it would say if there were room.
        full: Option<String>,
    },
    /// A sign, which means the same wherever it stands.
    Mark {
        /// What it stands for.
        ink: Ink,
        /// Its centre.
        at: Point,
        /// Which.
        sign: Sign,
    },
}

/// Which part of a text stands where it is anchored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

closed! {
    /// 笔墨: what a shape stands for; the styles say how that looks.
    pub enum Ink {
        /// A hairline between stretches.
        Grid = "grid",
        /// The line everything is measured on.
        Axis = "axis",
        /// The card of somebody for whom something is proposed.
        Touched = "touched",
        /// The card of somebody nothing is proposed for.
        Untouched = "untouched",
        /// The card of somebody of whom that is not known.
        Unsaid = "unsaid",
        /// The spine of whoever the page is about.
        Here = "here",
        /// From somebody above to somebody below.
        Edge = "edge",
        /// The same, where something is wrong.
        WrongEdge = "wrong-edge",
        /// What is certain of a band.
        Full = "full",
        /// The share of the sanctioned.
        Solid = "solid",
        /// The outline of a band, or the share of the responsible.
        Hollow = "hollow",
        /// The strokes that hatch what is open.
        Hatch = "hatch",
        /// The most that may be used.
        Cap = "cap",
        /// What is proposed.
        Mark = "mark",
        /// What somebody would propose himself.
        Own = "own",
        /// The same, or a sign, where something is wrong.
        WrongMark = "wrong-mark",
        /// A person.
        Name = "name",
        /// Any other word.
        Word = "word",
        /// A word that may be passed over.
        Quiet = "quiet",
        /// A word that says what is wrong.
        Wrong = "wrong",
    }
}
