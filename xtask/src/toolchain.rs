//! The compiler for WebAssembly: found, or installed.
//!
//! Must not know what is compiled with it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::{apt, shell};

/// The target the page is compiled for.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// What Debian needs; its compiler has no standard library for the target, so that comes as source.
const DEBIAN: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];

/// A compiler that can make WebAssembly.
pub(crate) enum Toolchain {
    /// The compiler at hand has the target's standard library.
    AtHand,
    /// Debian's packages, which compile the standard library too.
    Debian,
}

impl Toolchain {
    /// Finds a compiler for WebAssembly, installing one if there is none.
    pub(crate) fn ensure() -> Result<Self> {
        if has_target() {
            return Ok(Self::AtHand);
        }
        let debian = apt::exists();
        // Before rustup: a machine where its server is out of reach would wait for it at every build.
        if debian && apt::has(&DEBIAN) {
            return Ok(Self::Debian);
        }
        if shell::find(&["rustup"]).is_some() {
            println!("installing with rustup: {TARGET}");
            let added = shell::run(shell::command("rustup").args(["target", "add", TARGET]));
            if added.is_ok() && has_target() {
                return Ok(Self::AtHand);
            }
        }
        if debian {
            apt::install(&DEBIAN)?;
            return Ok(Self::Debian);
        }
        bail!(
            "there is no Rust standard library for {TARGET}: \
             install it with `rustup target add {TARGET}`, or with your system's packages"
        )
    }

    /// A cargo that compiles for the target, without the arguments.
    pub(crate) fn cargo(&self) -> Command {
        match self {
            Self::AtHand => shell::cargo(),
            Self::Debian => {
                let mut cargo = shell::command("/usr/bin/cargo");
                // The cargo that runs us has set these for its own compiler.
                for name in [
                    "LD_LIBRARY_PATH",
                    "RUSTUP_TOOLCHAIN",
                    "CARGO",
                    "RUSTC",
                    "RUSTDOC",
                ] {
                    cargo.env_remove(name);
                }
                cargo
                    .env("RUSTC", "/usr/bin/rustc")
                    .env("RUSTC_BOOTSTRAP", "1") // building std is not stable yet
                    .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                    .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld-22");
                cargo
            }
        }
    }

    /// Where the sources of the standard library lie, if they are compiled here.
    pub(crate) fn library_source(&self) -> Result<Option<PathBuf>> {
        match self {
            Self::AtHand => Ok(None),
            Self::Debian => {
                let mut rustc = shell::command("/usr/bin/rustc");
                let sysroot = shell::capture(rustc.args(["--print", "sysroot"]))?;
                // As cargo names it: Debian's folder is a link, and the compiler keeps the link's name.
                Ok(Some(Path::new(&sysroot).join("lib/rustlib/src/rust")))
            }
        }
    }
}

/// Whether the compiler at hand has the target's standard library.
fn has_target() -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut rustc = shell::command(rustc);
    let Ok(folder) = shell::capture(rustc.args(["--print", "target-libdir", "--target", TARGET]))
    else {
        return false;
    };
    std::fs::read_dir(folder).is_ok_and(|files| {
        files
            .flatten()
            .any(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
    })
}
