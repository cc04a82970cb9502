//! 换位检验: two persons in each other's places, so that anybody can see that rank is not looked at.
//!
//! Must not judge or phrase. Who is picked is the page's own affair; the case stays as it is.

use crate::app::components::basics::{p, quiet};
use crate::app::components::differences::{differences, word};
use crate::app::components::picker::{Picker, picker};
use crate::app::components::table::grid;
use crate::app::store::Store;
use crate::content::texts;
use crate::domain::Case;
use crate::engine::explain::mirror;
use crate::engine::{Assessment, Conventions, assess};
use crate::report::explain::mirrored;
use crate::report::{Phrases, SectionId};
use std::rc::Rc;
use yew::prelude::*;

/// What the section is given.
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The case as it was judged.
    pub(crate) case: Rc<Case>,
    /// Its judgement.
    pub(crate) assessment: Rc<Assessment>,
    /// Under which conventions.
    pub(crate) conventions: Rc<Conventions>,
}

/// What follows a section of the report: the mirror stands below the persons.
pub(crate) fn after(
    section: SectionId,
    store: &Store,
    case: &Rc<Case>,
    assessment: &Rc<Assessment>,
) -> Html {
    let (case, assessment) = (case.clone(), assessment.clone());
    let conventions = store.conventions.clone();
    match section {
        SectionId::Persons => html! { <Mirror {case} {assessment} {conventions} /> },
        _ => html! {},
    }
}

/// 换位.
#[component]
pub(crate) fn Mirror(props: &Props) -> Html {
    let Props { case, .. } = props;
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
        picker(Picker {
            id: AttrValue::from(id),
            label: word(label).into(),
            nothing: word("mirror-choose"),
            options: options.into_iter().map(|(_, name)| name).collect(),
            chosen,
            on_pick: Callback::from(move |picked: Option<usize>| {
                state.set(picked.and_then(|picked| places.get(picked).copied()));
            }),
        })
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
            <div role="status">{ for both.map(|both| swapped(props, both)) }</div>
        </section>
    }
}

fn swapped(props: &Props, both: [usize; 2]) -> Html {
    let conventions = &props.conventions;
    let after = mirror(&props.case, both[0], both[1]);
    let Ok(judged) = assess(&after, conventions) else {
        return html! {};
    };
    let before = Phrases::of(&props.case, &props.assessment, conventions, texts());
    let after = Phrases::of(&after, &judged, conventions, texts());
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
