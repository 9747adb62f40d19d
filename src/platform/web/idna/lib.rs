//! What `url` asks about the letters in a host's name.
//!
//! Apps and servers take the real crate's code. A page knows one server, its own origin, whose name its
//! browser has checked and written in ASCII already; it takes names as they are, in small letters,
//! and so does without 150 kB of tables for all scripts.

#![no_std]

#[cfg(not(target_arch = "wasm32"))]
mod real;
#[cfg(not(target_arch = "wasm32"))]
pub use real::*;

#[cfg(target_arch = "wasm32")]
pub use page::*;

#[cfg(target_arch = "wasm32")]
mod page {
    /// Where a letter may stand, as a set; a page asks nothing of it.
    #[derive(Clone, Copy)]
    pub struct JoiningTypeMask;

    /// How a letter joins its neighbours: always well.
    #[derive(Clone, Copy)]
    pub struct JoiningType;

    /// Some directions of writing.
    #[derive(Clone, Copy)]
    pub struct BidiClassMask(bool);

    /// The direction of a letter: from left to right.
    #[derive(Clone, Copy)]
    pub struct BidiClass;

    /// Any letter joins the one after it.
    pub const LEFT_OR_DUAL_JOINING_MASK: JoiningTypeMask = JoiningTypeMask;
    /// Any letter joins the one before it.
    pub const RIGHT_OR_DUAL_JOINING_MASK: JoiningTypeMask = JoiningTypeMask;
    /// No name is written from right to left.
    pub const RTL_MASK: BidiClassMask = BidiClassMask(false);
    /// Any letter may be the first.
    pub const FIRST_BC_MASK: BidiClassMask = BidiClassMask(true);
    /// Any letter may be the last.
    pub const LAST_LTR_MASK: BidiClassMask = BidiClassMask(true);
    /// Any letter may be the last.
    pub const LAST_RTL_MASK: BidiClassMask = BidiClassMask(true);
    /// Any letter may stand between.
    pub const MIDDLE_LTR_MASK: BidiClassMask = BidiClassMask(true);
    /// Any letter may stand between.
    pub const MIDDLE_RTL_MASK: BidiClassMask = BidiClassMask(true);

    impl JoiningType {
        /// As a set.
        pub fn to_mask(self) -> JoiningTypeMask {
            JoiningTypeMask
        }

        /// Never.
        pub fn is_transparent(self) -> bool {
            false
        }
    }

    impl JoiningTypeMask {
        /// Always.
        pub fn intersects(self, _: Self) -> bool {
            true
        }
    }

    impl BidiClass {
        /// As a set.
        pub fn to_mask(self) -> BidiClassMask {
            BidiClassMask(true)
        }

        /// Always.
        pub fn is_ltr(self) -> bool {
            true
        }

        /// Never.
        pub fn is_nonspacing_mark(self) -> bool {
            false
        }

        /// Never.
        pub fn is_european_number(self) -> bool {
            false
        }

        /// Never.
        pub fn is_arabic_number(self) -> bool {
            false
        }
    }

    impl BidiClassMask {
        /// Whether a letter from left to right is in both.
        pub fn intersects(self, other: Self) -> bool {
            self.0 && other.0
        }
    }

    /// Knows no letters.
    #[derive(Default)]
    pub struct Adapter;

    impl Adapter {
        /// The only one.
        pub const fn new() -> Self {
            Self
        }

        /// Never.
        pub fn is_virama(&self, _: char) -> bool {
            false
        }

        /// Never.
        pub fn is_mark(&self, _: char) -> bool {
            false
        }

        /// From left to right.
        pub fn bidi_class(&self, _: char) -> BidiClass {
            BidiClass
        }

        /// Well.
        pub fn joining_type(&self, _: char) -> JoiningType {
            JoiningType
        }

        /// Small letters.
        pub fn map_normalize<'a, I: Iterator<Item = char> + 'a>(
            &'a self,
            name: I,
        ) -> impl Iterator<Item = char> + 'a {
            name.flat_map(char::to_lowercase)
        }

        /// As it is.
        pub fn normalize_validate<'a, I: Iterator<Item = char> + 'a>(
            &'a self,
            name: I,
        ) -> impl Iterator<Item = char> + 'a {
            name
        }
    }
}
