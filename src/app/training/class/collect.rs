//! 收结果码: what is pasted, told one by one; the codes that count, and what the class shows.
//!
//! Must not know how a code is read.

use super::summary::summary;
use super::trainer::Trainer;
use crate::app::browser::print::print;
use crate::app::components::basics::{actions, folded, h1, h2, p, quiet, section};
use crate::app::components::button::{Weight, button};
use crate::app::components::field::{Field, field};
use crate::app::onpaper::Unprinted;
use crate::app::opening::{Opening, opening};
use crate::app::training::open::texts_of;
use crate::app::training::tried::{Form, Tried};
use crate::content::{Words, fill, ui};
use crate::training::class::{Act, CodeError, Pasted, Sheet, Taken, csv};
use yew::prelude::*;

/// What the page is given.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The desk.
    pub(super) trainer: Trainer,
}

/// 收结果码.
#[component]
pub(super) fn Collect(props: &Props) -> Html {
    let trainer = &props.trainer;
    let words = trainer.words();
    let typed = use_state_eq(String::new);
    let set = &trainer.desk().set;
    if set.check(trainer.library()).is_err() {
        return html! {
            <div class="yichi-column">
                { trainer.back() }
                { h1(words.get(&["class", "collect"])) }
                { trainer.said() }
                { p(words.get(&["class", "no-set"])) }
                { actions(vec![button(Weight::Main, words.get(&["class", "make"]), None, trainer.to(super::ClassSpot::Make))]) }
            </div>
        };
    }
    let take = {
        let (paste, typed) = (trainer.does(Act::Pasted), typed.clone());
        Callback::from(move |_: MouseEvent| {
            paste.emit((*typed).clone());
            typed.set(String::new());
        })
    };
    let files = {
        let paste = trainer.does(Act::Pasted);
        Callback::from(move |given: Vec<(String, Option<String>)>| {
            // A file that holds no text is named as what it is not.
            let texts = given.into_iter().map(|(name, text)| text.unwrap_or(name));
            paste.emit(texts.collect::<Vec<String>>().join("\n"));
        })
    };
    let on_input = {
        let typed = typed.setter();
        Callback::from(move |text| typed.set(text))
    };
    html! {
        <div class="yichi-column">
            { trainer.back() }
            { h1(words.get(&["class", "collect"])) }
            { p(&fill(words.get(&["class", "collect-lead"]), &[("title", &set.title)])) }
            { trainer.said() }
            { field(Field {
                id: "codes",
                label: words.get(&["class", "paste"]),
                hint: Some(words.get(&["class", "paste-hint"])),
                value: (*typed).clone(),
                long: true,
                on_input,
            }) }
            { actions(vec![button(Weight::Main, words.get(&["class", "take"]), None, take)]) }
            { opening(Opening {
                id: "code-files",
                label: words.get(&["class", "code-files"]),
                accept: ".txt,text/plain",
                many: true,
                weight: Weight::Plain,
                on_files: texts_of(files),
            }) }
            { told(words, &trainer.table.pasted) }
            { list(trainer) }
            { class(trainer) }
        </div>
    }
}

/// What became of each code that was pasted.
fn told(words: &Words, pasted: &[Pasted]) -> Html {
    let one = |one: &Pasted| {
        let said = match &one.taken {
            Taken::New(place) => fill(words.get(&["class", "taken"]), &[("n", &place.to_string())]),
            Taken::Known => words.get(&["class", "known"]).to_owned(),
            Taken::Refused(error) => refused(words, error),
        };
        html! { <li><code class="yichi-code__quote">{ &one.quote }</code>{ said }</li> }
    };
    html! {
        <div role="status">
            if !pasted.is_empty() { <ul class="yichi-points">{ for pasted.iter().map(one) }</ul> }
        </div>
    }
}

/// Why a code cannot be read.
fn refused(words: &Words, error: &CodeError) -> String {
    let (mut letter, mut place) = (String::new(), String::new());
    if let CodeError::Letter(found, at) = error {
        (letter, place) = (found.to_string(), at.to_string());
    }
    fill(
        words.get(&["trouble", error.id()]),
        &[("letter", &letter), ("n", &place)],
    )
}

/// Every code that came, with what it counts as.
fn list(trainer: &Trainer) -> Html {
    let words = trainer.words();
    let codes: Vec<(usize, Result<Sheet, CodeError>)> =
        trainer.desk().read_codes(trainer.library()).collect();
    if codes.is_empty() {
        return quiet(words.get(&["class", "no-codes"]));
    }
    let seats: Vec<u16> = codes
        .iter()
        .filter_map(|(_, read)| read.as_ref().ok()?.seat)
        .collect();
    let counted = codes.iter().filter(|(_, read)| read.is_ok()).count();
    let row = |(place, read): &(usize, Result<Sheet, CodeError>)| {
        let number = (place + 1).to_string();
        let name = fill(words.get(&["class", "sheet"]), &[("n", &number)]);
        let said = match read {
            Err(error) => refused(words, error),
            Ok(Sheet { seat: None, .. }) => String::new(),
            Ok(Sheet {
                seat: Some(seat), ..
            }) => {
                let twice = seats.iter().filter(|one| *one == seat).count() > 1;
                let said = match twice {
                    true => words.get(&["class", "seat-twice"]),
                    false => words.get(&["class", "seat-is"]),
                };
                fill(said, &[("n", &seat.to_string())])
            }
        };
        let place = *place;
        let remove = trainer.does(move |_: MouseEvent| Act::Removed(place));
        html! {
            <li class="yichi-set__lesson" key={place}>
                <span class="yichi-set__name">{ &name }{ said }</span>
                <span class="yichi-set__ways">{ button(Weight::Plain, words.get(&["class", "remove"]), Some(&name), remove) }</span>
            </li>
        }
    };
    let slots = [
        ("n", &*counted.to_string()),
        ("all", &codes.len().to_string()),
    ];
    let clear = trainer.does(|_: MouseEvent| Act::Cleared);
    html! {
        <section class="yichi-section">
            { h2(words.get(&["class", "codes"])) }
            <p role="status">{ fill(words.get(&["class", "codes-count"]), &slots) }</p>
            { folded(words.get(&["class", "codes-list"]).into(), html! {
                <>
                    <ul class="yichi-set">{ for codes.iter().map(row) }</ul>
                    { actions(vec![button(Weight::Plain, words.get(&["class", "clear"]), None, clear)]) }
                </>
            }) }
        </section>
    }
}

/// What the sheets that count show together.
fn class(trainer: &Trainer) -> Html {
    let words = trainer.words();
    let sheets = trainer.desk().sheets(trainer.library());
    if sheets.is_empty() {
        return html! {};
    }
    let save = {
        let trainer = trainer.clone();
        Callback::from(move |_: MouseEvent| {
            let set = &trainer.desk().set;
            let sheets = trainer.desk().sheets(trainer.library());
            let text = csv(&sheets, set, trainer.library(), &trainer.study.conventions);
            let kind = trainer.words().get(&["class", "file-kind"]);
            let tried = text.map_or(Tried::NotSaved, |text| {
                Tried::saved(&set.title, kind, Form::Csv, &text)
            });
            trainer.tried.set(Some(tried));
        })
    };
    html! {
        <>
            { actions(vec![button(Weight::Main, words.get(&["projector", "title"]), None, trainer.to(super::ClassSpot::Projector))]) }
            { summary(trainer, &sheets) }
            { section(words.get(&["class", "take-away"]), vec![
                p(words.get(&["class", "csv-lead"])),
                actions(vec![
                    button(Weight::Other, words.get(&["class", "save-csv"]), None, save),
                    button(Weight::Other, ui("print"), None, Callback::from(|_| print())),
                ]),
                html! { <Unprinted /> },
                trainer.tried(),
            ]) }
        </>
    }
}
