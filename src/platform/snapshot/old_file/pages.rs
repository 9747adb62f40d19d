use std::{borrow::Cow, cell::Cell};

use super::{
    Damaged,
    record::{Value, values, varint},
};

/// Trees of this height would hold more than any page can store: a deeper one is a loop.
const HIGHEST_TREE: u8 = 12;

/// A file whose pages are looked at.
pub(super) struct File<'a> {
    bytes: &'a [u8],
    page: usize,
    /// The part of a page that is not kept free at its end.
    usable: usize,
    /// How many pages may still be looked at: in a sound file each belongs to one place only, and
    /// where many lead to the same one, reading would never end.
    pages_left: Cell<usize>,
    /// How many bytes of rows may still come, for the same reason.
    bytes_left: Cell<usize>,
}

/// The kinds of page of a tree.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Leads to pages below; its rows are there.
    TableBranch,
    TableLeaf,
    /// Leads to pages below, and has rows of its own between them.
    IndexBranch,
    IndexLeaf,
}

/// A row; a column that numbers the rows is empty.
pub(super) struct Row<'a>(Vec<Value<'a>>);

impl<'a> File<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Damaged> {
        if !bytes.starts_with(b"SQLite format 3\0") {
            return Err(Damaged);
        }
        let page = match number(bytes, 16, 2)? {
            1 => 65_536,
            page => page,
        };
        let page = usize::try_from(page).map_err(|_| Damaged)?;
        let reserved = usize::try_from(number(bytes, 20, 1)?).map_err(|_| Damaged)?;
        let usable = page.checked_sub(reserved).ok_or(Damaged)?;
        // What every file fulfils, and what sizes of cells are worked out from. An empty file says
        // no encoding; UTF-8 is 1.
        let is_whole = page >= 512 && usable >= 480 && bytes.len().is_multiple_of(page);
        if !is_whole || number(bytes, 56, 4)? > 1 {
            return Err(Damaged);
        }
        Ok(Self {
            bytes,
            page,
            usable,
            pages_left: Cell::new(bytes.len() / page),
            bytes_left: Cell::new(bytes.len()),
        })
    }

    pub(super) fn user_version(&self) -> Result<u32, Damaged> {
        number(self.bytes, 60, 4)
    }

    pub(super) fn application_id(&self) -> Result<u32, Damaged> {
        number(self.bytes, 68, 4)
    }

    /// Each table and its first page.
    pub(super) fn tables(&self) -> Result<Vec<(String, u32)>, Damaged> {
        let mut tables = Vec::new();
        for row in self.rows(1)? {
            if row.text(0)? == "table" {
                let root = u32::try_from(row.integer(3)?).map_err(|_| Damaged)?;
                tables.push((row.text(1)?, root));
            }
        }
        Ok(tables)
    }

    /// All rows of the tree below this page, in its order.
    pub(super) fn rows(&self, root: u32) -> Result<Vec<Row<'a>>, Damaged> {
        let mut rows = Vec::new();
        self.collect(root, HIGHEST_TREE, &mut rows)?;
        Ok(rows)
    }

    fn collect(&self, number_of: u32, height: u8, rows: &mut Vec<Row<'a>>) -> Result<(), Damaged> {
        let height = height.checked_sub(1).ok_or(Damaged)?;
        let page = self.page(number_of)?;
        // The first page begins with the file's own head.
        let head = if number_of == 1 { 100 } else { 0 };
        let kind = match number(page, head, 1)? {
            2 => Kind::IndexBranch,
            5 => Kind::TableBranch,
            10 => Kind::IndexLeaf,
            13 => Kind::TableLeaf,
            _ => return Err(Damaged),
        };
        let is_branch = matches!(kind, Kind::TableBranch | Kind::IndexBranch);
        let cells = usize::try_from(number(page, head + 3, 2)?).map_err(|_| Damaged)?;
        let pointers = head + if is_branch { 12 } else { 8 };
        for cell in 0..cells {
            let at = number(page, pointers + 2 * cell, 2)?;
            let mut at = usize::try_from(at).map_err(|_| Damaged)?;
            if is_branch {
                self.collect(number(page, at, 4)?, height, rows)?;
                at += 4;
            }
            if kind != Kind::TableBranch {
                let payload = self.payload(page, at, kind)?;
                rows.push(Row(values(payload)?));
            }
        }
        if is_branch {
            self.collect(number(page, head + 8, 4)?, height, rows)?;
        }
        Ok(())
    }

    fn page(&self, number: u32) -> Result<&'a [u8], Damaged> {
        spend(&self.pages_left, 1)?;
        let before = number.checked_sub(1).ok_or(Damaged)?;
        let start = usize::try_from(before).ok();
        let start = start
            .and_then(|it| it.checked_mul(self.page))
            .ok_or(Damaged)?;
        let end = start.checked_add(self.usable).ok_or(Damaged)?;
        self.bytes.get(start..end).ok_or(Damaged)
    }

    /// The bytes of a row, the part that has no room in its cell included.
    fn payload(&self, page: &'a [u8], at: usize, kind: Kind) -> Result<Cow<'a, [u8]>, Damaged> {
        let rest = page.get(at..).ok_or(Damaged)?;
        let (length, mut rest) = varint(rest)?;
        let length = usize::try_from(length).map_err(|_| Damaged)?;
        spend(&self.bytes_left, length)?;
        let most = if kind == Kind::TableLeaf {
            // The row's number.
            rest = varint(rest)?.1;
            self.usable - 35
        } else {
            (self.usable - 12) * 64 / 255 - 23
        };
        if length <= most {
            return rest.get(..length).map(Cow::Borrowed).ok_or(Damaged);
        }
        let least = (self.usable - 12) * 32 / 255 - 23;
        let even = least + (length - least) % (self.usable - 4);
        let here = if even <= most { even } else { least };
        let mut whole = rest.get(..here).ok_or(Damaged)?.to_vec();
        let mut next = number(rest, here, 4)?;
        while whole.len() < length {
            let page = self.page(next)?;
            next = number(page, 0, 4)?;
            let part = page.get(4..).ok_or(Damaged)?;
            whole.extend(part.iter().take(length - whole.len()));
        }
        Ok(Cow::Owned(whole))
    }
}

impl Row<'_> {
    /// Whether the row reaches to this column.
    pub(super) fn has(&self, column: usize) -> bool {
        column < self.0.len()
    }

    pub(super) fn text(&self, column: usize) -> Result<String, Damaged> {
        self.text_or_null(column)?.ok_or(Damaged)
    }

    pub(super) fn text_or_null(&self, column: usize) -> Result<Option<String>, Damaged> {
        match self.0.get(column) {
            Some(Value::Null) => Ok(None),
            Some(Value::Text(text)) => {
                let text = std::str::from_utf8(text).map_err(|_| Damaged)?;
                Ok(Some(text.to_owned()))
            }
            _ => Err(Damaged),
        }
    }

    pub(super) fn integer(&self, column: usize) -> Result<i64, Damaged> {
        match self.0.get(column) {
            Some(Value::Integer(number)) => Ok(*number),
            _ => Err(Damaged),
        }
    }
}

fn spend(left: &Cell<usize>, amount: usize) -> Result<(), Damaged> {
    left.set(left.get().checked_sub(amount).ok_or(Damaged)?);
    Ok(())
}

/// A number of so many bytes, the highest first.
fn number(bytes: &[u8], at: usize, width: usize) -> Result<u32, Damaged> {
    let end = at.checked_add(width).ok_or(Damaged)?;
    let digits = bytes.get(at..end).ok_or(Damaged)?;
    Ok(digits.iter().fold(0, |sum, it| (sum << 8) | u32::from(*it)))
}
