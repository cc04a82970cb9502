//! SHA256SUMS: what every file of a folder is, in the form that `sha256sum --check` reads.
//!
//! Must not know what the files are for.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

/// What the file is called.
pub(crate) const NAME: &str = "SHA256SUMS";

/// What a line begins with that holds no sum; `sha256sum` passes it over.
const NOTE: char = '#';

/// A line that says what the files were made by.
pub(crate) fn made_by(tool: &str) -> String {
    format!("{NOTE} {tool}\n")
}

/// Takes one part of several into a hash; where one ends and the next begins counts.
pub(crate) fn add_part(hash: &mut Sha256, part: &[u8]) {
    hash.update((part.len() as u64).to_le_bytes());
    hash.update(part);
}

/// The hash of each file in hexadecimal digits, by its path in the folder, steps parted by `/`.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Sums(pub(crate) BTreeMap<String, String>);

impl Sums {
    /// The sums of a folder and all below it, without any file of sums.
    pub(crate) fn of(folder: &Path) -> Result<Self> {
        let mut sums = Self::default();
        sums.add(folder, "")?;
        Ok(sums)
    }

    fn add(&mut self, folder: &Path, before: &str) -> Result<()> {
        let cannot = || format!("{} cannot be read", folder.display());
        for entry in fs::read_dir(folder).with_context(cannot)? {
            let entry = entry.with_context(cannot)?;
            let name = entry.file_name();
            let name = name.to_str().context("a file's name is no text")?;
            let path = format!("{before}{name}");
            if entry.path().is_dir() {
                self.add(&entry.path(), &format!("{path}/"))?;
            } else if name != NAME {
                let bytes = fs::read(entry.path()).with_context(cannot)?;
                self.0.insert(path, hex(&Sha256::digest(bytes)));
            }
        }
        Ok(())
    }

    /// Reads what [`Sums::text`] writes.
    pub(crate) fn read(text: &str) -> Result<Self> {
        let mut sums = Self::default();
        let lines = text.lines().enumerate();
        for (number, line) in lines.filter(|(_, line)| !line.starts_with(NOTE)) {
            let wrong = || format!("line {} is no line of {NAME}", number + 1);
            let (sum, path) = line.split_once("  ").with_context(wrong)?;
            let is_sum = sum.len() == 64 && sum.bytes().all(|byte| byte.is_ascii_hexdigit());
            ensure!(is_sum && !path.is_empty(), wrong());
            sums.0.insert(path.to_owned(), sum.to_ascii_lowercase());
        }
        ensure!(!sums.0.is_empty(), "{NAME} is empty");
        Ok(sums)
    }

    /// One line a file.
    pub(crate) fn text(&self) -> String {
        let line = |(path, sum): (&String, &String)| format!("{sum}  {path}\n");
        self.0.iter().map(line).collect()
    }

    /// Those below one folder, by their paths from there.
    pub(crate) fn below(&self, folder: &str) -> Self {
        let below = self.0.iter().filter_map(|(path, sum)| {
            let path = path.strip_prefix(folder)?;
            Some((path.to_owned(), sum.clone()))
        });
        Self(below.collect())
    }

    /// Every folder there is, the whole first; each ends with `/` but the whole, which is empty.
    pub(crate) fn folders(&self) -> Vec<&str> {
        let mut folders = vec![""];
        for path in self.0.keys() {
            for (end, _) in path.match_indices('/') {
                let folder = &path[..=end];
                if !folders.contains(&folder) {
                    folders.push(folder);
                }
            }
        }
        folders
    }
}

/// Two digits a byte.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_summed_with_all_below_it_and_without_its_own_sums() {
        let folder = std::env::temp_dir().join(format!("yichi-sums-{}", std::process::id()));
        fs::create_dir_all(folder.join("site")).unwrap();
        for (name, text) in [("site/a.txt", "abc"), ("b", ""), (NAME, "x")] {
            fs::write(folder.join(name), text).unwrap();
        }
        let sums = Sums::of(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(
            sums.text(),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b\n\
             ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  site/a.txt\n"
        );
        let told = made_by("rustc 1.95.0") + &sums.text();
        assert!(told.starts_with("# rustc 1.95.0\n"));
        assert_eq!(Sums::read(&told).unwrap(), sums);
        assert_eq!(sums.folders(), ["", "site/"]);
        assert_eq!(sums.below("site/").0.keys().collect::<Vec<_>>(), ["a.txt"]);
    }

    /// `cd tests/cases && sha256sum */* > SHA256SUMS` takes a change over; whoever does it has looked at it.
    #[test]
    fn the_cases_with_a_known_result_are_as_they_were_taken_over() {
        let folder = crate::shell::root().join("tests/cases");
        let told = fs::read_to_string(folder.join(NAME)).unwrap();
        let (told, there) = (Sums::read(&told).unwrap(), Sums::of(&folder).unwrap());
        assert!(told.0.len() >= 61);
        for path in told.0.keys().chain(there.0.keys()) {
            assert_eq!(told.0.get(path), there.0.get(path), "{path}");
        }
    }

    #[test]
    fn what_is_no_list_of_sums_is_refused_by_line() {
        let good = format!("{}  a\n", "0".repeat(64));
        for bad in [
            String::new(),
            "x  a\n".into(),
            format!("{good}{}", "0".repeat(64)),
        ] {
            assert!(Sums::read(&bad).is_err(), "{bad}");
        }
        let said = Sums::read(&format!("{good}<html>\n"))
            .unwrap_err()
            .to_string();
        assert_eq!(said, "line 2 is no line of SHA256SUMS");
    }
}
