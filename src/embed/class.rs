//! The training drawn in a place of somebody else's page.
//!
//! Must not know what is trained.

use super::options::{OptionsError, keep};
use crate::app::{self, Stand, Training};
use serde_json::Value;
use web_sys::Element;
use yew::{AppHandle, Renderer};

/// A training that stands in a page.
pub struct Class {
    app: AppHandle<Training>,
}

impl Class {
    /// Draws the training in this place. Of the options of the checker it knows `storage` and `prefix`.
    ///
    /// # Errors
    /// A storage that nobody knows.
    pub fn mount(place: Element, options: &str) -> Result<Class, OptionsError> {
        let given: Value = serde_json::from_str(options).unwrap_or_default();
        app::stand(Stand {
            place: place.clone(),
            keep: keep(&given)?,
            prefix: given["prefix"].as_str().unwrap_or_default().to_owned(),
        });
        Ok(Class {
            app: Renderer::<Training>::with_root(place).render(),
        })
    }

    /// Takes the training off the page, with every listener.
    pub fn destroy(self) {
        self.app.destroy();
    }
}
