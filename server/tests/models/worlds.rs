//! Steps that run at the same time may come in any order, so that the model is a set of worlds:
//! all that explain every answer so far.

use std::{collections::HashSet, fmt::Debug, hash::Hash};

/// Every world that is still possible.
pub struct Worlds<W>(HashSet<W>);

impl<W: Clone + Eq + Hash + Debug> Worlds<W> {
    /// The one world of the beginning.
    pub fn of(world: W) -> Self {
        Self(HashSet::from([world]))
    }

    /// Any one of them, for what all have in common.
    pub fn any(&self) -> &W {
        self.0.iter().next().unwrap()
    }

    /// Leads every world on to those that explain what was seen.
    #[track_caller]
    pub fn explain<I: IntoIterator<Item = W>>(&mut self, seen: impl Debug, next: impl Fn(&W) -> I) {
        let after: HashSet<W> = self.0.iter().flat_map(next).collect();
        assert!(
            !after.is_empty(),
            "nothing explains {seen:?} after {:?}",
            self.0
        );
        self.0 = after;
    }

    /// What happens in every world in the same way, and is not seen.
    pub fn change(&mut self, change: impl Fn(&mut W)) {
        self.0 = self
            .0
            .drain()
            .map(|mut world| {
                change(&mut world);
                world
            })
            .collect();
    }
}
