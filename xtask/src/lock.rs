//! One at a time, of what two programs must not do at once: builds compile into target/, bind what they find there and
//! write what they made.
//!
//! Must not know what is done.

use std::fs::{self, File, TryLockError};
use std::path::Path;

use anyhow::{Context, Result};

/// Waits until no other program holds this lock, and says so where there is something to wait for. It is held until the
/// file is closed: the system does that when the program ends, however it ends.
pub(crate) fn take(path: &Path) -> Result<File> {
    let cannot = || format!("{} cannot be locked", path.display());
    fs::create_dir_all(path.parent().unwrap_or(path)).with_context(cannot)?;
    let mut options = File::options();
    let file = options.create(true).truncate(false).write(true);
    let file = file.open(path).with_context(cannot)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            println!("another cargo xtask is at work: waiting for it");
            file.lock().with_context(cannot)?;
        }
        Err(TryLockError::Error(error)) => return Err(error).with_context(cannot),
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_else_has_it_until_it_is_given_back() {
        let folder = std::env::temp_dir().join(format!("yichi-lock-{}", std::process::id()));
        let path = folder.join("lock");
        let held = take(&path).unwrap();
        let other = File::open(&path).unwrap();
        assert!(matches!(other.try_lock(), Err(TryLockError::WouldBlock)));
        drop(held);
        other.try_lock().unwrap();
        drop(other);
        take(&path).unwrap();
        fs::remove_dir_all(&folder).unwrap();
    }
}
