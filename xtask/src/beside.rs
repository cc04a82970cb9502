//! A command of this program's own that runs beside the checks: what it says is kept, and told when it is waited for.
//!
//! Must not know what the command does.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Child, Command};

use anyhow::{Context, Result, ensure};

/// It runs until it is waited for; whoever lets go of it ends it.
pub(crate) struct Beside {
    child: Child,
    log: PathBuf,
}

impl Beside {
    /// Starts this command; what it says goes into this file, so that it stands in nobody else's lines.
    pub(crate) fn start(command: &mut Command, log: PathBuf) -> Result<Self> {
        let cannot = || format!("{} cannot be written", log.display());
        if let Some(folder) = log.parent() {
            fs::create_dir_all(folder).with_context(cannot)?;
        }
        let said = File::create(&log).with_context(cannot)?;
        let also = said.try_clone().with_context(cannot)?;
        let started = command.stdout(said).stderr(also).spawn();
        let child = started.context("a second process could not be started")?;
        Ok(Self { child, log })
    }

    /// Waits for the end and says what was said.
    pub(crate) fn end(mut self) -> Result<()> {
        let status = self.child.wait()?;
        print!("{}", fs::read_to_string(&self.log)?);
        ensure!(status.success(), "it ended with {status}");
        Ok(())
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        // Where it has ended there is nothing to end. Of a build, what is done by then is found by the next.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str, name: &str) -> Beside {
        let log = format!("yichi-beside-{}/{name}", std::process::id());
        let log = std::env::temp_dir().join(log);
        Beside::start(Command::new("sh").args(["-c", script]), log).unwrap()
    }

    #[test]
    fn what_fails_beside_fails_when_it_is_waited_for() {
        assert!(shell("echo built", "well").end().is_ok());
        assert!(shell("echo broken; exit 3", "badly").end().is_err());
    }

    #[test]
    fn nothing_goes_on_beside_what_has_failed() {
        let beside = shell("exec sleep 600", "long");
        let alive = PathBuf::from(format!("/proc/{}", beside.child.id()));
        drop(beside);
        assert!(!alive.exists());
    }
}
