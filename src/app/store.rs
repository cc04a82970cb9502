//! All the glue between the session and Yew. Must not know what an action does.

use super::browser;
use crate::session::{Action, Session, update_at};
use std::rc::Rc;
use yew::prelude::*;

impl Reducible for Session {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = update_at((*self).clone(), action, browser::now());
        // The same Rc tells Yew that nothing is to be drawn anew.
        if next == *self { self } else { next.into() }
    }
}

/// 会话句柄: what pages read from and report to.
pub type Store = UseReducerHandle<Session>;

/// A callback that reports this action, whatever the event.
pub(crate) fn report<E: 'static>(store: &Store, action: Action) -> Callback<E> {
    let dispatcher = store.dispatcher();
    Callback::from(move |_| dispatcher.dispatch(action.clone()))
}

/// A callback that reports the action made of what it is told.
pub(crate) fn report_with<T: 'static>(
    store: &Store,
    action: impl Fn(T) -> Action + 'static,
) -> Callback<T> {
    let dispatcher = store.dispatcher();
    Callback::from(move |told| dispatcher.dispatch(action(told)))
}
