//! The page inside the program: the files of the folder that `JOB_TRACKER_WEB_DIR` named while it
//! was compiled (`build.rs`), served as if they still lay in it.

use std::{
    collections::{HashMap, HashSet},
    future::{Ready, ready},
    io::{self, Cursor, ErrorKind, SeekFrom},
    path::{Path, PathBuf},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::{Duration, SystemTime},
};

use bytes::Bytes;
use tokio::io::{AsyncRead, AsyncSeek, ReadBuf};
use tower_http::services::fs;

/// Name below the folder, seconds since 1970 of its last change, content.
type Compiled = (&'static str, u64, &'static [u8]);

const COMPILED: &[Compiled] = include!(concat!(env!("OUT_DIR"), "/web_page.rs"));

/// A web page in memory; empty where none was compiled in.
#[derive(Clone, Default)]
pub struct Bundle {
    files: Arc<HashMap<PathBuf, Held>>,
    folders: Arc<HashSet<PathBuf>>,
}

impl std::fmt::Debug for Bundle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Bundle({} files)", self.files.len())
    }
}

impl Bundle {
    /// The page that was compiled in.
    pub fn compiled_in() -> Self {
        let held = COMPILED.iter().map(|(name, changed, content)| {
            let held = Held {
                content: Bytes::from_static(content),
                modified: SystemTime::UNIX_EPOCH + Duration::from_secs(*changed),
                is_folder: false,
            };
            (PathBuf::from(name), held)
        });
        Self::of(held.collect())
    }

    /// The files below a folder as they are now.
    ///
    /// # Errors
    /// When one of them cannot be read.
    pub fn read(folder: &Path) -> io::Result<Self> {
        let mut files = HashMap::new();
        let mut waiting = vec![folder.to_owned()];
        while let Some(next) = waiting.pop() {
            for entry in std::fs::read_dir(next)? {
                let path = entry?.path();
                if path.is_dir() {
                    waiting.push(path);
                    continue;
                }
                let held = Held {
                    content: std::fs::read(&path)?.into(),
                    modified: path.metadata()?.modified()?,
                    is_folder: false,
                };
                files.insert(path.strip_prefix(folder).unwrap_or(&path).into(), held);
            }
        }
        Ok(Self::of(files))
    }

    fn of(files: HashMap<PathBuf, Held>) -> Self {
        let above = |path: &PathBuf| path.ancestors().skip(1).map(Path::to_owned).collect();
        let folders: HashSet<_> = files.keys().flat_map::<Vec<_>, _>(above).collect();
        Self {
            files: Arc::new(files),
            folders: Arc::new(folders),
        }
    }

    /// Whether there is no page to show.
    pub fn is_empty(&self) -> bool {
        !self.files.contains_key(Path::new("index.html"))
    }

    /// What is in this file, where it is a text.
    pub(crate) fn text(&self, path: &str) -> Option<String> {
        let held = self.files.get(Path::new(path))?;
        String::from_utf8(held.content.to_vec()).ok()
    }

    fn find(&self, path: &Path) -> io::Result<Held> {
        // `ServeDir` puts its own folder before what was asked for; here that is `.`.
        let name = path.strip_prefix(".").unwrap_or(path);
        match self.files.get(name) {
            Some(held) => Ok(held.clone()),
            None if self.folders.contains(name) => Ok(Held::folder()),
            None => Err(ErrorKind::NotFound.into()),
        }
    }
}

/// What the bundle has of a file. Cloning it copies no content.
#[derive(Clone)]
pub struct Held {
    content: Bytes,
    modified: SystemTime,
    is_folder: bool,
}

impl Held {
    fn folder() -> Self {
        Self {
            content: Bytes::new(),
            modified: SystemTime::UNIX_EPOCH,
            is_folder: true,
        }
    }
}

impl fs::Metadata for Held {
    fn is_dir(&self) -> bool {
        self.is_folder
    }

    fn modified(&self) -> io::Result<SystemTime> {
        Ok(self.modified)
    }

    fn len(&self) -> u64 {
        self.content.len() as u64
    }
}

/// A file of the bundle, and how far it was read.
pub struct Opened {
    held: Held,
    at: Cursor<Bytes>,
}

impl AsyncRead for Opened {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.at).poll_read(context, into)
    }
}

impl AsyncSeek for Opened {
    fn start_seek(mut self: Pin<&mut Self>, to: SeekFrom) -> io::Result<()> {
        Pin::new(&mut self.at).start_seek(to)
    }

    fn poll_complete(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<u64>> {
        Pin::new(&mut self.at).poll_complete(context)
    }
}

impl fs::File for Opened {
    type Metadata = Held;
    type MetadataFuture<'a> = Ready<io::Result<Held>>;

    fn metadata(&self) -> Self::MetadataFuture<'_> {
        ready(Ok(self.held.clone()))
    }
}

impl fs::Backend for Bundle {
    type File = Opened;
    type Metadata = Held;
    type OpenFuture = Ready<io::Result<Opened>>;
    type MetadataFuture = Ready<io::Result<Held>>;

    fn open(&self, path: PathBuf) -> Self::OpenFuture {
        ready(self.find(&path).map(|held| Opened {
            at: Cursor::new(held.content.clone()),
            held,
        }))
    }

    fn metadata(&self, path: PathBuf) -> Self::MetadataFuture {
        ready(self.find(&path))
    }
}
