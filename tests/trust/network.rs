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
    io::AsyncReadExt as _,
    net::{TcpListener, TcpSocket, TcpStream},
    sync::{Mutex as AsyncMutex, Notify},
    task::JoinSet,
};

use super::{
    fault::{Fault, Weather},
    wire::{BAD_GATEWAY, Pace, part_of, read_message},
};
use crate::support::world::{Company, HOUR};

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

    /// Ends it, with all its connections.
    pub async fn close(&self) {
        if let Some(Listening::Up(mut accepting)) = self.listening.lock().await.take() {
            accepting.shutdown().await;
        }
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
                self.company.lock().await.wait(HOUR * 24);
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
