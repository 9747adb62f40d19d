//! Whether the server is reached, said before she starts.

use std::{rc::Rc, time::Duration};

use dioxus::prelude::*;

use super::{report, state::AppState};
use crate::core::{Core, history::LoadError};

/// How often it is tried whether the server is back, while she sees that it is not.
const AGAIN_AFTER: Duration = Duration::from_secs(15);

/// Whether the server is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// As far as is known.
    Good,
    /// There is no connection.
    Offline,
    /// It answered, and not as it should.
    Failing,
}

impl Reach {
    /// What a failure tells of it.
    pub fn after(error: &LoadError) -> Self {
        match error {
            LoadError::Offline => Self::Offline,
            // That the session is over is told by the server that was reached.
            LoadError::SessionEnded => Self::Good,
            LoadError::Server(_) => Self::Failing,
        }
    }
}

/// What is known of the server.
#[derive(Clone, Copy)]
pub struct Reached {
    reach: Signal<Reach>,
    visible: Signal<bool>,
    /// Whether one of several employers' servers is not.
    partly: Signal<bool>,
    /// Counts the tries to reach that one again.
    tries: Signal<u32>,
}

impl Reached {
    /// Nothing is known yet. Must be called in a component's body.
    pub fn new() -> Self {
        Self {
            reach: Signal::new(Reach::Good),
            visible: Signal::new(true),
            partly: Signal::new(false),
            tries: Signal::new(0),
        }
    }

    /// Whether it is reached.
    pub fn now(&self) -> Reach {
        *self.reach.read()
    }

    /// The same, for who need not know when it changes.
    pub fn peek(&self) -> Reach {
        *self.reach.peek()
    }

    /// What is known now. Who looks is told only of a change.
    pub fn set(mut self, reach: Reach) {
        if *self.reach.peek() != reach {
            self.reach.set(reach);
        }
    }

    /// What asking told: `missing` of `all` her employers' servers did not answer as they should, for
    /// this reason. They are tried again; where one of several answers there is a connection.
    pub fn told(mut self, missing: usize, all: usize, failure: Reach) {
        let partly = 0 < missing && missing < all;
        if *self.partly.peek() != partly {
            self.partly.set(partly);
        }
        if missing > 0 && !partly {
            self.set(failure);
        }
    }

    /// Counts the tries to reach that one again.
    pub fn tries(&self) -> u32 {
        *self.tries.read()
    }

    /// The app is in front, or nobody sees it.
    pub fn set_visible(mut self, visible: bool) {
        if *self.visible.peek() != visible {
            self.visible.set(visible);
        }
    }
}

/// While she sees that the server is not reached, it is tried now and then whether it is back.
pub fn use_watch(app: AppState, core: Rc<Core>) {
    use_resource(move || {
        let core = Rc::clone(&core);
        let mut reached = app.reached();
        let is_partly = *reached.partly.read();
        let waits = (reached.now() != Reach::Good || is_partly) && *reached.visible.read();
        async move {
            if !waits {
                return;
            }
            // Until what is waited for changes, which begins this anew.
            loop {
                core.platform().timer.sleep(AGAIN_AFTER).await;
                report::look_again(app, &core);
                if is_partly {
                    *reached.tries.write() += 1;
                }
            }
        }
    });
}
