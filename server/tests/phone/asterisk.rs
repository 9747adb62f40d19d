//! An Asterisk, as far as this server is concerned: it connects, tells of a call, and does what it
//! is told line by line.

use std::{collections::VecDeque, fmt::Write as _, net::SocketAddr};

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::TcpStream,
};

use crate::support::Company;

/// A call that it carries.
pub struct Asterisk {
    stream: BufReader<TcpStream>,
    /// Commands that came.
    pub commands: Vec<String>,
}

impl Asterisk {
    /// Somebody calls from this number.
    pub async fn call(company: &Company, from: &str) -> Self {
        Self::at(company.server().agi.unwrap(), from).await
    }

    /// The same at any server.
    pub async fn at(agi: SocketAddr, from: &str) -> Self {
        Self::to(agi, from, "3280035530").await
    }

    /// The same to this number.
    pub async fn to(agi: SocketAddr, from: &str, called: &str) -> Self {
        let mut stream = TcpStream::connect(agi).await.unwrap();
        let head = format!(
            "agi_network: yes\nagi_request: agi://{agi}/\nagi_channel: SIP/1\nagi_language: en\n\
             agi_uniqueid: 1732550000.1\nagi_callerid: {from}\nagi_dnid: {called}\n\n"
        );
        stream.write_all(head.as_bytes()).await.unwrap();
        Self {
            stream: BufReader::new(stream),
            commands: Vec::new(),
        }
    }

    /// One command; none when the server closed the connection.
    pub async fn command(&mut self) -> Option<String> {
        let mut line = String::new();
        self.stream
            .read_line(&mut line)
            .await
            .ok()
            .filter(|it| *it > 0)?;
        let command = line.trim_end().to_owned();
        self.commands.push(command.clone());
        Some(command)
    }

    /// Answers a command.
    pub async fn answer(&mut self, answer: &str) {
        let line = format!("{answer}\n");
        self.stream
            .get_mut()
            .write_all(line.as_bytes())
            .await
            .unwrap();
    }

    /// Plays all that comes, and keys one answer whenever keys are waited for; hangs up when no
    /// more are left. Says what was played and keyed.
    pub async fn play(&mut self, keys: &[String]) -> String {
        let mut keys: VecDeque<_> = keys.iter().cloned().collect();
        let mut heard = String::new();
        while let Some(command) = self.command().await {
            let words: Vec<_> = command.split(' ').collect();
            match words.as_slice() {
                ["ANSWER"] => self.answer("200 result=0").await,
                ["STREAM", "FILE", file, ..] => {
                    let _ = writeln!(heard, "{file}");
                    self.answer("200 result=0 endpos=8000").await;
                }
                ["GET", "DATA", _, _, longest] => match keys.pop_front() {
                    None => {
                        self.answer("200 result=-1").await;
                        break;
                    }
                    Some(keys) => {
                        let _ = writeln!(heard, "> {keys} (up to {longest})");
                        self.answer(&format!("200 result={keys}")).await;
                    }
                },
                ["HANGUP"] => {
                    self.answer("200 result=1").await;
                    heard.push_str("(hangs up)\n");
                }
                _ => panic!("{command}"),
            }
        }
        heard
    }
}
