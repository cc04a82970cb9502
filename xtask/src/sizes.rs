//! How large the page is, as it is and as a server would send it.
//!
//! Must not know how it was built.

use anyhow::Result;

use crate::{node, script, shell};

/// Brotli is only ever measured, so Node's own will do and no crate is needed.
const BROTLI: &str = "process.stdout.write(String(require('node:zlib').brotliCompressSync(\
    require('node:fs').readFileSync(process.argv[1])).length))";

/// Prints one line a file of dist. No sum: nobody ever loads all of them.
pub(crate) fn print(files: &[(String, String)]) -> Result<()> {
    println!("{:>23} {:>9} {:>9} {:>9}", "", "raw", "gzip", "brotli");
    for (name, text) in files {
        let path = shell::root().join("dist").join(name);
        let brotli = shell::capture(node::script("--eval").arg(BROTLI).arg(path))?;
        let sizes = [
            text.len(),
            script::gzip(text.as_bytes())?.len(),
            brotli.parse()?,
        ];
        line(name, sizes);
    }
    Ok(())
}

fn line(name: &str, [raw, gzip, brotli]: [usize; 3]) {
    println!("{name:>23} {raw:>9} {gzip:>9} {brotli:>9}");
}
