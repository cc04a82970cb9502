//! 同学: a set lesson by lesson, and the code at its end. Each lesson is practised on the pages of any other.
//!
//! Must not know how a lesson is practised, nor how a code is written.

use super::ClassSpot;
use super::between::{asked, done, outcome_alone, refused};
use super::overview::Overview;
use crate::app::browser;
use crate::app::browser::tab;
use crate::app::components::notice::{Aloud, notice};
use crate::app::training::room::{Act, Room, Study, go};
use crate::app::training::trouble::sentences;
use crate::app::training::{Spot, lesson};
use crate::content::fill;
use crate::training::class::{ClassSet, LinkError, Shown, Turn, linked};
use crate::training::{Library, Notebook, Stage};
use std::rc::Rc;
use yew::prelude::*;

/// The name under which the tab keeps what was done.
pub(super) const ENTRY: &str = "yichi.turn";

/// What came, and what to do with it.
#[derive(Clone, PartialEq)]
pub(super) enum Offered {
    /// A set; what was done in another is not lost before somebody says so.
    Set(Rc<ClassSet>),
    /// Nothing that can be practised, for these reasons.
    Refused(Vec<String>),
}

impl Offered {
    /// What this fragment holds.
    pub(super) fn linked(fragment: &str, library: &Library) -> Offered {
        match linked(fragment, library) {
            Ok(set) => Offered::Set(Rc::new(set)),
            Err(LinkError::Damaged) => {
                Offered::Refused(vec![library.words.get(&["seat", "damaged"]).to_owned()])
            }
            Err(LinkError::Refused(refusal)) => {
                Offered::Refused(sentences(&library.words, &refusal))
            }
        }
    }
}

/// What the page is given.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The training, for what does not belong to this set.
    pub(super) study: Study,
    /// What came with the address or in a file.
    pub(super) offered: Option<Offered>,
    /// Told that it was taken up or left.
    pub(super) on_settled: Callback<()>,
}

/// 做一组课例. Its own room keeps what is done here apart from what one practises for oneself.
#[component]
pub(super) fn Seat(props: &Props) -> Html {
    let outer = &props.study;
    let library = outer.library;
    let words = &library.words;
    let kept = use_memo((), |()| {
        tab::kept(ENTRY).and_then(|text| Turn::read(&text, library))
    });
    let head = use_state_eq(|| {
        kept.as_ref()
            .as_ref()
            .map(|turn| (turn.set.clone(), turn.seat))
    });
    let study: Study = use_reducer_eq(|| Room {
        notebook: kept
            .as_ref()
            .clone()
            .map(|turn| turn.notebook)
            .unwrap_or_default(),
        spot: Spot::Class(ClassSpot::Seat),
        led: true,
        ..(**outer).clone()
    });
    let outcome = use_state_eq(|| None::<usize>);
    let is_kept = use_state_eq(|| true);
    let turn = head.as_ref().map(|(set, seat)| Turn {
        set: set.clone(),
        seat: *seat,
        notebook: study.notebook.clone(),
    });
    {
        let is_kept = is_kept.setter();
        use_effect_with(turn.clone(), move |turn| {
            if let Some(turn) = turn {
                is_kept.set(tab::keep(ENTRY, Some(&turn.write(library))));
            }
        });
    }
    {
        // Each page begins at its top, except the first, which the frame has brought to its top.
        let stage = study.lesson().map(|(_, lesson)| study.course(lesson).stage);
        let moved = use_mut_ref(|| false);
        use_effect_with((study.spot, stage, *outcome), move |_| {
            if moved.replace(true) {
                browser::focus_heading();
            }
        });
    }
    let take = {
        let (head, study, settled) = (head.setter(), study.clone(), props.on_settled.clone());
        Callback::from(move |set: ClassSet| {
            study.dispatch(Act::Stocked(study.library, Notebook::default()));
            study.dispatch(Act::Went(Spot::Class(ClassSpot::Seat)));
            head.set(Some((set, None)));
            settled.emit(());
        })
    };
    {
        // What is offered is taken at once where nothing would be lost by it.
        let begun = turn
            .as_ref()
            .is_some_and(|turn| !turn.notebook.kept.is_empty());
        let same = turn.as_ref().map(|turn| turn.set.clone());
        let (take, settled) = (take.clone(), props.on_settled.clone());
        use_effect_with(props.offered.clone(), move |offered| match offered {
            Some(Offered::Set(set)) if same.as_ref() == Some(&**set) => settled.emit(()),
            Some(Offered::Set(set)) if !begun => take.emit((**set).clone()),
            _ => {}
        });
    }
    let leave = props.on_settled.reform(|_: MouseEvent| ());
    match (&props.offered, &turn) {
        (Some(Offered::Refused(wrong)), _) => return refused(words, wrong, leave),
        (Some(Offered::Set(set)), Some(turn)) if **set != turn.set => {
            return asked(words, set, turn, take, leave);
        }
        _ => {}
    }
    let Some(turn) = turn else {
        return refused(words, &[], go(outer, Spot::Class(ClassSpot::Door)));
    };
    let seated = {
        let (head, set) = (head.setter(), turn.set.clone());
        Callback::from(move |typed: String| head.set(Some((set.clone(), Turn::seat_of(&typed)))))
    };
    let unkept = (!*is_kept).then(|| notice(words.get(&["seat", "not-kept"]), Aloud::Politely));
    let Some((_, shown)) = study.lesson() else {
        if let Some(place) = *outcome
            && let Some(shown) = library.lessons.get(place)
        {
            let back = outcome.setter();
            let back = Callback::from(move |_: MouseEvent| back.set(None));
            return outcome_alone(&study, shown, back);
        }
        return html! {
            <>
                { for unkept }
                <Overview {study} {turn} on_seat={seated} on_outcome={outcome.setter()} />
            </>
        };
    };
    let at = turn
        .set
        .lessons
        .iter()
        .position(|id| *id == shown.id)
        .unwrap_or(0);
    let stage = study.course(shown).stage;
    let may = |what| turn.set.may_show(what, at, turn.finished());
    let page = match stage {
        Stage::Outcome if !may(Shown::Outcome) => done(&study, &turn, at),
        stage if stage.is_told() && !may(Shown::Comparison) => done(&study, &turn, at),
        _ => lesson::lesson(&study),
    };
    let slots = [
        ("n", &*(at + 1).to_string()),
        ("all", &turn.set.lessons.len().to_string()),
    ];
    html! {
        <>
            { for unkept }
            <p class="yichi-quiet yichi-seat__at">{ fill(words.get(&["seat", "at"]), &slots) }</p>
            { page }
        </>
    }
}
