//! Closing after three wrong passwords.
//!
//! Tries are counted in lanes. A device that signed in before has its own lane; all other devices
//! share one. So a stranger who guesses closes the shared lane only, and the worker's own phone
//! still signs in. A phone that shows the voucher of her letter has a lane of its own as well, so
//! that strangers do not shut out her first phone either.
//!
//! What closes one channel leaves the other open: the manual promises that the phone line still
//! takes the password of an account that is closed for the app.

use job_tracker_protocol::Login;

use super::{channel::Channel, rules::TRIES, secret::TokenHash};

/// How far the third wrong password reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum LockoutScope {
    /// A known device's third wrong try closes the account; unknown devices close only the lane
    /// that they share.
    #[default]
    Device,
    /// One lane for all devices: anybody's third wrong try closes the account.
    Account,
}

/// Whose tries are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    /// One device that signed in with this login before.
    Device(TokenHash),
    /// A device that shows what stands on the letter.
    Voucher(TokenHash),
    /// All other devices.
    Shared,
}

impl Lane {
    /// The lane of a try from this known device, if it is one, or else with this voucher, if it is
    /// hers.
    pub fn of(
        (device, voucher): (Option<TokenHash>, Option<TokenHash>),
        channel: Channel,
        scope: LockoutScope,
    ) -> Self {
        if (channel, scope) != (Channel::App, LockoutScope::Device) {
            return Self::Shared;
        }
        match (device, voucher) {
            (Some(device), _) => Self::Device(device),
            (None, Some(voucher)) => Self::Voucher(voucher),
            (None, None) => Self::Shared,
        }
    }

    /// The device's or the voucher's part of the lane's name in the database; empty for the shared
    /// lane.
    pub fn device_bytes(&self) -> &[u8] {
        match self {
            Self::Device(hash) | Self::Voucher(hash) => hash.as_bytes(),
            Self::Shared => &[],
        }
    }
}

/// Names a lane: whose tries on which channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaneKey {
    /// As it was shown, whether somebody has it or not.
    pub login: Login,
    /// The app or the phone line.
    pub channel: Channel,
    /// From which devices.
    pub lane: Lane,
}

/// One of a lane's three tries, taken before the password is looked at, so that guesses in
/// parallel never get a fourth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Try(u8);

impl Try {
    /// The next try of a lane that has used so many; none when it is closed.
    pub fn after(used: u8) -> Option<Self> {
        (used < TRIES).then(|| Self(used + 1))
    }

    /// First, second or third: 1 to 3.
    pub fn number(self) -> u8 {
        self.0
    }

    /// What is left when this one was wrong: 2, 1 or 0.
    pub fn left(self) -> u8 {
        TRIES - self.0
    }

    /// Whether this try, when wrong, closes the whole account for the app.
    pub fn closes_account(self, lane: Lane, channel: Channel, scope: LockoutScope) -> bool {
        let reaches_account = scope == LockoutScope::Account || matches!(lane, Lane::Device(_));
        channel == Channel::App && self.left() == 0 && reaches_account
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEVICE: TokenHash = TokenHash::from_bytes([7; 32]);
    const VOUCHER: TokenHash = TokenHash::from_bytes([8; 32]);

    #[test]
    fn a_lane_has_three_tries() {
        let left: Vec<_> = (0..5).map(|used| Try::after(used).map(Try::left)).collect();
        assert_eq!(left, [Some(2), Some(1), Some(0), None, None]);
    }

    #[test]
    fn a_known_device_has_a_lane_of_its_own_on_the_app_only() {
        let scope = LockoutScope::Device;
        assert_eq!(
            Lane::of((Some(DEVICE), Some(VOUCHER)), Channel::App, scope),
            Lane::Device(DEVICE)
        );
        for shown in [(Some(DEVICE), None), (None, Some(VOUCHER))] {
            assert_eq!(Lane::of(shown, Channel::Phone, scope), Lane::Shared);
        }
    }

    #[test]
    fn a_new_phone_with_the_letter_has_a_lane_of_its_own_whose_end_closes_nothing_else() {
        let scope = LockoutScope::Device;
        let lane = Lane::of((None, Some(VOUCHER)), Channel::App, scope);
        assert_eq!(lane, Lane::Voucher(VOUCHER));
        assert!(!Try(3).closes_account(lane, Channel::App, scope));
        assert_eq!(Lane::of((None, None), Channel::App, scope), Lane::Shared);
    }

    #[test]
    fn the_third_wrong_try_of_a_known_device_closes_the_account() {
        let scope = LockoutScope::Device;
        let third = Try(3);
        assert!(third.closes_account(Lane::Device(DEVICE), Channel::App, scope));
        assert!(!Try(2).closes_account(Lane::Device(DEVICE), Channel::App, scope));
    }

    #[test]
    fn a_strangers_third_wrong_try_closes_only_the_shared_lane() {
        assert!(!Try(3).closes_account(Lane::Shared, Channel::App, LockoutScope::Device));
    }

    #[test]
    fn with_the_account_as_scope_there_is_one_lane_and_anybody_closes_the_account() {
        let scope = LockoutScope::Account;
        let shown = (Some(DEVICE), Some(VOUCHER));
        assert_eq!(Lane::of(shown, Channel::App, scope), Lane::Shared);
        assert!(Try(3).closes_account(Lane::Shared, Channel::App, scope));
    }

    #[test]
    fn the_phone_line_never_closes_the_account_for_the_app() {
        for scope in [LockoutScope::Device, LockoutScope::Account] {
            assert!(!Try(3).closes_account(Lane::Shared, Channel::Phone, scope));
        }
    }
}
