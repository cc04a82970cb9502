//! Where files are picked and looked at before one of them becomes the case. Must not know how one is read.

use super::file;
use crate::app::browser;
use crate::app::components::basics::{actions, h1, p, way_back};
use crate::app::components::button::{Weight, button};
use crate::app::components::notice::{Aloud, notice};
use crate::app::files::{Files, Item, files_text};
use crate::app::keeper::{keeper_text, title};
use crate::app::opening::{JSON, Opening, opening};
use crate::app::place::Place;
use crate::content::{fill, ui};
use std::rc::Rc;
use yew::prelude::*;

/// What the page is given.
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The files.
    pub(crate) files: Files,
}

/// 打开案件文件.
#[component]
pub(crate) fn FilesPage(props: &Props) -> Html {
    let Props { files } = props;
    {
        // Whoever picks more files here is brought to the first of them.
        let was = use_mut_ref(|| files.items().to_vec());
        use_effect_with(files.items().to_vec(), move |now| {
            if was.replace(now.clone()) != *now && !now.is_empty() {
                browser::focus_id(&file::heading_id(0));
            }
        });
    }
    let item = |(place, item): (usize, &Rc<Item>)| file::file(files, place, item);
    let present = files.present().map(title);
    html! {
        <div class="yichi-column">
            { way_back(ui("back"), files.whereabouts().go(Place::Case)) }
            { h1(files_text("title")) }
            { p(files_text("lead")) }
            { opening(Opening {
                id: "file-input",
                label: files_text("choose"),
                accept: JSON,
                many: true,
                weight: if files.items().is_empty() { Weight::Main } else { Weight::Other },
                on_files: files.take(),
            }) }
            if let Some(title) = present.filter(|_| !files.items().is_empty()) {
                { notice(&fill(files_text("present"), &[("title", title)]), Aloud::No) }
            }
            { for files.keep_all().map(|keep| html! {
                { actions(vec![button(Weight::Other, keeper_text("add"), None, keep)]) }
            }) }
            { for files.items().iter().enumerate().map(item) }
        </div>
    }
}
