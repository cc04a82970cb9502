//! Writes the first page as the build puts it into index.html, to be read while the program is on its way.
//!
//! What it draws is what the program draws for somebody who comes for the first time, so nothing moves when it
//! takes over.

use yichi::app::{Kept, Place, Shell, ShellProps, drawn};
use yichi::session::Session;

fn main() {
    let props = ShellProps {
        session: Session::default(),
        kept: Kept::InTab,
        unreadable: false,
        place: Place::Case,
        hold: None,
        arrived: None,
        // As index.html says it.
        other: Some("@other@".to_owned()),
        told: None,
    };
    println!("{}", drawn::<Shell>(props));
}
