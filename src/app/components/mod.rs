//! The parts a page is made of. They know no store: what to show comes in, what happened goes out.
//!
//! What changes about an element is said by an attribute (`data-chosen`), never by a class: whatever is no literal
//! there, Yew makes a set of, and that alone is 3 KB of the script.

pub(crate) mod basics;
pub(crate) mod button;
pub(crate) mod choice;
pub(crate) mod contents;
pub(crate) mod count;
pub(crate) mod differences;
pub(crate) mod disclosure;
pub(crate) mod document;
pub(crate) mod evidence;
pub(crate) mod facts;
pub(crate) mod field;
pub(crate) mod foot;
pub(crate) mod frame;
pub(crate) mod item;
pub(crate) mod kept;
pub(crate) mod ladder;
pub(crate) mod masthead;
pub(crate) mod notice;
pub(crate) mod person;
pub(crate) mod picker;
pub(crate) mod picture;
pub(crate) mod printed;
pub(crate) mod rail;
pub(crate) mod range;
pub(crate) mod row;
pub(crate) mod scale;
pub(crate) mod select;
pub(crate) mod superiors;
pub(crate) mod table;
pub(crate) mod values;
pub(crate) mod verdict;
pub(crate) mod way_on;
