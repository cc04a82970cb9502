//! Which program this is: its version, and a mark of everything it was built from.
//!
//! Whoever builds hands the mark in as `YICHI_BUILD` (`xtask/src/mark.rs`). Must not know who shows it.

/// 构建.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Build {
    /// 版本, as in `Cargo.toml`.
    pub version: &'static str,
    /// A hash of every file that goes into the page, in hexadecimal digits; `None` where the builder gave
    /// none, and then nobody can tell this build from another of its version.
    pub hash: Option<&'static str>,
}

impl Build {
    /// This program.
    pub const THIS: Build = Build {
        version: env!("CARGO_PKG_VERSION"),
        hash: option_env!("YICHI_BUILD"),
    };
}
