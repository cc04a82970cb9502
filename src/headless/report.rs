//! `report`: one case as a report, in the form that was asked for, to the standard output.
//!
//! Must not phrase or judge, nor know the time: whoever asks says when it is.

use super::args::Report;
use super::{Outcome, check};
use crate::content::{Build, texts};
use crate::report::Stamp;
use crate::report::write::write;
use crate::session::written;
use crate::storage::record::open;
use std::io::{self, BufRead, Write};
use std::rc::Rc;

/// Writes the report, or a line of complaint.
pub(super) fn write_one(
    asked: &Report,
    stdin: &mut dyn BufRead,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<Outcome> {
    let Some(conventions) = check::conventions(asked.conventions.as_deref(), err) else {
        return Ok(Outcome::Bad);
    };
    let name = asked.file.to_string_lossy();
    let stamp = Stamp {
        time: asked.time.clone(),
        build: Build::THIS,
    };
    let conventions = Rc::new(conventions);
    let report = check::bytes(&asked.file, stdin).and_then(|bytes| {
        let opened = open(&bytes, &conventions, stamp.build).map_err(check::said)?;
        // What was not understood is not in the report, so it is said beside it.
        for warning in &opened.warnings {
            check::complain(err, &name, &texts().warning(warning));
        }
        let report =
            written(&opened.session, asked.extent, &stamp, texts()).map_err(check::said)?;
        Ok(write(asked.form, &report, &stamp, texts()))
    });
    match report {
        Ok(bytes) => out.write_all(&bytes).map(|()| Outcome::Fine),
        Err(error) => {
            check::complain(err, &name, &error);
            Ok(Outcome::Bad)
        }
    }
}
