//! 合并: one case of the two, choosing difference by difference.
//!
//! What both say alike stands as it is. Must not know what a choice leads to.

use super::item::Item;
use super::readings::{Readings, Side};
use crate::domain::case::Unread;
use crate::domain::{Answer, Case, ChainError, Count, Factor, Person, chain};

/// 取哪一份.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// What the first says; where he does not list a person, the person is left out.
    #[default]
    A,
    /// What the second says; where he does not list a person, the person is left out.
    B,
    /// 查不清. Of what has no such answer: what both allow (see [`Readings::merged`]).
    Unknown,
    /// 留空: not answered yet. Of what has no such answer: what both allow.
    Blank,
}

impl Readings {
    /// The case that these choices make, one for each of [`differences`](Self::differences) in their
    /// order; where there are fewer, the first prevails.
    ///
    /// What the two agree on, and what a person's answers rest on, stands as in the first; an answer taken
    /// from the second brings what it rests on. What is neither 查不清 nor empty by nature becomes what
    /// both allow: a number of people *at least* the smaller, superiors whom both name, a person kept on
    /// the list, unknown fields of both; words and unknown measures become empty. What a file says of itself,
    /// its record, is true of neither and left out.
    ///
    /// # Errors
    /// Superiors chosen partly from one and partly from the other may close a circle.
    pub fn merged(&self, choices: &[Choice]) -> Result<Case, ChainError> {
        let (case, _) = self.merged_with(|at| choices.get(at).copied().unwrap_or_default());
        chain::order(&case)?;
        Ok(case)
    }

    /// The case these choices make, and the place in [`who`](Self::who) of each of its persons.
    pub(super) fn merged_with(&self, choice: impl Fn(usize) -> Choice) -> (Case, Vec<usize>) {
        let mut merging = Merging::of(self);
        for (at, (item, _)) in self.differences.iter().enumerate() {
            merging.choose(*item, choice(at));
        }
        merging.done()
    }
}

struct Merging<'a> {
    readings: &'a Readings,
    /// The case but its persons.
    case: Case,
    /// By place in `who`: the person as merged so far, if he stays on the list.
    persons: Vec<Option<Person>>,
    /// By place in `who`: from whom his superiors come, among those whom both list.
    superiors: Vec<Choice>,
}

impl<'a> Merging<'a> {
    fn of(readings: &'a Readings) -> Merging<'a> {
        let [first, second] = &readings.cases;
        let mut case = first.clone();
        case.persons.clear();
        // What the first file says of itself is not said of the two together.
        case.record = None;
        let persons = readings.who.iter().map(|partner| {
            let of_first = partner.places[0].map(|place| first.persons[place].clone());
            of_first.or_else(|| partner.places[1].map(|place| second.persons[place].clone()))
        });
        Merging {
            readings,
            case,
            persons: persons.collect(),
            superiors: vec![Choice::A; readings.who.len()],
        }
    }

    fn choose(&mut self, item: Item, choice: Choice) {
        let other = &self.readings.cases[1];
        let theirs = item
            .who()
            .and_then(|who| self.readings.person(Side::B, who));
        match item {
            Item::Person(who) => {
                let listed_by_first = self.readings.who[who].places[0].is_some();
                let left_out = match choice {
                    Choice::A => !listed_by_first,
                    Choice::B => listed_by_first,
                    Choice::Unknown | Choice::Blank => false,
                };
                if left_out {
                    self.persons[who] = None;
                }
            }
            Item::Superiors(who) => self.superiors[who] = choice,
            Item::Answer(who, factor) => self.answer(who, factor, choice),
            Item::LayerCounts => match choice {
                Choice::A => {}
                Choice::B => self.case.counts_by_layer = other.counts_by_layer,
                Choice::Unknown | Choice::Blank => self.case.counts_by_layer = None,
            },
            Item::Title => words(&mut self.case.title, &other.title, choice),
            Item::Note => words(&mut self.case.note, &other.note, choice),
            Item::Source => words(&mut self.case.source, &other.source, choice),
            Item::Unread(None) => unread(&mut self.case.unread, &other.unread, choice),
            Item::Measures(_) | Item::Count(_) | Item::Label(_) | Item::Unread(Some(_)) => {
                let mine = item.who().and_then(|who| self.persons[who].as_mut());
                if let (Some(mine), Some(theirs)) = (mine, theirs) {
                    of_person(mine, theirs, item, choice);
                }
            }
        }
    }

    fn answer(&mut self, who: Option<usize>, factor: Factor, choice: Choice) {
        let answer = match choice {
            Choice::A => return,
            Choice::B => self.readings.answer(Side::B, who, factor),
            Choice::Unknown => Answer::Unknown,
            Choice::Blank => Answer::Unanswered,
        };
        let Some(who) = who else {
            return self.case.set(factor, answer);
        };
        let theirs = self.readings.person(Side::B, who);
        if let Some(person) = &mut self.persons[who] {
            person.set(factor, answer);
            let theirs = theirs.filter(|_| choice == Choice::B);
            let level = theirs.and_then(|theirs| theirs.evidence.get(factor));
            person.evidence.set(factor, level);
        }
    }

    /// Puts the list together: ids that no two share, then who stands above whom.
    fn done(mut self) -> (Case, Vec<usize>) {
        let kept = |who: &usize| self.persons[*who].is_some();
        let listed: Vec<usize> = (0..self.persons.len()).filter(kept).collect();
        self.name_anew(&listed);
        let above: Vec<Vec<String>> = listed.iter().map(|who| self.above(*who)).collect();
        for (who, above) in listed.iter().zip(above) {
            if let Some(mut person) = self.persons[*who].take() {
                person.answers_to = above;
                self.case.persons.push(person);
            }
        }
        (self.case, listed)
    }

    /// Whoever comes from the second list alone keeps his id unless somebody of the first has it.
    fn name_anew(&mut self, listed: &[usize]) {
        let cases = &self.readings.cases;
        let taken = |id: &str| cases.iter().any(|case| case.place(id).is_some());
        for who in listed {
            let alone = self.readings.who[*who].places[0].is_none();
            if let Some(person) = self.persons[*who].as_mut().filter(|_| alone)
                && cases[0].place(&person.id).is_some()
            {
                // Numbered by his place, which nobody shares.
                let mut id = [&person.id, "-", &who.to_string()].concat();
                while taken(&id) {
                    id.push('-');
                }
                person.id = id;
            }
        }
    }

    /// The ids of those above somebody: of two whom both list, as chosen; else as the one list has it.
    fn above(&self, who: usize) -> Vec<String> {
        let readings = self.readings;
        let mut above: Vec<usize> = Vec::new();
        for (side, choice) in [Choice::A, Choice::B].into_iter().enumerate() {
            let Some(place) = readings.who[who].places[side] else {
                continue;
            };
            for superior in &readings.above[side][place] {
                let superior = readings.whose[side][*superior];
                let shared = readings.in_both(who) && readings.in_both(superior);
                let counts = match self.superiors[who] {
                    _ if !shared => true,
                    chosen @ (Choice::A | Choice::B) => chosen == choice,
                    Choice::Unknown | Choice::Blank => [Side::A, Side::B]
                        .iter()
                        .all(|side| readings.superiors(*side, who).contains(&superior)),
                };
                if counts && !above.contains(&superior) {
                    above.push(superior);
                }
            }
        }
        let ids = above.into_iter().filter_map(|superior| {
            let person = self.persons[superior].as_ref()?;
            Some(person.id.clone())
        });
        ids.collect()
    }
}

fn of_person(mine: &mut Person, theirs: &Person, item: Item, choice: Choice) {
    match (item, choice) {
        (_, Choice::A) => {}
        (Item::Measures(_), Choice::B) => mine.measures.clone_from(&theirs.measures),
        (Item::Measures(_), _) => mine.measures = None,
        (Item::Count(_), Choice::B) => mine.count = theirs.count,
        (Item::Count(_), _) => {
            mine.count = Count {
                people: mine.count.people.min(theirs.count.people),
                at_least: true,
            }
        }
        (Item::Label(_), _) => words(&mut mine.label, &theirs.label, choice),
        (_, _) => unread(&mut mine.unread, &theirs.unread, choice),
    }
}

fn words(mine: &mut String, theirs: &str, choice: Choice) {
    match choice {
        Choice::A => {}
        Choice::B => theirs.clone_into(mine),
        Choice::Unknown | Choice::Blank => mine.clear(),
    }
}

fn unread(mine: &mut Unread, theirs: &Unread, choice: Choice) {
    match choice {
        Choice::A => {}
        Choice::B => mine.clone_from(theirs),
        Choice::Unknown | Choice::Blank => {
            for (mine, theirs) in [
                (&mut mine.fields, &theirs.fields),
                (&mut mine.answers, &theirs.answers),
                (&mut mine.evidence, &theirs.evidence),
            ] {
                for (key, value) in theirs {
                    mine.entry(key.clone()).or_insert_with(|| value.clone());
                }
            }
            mine.no_list |= theirs.no_list;
            for entry in &theirs.entries {
                if !mine.entries.contains(entry) {
                    mine.entries.push(entry.clone());
                }
            }
        }
    }
}
