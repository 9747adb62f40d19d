//! Asterisk's way: it connects and tells of a call, and is told line by line what to play and which
//! keys to wait for (FastAGI).

use std::{net::SocketAddr, sync::Arc, time::Duration};

use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::{
        TcpListener, TcpStream,
        tcp::{OwnedReadHalf, OwnedWriteHalf},
    },
    sync::Semaphore,
};

use super::{
    PhoneLine,
    line::{Came, Reply},
    twiml::number,
    words::spoken,
};
use crate::domain::{
    dialogue::{Heard, Keys, Speech},
    phone_call::CallId,
    random::{Random, bytes},
};

/// Lines that may come before the empty one.
const MOST_LINES: usize = 100;
/// Bytes of the longest line; Asterisk's own buffer has as many.
const LONGEST_LINE: u64 = 2048;
/// How long it may take to tell of a call, and to answer it: whoever connects and says nothing holds no place.
const INTRODUCTION: Duration = Duration::from_secs(10);
/// Milliseconds to the first key, and between keys.
const PATIENCE: u32 = 8_000;
/// How long Asterisk may say nothing: longer than any sentence and its keys.
const SILENCE: Duration = Duration::from_secs(120);
/// Calls at a time; more wait at the door.
const CALLS: usize = 500;
/// Keys that end a sentence.
const ALL_KEYS: &str = "0123456789*#";
/// The folder of the clips among Asterisk's sounds.
const SOUNDS: &str = "job-tracker";

/// The caller hung up, or what came is none of FastAGI's.
#[derive(Debug, thiserror::Error)]
enum CallEnd {
    #[error("the caller hung up")]
    HungUp,
    #[error("what came is not FastAGI")]
    Unreadable,
    #[error("Asterisk says nothing any more")]
    Silent,
    #[error(transparent)]
    Broken(#[from] std::io::Error),
}

/// Answers Asterisks, until it is dropped.
pub(crate) async fn serve(listener: TcpListener, line: PhoneLine, random: Arc<dyn Random>) {
    let calls = Arc::new(Semaphore::new(CALLS));
    loop {
        let Ok(permit) = Arc::clone(&calls).acquire_owned().await else {
            return;
        };
        match listener.accept().await {
            Ok((stream, peer)) => {
                let (line, random) = (line.clone(), Arc::clone(&random));
                tokio::spawn(async move {
                    let _permit = permit;
                    if let Err(end) = talk(stream, peer, line, random.as_ref()).await {
                        tracing::debug!(%end, "a call over FastAGI ended early");
                    }
                });
            }
            Err(error) => {
                tracing::warn!(%error, "a call over FastAGI was not taken");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
}

async fn talk(
    stream: TcpStream,
    peer: SocketAddr,
    line: PhoneLine,
    random: &dyn Random,
) -> Result<(), CallEnd> {
    let (reading, writing) = stream.into_split();
    let mut asterisk = Asterisk {
        reading: BufReader::new(reading),
        writing,
    };
    let told = tokio::time::timeout(INTRODUCTION, asterisk.head());
    let told = told.await.map_err(|_| CallEnd::Silent)??;
    let named = |name: &str| told.iter().find(|it| it.0 == name).map(|it| it.1.as_str());
    // A connection is a call; what Asterisk calls it is unique on its own machine only.
    let drawn: [u8; 16] = bytes(random).map_err(|_| CallEnd::Unreadable)?;
    let id = named("agi_uniqueid").unwrap_or_default();
    let call = CallId::of("fastagi", &format!("{peer} {id} {drawn:?}"));
    let caller = named("agi_callerid").and_then(number);
    let called = named("agi_dnid").and_then(number);
    let answered = tokio::time::timeout(INTRODUCTION, asterisk.command("ANSWER"));
    answered.await.map_err(|_| CallEnd::Silent)??;
    let mut turn = 0;
    let mut heard = Heard::Silence;
    loop {
        let reply = line.turn(Came {
            call,
            caller: caller.clone(),
            called: called.clone(),
            turn,
            heard: heard.clone(),
        });
        match reply.await {
            Reply::Wait => tokio::time::sleep(Duration::from_millis(500)).await,
            Reply::Say { turn: next, said } => {
                let Some(keys) = asterisk.say(&said).await? else {
                    asterisk.command("HANGUP").await?;
                    return Ok(());
                };
                heard = keys;
                turn = next;
            }
        }
    }
}

struct Asterisk {
    reading: BufReader<OwnedReadHalf>,
    writing: OwnedWriteHalf,
}

impl Asterisk {
    /// The next line; of one that is too long no more is read.
    async fn line(&mut self) -> Result<String, CallEnd> {
        let mut line = Vec::new();
        let mut reading = (&mut self.reading).take(LONGEST_LINE);
        let read = reading.read_until(b'\n', &mut line);
        let read = tokio::time::timeout(SILENCE, read).await;
        read.map_err(|_| CallEnd::Silent)??;
        match line.pop() {
            None => return Err(CallEnd::HungUp),
            Some(b'\n') => {}
            Some(_) => return Err(CallEnd::Unreadable),
        }
        if line.last() == Some(&b'\r') {
            line.pop();
        }
        String::from_utf8(line).map_err(|_| CallEnd::Unreadable)
    }

    /// What is told of the call, up to the empty line.
    async fn head(&mut self) -> Result<Vec<(String, String)>, CallEnd> {
        let mut told = Vec::new();
        for _ in 0..MOST_LINES {
            let line = self.line().await?;
            if line.is_empty() {
                return Ok(told);
            }
            let (name, value) = line.split_once(':').ok_or(CallEnd::Unreadable)?;
            told.push((name.to_owned(), value.trim().to_owned()));
        }
        Err(CallEnd::Unreadable)
    }

    /// One command and its result. A line that says that the caller hung up may come at any time.
    async fn command(&mut self, command: &str) -> Result<String, CallEnd> {
        self.writing
            .write_all(format!("{command}\n").as_bytes())
            .await?;
        loop {
            let line = self.line().await?;
            if line == "HANGUP" {
                continue;
            }
            let (code, rest) = line.split_at_checked(3).ok_or(CallEnd::Unreadable)?;
            return match code {
                "200" => {
                    let result = rest.trim_start().strip_prefix("result=");
                    let result = result.ok_or(CallEnd::Unreadable)?;
                    if result.starts_with("-1") {
                        return Err(CallEnd::HungUp);
                    }
                    Ok(result.to_owned())
                }
                "511" => Err(CallEnd::HungUp),
                "520" if rest.starts_with('-') => {
                    while !self.line().await?.starts_with("520 ") {}
                    Err(CallEnd::Unreadable)
                }
                _ => Err(CallEnd::Unreadable),
            };
        }
    }

    /// Says it, and what is keyed then; nothing when the call is over.
    async fn say(&mut self, said: &Speech) -> Result<Option<Heard>, CallEnd> {
        let mut first = None;
        for clip in spoken(said) {
            let file = format!("{SOUNDS}/{}/{}", clip.language, clip.clip);
            let result = self
                .command(&format!("STREAM FILE {file} \"{ALL_KEYS}\""))
                .await?;
            first = pressed(&result);
            if first.is_some() && said.keys.is_some() {
                break;
            }
        }
        let Some(keys) = said.keys else {
            return Ok(None);
        };
        let longest = match (keys, first) {
            (Keys::One, Some(key)) => return Ok(Some(Heard::Keys(key.to_string()))),
            (Keys::One, None) => 1,
            (Keys::Number { .. }, Some('#')) => return Ok(Some(Heard::Silence)),
            (Keys::Number { .. }, Some('*')) => return Ok(Some(Heard::Keys("*".to_owned()))),
            (Keys::Number { longest }, Some(_)) => longest - 1,
            (Keys::Number { longest }, None) => longest,
        };
        let silence = format!("{SOUNDS}/{}/silence", said.language);
        let result = self
            .command(&format!("GET DATA {silence} {PATIENCE} {longest}"))
            .await?;
        let rest = result.split_whitespace().next().unwrap_or_default();
        let rest = if rest == "(timeout)" { "" } else { rest };
        let all: String = first.into_iter().chain(rest.chars()).collect();
        Ok(Some(match all.is_empty() {
            true => Heard::Silence,
            false => Heard::Keys(all),
        }))
    }
}

/// The key that ended a sentence, which comes as the number of its sign.
fn pressed(result: &str) -> Option<char> {
    let number = result.split_whitespace().next()?;
    let sign = number.parse::<u8>().ok().filter(|it| *it != 0)?;
    let sign = char::from(sign);
    ALL_KEYS.contains(sign).then_some(sign)
}
