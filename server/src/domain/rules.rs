//! The numbers of the rules, each with where it comes from. What a host may set is in
//! [`crate::Settings`]; its default stands here.

use jiff::SignedDuration;

/// Wrong passwords that a lane takes before it closes: the manual's three.
pub const TRIES: u8 = 3;

/// Digits of a password that the office issues: it must be keyed on a phone.
pub const ISSUED_PASSWORD_DIGITS: usize = 8;

/// How long a worker's session lives after its last use.
pub const SESSION: SignedDuration = SignedDuration::from_hours(90 * 24);

/// A session in use is prolonged once in so long, not at every request.
pub const SESSION_STEP: SignedDuration = SignedDuration::from_hours(24);

/// Phones remembered for a worker; the one that was not used for longest goes first.
pub const PHONES_OF_A_WORKER: u8 = 20;

/// How long the QR code of a letter lets a new phone try the password apart from strangers. No
/// source; a letter is used in its first weeks, and lies about afterwards.
pub const VOUCHER_KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Wrong tries that the office can look back at, for each worker.
pub const WRONG_TRIES_KEPT: u8 = 50;

/// The most hours of one worker on one day, all clients together, unless the host sets another
/// number. No source names a limit for the app; the phone line's is nine hours a performance.
pub const MAX_HOURS_PER_DAY: u8 = 16;

/// Days back that the office may enter a performance for a worker who forgot. No source names a
/// number: 60 calendar days is when a performance that a company entered is final for the client
/// in Wallonia and Brussels (since 2016-12-01).
pub const DAYS_BACK: i64 = 60;

/// Days back that a worker may ask for a visit that she forgot, unless her office sets another number
/// (1 to [`DAYS_BACK`]). No source names a number: a month, so that what her payslip lacks can still
/// be asked for.
pub const REQUEST_DAYS_BACK: u8 = 31;

/// Working days, the day of the work not counted, after which a performance for a client in Flanders
/// that the office did not look at counts as validated. Since 2025-06-01 company and client have
/// five each.
pub const WORKING_DAYS_IN_FLANDERS: u32 = 5;
/// The same in Brussels: five, counted from the day of the performance (Brussels government).
pub const WORKING_DAYS_IN_BRUSSELS: u32 = 5;
/// The same in Wallonia, where the five of before 2025-06-01 still hold for what a worker entered.
pub const WORKING_DAYS_IN_WALLONIA: u32 = 5;

/// Letters that the office makes at a time: some seconds of hashing, between sign-ins.
pub const MOST_LETTERS: usize = 100;

/// A session of the console that nobody used for so long is over.
pub const CONSOLE_IDLE: SignedDuration = SignedDuration::from_mins(30);

/// A session of the console is over after so long, used or not.
pub const CONSOLE_LONGEST: SignedDuration = SignedDuration::from_hours(12);

/// A use of a console session is noted once in so long, so that reading pages writes little.
pub const CONSOLE_USE_NOTED: SignedDuration = SignedDuration::from_mins(1);

/// Codes after a right password that one user of the console may show at once.
pub const CODES_AT_ONCE: i32 = 20;

/// After each of these one of them comes back: a million codes outlast whoever has the password.
pub const CODE_COMES_BACK: SignedDuration = SignedDuration::from_mins(6);

/// After a wrong password at a user's address was told of, others are not for so long: a line a day
/// is enough to know, and fills no disk.
pub const FAILED_SIGN_IN_TOLD: SignedDuration = SignedDuration::from_hours(24);

/// Days after which a notice goes that nobody read.
pub const NOTICES_KEPT: SignedDuration = SignedDuration::from_hours(90 * 24);

/// Accounts of an employer's workers, and of those that are closed for new phones, that are many
/// within [`CLOSED_COUNTED`]: a few forget their passwords in a day. No source.
pub const MANY_CLOSED: i64 = 5;
/// How long an account that was closed counts as one of many.
pub const CLOSED_COUNTED: SignedDuration = SignedDuration::from_hours(24);

/// Sessions of the console that were opened before so long are dropped at the next sign-in.
pub const CONSOLE_SESSIONS_KEPT: SignedDuration = SignedDuration::from_hours(7 * 24);

/// How long a link to the console can be used.
pub const CONSOLE_LINK: SignedDuration = SignedDuration::from_hours(72);

/// Recovery codes of a user of the console.
pub const RECOVERY_CODES: usize = 8;

/// Characters that a password of the console has at least.
pub const SHORTEST_CONSOLE_PASSWORD: usize = 12;

/// Characters that a password of the console has at most: what is hashed stays short.
pub const LONGEST_CONSOLE_PASSWORD: usize = 200;
/// Characters of the longest name that anybody may have. No source; a letter has room for it.
pub const LONGEST_NAME: usize = 120;

/// Keys that a worker may have made void within [`VOID_KEYS_COUNTED`]; each leaves a line in the
/// log for years. An app makes one for each answer that was lost. No source.
pub const MOST_VOID_KEYS: i64 = 200;
/// How long a key that was made void counts.
pub const VOID_KEYS_COUNTED: SignedDuration = SignedDuration::from_hours(24);

/// Requests that a worker may make within [`REQUESTS_COUNTED`]. A day has less than this many
/// visits; a phone that is out of hand fills no office. No source.
pub const MOST_REQUESTS: i64 = 30;
/// How long a request that was made counts.
pub const REQUESTS_COUNTED: SignedDuration = SignedDuration::from_hours(24);

/// Working days, the day of the change not counted, on which a worker can agree with or contest
/// what the office entered or changed. Wallonia: five, then automatically (rules for what a company
/// enters or corrects, in force since June 2025). Flanders and Brussels name no number for the
/// worker; she gets the same there, which is also what both give the office to look at hers.
pub const WORKING_DAYS_TO_ANSWER: u32 = 5;
/// Working days, the day on which she asks not counted, in which an office answers what a worker asks
/// for or contests, before the console calls it late. No source names a number: it is what an office
/// has to look at what she reports.
pub const WORKING_DAYS_TO_REPLY: u32 = 5;
/// Numbers that their employer does not know and that a worker may ask about within
/// [`UNKNOWN_NUMBERS_COUNTED`] of the first: more than anybody mistypes, too few to guess at twelve
/// digits. No source.
pub const MOST_UNKNOWN_NUMBERS: i64 = 30;
/// How long unknown numbers count, from the first of them.
pub const UNKNOWN_NUMBERS_COUNTED: SignedDuration = SignedDuration::from_hours(24);

/// Days in which a client that a worker reported for counts as one of hers on a new phone: a
/// household that is visited once a quarter is among them. No source.
pub const RECENT_CLIENTS_DAYS: i64 = 90;
/// The most of them that are told. No source.
pub const MOST_RECENT_CLIENTS: i64 = 200;

/// Characters of the longest reason that the office may give.
pub const LONGEST_REASON: usize = 200;

/// Bytes of the longest e-mail address that can be written to (RFC 5321, erratum 1690).
pub const LONGEST_EMAIL: usize = 254;

/// Answers to forms that one session of the console keeps at a time; an older one goes when there
/// are more.
pub const SHOWN_AT_A_TIME: i64 = 20;

/// How long the answer to a form is kept sealed, so that a page that is loaded again shows it.
pub const SHOWN_ONCE_KEPT: SignedDuration = SignedDuration::from_mins(10);

/// Logins that are drawn beside two for each worker. Even if half of all logins were in use, enough
/// of them would be free.
pub const SPARE_LOGINS: usize = 16;

/// How often the phone line asks again after silence or wrong keys before it hangs up. No source.
pub const PHONE_ASKED_AGAIN: u8 = 2;

/// How often the phone line listens in one call. A call with eight clients needs about sixty. No
/// source.
pub const PHONE_TURNS: u16 = 200;

/// A call on the phone line takes no longer: eight clients fit. No source.
pub const PHONE_CALL: SignedDuration = SignedDuration::from_mins(10);

/// How long a finished call is remembered, so that one of its requests that comes again does
/// nothing.
pub const PHONE_CALL_KEPT: SignedDuration = SignedDuration::from_hours(24);

/// How long a process may take to work out what follows from keys, before another does it: longer
/// than any password waits to be checked, shorter than telephone services wait for an answer.
pub const PHONE_CLAIM: SignedDuration = SignedDuration::from_secs(10);

/// Hours a week that a contract may have at most: the longest week of the labour act of 16 March
/// 1971 (article 19). The sector's full time is 38 (law of 10 August 2001).
pub const MOST_CONTRACT_HOURS: u16 = 40;

/// Characters of the longest number that a payroll office may have for a worker. Formats of fixed
/// width that payroll offices read have room for 20.
pub const LONGEST_PAYROLL_NUMBER: usize = 20;

/// Columns of a mapping for payroll. No source: bureaus ask for some ten.
pub const MOST_MAPPED_COLUMNS: usize = 60;
/// Characters of the widest column of fixed width. No source.
pub const LONGEST_FIELD: u16 = 250;
/// Mappings for payroll of one employer. No source: an office changes its bureau once in years.
pub const MOST_MAPPINGS: usize = 50;

/// Years after the last day of work for which what was reported must stay: social documents, such as
/// the individual account and the hours of part-time workers, are kept for five years.
pub const YEARS_KEPT: i16 = 5;

/// The last days of one weekday that make a habit: she is expected who reported on more than half
/// of them, so on three of four. No source; one free day or one sick day changes nothing, and a new
/// timetable is known after three weeks.
pub const HABIT_WEEKS: usize = 4;
/// Weeks in which those days are looked for: three holidays on one weekday within two months leave
/// enough. No source.
pub const HABIT_LOOKED_BACK: i64 = 8;

/// How long the console says what was changed after a file for payroll: as long as an office may
/// still enter work of its days, and a month more. No source.
pub const PAYROLL_FILES_TOLD: SignedDuration = SignedDuration::from_hours(24 * 92);

/// Hours of one worker at one client on one day that the office is asked to look at: as many as the
/// phone line takes in one performance, and more than a usual day has.
pub const LONG_VISIT: u8 = 9;
/// Days that a worker has reported before a first visit to a client is worth a look: until then all
/// of hers are first ones. No source.
pub const FIRST_VISITS_COUNT_AFTER: i64 = 28;

/// How long a user may take back what she validated.
pub const UNDO: SignedDuration = SignedDuration::from_mins(10);
/// Days that the first day which is kept may go on by itself since retention last looked. More than
/// that is a clock that is wrong, or a server that was off for long.
pub const RETENTION_STEP_DAYS: i64 = 31;

/// Working days, the day itself not counted, that must be over before time validates what a user took
/// back: whoever takes something back means to look at it, and may do so on a Friday evening.
pub const WORKING_DAYS_AFTER_UNDO: u32 = 1;
/// How long the console knows what was validated together: its page says that it is too late, and
/// time knows what was taken back. Longer than [`WORKING_DAYS_AFTER_UNDO`] can be.
pub const VALIDATIONS_KEPT: SignedDuration = SignedDuration::from_hours(14 * 24);
/// Performances that are validated at a time: what the database takes in a few seconds. No source.
pub const MOST_VALIDATED: usize = 2000;

/// People that a page asks to choose from, where a name is that of several. No source: a list that
/// is looked through at a glance.
pub const MOST_OFFERED: usize = 20;
/// Rows of the page that enters several performances of one worker: a week with some days of two
/// visits. No source.
pub const ENTRY_ROWS: usize = 10;

/// Hours a week that each worker has to reach on average in Brussels (rules for recognised
/// companies there, in force since 2025). Said beside her hours, never enforced.
pub const BRUSSELS_WEEKLY_HOURS: u32 = 20;
/// Whole weeks that the average on a worker's page is made of: a quarter of a year. No source names
/// the period.
pub const AVERAGED_WEEKS: u32 = 13;
