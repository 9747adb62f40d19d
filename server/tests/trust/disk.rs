//! A real disk that is full, and one that cannot be written.

use std::{collections::HashSet, path::Path};

use super::{
    callers::{Caller, company, id_of},
    figure,
    small_disk::SmallDisk,
};
use crate::support::{
    fresh_key,
    program::{Running, command},
};

const GROUP: &str = "disk of the server";

fn serve(data: &Path) -> Running {
    Running::start("serve", data)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_refuses_reads_on_and_recovers_when_there_is_room() {
    let Some(disk) = SmallDisk::mount("3m") else {
        return;
    };
    let data = disk.path().join("data");
    let (_, credentials) = company(&data, 2).await;
    let running = serve(&data);
    let address = running.address();
    let (login, password) = &credentials[0];
    let caller = Caller::sign_in(&address, login, password).await;
    let mut expected = HashSet::new();
    let (mut refused, mut registered) = (0, 0);
    // No room at all, room for a part of a transaction, room for one and not for two.
    for free in [0, 4_096, 16_384, 32_768, 65_536, 0] {
        disk.fill_up_to(free);
        let mut waiting = Vec::new();
        for _ in 0..2 {
            let key = fresh_key();
            match caller.report(&address, key).await.unwrap() {
                (201, performance) => {
                    registered += 1;
                    expected.insert(id_of(&performance));
                }
                (503, problem) => {
                    assert_eq!(problem["type"], "/problems/unavailable");
                    refused += 1;
                    waiting.push(key);
                }
                other => panic!("{other:?}"),
            }
        }
        let history = caller.history(&address).await;
        assert_eq!(history.into_keys().collect::<HashSet<_>>(), expected);
        disk.make_room();
        for key in waiting {
            let (status, performance) = caller.report(&address, key).await.unwrap();
            assert_eq!(status, 201, "{performance}");
            assert!(expected.insert(id_of(&performance)), "twice");
        }
    }
    assert!(refused > 2 && registered + refused == 12, "{refused}");

    // A start without room for its first write is refused, and harms nothing.
    running.kill();
    disk.fill_up_to(0);
    let started = command(&data, &["employer", "add", "--name", "Another"]);
    let said = String::from_utf8(started.stderr).unwrap();
    assert_eq!(started.status.code(), Some(1), "{said}");
    assert!(said.contains("the disk is full"), "{said}");
    disk.make_room();
    let running = serve(&data);
    let history = caller.history(&running.address()).await;
    assert_eq!(history.into_keys().collect::<HashSet<_>>(), expected);
    figure(
        GROUP,
        "registrations refused by a full small disk, each sent again and there once",
        refused,
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_cannot_be_written_is_named_at_the_start_and_left_as_it_is() {
    let Some(disk) = SmallDisk::mount("3m") else {
        return;
    };
    let data = disk.path().join("data");
    let (_, credentials) = company(&data, 1).await;
    disk.read_only(true);
    let output = command(&data, &["serve", "--listen", "127.0.0.1:0"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("cannot use the directory"), "{said}");
    assert!(said.contains("Read-only file system"), "{said}");
    disk.read_only(false);
    let running = serve(&data);
    let (login, password) = &credentials[0];
    Caller::sign_in(&running.address(), login, password).await;
}
