//! A door between the app and its server: it can be shut, and it remembers which tokens went
//! through.

use std::{
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional},
    net::{TcpListener, TcpStream},
};

/// The door.
#[derive(Clone)]
pub struct Gate {
    /// Where the app finds it.
    pub origin: String,
    shut: Arc<AtomicBool>,
    tokens: Arc<Mutex<Vec<String>>>,
}

impl Gate {
    /// Opens a door to this server.
    pub async fn before(server: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let this = Self {
            origin: format!("http://{}", listener.local_addr().unwrap()),
            shut: Arc::default(),
            tokens: Arc::default(),
        };
        let gate = this.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                if !gate.shut.load(Ordering::SeqCst) {
                    let gate = gate.clone();
                    tokio::spawn(async move { gate.pass(stream, server).await });
                }
            }
        });
        this
    }

    /// Lets nothing through, or everything again.
    pub fn shut(&self, shut: bool) {
        self.shut.store(shut, Ordering::SeqCst);
    }

    /// The session tokens that went through since the last time that somebody asked.
    pub fn tokens(&self) -> Vec<String> {
        std::mem::take(&mut *self.tokens.lock().unwrap())
    }

    /// One request for each connection: the app of these tests keeps none open.
    async fn pass(&self, mut app: TcpStream, server: SocketAddr) {
        let mut head = Vec::new();
        while !head.windows(4).any(|it| it == b"\r\n\r\n") {
            match app.read_buf(&mut head).await {
                Ok(0) | Err(_) => return,
                Ok(_) => {}
            }
        }
        let text = String::from_utf8_lossy(&head).into_owned();
        let token = text
            .lines()
            .filter_map(|it| it.split_once(": "))
            .find(|it| it.0.eq_ignore_ascii_case("authorization"));
        if let Some((_, bearer)) = token {
            let token = bearer.strip_prefix("Bearer ").unwrap().to_owned();
            self.tokens.lock().unwrap().push(token);
        }
        let mut server = TcpStream::connect(server).await.unwrap();
        server.write_all(&head).await.unwrap();
        let _ = copy_bidirectional(&mut app, &mut server).await;
    }
}
