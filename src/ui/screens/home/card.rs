use std::rc::Rc;

use dioxus::prelude::*;
use job_tracker_protocol::Day;

use crate::{
    core::{
        home::{Week, Work},
        locale::Texts,
    },
    ui::{state::use_app, words},
};

/// The week at all her employers together.
pub(super) fn week(works: &[Rc<Work>]) -> Option<Week> {
    let weeks = works.iter().map(|it| it.week());
    weeks.reduce(|sum, next| sum.and(&next))
}

/// The card in words: the sums, then the days on which she worked.
pub(super) fn said(texts: &Texts, week: &Week) -> Vec<String> {
    let sums = texts.text_with(
        "home-week",
        &[
            ("today", week.hours_today().into()),
            ("total", week.total().into()),
        ],
    );
    let worked = week.days.iter().filter(|it| it.1 > 0);
    let days = worked.map(|(day, hours)| {
        let weekday = words::weekday(texts, *day).into();
        let about = [("weekday", weekday), ("hours", (*hours).into())];
        texts.text_with("home-week-day", &about)
    });
    [sums].into_iter().chain(days).collect()
}

/// The hours of today and of the week. Before the first answer its place is kept, so that nothing
/// moves when it comes; without an answer it is not there.
#[component]
pub(super) fn WeekCard(week: Option<Week>, expected: bool) -> Element {
    let texts = use_app().texts();
    let Some(week) = week else {
        return rsx! {
            if expected {
                div { class: "week-card skeleton", aria_hidden: "true",
                    Today { hours: 0 }
                    div { class: "week-days",
                        for it in 0..7 {
                            div { key: "{it}", class: "week-day",
                                span { class: "week-day-name", "–" }
                                span { class: "week-day-box" }
                            }
                        }
                    }
                }
            }
        };
    };
    let hours = week.hours_today();
    let label = said(&texts, &week).join(". ");
    rsx! {
        div { class: "week-card", role: "img", aria_label: label,
            Today { hours }
            div { class: "week-days",
                for (day, hours) in week.days {
                    DayBox { key: "{day}", day, hours, today: day == week.today }
                }
            }
        }
    }
}

#[component]
fn Today(hours: u32) -> Element {
    let texts = use_app().texts();
    rsx! {
        p { class: "week-today",
            strong { {texts.text_with("clients-sent-short", &[("hours", hours.into())])} }
            span { {texts.text("home-sent-today")} }
        }
    }
}

#[component]
fn DayBox(day: Day, hours: u32, today: bool) -> Element {
    let texts = use_app().texts();
    let class = match (today, hours > 0) {
        (true, true) => "week-day week-day-now week-day-full",
        (true, false) => "week-day week-day-now",
        (false, true) => "week-day week-day-full",
        (false, false) => "week-day",
    };
    rsx! {
        div { class,
            span { class: "week-day-name", {words::weekday_short(&texts, day)} }
            span { class: "week-day-box",
                if hours > 0 {
                    "{hours}"
                }
            }
        }
    }
}
