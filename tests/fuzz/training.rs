//! The targets of the training: lessons and packs of somebody's own, a set for a class, what a device keeps.

use super::shelf::library;
use super::targets::{folder, shipped};
use std::sync::Arc;
use std::sync::OnceLock;
use yichi::domain::Answer;
use yichi::training::class::{ClassSet, Turn, When, file, opened};
use yichi::training::{Attempt, Deed, Lesson, Library, Notebook, Refusal, compare, pack};

/// The library, read once.
fn shipped_lessons() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(library)
}

fn text(input: &[u8]) -> Result<&str, String> {
    std::str::from_utf8(input).map_err(|_| "no text".to_owned())
}

/// Why it was refused, in a word.
fn why(refusal: Refusal) -> String {
    match refusal {
        Refusal::Unreadable(error) => error.id().to_owned(),
        Refusal::Wrong(troubles) => troubles[0].problem.id().to_owned(),
    }
}

pub(super) fn lessons() -> Vec<String> {
    let all = folder("src/content/zh-hans/cases");
    all.into_iter().step_by(8).collect()
}

/// A lesson of somebody's own: one that is taken can be practised, written and read again.
pub(super) fn lesson(input: &[u8]) -> Result<String, String> {
    let lesson = Lesson::read(text(input)?).map_err(why)?;
    let judged = lesson.judged(shipped());
    let judged = judged.expect("what is taken can be practised");
    let _ = compare(&judged, &lesson, &Attempt::blank(&lesson));
    let again = Lesson::read(&lesson.value().to_string());
    assert_eq!(
        again.as_ref(),
        Ok(&lesson),
        "lost on the way to a file and back"
    );
    Ok(format!("{}", lesson.key.len()))
}

/// The first lessons, as somebody would have written them.
fn own() -> Vec<Arc<Lesson>> {
    let mut own = shipped_lessons().lessons[..2].to_vec();
    for lesson in &mut own {
        Arc::make_mut(lesson).id.insert_str(0, "own-");
    }
    own
}

pub(super) fn packs() -> Vec<String> {
    vec![pack("a pack", &own()).unwrap()]
}

/// A pack: what is taken goes beside the library, whole.
pub(super) fn packed(input: &[u8]) -> Result<String, String> {
    let read = Library::read(text(input)?).map_err(why)?;
    let count = read.lessons.len();
    let both = shipped_lessons().with(read.lessons).map_err(why)?;
    assert_eq!(both.own().len(), count, "a lesson was lost");
    Ok(format!("{count}"))
}

fn some_set() -> ClassSet {
    let lessons = &shipped_lessons().lessons;
    ClassSet {
        title: "a class".to_owned(),
        lessons: lessons
            .iter()
            .step_by(20)
            .map(|lesson| lesson.id.clone())
            .collect(),
        comparison: When::AfterEach,
        outcome: When::ByTrainer,
        seats: true,
    }
}

pub(super) fn sets() -> Vec<String> {
    let both = shipped_lessons().with(own()).unwrap();
    let mut with_own = some_set();
    with_own.lessons.push(both.own()[0].id.clone());
    vec![file(&some_set(), &both), file(&with_own, &both)]
}

/// A set as a file: written anew it is the same.
pub(super) fn set(input: &[u8]) -> Result<String, String> {
    let (set, own) = opened(text(input)?, shipped_lessons()).map_err(why)?;
    let both = shipped_lessons().with(own).map_err(why)?;
    let again = opened(&file(&set, &both), shipped_lessons()).expect("what is written can be read");
    assert_eq!(again.0, set, "lost on the way to a file and back");
    Ok(format!("{} {}", set.lessons.len(), both.own().len()))
}

fn some_notebook() -> Notebook {
    let mut notebook = Notebook::default();
    let deeds = [
        Deed::Opened,
        Deed::Stepped,
        Deed::Answered(0, Answer::Unknown),
    ];
    for lesson in shipped_lessons().lessons.iter().step_by(20) {
        for deed in &deeds {
            notebook.practise(lesson, deed, shipped(), 1);
        }
    }
    notebook
}

pub(super) fn notebooks() -> Vec<String> {
    vec![some_notebook().write(shipped_lessons())]
}

/// What a device keeps of the practice: kept again as it is.
pub(super) fn notebook(input: &[u8]) -> Result<String, String> {
    let library = shipped_lessons();
    let read = Notebook::read(text(input)?, library).map_err(why)?;
    let again = Notebook::read(&read.write(library), library).expect("what is kept can be read");
    assert_eq!(again, read, "lost on the way to the device and back");
    Ok(format!("{} {}", read.kept.len(), read.unread.len()))
}

pub(super) fn turns() -> Vec<String> {
    let mut turn = Turn::new(some_set());
    turn.notebook = some_notebook();
    vec![turn.write(shipped_lessons())]
}

/// What a tab keeps of somebody's way through a set: kept again as it is, and always good for a code.
pub(super) fn turn(input: &[u8]) -> Result<String, String> {
    let library = shipped_lessons();
    let read = Turn::read(text(input)?, library).ok_or("not read")?;
    let again = Turn::read(&read.write(library), library).expect("what is kept can be read");
    assert_eq!(again, read, "lost on the way to the tab and back");
    assert!(!read.code(library).is_empty());
    Ok(format!(
        "{} {}",
        read.set.lessons.len(),
        read.seat.is_some()
    ))
}
