//! One row of the ruler: name, band, mark, word. Must not know the other rows.

use super::Metrics;
use crate::domain::Tri;
use crate::engine::PersonAssessment;
use crate::report::persons::Stands;
use crate::report::picture::letters::{broken, width};
use crate::report::picture::{Anchor, Ink, Point, Shape, Sign, Step};

/// Half the height of a bar.
const HALF: i32 = 6;

pub(super) struct Row<'a> {
    pub(super) metrics: Metrics,
    pub(super) top: i32,
    pub(super) person: &'a PersonAssessment,
    /// Whether it is known what is proposed.
    pub(super) known: bool,
    pub(super) name: String,
    /// How many he stands for, if more than one.
    pub(super) count: String,
    pub(super) measure: String,
    /// The rung of what somebody would propose himself.
    pub(super) own: Option<i8>,
    pub(super) stands: Stands,
    pub(super) word: String,
}

impl Row<'_> {
    pub(super) fn draw(&self, shapes: &mut Vec<Shape>) {
        let Metrics {
            width: right,
            row,
            size,
            small,
            name,
            ..
        } = self.metrics;
        let bottom = self.top + row;
        shapes.push(Shape::Line {
            ink: Ink::Grid,
            from: (0, bottom),
            to: (right, bottom),
        });
        let [name_at, measure_at, _] = self.metrics.lines;
        let named = [self.name.as_str(), &self.count];
        self.text(shapes, Ink::Name, name_at, name, size, named);
        let room = if self.metrics.axis == 0 { right } else { name };
        let measured = [self.measure.as_str(), ""];
        self.text(shapes, Ink::Quiet, measure_at, room, small, measured);
        // Who takes no part in the comparison has nothing to be compared.
        if self.person.excluded != Tri::Yes {
            self.band(shapes);
            self.cap(shapes);
            self.mark(shapes);
            self.own(shapes);
        }
        self.word(shapes);
    }

    /// What is wrong with it, if anything is.
    fn wrong(&self) -> bool {
        self.person.over == Tri::Yes || self.person.lenient == Tri::Yes
    }

    /// The middle of the bar.
    fn level(&self) -> i32 {
        self.top + self.metrics.bar
    }

    /// The outline of all that the band may be; full where it is certain, hatched where it is open.
    fn band(&self, shapes: &mut Vec<Shape>) {
        let (lo, hi) = (self.person.lo, self.person.hi);
        let rect = |ink, from: i32, to: i32| Shape::Rect {
            ink,
            at: (from, self.level() - HALF),
            size: (to - from, 2 * HALF),
        };
        let (left, right) = (self.metrics.at(lo.min), self.metrics.at(hi.max + 1));
        // The certain part: from the highest the low end can be to the lowest the high end can be.
        let certain = lo.max <= hi.min;
        let (from, to) = match certain {
            true => (self.metrics.at(lo.max), self.metrics.at(hi.min + 1)),
            false => (right, right),
        };
        for (from, to) in [(left, from), (to, right)] {
            if from < to {
                shapes.push(hatch(from, to, self.level()));
            }
        }
        if from < to {
            shapes.push(rect(Ink::Full, from, to));
        }
        shapes.push(rect(Ink::Hollow, left, right));
    }

    /// A stop where the basis of the proposal allows no more.
    fn cap(&self, shapes: &mut Vec<Shape>) {
        if self.person.cap.max >= 15 {
            return;
        }
        let (x, y) = (self.metrics.at(self.person.cap.max + 1), self.level());
        let steps = vec![
            Step::Move(x - 4, y - HALF - 4),
            Step::Line(x, y - HALF - 4),
            Step::Line(x, y + HALF + 4),
            Step::Line(x - 4, y + HALF + 4),
        ];
        shapes.push(Shape::Path {
            ink: Ink::Cap,
            steps,
        });
    }

    fn mark(&self, shapes: &mut Vec<Shape>) {
        if !self.known {
            return;
        }
        let severity = self.person.severity;
        let ink = match self.wrong() {
            true => Ink::WrongMark,
            false => Ink::Mark,
        };
        let level = self.level();
        let (from, to) = (
            self.metrics.middle(severity.min),
            self.metrics.middle(severity.max),
        );
        if from == to {
            shapes.push(Shape::Mark {
                ink,
                at: (from, level),
                sign: Sign::Proposed,
            });
            return;
        }
        // Known only as a range: a line between two stops.
        let stop = |x: i32| [Step::Move(x, level - 5), Step::Line(x, level + 5)];
        let mut steps = vec![Step::Move(from, level), Step::Line(to, level)];
        steps.extend(stop(from));
        steps.extend(stop(to));
        shapes.push(Shape::Path { ink, steps });
    }

    /// A frame, within which the mark of the proposal can still be seen.
    fn own(&self, shapes: &mut Vec<Shape>) {
        if let Some(rung) = self.own {
            shapes.push(Shape::Mark {
                ink: Ink::Own,
                at: (self.metrics.middle(rung), self.level()),
                sign: Sign::Own,
            });
        }
    }

    fn word(&self, shapes: &mut Vec<Shape>) {
        let Metrics {
            size, width: edge, ..
        } = self.metrics;
        let baseline = self.top + self.metrics.lines[2];
        let sign = match self.stands {
            Stands::Excluded => Sign::Excluded,
            Stands::Both(_) => Sign::Both,
            Stands::Lenient => Sign::Under,
            Stands::Within => Sign::Within,
            Stands::Beside(_) => Sign::Near,
            Stands::Open => Sign::Open,
            // Two ways of being over have names of their own.
            Stands::Over | Stands::Misrouted | Stands::Repeated => Sign::Over,
        };
        let (ink, word) = match self.wrong() {
            true => (Ink::WrongMark, Ink::Wrong),
            false => (Ink::Mark, Ink::Word),
        };
        // Beside the axis where it has room; at the right end of the line of the name where not.
        let start = match self.metrics.axis {
            0 => edge - width(&self.word, size),
            axis => axis + 16 * self.metrics.rung + 34,
        };
        let at = (start - 14, baseline - size / 3);
        shapes.push(Shape::Mark { ink, at, sign });
        shapes.push(Shape::Text {
            ink: word,
            at: (start, baseline),
            anchor: Anchor::Start,
            size,
            text: self.word.clone(),
            full: None,
        });
    }

    fn text(
        &self,
        shapes: &mut Vec<Shape>,
        ink: Ink,
        down: i32,
        room: i32,
        size: i32,
        said: [&str; 2],
    ) {
        let mut fitted = broken(said[0], said[1], room, size, 1);
        shapes.push(Shape::Text {
            ink,
            at: (0, self.top + down),
            anchor: Anchor::Start,
            size,
            text: fitted.lines.pop().unwrap_or_default(),
            full: fitted.cut.then(|| said.concat()),
        });
    }
}

/// Slanting strokes within a bar, drawn one by one: a pattern would need an id and a colour.
fn hatch(left: i32, right: i32, level: i32) -> Shape {
    let (top, bottom) = (level - HALF, level + HALF);
    let mut steps = Vec::new();
    let mut foot = left - 2 * HALF + 4;
    while foot < right {
        // From the foot up to the right at 45 degrees, cut off at either end of the bar.
        let start: Point = match foot < left {
            true => (left, bottom - (left - foot)),
            false => (foot, bottom),
        };
        let head = foot + 2 * HALF;
        let end: Point = match head > right {
            true => (right, top + (head - right)),
            false => (head, top),
        };
        steps.extend([Step::Move(start.0, start.1), Step::Line(end.0, end.1)]);
        foot += 5;
    }
    Shape::Path {
        ink: Ink::Hatch,
        steps,
    }
}
