//! «Na 3 foutieve pogingen heeft u geen toegang meer tot de app.»
//!
//! The server decides; this remembers what it said, so that a closed account sends nothing more.
//! Pure: no storage, no network.

/// Wrong passwords that an open account may still see before it closes.
pub const TRIES: u8 = 3;

/// What this phone knows of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lockout {
    /// Sign-in is open; so many wrong passwords are left, 1 to 3.
    Open {
        /// Tries left.
        left: u8,
    },
    /// Closed: no sign-in leaves the phone.
    Closed,
    /// Closed, but the worker says that she has a new password: one try.
    NewPassword,
}

/// What the server said to a try. Errors of the network are no answer and change nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Signed in.
    Welcome,
    /// Wrong; so many tries are left.
    Wrong {
        /// Tries left, 0 after the third.
        left: u8,
    },
    /// The account is closed.
    Closed,
}

impl Default for Lockout {
    fn default() -> Self {
        Self::Open { left: TRIES }
    }
}

impl Lockout {
    /// How it is kept on the phone: a word, and the tries that are left.
    pub fn state(self) -> (&'static str, u8) {
        match self {
            Self::Open { left } => ("open", left),
            Self::Closed => ("closed", 0),
            Self::NewPassword => ("new_password", 1),
        }
    }

    /// What was kept; a word that is not known closes.
    pub fn from_state(state: &str, left: u8) -> Self {
        match state {
            "open" => Self::Open { left },
            "new_password" => Self::NewPassword,
            _ => Self::Closed,
        }
    }

    /// Whether a sign-in may leave the phone.
    pub fn lets_through(self) -> bool {
        !matches!(self, Self::Closed)
    }

    /// The server's answer always replaces what the phone knew.
    #[must_use]
    pub fn after(self, answer: Answer) -> Self {
        match answer {
            Answer::Welcome => Self::default(),
            Answer::Wrong { left: 0 } | Answer::Closed => Self::Closed,
            Answer::Wrong { left } => Self::Open {
                left: left.min(TRIES),
            },
        }
    }

    /// «Ik heb een nieuw paswoord»: a closed account gets one try.
    #[must_use]
    pub fn with_new_password(self) -> Self {
        match self {
            Self::Closed | Self::NewPassword => Self::NewPassword,
            open @ Self::Open { .. } => open,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(left: u8) -> Answer {
        Answer::Wrong { left }
    }

    // Manual: «Na 3 foutieve pogingen heeft u geen toegang meer tot de app.»
    #[test]
    fn three_wrong_passwords_close_the_account() {
        let mut lockout = Lockout::default();
        for left in [2, 1] {
            lockout = lockout.after(wrong(left));
            assert_eq!(lockout, Lockout::Open { left });
            assert!(lockout.lets_through());
        }
        lockout = lockout.after(wrong(0));
        assert_eq!(lockout, Lockout::Closed);
        assert!(!lockout.lets_through());
    }

    #[test]
    fn a_right_password_gives_back_all_three_tries() {
        let lockout = Lockout::Open { left: 1 }.after(Answer::Welcome);
        assert_eq!(lockout, Lockout::Open { left: 3 });
    }

    #[test]
    fn the_servers_word_replaces_the_phones() {
        assert_eq!(
            Lockout::Open { left: 3 }.after(Answer::Closed),
            Lockout::Closed
        );
        assert_eq!(
            Lockout::Open { left: 1 }.after(wrong(2)),
            Lockout::Open { left: 2 }
        );
        assert_eq!(
            Lockout::Open { left: 1 }.after(wrong(200)),
            Lockout::Open { left: 3 }
        );
    }

    #[test]
    fn a_new_password_opens_one_try_and_only_for_a_closed_account() {
        let granted = Lockout::Closed.with_new_password();
        assert!(granted.lets_through());
        assert_eq!(granted.after(Answer::Closed), Lockout::Closed);
        assert_eq!(granted.after(wrong(0)), Lockout::Closed);
        assert_eq!(granted.after(wrong(2)), Lockout::Open { left: 2 });
        assert_eq!(granted.after(Answer::Welcome), Lockout::Open { left: 3 });
        let open = Lockout::Open { left: 1 };
        assert_eq!(open.with_new_password(), open);
    }
}
