use std::collections::BTreeMap;

use uuid::Uuid;

use crate::{
    domain::{
        audit_chain::{Chain, NotedSeal},
        audit_seal::{LoggedLine, Seal},
    },
    store::{Question, Store, StoreError},
};

/// Asks for the first seal behind a block, with the lines that follow that block's until the
/// seal's last, as far as [`crate::domain::audit_chain::LOOKED_AT`]; and when its lines were
/// removed, if they were.
pub(crate) struct SealedQuestion {
    /// Behind this block.
    pub block: i64,
    /// Behind this line.
    pub seq: i64,
}

impl Question for SealedQuestion {
    type Facts = Option<(Seal, Option<i64>, Vec<LoggedLine>)>;
}

/// Asks for the number of lines behind this one.
pub(crate) struct UnsealedQuestion {
    pub seq: i64,
}

impl Question for UnsealedQuestion {
    type Facts = u64;
}

/// Asks how many personal details of lines each erasure took, as the log tells.
pub(crate) struct ErasuresToldQuestion;

impl Question for ErasuresToldQuestion {
    type Facts = BTreeMap<Uuid, u64>;
}

/// Goes through all that is sealed, a block a question: nobody who works waits for it, and what is
/// sealed does not change meanwhile. Gives the blocks, and the number of lines that are not sealed
/// yet.
pub(crate) async fn verify_audit(
    store: &Store,
    noted: Option<NotedSeal>,
) -> Result<(Chain, u64), StoreError> {
    let mut chain = Chain::new(noted);
    loop {
        // Before the first block is what nobody should have put there.
        let (block, seq) = chain
            .last()
            .map_or((i64::MIN, i64::MIN), |it| (it.block, it.last_seq));
        match store.ask(SealedQuestion { block, seq }).await? {
            Some((seal, None, lines)) => chain.follow(seal, &lines),
            Some((seal, Some(at), lines)) => chain.follow_removed(seal, at, &lines),
            None => {
                if chain.erased > 0 {
                    chain.compare_erasures(&store.ask(ErasuresToldQuestion).await?);
                }
                chain.end();
                let unsealed = store.ask(UnsealedQuestion { seq }).await?;
                return Ok((chain, unsealed));
            }
        }
    }
}
