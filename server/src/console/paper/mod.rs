//! What letters and dossiers on paper share: the two faces of their font, and the size of a page.

mod face;

use std::sync::LazyLock;

pub(super) use self::face::Face;

/// A4 in points: 210 × 297 mm.
pub(super) const PAGE: (f32, f32) = (595.28, 841.89);
/// 20 mm.
pub(super) const MARGIN: f32 = 56.7;

static REGULAR: &[u8] = include_bytes!("../../../assets/fonts/DejaVuSans.ttf");
static BOLD: &[u8] = include_bytes!("../../../assets/fonts/DejaVuSans-Bold.ttf");

/// The two faces of a sheet.
pub(super) struct Faces {
    pub regular: Face,
    pub bold: Face,
}

impl Faces {
    /// None where the fonts in this program are broken.
    pub(super) fn read() -> Option<Self> {
        Some(Self {
            regular: Face::read(REGULAR)?,
            bold: Face::read(BOLD)?,
        })
    }
}

/// Whether paper can bear this name: its fonts have all signs of it.
pub(super) fn can_be_drawn(name: &str) -> bool {
    static FACE: LazyLock<Option<Face>> = LazyLock::new(|| Face::read(BOLD));
    FACE.as_ref().is_some_and(|it| it.has_all_of(name))
}
