//! 多个案件一个文件: handed over together after one look at all of them, and taken apart when such a file is opened.
//!
//! Must not know how a case is written, nor how any of this looks.

use super::{Files, Item, error, files_text, handed_over, read};
use crate::app::browser::{self, files::Given};
use crate::app::keeper::{keeper_text, title};
use crate::content::{Build, fill, texts};
use crate::domain::Case;
use crate::engine::Conventions;
use crate::session::Session;
use crate::storage::record;
use std::rc::Rc;
use yew::prelude::*;

impl Files {
    /// Hands these sessions over as one file, a case a line, once it is clear which they are.
    pub(crate) fn save_all(
        &self,
        which: impl Fn() -> Vec<Session> + 'static,
    ) -> Callback<MouseEvent> {
        let files = self.clone();
        Callback::from(move |event| {
            let sessions = Rc::new(which());
            if sessions.is_empty() {
                // Another tab was quicker.
                return files.keeper.tell(keeper_text("vanished"), true);
            }
            let cases: Vec<&Case> = sessions.iter().map(|session| &session.case).collect();
            let (handing, out) = (files.clone(), sessions.clone());
            let go = Callback::from(move |_| handing.hand_over_all(&out));
            files.leaving.first_of(&cases, go, event);
        })
    }

    fn hand_over_all(&self, sessions: &[Session]) {
        let now = browser::now();
        let (text, left_out) = record::lines(sessions, now, Build::THIS);
        let kind = keeper_text("title");
        let name = record::file_name("", kind, browser::here(now), record::EXTENSION);
        let n = (sessions.len() - left_out.len()).to_string();
        let mut said = fill(files_text("saved-all"), &[("name", &name), ("n", &n)]);
        if !left_out.is_empty() {
            let titles = left_out.iter().map(|place| title(&sessions[*place].case));
            said += &fill(files_text("left-out"), &[("titles", &texts().join(titles))]);
        }
        let text = Some(text).filter(|text| !text.is_empty());
        self.hand_over(&name, text.as_deref(), &handed_over(said, None));
    }
}

/// What was read from the device, an item for each case that is or should be in it.
pub(super) fn items(given: Given, conventions: &Rc<Conventions>) -> Vec<Item> {
    let Given { name, bytes } = given;
    let whole = read(name.clone(), bytes.as_deref(), conventions);
    match bytes {
        // One case is one, whatever its file is called.
        Some(bytes) if whole.found.is_err() && record::is_of_lines(&name) => {
            apart(&name, &bytes, conventions).unwrap_or_else(|| vec![whole])
        }
        _ => vec![whole],
    }
}

/// An item a line; nothing where there is none.
fn apart(name: &str, bytes: &[u8], conventions: &Rc<Conventions>) -> Option<Vec<Item>> {
    let Some(lines) = record::taken_apart(bytes) else {
        let most = record::MOST_CASES.to_string();
        let too_many = fill(files_text("too-many"), &[("n", &most)]);
        return Some(vec![Item {
            name: name.to_owned(),
            found: Err([&too_many, error("unchanged")].concat()),
        }]);
    };
    let item = |(number, line): (usize, &[u8])| {
        let slots = [("name", name), ("n", &number.to_string())];
        read(fill(files_text("line"), &slots), Some(line), conventions)
    };
    (!lines.is_empty()).then(|| lines.into_iter().map(item).collect())
}
