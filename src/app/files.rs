//! 案件文件: what the page reads and hands over, whatever page is shown. Nothing that is read replaces a case
//! before the reviewer says so, and then it can be taken back.
//!
//! Must not know how a file is written, nor how any of this looks.

use super::browser::{self, files::Given};
use super::place::{Place, Whereabouts};
use super::store::Store;
use crate::casefile::MAX_BYTES;
use crate::content::{Build, Table, fill, texts};
use crate::domain::Case;
use crate::session::{Action, Session};
use crate::storage::record::{self, Opened};
use std::rc::Rc;
use web_sys::File;
use yew::prelude::*;

/// 读过的文件, with the case in it or with why there is none.
#[derive(PartialEq)]
pub(crate) struct Item {
    /// What it is called on the device.
    pub(crate) name: String,
    /// What it holds, or a sentence.
    pub(crate) found: Result<Opened, String>,
}

/// 说明: what was done, until the next change of the session.
#[derive(Clone, PartialEq)]
pub(crate) struct Said {
    /// In a sentence.
    pub(crate) text: String,
    /// Whether it is bad news.
    pub(crate) wrong: bool,
    /// The case that was taken off the table, where one was.
    before: Option<Rc<Session>>,
    revision: u64,
}

/// What the pages see of the files.
#[derive(Clone, PartialEq)]
pub(crate) struct Files {
    store: Store,
    whereabouts: Whereabouts,
    items: UseStateHandle<Vec<Rc<Item>>>,
    held: UseStateHandle<bool>,
    saving: UseStateHandle<bool>,
    said: UseStateHandle<Option<Said>>,
}

/// The files of the page, which takes those that are dropped anywhere on it.
#[hook]
pub(crate) fn use_files(store: &Store, whereabouts: &Whereabouts) -> Files {
    let files = Files {
        store: store.clone(),
        whereabouts: whereabouts.clone(),
        items: use_state_eq(Vec::new),
        held: use_state_eq(|| false),
        saving: use_state_eq(|| false),
        said: use_state_eq(|| None),
    };
    {
        let files = files.clone();
        use_effect_with((), move |()| {
            let held = files.held.setter();
            let held = Callback::from(move |over| held.set(over));
            let listeners = browser::files::on_drop(held, files.take());
            move || drop(listeners)
        });
    }
    {
        // Once the page is drawn anew, so that a key struck just before is in the file.
        let files = files.clone();
        use_effect_with(*files.saving, move |saving| {
            if *saving {
                files.saving.set(false);
                files.save_now();
            }
        });
    }
    files
}

impl Files {
    /// What was read last.
    pub(crate) fn items(&self) -> &[Rc<Item>] {
        &self.items
    }

    /// Whether files are held over the page.
    pub(crate) fn are_held(&self) -> bool {
        *self.held
    }

    /// What is to be said now.
    pub(crate) fn said(&self) -> Option<&Said> {
        let said = self.said.as_ref()?;
        let now = said.revision == self.store.revision;
        (now && !said.text.is_empty()).then_some(said)
    }

    /// The case that lies on the table; `None` where there is nothing to lose.
    pub(crate) fn present(&self) -> Option<&Case> {
        let case = &self.store.case;
        (*case != Case::default()).then_some(case)
    }

    /// Reads these files, and shows what is in them.
    pub(crate) fn take(&self) -> Callback<Vec<File>> {
        let (items, go) = (self.items.setter(), self.whereabouts.go(Place::Files));
        let conventions = self.store.conventions.clone();
        let read = Callback::from(move |given: Vec<Given>| {
            let open = |Given { name, bytes }: Given| {
                let Some(bytes) = bytes else {
                    let slots = [("name", name.as_str())];
                    let found = Err(fill(error("file_unreadable"), &slots));
                    return Item { name, found };
                };
                let opened = record::open(&bytes, &conventions, Build::THIS);
                let why = |why| [&texts().read_error(&why), error("unchanged")].concat();
                let found = opened.map_err(why);
                Item { name, found }
            };
            items.set(given.into_iter().map(open).map(Rc::new).collect());
            go.emit(());
        });
        Callback::from(move |files: Vec<File>| {
            if !files.is_empty() {
                // One byte more than may be there, so that too large a file is known to be.
                browser::files::read(files, MAX_BYTES + 1, read.clone());
            }
        })
    }

    /// Puts the case of this file on the table.
    pub(crate) fn open(&self, place: usize) -> Callback<MouseEvent> {
        let files = self.clone();
        Callback::from(move |_| {
            let Some(item) = files.items.get(place) else {
                return;
            };
            let Ok(opened) = &item.found else {
                return;
            };
            let before = files.present().map(|_| Rc::new((*files.store).clone()));
            let text = fill(files_text("opened"), &[("name", &item.name)]);
            files.put(&opened.session, text, before);
            files.items.set(Vec::new());
        })
    }

    /// Leaves this file alone.
    pub(crate) fn leave(&self, place: usize) -> Callback<MouseEvent> {
        let items = self.items.clone();
        Callback::from(move |_| {
            let mut left = (*items).clone();
            if place < left.len() {
                left.remove(place);
            }
            items.set(left);
        })
    }

    /// Puts back the case that was on the table before a file was opened.
    pub(crate) fn put_back(&self) -> Option<Callback<MouseEvent>> {
        let before = self.said()?.before.clone()?;
        let files = self.clone();
        Some(Callback::from(move |_| {
            files.put(&before, String::new(), None);
        }))
    }

    fn put(&self, session: &Session, text: String, before: Option<Rc<Session>>) {
        let revision = session.revision.max(self.store.revision).saturating_add(1);
        self.said.set(Some(Said {
            text,
            wrong: false,
            before,
            revision,
        }));
        let session = Box::new(session.clone());
        self.store.dispatch(Action::Restored(session));
        self.whereabouts.go(Place::Case).emit(());
    }

    /// Hands the case over as a file.
    pub(crate) fn save(&self) -> Callback<MouseEvent> {
        let saving = self.saving.setter();
        Callback::from(move |_| saving.set(true))
    }

    fn save_now(&self) {
        let now = browser::now();
        let name = record::file_name(
            &self.store.case.title,
            files_text("kind"),
            browser::here(now),
        );
        let (id, wrong) = match record::write(&self.store, now, Build::THIS) {
            Err(_) => ("save-too-large", true),
            Ok(text) => {
                let taken = browser::files::download(&name, "application/json", text.as_bytes());
                taken.map_or(("save-refused", true), |()| ("saved", false))
            }
        };
        self.said.set(Some(Said {
            text: fill(files_text(id), &[("name", &name)]),
            wrong,
            before: None,
            revision: self.store.revision,
        }));
    }
}

fn error(id: &'static str) -> &'static str {
    texts().get(Table::Errors, &[id])
}

/// A word about files.
pub(crate) fn files_text(id: &'static str) -> &'static str {
    texts().get(Table::Files, &[id])
}
