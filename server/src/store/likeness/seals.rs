//! The audit log, sealed and read again.

use jiff::Timestamp;

use super::{Both, LINES};
use crate::{
    application::{SealQuestion, SealedQuestion, UnsealedQuestion, seal_audit, verify_audit},
    domain::audit_seal::BLOCK_LINES,
};

#[tokio::test]
async fn a_log_has_the_same_seals_in_both_databases() {
    let Some(both) = Both::open().await else {
        return;
    };
    let facts = |it: &_| format!("{it:?}");
    let (last, lines) = both.ask(|| SealQuestion, |it| format!("{it:?}")).await;
    let count = usize::try_from(LINES).unwrap();
    assert!(last.is_none() && lines.len() == count && count < BLOCK_LINES);
    both.ask(|| UnsealedQuestion { seq: 7 }, facts).await;
    let now = Timestamp::from_second(86_400).unwrap();
    for store in [&both.sqlite, &both.postgres] {
        let (blocks, last) = seal_audit(store, now).await.unwrap();
        assert_eq!((blocks, last.map(|it| it.lines)), (1, Some(130)));
    }
    let first = || SealedQuestion {
        block: i64::MIN,
        seq: i64::MIN,
    };
    let sealed = both.ask(first, |it| format!("{it:?}")).await;
    let (seal, ..) = sealed.unwrap();
    both.refuse(seal).await;
    let none = || SealedQuestion { block: 1, seq: 130 };
    assert_eq!(both.ask(none, |it| format!("{it:?}")).await, None);
    for store in [&both.sqlite, &both.postgres] {
        let (chain, unsealed) = verify_audit(store, None).await.unwrap();
        assert_eq!((chain.lines, unsealed, chain.wrong.len()), (130, 0, 0));
    }
}
