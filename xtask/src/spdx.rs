//! A licence expression as crates write it: whether somebody who takes only some licences can take this.
//!
//! Must not know which licences those are.

use anyhow::{Result, bail, ensure};

/// Whether these licences are enough. What stands after `WITH` is part of the licence's name.
pub(crate) fn allows(expression: &str, taken: &[&str]) -> Result<bool> {
    let mut spaced = expression.to_owned();
    for sign in ["(", ")", "/"] {
        spaced = spaced.replace(sign, &format!(" {sign} "));
    }
    let words = spaced.split_whitespace().collect();
    let mut reader = Reader {
        words,
        at: 0,
        taken,
    };
    let allowed = reader.either()?;
    ensure!(reader.next().is_none(), "`{expression}` goes on too long");
    Ok(allowed)
}

/// Reads to the end even what has been decided: an expression is understood whole or not at all.
struct Reader<'a> {
    words: Vec<&'a str>,
    at: usize,
    taken: &'a [&'a str],
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Option<&'a str> {
        self.at += 1;
        self.words.get(self.at - 1).copied()
    }

    /// Whether this word comes next; it is passed over then.
    fn passes(&mut self, word: &str) -> bool {
        let comes = self.words.get(self.at) == Some(&word);
        self.at += usize::from(comes);
        comes
    }

    fn either(&mut self) -> Result<bool> {
        let mut allowed = self.both()?;
        while self.passes("OR") {
            allowed |= self.both()?;
        }
        Ok(allowed)
    }

    fn both(&mut self) -> Result<bool> {
        let mut allowed = self.one()?;
        while self.passes("AND") {
            allowed &= self.one()?;
        }
        Ok(allowed)
    }

    /// A name, or several with the stroke that meant `OR` before there were expressions, or what stands in brackets.
    fn one(&mut self) -> Result<bool> {
        if self.passes("(") {
            let allowed = self.either()?;
            ensure!(self.passes(")"), "a bracket is not closed");
            return Ok(allowed);
        }
        let mut allowed = self.name()?;
        while self.passes("/") {
            allowed |= self.name()?;
        }
        Ok(allowed)
    }

    fn name(&mut self) -> Result<bool> {
        let mut name = self.word()?.to_owned();
        if self.passes("WITH") {
            name = format!("{name} WITH {}", self.word()?);
        }
        Ok(self.taken.contains(&name.as_str()))
    }

    fn word(&mut self) -> Result<&'a str> {
        match self.next() {
            None => bail!("a licence's name is missing at the end"),
            Some(word @ ("(" | ")" | "/" | "AND" | "OR" | "WITH")) => {
                bail!("there is `{word}` where a licence's name should be")
            }
            Some(word) => Ok(word),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TAKEN: [&str; 3] = ["MIT", "Apache-2.0", "Unicode-3.0"];

    #[test]
    fn an_expression_is_allowed_where_what_is_taken_is_enough() {
        for (expression, allowed) in [
            ("MIT", true),
            ("GPL-3.0-only", false),
            ("Apache-2.0 OR BSL-1.0", true),
            ("BSL-1.0 OR LGPL-2.1-or-later", false),
            ("MIT AND BSL-1.0", false),
            ("(MIT OR GPL-2.0-only) AND Unicode-3.0", true),
            ("(MIT OR Apache-2.0) AND OFL-1.1", false),
            // `AND` binds first.
            ("MIT OR Apache-2.0 AND OFL-1.1", true),
            ("MPL-2.0 AND MIT OR OFL-1.1 AND MIT", false),
            ("MIT OR (GPL-3.0-only AND (BSL-1.0 OR ISC))", true),
            ("MIT/Apache-2.0", true),
            ("Zlib / MIT", true),
            ("MIT/Apache-2.0 AND OFL-1.1", false),
            // With an exception it is another licence.
            ("Apache-2.0 WITH LLVM-exception", false),
            ("Apache-2.0 WITH LLVM-exception OR MIT", true),
            ("mit", false),
        ] {
            assert_eq!(allows(expression, &TAKEN).unwrap(), allowed, "{expression}");
        }
        let exception = ["Apache-2.0 WITH LLVM-exception"];
        assert!(allows("Apache-2.0 WITH LLVM-exception", &exception).unwrap());
        assert!(!allows("Apache-2.0", &exception).unwrap());
    }

    #[test]
    fn what_is_no_expression_is_an_error_whatever_is_taken() {
        for bad in [
            "",
            "OR MIT",
            "MIT OR",
            "MIT Apache-2.0",
            "MIT or Apache-2.0",
            "(MIT",
            "MIT)",
            "()",
            "MIT WITH",
            "MIT / (ISC)",
        ] {
            assert!(allows(bad, &TAKEN).is_err(), "{bad}");
        }
    }
}
