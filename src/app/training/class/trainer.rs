//! What the trainer's pages see of the desk, and what they can do with it.
//!
//! Must not know how any of them looks.

use super::ClassSpot;
use super::seat::Offered;
use super::table::{self, Move};
use crate::app::components::basics::way_back;
use crate::app::components::button::{Weight, button};
use crate::app::components::notice::{Aloud, notice, notice_with, refusal};
use crate::app::training::Spot;
use crate::app::training::room::{Study, go};
use crate::app::training::tried::Tried;
use crate::app::training::trouble::sentences;
use crate::content::{Table, Words, fill, texts, ui};
use crate::training::class::{Act, ClassSet, Desk, opened};
use crate::training::{Lesson, Library};
use std::rc::Rc;
use std::sync::Arc;
use yew::prelude::*;

/// 主持人.
#[derive(Clone, PartialEq)]
pub(super) struct Trainer {
    /// The training: its lessons, its words, its numbers.
    pub(super) study: Study,
    /// The desk.
    pub(super) table: UseReducerHandle<table::Table>,
    /// Whether the tab keeps it.
    pub(super) is_kept: bool,
    /// What is wrong with the file that was opened last.
    pub(super) wrong: UseStateHandle<Vec<String>>,
    /// What came of handing something over.
    pub(super) tried: UseStateHandle<Option<Tried>>,
    /// The address of the page.
    pub(super) address: String,
    /// What is offered to a trainee here.
    pub(super) offered: UseStateHandle<Option<Offered>>,
    /// Puts lessons of one's own in place of all there were.
    pub(super) on_stock: Callback<Vec<Arc<Lesson>>>,
}

impl Trainer {
    /// The lessons.
    pub(super) fn library(&self) -> &'static Library {
        self.study.library
    }

    /// The words of the training.
    pub(super) fn words(&self) -> &'static Words {
        &self.study.library.words
    }

    /// What lies on the desk.
    pub(super) fn desk(&self) -> &Desk {
        &self.table.desk
    }

    /// The lesson with this id.
    pub(super) fn lesson(&self, id: &str) -> Option<&'static Lesson> {
        let place = self.library().place(id)?;
        Some(&*self.library().lessons[place])
    }

    /// Does what is made of whatever comes.
    pub(super) fn does<T: 'static>(&self, act: impl Fn(T) -> Act + 'static) -> Callback<T> {
        let (table, library) = (self.table.dispatcher(), self.library());
        Callback::from(move |given| table.dispatch(Move::Do(act(given), library)))
    }

    /// Goes to another page of the classroom.
    pub(super) fn to<E: 'static>(&self, spot: ClassSpot) -> Callback<E> {
        go(&self.study, Spot::Class(spot))
    }

    /// Begins to work through a set.
    pub(super) fn begins(&self) -> Callback<ClassSet> {
        let (offered, go) = (self.offered.setter(), self.to::<()>(ClassSpot::Seat));
        Callback::from(move |set| {
            offered.set(Some(Offered::Set(Rc::new(set))));
            go.emit(());
        })
    }

    /// Reads a set from a file that was opened, and does this with it; what is wrong with it is said.
    pub(super) fn reads_set(
        &self,
        done: Callback<ClassSet>,
    ) -> Callback<Vec<(String, Option<String>)>> {
        let (library, wrong, on_stock) =
            (self.library(), self.wrong.setter(), self.on_stock.clone());
        Callback::from(move |given: Vec<(String, Option<String>)>| {
            let Some((name, text)) = given.into_iter().next() else {
                return;
            };
            let Some(text) = text else {
                let said = texts().get(Table::Errors, &["file_unreadable"]);
                return wrong.set(vec![fill(said, &[("name", &name)])]);
            };
            match opened(&text, library) {
                Err(refusal) => wrong.set(sentences(&library.words, &refusal)),
                Ok((set, own)) => {
                    wrong.set(Vec::new());
                    // Reading the set has shown that they go together.
                    if !own.is_empty()
                        && let Ok(wider) = library.with(own)
                    {
                        on_stock.emit(wider.own().to_vec());
                    }
                    done.emit(set);
                }
            }
        })
    }

    /// What is wrong with what was opened; nothing where nothing is.
    pub(super) fn refused(&self) -> Html {
        refusal(self.words().get(&["class", "set-refused"]), &self.wrong)
    }

    /// What has to be known before going on: that something was taken away, that nothing is kept.
    pub(super) fn said(&self) -> Html {
        let words = self.words();
        let take_back = {
            let table = self.table.dispatcher();
            Callback::from(move |_: MouseEvent| table.dispatch(Move::TakeBack))
        };
        let taken = self.table.before.as_ref().map(|before| {
            let id = match before.codes.len() > self.desk().codes.len() {
                true => words.get(&["class", "taken-off"]),
                false => words.get(&["class", "replaced"]),
            };
            let way = button(
                Weight::Other,
                words.get(&["class", "take-back"]),
                None,
                take_back,
            );
            notice_with(id, Aloud::Politely, Some(way))
        });
        html! {
            <div class="yichi-said">
                { for taken }
                if !self.is_kept { { notice(words.get(&["class", "not-kept"]), Aloud::Politely) } }
            </div>
        }
    }

    /// What came of handing something over.
    pub(super) fn tried(&self) -> Html {
        Tried::view(self.tried.as_ref(), self.words())
    }

    /// The way back to the first page of the classroom.
    pub(super) fn back(&self) -> Html {
        way_back(ui("back"), self.to(ClassSpot::Door))
    }
}
