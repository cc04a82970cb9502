//! 盘面: the whole case weighed once per value of harm, kept current as single answers change.
//!
//! Counts what is yes and what is open, so that after a change only the person and his pairs are
//! weighed again. Must not know why an answer changed.

use super::conventions::Conventions;
use super::facts::{Facts, PersonFacts};
use super::pair::{Comparison, compare};
use super::standing::{Fixed, Standing, standing};
use super::tally::Tally;
use super::upstream;
use super::verdict::Verdicts;
use crate::domain::{AnswerId, Factor, Harm, Tri, Values};
use std::rc::Rc;

/// A weighed case.
#[derive(Clone)]
pub(crate) struct Board {
    facts: Facts,
    conventions: Rc<Conventions>,
    /// One sheet a possible value of harm.
    sheets: [Option<Sheet>; Harm::ALL.len()],
    /// Who is sanctioned.
    sanctioned: Tally,
    /// And of them those of whom it is not known who stands above.
    under_unread: Tally,
}

/// The case at one value of harm.
#[derive(Clone)]
struct Sheet {
    standings: Vec<Standing>,
    over: Tally,
    lenient: Tally,
    pairs: Tally,
    /// What each pair of the facts shows.
    shown: Vec<Tri>,
}

impl Board {
    pub(crate) fn new(facts: Facts, conventions: Rc<Conventions>) -> Board {
        let sanctioned = facts.persons.iter().map(PersonFacts::sanctioned);
        let unread = facts.unread_above.iter().map(|unread| Tri::from(*unread));
        let under_unread = sanctioned.clone().zip(unread);
        let (sanctioned, under_unread) = (
            Tally::of(sanctioned),
            Tally::of(under_unread.map(|(so, unread)| so.and(unread))),
        );
        let mut board = Board {
            facts,
            conventions,
            sheets: Default::default(),
            sanctioned,
            under_unread,
        };
        board.lay_sheets();
        board
    }

    pub(crate) fn facts(&self) -> &Facts {
        &self.facts
    }

    pub(crate) fn conventions(&self) -> &Conventions {
        &self.conventions
    }

    /// A board of other facts, under the same conventions.
    pub(crate) fn again(&self, facts: Facts) -> Board {
        Board::new(facts, self.conventions.clone())
    }

    /// Changes what one answer leaves possible; gives what it left before.
    pub(crate) fn set(&mut self, id: AnswerId, values: Values) -> Values {
        let before = self.facts.at(id);
        if before != values {
            match (id.person, id.factor) {
                (Some(place), _) => self.change(place, |person| person.set(id.factor, values)),
                (None, Factor::Harm) => {
                    self.facts.set(id, values);
                    self.lay_sheets();
                }
                (None, Factor::UnequalReasonWritten) => {
                    self.facts.set(id, values);
                    self.sheets = Default::default();
                    self.lay_sheets();
                }
                (None, _) => self.facts.set(id, values),
            }
        }
        before
    }

    /// Changes anything about one person.
    pub(crate) fn change(&mut self, place: usize, how: impl FnOnce(&mut PersonFacts)) {
        let before = self.facts.persons[place].sanctioned();
        how(&mut self.facts.persons[place]);
        let fixed = Fixed::of(&self.facts.persons[place], &self.conventions);
        for (harm, sheet) in self.sheets.iter_mut().enumerate() {
            if let Some(sheet) = sheet {
                sheet.weigh(place, fixed, harm as u8, &self.facts, &self.conventions);
            }
        }
        let after = self.facts.persons[place].sanctioned();
        self.sanctioned.replace(before, after);
        if self.facts.unread_above[place] {
            self.under_unread.replace(before, after);
        }
    }

    /// The four verdicts: judged once per possible value of harm, and joined.
    pub(crate) fn verdicts(&self) -> Verdicts {
        let sanctioned = self.somebody_sanctioned();
        let facts = &self.facts;
        let unread = facts.unread_persons;
        // Nobody is spared or treated lighter above whoever is not sanctioned.
        let unread_pairs = unread.or(self.under_unread.any().and(Tri::Open));
        let unlisted = upstream::unlisted(facts, sanctioned);
        let (unauthorised, only_the_body) = (self.unauthorised(), self.only_the_body());
        let judged = self.possible_sheets().map(|sheet| {
            Verdicts::of(
                sheet.over.any().or(unread).or(unauthorised),
                sheet.pairs.any().or(unread_pairs).or(unlisted),
                sheet.lenient.any().or(unread).or(only_the_body),
            )
        });
        judged
            .reduce(Verdicts::join)
            .expect("harm always leaves a value possible")
    }

    /// What is true of one person at every possible value of harm.
    pub(crate) fn person(&self, place: usize) -> Standing {
        let standings = self.possible_sheets().map(|sheet| sheet.standings[place]);
        standings
            .reduce(join)
            .expect("harm always leaves a value possible")
    }

    /// The band of one person at each possible value of harm; `None` while one of them is a range.
    pub(crate) fn exact_bands(&self, place: usize) -> Option<Vec<(i8, i8)>> {
        let bands = self
            .possible_sheets()
            .map(|sheet| sheet.standings[place].band);
        let exact = |band: super::band::Band| {
            let point = band.lo.is_point() && band.hi.is_point();
            point.then_some((band.lo.min, band.hi.min))
        };
        bands.map(exact).collect()
    }

    /// What is true of one pair at every possible value of harm.
    pub(crate) fn pair(&self, above: usize, below: usize) -> Comparison {
        let compared = self
            .possible_sheets()
            .map(|sheet| sheet.compare(above, below, &self.facts, &self.conventions));
        compared
            .reduce(|one, other| Comparison {
                spared: one.spared.join(other.spared),
                lighter: one.lighter.join(other.lighter),
            })
            .expect("harm always leaves a value possible")
    }

    /// Whether somebody above who is not on the list goes untouched.
    pub(crate) fn unlisted(&self) -> Tri {
        upstream::unlisted(&self.facts, self.somebody_sanctioned())
    }

    /// Whether whoever proposes it has no authority to.
    pub(crate) fn unauthorised(&self) -> Tri {
        !self.facts.yes(Factor::ProcAuthorised)
    }

    /// Whether only the body was named though a member is responsible, and nobody is dealt with.
    pub(crate) fn only_the_body(&self) -> Tri {
        self.facts.only_the_body().and(!self.somebody_sanctioned())
    }

    /// Whether somebody is sanctioned at all.
    pub(crate) fn somebody_sanctioned(&self) -> Tri {
        self.sanctioned.any().or(self.facts.unread_persons)
    }

    fn possible_sheets(&self) -> impl Iterator<Item = &Sheet> {
        self.sheets.iter().flatten()
    }

    /// Lays a sheet for each possible value of harm and takes the others off: each that lies there is weighed
    /// at every change.
    fn lay_sheets(&mut self) {
        let possible = self.facts.possible(Factor::Harm);
        for (harm, sheet) in self.sheets.iter_mut().enumerate() {
            let harm = harm as u8;
            let lay = || Sheet::new(harm, &self.facts, &self.conventions);
            *sheet = possible.has(harm).then(|| sheet.take().unwrap_or_else(lay));
        }
    }
}

/// What is known of a person when harm may be either of two.
fn join(one: Standing, other: Standing) -> Standing {
    Standing {
        band: one.band.hull(other.band),
        over: one.over.join(other.over),
        lenient: one.lenient.join(other.lenient),
        misrouted: one.misrouted.join(other.misrouted),
        excluded: one.excluded.join(other.excluded),
        weight: one.weight, // It is the same at any harm.
    }
}

impl Sheet {
    fn new(harm: u8, facts: &Facts, conventions: &Conventions) -> Sheet {
        let persons = facts.persons.iter();
        let standings: Vec<Standing> = persons
            .map(|person| standing(person, Fixed::of(person, conventions), harm, conventions))
            .collect();
        let mut sheet = Sheet {
            over: Tally::of(standings.iter().map(|standing| standing.over)),
            lenient: Tally::of(standings.iter().map(|standing| standing.lenient)),
            pairs: Tally::default(),
            shown: Vec::new(),
            standings,
        };
        let pairs = facts.chain.pairs.iter();
        sheet.shown = pairs
            .map(|&(above, below)| sheet.compare(above, below, facts, conventions).shows())
            .collect();
        sheet.pairs = Tally::of(sheet.shown.iter().copied());
        sheet
    }

    fn compare(
        &self,
        above: usize,
        below: usize,
        facts: &Facts,
        conventions: &Conventions,
    ) -> Comparison {
        let (above, below) = (&self.standings[above], &self.standings[below]);
        let written = facts.yes(Factor::UnequalReasonWritten);
        compare(above, below, written, conventions)
    }

    /// Weighs a person and his pairs again, and keeps the counts.
    fn weigh(
        &mut self,
        place: usize,
        fixed: Fixed,
        harm: u8,
        facts: &Facts,
        conventions: &Conventions,
    ) {
        let before = self.standings[place];
        let after = standing(&facts.persons[place], fixed, harm, conventions);
        if after == before {
            return; // Most answers change nothing at most values of harm.
        }
        self.standings[place] = after;
        self.over.replace(before.over, after.over);
        self.lenient.replace(before.lenient, after.lenient);
        for &pair in &facts.chain.pairs_of[place] {
            let (above, below) = facts.chain.pairs[pair];
            let shown = self.compare(above, below, facts, conventions).shows();
            self.pairs.replace(self.shown[pair], shown);
            self.shown[pair] = shown;
        }
    }
}
