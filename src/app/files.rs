//! 案件文件: what the page reads and hands over, whatever page is shown. Nothing that is read replaces a case
//! before the reviewer says so, and then it can be taken back.
//!
//! Must not know how a file is written, nor how any of this looks.

mod together;

use super::browser::{self, files::Given};
use super::keeper::Keeper;
use super::leaving::{Leaving, use_leaving};
use super::place::{Place, Whereabouts};
use super::store::Store;
use crate::casefile::{self, MAX_BYTES};
use crate::content::{Build, Table, fill, texts};
use crate::domain::Case;
use crate::engine::Conventions;
use crate::session::{Action, Session, update};
use crate::storage::record::{self, Opened};
use std::rc::Rc;
use web_sys::File;
use yew::prelude::*;

/// 读过的文件, with the case in it or with why there is none.
pub(crate) struct Item {
    /// What it is called on the device.
    pub(crate) name: String,
    /// What it holds, or a sentence.
    pub(crate) found: Result<Opened, String>,
}

/// An item is read once and never changes, so that it is the same only as itself.
impl PartialEq for Item {
    fn eq(&self, other: &Item) -> bool {
        std::ptr::eq(self, other)
    }
}

/// What the pages see of the files.
#[derive(Clone, PartialEq)]
pub(crate) struct Files {
    store: Store,
    items: UseStateHandle<Vec<Rc<Item>>>,
    held: UseStateHandle<bool>,
    saving: UseStateHandle<bool>,
    keeper: Keeper,
    leaving: Leaving,
}

/// The files of the page, which takes those that are dropped anywhere on it, unless the page that is shown
/// takes them `elsewhere`.
#[hook]
pub(crate) fn use_files(
    store: &Store,
    keeper: &Keeper,
    elsewhere: Option<Callback<Vec<File>>>,
) -> Files {
    let files = Files {
        store: store.clone(),
        items: use_state_eq(Vec::new),
        held: use_state_eq(|| false),
        saving: use_state_eq(|| false),
        keeper: keeper.clone(),
        leaving: use_leaving(store, keeper.whereabouts(), "leaving-file"),
    };
    {
        let (files, elsewhere) = (files.clone(), elsewhere.clone());
        // Anew for each page that takes files itself: a listener knows only what was so when it began.
        use_effect_with(elsewhere, move |elsewhere| {
            let held = files.held.setter();
            let held = Callback::from(move |over| held.set(over));
            let taken = elsewhere.clone().unwrap_or_else(|| files.take());
            let listeners = browser::files::on_drop(held, taken);
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

    /// Whether another case may be put on the table.
    pub(crate) fn may_change(&self) -> bool {
        self.store.may_change()
    }

    /// Which page is shown, and the way to others.
    pub(crate) fn whereabouts(&self) -> &Whereabouts {
        self.keeper.whereabouts()
    }

    /// The case that lies on the table; `None` where there is nothing to lose.
    pub(crate) fn present(&self) -> Option<&Case> {
        let case = &self.store.case;
        (*case != Case::default()).then_some(case)
    }

    /// Reads these files, and shows what is in them.
    pub(crate) fn take(&self) -> Callback<Vec<File>> {
        let (items, go) = (self.items.setter(), self.whereabouts().go(Place::Files));
        let conventions = self.store.conventions.clone();
        let read = Callback::from(move |given: Vec<Given>| {
            let opened = given.into_iter();
            let opened = opened.flat_map(|given| together::items(given, &conventions));
            items.set(opened.map(Rc::new).collect());
            go.emit(());
        });
        reading(read)
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
            let text = fill(files_text("opened"), &[("name", &item.name)]);
            files.keeper.put(opened.session.clone(), &text);
            files.items.set(Vec::new());
        })
    }

    /// Puts a case made on the page on the table, as if it came from a file, and says so.
    pub(crate) fn put_case(&self, case: Case, text: &str) {
        let session = Session::under(self.store.conventions.clone());
        let session = update(session, Action::Imported(Box::new(case)));
        self.keeper.put(session, text);
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

    /// Keeps the cases of all these files on the device, where there are several.
    pub(crate) fn keep_all(&self) -> Option<Callback<MouseEvent>> {
        fn sessions(items: &[Rc<Item>]) -> impl Iterator<Item = &Session> {
            let opened = items.iter().filter_map(|item| item.found.as_ref().ok());
            opened.map(|opened| &opened.session)
        }
        let (keeper, items) = (self.keeper.clone(), self.items.clone());
        let are_several = sessions(&items).nth(1).is_some();
        are_several.then(|| {
            Callback::from(move |_| {
                let all: Vec<Session> = sessions(&items).cloned().collect();
                if keeper.add(&all) {
                    items.set(Vec::new());
                }
            })
        })
    }

    /// What stands between the case and a file of it, where there is something to look at first.
    pub(crate) fn leaving(&self) -> Html {
        self.leaving.view()
    }

    /// Hands the case over as a file.
    pub(crate) fn save(&self) -> Callback<MouseEvent> {
        let saving = self.saving.setter();
        self.leaving
            .first(Callback::from(move |_| saving.set(true)))
    }

    /// Copies the text of that file, for where no file may leave the page.
    pub(crate) fn copy(&self) -> Callback<MouseEvent> {
        let files = self.clone();
        let copy = move |_| match record::write(&files.store, browser::now(), Build::THIS) {
            Err(_) => files.keeper.tell(files_text("save-too-large"), true),
            Ok(text) if browser::clipboard::copy(&text) => {
                files.keeper.tell(files_text("copied"), false);
            }
            Ok(_) => files.keeper.tell(files_text("not-copied"), true),
        };
        self.leaving.first(Callback::from(copy))
    }

    fn save_now(&self) {
        let now = browser::now();
        let kind = files_text("kind");
        let name = record::file_name(&self.store.case.title, kind, browser::here(now), "json");
        let text = record::write(&self.store, now, Build::THIS).ok();
        let said = fill(files_text("saved"), &[("name", &name)]);
        let said = handed_over(said, Some(other_ways()));
        self.hand_over(&name, text.as_deref(), &said);
    }

    /// Hands a case made on the page over as a file, after a look at it; what is `said` then names the file.
    pub(crate) fn save_case(&self, case: Case, kind: &str, said: &'static str, event: MouseEvent) {
        let name = record::file_name(&case.title, kind, browser::here(browser::now()), "json");
        let (files, text) = (self.clone(), casefile::write(&case));
        let go = Callback::from(move |_| {
            let said = handed_over(fill(said, &[("name", &name)]), None);
            let text = Some(&*text).filter(|text| text.len() <= MAX_BYTES);
            files.hand_over(&name, text, &said);
        });
        self.leaving.first_of(&[&case], go, event);
    }

    /// Hands this text over, where it can be opened again, and says what came of it.
    fn hand_over(&self, name: &str, text: Option<&str>, said: &str) {
        let download =
            |text: &str| browser::files::download(name, "application/json", text.as_bytes());
        match text.map(download) {
            None => self.keeper.tell(files_text("save-too-large"), true),
            Some(None) => self.keeper.tell(files_text("save-refused"), true),
            Some(Some(())) => self.keeper.tell(said, false),
        }
    }
}

/// What is said once a file is handed to the browser; in a sandbox nobody hears whether it may be kept, nor how it
/// can be taken along `otherwise`.
pub(crate) fn handed_over(said: String, otherwise: Option<&'static str>) -> String {
    match browser::stand::may_be_sandboxed() {
        true => [
            &said,
            files_text("held-back"),
            otherwise.unwrap_or_default(),
        ]
        .concat(),
        false => said,
    }
}

/// How a report and a case can be taken along without a file: a link leads to the page, so there must be one.
pub(crate) fn other_ways() -> &'static str {
    match browser::owns_page() {
        true => files_text("held-back-ways"),
        false => files_text("held-back-ways-embedded"),
    }
}

/// The one case of a file, or why there is none.
fn read(name: String, bytes: Option<&[u8]>, conventions: &Rc<Conventions>) -> Item {
    let found = match bytes {
        None => Err(fill(error("file_unreadable"), &[("name", &name)])),
        Some(bytes) => record::open(bytes, conventions, Build::THIS)
            .map_err(|why| [&texts().read_error(&why), error("unchanged")].concat()),
    };
    Item { name, found }
}

/// Takes files, where there are any, and tells what stands in them.
pub(super) fn reading(told: Callback<Vec<Given>>) -> Callback<Vec<File>> {
    Callback::from(move |files: Vec<File>| {
        if !files.is_empty() {
            // One byte more than may be there, so that too large a file is known to be.
            browser::files::read(files, record::MOST_BYTES + 1, told.clone());
        }
    })
}

fn error(id: &'static str) -> &'static str {
    texts().get(Table::Errors, &[id])
}

/// A word about files.
pub(crate) fn files_text(id: &'static str) -> &'static str {
    texts().get(Table::Files, &[id])
}
