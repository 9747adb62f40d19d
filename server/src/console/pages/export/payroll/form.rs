//! A mapping as the form of its page sends it.

use job_tracker_protocol::{Activity, PerformanceState};

use crate::domain::payroll::{
    Column, Content, DateForm, DecimalSign, Delimiter, Encoding, Holds, HoursForm, Layout, LineEnd,
    RowsOf, Shape, Side,
};

/// What the form of a mapping sends that somebody chose or typed.
pub(in super::super::super::super) const FIELDS: &[&str] = &[
    "name",
    "rows",
    "state",
    "shape",
    "delimiter",
    "header",
    "decimal",
    "hours",
    "dates",
    "encoding",
    "plain",
    "line_end",
    "code",
    "at",
    "holds",
    "heading",
    "text",
    "width",
    "side",
    "filler",
    "too_wide",
    "version",
    "form",
];

/// What a column may be filled up with.
pub(super) const FILLERS: [char; 6] = [' ', '0', '*', '.', '-', '_'];

/// Empty rows below the columns that there are.
const ROOM: usize = 4;

/// A column as it stands in the form.
#[derive(Debug, Clone, Default)]
pub(super) struct ColumnForm {
    pub at: String,
    pub holds: String,
    pub heading: String,
    pub text: String,
    pub width: String,
    pub side: String,
    pub filler: String,
    pub too_wide: String,
}

/// The form as it was sent, whatever is wrong with it.
#[derive(Debug, Clone, Default)]
pub(super) struct MappingForm {
    pub name: String,
    pub rows: String,
    pub states: Vec<String>,
    pub shape: String,
    pub delimiter: String,
    pub header: String,
    pub decimal: String,
    pub hours: String,
    pub dates: String,
    pub encoding: String,
    pub plain: String,
    pub line_end: String,
    pub codes: Vec<String>,
    pub columns: Vec<ColumnForm>,
    pub version: Option<i64>,
    pub form: String,
}

impl MappingForm {
    /// What a form sent. The fields of columns come once a column, in their order.
    pub(super) fn read(fields: Vec<(String, String)>) -> Self {
        let mut form = Self::default();
        let mut counts = [0_usize; 8];
        for (name, value) in fields {
            let place = match name.as_str() {
                "name" => &mut form.name,
                "rows" => &mut form.rows,
                "shape" => &mut form.shape,
                "delimiter" => &mut form.delimiter,
                "header" => &mut form.header,
                "decimal" => &mut form.decimal,
                "hours" => &mut form.hours,
                "dates" => &mut form.dates,
                "encoding" => &mut form.encoding,
                "plain" => &mut form.plain,
                "line_end" => &mut form.line_end,
                "form" => &mut form.form,
                "state" => {
                    form.states.push(value);
                    continue;
                }
                "code" => {
                    form.codes.push(value);
                    continue;
                }
                "version" => {
                    form.version = value.parse().ok();
                    continue;
                }
                _ => match form.of_column(&name, &mut counts) {
                    Some(place) => place,
                    None => continue,
                },
            };
            *place = value;
        }
        form
    }

    /// Where this field of the next column goes that has none yet.
    fn of_column(&mut self, name: &str, counts: &mut [usize; 8]) -> Option<&mut String> {
        const NAMES: [&str; 8] = [
            "at", "holds", "heading", "text", "width", "side", "filler", "too_wide",
        ];
        let which = NAMES.iter().position(|it| *it == name)?;
        let row = counts[which];
        counts[which] += 1;
        if self.columns.len() <= row {
            // A form of ours has so many columns at most, and some room.
            if row >= 2 * crate::domain::rules::MOST_MAPPED_COLUMNS {
                return None;
            }
            self.columns.resize(row + 1, ColumnForm::default());
        }
        let column = &mut self.columns[row];
        let fields = [
            &mut column.at,
            &mut column.holds,
            &mut column.heading,
            &mut column.text,
            &mut column.width,
            &mut column.side,
            &mut column.filler,
            &mut column.too_wide,
        ];
        fields.into_iter().nth(which)
    }

    /// The form of a mapping that is kept.
    pub(super) fn of(name: &str, layout: &Layout, version: Option<i64>) -> Self {
        let column = |(at, it): (usize, &Column)| ColumnForm {
            at: (at + 1).to_string(),
            holds: it.holds.clone().into(),
            heading: it.heading.clone(),
            text: it.text.clone(),
            width: match it.width {
                0 => String::new(),
                width => width.to_string(),
            },
            side: it.side.as_str().to_owned(),
            filler: it.filler.to_string(),
            too_wide: if it.cut { "cut" } else { "" }.to_owned(),
        };
        let states = layout.states.iter();
        let yes = |it| if it { "yes" } else { "" }.to_owned();
        Self {
            name: name.to_owned(),
            rows: layout.rows.as_str().to_owned(),
            states: states.map(|it| it.as_str().to_owned()).collect(),
            shape: layout.shape.as_str().to_owned(),
            delimiter: layout.delimiter.as_str().to_owned(),
            header: yes(layout.header),
            decimal: layout.decimal.as_str().to_owned(),
            hours: layout.hours.as_str().to_owned(),
            dates: layout.dates.as_str().to_owned(),
            encoding: layout.encoding.as_str().to_owned(),
            plain: yes(layout.plain_letters),
            line_end: layout.line_end.as_str().to_owned(),
            codes: layout.codes.to_vec(),
            columns: layout.columns.iter().enumerate().map(column).collect(),
            version,
            form: String::new(),
        }
    }

    /// What a new mapping begins with: what most bureaus ask for.
    pub(super) fn new() -> Self {
        let column = |holds: Content| Column {
            holds: Holds::Known(holds),
            heading: String::new(),
            text: String::new(),
            width: 0,
            side: Side::Left,
            filler: ' ',
            cut: false,
        };
        let holds = [
            Content::PayrollNumber,
            Content::Date,
            Content::ActivityCode,
            Content::Hours,
        ];
        let layout = Layout {
            rows: RowsOf::Day,
            states: vec![PerformanceState::Validated, PerformanceState::Modified],
            shape: Shape::Delimited,
            delimiter: Delimiter::Semicolon,
            header: true,
            decimal: DecimalSign::Comma,
            hours: HoursForm::Decimal,
            dates: DateForm::Slashes,
            encoding: Encoding::Utf8Mark,
            plain_letters: false,
            line_end: LineEnd::Windows,
            codes: std::array::from_fn(|_| String::new()),
            columns: holds.map(column).to_vec(),
        };
        Self::of("", &layout, None)
    }

    /// The columns and some room for more.
    pub(super) fn with_room(mut self) -> Self {
        self.columns.retain(|it| !it.holds.is_empty());
        let filled = self.columns.len();
        let empty = |at: usize| ColumnForm {
            at: (at + 1).to_string(),
            side: Side::Left.as_str().to_owned(),
            filler: " ".to_owned(),
            ..ColumnForm::default()
        };
        self.columns.extend((filled..filled + ROOM).map(empty));
        self
    }

    /// The columns in the order that their places ask for. One that was moved up goes before the
    /// one that has its place, one that was moved down behind it.
    pub(super) fn in_order(&mut self) {
        let mut columns: Vec<_> = std::mem::take(&mut self.columns)
            .into_iter()
            .enumerate()
            .filter(|it| !it.1.holds.is_empty())
            .map(|(at, column)| {
                let stood = at + 1;
                let asked = column.at.trim().parse().unwrap_or(stood);
                (asked, asked.cmp(&stood), column)
            })
            .collect();
        columns.sort_by_key(|it| (it.0, it.1));
        let numbered = (1..).zip(columns);
        self.columns = numbered
            .map(|(at, (_, _, column))| ColumnForm {
                at: at.to_string(),
                ..column
            })
            .collect();
    }

    /// What the form says; none where it has what no form of ours sends.
    pub(super) fn layout(&self) -> Option<Layout> {
        let states = PerformanceState::ALL.iter().copied();
        let states = states.filter(|it| self.states.iter().any(|name| name == it.as_str()));
        let mut codes = self.codes.iter().map(|it| it.trim().to_owned());
        let codes: [String; Activity::ALL.len()] =
            std::array::from_fn(|_| codes.next().unwrap_or_default());
        let columns = self.columns.iter().filter(|it| !it.holds.is_empty());
        Some(Layout {
            rows: RowsOf::from_name(&self.rows)?,
            states: states.collect(),
            shape: Shape::from_name(&self.shape)?,
            delimiter: Delimiter::from_name(&self.delimiter)?,
            header: self.header == "yes",
            decimal: DecimalSign::from_name(&self.decimal)?,
            hours: HoursForm::from_name(&self.hours)?,
            dates: DateForm::from_name(&self.dates)?,
            encoding: Encoding::from_name(&self.encoding)?,
            plain_letters: self.plain == "yes",
            line_end: LineEnd::from_name(&self.line_end)?,
            codes,
            columns: columns.map(column).collect::<Option<_>>()?,
        })
    }
}

fn column(form: &ColumnForm) -> Option<Column> {
    let mut filler = form.filler.chars();
    Some(Column {
        holds: form.holds.clone().into(),
        heading: form.heading.trim().to_owned(),
        text: form.text.clone(),
        // None, and what is none, is told where widths count.
        width: form.width.trim().parse().unwrap_or_default(),
        side: Side::from_name(&form.side)?,
        filler: filler.next().filter(|_| filler.next().is_none())?,
        cut: form.too_wide == "cut",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(places: &[(&str, &str)]) -> Vec<String> {
        let fields = places.iter().flat_map(|(at, holds)| {
            [("at", *at), ("holds", *holds)].map(|(name, value)| (name.into(), value.into()))
        });
        let mut form = MappingForm::read(fields.collect());
        form.in_order();
        form.columns.into_iter().map(|it| it.holds).collect()
    }

    #[test]
    fn a_column_goes_where_its_place_says() {
        let stay = form(&[("1", "date"), ("2", "hours"), ("3", "text")]);
        assert_eq!(stay, ["date", "hours", "text"]);
        let up = form(&[("1", "date"), ("2", "hours"), ("1", "text")]);
        assert_eq!(up, ["text", "date", "hours"]);
        let down = form(&[("3", "date"), ("2", "hours"), ("3", "text")]);
        assert_eq!(down, ["hours", "text", "date"]);
        let none = form(&[("", "date"), ("x", "hours"), ("9", "")]);
        assert_eq!(none, ["date", "hours"]);
    }

    #[test]
    fn the_form_of_what_is_kept_says_the_same() {
        let kept = MappingForm::new().layout().unwrap();
        let again = MappingForm::of("Bureau", &kept, Some(3)).with_room();
        assert_eq!(again.layout(), Some(kept));
    }

    #[test]
    fn what_no_form_of_ours_sends_is_no_mapping() {
        let mut form = MappingForm::new();
        form.encoding = "utf-16".to_owned();
        assert_eq!(form.layout(), None);
        let mut form = MappingForm::new();
        form.columns[0].filler = String::new();
        assert_eq!(form.layout(), None);
    }
}
