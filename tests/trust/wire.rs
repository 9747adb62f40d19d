//! Messages of HTTP as bytes.

use std::{io, time::Duration};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

/// What a proxy says for a server that it does not reach.
pub const BAD_GATEWAY: &[u8] =
    b"HTTP/1.1 502 Bad Gateway\r\ncontent-type: text/html\r\ncontent-length: 6\r\n\r\n<html>";

/// So many eighths of the bytes.
pub fn part_of(bytes: &[u8], eighths: u8) -> &[u8] {
    &bytes[..bytes.len() * usize::from(eighths.min(7)) / 8]
}

/// How fast bytes go.
#[derive(Clone, Copy)]
pub enum Pace {
    /// At once.
    Fast,
    /// Small pieces with pauses between them, as on a phone at the edge of the network; shortened
    /// so that thousands of stories can be told.
    TwoG,
}

impl Pace {
    /// Writes at this pace.
    pub async fn write(self, stream: &mut TcpStream, bytes: &[u8]) -> io::Result<()> {
        match self {
            Self::Fast => stream.write_all(bytes).await,
            Self::TwoG => {
                for piece in bytes.chunks(64) {
                    stream.write_all(piece).await?;
                    stream.flush().await?;
                    tokio::time::sleep(Duration::from_millis(1)).await;
                }
                Ok(())
            }
        }
    }
}

/// One HTTP message: a head, and as many bytes as it announces.
pub async fn read_message(stream: &mut TcpStream) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    loop {
        if let Some(end) = bytes.windows(4).position(|it| it == b"\r\n\r\n") {
            let wanted = end + 4 + announced(&bytes[..end]);
            if bytes.len() >= wanted {
                return Ok(bytes);
            }
        }
        if stream.read_buf(&mut bytes).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    }
}

fn announced(head: &[u8]) -> usize {
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let length = head
        .lines()
        .find_map(|it| it.strip_prefix("content-length:"));
    length.map_or(0, |it| it.trim().parse().unwrap())
}
