//! Several pairs at once: a row each, the sum, and the way to each. Must not compare.

use super::FOUND;
use super::agreement::{kappa, may_be_shown};
use crate::app::components::button::{Weight, button};
use crate::app::components::table::table;
use crate::app::desk::{Desk, Pair, reading_text};
use crate::content::fill;
use crate::reading::{Agreement, agreement};
use yew::prelude::*;

/// How many columns the table has.
const COLUMNS: usize = 7;

/// 各对一览.
pub(super) fn pairs(desk: &Desk) -> Html {
    let heads: [&str; COLUMNS] = [
        "pairs-name",
        "both",
        "agreed",
        "kappa",
        "pairs-differences",
        "pairs-matter",
        "pairs-agree",
    ];
    let heads = heads.map(|id| reading_text(id).to_owned());
    let mut sum = Sum {
        matter: Some(0),
        ..Sum::default()
    };
    let mut rows: Vec<Vec<String>> = desk.pairs.iter().map(|pair| row(pair, &mut sum)).collect();
    let counts = [sum.differences.to_string(), weighed_as(sum.matter)];
    rows.push(cells(
        reading_text("pairs-sum"),
        &sum.agreement,
        counts,
        String::new(),
    ));
    let look = |(place, pair): (usize, &Pair)| {
        let open = desk.look_at(Some(place));
        html! { <li key={place}>{ button(Weight::Plain, reading_text("look"), None, open) }{ pair.name.clone() }</li> }
    };
    html! {
        <section class="yichi-section">
            <h2 id={FOUND} tabindex="-1">{ reading_text("pairs") }</h2>
            { table(reading_text("pairs"), &heads, &rows) }
            <ul class="yichi-reading__pairs">{ for desk.pairs.iter().enumerate().map(look) }</ul>
        </section>
    }
}

#[derive(Default)]
struct Sum {
    agreement: Agreement,
    differences: usize,
    /// `None` once there is a pair of which nobody knows.
    matter: Option<usize>,
}

fn row(pair: &Pair, sum: &mut Sum) -> Vec<String> {
    let (both, weighed) = match &pair.found {
        Ok(found) => found,
        Err(error) => {
            let why = fill(reading_text("unfit"), &[("error", error)]);
            let mut row = vec![pair.name.clone(), why];
            row.resize(COLUMNS, String::new());
            return row;
        }
    };
    let parts = agreement(both);
    let total = Agreement::sum(parts.iter().map(|(_, part)| part));
    sum.agreement.add(&total);
    sum.differences += both.differences.len();
    let matter = weighed.matter();
    sum.matter = sum.matter.zip(matter).map(|(sum, one)| sum + one);
    let [a, b] = &weighed.results;
    let agrees = match may_be_shown(both) {
        false => "",
        true if a.outcome == b.outcome => reading_text("same"),
        true => reading_text("other"),
    };
    let counts = [both.differences.len().to_string(), weighed_as(matter)];
    cells(&pair.name, &total, counts, agrees.to_owned())
}

fn weighed_as(matter: Option<usize>) -> String {
    matter.map_or_else(
        || reading_text("pairs-not-weighed").to_owned(),
        |count| count.to_string(),
    )
}

fn cells(name: &str, part: &Agreement, counts: [String; 2], agrees: String) -> Vec<String> {
    let [differences, matter] = counts;
    let compared = [part.compared, part.agreed].map(|count| count.to_string());
    let [compared, agreed] = compared;
    vec![
        name.to_owned(),
        compared,
        agreed,
        kappa(part),
        differences,
        matter,
        agrees,
    ]
}
