//! A way to the database that breaks when it is told to.

use std::sync::{Arc, Mutex};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::watch,
};
use uuid::Uuid;

/// The key whose commit is swallowed, until it was.
type Swallows = Arc<Mutex<Option<Uuid>>>;

/// Listens, and carries to the database.
pub struct Proxy {
    port: u16,
    cut: watch::Sender<()>,
    swallows: Swallows,
}

impl Proxy {
    /// Before the database at `host:port`.
    pub async fn before(database: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (cut, _) = watch::channel(());
        let swallows = Swallows::default();
        let (cuts, swallowed) = (cut.clone(), Arc::clone(&swallows));
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let server = TcpStream::connect(&database).await.unwrap();
                let (cuts, swallows) = (cuts.subscribe(), Arc::clone(&swallowed));
                tokio::spawn(carry(client, server, cuts, swallows));
            }
        });
        Self {
            port,
            cut,
            swallows,
        }
    }

    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Leaves every connection that there is without a database. Whoever holds one hears of it
    /// when it sends something.
    pub fn cut(&self) {
        self.cut.send_replace(());
    }

    /// Carries the commit of what is sent under this key, and nothing that is said to it. Others
    /// commit too: the server looks after time by itself.
    pub fn swallow_the_answer_to_the_commit_of(&self, key: Uuid) {
        *self.swallows.lock().unwrap() = Some(key);
    }
}

/// Whether it was to be swallowed; only once.
fn swallow(swallows: &Swallows) -> bool {
    swallows.lock().unwrap().take().is_some()
}

async fn carry(
    mut client: TcpStream,
    mut server: TcpStream,
    mut cuts: watch::Receiver<()>,
    swallows: Swallows,
) {
    let (mut asked, mut said) = (vec![0; 65_536], vec![0; 65_536]);
    let mut is_its_transaction = false;
    loop {
        tokio::select! {
            read = client.read(&mut asked) => {
                let Ok(read @ 1..) = read else { return };
                server.write_all(&asked[..read]).await.unwrap();
                let has = |what: &[u8]| asked[..read].windows(what.len()).any(|it| it == what);
                let key = *swallows.lock().unwrap();
                is_its_transaction |= key.is_some_and(|it| has(it.as_bytes()));
                if is_its_transaction && has(b"COMMIT") && swallow(&swallows) {
                    let _ = server.read(&mut said).await;
                    return;
                }
            }
            read = server.read(&mut said) => {
                let Ok(read @ 1..) = read else { return };
                if client.write_all(&said[..read]).await.is_err() {
                    return;
                }
            }
            _ = cuts.changed() => {
                drop(server);
                let _ = client.read(&mut asked).await;
                return;
            }
        }
    }
}
