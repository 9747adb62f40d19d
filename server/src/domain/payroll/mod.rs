//! How an office's payroll bureau reads hours: which columns, in which order, written how. The
//! office says it once and keeps it under a name; files are made by it from then on.

mod choices;
mod layout;
mod saving;

use job_tracker_protocol::{Activity, PerformanceState};
use serde::{Deserialize, Serialize};

pub use choices::{
    Content, DateForm, DecimalSign, Delimiter, Encoding, HoursForm, LineEnd, RowsOf, Shape, Side,
};
pub use layout::{LayoutProblem, problems};
pub use saving::{MappingRecord, MappingRefusal, MappingsFacts, SavedMapping, remove, save};

/// What a column holds, as far as this server knows it: another one, older or newer, may have
/// written the mapping.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Holds {
    /// This.
    Known(Content),
    /// What this server does not know by this name.
    Unknown(String),
}

impl From<String> for Holds {
    fn from(name: String) -> Self {
        Content::from_name(&name).map_or(Self::Unknown(name), Self::Known)
    }
}

impl From<Holds> for String {
    fn from(holds: Holds) -> Self {
        match holds {
            Holds::Known(content) => content.as_str().to_owned(),
            Holds::Unknown(name) => name,
        }
    }
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// What stands in it.
    pub holds: Holds,
    /// What stands above it.
    pub heading: String,
    /// What stands in every row of [`Content::Text`].
    pub text: String,
    /// Characters that it is wide, where widths tell columns apart.
    pub width: u16,
    /// Where its values stand.
    pub side: Side,
    /// What fills it up.
    pub filler: char,
    /// Whether the office wants what is too wide cut off, instead of no file.
    pub cut: bool,
}

impl Column {
    /// Whether what is too wide is cut off: never a figure, whatever was kept.
    pub fn cuts(&self) -> bool {
        let is_figure = matches!(self.holds, Holds::Known(content) if content.is_figure());
        self.cut && !is_figure
    }
}

/// Everything that a mapping says but its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Layout {
    /// What one row stands for.
    pub rows: RowsOf,
    /// Performances in which states count.
    pub states: Vec<PerformanceState>,
    /// How columns are told apart.
    pub shape: Shape,
    /// By which sign.
    pub delimiter: Delimiter,
    /// Whether the first line holds the headings.
    pub header: bool,
    /// How hundredths are written.
    pub decimal: DecimalSign,
    /// How hours are written.
    pub hours: HoursForm,
    /// How days are written.
    pub dates: DateForm,
    /// How letters become bytes.
    pub encoding: Encoding,
    /// Whether letters that the encoding lacks are written without their marks, instead of no file.
    pub plain_letters: bool,
    /// How a line ends.
    pub line_end: LineEnd,
    /// The office's own codes, in the order of [`Activity::ALL`]; empty where it gave none.
    pub codes: [String; Activity::ALL.len()],
    /// The columns, in order.
    pub columns: Vec<Column>,
}

impl Layout {
    /// What was kept; none where another server wrote something that this one cannot follow.
    pub fn read(kept: &str) -> Option<Self> {
        serde_json::from_str(kept).ok()
    }

    /// As it is kept.
    pub fn written(&self) -> String {
        // It has no map with other keys than texts, and so cannot fail.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The office's code of an activity; none where it gave none.
    pub fn code(&self, activity: Activity) -> Option<&str> {
        let mut all = Activity::ALL.iter().zip(&self.codes);
        let code = all.find(|it| *it.0 == activity)?.1;
        (!code.is_empty()).then_some(code.as_str())
    }

    /// Whether rows that sum up are told apart by activity.
    pub fn tells_activities(&self) -> bool {
        let mut columns = self.columns.iter();
        columns.any(|it| matches!(it.holds, Holds::Known(content) if content.is_of_activity()))
    }

    /// The columns that this server does not know.
    pub fn unknown(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().filter_map(|it| match &it.holds {
            Holds::Known(_) => None,
            Holds::Unknown(name) => Some(name.as_str()),
        })
    }

    /// The ending of a file's name.
    pub fn ending(&self) -> &'static str {
        match self.shape {
            Shape::Delimited => "csv",
            Shape::Fixed => "txt",
        }
    }
}
