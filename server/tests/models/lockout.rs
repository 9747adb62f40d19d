//! Three wrong passwords: invented sequences of guesses, alone and in parallel, from known and
//! unknown devices and over the phone line, with what the office and the worker do in between.

mod model;
mod steps;
mod world;

use job_tracker_server::{Settings, settings::PasswordCost};

use self::{
    model::{Guess, Model, Reply, Slot},
    steps::{Step, steps},
    world::World,
};
use crate::prove::{Proof, wait_for};

#[test]
fn every_guess_is_answered_as_the_model_says() {
    let proof = Proof {
        group: "lockout on the server against a model",
        source: file!(),
        few: 24,
        many: 1_000,
        steps: "sign-ins, bursts and changes in between",
    };
    proof.run(&steps(40), |steps| {
        wait_for(async {
            let mut world = World::open().await;
            let taken = steps.len();
            for step in steps {
                world.take(step).await;
            }
            world.company.close().await;
            u64::try_from(taken).unwrap()
        })
    });
}

/// Real guesses wait in the hash for each other; there the slots are worth most.
#[test]
fn parallel_guesses_get_three_tries_whatever_a_check_costs() {
    let proof = Proof {
        group: "lockout on the server against a model, real bursts",
        source: file!(),
        few: 6,
        many: 200,
        steps: "bursts",
    };
    proof.run(&self::steps::bursts(), |bursts| {
        wait_for(async {
            let mut world = World::open().await;
            let listen = world.company.addr();
            let change = |it| Settings {
                listen,
                hashing_permits: 8,
                password_cost: PasswordCost {
                    memory: 4_096,
                    passes: 1,
                },
                ..it
            };
            world.company.restart_with(change).await;
            let taken = bursts.len();
            for burst in bursts {
                world.take(Step::Burst(burst)).await;
            }
            world.company.close().await;
            u64::try_from(taken).unwrap()
        })
    });
}

/// The model itself: what the manual says must come out of it.
#[test]
fn the_model_gives_three_tries() {
    let guess = Guess {
        who: 0,
        right: false,
        device: None,
        by_phone: false,
        new: 0,
    };
    let mut model = Model::default();
    let replies: Vec<_> = (0..5)
        .map(|_| match model.take_slot(&guess) {
            Slot::Refused => Reply::Closed,
            Slot::Taken(lane, number) => model.finish(&guess, lane, number),
        })
        .collect();
    let wrong = |left| Reply::Wrong { left };
    assert_eq!(
        replies,
        [wrong(2), wrong(1), wrong(0), Reply::Closed, Reply::Closed]
    );
}
