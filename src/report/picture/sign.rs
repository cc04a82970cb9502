//! 记号: the few signs of the pictures, each told from the others by its shape alone.
//!
//! Must not know what colour they have.

/// One step of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Begins here.
    Move(i32, i32),
    /// Straight on to here.
    Line(i32, i32),
    /// Round the corner given first, to the point given last.
    Turn(i32, i32, i32, i32),
    /// Back to where it began.
    Close,
}

/// 记号.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// 拟给的处理: a diamond.
    Proposed,
    /// 自己定的处理: a frame about where it stands.
    Own,
    /// 上面没处理: a cross.
    Spared,
    /// 上轻下重: a triangle on its tip with a bar above.
    Lighter,
    /// 重于区间: a triangle that points up.
    Over,
    /// 轻于区间: a triangle that points down.
    Under,
    /// 又重又轻: both.
    Both,
    /// 在区间内: two strokes, as of things that are equal.
    Within,
    /// 余量以内: two bent strokes, as of things that are nearly equal.
    Near,
    /// 还不能判断: three dots.
    Open,
    /// 不参与比较: one stroke.
    Excluded,
}

impl Sign {
    /// Its course, about its centre; nothing of it is more than seven away.
    #[must_use]
    pub fn steps(self) -> &'static [Step] {
        use Step::{Close, Line, Move};
        match self {
            Sign::Proposed => &[Move(0, -6), Line(6, 0), Line(0, 6), Line(-6, 0), Close],
            Sign::Own => &[Move(-7, -7), Line(7, -7), Line(7, 7), Line(-7, 7), Close],
            Sign::Spared => &[Move(-4, -4), Line(4, 4), Move(-4, 4), Line(4, -4)],
            Sign::Lighter => &[
                Move(-5, -5),
                Line(5, -5),
                Move(-5, -2),
                Line(5, -2),
                Line(0, 5),
                Close,
            ],
            Sign::Over => &[Move(0, -5), Line(6, 5), Line(-6, 5), Close],
            Sign::Under => &[Move(-6, -5), Line(6, -5), Line(0, 5), Close],
            Sign::Both => &[
                Move(0, -7),
                Line(4, -1),
                Line(-4, -1),
                Close,
                Move(0, 7),
                Line(-4, 1),
                Line(4, 1),
                Close,
            ],
            Sign::Within => &[Move(-5, -2), Line(5, -2), Move(-5, 3), Line(5, 3)],
            Sign::Near => &[
                Move(-6, -1),
                Line(-2, -4),
                Line(2, -1),
                Line(6, -4),
                Move(-6, 4),
                Line(-2, 1),
                Line(2, 4),
                Line(6, 1),
            ],
            Sign::Open => &[
                Move(-6, 0),
                Line(-4, 0),
                Move(-1, 0),
                Line(1, 0),
                Move(4, 0),
                Line(6, 0),
            ],
            Sign::Excluded => &[Move(-5, 0), Line(5, 0)],
        }
    }
}
