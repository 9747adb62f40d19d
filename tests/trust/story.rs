//! Stories of a worker's days: what she does, and what goes wrong meanwhile.

use job_tracker_protocol::Activity;
use proptest::{collection::vec, prelude::*, sample::select};

use super::fault::{Fault, Weather};

/// One story.
#[derive(Debug, Clone)]
pub struct Story {
    /// Whether failed connects look like lost answers, so that the app asks first.
    pub like_a_browser: bool,
    /// What happens, in order.
    pub steps: Vec<Step>,
}

/// What goes wrong during one step.
#[derive(Debug, Clone)]
pub struct Script {
    /// Request by request.
    pub faults: Vec<Fault>,
    /// In the pauses between tries.
    pub pauses: Vec<Weather>,
}

/// What was done, for whom, how long.
#[derive(Debug, Clone, Copy)]
pub struct Work {
    /// The first client, or the other.
    pub other_client: bool,
    /// What.
    pub activity: Activity,
    /// 1 to 9.
    pub hours: i64,
}

/// One step of a story. `window` says in which of the app's two windows.
#[derive(Debug, Clone)]
pub enum Step {
    /// She reports work.
    Report {
        window: usize,
        work: Work,
        script: Script,
    },
    /// She sends the last report once more, under its own key or under a fresh one.
    Again {
        window: usize,
        fresh: bool,
        meant_twice: bool,
        script: Script,
    },
    /// Both windows send at the same time.
    Both { works: [Work; 2], script: Script },
    /// The connection is back, or she asks.
    Settle { window: usize, script: Script },
    /// The app is closed and started.
    RestartApp,
    /// She signs out.
    SignOut(Script),
    /// She signs in, or in again.
    SignIn(Script),
    /// The office gives her a new password, which ends her session.
    NewPassword,
    /// The server is started anew.
    RestartServer,
    /// The way to the server opens or closes.
    Turn(Weather),
    /// What is late arrives.
    LateArrives,
    /// A day passes.
    Night,
    /// The phone has no room, or has some again.
    Full(bool),
    /// The phone is sure to have no connection, or not.
    Offline(bool),
}

fn fault() -> impl Strategy<Value = Fault> {
    prop_oneof![2 => Just(Fault::None), 3 => bad()]
}

fn bad() -> impl Strategy<Value = Fault> {
    prop_oneof![
        2 => Just(Fault::CutAtOnce),
        3 => Just(Fault::CutBefore),
        1 => (0_u8..8).prop_map(Fault::CutInside),
        5 => Just(Fault::CutAfter),
        2 => Just(Fault::CutDuring),
        2 => (0_u8..8).prop_map(Fault::CutAnswer),
        4 => Just(Fault::Late),
        1 => Just(Fault::Copied),
        1 => Just(Fault::Twice),
        1 => any::<bool>().prop_map(|arrived| Fault::Silent { arrived }),
        1 => Just(Fault::Trickle),
        2 => Just(Fault::AfterTheLate),
        1 => any::<bool>().prop_map(|answered| Fault::Restart { answered }),
        1 => any::<bool>().prop_map(|arrived| Fault::Night { arrived }),
        2 => any::<bool>().prop_map(|arrived| Fault::Death { arrived }),
        1 => any::<bool>().prop_map(|arrived| Fault::BadGateway { arrived }),
    ]
}

/// A browser asks before it sends: if that were always the first to fail, nothing else would.
fn script(asks_first: bool) -> impl Strategy<Value = Script> {
    let weather = prop_oneof![
        4 => Just(Weather::Same),
        1 => Just(Weather::Down),
        1 => Just(Weather::Up),
    ];
    // Now and then a little goes wrong, now and then so much that nobody can know.
    let faults = prop_oneof![3 => vec(fault(), 0..4), 2 => vec(bad(), 4..8)];
    let answered = if asks_first { 0..4 } else { 0..1 };
    (answered, faults, vec(weather, 0..3)).prop_map(|(answered, mut faults, pauses)| {
        if answered > 0 {
            faults.insert(0, Fault::None);
        }
        Script { faults, pauses }
    })
}

fn work() -> impl Strategy<Value = Work> {
    // Few enough that some look alike, and hours that may fill a day.
    (any::<bool>(), select(&Activity::ALL[..2]), 1_i64..6).prop_map(
        |(other_client, activity, hours)| Work {
            other_client,
            activity,
            hours,
        },
    )
}

fn step(asks_first: bool) -> impl Strategy<Value = Step> {
    let window = || 0_usize..2;
    let script = || script(asks_first);
    prop_oneof![
        10 => (window(), work(), script())
            .prop_map(|(window, work, script)| Step::Report { window, work, script }),
        4 => (window(), any::<bool>(), any::<bool>(), script()).prop_map(
            |(window, fresh, meant_twice, script)| Step::Again { window, fresh, meant_twice, script }
        ),
        1 => ([work(), work()], script()).prop_map(|(works, script)| Step::Both { works, script }),
        3 => (window(), script()).prop_map(|(window, script)| Step::Settle { window, script }),
        2 => Just(Step::RestartApp),
        1 => script().prop_map(Step::SignOut),
        1 => script().prop_map(Step::SignIn),
        1 => Just(Step::NewPassword),
        1 => Just(Step::RestartServer),
        1 => Just(Step::Turn(Weather::Down)),
        3 => Just(Step::Turn(Weather::Up)),
        2 => Just(Step::LateArrives),
        1 => Just(Step::Night),
        1 => select(&[true, false, false, false][..]).prop_map(Step::Full),
        1 => select(&[true, false, false, false][..]).prop_map(Step::Offline),
    ]
}

/// Any story on a phone, or on a page in a browser.
pub fn story(like_a_browser: bool) -> impl Strategy<Value = Story> {
    vec(step(like_a_browser), 3..14).prop_map(move |steps| Story {
        like_a_browser,
        steps,
    })
}
