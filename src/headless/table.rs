//! A table of compared pairs as lines of JSON, as CSV or as Markdown. Must not compare anything.

use super::args::Format;
use super::compare::{Counts, counts};
use super::line::{States, states};
use crate::content::{Table, cli, texts};
use crate::domain::Tri;
use crate::engine::{Verdict, Verdicts};
use crate::reading::{Agreement, Comparable, decimal};
use crate::report::csv;
use std::io::{self, Write};

/// One pair.
pub(super) struct Row<'a> {
    pub(super) name: &'a str,
    pub(super) agreement: Agreement,
    pub(super) results: &'a [Comparable; 2],
    pub(super) differences: usize,
    /// How many of them matter to a result, alone or together; `None` where they were not tried.
    pub(super) matter: Option<usize>,
    /// How many persons have no partner, or one that somebody should look at.
    pub(super) doubtful: usize,
}

/// All pairs so far.
#[derive(Default)]
pub(super) struct Sum {
    pub(super) pairs: usize,
    agreement: Agreement,
    differences: usize,
    matter: Option<usize>,
    doubtful: usize,
    /// In how many pairs a firm verdict is not the same.
    verdicts_differ: usize,
}

impl Sum {
    pub(super) fn add(&mut self, row: &Row) {
        let before = if self.pairs == 0 {
            Some(0)
        } else {
            self.matter
        };
        self.matter = before.zip(row.matter).map(|(sum, one)| sum + one);
        self.pairs += 1;
        self.agreement.add(&row.agreement);
        self.differences += row.differences;
        self.doubtful += row.doubtful;
        let [a, b] = row.results;
        self.verdicts_differ += usize::from(a.outcome.firm != b.outcome.firm);
    }
}

#[derive(serde::Serialize)]
struct RowLine<'a> {
    pair: &'a str,
    #[serde(flatten)]
    counts: Counts,
    a: States,
    b: States,
    differences: usize,
    matter: Option<usize>,
    doubtful_persons: usize,
}

#[derive(serde::Serialize)]
struct SumLine {
    pairs: usize,
    #[serde(flatten)]
    counts: Counts,
    verdicts_differ: usize,
    differences: usize,
    matter: Option<usize>,
    doubtful_persons: usize,
}

/// Writes rows as they come.
pub(super) struct Writer<'a> {
    format: Format,
    out: &'a mut dyn Write,
    begun: bool,
}

impl<'a> Writer<'a> {
    pub(super) fn new(format: Format, out: &'a mut dyn Write) -> Writer<'a> {
        Writer {
            format,
            out,
            begun: false,
        }
    }

    pub(super) fn row(&mut self, row: &Row) -> io::Result<()> {
        let counts = counts(&row.agreement);
        if self.format == Format::Jsonl {
            let [a, b] = row.results.each_ref().map(|one| states(&one.outcome.firm));
            return self.json(&RowLine {
                pair: row.name,
                counts,
                a,
                b,
                differences: row.differences,
                matter: row.matter,
                doubtful_persons: row.doubtful,
            });
        }
        let verdicts = row.results.each_ref().map(|one| Some(one.outcome.firm));
        let rest = [Some(row.differences), row.matter, Some(row.doubtful)];
        self.cells(row.name, &counts, verdicts, rest)
    }

    pub(super) fn end(&mut self, sum: &Sum) -> io::Result<()> {
        let counts = counts(&sum.agreement);
        if self.format == Format::Jsonl {
            return self.json(&SumLine {
                pairs: sum.pairs,
                counts,
                verdicts_differ: sum.verdicts_differ,
                differences: sum.differences,
                matter: sum.matter,
                doubtful_persons: sum.doubtful,
            });
        }
        let rest = [Some(sum.differences), sum.matter, Some(sum.doubtful)];
        self.cells(&cli("pairs-sum"), &counts, [None, None], rest)
    }

    fn json(&mut self, line: &impl serde::Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut *self.out, line)?;
        self.out.write_all(b"\n")
    }

    fn cells(
        &mut self,
        name: &str,
        counts: &Counts,
        verdicts: [Option<Verdicts>; 2],
        rest: [Option<usize>; 3],
    ) -> io::Result<()> {
        let number = |number: u64| number.to_string();
        let kappa = match counts.kappa_permille {
            Some(permille) => decimal(permille),
            None => cli("pairs-no-kappa"),
        };
        let mut cells = vec![
            name.to_owned(),
            number(counts.compared),
            number(counts.agreed),
            number(counts.one_unknown),
            number(counts.one_unanswered),
            number(counts.kappa_answers),
            kappa,
        ];
        cells.extend(verdicts.map(|verdicts| verdicts.map_or(String::new(), found)));
        cells.extend(rest.map(|count| count.map_or(String::new(), |count| count.to_string())));
        if !self.begun {
            self.begun = true;
            let head = cli("pairs-head");
            let head: Vec<String> = head.lines().map(str::to_owned).collect();
            debug_assert_eq!(head.len(), cells.len());
            self.line(&head)?;
            if self.format == Format::Markdown {
                let rule = vec!["---".to_owned(); head.len()];
                self.line(&rule)?;
            }
        }
        self.line(&cells)
    }

    fn line(&mut self, cells: &[String]) -> io::Result<()> {
        let line = match self.format {
            Format::Markdown => {
                let cells = cells
                    .iter()
                    .map(|cell| cell.replace(['|', '\n', '\r'], "/"));
                format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
            }
            Format::Csv | Format::Jsonl => {
                let cells: Vec<String> = cells.iter().map(|cell| csv::cell(cell)).collect();
                cells.join(",") + "\r\n"
            }
        };
        self.out.write_all(line.as_bytes())
    }
}

/// The verdicts that are yes, then those that are open.
fn found(verdicts: Verdicts) -> String {
    let name = |verdict: &Verdict| texts().get(Table::Verdicts, &[verdict.id(), "title"]);
    let of = |state: Tri| {
        let found = Verdict::ALL
            .iter()
            .filter(|one| verdicts.get(**one) == state);
        texts().join(found.map(name))
    };
    let open = of(Tri::Open);
    let open = match open.is_empty() {
        true => open,
        false => crate::content::fill(&cli("pairs-open"), &[("list", &open)]),
    };
    of(Tri::Yes) + &open
}
