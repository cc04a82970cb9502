//! Files between the device and the page: picked or dropped, read, and handed to the browser to keep.
//!
//! Must not know what stands in a file.

use super::stand::hearer;
use super::{click_id, owns_page, place};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, DragEvent, Element, Event, EventInit, File, FileList, FileReader,
    HtmlAnchorElement, HtmlInputElement, Node, Url,
};
use yew::Callback;

/// How long a file stays at hand after it was handed over, in milliseconds: some browsers ask first.
const AT_HAND: u32 = 60_000;

/// 读来的文件.
pub(crate) struct Given {
    /// What it is called on the device.
    pub(crate) name: String,
    /// What is in it; `None` where it could not be read, as a folder cannot.
    pub(crate) bytes: Option<Vec<u8>>,
}

/// Opens the browser's dialogue of the input with this id.
pub(crate) fn pick(id: &str) {
    click_id(id);
}

/// The files that were picked, after a change of an input; it can be used for the same ones again.
pub(crate) fn picked(event: &Event) -> Vec<File> {
    let input = event.target().and_then(|target| target.dyn_into().ok());
    let Some(input): Option<HtmlInputElement> = input else {
        return Vec::new();
    };
    let files = listed(input.files());
    input.set_value("");
    files
}

/// Tells whether files are held over the page, and which are let go on it. Without this the browser would
/// leave the page for the file.
pub(crate) fn on_drop(held: Callback<bool>, dropped: Callback<Vec<File>>) -> [EventListener; 3] {
    let over = {
        let held = held.clone();
        listen("dragover", move |event| {
            event.prevent_default();
            if let Some(transfer) = event.data_transfer() {
                transfer.set_drop_effect("copy");
            }
            held.emit(true);
        })
    };
    let left = {
        let held = held.clone();
        listen("dragleave", move |event| {
            // Only leaving it all is leaving; between two elements one enters another.
            let entered = event
                .related_target()
                .and_then(|to| to.dyn_into::<Node>().ok());
            let inside =
                |to: &Node| owns_page() || place().is_some_and(|place| place.contains(Some(to)));
            if !entered.as_ref().is_some_and(inside) {
                held.emit(false);
            }
        })
    };
    let dropped = listen("drop", move |event| {
        event.prevent_default();
        held.emit(false);
        dropped.emit(listed(
            event.data_transfer().and_then(|transfer| transfer.files()),
        ));
    });
    [over, left, dropped]
}

/// 放下: what became of files that were let go where no page waits for them as a whole.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dropped {
    /// The input that is there for them has them.
    Taken,
    /// The page takes no files.
    Nowhere,
    /// There are several inputs, and they were let go on none of their sections.
    Unclear,
}

/// Hands files that are dropped to the input they are for, as if they were picked there, and tells what became
/// of them. Without this the browser would leave the page for the file.
pub(crate) fn on_drop_inside(told: Callback<Dropped>) -> [EventListener; 2] {
    let over = listen("dragover", |event| event.prevent_default());
    let dropped = listen("drop", move |event| {
        event.prevent_default();
        told.emit(hand(event).unwrap_or(Dropped::Nowhere));
    });
    [over, dropped]
}

fn hand(event: &DragEvent) -> Option<Dropped> {
    const INPUT: &str = "input[type=file]";
    let all = place()?.query_selector_all(INPUT).ok()?;
    let on = event.target()?.dyn_into::<Element>().ok()?;
    let section = on.closest("section").ok().flatten();
    let near = section.and_then(|section| section.query_selector(INPUT).ok().flatten());
    let input = match (near, all.length()) {
        (Some(near), _) => near,
        (None, 1) => all.item(0)?.dyn_into().ok()?,
        (None, 0) => return None,
        (None, _) => return Some(Dropped::Unclear),
    };
    let input: HtmlInputElement = input.dyn_into().ok()?;
    input.set_files(event.data_transfer()?.files().as_ref());
    let bubbles = EventInit::new();
    bubbles.set_bubbles(true);
    let change = Event::new_with_event_init_dict("change", &bubbles).ok()?;
    input.dispatch_event(&change).ok()?;
    Some(Dropped::Taken)
}

/// Hears of what is dragged over the program, where it is files.
fn listen(kind: &'static str, told: impl Fn(&DragEvent) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&hearer(), kind, options, move |event| {
        if let Some(event) = event.dyn_ref::<DragEvent>() {
            let transfer = event.data_transfer();
            let files = JsValue::from_str("Files");
            if transfer.is_some_and(|transfer| transfer.types().includes(&files, 0)) {
                told(event);
            }
        }
    })
}

fn listed(files: Option<FileList>) -> Vec<File> {
    let files = files.iter();
    let files = files.flat_map(|files| (0..files.length()).filter_map(|at| files.item(at)));
    files.collect()
}

/// Reads these files one after the other, of each no more than so many bytes, and tells when all are read.
pub(crate) fn read(files: Vec<File>, most: usize, done: Callback<Vec<Given>>) {
    next(files.into_iter(), Vec::new(), most, done);
}

fn next(
    mut waiting: std::vec::IntoIter<File>,
    mut given: Vec<Given>,
    most: usize,
    done: Callback<Vec<Given>>,
) {
    let Some(file) = waiting.next() else {
        done.emit(given);
        return;
    };
    let name = file.name();
    let Some(reader) = started(&file, most) else {
        given.push(Given { name, bytes: None });
        return next(waiting, given, most, done);
    };
    let result = reader.clone();
    EventListener::once(&reader, "loadend", move |_| {
        let buffer = result.result().ok();
        let buffer = buffer.and_then(|buffer| buffer.dyn_into::<ArrayBuffer>().ok());
        let bytes = buffer.map(|buffer| Uint8Array::new(&buffer).to_vec());
        given.push(Given { name, bytes });
        next(waiting, given, most, done);
    })
    .forget();
}

/// Bytes, not text: a text would hide which of them are none.
fn started(file: &File, most: usize) -> Option<FileReader> {
    let reader = FileReader::new().ok()?;
    let most = i32::try_from(most).unwrap_or(i32::MAX);
    let start = file.slice_with_i32_and_i32(0, most).ok()?;
    reader.read_as_array_buffer(&start).ok()?;
    Some(reader)
}

/// Hands these bytes to the browser as a file of this name; `None` where it does not take them.
pub(crate) fn download(name: &str, kind: &str, bytes: &[u8]) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link = document().create_element("a").ok()?;
    let link = link.dyn_into::<HtmlAnchorElement>().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Timeout::new(AT_HAND, move || drop(Url::revoke_object_url(&address))).forget();
    Some(())
}
