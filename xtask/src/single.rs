//! dist/yichi.html: tool and training in one file that runs from a stick, under a policy by hashes.
//!
//! Must not know what the parts say.

use anyhow::{Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::headers::policy_by_hash;

/// Which part of the file runs, as `web/single.js` says.
const TRAINS: &str = "globalThis.yichiTrains";

/// What of index.html names the sheet of styles and the script that comes before the program.
const HEAD: &str =
    "<link rel=\"stylesheet\" href=\"@style@\">\n<script src=\"@first@\" async></script>\n";

/// What of index.html names the program. The page that the scripts look into has been read by then.
const END: &str = "<script src=\"@script@\" defer fetchpriority=\"low\"></script>\n";

/// The file. `change` tells which of the two programs runs and leads from one to the other; `first` comes before both.
pub(crate) fn make(
    template: &str,
    [change, first]: [&str; 2],
    [tool, training]: [&str; 2],
    style: &str,
) -> Result<String> {
    // The one that changes over comes first: it says which of the others runs.
    let scripts = [
        change.to_owned(),
        first.to_owned(),
        format!("if (!{TRAINS}) {{\n{tool}}}"),
        format!("if ({TRAINS}) {{\n{training}}}"),
    ];
    for script in &scripts {
        // What a script must not hold to stand in a page.
        let harmless = !script.contains("</script") && !script.contains("<!--");
        ensure!(harmless, "a script would end in the middle of the one file");
    }
    ensure!(!style.contains("</style"), "the styles would end too soon");
    let hashes = scripts.each_ref().map(|script| hash(script));
    let policy = policy_by_hash(&hashes, &hash(style));
    let bodies = scripts.map(|script| format!("<script>{script}</script>\n"));
    let mut page = template.to_owned();
    let places = [
        (HEAD, format!("<style>{style}</style>\n")),
        ("@policy@", policy),
        (END, bodies.concat()),
    ];
    for (place, text) in places {
        let count = page.matches(place).count();
        ensure!(count == 1, "index.html has {place} {count} times, not once");
        page = page.replace(place, &text);
    }
    Ok(page)
}

/// What a policy calls this text.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(tool: &str, style: &str) -> Result<String> {
        let template = format!("@policy@\n{HEAD}<div></div>\n{END}</body>");
        make(&template, ["c", "f"], [tool, "training();"], style)
    }

    #[test]
    fn every_part_stands_in_the_file_with_its_hash() {
        let page = page("tool();\n", "a{}").unwrap();
        let tool = format!("if (!{TRAINS}) {{\ntool();\n}}");
        assert!(page.contains(&format!("<script>{tool}</script>")), "{page}");
        assert!(
            page.contains(&hash(&tool)) && page.contains(&format!("style-src {}", hash("a{}")))
        );
        assert!(
            !page.contains("'self'") && !page.contains("src=\""),
            "{page}"
        );
        // As every other program says it.
        assert_eq!(
            hash(""),
            "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
        );
    }

    #[test]
    fn what_would_end_its_part_too_soon_is_an_error() {
        assert!(page("'</script>'", "").is_err());
        assert!(page("'<!--'", "").is_err());
        assert!(page("", "</style>").is_err());
    }
}
