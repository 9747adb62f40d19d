//! Where the tries of the lane are counted that all unknown devices share: in a table with a place
//! for every login that there can be, whether anybody has it or not. So no try is ever forgotten to
//! make room for another, and nothing tells logins that somebody has from the others.

use job_tracker_protocol::Login;

/// Logins that begin with [`Login::PREFIX`] and have right check digits.
const REAL: u64 = 10_000_000;
/// Places for all other texts of twelve digits, which several of them share. A prime, so that
/// those that differ in a few digits do not share one.
const OTHERS: u64 = 9_999_991;

/// Places that are stored together.
const PLACES_OF_A_BLOCK: u64 = 1024;
/// Two bits a place.
const PLACES_OF_A_BYTE: u64 = 4;
/// Bytes of a block.
pub const BLOCK_BYTES: usize = (PLACES_OF_A_BLOCK / PLACES_OF_A_BYTE) as usize;

/// The place of a login.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// In which block, counted from 0.
    pub block: u32,
    /// In which byte of it.
    pub byte: u16,
    /// How far left in the byte: 0, 2, 4 or 6.
    pub shift: u8,
}

impl Place {
    /// The place of this login.
    pub fn of(login: &Login) -> Self {
        let digits = login.as_str().bytes().map(|it| u64::from(it - b'0'));
        let number = digits.fold(0_u64, |sum, digit| sum.wrapping_mul(10).wrapping_add(digit));
        let first_ten = number / 100;
        let place = if first_ten / REAL == Login::PREFIX && login.has_right_check_digits() {
            first_ten % REAL
        } else {
            REAL + number % OTHERS
        };
        let within = place % PLACES_OF_A_BLOCK;
        Self {
            block: u32::try_from(place / PLACES_OF_A_BLOCK).unwrap_or(u32::MAX),
            byte: u16::try_from(within / PLACES_OF_A_BYTE).unwrap_or(u16::MAX),
            shift: u8::try_from(within % PLACES_OF_A_BYTE * 2).unwrap_or(0),
        }
    }

    /// The bits of the place in its byte.
    pub fn mask(self) -> u8 {
        0b11 << self.shift
    }

    /// These tries, where they stand in the byte.
    pub fn bits(self, tries: u8) -> u8 {
        (tries & 0b11) << self.shift
    }

    /// Tries that are used, as the block has them; none where there is no block yet.
    pub fn used(self, block: Option<&[u8]>) -> u8 {
        let byte = block.and_then(|it| it.get(usize::from(self.byte)));
        byte.map_or(0, |it| (it & self.mask()) >> self.shift)
    }

    /// Writes how many tries are used.
    pub fn write(self, block: &mut [u8], tries: u8) {
        if let Some(byte) = block.get_mut(usize::from(self.byte)) {
            *byte = *byte & !self.mask() | self.bits(tries);
        }
    }
}

/// A block in which no try is used.
pub fn new_block() -> Vec<u8> {
    vec![0; BLOCK_BYTES]
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::*;

    fn key(place: Place) -> (u32, u16, u8) {
        (place.block, place.byte, place.shift)
    }

    #[test]
    fn logins_that_can_be_given_out_share_no_place_with_anything() {
        let others = [
            "980000000000",
            "123456789012",
            "000000000000",
            "999999999999",
        ];
        let others = others.iter().map(|it| it.parse().unwrap());
        let real = (0..200_000).chain(9_900_000..10_000_000);
        let logins: Vec<Login> = real.map(Login::from_serial).chain(others).collect();
        let places: HashSet<_> = logins.iter().map(|it| key(Place::of(it))).collect();
        assert_eq!(places.len(), logins.len());
    }

    #[test]
    fn logins_that_nobody_can_have_share_no_place_with_one_that_somebody_can() {
        let last = key(Place::of(&Login::from_serial(9_999_999))).0;
        assert_eq!(u64::from(last), (REAL - 1) / PLACES_OF_A_BLOCK);
        for login in ["980000000001", "979999999999", "981000000000"] {
            let login: Login = login.parse().unwrap();
            assert!(Place::of(&login).block >= last, "{login}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_and_nothing_else_changes(
            digits in "[0-9]{12}", other in "[0-9]{12}", tries in 0_u8..=3, before in 0_u8..=3,
        ) {
            let (place, other) = (Place::of(&digits.parse().unwrap()), Place::of(&other.parse().unwrap()));
            prop_assert!(usize::from(place.byte) < BLOCK_BYTES && place.shift < 8);
            let mut block = new_block();
            other.write(&mut block, before);
            place.write(&mut block, tries);
            prop_assert_eq!(place.used(Some(&block)), tries);
            if (other.byte, other.shift) != (place.byte, place.shift) {
                prop_assert_eq!(other.used(Some(&block)), before);
            }
            prop_assert_eq!(place.used(None), 0);
        }
    }
}
