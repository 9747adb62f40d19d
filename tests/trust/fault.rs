//! What can go wrong between the app and its server.

/// What becomes of one request. The app sees a broken connection wherever no answer is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It arrives, and so does the answer.
    None,
    /// The connection is closed before the request is read.
    CutAtOnce,
    /// The request is lost.
    CutBefore,
    /// So many eighths of the request arrive.
    CutInside(u8),
    /// It arrives; the answer is lost.
    CutAfter,
    /// It arrives; nobody waits for the answer.
    CutDuring,
    /// So many eighths of the answer come back.
    CutAnswer(u8),
    /// It is held up, and arrives when late bytes do.
    Late,
    /// It arrives and is answered, and a copy of it arrives when late bytes do.
    Copied,
    /// It arrives twice; the answer to the second comes back.
    Twice,
    /// Nothing comes back until the app gives up.
    Silent {
        /// Whether it arrived.
        arrived: bool,
    },
    /// Both ways, a few bytes at a time.
    Trickle,
    /// All that is late arrives first.
    AfterTheLate,
    /// The server is started anew; then the answer comes back, or does not.
    Restart {
        /// Whether it does.
        answered: bool,
    },
    /// A day passes before the request is lost, or after it arrived and its answer was lost.
    Night {
        /// Whether it arrived.
        arrived: bool,
    },
    /// The app dies over it.
    Death {
        /// Whether the request arrives.
        arrived: bool,
    },
    /// A proxy's own answer: the request arrived, or did not.
    BadGateway {
        /// Whether it arrived.
        arrived: bool,
    },
}

/// Whether there is a way to the server at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weather {
    /// As it was.
    Same,
    /// There is.
    Up,
    /// There is not.
    Down,
}
