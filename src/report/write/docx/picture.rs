//! A picture as an Enhanced Metafile: vectors that every Word, WPS and LibreOffice draws.
//!
//! Weighed against a group of DrawingML shapes, whose many text boxes LibreOffice moves about and older
//! WPS leaves out, and against SVG, which Word shows only with a picture of pixels beside it, that
//! needs letters of its own. What the page says in its styles of each ink is said here in colours.

use super::super::look::{Look, look};
use super::metafile::{FRAME, Metafile, Tool, UNIT, bgr};
use crate::report::picture::{Anchor, Ink, Picture, Point, Shape, Step};

const NULL_BRUSH: u32 = 0x8000_0005;
const NULL_PEN: u32 = 0x8000_0008;

/// The picture as a metafile; its words are set in this font.
pub(super) fn emf(picture: &Picture, font: &str) -> Vec<u8> {
    let mut file = Metafile::new(font);
    let size = (picture.width * UNIT, picture.height * UNIT);
    for (kind, words) in [
        (17, [8, 0]),           // SETMAPMODE: anisotropic
        (10, [0, 0]),           // SETWINDOWORGEX
        (9, [size.0, size.1]),  // SETWINDOWEXTEX
        (12, [0, 0]),           // SETVIEWPORTORGEX
        (11, [size.0, size.1]), // SETVIEWPORTEXTEX
        (18, [1, 0]),           // SETBKMODE: transparent
        (22, [24, 0]),          // SETTEXTALIGN: the baseline
        (19, [2, 0]),           // SETPOLYFILLMODE: winding
    ] {
        let single = matches!(kind, 17 | 18 | 19 | 22);
        file.record(kind, &words[..if single { 1 } else { 2 }]);
    }
    for shape in &picture.shapes {
        file.shape(shape);
    }
    file.finish((picture.width, picture.height))
}

impl Metafile {
    /// Takes up what an ink is drawn with; whether it fills.
    fn ink(&mut self, look: Look) -> bool {
        match look.stroke {
            Some((colour, tenths)) => self.take(Tool::Pen(bgr(colour), tenths * UNIT / 10)),
            None => self.record(37, &[NULL_PEN as i32]),
        }
        match look.fill {
            Some(colour) => self.take(Tool::Brush(bgr(colour))),
            None => self.record(37, &[NULL_BRUSH as i32]),
        }
        look.fill.is_some()
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Line { ink, from, to } => {
                self.ink(look(*ink));
                self.line(*from, *to);
            }
            Shape::Rect { ink, at, size } => self.rectangle(*ink, *at, *size),
            Shape::Path { ink, steps } => self.path(*ink, steps, (0, 0)),
            Shape::Mark { ink, at, sign } => self.path(*ink, sign.steps(), *at),
            Shape::Text {
                ink,
                at,
                anchor,
                size,
                text,
                ..
            } => self.text(*ink, *at, *anchor, *size, text),
        }
    }

    fn line(&mut self, from: Point, to: Point) {
        self.record(27, &[from.0 * UNIT, from.1 * UNIT]);
        self.record(54, &[to.0 * UNIT, to.1 * UNIT]);
    }

    /// Broken outlines are drawn stroke by stroke: wide pens that break are not drawn alike everywhere.
    fn rectangle(&mut self, ink: Ink, at: Point, size: Point) {
        let look = look(ink);
        self.ink(look);
        let [left, top] = [at.0 * UNIT, at.1 * UNIT];
        let [right, bottom] = [left + size.0 * UNIT, top + size.1 * UNIT];
        let Some((stroke, gap)) = look.broken else {
            // The right and the lower edge are not part of what a rectangle covers.
            let past = if look.stroke.is_some() { 0 } else { 1 };
            self.record(43, &[left, top, right + past, bottom + past]);
            return;
        };
        for (from, to) in [
            ((left, top), (right, top)),
            ((right, top), (right, bottom)),
            ((right, bottom), (left, bottom)),
            ((left, bottom), (left, top)),
        ] {
            self.broken(from, to, stroke, gap);
        }
    }

    /// A straight line along one axis in strokes; `stroke` and `gap` are in tenths of a pixel.
    fn broken(&mut self, from: Point, to: Point, stroke: i32, gap: i32) {
        let (stroke, gap) = (stroke * UNIT / 10, gap * UNIT / 10);
        let length = (to.0 - from.0).abs() + (to.1 - from.1).abs();
        let (right, down) = ((to.0 - from.0).signum(), (to.1 - from.1).signum());
        let mut at = 0;
        while at < length {
            let end = (at + stroke).min(length);
            self.record(27, &[from.0 + right * at, from.1 + down * at]);
            self.record(54, &[from.0 + right * end, from.1 + down * end]);
            at = end + gap;
        }
    }

    fn path(&mut self, ink: Ink, steps: &[Step], (right, down): Point) {
        let fills = self.ink(look(ink));
        let place = |x: i32, y: i32| [(x + right) * UNIT, (y + down) * UNIT];
        let mut from = [0, 0];
        self.record(59, &[]);
        for step in steps {
            match *step {
                Step::Move(x, y) => {
                    from = place(x, y);
                    self.record(27, &from);
                }
                Step::Line(x, y) => {
                    from = place(x, y);
                    self.record(54, &from);
                }
                Step::Turn(x, y, to_x, to_y) => {
                    // A curve with one corner as one with two: each two thirds of the way to it.
                    let (corner, to) = (place(x, y), place(to_x, to_y));
                    let near = |end: i32, corner: i32| end + (corner - end) * 2 / 3;
                    self.record(
                        5,
                        &[
                            0,
                            0,
                            -1,
                            -1,
                            3,
                            near(from[0], corner[0]),
                            near(from[1], corner[1]),
                            near(to[0], corner[0]),
                            near(to[1], corner[1]),
                            to[0],
                            to[1],
                        ],
                    );
                    from = to;
                }
                Step::Close => self.record(61, &[]),
            }
        }
        self.record(60, &[]);
        self.record(if fills { 63 } else { 64 }, &[0, 0, -1, -1]);
    }

    fn text(&mut self, ink: Ink, at: Point, anchor: Anchor, size: i32, text: &str) {
        let look = look(ink);
        self.take(Tool::Font(size, look.bold));
        self.record(24, &[bgr(look.text) as i32]);
        let letters: Vec<u16> = text.encode_utf16().collect();
        // How far it is from each letter to the next, so that no font makes the words run on or over.
        let steps: Vec<i32> = text
            .chars()
            .flat_map(|letter| {
                let wide = if letter.is_ascii() {
                    UNIT * size / 2
                } else {
                    UNIT * size
                };
                [wide, 0].into_iter().take(letter.len_utf16())
            })
            .collect();
        let wide: i32 = steps.iter().sum();
        let left = match anchor {
            Anchor::Start => 0,
            Anchor::Middle => wide / 2,
            Anchor::End => wide,
        };
        let odd = letters.len().div_ceil(2) * 2;
        let text_at = 76;
        // Bounds, mode and scale (hundredths of a millimetre in a unit), then where, how many, and what.
        let scale = (FRAME as f32 / UNIT as f32).to_bits() as i32;
        let mut words = vec![0, 0, -1, -1, 1, scale, scale];
        words.extend([
            at.0 * UNIT - left,
            at.1 * UNIT,
            letters.len() as i32,
            text_at,
            0,
        ]);
        words.extend([0, 0, -1, -1, text_at + 2 * odd as i32]);
        let mut padded = letters;
        padded.resize(odd, 0);
        words.extend(
            padded
                .chunks(2)
                .map(|pair| i32::from(pair[0]) | i32::from(pair[1]) << 16),
        );
        words.extend(steps);
        self.record(84, &words);
    }
}
