//! A network between the app and its server that fails as it is told, request by request.

use std::{
    collections::VecDeque,
    io,
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};

use job_tracker::core::platform::{Later, Timer};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpSocket, TcpStream},
    sync::{Mutex as AsyncMutex, Notify},
    task::JoinSet,
};

use crate::support::world::{Company, HOUR};

/// What becomes of one request. The app sees a broken connection wherever no answer is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It arrives, and so does the answer.
    None,
    /// The connection is closed before the request is read.
    CutAtOnce,
    /// The request is lost.
    CutBefore,
    /// So many eighths of the request arrive.
    CutInside(u8),
    /// It arrives; the answer is lost.
    CutAfter,
    /// It arrives; nobody waits for the answer.
    CutDuring,
    /// So many eighths of the answer come back.
    CutAnswer(u8),
    /// It is held up, and arrives when late bytes do.
    Late,
    /// It arrives and is answered, and a copy of it arrives when late bytes do.
    Copied,
    /// It arrives twice; the answer to the second comes back.
    Twice,
    /// Nothing comes back until the app gives up.
    Silent {
        /// Whether it arrived.
        arrived: bool,
    },
    /// Both ways, a few bytes at a time.
    Trickle,
    /// All that is late arrives first.
    AfterTheLate,
    /// The server is started anew; then the answer comes back, or does not.
    Restart {
        /// Whether it does.
        answered: bool,
    },
    /// A day passes before the request is lost, or after it arrived and its answer was lost.
    Night {
        /// Whether it arrived.
        arrived: bool,
    },
    /// The app dies over it.
    Death {
        /// Whether the request arrives.
        arrived: bool,
    },
    /// A proxy's own answer: the request arrived, or did not.
    BadGateway {
        /// Whether it arrived.
        arrived: bool,
    },
}

/// Whether there is a way to the server at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weather {
    /// As it was.
    Same,
    /// There is.
    Up,
    /// There is not.
    Down,
}

/// The network.
pub struct Network {
    /// Where the app finds it.
    pub addr: SocketAddr,
    /// Told when the app has to die.
    pub death: Notify,
    /// Faults that were played.
    pub played: AtomicU64,
    company: Arc<AsyncMutex<Company>>,
    upstream: SocketAddr,
    faults: Mutex<VecDeque<Fault>>,
    pauses: Mutex<VecDeque<Weather>>,
    late: Mutex<Vec<Vec<u8>>>,
    listening: AsyncMutex<Option<Listening>>,
    refuses_connects: bool,
    dark: AtomicBool,
}

enum Listening {
    Up(JoinSet<()>),
    Down(TcpSocket),
}

impl Network {
    /// A network to the company's server. One that refuses no connects closes them at once
    /// instead, which is all that a browser can see of it.
    pub async fn to(company: Arc<AsyncMutex<Company>>, refuses_connects: bool) -> Arc<Self> {
        let upstream = company.lock().await.addr();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let network = Arc::new(Self {
            addr: listener.local_addr().unwrap(),
            death: Notify::new(),
            played: AtomicU64::new(0),
            company,
            upstream,
            faults: Mutex::default(),
            pauses: Mutex::default(),
            late: Mutex::default(),
            listening: AsyncMutex::default(),
            refuses_connects,
            dark: AtomicBool::new(false),
        });
        let up = Listening::Up(accepting(&network, listener));
        *network.listening.lock().await = Some(up);
        network
    }

    /// What becomes of the next requests, and of the weather in the pauses between tries.
    pub fn script(&self, faults: &[Fault], pauses: &[Weather]) {
        *self.faults.lock().unwrap() = faults.iter().copied().collect();
        *self.pauses.lock().unwrap() = pauses.iter().copied().collect();
    }

    /// Opens or closes the way to the server.
    pub async fn turn(self: &Arc<Self>, weather: Weather) {
        if weather == Weather::Same {
            return;
        }
        self.dark.store(weather == Weather::Down, Ordering::SeqCst);
        if !self.refuses_connects {
            return;
        }
        let mut listening = self.listening.lock().await;
        *listening = match (listening.take(), weather) {
            (Some(Listening::Up(mut accepting)), Weather::Down) => {
                self.played.fetch_add(1, Ordering::Relaxed);
                accepting.shutdown().await;
                Some(Listening::Down(self.hold_the_port()))
            }
            (Some(Listening::Down(socket)), Weather::Up) => {
                let listener = socket.listen(64).unwrap();
                Some(Listening::Up(accepting(self, listener)))
            }
            (other, _) => other,
        };
    }

    /// Bound, but not listening: who connects is refused, and nobody else gets the port.
    fn hold_the_port(&self) -> TcpSocket {
        let socket = TcpSocket::new_v4().unwrap();
        socket.set_reuseaddr(true).unwrap();
        socket.bind(self.addr).unwrap();
        socket
    }

    /// Lets the oldest late requests arrive; nobody hears the answers.
    pub async fn deliver_late(&self, count: usize) {
        for _ in 0..count {
            let request = {
                let mut late = self.late.lock().unwrap();
                if late.is_empty() {
                    return;
                }
                late.remove(0)
            };
            let _ = self.exchange(&request, Pace::Fast).await;
        }
    }

    /// How many requests are late.
    pub fn late(&self) -> usize {
        self.late.lock().unwrap().len()
    }

    fn keep_late(&self, request: &[u8]) {
        self.late.lock().unwrap().push(request.to_vec());
    }

    /// Sends a request to the server and reads its answer.
    async fn exchange(&self, request: &[u8], pace: Pace) -> io::Result<Vec<u8>> {
        let mut stream = self.upload(request, pace).await?;
        read_message(&mut stream).await
    }

    async fn upload(&self, request: &[u8], pace: Pace) -> io::Result<TcpStream> {
        let mut stream = TcpStream::connect(self.upstream).await?;
        pace.write(&mut stream, request).await?;
        Ok(stream)
    }

    /// Plays one fault; the bytes that come back, and whether the connection stays.
    async fn play(self: &Arc<Self>, fault: Fault, request: &[u8]) -> Option<Vec<u8>> {
        match fault {
            Fault::None => self.exchange(request, Pace::Fast).await.ok(),
            Fault::CutAtOnce | Fault::CutBefore => None,
            Fault::CutInside(eighths) => {
                let part = part_of(request, eighths);
                let _ = self.upload(part, Pace::Fast).await;
                None
            }
            Fault::CutAfter => {
                let _ = self.exchange(request, Pace::Fast).await;
                None
            }
            Fault::CutDuring => {
                let stream = self.upload(request, Pace::Fast).await;
                // The server may read it, and finds nobody to answer.
                tokio::spawn(async move { drop(stream) });
                None
            }
            // The caller cuts it short.
            Fault::CutAnswer(_) => self.exchange(request, Pace::Fast).await.ok(),
            Fault::Late => {
                self.keep_late(request);
                None
            }
            Fault::Copied => {
                self.keep_late(request);
                self.exchange(request, Pace::Fast).await.ok()
            }
            Fault::Twice => {
                let _ = self.exchange(request, Pace::Fast).await;
                self.exchange(request, Pace::Fast).await.ok()
            }
            Fault::Silent { arrived } => {
                if arrived {
                    let _ = self.exchange(request, Pace::Fast).await;
                } else {
                    self.keep_late(request);
                }
                std::future::pending().await
            }
            Fault::Trickle => self.exchange(request, Pace::TwoG).await.ok(),
            Fault::AfterTheLate => {
                self.deliver_late(usize::MAX).await;
                self.exchange(request, Pace::Fast).await.ok()
            }
            Fault::Restart { answered } => {
                let answer = self.exchange(request, Pace::Fast).await.ok();
                let company = Arc::clone(&self.company);
                // On its own: a connection that goes must not leave the server half started.
                let restarting = tokio::spawn(async move { company.lock().await.restart().await });
                restarting.await.unwrap();
                answer.filter(|_| answered)
            }
            Fault::Night { arrived } => {
                if arrived {
                    let _ = self.exchange(request, Pace::Fast).await;
                }
                self.company.lock().await.move_clock(HOUR * 24);
                None
            }
            Fault::Death { arrived } => {
                if arrived {
                    let _ = self.exchange(request, Pace::Fast).await;
                }
                self.death.notify_one();
                std::future::pending().await
            }
            Fault::BadGateway { arrived } => {
                if arrived {
                    let _ = self.exchange(request, Pace::Fast).await;
                }
                Some(BAD_GATEWAY.to_vec())
            }
        }
    }

    fn next_is_cut_at_once(&self) -> bool {
        let mut faults = self.faults.lock().unwrap();
        let cut = faults.front() == Some(&Fault::CutAtOnce);
        if cut {
            faults.pop_front();
            self.played.fetch_add(1, Ordering::Relaxed);
        }
        cut || self.dark.load(Ordering::SeqCst)
    }

    fn next_fault(&self) -> Fault {
        let fault = self.faults.lock().unwrap().pop_front();
        let fault = fault.unwrap_or(Fault::None);
        if fault != Fault::None {
            self.played.fetch_add(1, Ordering::Relaxed);
        }
        fault
    }
}

const BAD_GATEWAY: &[u8] =
    b"HTTP/1.1 502 Bad Gateway\r\ncontent-type: text/html\r\ncontent-length: 6\r\n\r\n<html>";

fn part_of(bytes: &[u8], eighths: u8) -> &[u8] {
    &bytes[..bytes.len() * usize::from(eighths.min(7)) / 8]
}

fn accepting(network: &Arc<Network>, listener: TcpListener) -> JoinSet<()> {
    let mut tasks = JoinSet::new();
    let network = Arc::clone(network);
    tasks.spawn(async move {
        let mut connections = JoinSet::new();
        while let Ok((stream, _)) = listener.accept().await {
            connections.spawn(serve(Arc::clone(&network), stream));
        }
    });
    tasks
}

async fn serve(network: Arc<Network>, mut stream: TcpStream) {
    while stream.readable().await.is_ok() {
        if network.next_is_cut_at_once() {
            return;
        }
        let Ok(request) = read_message(&mut stream).await else {
            return;
        };
        let fault = network.next_fault();
        let mut rest = [0];
        let answer = tokio::select! {
            answer = network.play(fault, &request) => answer,
            // The app gave up and closed the connection.
            _ = stream.read(&mut rest) => return,
        };
        let Some(answer) = answer else { return };
        let (bytes, pace, whole) = match fault {
            Fault::CutAnswer(eighths) => (part_of(&answer, eighths), Pace::Fast, false),
            Fault::Trickle => (&answer[..], Pace::TwoG, true),
            _ => (&answer[..], Pace::Fast, true),
        };
        if pace.write(&mut stream, bytes).await.is_err() || !whole {
            return;
        }
    }
}

/// How fast bytes go.
#[derive(Clone, Copy)]
enum Pace {
    Fast,
    /// Small pieces with pauses between them, as on a phone at the edge of the network; shortened
    /// so that thousands of stories can be told.
    TwoG,
}

impl Pace {
    async fn write(self, stream: &mut TcpStream, bytes: &[u8]) -> io::Result<()> {
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
async fn read_message(stream: &mut TcpStream) -> io::Result<Vec<u8>> {
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

/// The app's timer: no pause takes time, but the weather may change in it.
pub struct Pauses(pub Arc<Network>);

impl Timer for Pauses {
    fn sleep(&self, _: Duration) -> Later<'_, ()> {
        Box::pin(async {
            let weather = self.0.pauses.lock().unwrap().pop_front();
            self.0.turn(weather.unwrap_or(Weather::Same)).await;
        })
    }
}
