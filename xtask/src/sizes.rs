//! How large the page is, as it is and as a server would send it.
//!
//! Must not know how it was built.

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use crate::{node, packed, shell, site};

/// Brotli is only ever measured, so Node's own will do and no crate is needed.
const BROTLI: &str = "process.stdout.write(String(require('node:zlib').brotliCompressSync(\
    require('node:fs').readFileSync(process.argv[1])).length))";

/// The most that some files may be, in bytes of gzip: what a server sends may not grow unseen.
const BUDGET: &str = "budget.json";

/// A file of dist by its path there, and what is in it.
pub(crate) type Named = (String, String);

/// Prints one line a file of dist. No sum: nobody ever loads all of them.
pub(crate) fn print(files: &[Named]) -> Result<()> {
    println!("{:>23} {:>9} {:>9} {:>9}", "", "raw", "gzip", "brotli");
    for (name, text) in files {
        let path = shell::root().join("dist").join(name);
        let brotli = shell::capture(node::script("--eval").arg(BROTLI).arg(path))?;
        let sizes = [
            text.len(),
            packed::gzip(text.as_bytes())?.len(),
            brotli.parse()?,
        ];
        line(name, sizes);
    }
    Ok(())
}

/// Which files are over their budget, each in a sentence.
pub(crate) fn over_budget(files: &[Named]) -> Result<Vec<String>> {
    let budget: Map<String, Value> = serde_json::from_str(&site::read(BUDGET)?).context(BUDGET)?;
    let size = |name: &str| files.iter().find(|(file, _)| file == name);
    let mut over = Vec::new();
    for (name, most) in &budget {
        // While serving, only the site is built.
        if let Some((_, text)) = size(name) {
            over.extend(too_large(name, packed::gzip(text.as_bytes())?.len(), most)?);
        }
    }
    Ok(over)
}

fn too_large(name: &str, size: usize, most: &Value) -> Result<Option<String>> {
    let most = most.as_u64().context("a budget is a number of bytes")?;
    Ok((size as u64 > most).then(|| {
        format!(
            "{name} is {size} bytes of gzip, and {BUDGET} allows {most}: make it smaller, or say why it may grow"
        )
    }))
}

fn line(name: &str, [raw, gzip, brotli]: [usize; 3]) {
    println!("{name:>23} {raw:>9} {gzip:>9} {brotli:>9}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_over_its_budget_is_named_with_its_size() {
        assert_eq!(too_large("a.js", 10, &Value::from(10)).unwrap(), None);
        let said = too_large("a.js", 11, &Value::from(10)).unwrap().unwrap();
        assert!(said.starts_with("a.js is 11 bytes"), "{said}");
        assert!(too_large("a.js", 1, &Value::from("10")).is_err());
    }
}
