//! The first day that retention did not remove.

use super::Both;
use crate::{application::KeptSinceQuestion, domain::changes::ErasureChange};

#[tokio::test]
async fn the_first_day_that_is_kept_and_the_last_line_are_the_same_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    let stands = async || both.ask(|| KeptSinceQuestion, |it| format!("{it:?}")).await;
    let first = stands().await;
    assert!(first.day.is_none() && first.last_line.is_some());
    for day in ["2021-11-27", "2021-12-27"] {
        let day = day.parse().unwrap();
        both.change(ErasureChange::KeptSince(day)).await;
        assert_eq!(stands().await.day, Some(day));
    }
}
