//! Looking at a picture as a reader would: where its words stand, where its lines run.

use yichi::report::picture::{Anchor, Ink, Picture, Point, Shape, Step};

/// Left, top, right, bottom.
pub(crate) type Area = [i32; 4];

/// How much room a text takes at least: a letter of CJK its height, any other half of it.
pub(crate) fn room(shape: &Shape) -> Option<Area> {
    let Shape::Text {
        at,
        anchor,
        size,
        text,
        ..
    } = shape
    else {
        return None;
    };
    let halves: i32 = text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
    let wide = halves * size / 2;
    let left = match anchor {
        Anchor::Start => at.0,
        Anchor::Middle => at.0 - wide / 2,
        Anchor::End => at.0 - wide,
    };
    Some([left, at.1 - size * 4 / 5, left + wide, at.1 + size / 5])
}

/// All that a shape covers.
pub(crate) fn extent(shape: &Shape) -> Area {
    let around = |points: Vec<Point>| {
        let mut area = [i32::MAX, i32::MAX, i32::MIN, i32::MIN];
        for (x, y) in points {
            area = [
                area[0].min(x),
                area[1].min(y),
                area[2].max(x),
                area[3].max(y),
            ];
        }
        area
    };
    match shape {
        Shape::Line { from, to, .. } => around(vec![*from, *to]),
        Shape::Rect { at, size, .. } => [at.0, at.1, at.0 + size.0, at.1 + size.1],
        Shape::Path { steps, .. } => around(points(steps)),
        Shape::Mark { at, sign, .. } => {
            let steps = points(sign.steps()).into_iter();
            around(steps.map(|(x, y)| (at.0 + x, at.1 + y)).collect())
        }
        Shape::Text { .. } => room(shape).unwrap_or_default(),
    }
}

fn points(steps: &[Step]) -> Vec<Point> {
    let ends = steps.iter().filter_map(|step| match *step {
        Step::Move(x, y) | Step::Line(x, y) | Step::Turn(_, _, x, y) => Some((x, y)),
        Step::Close => None,
    });
    ends.collect()
}

/// The straight parts of a line.
pub(crate) fn stretches(steps: &[Step]) -> Vec<Area> {
    let mut stretches = Vec::new();
    let mut from = (0, 0);
    for step in steps {
        match *step {
            Step::Move(x, y) => from = (x, y),
            Step::Line(x, y) | Step::Turn(_, _, x, y) => {
                stretches.push([from.0.min(x), from.1.min(y), from.0.max(x), from.1.max(y)]);
                from = (x, y);
            }
            Step::Close => {}
        }
    }
    stretches
}

/// Whether two areas have more in common than an edge.
pub(crate) fn overlap(one: Area, other: Area) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

/// The cards of a chain.
pub(crate) fn cards(picture: &Picture) -> Vec<Area> {
    let cards = picture.shapes.iter().filter(|shape| {
        matches!(
            shape,
            Shape::Rect {
                ink: Ink::Touched | Ink::Untouched | Ink::Unsaid,
                ..
            }
        )
    });
    cards.map(extent).collect()
}

/// Every text in this ink, with where it stands.
pub(crate) fn texts(picture: &Picture, wanted: Ink) -> Vec<(String, Area)> {
    let texts = picture.shapes.iter().filter_map(|shape| match shape {
        Shape::Text { ink, text, .. } if *ink == wanted => Some((text.clone(), room(shape)?)),
        _ => None,
    });
    texts.collect()
}

/// What any picture must keep to.
pub(crate) fn assert_sound(picture: &Picture) {
    let frame = [0, 0, picture.width, picture.height];
    let mut rooms: Vec<(Area, &Shape)> = Vec::new();
    for shape in &picture.shapes {
        let area = extent(shape);
        let inside = area[0] >= frame[0]
            && area[1] >= frame[1]
            && area[2] <= frame[2]
            && area[3] <= frame[3];
        assert!(inside, "{shape:?} leaves {frame:?}");
        if let Some(room) = room(shape) {
            for (other, text) in &rooms {
                assert!(!overlap(room, *other), "{shape:?} lies on {text:?}");
            }
            rooms.push((room, shape));
        }
        if let Shape::Text { size, .. } = shape {
            assert!(*size >= 12, "{shape:?} is too small to read");
        }
    }
}
