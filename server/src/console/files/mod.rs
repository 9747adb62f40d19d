//! Files that the console hands out. They are written to a nameless file beside the database and
//! sent from there, so that a hundred thousand rows need no memory, and a slow browser keeps
//! nobody from reading the database.

mod csv;

use std::{
    fs::File,
    io::{self, BufWriter, Seek, SeekFrom, Write},
    path::Path,
};

use axum::{
    body::Body,
    http::header,
    response::{IntoResponse, Response},
};
use tokio_util::io::ReaderStream;

pub(super) use self::csv::CsvFile;
use super::error::ConsoleError;
use crate::{cpu::CallerLeft, office::payroll::PayrollError, store::StoreError};

/// Why a file was not made.
#[derive(Debug, thiserror::Error)]
pub(super) enum FileError {
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The disk did.
    #[error("the file was not written: {0}")]
    Disk(#[from] io::Error),
    /// A row that does not fit into a CSV file.
    #[error("the CSV file was not written: {0}")]
    Csv(#[from] ::csv::Error),
    /// A row that does not fit into a workbook.
    #[error("the workbook was not written: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The writer of a PDF failed.
    #[error("the PDF was not written: {0}")]
    Pdf(&'static str),
    /// Nobody waits for it any more.
    #[error(transparent)]
    Left(#[from] CallerLeft),
    /// A sheet holds no more.
    #[error("more rows than a sheet holds")]
    TooManyRows,
}

impl From<PayrollError> for FileError {
    fn from(error: PayrollError) -> Self {
        match error {
            PayrollError::Store(error) => error.into(),
            PayrollError::Disk(error) => error.into(),
            PayrollError::Left(left) => left.into(),
        }
    }
}

impl From<FileError> for ConsoleError {
    fn from(error: FileError) -> Self {
        match error {
            FileError::Store(error) => return error.into(),
            FileError::Left(left) => return left.into(),
            FileError::Disk(io) if io.kind() == io::ErrorKind::StorageFull => return Self::Busy,
            // The page says it beside the form; here only for completeness.
            FileError::TooManyRows => return Self::BadForm,
            FileError::Disk(_) | FileError::Csv(_) | FileError::Workbook(_) | FileError::Pdf(_) => {
            }
        }
        tracing::error!(error = &error as &dyn std::error::Error, "no file was made");
        Self::Failed
    }
}

/// These rows as a CSV file of an export, for tests that try every kind of cell; none when they
/// do not fit into one.
pub fn csv_of(columns: &[&str], rows: &[Vec<String>]) -> Option<Vec<u8>> {
    let mut file = Vec::new();
    let mut csv = CsvFile::begin(&mut file, columns).ok()?;
    for row in rows {
        let cells: Vec<&str> = row.iter().map(String::as_str).collect();
        csv.row(&cells).ok()?;
    }
    csv.finish().ok()?;
    Some(file)
}

/// What kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileKind {
    Csv,
    Xlsx,
    /// Lines of fixed width.
    Txt,
    Pdf,
    Json,
}

impl FileKind {
    fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            // The mapping says in which letters.
            Self::Txt => "application/octet-stream",
            Self::Pdf => "application/pdf",
            Self::Json => "application/json",
        }
    }

    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Txt => "txt",
            Self::Pdf => "pdf",
            Self::Json => "json",
        }
    }
}

/// A file that is there; it has no name, and is gone when nobody holds it.
pub(super) struct Spooled(File);

impl Spooled {
    /// Has a file written in this directory, and gives with it what writing it gave: most often how
    /// many rows it has. It may wait for the disk.
    pub(super) fn write<T>(
        directory: &Path,
        write: impl FnOnce(&mut BufWriter<File>) -> Result<T, FileError>,
    ) -> Result<(Self, T), FileError> {
        let mut file = BufWriter::new(tempfile::tempfile_in(directory)?);
        let written = write(&mut file)?;
        file.flush()?;
        let mut file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.seek(SeekFrom::Start(0))?;
        Ok((Self(file), written))
    }

    /// Sends it under this name.
    pub(super) async fn send(self, name: &str, kind: FileKind) -> Result<Response, ConsoleError> {
        self.send_as(name, kind, kind.media_type()).await
    }

    /// The same with a media type that says more of it.
    pub(super) async fn send_as(
        self,
        name: &str,
        kind: FileKind,
        media_type: &str,
    ) -> Result<Response, ConsoleError> {
        let file = tokio::fs::File::from_std(self.0);
        let length = file.metadata().await.map_err(FileError::from)?.len();
        let name = format!("attachment; filename=\"{name}.{}\"", kind.ending());
        let headers = [
            (header::CONTENT_TYPE, media_type.to_owned()),
            (header::CONTENT_LENGTH, length.to_string()),
            (header::CONTENT_DISPOSITION, name),
        ];
        Ok((headers, Body::from_stream(ReaderStream::new(file))).into_response())
    }
}
