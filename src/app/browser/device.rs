//! The places where the browser keeps texts: what the device keeps after the tab is closed, shared by all tabs of
//! this site; what the tab keeps until then; and the one of them where the case on the table lies.
//!
//! Must not know what is kept there.

use super::stand::{device, entry, keeps_on_device, tab, table};
use crate::storage::shelf::{Port, Refusal};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};
use yew::Callback;

/// How long that takes, in milliseconds.
const SOON: u32 = 500;

/// 存放处: a place of the browser's.
pub(crate) enum Drawer {
    /// 本机: the browser's lasting storage of this site.
    Device,
    /// 标签页: the browser's storage of this tab.
    InTab,
    /// 桌上: either of them, as the host wants it.
    OnTable,
    /// 课桌: where what is practised stays; the device's, unless a host wants less.
    OnDesk,
}

impl Drawer {
    fn open(&self) -> Result<Storage, Refusal> {
        let storage = match self {
            Drawer::Device => device(),
            Drawer::InTab => tab(),
            Drawer::OnTable => table(),
            Drawer::OnDesk if keeps_on_device() => device(),
            Drawer::OnDesk => tab(),
        };
        storage.ok_or(Refusal::Forbidden)
    }
}

impl Port for Drawer {
    fn get(&self, key: &str) -> Result<Option<String>, Refusal> {
        self.open()?
            .get_item(&entry(key))
            .map_err(|_| Refusal::Forbidden)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refusal> {
        // Whoever may look at a storage may write to it: all that is wrong can be the room.
        self.open()?
            .set_item(&entry(key), text)
            .map_err(|_| Refusal::Full)
    }

    fn remove(&self, key: &str) -> Result<(), Refusal> {
        self.open()?
            .remove_item(&entry(key))
            .map_err(|_| Refusal::Forbidden)
    }

    fn keys(&self) -> Result<Vec<String>, Refusal> {
        let storage = self.open()?;
        let count = storage.length().map_err(|_| Refusal::Forbidden)?;
        Ok((0..count)
            .filter_map(|place| storage.key(place).ok().flatten())
            .filter_map(|key| Some(key.strip_prefix(&entry(""))?.to_owned()))
            .collect())
    }
}

/// Tells once the browser has had time to lose what it took: it writes behind the page's back.
pub(crate) fn soon(told: Callback<()>) {
    Timeout::new(SOON, move || told.emit(())).forget();
}

/// Hears of it when another tab writes there, and when this one is shown again: a page that was put to
/// sleep hears of nothing meanwhile.
pub(crate) fn on_change(told: Callback<()>) -> [EventListener; 2] {
    ["storage", "pageshow"].map(|kind| {
        let told = told.clone();
        EventListener::new(&window(), kind, move |event| {
            // No name: all was cleared.
            let name = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
            if name.is_none_or(|name| name.starts_with(&entry(""))) {
                told.emit(());
            }
        })
    })
}
