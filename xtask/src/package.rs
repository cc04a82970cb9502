//! dist/npm: the judgement as a package for Node and bundlers.
//!
//! Must not know what is judged.

use anyhow::Result;

use crate::site;
use crate::wasm::Program;

/// The folder of the package.
pub(crate) const FOLDER: &str = "npm";

/// The program's name.
pub(crate) const LIBRARY: &str = "library";

/// What lies in the package as it is written, with the version in its place.
const WRITTEN: [&str; 4] = ["package.json", "index.js", "index.d.ts", "README.md"];

/// The files of the package. The WebAssembly is not compressed in it: a registry compresses the whole.
pub(crate) fn make(program: &Program, version: &str) -> Result<Vec<(String, String)>> {
    let mut files = vec![
        ("bindings.js".to_owned(), program.glue.clone()),
        (
            "program.js".to_owned(),
            format!("export default \"{}\";\n", program.base64),
        ),
    ];
    for name in WRITTEN {
        let text = site::read(&format!("web/npm/{name}"))?;
        files.push((name.to_owned(), text.replace("@version@", version)));
    }
    let placed = |(name, text)| (format!("{FOLDER}/{name}"), text);
    Ok(files.into_iter().map(placed).collect())
}
