//! References of performances, as `K7M-42Q`.

use crate::domain::random::{NoRandomness, Random, below};

/// No letter or digit that is taken for another when it is read aloud or written by hand:
/// 0/O, 1/I/L, 5/S, 8/B, 2/Z and U/V each have at most one of theirs.
const ALPHABET: &[u8] = b"234679ACDEFGHJKMNPQRTVWXY";

/// Every sign that a reference may have.
pub fn signs() -> impl Iterator<Item = char> {
    ALPHABET.iter().copied().map(char::from)
}

/// Six characters in two groups, to be read to the office over the phone.
///
/// # Errors
/// When there is no randomness.
pub fn draw(random: &dyn Random) -> Result<String, NoRandomness> {
    let mut reference = String::with_capacity(7);
    for at in 0..6 {
        if at == 3 {
            reference.push('-');
        }
        let index = usize::try_from(below(ALPHABET.len() as u64, random)?).unwrap_or_default();
        reference.push(char::from(ALPHABET[index]));
    }
    Ok(reference)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::random::OsRandom;

    #[test]
    fn a_reference_is_two_groups_of_three_that_nobody_misreads() {
        for _ in 0..200 {
            let reference = draw(&OsRandom).unwrap();
            let (left, right) = reference.split_once('-').unwrap();
            for group in [left, right] {
                assert_eq!(group.len(), 3);
                assert!(group.bytes().all(|it| ALPHABET.contains(&it)), "{group}");
            }
            assert!(!reference.contains(['0', 'O', '1', 'I', 'L', '5', 'S', '8', 'B', 'U', 'Z']));
        }
    }
}
