//! A picture in pieces: nothing is lost, nothing is drawn twice, and no piece is higher than a page.

use super::look::{assert_sound, cards, stretches};
use super::{SIZES, crowd, judged};
use yichi::content::texts;
use yichi::report::picture::{Frame, Picture, Shape, chain};

/// Every word, card and sign, wherever it stands.
fn things(picture: &Picture) -> Vec<String> {
    let things = picture.shapes.iter().filter_map(|shape| match shape {
        Shape::Text { ink, text, at, .. } => Some(format!("{ink:?} {text} {}", at.0)),
        Shape::Rect { ink, at, size } => Some(format!("{ink:?} {} {size:?}", at.0)),
        Shape::Mark { ink, at, sign } => Some(format!("{ink:?} {} {sign:?}", at.0)),
        Shape::Line { .. } | Shape::Path { .. } => None,
    });
    things.collect()
}

/// How much line there is, along both axes.
fn ink(picture: &Picture) -> i32 {
    let lines = picture.shapes.iter().map(|shape| match shape {
        Shape::Line { from, to, .. } => (from.0 - to.0).abs() + (from.1 - to.1).abs(),
        Shape::Path { steps, .. } => {
            let stretches = stretches(steps).into_iter();
            stretches
                .map(|[left, top, right, bottom]| right - left + bottom - top)
                .sum()
        }
        Shape::Text { .. } | Shape::Rect { .. } | Shape::Mark { .. } => 0,
    });
    lines.sum()
}

fn check(picture: Picture, most: i32) -> usize {
    let pieces = picture.clone().sliced(most);
    let height: i32 = pieces.iter().map(|piece| piece.height).sum();
    assert_eq!(height, picture.height);
    for piece in &pieces {
        assert!(piece.height <= most, "{} of {most}", piece.height);
        assert_sound(piece);
    }
    let sorted = |mut things: Vec<String>| {
        things.sort();
        things
    };
    let all = pieces.iter().flat_map(things).collect();
    assert_eq!(sorted(all), sorted(things(&picture)));
    assert_eq!(pieces.iter().map(ink).sum::<i32>(), ink(&picture));
    let cards = |picture: &Picture| cards(picture).len();
    assert_eq!(pieces.iter().map(cards).sum::<usize>(), cards(&picture));
    pieces.len()
}

#[test]
fn a_picture_higher_than_a_page_comes_in_pieces_that_lose_nothing() {
    let mut cut = 0;
    for size in SIZES {
        for seed in 0..12 {
            let case = crowd(size, seed);
            let pairs = judged(&case).pairs;
            let picture = chain(&case, &pairs, texts(), Frame::Wide, None).unwrap();
            cut += usize::from(check(picture, 900) > 1);
        }
    }
    assert!(cut >= 12, "only {cut} were cut");
}

#[test]
fn a_picture_that_fits_stays_whole() {
    let case = crowd(3, 1);
    let picture = chain(&case, &[], texts(), Frame::Wide, None).unwrap();
    assert_eq!(picture.clone().sliced(900), [picture]);
}
