//! Seven ticks in a form, one for each day of the week.

use crate::domain::weekdays::{ALL, Weekdays};

/// Declares a form with the seven ticks beside its own fields: a form has one level, and its
/// reader does not look into another struct.
macro_rules! form_with_days {
    ($(#[$doc:meta])* $visibility:vis struct $name:ident {
        $($(#[$about:meta])* $seen:vis $field:ident: $kind:ty,)*
    }) => {
        $(#[$doc])*
        #[derive(serde::Deserialize, Default)]
        #[serde(default)]
        $visibility struct $name {
            $($(#[$about])* $seen $field: $kind,)*
            pub(in crate::console) mon: Option<String>,
            pub(in crate::console) tue: Option<String>,
            pub(in crate::console) wed: Option<String>,
            pub(in crate::console) thu: Option<String>,
            pub(in crate::console) fri: Option<String>,
            pub(in crate::console) sat: Option<String>,
            pub(in crate::console) sun: Option<String>,
        }

        impl $name {
            /// The days that are ticked.
            pub(in crate::console) fn days(&self) -> $crate::domain::weekdays::Weekdays {
                $crate::console::week_ticks::read([
                    &self.mon, &self.tue, &self.wed, &self.thu, &self.fri, &self.sat, &self.sun,
                ])
            }

            /// The same with these days ticked.
            pub(in crate::console) fn with_days(
                self,
                days: $crate::domain::weekdays::Weekdays,
            ) -> Self {
                let [mon, tue, wed, thu, fri, sat, sun] = $crate::console::week_ticks::ticks(days);
                Self { mon, tue, wed, thu, fri, sat, sun, ..self }
            }
        }
    };
}

pub(super) use form_with_days;

/// What was ticked, from Monday on.
pub(super) fn read(ticks: [&Option<String>; 7]) -> Weekdays {
    let ticked = ALL.iter().zip(ticks).filter(|it| it.1.is_some());
    Weekdays::of(ticked.map(|it| it.0.0))
}

/// The ticks of these days, from Monday on.
pub(super) fn ticks(days: Weekdays) -> [Option<String>; 7] {
    ALL.map(|it| days.contains(it.0).then(|| "yes".to_owned()))
}
