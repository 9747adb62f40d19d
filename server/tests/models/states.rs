//! registered → validated | modified | cancelled: by hand and by time, by two editors at once, by
//! one who may only read; what the worker sees of it, and what the log keeps.

mod model;
mod rows;
mod steps;
mod world;

use proptest::prelude::*;

use self::{steps::steps, world::World};
use crate::{
    prove::{Proof, wait_for},
    support::Company,
};

#[test]
fn what_becomes_of_a_performance_is_what_the_model_says() {
    let proof = Proof {
        group: "states of performances against a model",
        source: file!(),
        few: 14,
        many: 400,
        steps: "operations of editors, workers and time",
    };
    // Before a holiday on a Wednesday, before Christmas, before Easter, before Ascension.
    let beginnings = prop_oneof![
        Just("2026-11-05T09:00:00Z"),
        Just("2026-12-17T09:00:00Z"),
        Just("2026-03-30T09:00:00Z"),
        Just("2027-04-28T21:30:00Z"),
    ];
    proof.run(&(beginnings, steps()), |(beginning, steps)| {
        wait_for(async {
            let company = Company::open_at(beginning).await;
            let mut world = World::open(&company).await;
            let taken = steps.len();
            for step in steps {
                world.take(step).await;
            }
            company.close().await;
            u64::try_from(taken).unwrap()
        })
    });
}
