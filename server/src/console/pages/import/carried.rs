//! A file on its way through a page and back: as base64, since a form changes line ends and cannot
//! carry every byte.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The file as a page carries it.
pub(super) fn packed(file: &[u8]) -> String {
    let mut text = String::with_capacity(file.len().div_ceil(3) * 4);
    for bytes in file.chunks(3) {
        let byte = |at: usize| u32::from(bytes.get(at).copied().unwrap_or(0));
        let all = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..=bytes.len() {
            let letter = (all >> (18 - 6 * at)) & 0x3f;
            text.push(char::from(LETTERS[letter as usize]));
        }
    }
    text
}

/// The file that a page carried; none where it was changed on its way.
pub(super) fn unpacked(text: &str) -> Option<Vec<u8>> {
    let mut file = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for letter in text.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            file.push(u8::try_from(bits >> held & 0xff).ok()?);
            bits &= (1 << held) - 1;
        }
    }
    // Bits that are no whole byte are none of the file's.
    (held < 6 && bits == 0).then_some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_comes_back_byte_for_byte() {
        let all: Vec<u8> = (0..=255).collect();
        for length in 0..all.len() {
            assert_eq!(unpacked(&packed(&all[..length])).unwrap(), all[..length]);
        }
        assert_eq!(packed("Zoë".as_bytes()), "Wm/Dqw");
    }

    #[test]
    fn what_was_changed_on_its_way_is_no_file() {
        for text in ["Wm/Dq=", "Wm/D qw", "A", "Wn"] {
            assert_eq!(unpacked(text), None, "{text}");
        }
    }
}
