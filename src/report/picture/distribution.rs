//! 从下往上数: which share of the sanctioned, and of those who bear responsibility, has been reached
//! layer by layer.
//!
//! A picture of what [`Heads`] counts, with what can and cannot be concluded from it; no index.

use super::{Anchor, Frame, Ink, Picture, Shape};
use crate::content::{Table, Texts, fill};
use crate::domain::{Case, Factor, Layer, Tri};
use crate::engine::{Assessment, FindingId, Heads, PerLayer};
use crate::report::document::Grid;

/// Both shares, summed up from the bottom layer.
struct Shares {
    /// How many layers from the bottom are drawn.
    layers: usize,
    sanctioned: PerLayer,
    /// None while nobody is known to bear responsibility.
    responsible: Option<PerLayer>,
    unplaced: u64,
}

impl Shares {
    /// Nothing unless somebody sanctioned has a layer and there is a second layer to compare it with.
    fn of(case: &Case, assessment: &Assessment) -> Option<Shares> {
        let heads = Heads::of(case, &assessment.persons);
        let sanctioned = heads.sanctioned?;
        let some = |heads: &PerLayer| heads.iter().any(|n| *n > 0);
        let responsible = heads.responsible.filter(some);
        let present: Vec<usize> = (0..Layer::ALL.len())
            .filter(|layer| sanctioned[*layer] + responsible.map_or(0, |heads| heads[*layer]) > 0)
            .collect();
        let highest = *present.last()?;
        (some(&sanctioned) && present.len() > 1).then(|| Shares {
            layers: highest + 1,
            sanctioned: summed(sanctioned),
            responsible: responsible.map(summed),
            unplaced: heads.unplaced,
        })
    }
}

fn summed(mut heads: PerLayer) -> PerLayer {
    for layer in 1..heads.len() {
        heads[layer] += heads[layer - 1];
    }
    heads
}

/// In whole percent, rounded.
fn percent(heads: &PerLayer, layer: usize) -> u32 {
    let all = heads[heads.len() - 1].max(1);
    ((heads[layer] * 200 + all) / (2 * all)) as u32
}

fn name(texts: &Texts, layer: usize) -> &str {
    texts
        .question(Factor::Layer)
        .choice(Layer::IDS[layer])
        .label
}

/// The drawing; nothing where it would say nothing.
#[must_use]
pub fn distribution(
    case: &Case,
    assessment: &Assessment,
    texts: &Texts,
    frame: Frame,
) -> Option<Picture> {
    let shares = Shares::of(case, assessment)?;
    // Where the bars begin, how long the longest is, and how far down in a row they stand.
    let (width, left, longest, head, size) = match frame {
        Frame::Wide => (640, 108, 412, 6, 14),
        Frame::Narrow => (288, 0, 184, 24, 12),
    };
    let both = shares.responsible.is_some();
    let row = head + if both { 50 } else { 30 };
    let mut shapes = Vec::new();
    for (at, layer) in (0..shares.layers).rev().enumerate() {
        let top = at as i32 * row;
        let at = match frame {
            Frame::Wide => (0, top + if both { 31 } else { 21 }),
            Frame::Narrow => (0, top + 17),
        };
        let text = |ink, at, text: String| Shape::Text {
            ink,
            at,
            anchor: Anchor::Start,
            size,
            text,
            full: None,
        };
        shapes.push(text(Ink::Name, at, name(texts, layer).to_owned()));
        let bars = [
            (Some(&shares.sanctioned), Ink::Solid, "share-sanctioned"),
            (
                shares.responsible.as_ref(),
                Ink::Hollow,
                "share-responsible",
            ),
        ];
        for (place, (heads, ink, label)) in bars.into_iter().enumerate() {
            let Some(heads) = heads else { continue };
            let percent = percent(heads, layer);
            let long = percent as i32 * longest / 100;
            let y = top + head + 4 + place as i32 * 20;
            if long > 0 {
                shapes.push(Shape::Rect {
                    ink,
                    at: (left, y),
                    size: (long, 13),
                });
            }
            let label = texts.get(Table::Pictures, &[label]);
            let label = fill(label, &[("n", &percent.to_string())]);
            shapes.push(text(Ink::Word, (left + long + 8, y + 11), label));
        }
        shapes.push(Shape::Line {
            ink: Ink::Grid,
            from: (0, top + row),
            to: (width, top + row),
        });
    }
    let height = shares.layers as i32 * row;
    shapes.push(Shape::Line {
        ink: Ink::Axis,
        from: (left, 0),
        to: (left, height),
    });
    Some(Picture {
        width,
        height: height + 1,
        title: texts
            .get(Table::Pictures, &["distribution-title"])
            .to_owned(),
        desc: said(texts, &shares),
        shapes,
    })
}

fn said(texts: &Texts, shares: &Shares) -> String {
    let total = |heads: &PerLayer| heads[heads.len() - 1].to_string();
    let sanctioned = total(&shares.sanctioned);
    let responsible = shares.responsible.as_ref().map(total);
    let template = match responsible {
        Some(_) => "distribution-desc",
        None => "distribution-alone",
    };
    let values = [
        ("sanctioned", sanctioned.as_str()),
        ("responsible", responsible.as_deref().unwrap_or_default()),
    ];
    fill(texts.get(Table::Pictures, &[template]), &values)
}

/// What is counted, and what can and cannot be concluded. Empty where there is no picture.
#[must_use]
pub fn distribution_sentences(case: &Case, assessment: &Assessment, texts: &Texts) -> Vec<String> {
    let Some(shares) = Shares::of(case, assessment) else {
        return Vec::new();
    };
    let say = |id, n: u64| fill(texts.get(Table::Pictures, &[id]), &[("n", &n.to_string())]);
    let found = assessment
        .findings
        .iter()
        .any(|finding| finding.id == FindingId::WeighsDownward);
    let persons = &assessment.persons;
    let undecided = (0..persons.len()).filter(|at| persons[*at].lo.reaches(1) == Tri::Open);
    let undecided = case.people(undecided);
    let mut sentences = vec![said(texts, &shares)];
    if shares.unplaced > 0 {
        sentences.push(say("distribution-unplaced", shares.unplaced));
    }
    if undecided > 0 && case.counts_by_layer.is_none() {
        sentences.push(say("distribution-undecided", undecided));
    }
    sentences.push(match found {
        true => say("distribution-found", 0),
        false => say("distribution-not-found", 0),
    });
    sentences.push(say("distribution-limits", 0));
    sentences
}

/// The same in a table, from the bottom layer up.
#[must_use]
pub fn distribution_table(case: &Case, assessment: &Assessment, texts: &Texts) -> Option<Grid> {
    let shares = Shares::of(case, assessment)?;
    let say = |id| texts.get(Table::Pictures, &[id]);
    let cell = |heads: &PerLayer, layer: usize| {
        let values = [
            ("n", heads[layer].to_string()),
            ("percent", percent(heads, layer).to_string()),
        ];
        fill(
            say("share-cell"),
            &values
                .each_ref()
                .map(|(name, value)| (*name, value.as_str())),
        )
    };
    let row = |layer: usize| {
        let mut row = vec![
            fill(say("up-to"), &[("layer", name(texts, layer))]),
            cell(&shares.sanctioned, layer),
        ];
        row.extend(shares.responsible.iter().map(|heads| cell(heads, layer)));
        row
    };
    let mut head = vec!["head-up-to", "head-sanctioned"];
    head.extend(shares.responsible.iter().map(|_| "head-responsible"));
    Some(Grid {
        caption: say("distribution-title").to_owned(),
        head: head.into_iter().map(|id| say(id).to_owned()).collect(),
        rows: (0..shares.layers).map(row).collect(),
    })
}
