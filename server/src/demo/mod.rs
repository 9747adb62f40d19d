//! Invented people, to try everything with: one employer, five workers, twelve clients and three
//! weeks of work that end yesterday. On this machine alone their passwords and the link to the
//! console are public and the same at each start; where others can reach the demo they are drawn
//! at each start. Never for real data.

mod access;
mod past;
mod people;
mod seeded;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use job_tracker_protocol::{ClientNumber, Login};
use serde::Serialize;

use crate::{
    clock::Clock,
    domain::{
        client_record::{Household, NewClient},
        employer::NewEmployer,
        hiring::{NewWorker, Person},
        phone_number::PhoneNumber,
        random::{self, NoRandomness, OsRandom, Random},
        secret::{Token, TokenKind},
        seed::Seed,
        staff::Region,
        wording::{Name, WordingError},
    },
    passwords::PasswordError,
    server::{RunningServer, Server, StartError},
    settings::Settings,
    store::{
        StoreError,
        employers::{EmployersQuestion, OnlyEmployerQuestion},
    },
};

use self::{access::Access, seeded::Seeded};

/// Marks a directory as made by the demo.
const MARK: &str = "demo.txt";
const MARK_TEXT: &str = "Invented people with public passwords. This folder can be deleted.\n";
/// Any number; the same one gives the same past.
const SEED: u64 = 2004;

/// Why the demo did not start.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// Somebody's data may be in there.
    #[error("{0} is not empty and was not made by the demo")]
    Foreign(PathBuf),
    /// The directory cannot be used.
    #[error("cannot use the directory {path}: {source}")]
    Directory {
        /// The one that was asked for.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// As for any server.
    #[error(transparent)]
    Start(#[from] StartError),
    /// A password could not be hashed.
    #[error(transparent)]
    Password(#[from] PasswordError),
    /// No randomness.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// A day at the very ends of the calendar.
    #[error(transparent)]
    Calendar(#[from] jiff::Error),
    /// The demo's people live in a directory.
    #[error("a demo needs --data with a directory of its own")]
    NoDirectory,
    /// A name that nobody may have.
    #[error(transparent)]
    Wording(#[from] WordingError),
    /// More hours than a performance may have.
    #[error("a performance of the past has too many hours")]
    Hours,
    /// The people could not be stored.
    #[error("cannot store the demo's people: {0}")]
    Fill(String),
}

impl From<StoreError> for DemoError {
    fn from(error: StoreError) -> Self {
        Self::Fill(error.to_string())
    }
}

/// What a script needs to know of a demo that is ready; one line of JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Announcement {
    /// The web page.
    pub app: String,
    /// The API.
    pub api: String,
    /// A link that makes a user of the employer's console, once for each start of the demo.
    pub console: String,
    /// Who can sign in.
    pub workers: Vec<DemoWorker>,
    /// For whom work can be reported.
    pub clients: Vec<DemoClient>,
}

/// An invented worker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DemoWorker {
    /// Her name.
    pub name: String,
    /// Her login.
    pub login: Login,
    /// Her password.
    pub password: String,
}

/// An invented client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DemoClient {
    /// The client number.
    pub number: ClientNumber,
    /// The client's name.
    pub name: String,
}

/// Starts a server on the demo's data, which is made in an empty directory.
///
/// # Errors
/// When the directory holds anything else, or the server does not start.
pub async fn start(
    settings: Settings,
    clock: Arc<dyn Clock>,
) -> Result<(RunningServer, Announcement), DemoError> {
    let data = settings.database.data.clone();
    let data = data.ok_or(DemoError::NoDirectory)?;
    claim(&data)?;
    let phone_lines = match settings.phone_lines.as_slice() {
        [] => vec![people::PHONE_LINE.to_owned()],
        given => given.to_vec(),
    };
    let access = Access::of(&settings);
    let server = Server::open(
        Settings {
            phone_lines,
            sign_in_rate: access.sign_in_rate(settings.sign_in_rate),
            ..settings
        },
        clock,
    )
    .await?;
    fill(&server).await?;
    let passwords = access.passwords(&server, &data).await?;
    let link = console_link(&server, access).await?;
    let running = server.listen().await?;
    let announcement = announce(&running.origin, &link, passwords);
    Ok((running, announcement))
}

fn claim(data: &Path) -> Result<(), DemoError> {
    let failed = |source| DemoError::Directory {
        path: data.to_owned(),
        source,
    };
    std::fs::create_dir_all(data).map_err(failed)?;
    let mark = data.join(MARK);
    if mark.is_file() {
        return Ok(());
    }
    let mut entries = std::fs::read_dir(data).map_err(failed)?;
    if entries.next().is_some() {
        return Err(DemoError::Foreign(data.to_owned()));
    }
    std::fs::write(mark, MARK_TEXT).map_err(failed)
}

/// A second start, or one after a crash, finds everybody there or nobody.
async fn fill(server: &Server) -> Result<(), DemoError> {
    if !server.store.ask(EmployersQuestion).await?.is_empty() {
        return Ok(());
    }
    let seeded: Arc<dyn Random> = Arc::new(Seeded::new(SEED));
    let now = server.clock().now();
    let employer = NewEmployer {
        id: uuid::Builder::from_random_bytes(random::bytes(seeded.as_ref())?).into_uuid(),
        name: Name::from_typed(people::EMPLOYER)?,
        phone: PhoneNumber::if_any(people::EMPLOYER_PHONE)?,
        region: Region::Flanders,
    };
    let mut workers = Vec::new();
    for it in people::workers() {
        let permit = server.passwords.next_permit().await?;
        workers.push(NewWorker {
            login: it.login,
            person: Person::new(Name::from_typed(it.name)?, it.language),
            password_hash: server
                .passwords
                .hash(permit, it.password.to_owned())
                .await?,
        });
    }
    let clients = people::clients()
        .map(|(number, name)| {
            Name::from_typed(name).map(|name| NewClient {
                number,
                household: Household::named(name),
            })
        })
        .collect::<Result<_, _>>()?;
    let past = past::three_weeks(now, server.belgium(), seeded.as_ref())?;
    let seed = Seed {
        employer,
        workers,
        clients,
        past,
        random: seeded,
        now,
    };
    match server.store.run(seed).await {
        Ok(_) => Ok(()),
        Err(error) => Err(DemoError::Fill(error.to_string())),
    }
}

/// The same at each start, as the passwords are, where nobody else can use it.
async fn console_link(server: &Server, access: Access) -> Result<String, DemoError> {
    let token = match access {
        Access::ThisMachine => Token::draw(TokenKind::Invitation, &Seeded::new(SEED))?,
        Access::Others => Token::draw(TokenKind::Invitation, &OsRandom)?,
    };
    let employer = server.store.ask(OnlyEmployerQuestion).await?;
    let employer = employer.ok_or_else(|| DemoError::Fill("no employer".to_owned()))?;
    Ok(server
        .links()
        .rearm(&token, employer)
        .await
        .map_err(StartError::Link)?)
}

fn announce(origin: &str, console: &str, passwords: Vec<String>) -> Announcement {
    let workers = people::workers().zip(passwords);
    let workers = workers.map(|(it, password)| DemoWorker {
        name: it.name.to_owned(),
        login: it.login,
        password,
    });
    let clients = people::clients().map(|(number, name)| DemoClient {
        number,
        name: name.to_owned(),
    });
    Announcement {
        app: format!("{origin}/"),
        api: format!("{origin}/v1"),
        console: format!("{origin}{console}"),
        workers: workers.collect(),
        clients: clients.collect(),
    }
}
