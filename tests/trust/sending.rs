//! The steps of a story in which something is sent or settled, and told.

use std::cell::Cell;

use job_tracker::core::{
    performance::{Draft, NotSent, Outcome, Reviewed},
    session::SignedIn,
};
use job_tracker_protocol::IdempotencyKey;
use proptest::test_runner::TestCaseResult;

use super::{ledger::Kept, player::Player, story::Work};
use crate::support::{fresh_key, hours};

impl Player {
    pub(super) async fn review(&mut self, work: Work) -> Reviewed {
        let company = self.company.lock().await;
        let client = if work.other_client {
            &company.other_client
        } else {
            &company.client
        };
        let mut draft = Draft::new(client.clone());
        draft.choose_activity(work.activity);
        draft.choose_hours(hours(work.hours));
        draft
            .review(company.today(), fresh_key(&self.windows[0]))
            .unwrap()
    }

    pub(super) fn again(&self, fresh: bool, meant_twice: bool) -> Option<Reviewed> {
        let last = self.last.clone()?;
        let key = fresh_key(&self.windows[0]);
        match (fresh, meant_twice) {
            (true, true) => Some(last.meant_twice(key)),
            (true, false) => Some(last.again(key)),
            (false, _) => Some(last).filter(|it| self.ledger.may_send(it)),
        }
    }

    pub(super) async fn send(&mut self, window: usize, reviewed: Reviewed) -> TestCaseResult {
        let Some(worker) = self.signed_in().await else {
            return Ok(());
        };
        let before = self.kept();
        let sending = self.windows[window].send(&worker, &reviewed);
        let outcome = self.unless_it_dies(sending).await;
        self.hear(&worker, &reviewed, outcome.as_ref(), before)?;
        if outcome.is_none() {
            self.restart_app();
        }
        Ok(())
    }

    fn hear(
        &mut self,
        worker: &SignedIn,
        reviewed: &Reviewed,
        outcome: Option<&Outcome>,
        before: Option<IdempotencyKey>,
    ) -> TestCaseResult {
        let kept = self.kept_since(before);
        self.ledger.told(reviewed, outcome, kept)?;
        self.last = Some(reviewed.clone());
        if matches!(outcome, Some(Outcome::SessionEnded)) {
            self.session_ended(worker);
        }
        Ok(())
    }

    /// Without room the order of the two could not be told from outside.
    pub(super) async fn send_both(&mut self, works: [Work; 2]) -> TestCaseResult {
        if self.phone.shelf.full.get() {
            return Ok(());
        }
        let Some(worker) = self.signed_in().await else {
            return Ok(());
        };
        let [one, two] = [self.review(works[0]).await, self.review(works[1]).await];
        let before = self.kept();
        let (first, second) = (Cell::new(None), Cell::new(None));
        let both = async {
            tokio::join!(
                biased;
                async { first.set(Some(self.windows[0].send(&worker, &one).await)) },
                async { second.set(Some(self.windows[1].send(&worker, &two).await)) },
            )
        };
        let alive = self.unless_it_dies(both).await.is_some();
        let (first, second) = (first.into_inner(), second.into_inner());
        // They take turns, so that the second finds what the first left behind.
        let after = self.kept();
        let between = match &first {
            Some(Outcome::Unknown) => Some(one.key()),
            Some(Outcome::SessionEnded | Outcome::NotSent(NotSent::EarlierUnsettled)) => before,
            Some(_) => None,
            None => after,
        };
        let kept = |before, after| Kept {
            before,
            after,
            full: false,
        };
        self.ledger
            .told(&one, first.as_ref(), kept(before, between))?;
        self.ledger
            .told(&two, second.as_ref(), kept(between, after))?;
        self.last = Some(two);
        if matches!(first, Some(Outcome::SessionEnded))
            || matches!(second, Some(Outcome::SessionEnded))
        {
            self.session_ended(&worker);
        }
        if !alive {
            self.restart_app();
        }
        Ok(())
    }

    pub(super) async fn settle(&mut self, window: usize) -> TestCaseResult {
        let Some(worker) = self.signed_in().await else {
            return Ok(());
        };
        let before = self.kept();
        let settling = self.windows[window].settle(&worker);
        match self.unless_it_dies(settling).await {
            Some(settled) => {
                let kept = self.kept_since(before);
                self.ledger.settled(&settled.unwrap(), kept)?;
            }
            None => self.restart_app(),
        }
        Ok(())
    }
}
