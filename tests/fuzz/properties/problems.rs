use std::time::Duration;

use job_tracker::core::api::ApiError;
use job_tracker_protocol::{Problem, ProblemKind};

/// Whatever is answered is an error that the app can tell from every other; a problem document is
/// believed only where it says what the answer's status says. The first two bytes are the status.
pub fn check(data: &[u8]) {
    let [high, low, body @ ..] = data else {
        return;
    };
    let status = u16::from_be_bytes([*high, *low]);
    let wait = Some(Duration::from_secs(1));
    let error = ApiError::from_answer(status, wait, body);
    assert!(!error.is_offline() && !error.is_certainly_not_sent());
    assert!(!error.to_string().is_empty());
    match error {
        ApiError::Transport(..) => panic!("an answer came"),
        ApiError::Unreadable { status: kept } => assert_eq!(kept, status),
        ApiError::Problem(problem, kept) => {
            assert_eq!(kept, wait);
            assert_eq!(problem.status, status);
            if problem.kind != ProblemKind::Unknown {
                assert_eq!(problem.kind.status(), status);
                assert!(ProblemKind::ALL.contains(&problem.kind));
            }
            let json = serde_json::to_vec(&*problem).unwrap();
            let again: Problem = serde_json::from_slice(&json).unwrap();
            assert_eq!(again.kind, problem.kind);
            assert_eq!(again.attempts_left, problem.attempts_left);
            assert_eq!(again.existing, problem.existing);
            assert_eq!(again.today, problem.today);
        }
    }
}
