//! Bytes from outside, invented: what stands in the corpus is cut, spliced and stuffed, and every
//! check in `properties` must hold for it. `scripts/fuzz` runs the same checks under libFuzzer.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[path = "../support/mod.rs"]
mod support;

#[path = "../support/prove.rs"]
mod prove;

#[allow(dead_code, reason = "each test file uses its part")]
#[path = "../support/scripted.rs"]
mod scripted;

mod answers;
mod bytes;
mod properties;
mod sheets;
mod tokens;

use prove::Proof;

macro_rules! checks {
    ($($(#[$doc:meta])* $test:ident: $name:ident, $few:literal;)*) => {
        $($(#[$doc])* #[test]
        fn $test() {
            let proof = Proof {
                group: concat!("fuzz: ", stringify!($name)),
                source: file!(),
                few: $few,
                many: $few * 20,
                steps: "checks of invented bytes",
            };
            proof.run(&bytes::of(stringify!($name)), |bytes| {
                properties::$name::check(&bytes);
                1
            });
        })*

        #[test]
        fn every_check_runs_and_has_a_corpus() {
            let here = [$(stringify!($name)),*];
            assert_eq!(properties::ALL.map(|it| it.0).to_vec(), here);
            for (name, check) in properties::ALL {
                let seeds = bytes::corpus(name);
                assert!(seeds.len() > 3, "{name}");
                seeds.iter().for_each(|it| check(it));
            }
        }
    };
}

checks! {
    any_address_is_an_origin_or_none: addresses, 8_000;
    any_cell_comes_out_as_it_went_in_and_is_no_formula: exports, 1_000;
    any_bytes_in_a_pages_storage_start_the_app: kept, 1_000;
    any_link_is_ours_or_none: links, 8_000;
    any_list_loses_no_row: lists, 3_000;
    any_number_has_twelve_digits_or_is_none: numbers, 6_000;
    any_problem_is_told_apart: problems, 8_000;
    any_token_has_one_form: tokens, 8_000;
    any_word_is_written_as_it_was_read: words, 5_000;
}
