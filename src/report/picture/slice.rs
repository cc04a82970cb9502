//! 分页: a picture higher than a page, cut where nothing but upright lines is cut.
//!
//! Must not know what a picture shows, nor how high a page is.

use super::{Picture, Point, Shape, Step};

/// How far a cut stays away from whatever it must not touch.
const CLEAR: i32 = 2;

impl Picture {
    /// The picture in pieces of at most this height, from the top down; whole where it is no higher.
    ///
    /// A piece is higher where no cut can be made without going through a card or a word.
    #[must_use]
    pub fn sliced(self, most: i32) -> Vec<Picture> {
        if self.height <= most {
            return vec![self];
        }
        let clear = self.clear();
        let mut cuts = vec![0];
        let mut top = 0;
        while self.height - top > most {
            let deepest = top + most;
            let is_clear = |at: &i32| clear[*at as usize];
            let cut = (top + most / 2..=deepest).rev().find(is_clear);
            let later = || (deepest..self.height).find(is_clear);
            let Some(cut) = cut.or_else(later) else {
                break;
            };
            cuts.push(cut);
            top = cut;
        }
        if cuts.len() == 1 {
            return vec![self];
        }
        cuts.push(self.height);
        cuts.windows(2)
            .map(|pair| self.between(pair[0], pair[1]))
            .collect()
    }

    /// Whether a cut goes through nothing but upright lines, at each height; every shape is looked at once.
    fn clear(&self) -> Vec<bool> {
        // How many more shapes begin at a height than have ended there.
        let mut begun = vec![0; self.height as usize + 1];
        let mut block = |one: i32, other: i32| {
            let place = |at: i32| at.clamp(0, self.height) as usize;
            begun[place(one.min(other) - CLEAR)] += 1;
            begun[place(one.max(other) + CLEAR + 1)] -= 1;
        };
        for shape in &self.shapes {
            match shape {
                Shape::Line { from, to, .. } if from.0 == to.0 => {}
                Shape::Path { steps, .. } => stretches(steps)
                    .filter(|(from, to, straight)| !straight || from.0 != to.0)
                    .for_each(|(from, to, _)| block(from.1, to.1)),
                solid => {
                    let (top, bottom) = extent(solid);
                    block(top, bottom);
                }
            }
        }
        let blocked = begun.into_iter().scan(0, |blocked, more| {
            *blocked += more;
            Some(*blocked)
        });
        blocked.map(|blocked| blocked == 0).collect()
    }

    /// What lies between two heights, moved up to the top.
    fn between(&self, top: i32, bottom: i32) -> Picture {
        let mut shapes = Vec::new();
        for shape in &self.shapes {
            let (from, to) = extent(shape);
            if from >= top && to <= bottom {
                shapes.push(moved(shape, top));
            } else if to > top && from < bottom {
                shapes.extend(clipped(shape, top, bottom));
            }
        }
        Picture {
            height: bottom - top,
            shapes,
            title: self.title.clone(),
            desc: self.desc.clone(),
            ..*self
        }
    }
}

/// How far up and how far down a shape reaches.
fn extent(shape: &Shape) -> (i32, i32) {
    match shape {
        Shape::Line { from, to, .. } => (from.1.min(to.1), from.1.max(to.1)),
        Shape::Rect { at, size, .. } => (at.1, at.1 + size.1),
        Shape::Text { at, size, .. } => (at.1 - size, at.1 + size / 4),
        Shape::Mark { at, .. } => (at.1 - 8, at.1 + 8),
        Shape::Path { steps, .. } => {
            let heights = stretches(steps).flat_map(|(from, to, _)| [from.1, to.1]);
            let bounds = |(low, high): (i32, i32), y: i32| (low.min(y), high.max(y));
            heights.fold((i32::MAX, i32::MIN), bounds)
        }
    }
}

/// From where to where each step goes, and whether straight.
fn stretches(steps: &[Step]) -> impl Iterator<Item = (Point, Point, bool)> {
    let mut here = (0, 0);
    let mut begun = here;
    steps.iter().filter_map(move |step| {
        let from = here;
        let straight = !matches!(step, Step::Turn(..));
        (here, begun) = match *step {
            Step::Move(x, y) => ((x, y), (x, y)),
            Step::Line(x, y) | Step::Turn(_, _, x, y) => ((x, y), begun),
            Step::Close => (begun, begun),
        };
        (!matches!(step, Step::Move(..))).then_some((from, here, straight))
    })
}

fn moved(shape: &Shape, by: i32) -> Shape {
    let mut moved = shape.clone();
    match &mut moved {
        Shape::Line { from, to, .. } => {
            from.1 -= by;
            to.1 -= by;
        }
        Shape::Rect { at, .. } | Shape::Text { at, .. } | Shape::Mark { at, .. } => at.1 -= by,
        Shape::Path { steps, .. } => {
            for step in steps {
                match step {
                    Step::Move(_, y) | Step::Line(_, y) => *y -= by,
                    Step::Turn(_, corner, _, y) => {
                        *corner -= by;
                        *y -= by;
                    }
                    Step::Close => {}
                }
            }
        }
    }
    moved
}

/// The part of a shape between two heights: only upright lines lie across a cut.
fn clipped(shape: &Shape, top: i32, bottom: i32) -> Option<Shape> {
    let part = match shape {
        Shape::Line { ink, from, to } => Shape::Line {
            ink: *ink,
            from: (from.0, from.1.clamp(top, bottom)),
            to: (to.0, to.1.clamp(top, bottom)),
        },
        Shape::Path { ink, steps } => Shape::Path {
            ink: *ink,
            steps: kept(steps, top, bottom),
        },
        // Nothing solid stands across a cut: there none is made.
        _ => return None,
    };
    Some(moved(&part, top))
}

/// The steps of a line between two heights, begun anew wherever it comes in.
fn kept(steps: &[Step], top: i32, bottom: i32) -> Vec<Step> {
    let mut kept: Vec<Step> = Vec::new();
    let mut here = None;
    let mut drawn = steps.iter().filter(|step| !matches!(step, Step::Move(..)));
    for (from, to, _) in stretches(steps) {
        let step = drawn.next();
        let (low, high) = (from.1.min(to.1), from.1.max(to.1));
        if high < top || low > bottom {
            continue;
        }
        let (start, end) = (
            (from.0, from.1.clamp(top, bottom)),
            (to.0, to.1.clamp(top, bottom)),
        );
        if here != Some(start) {
            kept.push(Step::Move(start.0, start.1));
        }
        kept.push(match step {
            Some(Step::Turn(x, y, _, _)) => Step::Turn(*x, *y, end.0, end.1),
            _ => Step::Line(end.0, end.1),
        });
        here = Some(end);
    }
    kept
}
