//! The pictures: nothing overlaps, nobody is missing, and what is drawn is what was found.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "pictures/chain.rs"]
mod chain;
#[path = "pictures/distribution.rs"]
mod distribution;
#[path = "pictures/look.rs"]
mod look;
#[path = "pictures/ruler.rs"]
mod ruler;
#[path = "pictures/slice.rs"]
mod slice;
mod support;

use std::fs;
use support::Rng;
use yichi::casefile;
use yichi::domain::{Answer, Case, Factor, Layer, Measure, Measures, Person};
use yichi::engine::{Assessment, Conventions, assess};
use yichi::report::picture::Ink;

/// A worked case.
fn worked(name: &str) -> Case {
    let text = fs::read_to_string(format!("tests/cases/worked/{name}.json")).unwrap();
    casefile::read(&text).unwrap().case
}

fn judged(case: &Case) -> Assessment {
    assess(case, &Conventions::shipped()).unwrap()
}

/// A list of this length, spread over the layers with most at the bottom, each below one or two.
fn crowd(count: usize, seed: u64) -> Case {
    let mut rng = Rng::new(seed);
    let mut case = Case::default();
    for place in 0..count {
        let mut person = Person::new(format!("p{place}"));
        // A label of six letters that are as wide as any, and a number to tell them apart.
        person.label = format!("{}{place}", "\u{4e61}".repeat(3 + rng.below(9)));
        person.count.people = 1 + rng.below(3) as u32;
        let depth = (5 * place / count.max(1)) as u8;
        if !rng.chance(1, 12) {
            person.set(Factor::Layer, Answer::one(4 - depth.min(4)));
        }
        for above in place.saturating_sub(count / 4)..place {
            let higher = 5 * above / count < usize::from(depth);
            if higher && person.answers_to.len() < 2 && rng.chance(1, 3) {
                person.answers_to.push(format!("p{above}"));
            }
        }
        let measures = [Measure::Admonition, Measure::Warning, Measure::Dismissal];
        person.measures = match rng.below(4) {
            0 => None,
            1 => Some(Measures::default()),
            _ => Some([*rng.pick(&measures)].into_iter().collect()),
        };
        case.persons.push(person);
    }
    case
}

/// Sizes from the least to more than anybody will list.
const SIZES: [usize; 7] = [1, 2, 3, 10, 30, 50, 100];

#[test]
fn every_ink_that_is_more_than_a_plain_word_has_its_style() {
    let styles = fs::read_to_string("styles/components/picture.css").unwrap();
    for ink in Ink::ALL.iter().filter(|ink| **ink != Ink::Word) {
        let dressed = format!("[data-ink=\"{}\"]", ink.id());
        assert!(styles.contains(&dressed), "{dressed} has no style");
    }
    assert_eq!(
        Layer::ALL.len(),
        6,
        "the crowd stands in five layers of six"
    );
}
