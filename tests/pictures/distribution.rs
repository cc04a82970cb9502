//! The distribution: shares from the bottom up, drawn only where there is something to compare.

use super::look::{assert_sound, extent, texts};
use super::{crowd, judged};
use yichi::content::{Table, fill, texts as words};
use yichi::domain::case::LayerCount;
use yichi::domain::{Answer, Case, Factor, Measures};
use yichi::engine::FindingId;
use yichi::report::Grid;
use yichi::report::picture::{
    Frame, Ink, Picture, Shape, distribution, distribution_sentences, distribution_table,
};

const FRAMES: [Frame; 2] = [Frame::Wide, Frame::Narrow];

/// A case of which only the counts by layer are known: responsible and sanctioned, from the bottom up.
fn counted(counts: &[(Option<u32>, Option<u32>)]) -> Case {
    let mut layers = [LayerCount::default(); 6];
    for (layer, (responsible, sanctioned)) in layers.iter_mut().zip(counts) {
        (layer.responsible, layer.sanctioned) = (*responsible, *sanctioned);
    }
    let mut case = Case::default();
    case.counts_by_layer = Some(layers);
    case
}

fn drawn(case: &Case, frame: Frame) -> Option<Picture> {
    distribution(case, &judged(case), words(), frame)
}

fn said(case: &Case, id: &str) -> bool {
    let wanted = words().get(Table::Pictures, &[id]);
    let sentences = distribution_sentences(case, &judged(case), words());
    sentences.iter().any(|sentence| sentence == wanted)
}

fn bars(picture: &Picture, wanted: Ink) -> Vec<i32> {
    let bars = picture.shapes.iter().filter_map(|shape| match shape {
        Shape::Rect { ink, size, .. } if *ink == wanted => Some(size.0),
        _ => None,
    });
    bars.collect()
}

#[test]
fn bars_are_shares_summed_up_from_the_bottom_layer() {
    let case = counted(&[(Some(1), Some(6)), (Some(1), Some(2)), (Some(2), Some(0))]);
    for frame in FRAMES {
        let picture = drawn(&case, frame).unwrap();
        assert_sound(&picture);
        let (solid, hollow) = (bars(&picture, Ink::Solid), bars(&picture, Ink::Hollow));
        // The top layer is drawn first, and everybody has been counted there.
        let whole = solid[0];
        assert_eq!(hollow[0], whole);
        assert_eq!(solid, [whole, whole, whole * 75 / 100]);
        assert_eq!(hollow, [whole, whole * 50 / 100, whole * 25 / 100]);
        let words_at = texts(&picture, Ink::Word);
        assert!(words_at.iter().any(|(text, _)| text.contains("75%")));
    }
}

#[test]
fn the_finding_is_named_where_it_was_found_and_its_limits_always() {
    let heavy = counted(&[(Some(1), Some(6)), (Some(1), Some(2)), (Some(2), Some(0))]);
    let found = judged(&heavy).findings;
    assert!(found.iter().any(|f| f.id == FindingId::WeighsDownward));
    assert!(said(&heavy, "distribution-found") && said(&heavy, "distribution-limits"));
    let even = counted(&[(Some(2), Some(2)), (Some(2), Some(2))]);
    assert!(said(&even, "distribution-not-found") && said(&even, "distribution-limits"));
}

#[test]
fn where_the_responsible_are_unknown_the_sanctioned_stand_alone_and_that_is_said() {
    let case = counted(&[(None, Some(6)), (None, Some(2))]);
    let picture = drawn(&case, Frame::Wide).unwrap();
    assert!(bars(&picture, Ink::Hollow).is_empty());
    let template = words().get(Table::Pictures, &["distribution-alone"]);
    let sentence = fill(template, &[("sanctioned", "8")]);
    let sentences = distribution_sentences(&case, &judged(&case), words());
    assert_eq!(sentences[0], sentence);
    let Grid { head, rows, .. } = distribution_table(&case, &judged(&case), words()).unwrap();
    assert!(head.len() == 2 && rows.iter().all(|row| row.len() == 2));
}

#[test]
fn there_is_no_picture_without_somebody_sanctioned_and_a_second_layer() {
    let one_layer = counted(&[(Some(3), Some(6))]);
    let nobody = counted(&[(Some(3), Some(0)), (Some(3), Some(0))]);
    let mut unplaced = crowd(10, 0);
    for person in &mut unplaced.persons {
        person.set(Factor::Layer, Answer::Unanswered);
    }
    let mut untouched = crowd(10, 0);
    for person in &mut untouched.persons {
        person.measures = Some(Measures::default());
    }
    for case in [one_layer, nobody, unplaced, untouched, Case::default()] {
        assert_eq!(drawn(&case, Frame::Wide), None);
        assert!(distribution_sentences(&case, &judged(&case), words()).is_empty());
        assert_eq!(distribution_table(&case, &judged(&case), words()), None);
    }
}

#[test]
fn whoever_has_no_layer_is_left_out_and_counted() {
    let mut case = crowd(30, 1);
    for person in &mut case.persons {
        person.count.people = 1;
    }
    case.persons[29].measures = case.persons.iter().find_map(|person| {
        let sanctioned = person.severity().min > 0;
        sanctioned.then(|| person.measures.clone()).flatten()
    });
    case.persons[29].set(Factor::Layer, Answer::Unknown);
    let without = case.persons.iter().filter(|person| {
        person.severity().min > 0 && person.answer(Factor::Layer).possible(6).single().is_none()
    });
    let n = without.count().to_string();
    let template = words().get(Table::Pictures, &["distribution-unplaced"]);
    let sentences = distribution_sentences(&case, &judged(&case), words());
    assert!(sentences.contains(&fill(template, &[("n", &n)])));
    for frame in FRAMES {
        let picture = drawn(&case, frame).unwrap();
        assert_sound(&picture);
        assert!(
            picture
                .shapes
                .iter()
                .all(|shape| extent(shape)[2] <= picture.width)
        );
    }
}
