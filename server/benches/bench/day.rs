//! A day of the whole country: 150 000 performances, as the hours of a day bring them, played in
//! less time, with answers that are lost. Each must be there once.

use std::{sync::Arc, time::Duration};

use rusqlite::Connection;
use tokio::{io::AsyncWriteExt as _, net::TcpStream, task::JoinSet, time::Instant};

use super::{
    load::Waits,
    phones::{Phones, company, new_key, serving},
    registrations::FILE,
    tell,
};

/// One of every worker of the country.
const PERFORMANCES: usize = 150_000;
/// Performances of a worker: fewer phones that report more often, since each must sign in first.
const OF_A_WORKER: usize = 24;
/// Of so many reports the answer of one is lost: three of a hundred.
const LOST: usize = 33;
/// What the hours from six in the morning to eleven at night bring, by their shares: most report
/// when they leave, at noon and in the afternoon. Invented; nobody has published the true ones.
const HOURS: [u32; 17] = [1, 2, 3, 4, 6, 9, 14, 10, 7, 8, 12, 16, 12, 6, 4, 2, 1];
/// How long 99 of 100 may wait in the worst minute.
const WAIT: Duration = Duration::from_millis(500);

/// Plays the day in so many seconds; says whether the limit was kept.
pub async fn run(seconds: u64) -> bool {
    let data = tempfile::tempdir().unwrap();
    let place = ["--data", data.path().to_str().unwrap()];
    println!("a day of the country: its workers are added");
    let people = company(&place, PERFORMANCES / OF_A_WORKER);
    let server = serving(&place);
    let address = server.address();
    let phones = Phones::signed_in(&format!("http://{address}"), &people).await;
    let before = bytes(&data);
    let played = Played { phones, address };
    println!("a day of the country: it begins, and takes {seconds} s");
    let (mut all, mut worst) = play(Arc::new(played), Duration::from_secs(seconds)).await;
    assert_eq!(server.stop("TERM").status, Some(0));
    let kept = Connection::open(data.path().join(FILE)).unwrap();
    let count = kept.query_row("SELECT count(*) FROM performances", (), |row| {
        row.get::<_, i64>(0)
    });
    assert_eq!(usize::try_from(count.unwrap()), Ok(PERFORMANCES));
    let bytes = (bytes(&data) - before) / PERFORMANCES as u64;
    let (most, wait) = (worst.count(), worst.within(990));
    tell(
        &format!("a day of {PERFORMANCES} performances in {seconds} s, each there once"),
        &format!(
            "99 of 100 within {:.1} ms, in the worst minute, of {most}, {:.1} ms; {} answers lost; \
             {bytes} bytes each on the disk",
            all.within(990).as_secs_f64() * 1e3,
            wait.as_secs_f64() * 1e3,
            PERFORMANCES.div_ceil(LOST),
        ),
        &format!("{} ms in the worst minute", WAIT.as_millis()),
        wait <= WAIT,
    )
}

struct Played {
    phones: Phones,
    address: String,
}

/// How long all waited, and those of the minute of the day in which they waited longest.
async fn play(day: Arc<Played>, during: Duration) -> (Waits, Waits) {
    let minutes = HOURS.len() * 60;
    let began = Instant::now();
    let mut running = JoinSet::new();
    for number in 0..PERFORMANCES {
        let at = share_of_the_day(number);
        let due = began + during.mul_f64(at);
        tokio::time::sleep_until(due).await;
        let day = Arc::clone(&day);
        running.spawn(async move {
            day.report(number).await;
            // Late is late for her who waits, whoever was slow.
            (minute_of(at, minutes), due.elapsed())
        });
    }
    let mut by_minute: Vec<Waits> = (0..minutes).map(|_| Waits::default()).collect();
    let mut all = Waits::default();
    for (minute, wait) in running.join_all().await {
        all.add(wait);
        by_minute[minute].add(wait);
    }
    let by_minute = by_minute.into_iter().map(|mut it| (it.within(990), it));
    let (_, worst) = by_minute.max_by_key(|it| it.0).unwrap();
    (all, worst)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a share of some hundreds"
)]
fn minute_of(at: f64, minutes: usize) -> usize {
    ((at * minutes as f64) as usize).min(minutes - 1)
}

/// When in the day this one of all comes, from 0 to 1.
#[expect(clippy::cast_precision_loss, reason = "a share of some thousands")]
fn share_of_the_day(number: usize) -> f64 {
    let all = f64::from(HOURS.iter().sum::<u32>());
    let mut left = (number as f64 + 0.5) / PERFORMANCES as f64 * all;
    for (hour, share) in HOURS.into_iter().enumerate() {
        let share = f64::from(share);
        if left < share {
            return (hour as f64 + left / share) / HOURS.len() as f64;
        }
        left -= share;
    }
    1.0
}

impl Played {
    async fn report(&self, number: usize) {
        let key = new_key();
        if number.is_multiple_of(LOST) {
            self.lose_the_answer(self.phones.token(number), &key).await;
        }
        let origin = format!("http://{}", self.address);
        self.phones.report(&origin, number, &key).await;
    }

    /// Sends it all, and is gone before the answer.
    async fn lose_the_answer(&self, token: &str, key: &str) {
        let (address, body) = (&self.address, self.phones.body());
        let length = body.len();
        let request = format!(
            "POST /v1/performances HTTP/1.1\r\nhost: {address}\r\nauthorization: Bearer {token}\r\n\
             idempotency-key: {key}\r\ncontent-type: application/json\r\n\
             content-length: {length}\r\n\r\n{body}"
        );
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
    }
}

/// What lies on the disk.
fn bytes(data: &tempfile::TempDir) -> u64 {
    let files = std::fs::read_dir(data.path()).unwrap();
    files.map(|it| it.unwrap().metadata().unwrap().len()).sum()
}
