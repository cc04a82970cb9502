//! Who is who, the two results side by side, and the agreement part by part with κ and its caveat.
//!
//! Must not count: what is shown was counted before.

use super::FOUND;
use crate::app::components::basics::{h2, quiet, section};
use crate::app::components::table::table;
use crate::app::desk::reading_text;
use crate::content::{Table, fill, texts};
use crate::engine::Verdict;
use crate::reading::{Agreement, FEW, Kappa, Readings, Side, Weighed, agreement, decimal};
use crate::report::state_word;
use yew::prelude::*;

/// 名单怎么对上的.
pub(super) fn partners(both: &Readings) -> Html {
    let heads = ["a", "b", "partners-how"].map(|id| reading_text(id).to_owned());
    let rows: Vec<Vec<String>> = both
        .who
        .iter()
        .map(|partner| {
            let name = |side: Side| match partner.places[side as usize] {
                Some(place) => texts().person(&both.cases[side as usize], place),
                None => reading_text("nobody").to_owned(),
            };
            let how = partner.by.map_or("none", |by| by.id());
            let how = reading_text(&["by-", how].concat());
            vec![name(Side::A), name(Side::B), how.to_owned()]
        })
        .collect();
    html! {
        <section class="yichi-section">
            <h2 id={FOUND} tabindex="-1">{ reading_text("partners") }</h2>
            { table(reading_text("partners"), &heads, &rows) }
        </section>
    }
}

/// Whether both have said what they think themselves, before which nobody is shown a result.
pub(super) fn may_be_shown(both: &Readings) -> bool {
    both.cases.iter().all(|case| case.has_own_view())
}

/// 两份的结论.
pub(super) fn verdicts(both: &Readings, weighed: &Weighed) -> Html {
    let heads = ["verdict", "a", "b", "compared"].map(|id| reading_text(id).to_owned());
    let rows = Verdict::ALL.map(|verdict| {
        let states = weighed
            .results
            .each_ref()
            .map(|one| one.outcome.state(verdict));
        let title = texts().get(Table::Verdicts, &[verdict.id(), "title"]);
        let [a, b] = states.map(|state| state_word(texts(), verdict, state).to_owned());
        let compared = if states[0] == states[1] {
            "same"
        } else {
            "other"
        };
        vec![title.to_owned(), a, b, reading_text(compared).to_owned()]
    });
    html! {
        <section class="yichi-section">
            { h2(reading_text("verdicts")) }
            if may_be_shown(both) {
                { table(reading_text("verdicts"), &heads, &rows) }
            } else {
                { quiet(reading_text("hidden")) }
            }
        </section>
    }
}

/// 一致到什么程度.
pub(super) fn agreed(both: &Readings) -> Html {
    let parts = agreement(both);
    let total = Agreement::sum(parts.iter().map(|(_, part)| part));
    let heads = [
        "part",
        "both",
        "agreed",
        "one-unknown",
        "one-unanswered",
        "kappa",
    ];
    let heads = heads.map(|id| reading_text(id).to_owned());
    let spoken = parts
        .iter()
        .filter(|(_, part)| *part != Agreement::default());
    let rows = spoken.map(|(section, part)| row(texts().section(*section), part));
    let rows: Vec<Vec<String>> = rows.chain([row(reading_text("total"), &total)]).collect();
    let note = fill(reading_text("kappa-note"), &[("few", &FEW.to_string())]);
    section(
        reading_text("agreement"),
        vec![
            table(reading_text("agreement"), &heads, &rows),
            quiet(&note),
        ],
    )
}

fn row(name: &str, part: &Agreement) -> Vec<String> {
    let counts = [
        part.compared,
        part.agreed,
        part.one_unknown,
        part.one_unanswered,
    ];
    let counts = counts.map(|count| count.to_string());
    [name.to_owned()]
        .into_iter()
        .chain(counts)
        .chain([kappa(part)])
        .collect()
}

/// κ in words: its number with how many answers it rests on, or why there is none.
pub(super) fn kappa(part: &Agreement) -> String {
    let answers = part.tally.len();
    let (id, kappa) = match part.tally.kappa() {
        Kappa::NothingCompared => ("kappa-none", String::new()),
        Kappa::OneCategory => ("kappa-one", String::new()),
        Kappa::Permille(kappa) if answers < FEW => ("kappa-few", decimal(kappa)),
        Kappa::Permille(kappa) => ("kappa-of", decimal(kappa)),
    };
    let slots = [("kappa", kappa.as_str()), ("n", &answers.to_string())];
    fill(reading_text(id), &slots)
}
