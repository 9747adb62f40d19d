//! Going through the blocks of the audit log, one after the other, and finding what is wrong.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::{
    audit_detail::Fits,
    audit_seal::{BLOCK_LINES, LoggedLine, Seal, next_block, next_seq},
    retention::was_old_enough,
};

/// Lines of a block that are looked at: one more than it may have tells that there are too many.
pub const LOOKED_AT: usize = BLOCK_LINES + 1;
/// Blocks that are told of one by one.
const TOLD: usize = 100;

/// What is wrong with a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// There is no seal with its number.
    SealMissing,
    /// Its seal says what no seal at its place can say.
    SealChanged,
    /// It has fewer lines than were sealed.
    LinesRemoved,
    /// It has more lines than were sealed.
    LinesInserted,
    /// It has as many lines as were sealed, and they or the seal are others.
    Changed,
    /// It has another seal than the one that was told earlier, or none.
    AnotherSeal,
    /// What stands beside a line is not what was written there.
    DetailChanged,
    /// What stood beside a line is gone, and nothing says that it was erased.
    DetailMissing,
    /// Details are marked as erased, and no line of the log tells of so many.
    ErasureUntold,
    /// Its lines were removed although they were not old enough, or older ones are still there.
    RemovedTooEarly,
}

/// A block that is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrongBlock {
    /// Its number.
    pub block: i64,
    /// The time of its first line; of its seal, where it has no lines. Milliseconds since 1970.
    pub from: i64,
    /// The time of its last line, in the same way.
    pub until: i64,
    /// What is wrong.
    pub wrong: Wrong,
}

/// A seal that was told earlier and noted elsewhere, as `NUMBER:HASH`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotedSeal {
    block: i64,
    told: String,
}

impl std::str::FromStr for NotedSeal {
    type Err = String;

    fn from_str(typed: &str) -> Result<Self, String> {
        let told = typed.trim().to_ascii_lowercase();
        let parts = told.split_once(':');
        let is_hash = |it: &str| it.len() == 64 && it.bytes().all(|it| it.is_ascii_hexdigit());
        match parts.map(|(block, hash)| (block.parse::<i64>(), is_hash(hash))) {
            Some((Ok(block), true)) if block > 0 => Ok(Self { block, told }),
            _ => Err("a seal as it was told: NUMBER:HASH".to_owned()),
        }
    }
}

/// What one erasure left behind.
#[derive(Debug, Clone, Copy)]
struct Erased {
    /// Lines whose details are gone.
    lines: u64,
    /// The first block that has one, and its times.
    block: i64,
    times: (i64, i64),
}

/// The blocks so far.
#[derive(Debug, Clone, Default)]
pub struct Chain {
    /// Blocks that have a seal.
    pub blocks: u64,
    /// Those of them whose lines retention removed.
    pub removed: u64,
    /// Lines in the others.
    pub lines: u64,
    /// Lines in them whose personal details were erased.
    pub erased: u64,
    /// The first of those that are wrong.
    pub wrong: Vec<WrongBlock>,
    erasures: BTreeMap<Uuid, Erased>,
    last: Option<Seal>,
    sealed_until: Option<i64>,
    noted: Option<NotedSeal>,
}

impl Chain {
    /// The first block comes next. This seal must be there.
    pub fn new(noted: Option<NotedSeal>) -> Self {
        Self {
            noted,
            ..Self::default()
        }
    }

    /// The last block.
    pub fn last(&self) -> Option<&Seal> {
        self.last.as_ref()
    }

    /// The time of the last line that is sealed; milliseconds since 1970.
    pub fn sealed_until(&self) -> Option<i64> {
        self.sealed_until
    }

    /// The next seal that there is, with the lines after the last block's until its own last, as
    /// far as [`LOOKED_AT`].
    pub fn follow(&mut self, seal: Seal, lines: &[LoggedLine]) {
        let from = lines.first().map_or(seal.at, |it| it.at);
        let until = lines.last().map_or(seal.at, |it| it.at);
        let block = next_block(self.last.as_ref());
        if seal.block == block {
            if let Some(wrong) = wrong_with(self.last.as_ref(), &seal, lines) {
                self.add(seal.block, (from, until), wrong);
            }
        } else {
            // The hash of the block after the gap goes on from a seal that nobody has.
            self.add(block, (from, until), Wrong::SealMissing);
        }
        self.look_beside(&seal, (from, until), lines);
        self.count(seal, (from, until));
        self.lines += u64::try_from(lines.len()).unwrap_or(u64::MAX);
        self.sealed_until = lines.last().map(|it| it.at).or(self.sealed_until);
    }

    /// The next seal that there is, of a block whose lines retention removed then, in milliseconds
    /// since 1970; with the lines that are there all the same. The hash of the block after it tells
    /// whether the seal is the one that it had.
    pub fn follow_removed(&mut self, seal: Seal, removed_at: i64, lines: &[LoggedLine]) {
        let times = (seal.at, seal.at);
        let block = next_block(self.last.as_ref());
        let joins =
            seal.first_seq == next_seq(self.last.as_ref()) && seal.last_seq >= seal.first_seq;
        if seal.block != block {
            self.add(block, times, Wrong::SealMissing);
        } else if !joins {
            self.add(block, times, Wrong::SealChanged);
        } else if !lines.is_empty() {
            self.add(block, times, Wrong::LinesInserted);
        }
        // The oldest go first.
        if self.removed < self.blocks || !was_old_enough(seal.at, removed_at) {
            self.add(seal.block, times, Wrong::RemovedTooEarly);
        }
        self.removed += 1;
        self.count(seal, times);
    }

    fn count(&mut self, seal: Seal, times: (i64, i64)) {
        let is_another = |it: &NotedSeal| it.block == seal.block && it.told != seal.told();
        if self.noted.as_ref().is_some_and(is_another) {
            self.add(seal.block, times, Wrong::AnotherSeal);
        }
        self.blocks += 1;
        self.last = Some(seal);
    }

    /// What stands beside lines, and what was erased there.
    fn look_beside(&mut self, seal: &Seal, times: (i64, i64), lines: &[LoggedLine]) {
        let mut wrong = None;
        for line in lines {
            match line.beside.fits(&line.detail) {
                Fits::Yes => {}
                Fits::Changed => wrong = wrong.or(Some(Wrong::DetailChanged)),
                Fits::Missing => wrong = wrong.or(Some(Wrong::DetailMissing)),
                Fits::Erased(erasure) => {
                    self.erased += 1;
                    let found = self.erasures.entry(erasure).or_insert(Erased {
                        lines: 0,
                        block: seal.block,
                        times,
                    });
                    found.lines += 1;
                }
            }
        }
        // Where a line itself was changed, its detail no longer fits anyway.
        let is_told = self.wrong.last().is_some_and(|it| it.block == seal.block);
        if let Some(wrong) = wrong.filter(|_| !is_told) {
            self.add(seal.block, times, wrong);
        }
    }

    /// The log tells of these erasures, and how many details each took. A restored backup is
    /// erased again, and told of again; and what retention removed is no longer there.
    pub fn compare_erasures(&mut self, told: &BTreeMap<Uuid, u64>) {
        let untold = |(id, it): &(&Uuid, &Erased)| told.get(id).is_none_or(|told| *told < it.lines);
        let untold: Vec<Erased> = self
            .erasures
            .iter()
            .filter(untold)
            .map(|it| *it.1)
            .collect();
        for it in untold {
            self.add(it.block, it.times, Wrong::ErasureUntold);
        }
    }

    /// No other seal follows.
    pub fn end(&mut self) {
        let last = self.last.as_ref();
        let missing = self.noted.as_ref().map(|it| it.block);
        let missing = missing.filter(|it| last.is_none_or(|last| last.block < *it));
        if let Some(block) = missing {
            let at = last.map_or(0, |it| it.at);
            self.add(block, (at, at), Wrong::AnotherSeal);
        }
    }

    fn add(&mut self, block: i64, (from, until): (i64, i64), wrong: Wrong) {
        if self.wrong.len() < TOLD {
            self.wrong.push(WrongBlock {
                block,
                from,
                until,
                wrong,
            });
        }
    }
}

fn wrong_with(last: Option<&Seal>, seal: &Seal, lines: &[LoggedLine]) -> Option<Wrong> {
    let most = i64::try_from(BLOCK_LINES).unwrap_or(i64::MAX);
    let joins = seal.first_seq == next_seq(last) && seal.last_seq >= seal.first_seq;
    if !joins || !(1..=most).contains(&seal.lines) {
        return Some(Wrong::SealChanged);
    }
    let count = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    match count.cmp(&seal.lines) {
        std::cmp::Ordering::Less => Some(Wrong::LinesRemoved),
        std::cmp::Ordering::Greater => Some(Wrong::LinesInserted),
        std::cmp::Ordering::Equal if seal.hash_of(last, lines)[..] == seal.hash[..] => None,
        std::cmp::Ordering::Equal => Some(Wrong::Changed),
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::{super::audit_seal::tests::line, *};
    use crate::domain::audit_detail::{Beside, PersonalDetail};

    /// Three blocks of two lines each.
    fn blocks() -> Vec<(Seal, Vec<LoggedLine>)> {
        let now = Timestamp::from_second(86_400).unwrap();
        let mut all: Vec<(Seal, Vec<LoggedLine>)> = Vec::new();
        for block in 0..3 {
            let lines = vec![line(2 * block + 1, block), line(2 * block + 2, block)];
            let last = all.last().map(|it| &it.0);
            let seal = Seal::next(last, &lines, now).unwrap();
            all.push((seal, lines));
        }
        all
    }

    fn found(blocks: Vec<(Seal, Vec<LoggedLine>)>, noted: Option<&str>) -> Vec<(i64, Wrong)> {
        let mut chain = Chain::new(noted.map(|it| it.parse().unwrap()));
        for (seal, lines) in blocks {
            chain.follow(seal, &lines);
        }
        chain.end();
        chain.wrong.iter().map(|it| (it.block, it.wrong)).collect()
    }

    #[test]
    fn blocks_that_nobody_touched_are_counted_and_right() {
        let mut chain = Chain::new(None);
        for (seal, lines) in blocks() {
            chain.follow(seal, &lines);
        }
        chain.end();
        assert_eq!((chain.blocks, chain.lines), (3, 6));
        assert_eq!(chain.sealed_until(), Some(120_000));
        assert_eq!(chain.wrong, []);
    }

    #[test]
    fn what_was_done_to_a_line_is_found_in_its_block_and_in_no_other() {
        let mut changed = blocks();
        changed[1].1[0].subject = b"somebody else".to_vec();
        assert_eq!(found(changed, None), [(2, Wrong::Changed)]);
        let mut removed = blocks();
        removed[0].1.remove(1);
        assert_eq!(found(removed, None), [(1, Wrong::LinesRemoved)]);
        let mut inserted = blocks();
        inserted[2].1.insert(0, line(0, 0));
        assert_eq!(found(inserted, None), [(3, Wrong::LinesInserted)]);
        let mut swapped = blocks();
        swapped[1].1.swap(0, 1);
        assert_eq!(found(swapped, None), [(2, Wrong::Changed)]);
    }

    #[test]
    fn what_was_done_to_a_seal_is_found() {
        let mut missing = blocks();
        missing.remove(1);
        assert_eq!(found(missing, None), [(2, Wrong::SealMissing)]);
        let mut first = blocks();
        first.remove(0);
        assert_eq!(found(first, None), [(1, Wrong::SealMissing)]);
        let mut wider = blocks();
        wider[1].0.first_seq = 2;
        assert_eq!(found(wider, None), [(2, Wrong::SealChanged)]);
        let mut longer = blocks();
        longer[1].0.lines = 1001;
        assert_eq!(found(longer, None), [(2, Wrong::SealChanged)]);
        // Whoever writes another hash must also write all that follow.
        let mut hashed = blocks();
        hashed[1].0.hash[0] ^= 1;
        let both = [(2, Wrong::Changed), (3, Wrong::Changed)];
        assert_eq!(found(hashed, None), both);
    }

    #[test]
    fn a_log_that_is_sealed_anew_has_another_seal_than_the_one_that_was_noted() {
        let noted = blocks()[1].0.told();
        assert_eq!(found(blocks(), Some(&noted)), []);
        assert_eq!(found(blocks(), Some(&noted.to_uppercase())), []);
        let mut shorter = blocks();
        shorter.truncate(1);
        assert_eq!(found(shorter.clone(), None), []);
        let another = [(2, Wrong::AnotherSeal)];
        assert_eq!(found(shorter, Some(&noted)), another);
        let mut anew = blocks();
        anew[1].1[0].detail = b"{}".to_vec();
        anew[1].0.hash = anew[1].0.hash_of(Some(&anew[0].0), &anew[1].1).to_vec();
        anew[2].0.hash = anew[2].0.hash_of(Some(&anew[1].0), &anew[2].1).to_vec();
        assert_eq!(found(anew.clone(), None), []);
        assert_eq!(found(anew, Some(&noted)), another);
    }

    #[test]
    fn only_old_blocks_may_be_removed_and_the_oldest_first() {
        // Sealed in 1970.
        let removed = |which: &[usize], at: i64| {
            let mut chain = Chain::new(None);
            for (number, (seal, lines)) in blocks().into_iter().enumerate() {
                match which.contains(&number) {
                    true => chain.follow_removed(seal, at, &[]),
                    false => chain.follow(seal, &lines),
                }
            }
            chain.end();
            let wrong: Vec<_> = chain.wrong.iter().map(|it| (it.block, it.wrong)).collect();
            (chain.removed, chain.lines, wrong)
        };
        let in_years = |years: i64| years * 366 * 86_400_000;
        assert_eq!(removed(&[0, 1], in_years(5)), (2, 2, vec![]));
        let early = |block| (block, Wrong::RemovedTooEarly);
        assert_eq!(removed(&[0], in_years(4)), (1, 4, vec![early(1)]));
        assert_eq!(removed(&[1], in_years(6)), (1, 4, vec![early(2)]));
        let mut chain = Chain::new(None);
        let (seal, lines) = blocks().remove(0);
        chain.follow_removed(seal, in_years(6), &lines);
        assert_eq!(chain.wrong[0].wrong, Wrong::LinesInserted);
        // Another seal in its place is found by the block behind it.
        let mut chain = Chain::new(None);
        for (number, (mut seal, lines)) in blocks().into_iter().enumerate() {
            if number == 0 {
                seal.hash[0] ^= 1;
                chain.follow_removed(seal, in_years(6), &[]);
            } else {
                chain.follow(seal, &lines);
            }
        }
        let wrong: Vec<_> = chain.wrong.iter().map(|it| (it.block, it.wrong)).collect();
        assert_eq!(wrong, [(2, Wrong::Changed)]);
    }

    #[test]
    fn an_erased_detail_is_told_apart_from_one_that_was_changed_or_removed() {
        let detail = PersonalDetail {
            salt: vec![7; 16],
            subject: "980000000001".to_owned(),
            detail: String::new(),
        };
        let erasure = Uuid::from_u128(9);
        let with = |beside: Beside, told: &[(Uuid, u64)]| {
            let mut all = blocks();
            for block in 0..3 {
                all[block].1[0].detail = detail.hash().into_bytes();
                all[block].1[0].beside = Beside::Detail(detail.clone());
                let last = (block > 0).then(|| all[block - 1].0.clone());
                all[block].0.hash = all[block].0.hash_of(last.as_ref(), &all[block].1).to_vec();
            }
            all[1].1[0].beside = beside;
            let mut chain = Chain::new(None);
            for (seal, lines) in all {
                chain.follow(seal, &lines);
            }
            chain.compare_erasures(&told.iter().copied().collect());
            chain.end();
            let wrong: Vec<_> = chain.wrong.iter().map(|it| (it.block, it.wrong)).collect();
            (chain.erased, wrong)
        };
        assert_eq!(with(Beside::Detail(detail.clone()), &[]), (0, vec![]));
        assert_eq!(with(Beside::Erased(erasure), &[(erasure, 1)]), (1, vec![]));
        assert_eq!(
            with(Beside::Erased(erasure), &[(Uuid::nil(), 1)]),
            (1, vec![(2, Wrong::ErasureUntold)])
        );
        assert_eq!(
            with(Beside::Erased(erasure), &[(erasure, 0)]),
            (1, vec![(2, Wrong::ErasureUntold)])
        );
        assert_eq!(
            with(Beside::Nothing, &[]),
            (0, vec![(2, Wrong::DetailMissing)])
        );
        let other = PersonalDetail {
            subject: "980000000002".to_owned(),
            ..detail.clone()
        };
        assert_eq!(
            with(Beside::Detail(other), &[]),
            (0, vec![(2, Wrong::DetailChanged)])
        );
    }

    #[test]
    fn a_noted_seal_is_a_number_and_a_whole_hash() {
        let hash = "0".repeat(64);
        assert!(format!(" 7:{hash}\n").parse::<NotedSeal>().is_ok());
        for typed in [
            "",
            "7",
            "7:",
            &hash,
            &format!("0:{hash}"),
            &format!("7:{hash}0"),
        ] {
            assert!(typed.parse::<NotedSeal>().is_err(), "{typed}");
        }
    }
}
