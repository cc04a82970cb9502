//! κ: agreement beyond chance (Cohen 1960), in whole numbers.
//!
//! Must not know which questions the answers are to, beyond which list they were chosen from.

use crate::domain::Answer;

/// Below so many compared answers a κ says little (McHugh 2012 advises at least 30 comparisons).
pub const FEW: u64 = 30;

/// The fraction of an answer that chance is reckoned in.
const UNIT: i64 = 1_000_000_000;

/// 列联表: how often which answer of the first met which answer of the second, by list of answers.
///
/// What chance alone would agree on depends on what there was to choose from. So each list of values (是否,
/// 后果…) has a table of its own, and the tables are put together as observed and expected agreements
/// summed over all of them (pooled κ, De Vries et al. 2008). Where all questions share one list, this is
/// Cohen's κ to the digit. 查不清 is an answer like any other; 未答 is none and does not enter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    tables: Vec<Table>,
}

#[derive(Clone, Debug, PartialEq)]
struct Table {
    list: &'static [&'static str],
    cells: Vec<([Answer; 2], u64)>,
}

/// κ, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kappa {
    /// In thousandths, from -1000 (never agreed) over 0 (as chance would) to 1000 (always agreed).
    Permille(i64),
    /// Nothing was answered by both.
    NothingCompared,
    /// Both gave one and the same answer throughout, so that chance alone would explain all agreement.
    OneCategory,
}

impl Tally {
    /// Counts one question that both have answered, by the list its answers come from.
    pub fn count(&mut self, list: &'static [&'static str], answers: [Answer; 2]) {
        self.add_cell(list, answers, 1);
    }

    /// Counts what another tally has counted.
    pub fn add(&mut self, other: &Tally) {
        for table in &other.tables {
            for (answers, times) in &table.cells {
                self.add_cell(table.list, *answers, *times);
            }
        }
    }

    fn add_cell(&mut self, list: &'static [&'static str], answers: [Answer; 2], times: u64) {
        let found = self.tables.iter().position(|table| table.list == list);
        let at = found.unwrap_or_else(|| {
            let cells = Vec::new();
            self.tables.push(Table { list, cells });
            self.tables.len() - 1
        });
        let cells = &mut self.tables[at].cells;
        match cells.iter_mut().find(|(met, _)| *met == answers) {
            Some((_, count)) => *count += times,
            None => cells.push((answers, times)),
        }
    }

    /// How many questions were counted.
    #[must_use]
    pub fn len(&self) -> u64 {
        self.tables.iter().map(Table::count).sum()
    }

    /// Whether nothing was counted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tables.is_empty()
    }

    /// κ of what was counted.
    #[must_use]
    pub fn kappa(&self) -> Kappa {
        let (mut beyond, mut possible) = (0, 0);
        for table in &self.tables {
            let count = table.count();
            let by_chance = table.by_chance(count);
            beyond += table.agreed() as i64 * UNIT - by_chance;
            possible += count as i64 * UNIT - by_chance;
        }
        match possible {
            _ if self.is_empty() => Kappa::NothingCompared,
            0 => Kappa::OneCategory,
            _ => {
                // Of very many answers a smaller fraction will do, or a thousand times as much would not fit.
                let part = possible / (i64::MAX / 2000) + 1;
                Kappa::Permille(rounded(beyond / part * 1000, possible / part))
            }
        }
    }
}

impl Table {
    fn count(&self) -> u64 {
        self.cells.iter().map(|(_, times)| times).sum()
    }

    fn agreed(&self) -> u64 {
        let same = self.cells.iter().filter(|(met, _)| met[0] == met[1]);
        same.map(|(_, times)| times).sum()
    }

    /// How many answers would agree if the second's were dealt out anew, in [`UNIT`]s.
    fn by_chance(&self, count: u64) -> i64 {
        // For each answer, how often the first gave it times how often the second did.
        let mut products = 0;
        for (one, times) in &self.cells {
            for (other, others) in &self.cells {
                if one[0] == other[1] {
                    products += times * others;
                }
            }
        }
        let (whole, rest) = (products / count, products % count);
        whole as i64 * UNIT + (rest as i64 * UNIT) / count as i64
    }
}

/// The nearest whole number, halves away from zero; `below` is positive.
fn rounded(above: i64, below: i64) -> i64 {
    let half = if above < 0 { -below / 2 } else { below / 2 };
    (above + half) / below
}

/// A number of thousandths as it is written.
#[must_use]
pub fn decimal(permille: i64) -> String {
    let sign = if permille < 0 { "-" } else { "" };
    let size = permille.unsigned_abs();
    let digits = (1000 + size % 1000).to_string();
    [sign, &(size / 1000).to_string(), ".", &digits[1..]].concat()
}
