//! The first page of the classroom: for who hands out a set, and for who was handed one.
//!
//! Must not know how a set is made or worked through.

use super::ClassSpot;
use super::trainer::Trainer;
use crate::app::components::basics::{actions, h1, p, section};
use crate::app::components::button::{Weight, button};
use crate::app::opening::{JSON, Opening, opening};
use crate::app::training::open::texts_of;
use yew::prelude::*;

/// 课堂.
pub(super) fn door(trainer: &Trainer) -> Html {
    let words = trainer.words();
    html! {
        <div class="yichi-column">
            { h1(words.get(&["class", "title"])) }
            { p(words.get(&["class", "lead"])) }
            { section(words.get(&["class", "trainee"]), vec![
                p(words.get(&["class", "trainee-lead"])),
                opening(Opening {
                    id: "set-file",
                    label: words.get(&["class", "open-set"]),
                    accept: JSON,
                    many: false,
                    weight: Weight::Main,
                    on_files: texts_of(trainer.reads_set(trainer.begins())),
                }),
                trainer.refused(),
            ]) }
            { section(words.get(&["class", "trainer"]), vec![
                p(words.get(&["class", "trainer-lead"])),
                actions(vec![
                    button(Weight::Other, words.get(&["class", "make"]), None, trainer.to(ClassSpot::Make)),
                    button(Weight::Other, words.get(&["class", "collect"]), None, trainer.to(ClassSpot::Collect)),
                ]),
            ]) }
        </div>
    }
}
