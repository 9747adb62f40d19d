//! Turns at hashing. Each brings the memory that argon2 fills, which the next turn uses again:
//! blocks that are allocated and freed hash by hash stay with the process for good, a gigabyte
//! after a storm of sign-ins.

use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicUsize, Ordering},
};

use argon2::{Argon2, Block};

use super::queue::{Priority, Queue, Turn};

/// Blocks for which a piece of memory has room at least, of 1 KiB each. glibc asks the system anew
/// for a piece of more than 32 MiB and gives it back at once; a smaller one it may keep for good.
/// Room that no hash fills costs no memory.
const ROOM: usize = 33 * 1024;

/// As many turns at a time as there are permits, and as many pieces of memory.
pub(super) struct Pool {
    turns: Arc<Queue>,
    idle: Mutex<Idle>,
    /// Blocks of a hash with today's parameters; no more are kept.
    kept: usize,
    hashing: AtomicUsize,
    most_hashing: AtomicUsize,
}

/// Memory that no turn uses now; made when a turn first needs it.
#[derive(Default)]
struct Idle {
    pieces: Vec<Vec<Block>>,
    /// The fewest of them at any moment since somebody last looked: that many nobody needed.
    fewest: usize,
}

/// A turn with the memory for it.
pub(super) struct Place {
    memory: Vec<Block>,
    pool: Arc<Pool>,
    // Behind the memory, so that whoever comes next finds it back in its place.
    _turn: Turn,
}

impl Pool {
    pub fn new(permits: usize, kept: usize) -> Arc<Self> {
        Arc::new(Self {
            turns: Queue::new(permits),
            idle: Mutex::default(),
            kept,
            hashing: AtomicUsize::new(0),
            most_hashing: AtomicUsize::new(0),
        })
    }

    /// A turn now; none when all are taken.
    pub fn try_turn(self: &Arc<Self>) -> Option<Place> {
        self.turns.try_turn().map(|it| self.place(it))
    }

    /// The next turn, in the order in which they are asked for.
    pub async fn turn(self: &Arc<Self>) -> Option<Place> {
        let turn = self.turns.turn(Priority::Proven).await?;
        Some(self.place(turn))
    }

    fn place(self: &Arc<Self>, turn: Turn) -> Place {
        let memory = {
            let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
            let memory = idle.pieces.pop();
            idle.fewest = idle.fewest.min(idle.pieces.len());
            memory
        };
        Place {
            memory: memory.unwrap_or_default(),
            pool: Arc::clone(self),
            _turn: turn,
        }
    }

    /// Gives the system the memory that no turn needed since this was called last.
    pub fn give_back(&self) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let needed = idle.pieces.len().saturating_sub(idle.fewest);
        idle.pieces.truncate(needed);
        idle.fewest = needed;
    }

    /// Turns that nobody has, and those who wait for one.
    pub fn free_and_waiting(&self) -> (usize, usize) {
        self.turns.free_and_waiting()
    }

    /// Most hashes that were ever under way at the same time.
    pub fn most_hashing(&self) -> usize {
        self.most_hashing.load(Ordering::Relaxed)
    }
}

impl Place {
    /// Fills `out` with argon2's hash.
    pub(super) fn derive(
        &mut self,
        argon2: &Argon2<'_>,
        password: &[u8],
        salt: &[u8],
        out: &mut [u8],
    ) -> Result<(), argon2::Error> {
        let now = self.pool.hashing.fetch_add(1, Ordering::Relaxed) + 1;
        self.pool.most_hashing.fetch_max(now, Ordering::Relaxed);
        let needed = argon2.params().block_count();
        let hashed = grow(&mut self.memory, needed).and_then(|()| {
            argon2.hash_password_into_with_memory(password, salt, out, &mut self.memory[..])
        });
        if self.memory.len() > self.pool.kept {
            // A hash from a day with dearer parameters.
            self.memory = Vec::new();
        }
        self.pool.hashing.fetch_sub(1, Ordering::Relaxed);
        hashed
    }
}

/// Not `resize`: a server without memory answers that it failed, and does not end.
fn grow(memory: &mut Vec<Block>, needed: usize) -> Result<(), argon2::Error> {
    let missing = needed.max(ROOM).saturating_sub(memory.len());
    memory
        .try_reserve_exact(missing)
        .map_err(|_| argon2::Error::OutOfMemory)?;
    memory.resize(memory.len().max(needed), Block::new());
    Ok(())
}

impl Drop for Place {
    fn drop(&mut self) {
        let memory = std::mem::take(&mut self.memory);
        if memory.is_empty() {
            return;
        }
        let mut idle = self
            .pool
            .idle
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        idle.pieces.push(memory);
    }
}

#[cfg(test)]
mod tests {
    use argon2::{Algorithm, Params, Version};

    use super::*;

    fn argon2(memory: u32) -> Argon2<'static> {
        let params = Params::new(memory, 1, 1, None).unwrap();
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
    }

    fn idle(pool: &Pool) -> Vec<(*const Block, usize)> {
        let idle = pool.idle.lock().unwrap();
        let pieces = idle.pieces.iter();
        pieces.map(|it| (it.as_ptr(), it.len())).collect()
    }

    fn hash(permit: &mut Place, memory: u32) -> [u8; 32] {
        let mut out = [0; 32];
        permit
            .derive(&argon2(memory), b"password", b"salt of 8 or more", &mut out)
            .unwrap();
        out
    }

    #[test]
    fn the_next_turn_hashes_in_the_memory_of_the_last_one() {
        let pool = Pool::new(1, 64);
        hash(&mut pool.try_turn().unwrap(), 64);
        let first = idle(&pool);
        assert_eq!(first.len(), 1);
        for _ in 0..3 {
            hash(&mut pool.try_turn().unwrap(), 64);
            assert_eq!(idle(&pool), first);
        }
    }

    #[test]
    fn there_are_never_more_pieces_of_memory_than_permits() {
        let pool = Pool::new(2, 64);
        for _ in 0..3 {
            let mut both = [pool.try_turn().unwrap(), pool.try_turn().unwrap()];
            assert!(pool.try_turn().is_none());
            for permit in &mut both {
                hash(permit, 64);
            }
        }
        assert_eq!(idle(&pool).len(), 2);
    }

    #[test]
    fn memory_that_no_turn_needed_between_two_looks_is_given_back() {
        let pool = Pool::new(3, 64);
        let three = || [(); 3].map(|()| pool.try_turn().unwrap());
        for permit in &mut three() {
            hash(permit, 64);
        }
        pool.give_back();
        assert_eq!(idle(&pool).len(), 3, "all were needed just now");
        hash(&mut pool.try_turn().unwrap(), 64);
        pool.give_back();
        assert_eq!(idle(&pool).len(), 1);
        let held = pool.try_turn().unwrap();
        pool.give_back();
        drop(held);
        pool.give_back();
        assert_eq!(idle(&pool).len(), 1, "it was in use at the look before");
        pool.give_back();
        assert_eq!(idle(&pool), []);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn the_system_has_what_is_given_back() {
        const MEMORY: u32 = 19 * 1024;
        let resident = || {
            let status = std::fs::read_to_string("/proc/self/status").unwrap();
            let (_, kib) = status.split_once("RssAnon:").unwrap();
            let kib = kib.split_whitespace().next().unwrap();
            kib.parse::<u64>().unwrap()
        };
        let pool = Pool::new(2, MEMORY as usize);
        let before = resident();
        for _ in 0..3 {
            for permit in &mut [pool.try_turn().unwrap(), pool.try_turn().unwrap()] {
                hash(permit, MEMORY);
            }
            assert!(resident() > before + 2 * u64::from(MEMORY) - 1024);
            pool.give_back();
            pool.give_back();
            assert!(resident() < before + 4 * 1024);
        }
    }

    #[test]
    fn memory_for_dearer_parameters_of_the_past_is_given_back() {
        let pool = Pool::new(1, 64);
        hash(&mut pool.try_turn().unwrap(), 128);
        assert_eq!(idle(&pool), []);
        hash(&mut pool.try_turn().unwrap(), 64);
        assert_eq!(idle(&pool)[0].1, 64);
    }

    #[test]
    fn what_the_memory_held_before_changes_no_hash() {
        let pool = Pool::new(1, 128);
        let fresh = hash(&mut pool.try_turn().unwrap(), 64);
        hash(&mut pool.try_turn().unwrap(), 128);
        assert_eq!(hash(&mut pool.try_turn().unwrap(), 64), fresh);
        let mut plain = [0; 32];
        argon2(64)
            .hash_password_into(b"password", b"salt of 8 or more", &mut plain)
            .unwrap();
        assert_eq!(fresh, plain);
    }
}
