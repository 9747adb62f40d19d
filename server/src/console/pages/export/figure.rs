//! Hours by week and activity as a picture: bars that are stacked, told apart by pattern as well
//! as by colour, with the same numbers in a table.

use job_tracker_protocol::Activity;

use super::super::{super::page::Page, performances::activity_text};
use crate::{
    domain::period::{IsoWeek, Period},
    store::export::ActivityWeek,
};

/// Pixels. The picture is as wide as its weeks need and does not shrink, so that its letters stay
/// readable; a narrow screen scrolls.
const PLOT: i64 = 220;
const TOP: i64 = 28;
const LEFT: i64 = 56;
const BAND: i64 = 56;
const BAR: i64 = 36;
const BELOW: i64 = 46;
/// Weeks at most beside which a table has room on a wide screen.
const BESIDE: usize = 8;
/// The lowest piece that can still be seen.
const THINNEST: i64 = 2;

/// A piece of a bar.
pub(super) struct Piece {
    pub activity: Activity,
    pub y: i64,
    pub height: i64,
    pub title: String,
}

/// A week.
pub(super) struct Bar {
    pub week: IsoWeek,
    pub label: String,
    /// The year, where it is another than the week before's.
    pub year: Option<i16>,
    /// Left edge, and middle.
    pub x: i64,
    pub middle: i64,
    pub pieces: Vec<Piece>,
    /// Hours of each activity, in their order, and of all.
    pub hours: [i64; 4],
    pub total: i64,
    /// Where the total stands.
    pub total_y: i64,
}

/// A line across, at so many hours.
pub(super) struct Line {
    pub y: i64,
    pub hours: i64,
}

/// The picture and its table.
pub(super) struct Figure {
    pub width: i64,
    pub height: i64,
    pub bottom: i64,
    pub lines: Vec<Line>,
    pub bars: Vec<Bar>,
    /// Each activity's name and hours.
    pub legend: Vec<(Activity, String, i64)>,
    pub total: i64,
    pub description: String,
}

impl Figure {
    /// Whether picture and table have room beside each other.
    pub(super) fn is_narrow(&self) -> bool {
        self.bars.len() <= BESIDE
    }

    pub(super) fn draw(page: &Page, period: Period, found: &[ActivityWeek]) -> Self {
        let weeks = weeks(period, found);
        let highest = weeks.iter().map(|it| it.1.iter().sum()).max();
        let step = step(highest.unwrap_or_default());
        let top = step
            * (highest.unwrap_or_default() + step - 1)
                .div_euclid(step)
                .max(1);
        let bottom = TOP + PLOT;
        let lines = (0..=top / step).map(|it| Line {
            hours: it * step,
            y: bottom - PLOT * it * step / top,
        });
        let mut bars: Vec<Bar> = Vec::with_capacity(weeks.len());
        for ((week, hours), left) in weeks.into_iter().zip((LEFT..).step_by(BAND as usize)) {
            let other_year = bars.last().is_none_or(|it| it.week.year() != week.year());
            bars.push(bar(page, week, hours, left, top, other_year));
        }
        let of = |at: usize| bars.iter().map(|it| it.hours[at]).sum();
        let legend: Vec<(Activity, String, i64)> = (0..)
            .zip(Activity::ALL)
            .map(|(at, it)| (it, page.text(activity_text(&it)), of(at)))
            .collect();
        let total = bars.iter().map(|it| it.total).sum();
        let description = describe(page, &bars, &legend, total);
        Self {
            width: LEFT + BAND * i64::try_from(bars.len()).unwrap_or_default(),
            height: bottom + BELOW,
            bottom,
            lines: lines.collect(),
            bars,
            legend,
            total,
            description,
        }
    }
}

/// The weeks of a period with the hours of each activity, from the first to the last in which
/// anybody worked.
fn weeks(period: Period, found: &[ActivityWeek]) -> Vec<(IsoWeek, [i64; 4])> {
    let (first, last) = (found.first(), found.last());
    let worked =
        |it: &IsoWeek| first.is_some_and(|x| x.week <= *it) && last.is_some_and(|x| *it <= x.week);
    let weeks = period.weeks().filter(worked);
    weeks.map(|it| (it, hours(found, it))).collect()
}

fn hours(found: &[ActivityWeek], week: IsoWeek) -> [i64; 4] {
    Activity::ALL.map(|activity| {
        let these = found
            .iter()
            .filter(|it| it.week == week && it.activity == activity);
        these.map(|it| it.hours).sum()
    })
}

/// A round number of hours between two lines, for four lines or so: 1, 2 or 5 and noughts.
fn step(highest: i64) -> i64 {
    let wanted = (highest / 4).max(1);
    let mut step = 1;
    loop {
        for factor in [1, 2, 5] {
            if step * factor >= wanted {
                return step * factor;
            }
        }
        step *= 10;
    }
}

fn bar(page: &Page, week: IsoWeek, hours: [i64; 4], left: i64, top: i64, other_year: bool) -> Bar {
    let total: i64 = hours.iter().sum();
    let heights = heights(hours, top);
    let mut y = TOP + PLOT;
    let mut pieces = Vec::new();
    for ((activity, hours), height) in Activity::ALL.into_iter().zip(hours).zip(heights) {
        if hours > 0 {
            y -= height;
            pieces.push(Piece {
                activity,
                y,
                height,
                title: page.text_with(
                    "export-figure-piece",
                    &[
                        ("week", page.written().week(week).into()),
                        ("activity", page.text(activity_text(&activity)).into()),
                        ("hours", hours.into()),
                    ],
                ),
            });
        }
    }
    let number = week.number().to_string();
    Bar {
        label: page.text1("written-week-short", "week", number),
        year: other_year.then(|| week.year()),
        x: left + (BAND - BAR) / 2,
        middle: left + BAND / 2,
        pieces,
        hours,
        total,
        total_y: y - 8,
        week,
    }
}

/// How high each piece is. Few hours are drawn a little too high, and the most of the week that
/// much too low, so that nothing is invisible and the bar's height stays right.
fn heights(hours: [i64; 4], top: i64) -> [i64; 4] {
    let total: i64 = hours.iter().sum();
    let mut heights = hours.map(|it| match it {
        0 => 0,
        _ => (PLOT * it / top).max(THINNEST),
    });
    let rest = (PLOT * total / top) - heights.iter().sum::<i64>();
    if let Some(most) = heights.iter_mut().max() {
        *most = (*most + rest).max(if total > 0 { THINNEST } else { 0 });
    }
    heights
}

fn describe(page: &Page, bars: &[Bar], legend: &[(Activity, String, i64)], total: i64) -> String {
    let (Some(first), Some(last)) = (bars.first(), bars.last()) else {
        return String::new();
    };
    let highest = bars.iter().rev().max_by_key(|it| it.total).unwrap_or(first);
    let activities: Vec<String> = legend
        .iter()
        .filter(|it| it.2 > 0)
        .map(|(_, name, hours)| format!("{name} {hours}"))
        .collect();
    page.text_with(
        "export-figure-description",
        &[
            ("from", page.written().week_number(first.week).into()),
            ("to", page.written().week_number(last.week).into()),
            ("hours", total.into()),
            ("activities", activities.join(", ").into()),
            ("most", page.written().week_number(highest.week).into()),
            ("most-hours", highest.total.into()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stand_at_round_numbers() {
        for (highest, between) in [(0, 1), (3, 1), (9, 2), (37, 10), (160, 50), (4_100, 2_000)] {
            assert_eq!(step(highest), between, "{highest}");
        }
    }

    #[test]
    fn nothing_is_invisible_and_the_bar_is_as_high_as_its_total() {
        for (hours, top) in [
            ([300, 1, 0, 2], 400),
            ([0, 0, 0, 0], 1),
            ([0, 0, 1, 0], 4_000),
            ([100, 100, 100, 100], 400),
        ] {
            let heights = heights(hours, top);
            let total: i64 = hours.iter().sum();
            for (height, hours) in heights.into_iter().zip(hours) {
                assert_eq!(height > 0, hours > 0);
            }
            let right = (PLOT * total / top).max(if total > 0 { THINNEST } else { 0 });
            assert_eq!(heights.iter().sum::<i64>(), right);
        }
    }
}
