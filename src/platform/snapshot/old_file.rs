//! What version 0.1.0 of the page saved: a SQLite file in Base64. Only what that version wrote is
//! read: a file without a log, in UTF-8, whose rows never change while it is read. The format:
//! <https://www.sqlite.org/fileformat2.html>.

mod pages;
mod record;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use pages::{File, Row};

use super::document::{Document, Kept, KeptClient, KeptRecord, Unreadable};

/// Marks the file as ours: `JTra` in ASCII.
const APPLICATION_ID: u32 = 0x4A54_7261;
/// The version of its tables in 0.1.0. No other was released that kept a page's things in a file.
const VERSION: u32 = 3;

/// Damage, as far as a reader notices any.
#[derive(Debug)]
struct Damaged;

impl From<Damaged> for Unreadable {
    fn from(_: Damaged) -> Self {
        Self::Broken
    }
}

pub(super) fn read(base64: &str) -> Result<Document, Unreadable> {
    let bytes = STANDARD.decode(base64).map_err(|_| Unreadable::Broken)?;
    let file = File::open(&bytes)?;
    let tables = file.tables()?;
    if file.application_id()? != APPLICATION_ID {
        // As an app that was closed before it had written anything left it.
        return if tables.is_empty() {
            Ok(Document::default())
        } else {
            Err(Unreadable::Foreign)
        };
    }
    match file.user_version()? {
        VERSION => {}
        found if found > VERSION => {
            return Err(Unreadable::Newer {
                found: found.into(),
                known: VERSION.into(),
            });
        }
        _ => return Err(Unreadable::Broken),
    }
    let rows = |name: &str| {
        let table = tables.iter().find(|(it, _)| it == name);
        table.map_or(Err(Damaged), |(_, root)| file.rows(*root))
    };
    let mut document = Document::default();
    for row in rows("account")? {
        let record = KeptRecord {
            worker_name: row.text(2)?,
            employer_name: row.text(3)?,
            employer_phone: row.text_or_null(4)?,
            // A row that is older than this column ends before it.
            phone_lines: if row.has(5) {
                serde_json::from_str(&row.text(5)?).unwrap_or_default()
            } else {
                Vec::new()
            },
        };
        kept(&mut document, &row, 0)?.record = Some(record);
    }
    for row in rows("account_in_use")? {
        document.in_use.push((row.text(1)?, row.text(2)?));
    }
    for row in rows("client")? {
        let client = KeptClient {
            number: row.text(3)?,
            alias: row.text(4)?,
            note: row.text(5)?,
        };
        kept(&mut document, &row, 1)?.clients.push(client);
    }
    for row in rows("lockout")? {
        let left = u8::try_from(row.integer(3)?).map_err(|_| Damaged)?;
        kept(&mut document, &row, 0)?.lockout = Some((row.text(2)?, left));
    }
    for row in rows("unsettled")? {
        kept(&mut document, &row, 0)?.unsettled.push(row.text(2)?);
    }
    for row in rows("setting")? {
        document.settings.insert(row.text(0)?, row.text(1)?);
    }
    for row in rows("phone_line")? {
        document.phone_lines.insert(row.text(0)?, row.text(1)?);
    }
    Ok(document)
}

/// The account whose server and login stand in the row from this column on.
fn kept<'a>(
    document: &'a mut Document,
    row: &Row<'_>,
    first: usize,
) -> Result<&'a mut Kept, Damaged> {
    let (server, login) = (row.text(first)?, row.text(first + 1)?);
    Ok(document.entry(server, login))
}
