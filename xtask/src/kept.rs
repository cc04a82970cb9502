//! What takes long and comes out the same is made once: it is kept with a hash of all that went into it.
//!
//! Must not know what is made. Where nothing can be kept, everything is made anew.

use std::fs;
use std::path::Path;

use anyhow::Result;
use sha2::{Digest, Sha256};

use crate::{shell, sums};

/// Which version of every tool is at work.
const TOOLS: [&str; 2] = [
    include_str!("../../Cargo.lock"),
    include_str!("../../package-lock.json"),
];

/// What these make, or made the last time under this name.
pub(crate) fn kept(
    name: &str,
    goes_in: &[&[u8]],
    make: impl FnOnce() -> Result<Vec<u8>>,
) -> Result<Vec<u8>> {
    kept_in(&shell::root().join("target/kept"), name, goes_in, make)
}

fn kept_in(
    folder: &Path,
    name: &str,
    goes_in: &[&[u8]],
    make: impl FnOnce() -> Result<Vec<u8>>,
) -> Result<Vec<u8>> {
    let mut hash = Sha256::new();
    let tools = TOOLS.iter().map(|tool| tool.as_bytes());
    for part in tools.chain(goes_in.iter().copied()) {
        sums::add_part(&mut hash, part);
    }
    let hash = hash.finalize();
    let file = folder.join(name);
    let before = fs::read(&file).unwrap_or_default();
    if let Some(made) = before.strip_prefix(&hash[..]) {
        return Ok(made.to_vec());
    }
    let made = make()?;
    // Under its name only when it is whole: whoever is interrupted here leaves nothing wrong behind.
    let part = folder.join(format!("{name}-{}", std::process::id()));
    let whole = fs::create_dir_all(folder)
        .and_then(|()| fs::write(&part, [&hash[..], &made].concat()))
        .and_then(|()| fs::rename(&part, &file));
    if let Err(error) = whole {
        println!("note: {} could not be kept: {error}", file.display());
    }
    Ok(made)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_made_anew_exactly_when_something_else_goes_in() {
        let folder = std::env::temp_dir().join(format!("yichi-kept-{}", std::process::id()));
        let mut made = 0;
        let mut count = |name: &str, goes_in: &[&[u8]]| {
            let bytes = kept_in(&folder, name, goes_in, || {
                made += 1;
                Ok(vec![made])
            });
            bytes.unwrap()[0]
        };
        assert_eq!(count("a", &[b"one", b"two"]), 1);
        assert_eq!(count("a", &[b"one", b"two"]), 1);
        assert_eq!(count("b", &[b"one", b"two"]), 2);
        assert_eq!(
            count("a", &[b"onet", b"wo"]),
            3,
            "where one part ends counts"
        );
        assert_eq!(count("a", &[b"one", b"two"]), 4, "only the last is kept");
        fs::write(folder.join("a"), "cut off").unwrap();
        assert_eq!(count("a", &[b"one", b"two"]), 5);
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn what_could_not_be_made_is_not_kept() {
        let folder = std::env::temp_dir().join(format!("yichi-unkept-{}", std::process::id()));
        let failed = kept_in(&folder, "a", &[], || anyhow::bail!("no"));
        assert!(failed.is_err());
        assert_eq!(kept_in(&folder, "a", &[], || Ok(vec![1])).unwrap(), [1]);
        fs::remove_dir_all(&folder).unwrap();
    }
}
