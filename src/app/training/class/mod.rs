//! 课堂: what the trainer does with a set and its codes, and what a trainee does in it.
//!
//! Holds the desk and keeps it in the tab. Must not know how lessons are judged.

mod arrival;
mod between;
mod collect;
mod door;
mod hand;
mod make;
mod overview;
mod projector;
mod seat;
mod spot;
mod summary;
mod table;
mod trainer;

pub(super) use arrival::use_arrival;
pub use spot::ClassSpot;

use super::room::Study;
use crate::app::browser::tab;
use crate::app::link_box::use_address;
use crate::training::Lesson;
use seat::Offered;
use std::sync::Arc;
use table::{ENTRY, Table};
use trainer::Trainer;
use yew::prelude::*;

/// What the classroom is given.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The training.
    pub(super) study: Study,
    /// Which of its pages.
    pub(super) spot: ClassSpot,
    /// Puts lessons of one's own in place of all there were.
    pub(super) on_stock: Callback<Vec<Arc<Lesson>>>,
    /// The link that came with the address.
    pub(super) arrived: Option<AttrValue>,
    /// Lets go of it: a page that is opened again does not offer it again.
    pub(super) on_settled: Callback<()>,
}

/// 课堂.
#[component]
pub(super) fn Class(props: &Props) -> Html {
    let study = &props.study;
    let library = study.library;
    let table = use_reducer_eq(|| Table::kept(library));
    let is_kept = use_state_eq(|| true);
    let wrong = use_state_eq(Vec::new);
    let tried = use_state_eq(|| None);
    let address = use_address();
    let offered = use_state_eq(|| None::<Offered>);
    {
        let is_kept = is_kept.setter();
        use_effect_with(table.desk.clone(), move |desk| {
            is_kept.set(tab::keep(ENTRY, Some(&desk.write())));
        });
    }
    {
        let offered = offered.setter();
        use_effect_with(props.arrived.clone(), move |arrived| {
            if let Some(fragment) = arrived {
                offered.set(Some(Offered::linked(fragment, library)));
            }
        });
    }
    {
        // What was said on a page is not said on the next.
        let (wrong, tried) = (wrong.setter(), tried.setter());
        use_effect_with(props.spot, move |_| {
            wrong.set(Vec::new());
            tried.set(None);
        });
    }
    let trainer = Trainer {
        study: study.clone(),
        table,
        is_kept: *is_kept,
        wrong,
        tried,
        address,
        offered: offered.clone(),
        on_stock: props.on_stock.clone(),
    };
    let on_settled = {
        let (offered, settled) = (offered.setter(), props.on_settled.clone());
        Callback::from(move |()| {
            offered.set(None);
            settled.emit(());
        })
    };
    match props.spot {
        ClassSpot::Door => door::door(&trainer),
        ClassSpot::Make => html! { <make::Make {trainer} /> },
        ClassSpot::Collect => html! { <collect::Collect {trainer} /> },
        ClassSpot::Projector => html! { <projector::Projector {trainer} /> },
        ClassSpot::Seat => {
            html! { <seat::Seat study={study.clone()} offered={(*offered).clone()} {on_settled} /> }
        }
    }
}
