//! The compiler for WebAssembly: found, or installed.
//!
//! Must not know what is compiled with it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, anyhow};

use crate::{apt, shell};

/// The target the page is compiled for.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// What Debian needs; its compiler has no standard library for the target, so that comes as source.
const DEBIAN: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];

/// Debian's compiler, whatever stands before it on the path.
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";

/// What rustup brings the sources of the standard library in.
const SOURCES: &str = "rust-src";

/// A compiler that can make WebAssembly.
pub(crate) enum Toolchain {
    /// The compiler at hand, which compiles the standard library too.
    AtHand,
    /// Debian's packages, which do so as well.
    Debian,
    /// The compiler at hand with a standard library that came compiled: for speed, and with every word
    /// it might say when it breaks down, so what it makes is larger.
    Ready,
}

impl Toolchain {
    /// Finds a compiler for WebAssembly, installing one if there is none.
    pub(crate) fn ensure() -> Result<Self> {
        if has_sources() {
            return Ok(Self::AtHand);
        }
        let debian = apt::exists();
        // Before rustup: a machine where its server is out of reach would wait for it at every build.
        if debian && apt::has(&DEBIAN) {
            return Ok(Self::Debian);
        }
        if shell::find(&["rustup"]).is_some() {
            println!("installing with rustup: {SOURCES}");
            let added = shell::run(shell::command("rustup").args(["component", "add", SOURCES]));
            if added.is_ok() && has_sources() {
                return Ok(Self::AtHand);
            }
        }
        let installed = match debian {
            true => apt::install(&DEBIAN),
            false => Err(anyhow!("there is no apt-get here")),
        };
        match installed {
            Ok(()) => Ok(Self::Debian),
            Err(error) if has_target() => {
                println!("note: {error:#}");
                println!("note: without {SOURCES} the program is larger than it need be");
                Ok(Self::Ready)
            }
            Err(error) => Err(error.context(format!(
                "there are no sources of the Rust standard library: \
                 install them with `rustup component add {SOURCES}`, or with your system's packages"
            ))),
        }
    }

    /// A cargo that compiles for the target, without the arguments.
    pub(crate) fn cargo(&self) -> Command {
        let mut cargo = match self {
            Self::AtHand | Self::Ready => shell::cargo(),
            Self::Debian => debian(),
        };
        if self.compiles_library() {
            cargo
                .env("RUSTC_BOOTSTRAP", "1") // building std is not stable yet
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
        }
        cargo
    }

    /// Whether the standard library is compiled with the program, and so as the program needs it.
    pub(crate) fn compiles_library(&self) -> bool {
        !matches!(self, Self::Ready)
    }

    /// The compiler as it names itself: another one makes other bytes of the same sources.
    pub(crate) fn version(&self) -> Result<String> {
        shell::capture(shell::command(self.rustc()).arg("--version"))
    }

    fn rustc(&self) -> OsString {
        match self {
            Self::AtHand | Self::Ready => at_hand(),
            // As cargo names it: Debian's folder is a link, and the compiler keeps the link's name.
            Self::Debian => DEBIAN_RUSTC.into(),
        }
    }

    /// Where the sources of the standard library lie, if they are compiled here.
    pub(crate) fn library_source(&self) -> Result<Option<PathBuf>> {
        let here = self.compiles_library().then(|| sources(self.rustc()));
        here.transpose()
    }
}

/// Debian's cargo with its own compiler.
fn debian() -> Command {
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
        .env("RUSTC", DEBIAN_RUSTC)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld-22");
    cargo
}

fn at_hand() -> OsString {
    std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())
}

/// Where this compiler has the sources of the standard library, or would have them.
fn sources(rustc: OsString) -> Result<PathBuf> {
    let mut rustc = shell::command(rustc);
    let sysroot = shell::capture(rustc.args(["--print", "sysroot"]))?;
    Ok(Path::new(&sysroot).join("lib/rustlib/src/rust"))
}

/// Whether the compiler at hand has them.
fn has_sources() -> bool {
    sources(at_hand()).is_ok_and(|folder| folder.join("library/Cargo.lock").exists())
}

/// Whether the compiler at hand has the target's standard library.
fn has_target() -> bool {
    let mut rustc = shell::command(at_hand());
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
