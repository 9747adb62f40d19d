//! What can be asked of the audit log.

use clap::{Args, Subcommand};
use jiff::Timestamp;
use job_tracker_server::{
    domain::audit_chain::{Chain, NotedSeal, Wrong, WrongBlock},
    settings::DatabaseSettings,
};
use serde_json::{Value, json};

use super::{error::CommandError, existing, printed::print};

#[derive(Subcommand)]
pub(super) enum AuditCommand {
    /// Looks for lines of the log that were changed, removed or inserted after they were sealed.
    Verify(VerifyArguments),
}

#[derive(Args)]
pub(super) struct VerifyArguments {
    #[command(flatten)]
    database: DatabaseSettings,
    /// A seal that was printed or logged earlier, and must still be there.
    #[arg(long, value_name = "NUMBER:HASH")]
    seal: Option<NotedSeal>,
}

/// Does it.
pub(super) async fn run(command: AuditCommand) -> Result<(), CommandError> {
    match command {
        AuditCommand::Verify(arguments) => verify(arguments).await,
    }
}

/// Says what of the log is sealed. Fails when something is wrong with it, which it prints too.
async fn verify(arguments: VerifyArguments) -> Result<(), CommandError> {
    let server = existing(arguments.database).await?;
    let verified = server.verify_audit_log(arguments.seal).await;
    server.close().await;
    let (chain, unsealed) = verified?;
    print(&told(&chain, unsealed))?;
    match chain.wrong.first() {
        None => Ok(()),
        Some(first) => Err(CommandError::AuditLog(in_words(first))),
    }
}

fn told(chain: &Chain, unsealed: u64) -> Value {
    let wrong = |it: &WrongBlock| {
        json!({
            "block": it.block,
            "from": instant(it.from),
            "until": instant(it.until),
            "what": what(it.wrong),
        })
    };
    json!({
        "blocks": chain.blocks,
        "lines": chain.lines,
        "erased": chain.erased,
        "removed": chain.removed,
        "sealed_until": chain.sealed_until().map(instant),
        "unsealed": unsealed,
        "seal": chain.last().map(job_tracker_server::domain::audit_seal::Seal::told),
        "wrong": chain.wrong.iter().map(wrong).collect::<Vec<_>>(),
    })
}

fn in_words(it: &WrongBlock) -> String {
    let (from, until) = (instant(it.from), instant(it.until));
    format!(
        "block {}, from {from} to {until}: {}",
        it.block,
        what(it.wrong)
    )
}

fn what(wrong: Wrong) -> &'static str {
    match wrong {
        Wrong::SealMissing => "its seal is missing",
        Wrong::SealChanged => "its seal was changed",
        Wrong::LinesRemoved => "lines were removed",
        Wrong::LinesInserted => "lines were inserted",
        Wrong::Changed => "a line or the seal was changed",
        Wrong::AnotherSeal => "it does not have the seal that was noted",
        Wrong::DetailChanged => "the personal detail of a line was changed",
        Wrong::DetailMissing => "the personal detail of a line is gone, and was not erased",
        Wrong::ErasureUntold => {
            "details are marked as erased, and the log tells of no such erasure"
        }
        Wrong::RemovedTooEarly => "its lines were removed too early",
    }
}

/// An instant as the log has it; the number, where somebody wrote one that no calendar has.
fn instant(milliseconds: i64) -> String {
    Timestamp::from_millisecond(milliseconds)
        .map_or_else(|_| milliseconds.to_string(), |it| it.to_string())
}
