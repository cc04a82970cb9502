//! The one script: the loader with the bindings and the WebAssembly inside it.
//!
//! Must not know how either was built.

use anyhow::{Result, ensure};

use crate::packed::pack;
use crate::wasm::Program;

/// Stands in the loader where the bindings belong.
const GLUE: &str = "/* @bindings@ */";

/// Stands in the loader where the WebAssembly belongs, compressed and in base64.
const WASM: &str = "@wasm@";

/// Stands in the loader where the lessons belong, if the program has any.
pub(crate) const LESSONS: &str = "/* @lessons@ */";

/// Stands among the lines about the lessons where they themselves belong, compressed and in base64.
const PACK: &str = "@pack@";

/// The loader with its places filled: the program's, and these others.
pub(crate) fn assemble(loader: &str, program: &Program, others: &[(&str, &str)]) -> Result<String> {
    let glue = slim(&program.glue)?;
    // The bindings last: they might contain anything, the base64 cannot.
    let places = [
        &[(WASM, program.base64.as_str())],
        others,
        &[(GLUE, glue.as_str())],
    ]
    .concat();
    for (place, _) in &places {
        once(loader, place)?;
    }
    let filled = places.iter().fold(slim(loader)?, |script, (place, text)| {
        script.replace(place, text)
    });
    Ok(filled)
}

/// The lines that hand a pack of lessons to the program.
pub(crate) fn with_pack(lines: &str, lessons: &str) -> Result<String> {
    once(lines, PACK)?;
    let packed = pack("lessons", lessons.as_bytes())?;
    Ok(slim(lines)?.replace(PACK, &packed))
}

fn once(source: &str, place: &str) -> Result<()> {
    let count = source.matches(place).count();
    ensure!(count == 1, "web/ names {place} {count} times, not once");
    Ok(())
}

/// Without indentation and without lines that are only comment.
///
/// Works by the line, so it is right for our loader and for what wasm-bindgen writes, neither of which
/// has a text that runs over a line end; it is no general minifier, and refuses what it is not right for.
pub(crate) fn slim(script: &str) -> Result<String> {
    let lines = script.lines().map(str::trim);
    let mut slim = String::new();
    let mut in_comment = false;
    for line in lines {
        // What looks like one and has an @ is a place to be filled.
        let opens = line.starts_with("/*") && !line.starts_with("/* @");
        if !(in_comment || opens || line.starts_with("//") || line.is_empty()) {
            let backquotes = line.matches('`').count() - line.matches("\\`").count();
            ensure!(
                backquotes.is_multiple_of(2),
                "a text may not run over a line end: {line}"
            );
            slim.push_str(line);
            slim.push('\n');
        }
        in_comment = (in_comment || opens) && !line.ends_with("*/");
    }
    Ok(slim)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn program() -> Program {
        Program {
            glue: "let wasm_bindgen = 1;".into(),
            base64: "AGFzbQ==".into(),
        }
    }

    #[test]
    fn the_loader_must_have_each_place_once() {
        assert!(assemble("const a = 1;", &program(), &[]).is_err());
        let twice = "/* @bindings@ */ /* @lessons@ */ '@wasm@' '@wasm@'";
        assert!(assemble(twice, &program(), &[(LESSONS, "")]).is_err());
        assert!(with_pack("learn();", "{}").is_err());
    }

    #[test]
    fn a_text_over_a_line_end_is_refused() {
        assert!(slim("// don`t\nsay(`a`, `\\``);\n").is_ok());
        assert!(slim("say(`a\n  b`);\n").is_err());
    }

    #[test]
    fn the_script_holds_the_bindings_and_the_wasm_and_the_compressed_lessons() {
        let loader = "// why\n  /* @bindings@ */\n  /** more\n   * why */\n  run('@wasm@'); // end\n\
             /* @lessons@ */\n";
        let lessons = with_pack("// which\nlearn('@pack@');\n", "{}").unwrap();
        let script = assemble(loader, &program(), &[(LESSONS, &lessons)]).unwrap();
        assert!(
            script.starts_with("let wasm_bindgen = 1;\n\nrun('AGFzbQ==');"),
            "{script}"
        );
        assert!(script.contains("'); // end\nlearn('H4sIA"), "{script}");
        assert!(script.ends_with("');\n\n"), "{script}");
    }
}
