//! The differences, those that matter first and marked by word and shape, each with what can be chosen.
//!
//! Must not know what a choice makes of the case.

use crate::app::components::basics::p;
use crate::app::components::choice::{self, Row, choice};
use crate::app::desk::{Desk, reading_text};
use crate::content::{Table, counted, fill, texts, ui};
use crate::domain::{Answer, Case, Layer, Person};
use crate::engine::Verdict;
use crate::reading::{Choice, Effect, Item, Readings, Side, Weighed};
use yew::prelude::*;

/// The heading of the differences.
pub(super) const DIFFERENCES: &str = "reading-differences";

/// 不一致的地方.
pub(super) fn differences(desk: &Desk, both: &Readings, weighed: &Weighed) -> Html {
    let all = 0..both.differences.len();
    let (first, rest): (Vec<usize>, Vec<usize>) = all.partition(|at| weighed.matters(*at));
    let row = |at: usize| difference(desk, both, weighed, at);
    html! {
        <section class="yichi-section">
            <h2 id={DIFFERENCES} tabindex="-1">{ reading_text("differences") }</h2>
            if both.differences.is_empty() {
                { p(reading_text("no-differences")) }
            } else if weighed.alone.is_none() {
                { p(reading_text("not-weighed")) }
            } else if first.is_empty() {
                { p(reading_text("no-matter")) }
            }
            if !first.is_empty() {
                <h3>{ counted(reading_text("matter"), first.len()) }</h3>
                <p class="yichi-quiet">
                    { reading_text("matter-lead") }
                    if !weighed.jointly.is_empty() { { counted(reading_text("jointly-lead"), weighed.jointly.len()) } }
                </p>
                <div>{ for first.into_iter().map(row) }</div>
            }
            if !rest.is_empty() {
                <h3>{ counted(reading_text("rest"), rest.len()) }</h3>
                <div>{ for rest.into_iter().map(row) }</div>
            }
        </section>
    }
}

fn difference(desk: &Desk, both: &Readings, weighed: &Weighed, at: usize) -> Html {
    let (item, _) = both.differences[at];
    let chosen = desk.choice(at);
    let offered = offered(both, item);
    let rows = offered.iter().map(|(choice, label)| Row {
        label: label.clone(),
        hint: None,
        chosen: chosen == Some(*choice),
    });
    let choices: Vec<Choice> = offered.iter().map(|(choice, _)| *choice).collect();
    let on_choose = {
        let desk = desk.clone();
        Callback::from(move |place: usize| {
            if let Some(choice) = choices.get(place) {
                desk.choose(at, *choice);
            }
        })
    };
    let said = weighed
        .alone
        .as_ref()
        .and_then(|alone| moves(both, &alone[at]));
    let said = said.or_else(|| {
        let together = weighed.jointly.contains(&at);
        together.then(|| reading_text("moves-together").to_owned())
    });
    let matters = said.is_some().then_some("");
    let lead = said.map(|said| {
        html! { <p class="yichi-reading__moves">{ mark() }<b>{ reading_text("mark") }</b>{ said }</p> }
    });
    html! {
        <div class="yichi-reading__row" data-matters={matters} key={at}>
            { choice(choice::Choice {
                name: format!("difference-{at}"),
                legend: html! { <span class="yichi-field__label">{ title(both, item) }</span> },
                lead: html! { <>{ for lead }</> },
                compact: true,
                many: false,
                keyed: false,
                rows: rows.collect(),
                on_choose,
            }) }
        </div>
    }
}

/// 印记: a full square, so that it is told without colour.
fn mark() -> Html {
    html! {
        <svg class="yichi-reading__mark" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
            <rect x="1" y="1" width="12" height="12" rx="2" />
        </svg>
    }
}

/// What moves with it, in a sentence; `None` where nothing does.
fn moves(both: &Readings, effect: &Effect) -> Option<String> {
    if effect.is_none() {
        return None;
    }
    let of = |moved: &[bool; 4], id| {
        let moved = Verdict::ALL
            .into_iter()
            .zip(*moved)
            .filter(|(_, moved)| *moved);
        let said = moved.map(|(verdict, _)| {
            let title = texts().get(Table::Verdicts, &[verdict.id(), "title"]);
            fill(reading_text(id), &[("verdict", title)])
        });
        said.collect::<Vec<_>>()
    };
    let mut list = of(&effect.verdicts, "moves-verdict");
    list.extend(of(&effect.leaning, "moves-leaning"));
    let persons = effect.persons.iter();
    list.extend(persons.map(|who| {
        fill(
            reading_text("moves-person"),
            &[("person", &name(both, *who))],
        )
    }));
    let list = texts().join(list.iter().map(String::as_str));
    Some(fill(reading_text("moves"), &[("list", &list)]))
}

/// What somebody is called, by the first who lists him.
fn name(both: &Readings, who: usize) -> String {
    let side = usize::from(both.who[who].places[0].is_none());
    let place = both.who[who].places[side].unwrap_or_default();
    texts().person(&both.cases[side], place)
}

fn title(both: &Readings, item: Item) -> String {
    let item_name = match item {
        Item::Answer(_, factor) => texts().question(factor).short(),
        Item::Measures(_) => ui("person-measures"),
        Item::Count(_) => ui("person-count"),
        Item::Superiors(_) => ui("person-above"),
        Item::Title => ui("roster-title-field"),
        Item::Note => ui("roster-note-field"),
        Item::Person(_) | Item::LayerCounts | Item::Label(_) | Item::Source | Item::Unread(_) => {
            reading_text(&["item-", item.id()].concat())
        }
    };
    match item.who() {
        Some(who) => {
            let slots = [("person", name(both, who)), ("item", item_name.to_owned())];
            let slots = slots
                .each_ref()
                .map(|(slot, value)| (*slot, value.as_str()));
            fill(reading_text("of-person"), &slots)
        }
        None => fill(reading_text("of-case"), &[("item", item_name)]),
    }
}

/// What can be chosen, in words.
fn offered(both: &Readings, item: Item) -> Vec<(Choice, String)> {
    let word = |id| reading_text(id).to_owned();
    let taken = |side: Side| {
        let id = ["take-a", "take-b"][side as usize];
        fill(reading_text(id), &[("value", &value(both, side, item))])
    };
    let mut offered = vec![(Choice::A, taken(Side::A)), (Choice::B, taken(Side::B))];
    match item {
        Item::Answer(..) => {
            offered.push((Choice::Unknown, ui("answer-unknown").to_owned()));
            offered.push((Choice::Blank, word("take-open")));
        }
        Item::Person(_) => {}
        Item::Count(_) => offered.push((Choice::Blank, word("take-least"))),
        Item::Superiors(_) => offered.push((Choice::Blank, word("take-common"))),
        Item::Unread(_) => offered.push((Choice::Blank, word("take-both"))),
        Item::Measures(_)
        | Item::LayerCounts
        | Item::Label(_)
        | Item::Title
        | Item::Note
        | Item::Source => offered.push((Choice::Blank, word("take-open"))),
    }
    offered
}

/// What one of the two says.
fn value(both: &Readings, side: Side, item: Item) -> String {
    let case = &both.cases[side as usize];
    let person = item.who().and_then(|who| both.person(side, who));
    let of_person = |say: &dyn Fn(&Person) -> String| person.map_or(String::new(), say);
    match item {
        Item::Person(_) => {
            let id = if person.is_some() {
                "listed"
            } else {
                "not-listed"
            };
            reading_text(id).to_owned()
        }
        Item::Answer(who, factor) => texts().answer(factor, both.answer(side, who, factor)),
        Item::Measures(_) => of_person(&|person| texts().package(person.measures.as_ref())),
        Item::Count(_) => of_person(&|person| texts().count(person.count)),
        Item::Superiors(who) => {
            let above: Vec<String> = both
                .superiors(side, who)
                .into_iter()
                .map(|who| name(both, who))
                .collect();
            match above.is_empty() {
                true => reading_text("above-none").to_owned(),
                false => texts().join(above.iter().map(String::as_str)),
            }
        }
        Item::LayerCounts => layer_counts(case),
        Item::Label(_) => of_person(&|person| words(&person.label)),
        Item::Title => words(&case.title),
        Item::Note => words(&case.note),
        Item::Source => words(&case.source),
        Item::Unread(who) => {
            let unread = match who {
                None => Some(&case.unread),
                Some(_) => person.map(|person| &person.unread),
            };
            let kept: Vec<String> = unread
                .into_iter()
                .flat_map(|unread| {
                    let maps = [&unread.fields, &unread.answers, &unread.evidence];
                    let keys = maps.into_iter().flat_map(|map| map.keys().cloned());
                    keys.chain(unread.entries.iter().map(ToString::to_string))
                })
                .collect();
            match (who, case.list_known()) {
                // Of a list that is not there at all, nothing is kept that could be named.
                (None, false) if kept.is_empty() => texts()
                    .get(Table::Report, &["leaning-lost-list"])
                    .to_owned(),
                _ => words(&texts().join(kept.iter().map(String::as_str))),
            }
        }
    }
}

fn words(text: &str) -> String {
    match text.trim() {
        "" => reading_text("empty").to_owned(),
        text => text.to_owned(),
    }
}

fn layer_counts(case: &Case) -> String {
    let Some(counts) = &case.counts_by_layer else {
        return texts().answer(crate::domain::Factor::Layer, Answer::Unanswered);
    };
    let number = |count: Option<u32>| {
        count.map_or(reading_text("counts-none").to_owned(), |count| {
            count.to_string()
        })
    };
    let counted = Layer::IDS.iter().zip(counts);
    let counted = counted.filter(|(_, one)| one.responsible.or(one.sanctioned).is_some());
    let said: Vec<String> = counted
        .map(|(id, one)| {
            let question = texts().question(crate::domain::Factor::Layer);
            let slots = [
                ("layer", question.choice(id).label),
                ("responsible", &number(one.responsible)),
                ("sanctioned", &number(one.sanctioned)),
            ];
            fill(reading_text("counts"), &slots)
        })
        .collect();
    texts().join(said.iter().map(String::as_str))
}
