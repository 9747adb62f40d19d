//! The rules, without a database, a network or a clock: what they are given decides.

pub mod action;
pub mod audit;
pub mod changes;
pub mod channel;
pub mod entry;
pub mod holidays;
pub mod ids;
pub mod lock;
pub mod lockout;
pub mod performance;
pub mod period;
pub mod random;
pub mod reference;
pub mod registration;
pub mod review;
pub mod rules;
pub mod sealed;
pub mod second_factor;
pub mod secret;
pub mod settlement;
pub mod staff;
pub mod states;
pub mod working_days;
