//! The networks that a caller's address lies in. Whoever has one address of a network can have any
//! other of it for nothing: a household has a whole /64 of IPv6 addresses, a customer of a hoster
//! often a /48.

use std::{net::IpAddr, num::NonZeroU32};

use ipnet::IpNet;

/// A network, and how many times the budget of a single caller all of it has together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    /// Which addresses.
    pub net: IpNet,
    /// One of [`SHARES`].
    pub share: NonZeroU32,
}

const ONE: NonZeroU32 = NonZeroU32::MIN;
const TWO: NonZeroU32 = NonZeroU32::new(2).unwrap();
const FOUR: NonZeroU32 = NonZeroU32::new(4).unwrap();

/// The shares that there are: a wider network is more people, so it has more.
pub const SHARES: [NonZeroU32; 3] = [ONE, TWO, FOUR];

/// Lengths of the prefixes with their shares, the narrowest first.
const V4: [(u8, NonZeroU32); 2] = [(32, ONE), (24, FOUR)];
const V6: [(u8, NonZeroU32); 3] = [(64, ONE), (56, TWO), (48, FOUR)];

/// The networks around an address, the narrowest first.
pub fn around(address: IpAddr) -> impl Iterator<Item = Network> {
    let prefixes: &'static [(u8, NonZeroU32)] = match address {
        IpAddr::V4(_) => &V4,
        IpAddr::V6(_) => &V6,
    };
    prefixes.iter().filter_map(move |&(length, share)| {
        let net = IpNet::new(address, length).ok()?.trunc();
        Some(Network { net, share })
    })
}

/// The widest of them.
pub fn widest(address: IpAddr) -> Option<IpNet> {
    around(address).last().map(|it| it.net)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nets(address: &str) -> Vec<String> {
        let around = around(address.parse().unwrap());
        around.map(|it| it.net.to_string()).collect()
    }

    #[test]
    fn an_address_lies_in_networks_each_within_the_next() {
        assert_eq!(nets("192.0.2.7"), ["192.0.2.7/32", "192.0.2.0/24"]);
        assert_eq!(
            nets("2001:db8:1:2f3:aaaa::1"),
            [
                "2001:db8:1:2f3::/64",
                "2001:db8:1:200::/56",
                "2001:db8:1::/48"
            ]
        );
    }

    #[test]
    fn a_wider_network_has_a_larger_share() {
        for address in ["192.0.2.7", "2001:db8::1"] {
            let shares: Vec<_> = around(address.parse().unwrap())
                .map(|it| it.share)
                .collect();
            assert_eq!(shares[0], ONE);
            assert!(shares.is_sorted_by(|one, other| one < other), "{shares:?}");
        }
    }
}
