use job_tracker_protocol::ClientNumber;

/// How many colours there are for faces. Each is a pair of letters and ground among the tokens.
pub const FACES: u8 = 6;

/// The colour of a client's face, 0 to [`FACES`] - 1. It goes by the number, so that it stays the
/// same when the name changes, on every screen and on every phone. It is never the only sign.
pub fn face(number: &ClientNumber) -> u8 {
    // FNV-1a: numbers that follow each other get colours that do not.
    let mixed = number
        .as_str()
        .bytes()
        .fold(0x811c_9dc5_u32, |mixed, digit| {
            (mixed ^ u32::from(digit)).wrapping_mul(0x0100_0193)
        });
    u8::try_from((mixed >> 8) % u32::from(FACES)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::home::examples::number;

    #[test]
    fn a_client_keeps_its_colour_and_all_colours_are_used_alike() {
        let mut used = [0; FACES as usize];
        for client in 0..600 {
            let colour = face(&number(client * 7919));
            assert_eq!(colour, face(&number(client * 7919)));
            used[usize::from(colour)] += 1;
        }
        assert!(used.iter().all(|it| (60..=140).contains(it)), "{used:?}");
    }
}
