//! 全班的情况: lesson by lesson how the verdicts are distributed, where the class splits, and its tendencies.
//!
//! Must not know who gave which answer.

use super::trainer::Trainer;
use crate::app::components::basics::{h2, p};
use crate::app::components::table::table;
use crate::content::{Table, Words, counted, fill, texts};
use crate::domain::Tri;
use crate::engine::Verdict;
use crate::training::class::{LessonSummary, Sheet, summarise};
use crate::training::{Agreement, Lesson, Tendencies, Tendency};
use yew::prelude::*;

/// How the states stand in a row of counts, and how they are told: first what is affirmed.
const STATES: [Tri; 3] = [Tri::Yes, Tri::Open, Tri::No];

/// 全班.
pub(super) fn summary(trainer: &Trainer, sheets: &[Sheet]) -> Html {
    let words = trainer.words();
    let set = &trainer.desk().set;
    let Ok(found) = summarise(sheets, set, trainer.library(), &trainer.study.conventions) else {
        return html! {};
    };
    let lessons = set.lessons.iter().filter_map(|id| trainer.lesson(id));
    let lesson = |(lesson, found): (&'static Lesson, &LessonSummary)| {
        html! {
            <section class="yichi-class__lesson" key={lesson.id.clone()}>
                <h3>{ &lesson.title }</h3>
                { votes(words, found, true) }
                { p(&split(words, found)) }
                { answers(words, lesson, found) }
            </section>
        }
    };
    html! {
        <section class="yichi-section">
            { h2(words.get(&["class", "summary"])) }
            { p(&counted(words.get(&["class", "summary-lead"]), sheets.len())) }
            { tendencies(words, &found.tendencies) }
            { for lessons.zip(&found.lessons).map(lesson) }
        </section>
    }
}

/// Where the class splits most.
pub(super) fn split(words: &'static Words, found: &LessonSummary) -> String {
    let Some((verdict, against)) = found.split() else {
        return words.get(&["class", "no-split"]).to_owned();
    };
    let name = texts().get(Table::Verdicts, &[verdict.id(), "title"]);
    let slots = [("verdict", name), ("n", &*against.to_string())];
    fill(words.get(&["class", "split"]), &slots)
}

/// How many said what of each verdict: numbers, and bars that say the same. What the rules say stands beside
/// it where it may be `told`.
pub(super) fn votes(words: &'static Words, found: &LessonSummary, told: bool) -> Html {
    let row = |(verdict, views): (Verdict, &[u32; 3])| {
        let all: u32 = views.iter().sum();
        let rules = words.get(&["state", found.verdicts.get(verdict).id()]);
        let cell = |state: Tri| {
            let label = words.get(&["state", state.id()]);
            html! { <td role="cell" data-label={label}>{ bar(views[state as usize], all) }</td> }
        };
        html! {
            <tr role="row">
                <th scope="row" role="rowheader">{ texts().get(Table::Verdicts, &[verdict.id(), "title"]) }</th>
                { for STATES.map(cell) }
                if told { <td role="cell" data-label={words.get(&["class", "by-rules"])}>{ rules }</td> }
            </tr>
        }
    };
    html! {
        <table class="yichi-table yichi-votes" role="table">
            <caption>{ words.get(&["class", "votes"]) }</caption>
            <thead role="rowgroup"><tr role="row">
                <th scope="col" role="columnheader">{ words.get(&["class", "verdict"]) }</th>
                { for STATES.map(|state| html! { <th scope="col" role="columnheader">{ words.get(&["state", state.id()]) }</th> }) }
                if told { <th scope="col" role="columnheader">{ words.get(&["class", "by-rules"]) }</th> }
            </tr></thead>
            <tbody role="rowgroup">{ for Verdict::ALL.into_iter().zip(&found.views).map(row) }</tbody>
        </table>
    }
}

/// A count, and a bar as long as its part of all.
fn bar(count: u32, all: u32) -> Html {
    /// How long the longest bar is, in the units of the drawing.
    const LONGEST: u32 = 60;
    let length = (count * LONGEST).checked_div(all).unwrap_or(0);
    html! {
        <span class="yichi-votes__count">
            { count }
            <svg class="yichi-votes__bar" width="64" height="14" viewBox="0 0 64 14" aria-hidden="true" focusable="false">
                <rect class="yichi-votes__whole" x="1.5" y="2.5" width="61" height="9" />
                <rect class="yichi-votes__part" x="2" y="3" width={length.to_string()} height="8" />
            </svg>
        </span>
    }
}

/// How many agree with the encoding, question by question.
pub(super) fn answers(words: &'static Words, lesson: &Lesson, found: &LessonSummary) -> Html {
    let head = Agreement::ALL.map(|agreement| words.get(&["class-agreement", agreement.id()]));
    let head = [words.get(&["class", "question"])].into_iter().chain(head);
    let head: Vec<String> = head.map(str::to_owned).collect();
    let row = |(id, counts): (&crate::domain::AnswerId, &[u32; 4])| {
        let short = texts().question(id.factor).short();
        let name = match id.person {
            Some(place) => {
                let person = texts().person(&lesson.case, place);
                let slots = [("person", person.as_str()), ("question", short)];
                fill(words.get(&["class", "about-person"]), &slots)
            }
            None => short.to_owned(),
        };
        let counts = counts.iter().map(u32::to_string);
        [name].into_iter().chain(counts).collect()
    };
    let rows: Vec<Vec<String>> = lesson.key.iter().zip(&found.answers).map(row).collect();
    table(words.get(&["class", "answers"]), &head, &rows)
}

/// What showed, how often out of how many chances; a share would be taken for a grade.
fn tendencies(words: &'static Words, found: &Tendencies) -> Html {
    let row = |tendency: &Tendency| {
        let times = found.get(*tendency);
        (times.times > 0).then(|| {
            let slots = [
                ("n", &*times.times.to_string()),
                ("of", &times.of.to_string()),
            ];
            vec![
                words.get(&["tendency", tendency.id(), "title"]).to_owned(),
                fill(words.get(&["class", "times"]), &slots),
                words.get(&["tendency", tendency.id(), "advice"]).to_owned(),
            ]
        })
    };
    let rows: Vec<Vec<String>> = Tendency::ALL.iter().filter_map(row).collect();
    if rows.is_empty() {
        return p(words.get(&["class", "no-tendency"]));
    }
    let head = [
        words.get(&["class", "tendency"]),
        words.get(&["class", "shown"]),
        words.get(&["class", "advice"]),
    ];
    table(
        words.get(&["class", "tendencies"]),
        &head.map(str::to_owned),
        &rows,
    )
}
