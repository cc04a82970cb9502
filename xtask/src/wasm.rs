//! The pages as WebAssembly: compiled, bound to JavaScript, made small, checked.
//!
//! Must not know how it reaches a browser.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, bail, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use wasm_bindgen_cli_support::Bindgen;
use wasmparser::{Validator, WasmFeatures};

use crate::kept::kept;
use crate::packed::pack;
use crate::toolchain::{TARGET, Toolchain};
use crate::{node, shell};

/// What every browser has that can inflate the page at all.
///
/// The compiler's own default also takes reference types, which are younger (Chromium 96).
const FEATURES: &str =
    "-Ctarget-feature=+bulk-memory,+mutable-globals,+nontrapping-fptoint,+sign-ext";

/// Breaking down without a word: nobody reads it in a browser, and it costs a tenth of the program.
const SILENT: [&str; 2] = ["-Zunstable-options", "-Cpanic=immediate-abort"];

/// The same list, as the optimizer says it.
const OPTIMIZER: [&str; 16] = [
    // Taken apart and put together anew; what that leaves behind goes with two rounds.
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    // In the lowest kilobyte lies the end of the stack, which nothing points to.
    "--low-memory-unused",
    // A large function with one caller packs better when it stands by itself.
    "--one-caller-inline-max-function-size=50",
    // Functions of one name stand together, which packs better; the names themselves go with the rest.
    "--reorder-functions-by-name",
    "--mvp-features",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// A program for the browser.
pub(crate) struct Program {
    /// The JavaScript that the WebAssembly calls: one global function, `wasm_bindgen`.
    pub(crate) glue: String,
    /// The WebAssembly as it stands in a script: in base64, and that of a page compressed before.
    pub(crate) base64: String,
}

/// What `src/content/build.rs` knows the mark of the build by.
const MARK: &str = "YICHI_BUILD";

/// What a program is for.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Purpose {
    /// A page, or an element in one.
    Page,
    /// Other programs: a module of JavaScript around the judgement alone.
    Library,
}

/// What a breakdown is known by as ours in somebody else's page: the module's name, which stands in each line of
/// its trace. Of the script's own lines a trace may hold none: Chromium keeps but ten.
const SIGN: &[u8] = b"\x00\x0d\x04name\x00\x06\x05yichi";

/// Builds the programs of these names. With a mark, they say of themselves which build they are.
pub(crate) fn build(
    toolchain: &Toolchain,
    names: &[&str],
    purpose: Purpose,
    mark: Option<&str>,
) -> Result<Vec<Program>> {
    let folder = compile(toolchain, names, purpose, mark)?;
    let finish = |name: &str| {
        let (glue, bound) = bind(&folder.join(name).with_extension("wasm"), purpose)?;
        let passes = OPTIMIZER.join(" ");
        let goes_in = [passes.as_bytes(), &bound];
        let mut wasm = kept(&format!("{name}.wasm"), &goes_in, || optimize(name, &bound))?;
        if purpose == Purpose::Page {
            wasm.extend(SIGN);
        }
        validate(&wasm)?;
        let base64 = match purpose {
            Purpose::Page => pack(name, &wasm)?,
            Purpose::Library => STANDARD.encode(wasm),
        };
        Ok(Program { glue, base64 })
    };
    // Each takes one processor for a while.
    thread::scope(|scope| {
        let working: Vec<_> = names
            .iter()
            .map(|name| scope.spawn(move || finish(name)))
            .collect();
        working
            .into_iter()
            .map(|work| match work.join() {
                Ok(program) => program,
                Err(_) => bail!("the program that makes WebAssembly small broke down"),
            })
            .collect()
    })
}

/// Compiles, into a target folder of its own, so that no other cargo waits for it; and says where to.
fn compile(
    toolchain: &Toolchain,
    names: &[&str],
    purpose: Purpose,
    mark: Option<&str>,
) -> Result<PathBuf> {
    let mut cargo: Command = toolchain.cargo();
    cargo
        .args(["build", "--locked", "--profile", "page"])
        .args(names.iter().flat_map(|name| ["--bin", name]))
        .args(match purpose {
            Purpose::Page => &[][..],
            Purpose::Library => &["--no-default-features", "--features", "library"],
        })
        .args(["--target", TARGET, "--target-dir", "target/wasm"])
        .env_remove("RUSTFLAGS")
        .env_remove(MARK)
        .envs(mark.map(|mark| (MARK, mark)))
        .env("CARGO_ENCODED_RUSTFLAGS", flags(toolchain)?.join("\u{1f}"));
    shell::run(&mut cargo)?;
    let folder = shell::root().join("target/wasm").join(TARGET);
    Ok(folder.join("page"))
}

/// The features, and names in place of this machine's paths, so that every machine makes the same bytes.
fn flags(toolchain: &Toolchain) -> Result<Vec<String>> {
    let mut flags = vec!["-Ctarget-cpu=mvp".to_owned(), FEATURES.to_owned()];
    if toolchain.compiles_library() {
        flags.extend(SILENT.map(str::to_owned));
    }
    let mut rename = |from: &Path, to: &str| {
        flags.push(format!("--remap-path-prefix={}={to}", from.display()));
    };
    rename(&shell::root().canonicalize()?, "yichi");
    if let Some(library) = toolchain.library_source()? {
        rename(&library, "/rust");
    }
    // The name of a folder here says which mirror the machine uses, so each is renamed.
    let registry = cargo_home()?.join("registry/src");
    for folder in fs::read_dir(&registry).into_iter().flatten().flatten() {
        rename(&folder.path(), "/crates");
    }
    Ok(flags)
}

pub(crate) fn cargo_home() -> Result<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
        .context("there is no home folder")
}

/// Splits what was compiled into the WebAssembly and its JavaScript.
fn bind(compiled: &Path, purpose: Purpose) -> Result<(String, Vec<u8>)> {
    let mut module = walrus::Module::from_file(compiled)
        .with_context(|| format!("{} is no WebAssembly", compiled.display()))?;
    // A standard library that comes compiled claims reference types for the whole program. The code does
    // not use them; only this note would make wasm-bindgen write code that does.
    module.customs.remove_raw("target_features");
    let mut bindgen = Bindgen::new();
    match purpose {
        Purpose::Page => bindgen.no_modules(true)?,
        // No bundler shall look for a file that is not there.
        Purpose::Library => bindgen.web(true)?.omit_default_module_path(true),
    };
    let mut output = bindgen
        .input_module("page", module)
        .typescript(false)
        .remove_producers_section(true)
        .generate_output()
        .context(
            "wasm-bindgen failed. Do Cargo.lock and xtask/Cargo.toml name the same version of it?",
        )?;
    let inline = output.snippets().values().any(|list| !list.is_empty());
    ensure!(
        !inline && output.local_modules().is_empty(),
        "a dependency brings JavaScript of its own, and the page is one script"
    );
    Ok((output.js().to_owned(), output.wasm_mut().emit_wasm()))
}

/// Makes it small. What lies between has the process in its name, so that no other's can be taken for it.
fn optimize(name: &str, bound: &[u8]) -> Result<Vec<u8>> {
    let folder = shell::root().join("target/wasm");
    let process = std::process::id();
    let named = |stage| folder.join(format!("{name}-{process}-{stage}.wasm"));
    let (before, after) = (named("bound"), named("small"));
    fs::write(&before, bound).context("target/wasm cannot be written")?;
    let mut optimizer = node::script("node_modules/binaryen/bin/wasm-opt");
    optimizer.args(OPTIMIZER).arg(&before).arg("-o").arg(&after);
    shell::run(&mut optimizer)?;
    let small = fs::read(&after).context("wasm-opt wrote nothing")?;
    for between in [before, after] {
        fs::remove_file(between).context("target/wasm cannot be written")?;
    }
    Ok(small)
}

/// Proves that no feature slipped in that the oldest browsers lack.
fn validate(wasm: &[u8]) -> Result<()> {
    let features = WasmFeatures::WASM1
        | WasmFeatures::BULK_MEMORY
        | WasmFeatures::SATURATING_FLOAT_TO_INT
        | WasmFeatures::SIGN_EXTENSION;
    Validator::new_with_features(features)
        .validate_all(wasm)
        .context("the WebAssembly needs more than the oldest browsers have")?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signed_module_is_a_module_and_has_the_name_that_the_element_looks_for() {
        let signed = [b"\0asm\x01\0\0\0", SIGN].concat();
        assert!(validate(&signed).is_ok());
        let module = walrus::Module::from_buffer(&signed).unwrap();
        let name = module.name.unwrap();
        let element = crate::site::read("web/element.js").unwrap();
        assert!(element.contains(&format!("\"wasm/{name}-\"")));
    }

    #[test]
    fn a_module_with_reference_types_is_refused() {
        // A module whose one type takes an externref.
        let module = b"\0asm\x01\0\0\0\x01\x05\x01\x60\x01\x6f\x00";
        assert!(validate(module).is_err());
        assert!(validate(b"\0asm\x01\0\0\0\x01\x05\x01\x60\x01\x7f\x00").is_ok());
    }
}
