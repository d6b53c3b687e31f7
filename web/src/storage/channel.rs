//! How the tabs of one browser tell each other what they have stored.

use gloo::events::EventListener;
use wasm_bindgen::JsCast as _;
use web_sys::{BroadcastChannel, MessageEvent};

use crate::route::SetId;

/// The channel between the tabs. Where the browser has none, tabs learn of each other when they write.
#[derive(Debug)]
pub(super) struct Channel(Option<BroadcastChannel>);

/// Ends listening when it is dropped.
#[derive(Debug)]
pub(crate) struct Listener {
    _listener: EventListener,
}

impl Channel {
    /// Opens the channel.
    pub(super) fn open() -> Self {
        Self(BroadcastChannel::new("offerset").ok())
    }

    /// Tells the other tabs that the set `id` is stored or deleted.
    pub(super) fn tell(&self, id: &SetId) {
        if let Some(channel) = &self.0 {
            // A message that does not get through is no loss: the next write of the other tab is refused.
            let _ = channel.post_message(&id.as_str().into());
        }
    }

    /// Calls `told` with each set that another tab tells of.
    pub(super) fn listen(&self, told: impl Fn(SetId) + 'static) -> Option<Listener> {
        let channel = self.0.as_ref()?;
        let listener = EventListener::new(channel, "message", move |event| {
            if let Some(id) = event.dyn_ref::<MessageEvent>().and_then(|message| message.data().as_string()) {
                told(SetId::from(id.as_str()));
            }
        });
        Some(Listener { _listener: listener })
    }
}
