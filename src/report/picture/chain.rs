//! 关系图: who stands above whom, who is dealt with and who is not.
//!
//! Must not judge: what is wrong between two comes with the pairs, and none come while the
//! reviewer still answers, so that nothing is given away before his own view.

mod draw;
mod route;
mod seat;

use super::order::{Links, by_chain};
use super::{Frame, MOST, Picture};
use crate::content::{Table, Texts, fill};
use crate::domain::{Case, Factor, Tri};
use crate::engine::{Flaw, Pair};
use crate::report::document::Grid;
use crate::report::phrase;

/// What is wrong between somebody above and somebody below.
fn between(pairs: &[Pair], superior: usize, subordinate: usize) -> Option<Flaw> {
    let mut pairs = pairs.iter();
    let pair = pairs.find(|pair| pair.superior == superior && pair.subordinate == subordinate);
    pair?.flaw()
}

fn said(flaw: Flaw, texts: &Texts) -> &str {
    let id = match flaw {
        Flaw::Spared => "edge-spared",
        Flaw::Lighter => "edge-lighter",
    };
    texts.get(Table::Pictures, &[id])
}

/// The drawing; `here` is whoever the page is about. Nothing where there is nobody, or are too many.
#[must_use]
pub fn chain(
    case: &Case,
    pairs: &[Pair],
    texts: &Texts,
    frame: Frame,
    here: Option<usize>,
) -> Option<Picture> {
    if case.persons.is_empty() || case.persons.len() > MOST {
        return None;
    }
    let links = Links::of(case);
    let seating = seat::seating(case, texts, frame, &links);
    let routes = route::routes(&seating, &links, |above, below| {
        between(pairs, above, below)
    });
    let drawn = draw::Drawing::new(&seating, &routes, texts, here).shapes();
    Some(Picture {
        width: seating.metrics.width,
        height: drawn.height,
        title: texts.get(Table::Pictures, &["chain-title"]).to_owned(),
        desc: desc(case, texts),
        shapes: drawn.shapes,
    })
}

fn desc(case: &Case, texts: &Texts) -> String {
    let people = |touched: Tri| {
        let persons = 0..case.persons.len();
        let wanted = persons.filter(|place| case.persons[*place].sanctioned() == touched);
        case.people(wanted).to_string()
    };
    let template = texts.get(Table::Pictures, &["chain-desc"]);
    let values = [
        ("touched", people(Tri::Yes)),
        ("untouched", people(Tri::No)),
        ("n", case.persons.len().to_string()),
    ];
    fill(
        template,
        &values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str())),
    )
}

/// What is proposed for a person, in the few words a card has room for.
fn measure(case: &Case, texts: &Texts, place: usize) -> String {
    let word = |id| texts.get(Table::Pictures, &[id]);
    let measures = case.persons[place].measures.as_ref();
    texts.package_or(measures, word("measure-unknown"), word("measure-none"))
}

/// How to read what is drawn, and nothing of what is not.
#[must_use]
pub fn chain_notes(case: &Case, pairs: &[Pair], texts: &Texts) -> String {
    let some = |touched| case.persons.iter().any(|one| one.sanctioned() == touched);
    let yes = |flaw: fn(&Pair) -> Tri| pairs.iter().any(|pair| flaw(pair) == Tri::Yes);
    let keys = [
        (
            "key-edge",
            case.persons
                .iter()
                .any(|person| !person.answers_to.is_empty()),
        ),
        ("key-touched", some(Tri::Yes)),
        ("key-untouched", some(Tri::No)),
        ("key-unsaid", some(Tri::Open)),
        ("key-spared", yes(|pair| pair.spared)),
        ("key-lighter", yes(|pair| pair.lighter)),
    ];
    super::keys(texts, &keys)
}

/// The same in a table, from the top of the chain down.
#[must_use]
pub fn chain_table(case: &Case, pairs: &[Pair], texts: &Texts) -> Grid {
    let links = Links::of(case);
    let word = |id| texts.get(Table::Pictures, &[id]);
    let row = |place: usize| {
        let above = links.above[place].iter().map(|superior| {
            let name = phrase::person(case, texts, *superior);
            match between(pairs, *superior, place) {
                None => name,
                Some(flaw) => fill(
                    word("above-flawed"),
                    &[("person", &name), ("word", said(flaw, texts))],
                ),
            }
        });
        let above: Vec<String> = above.collect();
        vec![
            phrase::person(case, texts, place),
            texts.answer(Factor::Layer, case.persons[place].answer(Factor::Layer)),
            measure(case, texts, place),
            match above.is_empty() {
                true => word("above-none").to_owned(),
                false => texts.join(above.iter().map(String::as_str)),
            },
        ]
    };
    Grid {
        caption: word("chain-title").to_owned(),
        head: ["head-person", "head-layer", "head-measure", "head-above"]
            .map(|id| word(id).to_owned())
            .into(),
        rows: by_chain(case).into_iter().map(row).collect(),
    }
}
