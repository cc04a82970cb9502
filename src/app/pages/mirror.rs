//! 换位检验: two persons in each other's places, so that anybody can see that rank is not looked at.
//!
//! Must not judge or phrase. Who is picked is the page's own affair; the case stays as it is.

use crate::app::components::basics::{p, quiet};
use crate::app::components::differences::{differences, word};
use crate::app::components::picker::picker;
use crate::app::components::select::Select;
use crate::app::components::table::grid;
use crate::content::texts;
use crate::engine::Judged;
use crate::engine::explain::mirror;
use crate::report::explain::mirrored;
use crate::report::{Phrases, SectionId};
use std::rc::Rc;
use yew::prelude::*;

/// What the section is given.
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The case as it was judged.
    pub(crate) judged: Rc<Judged<'static>>,
}

/// What follows a section of the report: the mirror stands below the persons.
pub(crate) fn after(section: SectionId, judged: &Rc<Judged<'static>>) -> Html {
    match section {
        SectionId::Persons => html! { <Mirror judged={judged.clone()} /> },
        _ => html! {},
    }
}

/// 换位.
#[component]
pub(crate) fn Mirror(props: &Props) -> Html {
    let case = props.judged.case();
    let (one, other) = (use_state_eq(|| None), use_state_eq(|| None));
    let names = |left_out: Option<usize>| -> Vec<(usize, String)> {
        let places = (0..case.persons.len()).filter(|place| Some(*place) != left_out);
        places
            .map(|place| (place, texts().person(case, place)))
            .collect()
    };
    if case.persons.len() < 2 {
        return html! {};
    }
    let pick = |id: &'static str,
                label,
                state: &UseStateHandle<Option<usize>>,
                options: Vec<(usize, String)>| {
        let places: Vec<usize> = options.iter().map(|(place, _)| *place).collect();
        let chosen = state.and_then(|now: usize| places.iter().position(|place| *place == now));
        let state = state.clone();
        picker(
            word(label),
            Select {
                id: Some(AttrValue::from(id)),
                may_unsay: true,
                nothing: word("mirror-choose"),
                options: options.into_iter().map(|(_, name)| name).collect(),
                chosen,
                on_pick: Callback::from(move |picked: Option<usize>| {
                    state.set(picked.and_then(|picked| places.get(picked).copied()));
                }),
            },
        )
    };
    let people = case.persons.len();
    let both = match (*one, *other) {
        (Some(one), Some(other)) if one != other && one < people && other < people => {
            Some([one, other])
        }
        _ => None,
    };
    html! {
        <section class="yichi-mirror" aria-labelledby="mirror-title">
            <h3 id="mirror-title">{ word("mirror-title") }</h3>
            { quiet(word("mirror-lead")) }
            <div class="yichi-trial__choose">
                { pick("mirror-one", "mirror-one", &one, names(None)) }
                { pick("mirror-other", "mirror-other", &other, names(*one)) }
            </div>
            <div role="status">{ for both.map(|both| swapped(&props.judged, both)) }</div>
        </section>
    }
}

fn swapped(before: &Judged, both: [usize; 2]) -> Html {
    let after = mirror(before.case(), both[0], both[1]);
    let Ok(after) = Judged::of(&after, before.conventions()) else {
        return html! {};
    };
    let [before, after] = [before, &after].map(|judged| Phrases::of(judged, texts()));
    let (said, bands, found) = mirrored(&before, &after, both);
    html! {
        <>
            <p><b>{ said }</b></p>
            { grid(&bands) }
            if found.nothing.is_none() { { p(word("mirror-changed")) } }
            { differences(&found) }
        </>
    }
}
