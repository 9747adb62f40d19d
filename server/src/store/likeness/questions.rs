//! What the office asks.

use std::fmt::Debug;

use jiff::Timestamp;
use job_tracker_protocol::PerformanceState;
use uuid::Uuid;

use super::{Both, HERE, hash};
use crate::{
    application::*,
    domain::{
        action::Action,
        channel::Channel,
        ids::{EmployerId, UserId},
        period::Period,
    },
    store::{
        StoreError, audit::*, console_sessions::*, export::*, invitations::*, odd::Odd,
        performances::*, users::*, workers::*,
    },
};

fn debug(facts: &impl Debug) -> String {
    format!("{facts:?}")
}

fn at(milliseconds: i64) -> Timestamp {
    Timestamp::from_millisecond(milliseconds).unwrap()
}

#[tokio::test]
async fn people_are_the_same_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    for email in ["els@EXAMPLE.be", "gone@example.be", "ÉLS@example.be"] {
        let email = || UserByEmailQuestion {
            email: email.to_owned(),
        };
        let seen = |it: &Option<UserCandidate>| {
            debug(&it.as_ref().map(|it| (it.id, it.password_hash.clone())))
        };
        both.ask(email, seen).await;
    }
    let question = || UsersQuestion {
        employer: HERE,
        now: at(9),
    };
    let users = both.ask(question, debug).await;
    assert_eq!(users.len(), 2);
    both.ask(|| UserChoicesQuestion { employer: HERE }, debug)
        .await;
    both.ask(|| WorkerChoicesQuestion { employer: HERE }, debug)
        .await;
    for email in ["els@EXAMPLE.be", "gone@example.be"] {
        let question = || FailedQuestion {
            email: email.to_owned(),
            since: at(0),
        };
        both.ask(question, debug).await;
    }
    for (user, now) in [(1, 9), (1, i64::from(i32::MAX)), (2, 9)] {
        let question = || SessionsQuestion {
            user: UserId(user),
            now: at(now),
        };
        both.ask(question, debug).await;
        let ending = || EndingQuestion::Own(UserId(user));
        both.ask(ending, debug).await;
        let id = Uuid::from_u128(10 + u128::try_from(user).unwrap());
        let ending = || EndingQuestion::Of(HERE, id);
        both.ask(ending, debug).await;
    }
    for (session, link) in [(1, 4), (2, 5), (3, 6)] {
        let session = || ConsoleSessionQuestion {
            session: hash(session),
        };
        both.ask(session, debug).await;
        let question = || InvitationQuestion {
            link: hash(link),
            now: at(99),
        };
        both.ask(question, debug).await;
        let acceptance = || AcceptanceQuestion {
            link: hash(link),
            email: "RIK@example.be".to_owned(),
            now: at(99),
        };
        both.ask(acceptance, debug).await;
    }
    both.ask(|| FirstStartQuestion, debug).await;
    let counts = || WorkerCountsQuestion { employer: HERE };
    both.ask(counts, debug).await;
    for (employer, now) in [(1, 99), (1, 100), (2, 99)] {
        let question = || OpenInvitationsQuestion {
            employer: EmployerId(employer),
            now: at(now),
        };
        both.ask(question, debug).await;
    }
    for email in ["els@example.be", "gone@example.be", "rik@example.be"] {
        let question = || LockedOutByEmailQuestion {
            email: email.to_owned(),
        };
        both.ask(question, debug).await;
    }
    for (user, code) in [(1, 8), (2, 8), (3, 8)] {
        let question = || AccountQuestion {
            user: UserId(user),
            recovery: hash(code),
        };
        both.ask(question, debug).await;
    }
    for (user, code) in [(1, 8), (2, 8), (3, 8)] {
        let question = || SecondFactorQuestion {
            user: UserId(user),
            recovery: hash(code),
        };
        both.ask(question, debug).await;
    }
    for (by, user) in [(1, 12), (3, 12), (1, 13), (1, 14)] {
        let question = || RemovalQuestion {
            by: UserId(by),
            employer: HERE,
            user: Uuid::from_u128(user),
        };
        both.ask(question, debug).await;
    }
}

fn some_performances(worker: &str, client: &str) -> PerformanceFilter {
    PerformanceFilter {
        from: "2026-11-01".parse().unwrap(),
        to: "2026-11-27".parse().unwrap(),
        worker: worker.to_owned(),
        client: client.to_owned(),
        state: None,
        channel: None,
        open: OpenFilter::Any,
        odd: None,
    }
}

#[tokio::test]
async fn lists_of_performances_are_the_same_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    let mut filters: Vec<PerformanceFilter> = [
        ("", ""),
        ("AN", ""),
        ("É", ""),
        ("é", "éc"),
        ("_", ""),
        ("", "\\1"),
        ("980000000001", "1234 5678 90-42"),
    ]
    .map(|(worker, client)| some_performances(worker, client))
    .into();
    for odd in Odd::ALL {
        filters.push(PerformanceFilter {
            odd: Some(odd),
            ..some_performances("", "")
        });
    }
    for open in [OpenFilter::Open, OpenFilter::OpenAndAnswerable] {
        filters.push(PerformanceFilter {
            open,
            ..some_performances("", "")
        });
    }
    filters.push(PerformanceFilter {
        state: Some(PerformanceState::Validated),
        channel: Some(Channel::Phone),
        ..some_performances("", "")
    });
    for filter in filters {
        let mut after: Option<Cursor> = None;
        loop {
            let question = || PerformancesQuestion {
                employer: HERE,
                filter: filter.clone(),
                sorted: None,
                after: after.clone(),
            };
            let seen = |it: &PerformancesPage| debug(&(&it.items, &it.next));
            let page = both.ask(question, seen).await;
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        count_and_sort_alike(&both, &filter).await;
    }
    for id in [100, 105, 110, 7] {
        let (employer, id) = (HERE, Uuid::from_u128(id));
        both.ask(|| PerformanceQuestion { employer, id }, debug)
            .await;
        both.ask(|| EventsQuestion { employer, id }, debug).await;
    }
}

/// The number that a page shows is that of the rows that its list has, in whatever order.
async fn count_and_sort_alike(both: &Both, filter: &PerformanceFilter) {
    let count = || PerformanceCountQuestion {
        employer: HERE,
        filter: filter.clone(),
    };
    let count = both.ask(count, debug).await;
    let workers = || PerformanceWorkersQuestion {
        employer: HERE,
        filter: filter.clone(),
    };
    both.ask(workers, debug).await;
    let open = || PerformanceCountQuestion {
        employer: HERE,
        filter: PerformanceFilter {
            open: OpenFilter::Open,
            ..filter.clone()
        },
    };
    assert_eq!(both.ask(open, debug).await.performances, count.open);
    let ids = || PerformanceIdsQuestion {
        employer: HERE,
        filter: filter.clone(),
        most: 1000,
    };
    let ids = both.ask(ids, debug).await;
    assert_eq!(ids.len(), usize::try_from(count.performances).unwrap());
    for by in PerformanceOrder::ALL {
        for descending in [false, true] {
            let question = || PerformancesQuestion {
                employer: HERE,
                filter: filter.clone(),
                sorted: Some(Sorted {
                    by,
                    descending,
                    skip: 3,
                }),
                after: None,
            };
            let seen = |it: &PerformancesPage| debug(&(&it.items, &it.next));
            both.ask(question, seen).await;
        }
    }
}

fn whole_log() -> LogFilter {
    LogFilter {
        employer: HERE,
        actor: None,
        action: None,
        subject: None,
        from: None,
        until: None,
    }
}

fn filters_of_the_log() -> Vec<LogFilter> {
    let mut filters = vec![LogFilter {
        from: Some(at(3)),
        until: Some(at(30)),
        ..whole_log()
    }];
    let actors = [
        None,
        Some(ActorFilter::Workers),
        Some(ActorFilter::Office),
        Some(ActorFilter::Server),
        Some(ActorFilter::User(Uuid::from_u128(11))),
        Some(ActorFilter::User(Uuid::from_u128(14))),
    ];
    for actor in actors {
        for action in [
            None,
            Some(Action::UserSignedIn),
            Some(Action::PerformanceRegistered),
        ] {
            for subject in [None, Some("980000000002"), Some("ref10"), Some("nothing")] {
                let subject = subject.map(str::to_owned);
                filters.push(LogFilter {
                    actor,
                    action,
                    subject,
                    ..whole_log()
                });
            }
        }
    }
    filters
}

#[tokio::test]
async fn the_audit_log_is_the_same_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    for filter in filters_of_the_log() {
        let mut after = None;
        let mut lines = 0;
        loop {
            let filter = || filter.clone();
            let question = || LogQuestion {
                filter: filter(),
                after,
            };
            let seen = |it: &LogPage| debug(&(&it.lines, it.next));
            let page = both.ask(question, seen).await;
            lines += page.lines.len();
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        let whole = || WholeLogQuestion {
            filter: filter.clone(),
            work: |log: &WholeLog<'_>| {
                let mut lines = Vec::new();
                let all = log.each(|it| {
                    lines.push(debug(&it));
                    Ok::<(), StoreError>(())
                });
                all.map(|()| lines)
            },
        };
        let whole = both.ask_long(whole, debug).await.unwrap();
        assert_eq!(whole.len(), lines);
    }
    let employer = Uuid::from_u128(1);
    both.ask(|| AuditOfQuestion { employer }, debug).await;
}

fn exports() -> Vec<ExportFilter> {
    let all = ExportFilter {
        employer: HERE,
        period: Period {
            from: "2026-11-01".parse().unwrap(),
            to: "2026-11-27".parse().unwrap(),
        },
        worker: None,
        state: None,
    };
    let mut filters = vec![all.clone()];
    for login in ["980000000003", "980000000006"] {
        filters.push(ExportFilter {
            worker: Some(login.parse().unwrap()),
            ..all.clone()
        });
    }
    filters.push(ExportFilter {
        state: Some(PerformanceState::Validated),
        ..all
    });
    filters
}

#[tokio::test]
async fn exports_are_the_same_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    for filter in exports() {
        let filter = || filter.clone();
        both.ask_long(|| SummaryQuestion { filter: filter() }, debug)
            .await;
        let seen = |it: &TotalsPage| debug(&(&it.weeks, &it.next, &it.all));
        both.ask_long(|| MonthsQuestion { filter: filter() }, debug)
            .await;
        let afters = [
            None,
            Some(("ANA".to_owned(), "980000000001".parse().unwrap())),
        ];
        for after in afters {
            let question = || TotalsQuestion {
                filter: filter(),
                after: after.clone(),
            };
            both.ask_long(question, seen).await;
        }
        let export = || ExportQuestion {
            filter: filter(),
            work: |snapshot: &Snapshot<'_>| -> Result<_, StoreError> {
                let (mut rows, mut weeks) = (Vec::new(), Vec::new());
                snapshot.each(|it| {
                    rows.push(debug(&it));
                    Ok::<(), StoreError>(())
                })?;
                snapshot.each_worker_week(|it| {
                    weeks.push(debug(&it));
                    Ok::<(), StoreError>(())
                })?;
                Ok((rows, weeks))
            },
        };
        both.ask_long(export, debug).await.unwrap();
    }
}
