use std::sync::atomic::{AtomicU64, Ordering};

use crate::domain::random::{NoRandomness, Random};

/// Bytes that look random and are the same for the same seed (SplitMix64): for ids and references
/// of invented performances, never for a secret.
pub(super) struct Seeded(AtomicU64);

impl Seeded {
    pub(super) fn new(seed: u64) -> Self {
        Self(AtomicU64::new(seed))
    }
}

impl Random for Seeded {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        const STEP: u64 = 0x9E37_79B9_7F4A_7C15;
        for chunk in bytes.chunks_mut(8) {
            let mut it = self.0.fetch_add(STEP, Ordering::Relaxed).wrapping_add(STEP);
            it = (it ^ (it >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            it = (it ^ (it >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            it ^= it >> 31;
            chunk.copy_from_slice(&it.to_le_bytes()[..chunk.len()]);
        }
        Ok(())
    }
}
