//! Mounts the page.
//!
//! Must not know what it shows: that is `app`.

fn main() {
    yichi::app::mount();
}
