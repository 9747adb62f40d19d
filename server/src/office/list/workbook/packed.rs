//! A packed file, unpacked no further than it may be. What is read below is packed anew without
//! compression, so that nobody else trusts the sizes that the file tells.

use std::io::Read;

use flate2::{Crc, read::DeflateDecoder};

use super::super::ListError;

/// Bytes of all parts together, once they are unpacked.
const MOST_BYTES: u64 = 48 * 1024 * 1024;

/// Parts that a workbook has at most.
const MOST_PARTS: usize = 2_000;

/// Bytes of the longest name of a part that is read.
const LONGEST_NAME: usize = 300;

const END: &[u8] = b"PK\x05\x06";
const ENTRY: &[u8] = b"PK\x01\x02";
const PART: &[u8] = b"PK\x03\x04";

/// A part, unpacked.
#[derive(Debug)]
pub(super) struct Part {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// What is read of a file, by offsets; nothing where it ends before.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn at(&self, at: usize, length: usize) -> Result<&'a [u8], ListError> {
        let end = at.checked_add(length).ok_or(ListError::BrokenWorkbook)?;
        self.0.get(at..end).ok_or(ListError::BrokenWorkbook)
    }

    fn short(&self, at: usize) -> Result<usize, ListError> {
        let bytes = self.at(at, 2)?;
        Ok(usize::from(u16::from_le_bytes([bytes[0], bytes[1]])))
    }

    fn long(&self, at: usize) -> Result<usize, ListError> {
        Ok(self.short(at)? | self.short(at + 2)? << 16)
    }

    fn signed(&self, at: usize, signature: &[u8]) -> Result<(), ListError> {
        match self.at(at, signature.len())? == signature {
            true => Ok(()),
            false => Err(ListError::BrokenWorkbook),
        }
    }
}

/// The parts that a list may need: no picture, no font.
fn is_needed(name: &str) -> bool {
    name.len() <= LONGEST_NAME
        && (name == "mimetype" || name.ends_with(".xml") || name.ends_with(".rels"))
}

/// Unpacks the parts that a list may need.
pub(super) fn unpack(file: &[u8]) -> Result<Vec<Part>, ListError> {
    // A comment of up to 65 535 bytes may follow.
    let from = file.len().saturating_sub(22 + 65_535);
    let tail = file.get(from..).unwrap_or_default();
    let end = tail.windows(END.len()).rposition(|it| it == END);
    let end = from + end.ok_or(ListError::BrokenWorkbook)?;
    let bytes = Bytes(file);
    bytes.at(end, 22)?;
    let (count, mut at) = (bytes.short(end + 10)?, bytes.long(end + 16)?);
    if count > MOST_PARTS {
        return Err(ListError::TooMuch);
    }
    let (mut parts, mut left) = (Vec::new(), MOST_BYTES);
    for _ in 0..count {
        bytes.signed(at, ENTRY)?;
        let name_length = bytes.short(at + 28)?;
        let name = String::from_utf8_lossy(bytes.at(at + 46, name_length)?).into_owned();
        if is_needed(&name) {
            let unpacked = part(&bytes, at, left)?;
            left -= unpacked.len() as u64;
            let bytes = unpacked;
            parts.push(Part { name, bytes });
        }
        at += 46 + name_length + bytes.short(at + 30)? + bytes.short(at + 32)?;
    }
    Ok(parts)
}

/// One part of at most so many bytes, by its entry.
fn part(bytes: &Bytes<'_>, entry: usize, left: u64) -> Result<Vec<u8>, ListError> {
    let (flags, method) = (bytes.short(entry + 8)?, bytes.short(entry + 10)?);
    let (length, at) = (bytes.long(entry + 20)?, bytes.long(entry + 42)?);
    // A locked part.
    if flags & 1 == 1 {
        return Err(ListError::OldWorkbook);
    }
    bytes.signed(at, PART)?;
    let data = at + 30 + bytes.short(at + 26)? + bytes.short(at + 28)?;
    let mut unpacked = Vec::new();
    match method {
        0 => unpacked.extend_from_slice(bytes.at(data, length)?),
        8 => {
            let packed = bytes.0.get(data..).ok_or(ListError::BrokenWorkbook)?;
            DeflateDecoder::new(packed)
                .take(left + 1)
                .read_to_end(&mut unpacked)
                .map_err(|_| ListError::BrokenWorkbook)?;
        }
        _ => return Err(ListError::BrokenWorkbook),
    }
    match unpacked.len() as u64 > left {
        true => Err(ListError::TooMuch),
        false => Ok(unpacked),
    }
}

/// The parts packed anew without compression.
pub(super) fn stored(parts: &[Part]) -> Vec<u8> {
    let (mut file, mut entries) = (Vec::new(), Vec::new());
    let short = |it: usize| (it as u16).to_le_bytes();
    let long = |it: usize| (it as u32).to_le_bytes();
    for part in parts {
        let mut crc = Crc::new();
        crc.update(&part.bytes);
        let mut head = Vec::new();
        // Version, flags, method and time; then what is in it.
        head.extend([20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]);
        head.extend(crc.sum().to_le_bytes());
        head.extend(long(part.bytes.len()));
        head.extend(long(part.bytes.len()));
        head.extend(short(part.name.len()));
        head.extend(short(0));
        entries.extend_from_slice(ENTRY);
        entries.extend([20, 0]);
        entries.extend_from_slice(&head);
        entries.extend([0; 10]);
        entries.extend(long(file.len()));
        entries.extend_from_slice(part.name.as_bytes());
        file.extend_from_slice(PART);
        file.extend_from_slice(&head);
        file.extend_from_slice(part.name.as_bytes());
        file.extend_from_slice(&part.bytes);
    }
    let (begin, length) = (file.len(), entries.len());
    file.append(&mut entries);
    file.extend_from_slice(END);
    file.extend([0; 4]);
    file.extend(short(parts.len()));
    file.extend(short(parts.len()));
    file.extend(long(length));
    file.extend(long(begin));
    file.extend(short(0));
    file
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::{Compression, write::DeflateEncoder};

    use super::*;

    #[test]
    fn what_is_packed_anew_is_unpacked_as_it_was() {
        let parts = [
            ("mimetype", "a"),
            ("xl/workbook.xml", "<b/>"),
            ("c.png", "d"),
        ];
        let parts = parts.map(|(name, text)| Part {
            name: name.to_owned(),
            bytes: text.into(),
        });
        let read = unpack(&stored(&parts)).unwrap();
        let read: Vec<_> = read
            .iter()
            .map(|it| (it.name.as_str(), it.bytes.as_slice()))
            .collect();
        assert_eq!(
            read,
            [("mimetype", &b"a"[..]), ("xl/workbook.xml", b"<b/>")]
        );
    }

    /// Packed as a spreadsheet packs it, whatever is in it.
    fn deflated(name: &str, bytes: &[u8]) -> Vec<u8> {
        let mut packer = DeflateEncoder::new(Vec::new(), Compression::fast());
        packer.write_all(bytes).unwrap();
        let mut file = stored(&[Part {
            name: name.to_owned(),
            bytes: packer.finish().unwrap(),
        }]);
        let entry = file.windows(4).rposition(|it| it == ENTRY).unwrap();
        (file[8], file[entry + 10]) = (8, 8);
        file
    }

    #[test]
    fn what_is_packed_small_and_unpacks_to_too_much_is_refused() {
        let whole = unpack(&deflated("content.xml", b"<a/>")).unwrap();
        assert_eq!(whole[0].bytes, b"<a/>");
        let bomb = deflated("content.xml", &vec![b' '; 60 << 20]);
        assert!(bomb.len() < 1 << 20);
        assert_eq!(unpack(&bomb).unwrap_err(), ListError::TooMuch);
        let picture = deflated("Pictures/1.png", &vec![b' '; 60 << 20]);
        assert!(unpack(&picture).unwrap().is_empty(), "nobody needs it");
    }

    #[test]
    fn a_file_that_is_cut_anywhere_is_broken_and_nothing_worse() {
        let whole = stored(&[Part {
            name: "content.xml".to_owned(),
            bytes: b"<a/>".to_vec(),
        }]);
        for length in 0..whole.len() {
            let cut = unpack(&whole[..length]);
            assert_eq!(cut.unwrap_err(), ListError::BrokenWorkbook, "{length}");
        }
    }
}
