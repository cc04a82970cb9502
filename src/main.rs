//! Mounts the page.

use gloo::utils::document;
use yichi::app::App;

fn main() {
    // The page belongs in its place in index.html; beside it stands the explanation for when it cannot run.
    if let Some(root) = document().get_element_by_id("yichi") {
        yew::Renderer::<App>::with_root(root).render();
    }
}
