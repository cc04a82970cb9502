//! The worked cases a newcomer can open. One copy only: the files the engine is tested with.

use crate::casefile;
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
    casefile::read(source(id)?).ok().map(|reading| reading.case)
}

#[cfg(test)]
mod tests {
    use super::{IDS, open};
    use crate::content::{Table, texts};

    #[test]
    fn every_example_with_a_title_is_offered_and_opens() {
        assert_eq!(IDS.len(), texts().table(Table::Examples).len());
        for id in IDS {
            assert!(
                texts().find(Table::Examples, &[id, "title"]).is_some(),
                "{id}"
            );
            assert!(
                open(id).is_some_and(|case| !case.persons.is_empty()),
                "{id}"
            );
        }
    }
}
