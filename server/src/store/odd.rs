//! What an office should look at among performances, as both databases are asked for it, for the
//! lists. The numbers that lead to them are counted by [`crate::domain::week`], of all performances
//! of a week together, which takes a part of the time.

/// What is odd about a performance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Odd {
    /// One worker was with one client for very long on one day.
    Long,
    /// There is another of the same worker, client, day and activity.
    Alike,
    /// A worker was at a client for the first time.
    First,
    /// It stands on the office's word alone: its worker had left, and nobody could answer.
    Unanswerable,
}

impl Odd {
    /// All of them, as the console offers them.
    pub(crate) const ALL: [Self; 4] = [Self::Long, Self::Alike, Self::First, Self::Unanswerable];

    /// The name in addresses and in questions.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Long => "long",
            Self::Alike => "alike",
            Self::First => "first",
            Self::Unanswerable => "unanswerable",
        }
    }

    /// The one of this name.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == name)
    }
}

/// A performance that the office has to look at: as it was reported, and nothing about it waits for
/// an answer.
macro_rules! is_open {
    () => {
        "performances.state = 'registered'
         AND NOT EXISTS (
             SELECT 1
             FROM requests
             WHERE requests.performance_seq = performances.seq AND requests.state = 'open'
         )
         AND NOT EXISTS (
             SELECT 1
             FROM office_changes
             WHERE office_changes.performance_seq = performances.seq
                 AND office_changes.state = 'contested'
         )"
    };
}

/// [`Odd::Unanswerable`].
macro_rules! is_unanswerable {
    () => {
        "EXISTS (
             SELECT 1
             FROM office_changes
             WHERE office_changes.performance_seq = performances.seq
                 AND office_changes.state = 'unanswerable'
         )"
    };
}

/// A performance of a group of those between two days, where the group has this about it; takes
/// what makes a group, and the same with the name of the table. The set is made once.
macro_rules! is_of_group {
    ($named:literal, $group:literal, $employer:literal, $from:literal, $to:literal, $having:expr) => {
        concat!(
            "performances.state <> 'cancelled' AND (",
            $named,
            ") IN (
                 SELECT ",
            $group,
            " FROM performances
                 WHERE employer_id = ",
            $employer,
            " AND day BETWEEN ",
            $from,
            " AND ",
            $to,
            " AND state <> 'cancelled'
                 GROUP BY ",
            $group,
            " HAVING ",
            $having,
            ")"
        )
    };
}

/// [`Odd::Long`]; takes the employer, two days, and the hours that are long.
macro_rules! is_long {
    ($employer:literal, $from:literal, $to:literal, $hours:literal) => {
        is_of_group!(
            "performances.worker_id, performances.client_id, performances.day",
            "worker_id, client_id, day",
            $employer,
            $from,
            $to,
            // A sum has a type of its own in PostgreSQL, which the value would have to be of.
            concat!("sum(hours) >= CAST(", $hours, " AS BIGINT)")
        )
    };
}

/// [`Odd::Alike`].
macro_rules! is_alike {
    ($employer:literal, $from:literal, $to:literal) => {
        is_of_group!(
            "performances.worker_id, performances.client_id, performances.day,
             performances.activity",
            "worker_id, client_id, day, activity",
            $employer,
            $from,
            $to,
            "count(*) > 1"
        )
    };
}

/// Pairs of a worker and a client who met between two days and never before, though she reported
/// something on or before another day, so that not all of hers are first ones; takes the employer,
/// the days, and what to read those between by. Most pairs meet every week or two: those who met
/// since that other day are known from one walk through an index, and only the others are looked
/// up, each once, however often they met.
macro_rules! new_pairs {
    ($by:literal, $employer:literal, $from:literal, $to:literal, $since:literal) => {
        concat!(
            "SELECT met.worker_id, met.client_id
             FROM (
                 SELECT client_id, worker_id
                 FROM performances ",
            $by,
            " WHERE employer_id = ",
            $employer,
            " AND day BETWEEN ",
            $from,
            " AND ",
            $to,
            " AND state <> 'cancelled'
                 EXCEPT
                 SELECT client_id, worker_id
                 FROM performances ",
            $by,
            " WHERE employer_id = ",
            $employer,
            " AND day > ",
            $since,
            " AND day < ",
            $from,
            " AND state <> 'cancelled'
             ) AS met
             WHERE NOT EXISTS (
                 SELECT 1
                 FROM performances AS other
                 WHERE other.client_id = met.client_id AND other.worker_id = met.worker_id
                     AND other.day < ",
            $from,
            " AND other.state <> 'cancelled'
             )
             AND EXISTS (
                 SELECT 1
                 FROM performances AS other
                 WHERE other.worker_id = met.worker_id AND other.day <= ",
            $since,
            " AND other.state <> 'cancelled'
             )"
        )
    };
}

/// [`Odd::First`]; takes what [`new_pairs`] takes. Of those who are new to each other it is their
/// first.
macro_rules! is_first {
    ($by:literal, $employer:literal, $from:literal, $to:literal, $since:literal) => {
        concat!(
            "performances.state <> 'cancelled'
             AND (performances.worker_id, performances.client_id) IN (",
            new_pairs!($by, $employer, $from, $to, $since),
            ")
             AND NOT EXISTS (
                 SELECT 1
                 FROM performances AS other
                 WHERE other.client_id = performances.client_id
                     AND other.worker_id = performances.worker_id
                     AND (other.day < performances.day
                         OR other.day = performances.day AND other.seq < performances.seq)
                     AND other.day <= performances.day AND other.state <> 'cancelled'
             )"
        )
    };
}
