//! Mounts the page.

fn main() {
    yichi::app::mount();
}
