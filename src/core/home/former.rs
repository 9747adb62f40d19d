use job_tracker_protocol::ClientNumber;

use super::{LastTime, Work};
use crate::core::clients::Client;

/// A client that she worked for lately and that is not in her list: on a new phone, all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Former {
    /// The number.
    pub number: ClientNumber,
    /// The last time, if it is among the last weeks.
    pub last: Option<LastTime>,
}

/// Which of these numbers are not in her list yet, in the order in which the server names them.
pub fn former(recent: &[ClientNumber], clients: &[Client], work: Option<&Work>) -> Vec<Former> {
    recent
        .iter()
        .filter(|it| !clients.iter().any(|client| client.number == **it))
        .map(|it| Former {
            number: it.clone(),
            last: work.and_then(|work| work.last_time(it)),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::home::examples::{client, number};

    #[test]
    fn a_former_client_is_one_that_is_not_in_the_list() {
        let recent = [number(1), number(2), number(3)];
        let found = former(&recent, &[client(2, "Bart")], None);
        let numbers: Vec<_> = found.into_iter().map(|it| it.number).collect();
        assert_eq!(numbers, [number(1), number(3)]);
    }
}
