//! Where random bytes come from.

/// The operating system gave no random bytes; nothing secret can be made without them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the operating system gives no random bytes")]
pub struct NoRandomness;

/// A source of random bytes. Secrets come from [`OsRandom`]; the demo's history comes from a
/// seed, so that it is the same everywhere.
pub trait Random: Send + Sync + 'static {
    /// Fills the slice.
    ///
    /// # Errors
    /// When the source has nothing to give.
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoRandomness>;
}

/// The operating system's generator.
#[derive(Debug, Clone, Copy, Default)]
pub struct OsRandom;

impl Random for OsRandom {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        getrandom::fill(bytes).map_err(|_| NoRandomness)
    }
}

/// So many random bytes.
///
/// # Errors
/// As [`Random::fill`].
pub fn bytes<const N: usize>(random: &dyn Random) -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0; N];
    random.fill(&mut bytes)?;
    Ok(bytes)
}

/// A number below `bound`, each equally likely.
///
/// # Errors
/// As [`Random::fill`].
pub fn below(bound: u64, random: &dyn Random) -> Result<u64, NoRandomness> {
    // What lies above the last whole multiple of the bound would favour small numbers.
    let fair = u64::MAX - u64::MAX % bound;
    loop {
        let number = u64::from_le_bytes(bytes(random)?);
        if number < fair {
            return Ok(number % bound);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_below_their_bound_and_reach_every_value() {
        let mut seen = [false; 10];
        for _ in 0..1000 {
            seen[usize::try_from(below(10, &OsRandom).unwrap()).unwrap()] = true;
        }
        assert_eq!(seen, [true; 10]);
    }
}
