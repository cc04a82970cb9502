//! The worked cases a newcomer can open. One copy only: the files the engine is tested with.
//!
//! Each is called what it is offered as: the titles in those files say, to one reading the whole row of them, what
//! sets them apart. Must not know where they are offered.

use crate::casefile;
use crate::content::{Table, texts};
use crate::domain::Case;

macro_rules! examples {
    ($($id:literal,)+) => {
        /// Every example, in the order they are shown.
        pub(crate) const IDS: &[&str] = &[$($id,)+];

        fn source(id: &str) -> Option<&'static str> {
            match id {
                $($id => Some(include_str!(concat!("../../tests/cases/worked/", $id, ".json"))),)+
                _ => None,
            }
        }
    };
}

examples! {
    "coal-to-electric",
    "missed-call",
    "street-without-power",
    "charity-first-round",
    "shirked-housing",
    "shirked-housing-unexamined",
    "padded-list",
    "paid-tour",
    "false-report",
    "body-only",
    "guiding-case-5",
    "guiding-case-11",
}

/// The example with this id.
pub(crate) fn open(id: &str) -> Option<Case> {
    let title = texts().find(Table::Examples, &[id, "title"])?;
    let mut case = casefile::read(source(id)?).ok()?.case;
    title.clone_into(&mut case.title);
    Some(case)
}

#[cfg(test)]
mod tests {
    use super::{IDS, open};
    use crate::content::{Table, texts};

    #[test]
    fn every_example_with_a_title_is_offered_and_opens_under_it() {
        assert_eq!(IDS.len(), texts().table(Table::Examples).len());
        for id in IDS {
            let case = open(id).expect(id);
            assert!(!case.persons.is_empty(), "{id}");
            let title = texts().find(Table::Examples, &[id, "title"]);
            assert_eq!(Some(case.title.as_str()), title);
            assert!(!case.title.contains([',', ':', ';', '?']), "{id}");
        }
    }
}
