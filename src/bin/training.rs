//! Mounts the page of the training.

fn main() {
    yichi::app::mount_training();
}
