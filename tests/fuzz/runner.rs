//! Runs one target on damaged inputs: catches panics, notices what takes too long, keeps what fails.
//!
//! Must not know what is read.
#![allow(
    clippy::disallowed_methods,
    reason = "a run for a given time looks at the clock; nothing it finds depends on it"
)]

use super::support::{Rng, mutate};
use super::targets::Target;
use std::collections::BTreeSet;
use std::io::{Seek, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::SeqCst};
use std::time::{Duration, Instant};
use std::{env, fs, process, thread};

/// The longest input, in bytes: longer ones only take longer.
const LONGEST: usize = 64 * 1024;
/// How long one input may take before the run is ended as hanging. Ordinary ones take a few milliseconds.
const HANG: Duration = Duration::from_secs(20);
/// How many inputs are kept to be damaged further.
const POOL: usize = 400;

/// When a run ends, and what it draws from.
pub(crate) struct Limits {
    pub(crate) inputs: u64,
    /// For at most so long; where nothing is said, the clock is not looked at.
    pub(crate) time: Option<Duration>,
    pub(crate) seed: u64,
}

/// What a run came to.
#[derive(Default)]
pub(crate) struct Done {
    pub(crate) accepted: u64,
    pub(crate) refused: u64,
    /// In how many ways inputs were answered.
    pub(crate) ways: usize,
    pub(crate) slowest: Duration,
    /// The panics, each with where its input was kept.
    pub(crate) failures: Vec<String>,
}

/// Damages the seeds of a target, reads them, and counts.
pub(crate) fn run(target: &Target, limits: &Limits) -> Done {
    let mut pool: Vec<Vec<u8>> = (target.seeds)()
        .into_iter()
        .map(String::into_bytes)
        .collect();
    let seeds = pool.len();
    let mut watched = limits.time.map(|_| Watch::begin(target.name));
    let start = Instant::now();
    let mut seen = BTreeSet::new();
    let mut done = Done::default();
    for number in 0..limits.inputs {
        if limits.time.is_some_and(|time| start.elapsed() >= time) {
            break;
        }
        let mut rng = Rng::new(limits.seed.wrapping_mul(0x2545_f491_4f6c_dd1d) ^ number);
        // Half of the time sound texts, or those refused in a thousand ways would crowd them out.
        let from = if rng.chance(1, 2) { seeds } else { pool.len() };
        let input = input(&pool[rng.below(from)], &pool, &mut rng);
        if let Some(watch) = &mut watched {
            watch.look_at(&input);
        }
        let began = Instant::now();
        let read = catch_unwind(AssertUnwindSafe(|| (target.read)(&input)));
        done.slowest = done.slowest.max(began.elapsed());
        let way = match read {
            Ok(Ok(way)) => {
                done.accepted += 1;
                format!("accepted {way}")
            }
            Ok(Err(way)) => {
                done.refused += 1;
                format!("refused {way}")
            }
            Err(panic) => {
                let said = panic
                    .downcast_ref::<String>()
                    .cloned()
                    .or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
                    .unwrap_or_default();
                let said: String = said.chars().take(300).collect();
                // The same panic again would only fill the disk.
                let way = format!("panicked {said}");
                if !seen.contains(&way) {
                    let file = keep(target.name, &number.to_string(), &input);
                    let failure = format!("{}: {said} ({})", target.name, file.display());
                    done.failures.push(failure);
                }
                way
            }
        };
        // Whatever is answered in a new way is worth damaging further.
        if seen.insert(way) && pool.len() < POOL {
            pool.push(input);
        }
    }
    done.ways = seen.len();
    done
}

/// An input made from one of the pool: values replaced where it is JSON, else pieces of its text, else bytes.
fn input(from: &[u8], pool: &[Vec<u8>], rng: &mut Rng) -> Vec<u8> {
    let text = String::from_utf8_lossy(from);
    let mut made = match rng.below(8) {
        0..4 => match serde_json::from_str(&text) {
            Ok(mut value) => {
                mutate::values(&mut value, rng);
                value.to_string().into_bytes()
            }
            Err(_) => mutate::text(&text, rng).into_bytes(),
        },
        4 => mutate::text(&text, rng).into_bytes(),
        5..7 => digit(from, rng),
        _ => bytes(from, pool, rng),
    };
    made.truncate(LONGEST);
    made
}

/// One digit replaced by another: numbers at the edge of what is allowed.
fn digit(from: &[u8], rng: &mut Rng) -> Vec<u8> {
    let mut made = from.to_vec();
    let digits: Vec<usize> = (0..made.len())
        .filter(|at| made[*at].is_ascii_digit())
        .collect();
    if !digits.is_empty() {
        made[*rng.pick::<usize>(&digits)] = b'0' + rng.below(10) as u8;
    }
    made
}

/// A few bytes overwritten, or the head of one input with the tail of another.
fn bytes(from: &[u8], pool: &[Vec<u8>], rng: &mut Rng) -> Vec<u8> {
    let mut made = from.to_vec();
    if rng.chance(1, 3) {
        let other = rng.pick::<Vec<u8>>(pool);
        made.truncate(rng.below(made.len() + 1));
        made.extend(&other[rng.below(other.len() + 1)..]);
    }
    for _ in 0..rng.below(6) {
        if !made.is_empty() {
            let at = rng.below(made.len());
            made[at] = rng.next() as u8;
        }
    }
    made
}

fn keep(target: &str, name: &str, input: &[u8]) -> PathBuf {
    let folder = env::var_os("FUZZ_FOLDER").map_or_else(
        || Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz"),
        PathBuf::from,
    );
    let file = folder.join(format!("{target}-{name}"));
    fs::create_dir_all(&folder).unwrap();
    fs::write(&file, input).unwrap();
    file
}

/// Ends the process when one input takes too long, and leaves that input behind. An input that eats all
/// memory ends the process by itself and lies there too.
struct Watch {
    /// Opened once: opening a file anew costs more than reading most inputs.
    current: fs::File,
    looked: std::sync::Arc<AtomicU64>,
    over: std::sync::Arc<AtomicBool>,
}

impl Watch {
    fn begin(target: &'static str) -> Watch {
        let looked = std::sync::Arc::new(AtomicU64::new(0));
        let over = std::sync::Arc::new(AtomicBool::new(false));
        let (watched, ended) = (looked.clone(), over.clone());
        thread::spawn(move || {
            let (mut last, mut since) = (0, Instant::now());
            while !ended.load(SeqCst) {
                thread::sleep(Duration::from_millis(200));
                let now = watched.load(SeqCst);
                if now != last {
                    (last, since) = (now, Instant::now());
                } else if since.elapsed() > HANG {
                    println!("{target}: hangs on its input {target}-current");
                    process::exit(3);
                }
            }
        });
        Watch {
            current: fs::File::create(keep(target, "current", b"")).unwrap(),
            looked,
            over,
        }
    }

    fn look_at(&mut self, input: &[u8]) {
        self.current.rewind().unwrap();
        self.current.write_all(input).unwrap();
        self.current.set_len(input.len() as u64).unwrap();
        self.looked.fetch_add(1, SeqCst);
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.over.store(true, SeqCst);
    }
}
