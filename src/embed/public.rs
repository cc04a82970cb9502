//! The checker drawn in a place of somebody else's page, and what its host may do with it.
//!
//! Must not know how the host calls, nor how what is told reaches him.

use super::options::{Entrance, Options, Origin, open};
use crate::app::{self, Keep, Shell, Stand, Store};
use crate::casefile::{object_of, write};
use crate::content::{Build, texts};
use crate::domain::{Answer, Case, closed};
use crate::headless;
use crate::report::write::{Form, write as written_as};
use crate::report::{Extent, Stamp};
use crate::session::{Action, Screen, Session, select, update, written};
use crate::storage::record;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

closed! {
    /// What a host hears of.
    pub enum Event {
        /// 进度: a page was turned or an answer changed.
        Progress = "progress",
        /// 结果: a result is shown that was not shown before.
        Result = "result",
    }
}

/// Why something was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What it was about: `case`, `extent`, `format` or `large`.
    pub about: &'static str,
    /// What is wrong, in a sentence.
    pub detail: String,
}

/// A checker that stands in a page.
pub struct Handle {
    app: AppHandle<Shell>,
    store: Rc<RefCell<Option<Store>>>,
    /// The session as it was when the checker was drawn, until it is heard of.
    first: Session,
    /// What the host has done until then.
    waiting: Rc<RefCell<Vec<Action>>>,
}

/// Draws a checker in this place; `told` hears each event with its detail as a text of JSON.
pub fn mount(place: Element, options: Options, told: impl Fn(Event, &str) + 'static) -> Handle {
    let Options {
        entrance,
        session,
        origin,
        elsewhere,
        through_door,
        keep,
        prefix,
        read_only,
    } = options;
    app::stand(Stand {
        place: place.clone(),
        keep,
        prefix,
    });
    let mut props = app::restored(&session.conventions);
    let is_left = matches!(origin, Origin::Left { .. });
    // What was answered here counts more than what it began with, unless there is nothing but to be read, or what
    // lay on the table just now had not been kept yet.
    let outdated = origin == (Origin::Left { newest: true })
        && bare(&props.session.case) != bare(&session.case);
    if outdated && elsewhere && keep == Keep::Device {
        props.left.tab.disown();
    }
    let to_read = read_only && origin != Origin::Nowhere;
    let begun = props.session.revision > 0 && !to_read && !outdated;
    let session = match begun {
        true => props.session,
        false => session,
    };
    props.session = match read_only {
        true => session.to_look_at(),
        false if through_door => entered(session.at_start(), entrance, false),
        // Whoever is asked goes on with what he has said, wherever that was kept.
        false if is_left && matches!(entrance, Entrance::Asking(_)) => {
            entered(session, entrance, true)
        }
        false => entered(session, entrance, begun),
    };
    let (store, waiting) = (Rc::new(RefCell::new(None)), Rc::default());
    props.told = Some(heard(store.clone(), Rc::clone(&waiting), told));
    let first = props.session.clone();
    Handle {
        app: Renderer::<Shell>::with_root_and_props(place, props).render(),
        store,
        first,
        waiting,
    }
}

/// The case without the record that goes with it in a file: that is written anew each time.
fn bare(case: &Case) -> Case {
    let mut bare = case.clone();
    bare.record = None;
    bare
}

/// The session past the door that the host asked for.
fn entered(session: Session, entrance: Entrance, begun: bool) -> Session {
    match entrance {
        Entrance::Report if !begun && !session.case.persons.is_empty() => session.at_result(),
        Entrance::Asking(mode) if !begun || session.screen == Screen::Start => {
            update(session.at_start(), Action::Started(mode))
        }
        _ => session,
    }
}

/// Keeps the newest session at hand, and tells of it.
fn heard(
    newest: Rc<RefCell<Option<Store>>>,
    waiting: Rc<RefCell<Vec<Action>>>,
    told: impl Fn(Event, &str) + 'static,
) -> Callback<Store> {
    let last = RefCell::new(String::new());
    Callback::from(move |store: Store| {
        newest.replace(Some(store.clone()));
        for action in waiting.take() {
            store.dispatch(action);
        }
        told(Event::Progress, &progress(&store));
        let shown = store.screen == Screen::Result && store.trial.is_empty();
        if let Some(result) = shown.then(|| judged(&store).ok()).flatten()
            && last.replace(result.clone()) != result
        {
            told(Event::Result, &result);
        }
    })
}

/// Where the reviewer is, and how much of what is asked now he has answered.
fn progress(session: &Session) -> String {
    let screen = match session.screen {
        Screen::Start => "start",
        Screen::Roster => "roster",
        Screen::Question(_) => "question",
        Screen::Enough => "enough",
        Screen::Answers => "answers",
        Screen::Result => "result",
    };
    let path = select::path(session);
    let asked = || path.questions();
    let answered = asked().filter(|id| session.case.at(*id) != Answer::Unanswered);
    let question = select::question(session);
    let person = question.and_then(|id| session.case.persons.get(id.person?));
    object_of([
        ("screen", screen.into()),
        ("question", question.map(|id| id.factor.id()).into()),
        ("person", person.map(|person| person.id.as_str()).into()),
        ("answered", answered.count().into()),
        ("asked", asked().count().into()),
    ])
    .to_string()
}

/// The case as it was given, like a file of it: what does not apply moves no verdict, but may contradict what does.
fn judged(session: &Session) -> Result<String, String> {
    headless::judge(session.case.clone(), &session.conventions)
}

impl Handle {
    fn session(&self) -> Session {
        match &*self.store.borrow() {
            Some(store) => (**store).clone(),
            None => self
                .waiting
                .borrow()
                .iter()
                .cloned()
                .fold(self.first.clone(), update),
        }
    }

    fn act(&self, action: Action) {
        match &*self.store.borrow() {
            Some(store) => store.dispatch(action),
            None => self.waiting.borrow_mut().push(action),
        }
    }

    /// Puts this on the table, to be looked at only where what lies there is.
    fn put(&self, session: Session, entrance: Entrance) {
        let session = match self.session().may_change() {
            true => entered(session, entrance, false),
            false => session.to_look_at(),
        };
        self.act(Action::Restored(Box::new(session)));
    }

    /// The case as a file of its own, with its record.
    ///
    /// # Errors
    /// Too large to be read again.
    pub fn case(&self) -> Result<String, Refused> {
        let written = record::write(&self.session(), app::now(), Build::THIS);
        written.map_err(|_| Refused {
            about: "large",
            detail: String::new(),
        })
    }

    /// The same, where there is anything in it; of what is too large the bare case, rather than nothing.
    #[must_use]
    pub fn kept(&self) -> Option<String> {
        let case = self.session().case;
        let bare = || write(&case);
        (case != Case::default()).then(|| self.case().unwrap_or_else(|_| bare()))
    }

    /// Puts the case of this file on the table, in place of the one that lies there, and shows the page that
    /// `entrance` leads to.
    ///
    /// # Errors
    /// What cannot be read changes nothing.
    pub fn set_case(&self, text: &str, entrance: Entrance) -> Result<(), Refused> {
        let opened = open(text, &self.session().conventions).map_err(|detail| Refused {
            about: "case",
            detail,
        })?;
        self.put(opened, entrance);
        Ok(())
    }

    /// Clears the table.
    pub fn reset(&self, entrance: Entrance) {
        self.put(Session::under(self.session().conventions), entrance);
    }

    /// The judgement on the case as it is, as the headless checker writes it.
    ///
    /// # Errors
    /// A case that nobody can judge; no page can build one.
    pub fn assess(&self) -> Result<String, Refused> {
        judged(&self.session()).map_err(|detail| Refused {
            about: "case",
            detail,
        })
    }

    /// The report in this form, in full or on one sheet.
    ///
    /// # Errors
    /// A form or an extent that there is not, or a case that nobody can judge.
    pub fn report(&self, form: &str, extent: &str) -> Result<(Vec<u8>, &'static str), Refused> {
        let form = Form::from_id(form).ok_or_else(|| Refused {
            about: "format",
            detail: form.to_owned(),
        })?;
        let extent = Extent::from_id(extent).ok_or_else(|| Refused {
            about: "extent",
            detail: extent.to_owned(),
        })?;
        let stamp = Stamp {
            time: app::here(app::now()).minute(),
            build: Build::THIS,
        };
        let report =
            written(&self.session(), extent, &stamp, texts()).map_err(|error| Refused {
                about: "case",
                detail: texts().chain_error(&error),
            })?;
        Ok((
            written_as(form, &report, &stamp, texts()),
            form.media_type(),
        ))
    }

    /// Takes the checker off the page, with every listener.
    pub fn destroy(self) {
        self.app.destroy();
    }
}
