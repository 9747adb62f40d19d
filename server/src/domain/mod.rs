//! The rules, without a database, a network or a clock: what they are given decides.

pub mod action;
pub mod holidays;
pub mod lockout;
pub mod period;
pub mod random;
pub mod reference;
pub mod registration;
pub mod second_factor;
pub mod secret;
pub mod staff;
pub mod states;
pub mod working_days;
