//! Seals of the audit log: which lines a block has, and the hash that stands for them and for
//! every block before.

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

use super::audit_detail::Beside;

/// Lines in a block, at most.
pub const BLOCK_LINES: usize = 1000;

/// How old a line is before it is sealed.
///
/// Two who write at once may take their numbers in one order and commit in the other, so that a
/// line appears before one that is already there. A transaction lives for seconds, and servers'
/// clocks differ by less than minutes: before a line of ten minutes ago nothing appears any more.
pub const SETTLED_AFTER: SignedDuration = SignedDuration::from_mins(10);

/// What the hash of the first block goes on from.
const BEGINNING: [u8; 32] = [0; 32];
/// Hashes of another encoding would say another version here.
const VERSION: &[u8] = b"job-tracker audit block 1";

/// A line as the database keeps it: texts are the bytes that stand there, whatever they say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedLine {
    /// Its number.
    pub seq: i64,
    /// The employer's row.
    pub employer: i64,
    /// Milliseconds since 1970.
    pub at: i64,
    /// Who.
    pub actor: Vec<u8>,
    /// Which of them.
    pub actor_id: Option<i64>,
    /// From where.
    pub origin: Vec<u8>,
    /// What.
    pub action: Vec<u8>,
    /// To what.
    pub subject: Vec<u8>,
    /// What else there is to know, or the hash of what stands beside it.
    pub detail: Vec<u8>,
    /// What stands beside it; no seal is over that.
    pub beside: Beside,
}

/// One block of the log, sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// Its number; the first is 1.
    pub block: i64,
    /// The number that its lines begin with; it may be that of a line that never came to be.
    pub first_seq: i64,
    /// The number of its last line.
    pub last_seq: i64,
    /// How many lines.
    pub lines: i64,
    /// Over the block before, this block's numbers and its lines.
    pub hash: Vec<u8>,
    /// When it was sealed: milliseconds since 1970.
    pub at: i64,
}

impl Seal {
    /// Seals the lines that follow the last block, in the order of their numbers, up to the first
    /// that is too young. None where there is nothing to seal.
    pub fn next(last: Option<&Self>, lines: &[LoggedLine], now: Timestamp) -> Option<Self> {
        let before = now
            .checked_sub(SETTLED_AFTER)
            .map_or(i64::MIN, Timestamp::as_millisecond);
        let settled = lines.iter().take(BLOCK_LINES);
        let settled = settled.take_while(|it| it.at < before).count();
        let lines = lines.get(..settled)?;
        let mut seal = Self {
            block: next_block(last),
            first_seq: next_seq(last),
            last_seq: lines.last()?.seq,
            lines: i64::try_from(settled).ok()?,
            hash: Vec::new(),
            at: now.as_millisecond(),
        };
        seal.hash = seal.hash_of(last, lines).to_vec();
        Some(seal)
    }

    /// The hash that it has over these lines, behind that block.
    pub fn hash_of(&self, last: Option<&Self>, lines: &[LoggedLine]) -> [u8; 32] {
        let mut digest = Sha256::new();
        text(&mut digest, VERSION);
        text(&mut digest, last.map_or(&BEGINNING[..], |it| &it.hash));
        for number in [
            self.block,
            self.first_seq,
            self.last_seq,
            self.lines,
            self.at,
        ] {
            digest.update(number.to_be_bytes());
        }
        for line in lines {
            line.hash_into(&mut digest);
        }
        digest.finalize().into()
    }

    /// How it is told, to be noted elsewhere: its number and its hash.
    pub fn told(&self) -> String {
        let digits: String = self.hash.iter().map(|it| format!("{it:02x}")).collect();
        format!("{}:{digits}", self.block)
    }
}

/// The number of the block that follows.
pub(super) fn next_block(last: Option<&Seal>) -> i64 {
    last.map_or(1, |it| it.block.saturating_add(1))
}

/// The number that the lines of the block that follows begin with.
pub(super) fn next_seq(last: Option<&Seal>) -> i64 {
    last.map_or(1, |it| it.last_seq.saturating_add(1))
}

impl LoggedLine {
    /// Every value with its length, so that none can give a sign to its neighbour.
    fn hash_into(&self, digest: &mut Sha256) {
        for number in [self.seq, self.employer, self.at] {
            digest.update(number.to_be_bytes());
        }
        text(digest, &self.actor);
        match self.actor_id {
            None => digest.update([0]),
            Some(id) => {
                digest.update([1]);
                digest.update(id.to_be_bytes());
            }
        }
        for it in [&self.origin, &self.action, &self.subject, &self.detail] {
            text(digest, it);
        }
    }
}

fn text(digest: &mut Sha256, bytes: &[u8]) {
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    digest.update(length.to_be_bytes());
    digest.update(bytes);
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::{collection::vec, option, prelude::*};

    use super::*;

    const MINUTE: i64 = 60_000;

    fn at(minutes: i64) -> Timestamp {
        Timestamp::from_millisecond(minutes * MINUTE).unwrap()
    }

    /// A line of this minute.
    pub(in super::super) fn line(seq: i64, minutes: i64) -> LoggedLine {
        LoggedLine {
            seq,
            employer: 1,
            at: minutes * MINUTE,
            actor: b"worker".to_vec(),
            actor_id: Some(7),
            origin: b"app".to_vec(),
            action: b"performance-registered".to_vec(),
            subject: b"980000000001".to_vec(),
            detail: Vec::new(),
            beside: Beside::Nothing,
        }
    }

    #[test]
    fn a_block_ends_before_the_first_line_that_is_younger_than_ten_minutes() {
        let lines = [line(3, 0), line(5, 4), line(6, 5), line(8, 1)];
        let seal = Seal::next(None, &lines, at(15)).unwrap();
        assert_eq!((seal.block, seal.first_seq, seal.last_seq), (1, 1, 5));
        assert_eq!(seal.lines, 2);
        let next = Seal::next(Some(&seal), &lines[2..], at(16)).unwrap();
        assert_eq!((next.block, next.first_seq, next.last_seq), (2, 6, 8));
        assert_eq!(Seal::next(Some(&next), &[], at(99)), None);
        assert_eq!(Seal::next(None, &lines, at(10)), None);
    }

    #[test]
    fn a_block_has_at_most_a_thousand_lines() {
        let lines: Vec<_> = (1..=1001).map(|it| line(it, 0)).collect();
        let seal = Seal::next(None, &lines, at(15)).unwrap();
        assert_eq!((seal.lines, seal.last_seq), (1000, 1000));
    }

    #[test]
    fn the_hash_of_a_block_is_the_same_in_every_version() {
        let seal = Seal::next(None, &[line(1, 0), line(2, 1)], at(15)).unwrap();
        let after = Seal::next(Some(&seal), &[line(3, 2)], at(20)).unwrap();
        // Worked out by another program from what stands above.
        let first = "90290903b316400ccd57377c5fdef5b8761c4ddd06eb16e6905cfb92cc36d64f";
        let second = "e74ee69740b537d0ea51ef595c86a98d2dd1f6337c4b8844b1bb47aed0a08249";
        assert_eq!(seal.told(), format!("1:{first}"));
        assert_eq!(after.told(), format!("2:{second}"));
    }

    fn any_line() -> impl Strategy<Value = LoggedLine> {
        let text = || vec(any::<u8>(), 0..4);
        let numbers = (1_i64..9, 1_i64..4, 0_i64..4, option::of(0_i64..4));
        (numbers, text(), text(), text(), text(), text()).prop_map(
            |((seq, employer, at, actor_id), actor, origin, action, subject, detail)| LoggedLine {
                seq,
                employer,
                at,
                actor,
                actor_id,
                origin,
                action,
                subject,
                detail,
                beside: Beside::Nothing,
            },
        )
    }

    proptest! {
        #[test]
        fn other_lines_in_any_order_have_another_hash(
            one in vec(any_line(), 1..6), other in vec(any_line(), 0..6),
            from in 0_usize..6, to in 0_usize..6,
        ) {
            let seal = Seal::next(None, &one, at(99)).unwrap();
            let differs = |lines: &[LoggedLine]| {
                (seal.hash_of(None, lines)[..] == seal.hash[..]) == (lines == one)
            };
            prop_assert!(differs(&one));
            prop_assert!(differs(&other));
            let (from, to) = (from % one.len(), to % one.len());
            let mut changed = one.clone();
            changed.swap(from, to);
            prop_assert!(differs(&changed));
            let taken = changed.remove(from);
            prop_assert!(differs(&changed));
            changed.insert(to.min(changed.len()), taken);
            prop_assert!(differs(&changed));
            changed.insert(from, changed[to].clone());
            prop_assert!(differs(&changed));
        }

        #[test]
        fn no_value_gives_a_sign_to_its_neighbour(before in any_line(), cut in 0_usize..4) {
            let mut texts = before.clone();
            let cut = cut.min(texts.subject.len());
            let moved = texts.subject.split_off(cut);
            texts.detail.splice(0..0, moved);
            let seal = Seal::next(None, std::slice::from_ref(&before), at(99)).unwrap();
            let same = seal.hash_of(None, std::slice::from_ref(&texts))[..] == seal.hash[..];
            prop_assert_eq!(same, texts == before);
        }

        #[test]
        fn every_number_of_a_seal_is_in_its_hash(
            lines in vec(any_line(), 1..4), which in 0_usize..5, by in 1_i64..9,
        ) {
            let seal = Seal::next(None, &lines, at(99)).unwrap();
            let mut other = seal.clone();
            let numbers = [
                &mut other.block, &mut other.first_seq, &mut other.last_seq, &mut other.lines,
                &mut other.at,
            ];
            *numbers.into_iter().nth(which).unwrap() += by;
            prop_assert_ne!(&other.hash_of(None, &lines)[..], &seal.hash[..]);
            prop_assert_ne!(&seal.hash_of(Some(&seal), &lines)[..], &seal.hash[..]);
        }
    }
}
