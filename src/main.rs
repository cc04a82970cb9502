//! Mounts the page.

fn main() {
    yew::Renderer::<yichi::app::App>::new().render();
}
