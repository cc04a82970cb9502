//! Writes what index.html shows while the program is on its way: the first page, and the list that each way into a
//! check begins with; and the questions to print, for whoever has no script.
//!
//! It draws what the program draws for somebody who comes for the first time, so nothing moves when that takes over.

use std::rc::Rc;
use yichi::app::{Left, Place, Shell, ShellProps, drawn};
use yichi::content::texts;
use yichi::engine::Conventions;
use yichi::flow::Mode;
use yichi::headless::questions_html;
use yichi::session::{Action, Session, update};

fn main() {
    let new = Session::under(Rc::new(Conventions::shipped()));
    let list = |mode: Mode| {
        let begun = update(new.clone(), Action::Started(mode));
        serde_json::json!({ "mode": mode.id(), "way": texts().mode(mode), "page": page(begun) })
    };
    let lists = Mode::ALL.map(list);
    let start = page(new.clone());
    let pages =
        serde_json::json!({ "start": start, "lists": lists, "questions": questions_html() });
    println!("{pages}");
}

fn page(session: Session) -> String {
    drawn::<Shell>(ShellProps {
        session,
        left: Left::default(),
        place: Place::Case,
        arrived: None,
        // As index.html says it.
        other: Some("@other@".to_owned()),
        told: None,
    })
}
