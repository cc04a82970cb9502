//! Who stands where on the list: persons found by what they are called there.
//!
//! Sorted once, however long the list is. Must not know who stands above whom.

use super::Person;

/// 名单上的位置, by what each person is called: his id, or his label.
pub(crate) struct Places<'a>(Vec<(&'a str, usize)>);

impl<'a> Places<'a> {
    /// The places on this list by id.
    pub(crate) fn by_id(persons: &'a [Person]) -> Places<'a> {
        Places::by(persons, |person| &person.id)
    }

    /// The places on this list by what is said here of each person.
    pub(crate) fn by(persons: &'a [Person], name: fn(&'a Person) -> &'a str) -> Places<'a> {
        let mut places: Vec<(&str, usize)> = persons.iter().map(name).zip(0..).collect();
        places.sort_unstable();
        Places(places)
    }

    /// The place of whoever is called so; of several, the last.
    pub(crate) fn get(&self, name: &str) -> Option<usize> {
        self.called(name).last().map(|(_, place)| *place)
    }

    /// The place of whoever is called so, if nobody else is.
    pub(crate) fn only(&self, name: &str) -> Option<usize> {
        match self.called(name) {
            [(_, place)] => Some(*place),
            _ => None,
        }
    }

    /// The first place on the list of somebody called as one before him is.
    pub(crate) fn repeated(&self) -> Option<usize> {
        let pairs = self.0.windows(2).filter(|pair| pair[0].0 == pair[1].0);
        pairs.map(|pair| pair[1].1).min()
    }

    /// Everybody who is called so, in the order of the list.
    fn called(&self, name: &str) -> &[(&'a str, usize)] {
        let start = self.0.partition_point(|(known, _)| *known < name);
        let from = &self.0[start..];
        &from[..from.partition_point(|(known, _)| *known == name)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn persons(ids: &str) -> Vec<Person> {
        ids.split(' ').map(Person::new).collect()
    }

    #[test]
    fn whoever_is_on_the_list_is_found_at_his_place() {
        let persons = persons("d b  a b");
        let places = Places::by_id(&persons);
        let found = ["a", "b", "c", "d", ""].map(|id| (places.get(id), places.only(id)));
        let expected = [
            (Some(3), Some(3)),
            (Some(4), None),
            (None, None),
            (Some(0), Some(0)),
            (Some(2), Some(2)),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn the_first_to_be_called_as_another_is_named_whatever_he_is_called() {
        let lists = [
            ("a", None),
            ("b a", None),
            ("b a a b", Some(2)),
            ("a b b a", Some(2)),
            ("b a b a", Some(2)),
            ("c a a a c", Some(2)),
            ("c b a c b a", Some(3)),
        ];
        for (ids, expected) in lists {
            assert_eq!(Places::by_id(&persons(ids)).repeated(), expected, "{ids}");
        }
    }
}
