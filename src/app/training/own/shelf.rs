//! The lessons of one's own: practised, changed, taken out and brought in.
//!
//! Must not know how a pack is written down, nor how it leaves.

use super::leave::Leave;
use super::source;
use crate::app::components::basics::{actions, h1, h2, p, quiet, way_back};
use crate::app::components::button::{Weight, button};
use crate::app::components::notice::{Aloud, notice, notice_with, refusal};
use crate::app::opening::{JSON, Opening, opening};
use crate::app::training::Spot;
use crate::app::training::open::texts_of;
use crate::app::training::room::{Act, Study, does, go};
use crate::app::training::trouble::sentences;
use crate::content::{counted, fill, ui};
use crate::training::{Lesson, Library};
use std::rc::Rc;
use std::sync::Arc;
use yew::prelude::*;

/// What the page is given.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The training.
    pub(super) study: Study,
    /// Puts lessons of one's own in place of all there were.
    pub(super) on_stock: Callback<Vec<Arc<Lesson>>>,
    /// The one that is being written.
    pub(super) begun: Option<Rc<Lesson>>,
    /// Begins another.
    pub(super) on_begin: Callback<Rc<Lesson>>,
    /// Goes on with the one that is being written.
    pub(super) on_resume: Callback<()>,
}

/// 自编课例.
#[component]
pub(super) fn Shelf(props: &Props) -> Html {
    let Props { study, .. } = props;
    let words = &study.library.words;
    let wrong = use_state_eq(Vec::<String>::new);
    let said = use_state_eq(String::new);
    let gone = use_state_eq(|| None::<(usize, Arc<Lesson>)>);
    let own = study.library.own();
    let loaded = {
        let (study, on_stock) = (study.clone(), props.on_stock.clone());
        let (wrong, said) = (wrong.setter(), said.setter());
        Callback::from(move |given: Vec<(String, Option<String>)>| {
            let words = &study.library.words;
            let mut all = study.library.own().to_vec();
            let (mut troubles, mut count) = (Vec::new(), 0);
            for (name, text) in given {
                let read = text.as_deref().map(Library::read);
                match read {
                    None => troubles.push(fill(words.get(&["own", "no-text"]), &[("name", &name)])),
                    Some(Err(refusal)) => {
                        let why = sentences(words, &refusal);
                        troubles.extend(why.iter().map(|why| {
                            fill(
                                words.get(&["own", "in-file"]),
                                &[("name", &name), ("why", why)],
                            )
                        }));
                    }
                    Some(Ok(read)) => match study.library.with(read.lessons.clone()) {
                        Err(refusal) => troubles.extend(sentences(words, &refusal)),
                        Ok(_) => {
                            count += read.lessons.len();
                            for lesson in read.lessons {
                                all.retain(|other| other.id != lesson.id);
                                all.push(lesson);
                            }
                        }
                    },
                }
            }
            said.set(match count {
                0 => String::new(),
                count => counted(words.get(&["own", "loaded"]), count),
            });
            wrong.set(troubles);
            if count > 0 {
                on_stock.emit(all);
            }
        })
    };
    let begin = {
        let (study, on_begin, wrong) = (study.clone(), props.on_begin.clone(), wrong.setter());
        Callback::from(move |case: Result<crate::domain::Case, String>| {
            let draft = case.and_then(|case| match case.persons.is_empty() {
                true => Err(study.library.words.get(&["own", "no-persons"]).to_owned()),
                false => source::draft(&case, &study.conventions),
            });
            match draft {
                Ok(lesson) => on_begin.emit(Rc::new(lesson)),
                Err(why) => wrong.set(vec![why]),
            }
        })
    };
    let from_table = source::on_table(&study.conventions).map(|case| {
        let begin = begin.clone();
        Callback::from(move |_: MouseEvent| begin.emit(Ok(case.clone())))
    });
    let from_file = Callback::from(move |given: Vec<(String, Option<String>)>| {
        if let Some((name, text)) = given.into_iter().next() {
            begin.emit(source::of_file(&name, text.as_deref()));
        }
    });
    // Not where it has come back by another way.
    let lost = gone.as_ref();
    let lost = lost.filter(|(_, lost)| own.iter().all(|one| one.id != lost.id));
    let put_back = lost.map(|(place, lesson)| {
        let (on_stock, gone) = (props.on_stock.clone(), gone.setter());
        let mut all = own.to_vec();
        all.insert(all.len().min(*place), lesson.clone());
        let back = Callback::from(move |_: MouseEvent| {
            gone.set(None);
            on_stock.emit(all.clone());
        });
        let way = button(
            Weight::Other,
            words.get(&["class", "take-back"]),
            None,
            back,
        );
        notice_with(
            words.get(&["class", "taken-off"]),
            Aloud::Politely,
            Some(way),
        )
    });
    let one = |(place, lesson): (usize, &Arc<Lesson>)| {
        let title = Some(lesson.title.as_str());
        let change = {
            let (lesson, on_begin) = (lesson.clone(), props.on_begin.clone());
            Callback::from(move |_: MouseEvent| on_begin.emit(Rc::new((*lesson).clone())))
        };
        let remove = {
            let own = own.to_vec();
            let (on_stock, gone) = (props.on_stock.clone(), gone.setter());
            Callback::from(move |_: MouseEvent| {
                let mut left = own.clone();
                gone.set(Some((place, left.remove(place))));
                on_stock.emit(left);
            })
        };
        let open = study
            .library
            .place(&lesson.id)
            .map(|place| does(study, move || Act::Opened(place)));
        html! {
            <li class="yichi-set__lesson" key={lesson.id.clone()}>
                <span class="yichi-set__name">{ &lesson.title }</span>
                <span class="yichi-set__ways">
                    { for open.map(|open| button(Weight::Plain, words.get(&["own", "practise"]), title, open)) }
                    { button(Weight::Plain, ui("change"), title, change) }
                    { button(Weight::Plain, words.get(&["class", "drop"]), title, remove) }
                </span>
            </li>
        }
    };
    html! {
        <div class="yichi-column">
            { way_back(words.get(&["home", "way"]), go(study, Spot::Home)) }
            { h1(words.get(&["own", "title"])) }
            { p(words.get(&["own", "lead"])) }
            <p role="status">{ (*said).clone() }</p>
            { refusal(words.get(&["own", "refused"]), &wrong) }
            { for put_back }
            <section class="yichi-section">
                { h2(words.get(&["own", "here"])) }
                if own.is_empty() { { quiet(words.get(&["own", "none"])) } }
                else { <ul class="yichi-set">{ for own.iter().enumerate().map(one) }</ul> }
                { opening(Opening {
                    id: "pack-file",
                    label: words.get(&["own", "open-pack"]),
                    accept: JSON,
                    many: true,
                    weight: Weight::Other,
                    on_files: texts_of(loaded),
                }) }
            </section>
            <section class="yichi-section">
                { h2(words.get(&["own", "write"])) }
                { p(words.get(&["own", "write-lead"])) }
                if let Some(begun) = &props.begun {
                    { notice(&fill(words.get(&["own", "begun"]), &[("title", &begun.title)]), Aloud::No) }
                    { actions(vec![button(Weight::Main, words.get(&["own", "resume"]), None, props.on_resume.reform(|_: MouseEvent| ()))]) }
                }
                <div class="yichi-actions">
                    { for from_table.clone().map(|begin| button(Weight::Other, words.get(&["own", "from-table"]), None, begin)) }
                </div>
                if from_table.is_none() { { quiet(words.get(&["own", "no-table"])) } }
                { opening(Opening {
                    id: "own-case",
                    label: words.get(&["own", "from-file"]),
                    accept: JSON,
                    many: false,
                    weight: Weight::Other,
                    on_files: texts_of(from_file),
                }) }
            </section>
            if !own.is_empty() { <Leave study={study.clone()} own={own.to_vec()} /> }
        </div>
    }
}
