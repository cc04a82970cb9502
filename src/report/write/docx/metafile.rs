//! The records of an Enhanced Metafile, and the pens, brushes and letters they name. Must not know a picture.

/// Logical units in a pixel of the picture, so that half pixels can be said.
pub(super) const UNIT: i32 = 10;

/// A pixel is a quarter of a millimetre: 25 hundredths.
pub(super) const FRAME: i32 = 25;

pub(super) struct Metafile {
    /// Everything after the header.
    bytes: Vec<u8>,
    records: u32,
    /// The pens, brushes and fonts that were made, each by what it is of; its handle is its place and one.
    tools: Vec<Tool>,
    font: Vec<u16>,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Tool {
    Pen(u32, i32),
    Brush(u32),
    Font(i32, bool),
}

impl Metafile {
    pub(super) fn new(font: &str) -> Metafile {
        Metafile {
            bytes: Vec::new(),
            records: 1,
            tools: Vec::new(),
            font: font.encode_utf16().take(31).collect(),
        }
    }

    pub(super) fn record(&mut self, kind: u32, words: &[i32]) {
        let size = 8 + 4 * words.len() as u32;
        self.bytes.extend(kind.to_le_bytes());
        self.bytes.extend(size.to_le_bytes());
        for word in words {
            self.bytes.extend(word.to_le_bytes());
        }
        self.records += 1;
    }

    /// Takes up a tool, which is made the first time it is wanted.
    pub(super) fn take(&mut self, tool: Tool) {
        let known = self.tools.iter().position(|made| *made == tool);
        let handle = known.unwrap_or(self.tools.len()) as i32 + 1;
        if known.is_none() {
            self.tools.push(tool);
            match tool {
                Tool::Pen(colour, width) => self.record(38, &[handle, 0, width, 0, colour as i32]),
                Tool::Brush(colour) => self.record(39, &[handle, 0, colour as i32, 0]),
                Tool::Font(size, bold) => self.make_font(handle, size, bold),
            }
        }
        self.record(37, &[handle]);
    }

    fn make_font(&mut self, handle: i32, size: i32, bold: bool) {
        let weight = if bold { 700 } else { 400 };
        // Height, width, two angles, weight; then no slant, no lines, and the letters of GB 2312.
        let mut words = vec![handle, -size * UNIT, 0, 0, 0, weight, 134 << 24, 0];
        let mut face = self.font.clone();
        face.resize(32, 0);
        words.extend(
            face.chunks(2)
                .map(|pair| i32::from(pair[0]) | i32::from(pair[1]) << 16),
        );
        // The longer form of the record, its rest empty, is the one that is written everywhere.
        words.resize(81, 0);
        self.record(82, &words);
    }

    /// The whole file, of a picture this wide and high in pixels.
    pub(super) fn finish(mut self, (wide, high): (i32, i32)) -> Vec<u8> {
        self.record(14, &[0, 16, 20]);
        let header: u32 = 108;
        let mut file = Vec::new();
        let mut put = |words: &[i32]| {
            words
                .iter()
                .for_each(|word| file.extend(word.to_le_bytes()));
        };
        put(&[1, header as i32]);
        put(&[0, 0, wide * UNIT - 1, high * UNIT - 1]);
        put(&[0, 0, wide * FRAME, high * FRAME]);
        put(&[0x464d_4520, 0x1_0000]);
        put(&[header as i32 + self.bytes.len() as i32, self.records as i32]);
        put(&[self.tools.len() as i32 + 1, 0, 0, 0]);
        // The paper it is drawn for: A4 with forty units in a millimetre.
        put(&[210 * 40, 297 * 40, 210, 297]);
        put(&[0, 0, 0, 210_000, 297_000]);
        file.extend(self.bytes);
        file
    }
}

/// A colour as Windows writes it, blue first.
pub(super) fn bgr(colour: u32) -> u32 {
    (colour & 0xff) << 16 | (colour & 0xff00) | colour >> 16
}
