//! An app that is installed is replaced by its store or its office, never while it runs.

use tokio::sync::mpsc;

use crate::platform::upgrade::Moment;

/// None ever comes.
pub fn moments() -> mpsc::UnboundedReceiver<Moment> {
    mpsc::unbounded_channel().1
}

/// Never.
pub fn is_ready() -> bool {
    false
}

/// Nobody asks where there is no newer version.
pub fn is_typing() -> bool {
    false
}

/// There is nothing to start.
pub fn start_anew() {}
