//! Who hashes next. Whoever proved something comes before strangers, and strangers at one entrance
//! do not stand in the way of those at another.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use ipnet::IpNet;
use tokio::sync::oneshot;

/// Strangers of one network who may wait at a time: more would only wait for each other, and be
/// what everybody else waits for.
const WAITING_OF_A_NETWORK: usize = 32;

/// Where a password is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entrance {
    App,
    Console,
    PhoneLine,
}

const ENTRANCES: [Entrance; 3] = [Entrance::App, Entrance::Console, Entrance::PhoneLine];

/// Who asks for a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Priority {
    /// A phone of the worker, a session, an invitation, the office itself.
    Proven,
    /// Anybody, from this network if there is one.
    Stranger(Entrance, Option<IpNet>),
}

/// As many turns at a time as there are permits.
pub(super) struct Queue {
    line: Mutex<Line>,
}

struct Line {
    free: usize,
    proven: VecDeque<oneshot::Sender<Turn>>,
    /// By entrance, and which of them is asked next.
    strangers: [VecDeque<oneshot::Sender<Turn>>; ENTRANCES.len()],
    next_entrance: usize,
    waiting: HashMap<IpNet, usize>,
}

/// A turn, given back when it is dropped.
pub(super) struct Turn {
    /// None once it was taken back.
    queue: Option<Arc<Queue>>,
}

/// Somebody of this network waits.
struct Waiting {
    queue: Arc<Queue>,
    network: Option<IpNet>,
}

impl Queue {
    pub fn new(permits: usize) -> Arc<Self> {
        Arc::new(Self {
            line: Mutex::new(Line {
                free: permits,
                proven: VecDeque::new(),
                strangers: Default::default(),
                next_entrance: 0,
                waiting: HashMap::new(),
            }),
        })
    }

    fn line(&self) -> MutexGuard<'_, Line> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Turns that nobody has, and those who wait for one; who left may still be among them.
    pub fn free_and_waiting(&self) -> (usize, usize) {
        let line = self.line();
        let strangers: usize = line.strangers.iter().map(VecDeque::len).sum();
        (line.free, line.proven.len() + strangers)
    }

    /// A turn now; none when all are taken.
    pub fn try_turn(self: &Arc<Self>) -> Option<Turn> {
        let mut line = self.line();
        line.free = line.free.checked_sub(1)?;
        Some(self.turn_of_mine())
    }

    fn turn_of_mine(self: &Arc<Self>) -> Turn {
        Turn {
            queue: Some(Arc::clone(self)),
        }
    }

    /// The next turn of whoever stands there; none when too many of this network wait already.
    pub async fn turn(self: &Arc<Self>, priority: Priority) -> Option<Turn> {
        let (_waiting, comes) = {
            let mut line = self.line();
            // A turn is free only while nobody waits.
            if let Some(free) = line.free.checked_sub(1) {
                line.free = free;
                return Some(self.turn_of_mine());
            }
            let network = match priority {
                Priority::Proven => None,
                Priority::Stranger(_, network) => network,
            };
            if let Some(network) = network {
                let count = line.waiting.entry(network).or_default();
                if *count >= WAITING_OF_A_NETWORK {
                    return None;
                }
                *count += 1;
            }
            let (sender, comes) = oneshot::channel();
            line.stand(priority, sender);
            let queue = Arc::clone(self);
            (Waiting { queue, network }, comes)
        };
        comes.await.ok()
    }

    /// Gives a turn to the next one who still waits.
    fn pass_on(self: Arc<Self>) {
        loop {
            let next = {
                let mut line = self.line();
                let next = line.next();
                if next.is_none() {
                    line.free += 1;
                }
                next
            };
            let Some(next) = next else { return };
            match next.send(self.turn_of_mine()) {
                Ok(()) => return,
                // Whoever waited there left.
                Err(mut turn) => turn.queue = None,
            }
        }
    }
}

impl Line {
    fn stand(&mut self, priority: Priority, sender: oneshot::Sender<Turn>) {
        let line = match priority {
            Priority::Proven => &mut self.proven,
            Priority::Stranger(Entrance::App, _) => &mut self.strangers[0],
            Priority::Stranger(Entrance::Console, _) => &mut self.strangers[1],
            Priority::Stranger(Entrance::PhoneLine, _) => &mut self.strangers[2],
        };
        line.push_back(sender);
    }

    fn next(&mut self) -> Option<oneshot::Sender<Turn>> {
        if let Some(proven) = self.proven.pop_front() {
            return Some(proven);
        }
        for _ in ENTRANCES {
            let entrance = self.next_entrance;
            self.next_entrance = (entrance + 1) % ENTRANCES.len();
            let stranger = self.strangers.get_mut(entrance)?.pop_front();
            if stranger.is_some() {
                return stranger;
            }
        }
        None
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(queue) = self.queue.take() {
            queue.pass_on();
        }
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        let Some(network) = self.network else { return };
        let mut line = self.queue.line();
        if let Some(count) = line.waiting.get_mut(&network) {
            *count -= 1;
            if *count == 0 {
                line.waiting.remove(&network);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{
        pin::{Pin, pin},
        task::{Context, Poll, Waker},
    };

    use super::*;

    fn poll<F: Future>(future: Pin<&mut F>) -> Poll<F::Output> {
        future.poll(&mut Context::from_waker(Waker::noop()))
    }

    const APP: Priority = Priority::Stranger(Entrance::App, None);
    const CONSOLE: Priority = Priority::Stranger(Entrance::Console, None);
    const PHONE_LINE: Priority = Priority::Stranger(Entrance::PhoneLine, None);

    /// In which order these get the only turn, who asked for it in the order of the list.
    async fn order(priorities: &[Priority]) -> Vec<usize> {
        let queue = Queue::new(1);
        let held = queue.try_turn();
        let mut waiting: Vec<_> = priorities
            .iter()
            .map(|it| Box::pin(queue.turn(*it)))
            .collect();
        for one in &mut waiting {
            assert!(poll(one.as_mut()).is_pending());
        }
        drop(held);
        let mut order = Vec::new();
        let mut left: Vec<_> = waiting.into_iter().enumerate().collect();
        while !left.is_empty() {
            let mut turns = Vec::new();
            left.retain_mut(|(number, one)| match poll(one.as_mut()) {
                Poll::Ready(turn) => {
                    order.push(*number);
                    turns.push(turn.unwrap());
                    false
                }
                Poll::Pending => true,
            });
            assert_eq!(turns.len(), 1, "a turn for one, and no more");
        }
        order
    }

    #[tokio::test]
    async fn whoever_proved_something_comes_before_strangers_who_waited_longer() {
        let order = order(&[APP, CONSOLE, Priority::Proven, APP, Priority::Proven]).await;
        assert_eq!(order[..2], [2, 4]);
    }

    #[tokio::test]
    async fn entrances_take_turns_so_that_one_is_not_kept_shut_by_another() {
        let order = order(&[APP, APP, APP, APP, CONSOLE, PHONE_LINE]).await;
        assert_eq!(order, [0, 4, 5, 1, 2, 3]);
    }

    #[tokio::test]
    async fn of_one_network_so_many_strangers_wait_and_more_are_sent_away() {
        let queue = Queue::new(1);
        let held = queue.try_turn();
        let of = |net: &str| Priority::Stranger(Entrance::App, Some(net.parse().unwrap()));
        let mut waiting = Vec::new();
        for number in 0..2 * WAITING_OF_A_NETWORK {
            let mut one = Box::pin(queue.turn(of("2001:db8:1::/48")));
            match poll(one.as_mut()) {
                Poll::Pending => waiting.push(one),
                Poll::Ready(turn) => assert!(turn.is_none() && number >= WAITING_OF_A_NETWORK),
            }
        }
        assert_eq!(waiting.len(), WAITING_OF_A_NETWORK);
        // Others are not counted with them, and whoever is known is not counted at all.
        let mut other = pin!(queue.turn(of("2001:db8:2::/48")));
        assert!(poll(other.as_mut()).is_pending());
        // One leaves: there is a place, and the turn finds its way past who left.
        drop(waiting.remove(0));
        let mut next = Box::pin(queue.turn(of("2001:db8:1::/48")));
        assert!(poll(next.as_mut()).is_pending());
        drop(held);
        let second = poll(waiting.remove(0).as_mut());
        assert!(matches!(second, Poll::Ready(Some(_))));
    }

    #[tokio::test]
    async fn a_turn_is_never_lost_whoever_leaves_when() {
        let queue = Queue::new(2);
        let mut random = fastrand::Rng::with_seed(7);
        for _ in 0..2000 {
            let held = [queue.try_turn(), queue.try_turn()];
            assert!(held.iter().all(Option::is_some) && queue.try_turn().is_none());
            let mut waiting: Vec<_> = (0..5).map(|_| Box::pin(queue.turn(APP))).collect();
            for one in &mut waiting {
                assert!(poll(one.as_mut()).is_pending());
            }
            let mut held = Vec::from(held);
            while !(held.is_empty() && waiting.is_empty()) {
                if random.bool() && !waiting.is_empty() {
                    let leaves = random.usize(..waiting.len());
                    drop(waiting.swap_remove(leaves));
                } else {
                    held.pop();
                }
            }
        }
        let line = queue.line();
        assert_eq!((line.free, line.waiting.len()), (2, 0));
    }
}
