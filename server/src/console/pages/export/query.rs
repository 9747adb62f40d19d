//! Which performances are asked for.

use job_tracker_protocol::{Login, PerformanceState};
use serde::Deserialize;

use super::super::{
    super::{
        Console,
        error::ConsoleError,
        form::{self, Errors},
        staff::Staff,
    },
    workers,
};
use crate::{
    domain::period::{NoPeriod, Period},
    store::export::ExportFilter,
};

/// As it stands in the address; what is left out is no filter.
#[derive(Debug, Clone, Deserialize, Default)]
#[serde(default)]
pub(in super::super::super) struct ExportQuery {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) worker: String,
    pub(super) state: String,
    /// On the page of totals: the last worker of the page before.
    pub(super) after_name: String,
    pub(super) after: String,
}

/// What a query comes to.
pub(super) enum Asked {
    For(ExportFilter),
    /// A period that is none.
    Wrong(Errors),
}

/// The worker that an address names, if it names one: one of this employer.
pub(super) async fn worker_in(
    console: &Console,
    staff: &Staff,
    login: &str,
) -> Result<Option<Login>, ConsoleError> {
    if login.is_empty() {
        return Ok(None);
    }
    let login = workers::login_in(login)?;
    workers::one(console, staff, &login).await?;
    Ok(Some(login))
}

impl ExportQuery {
    /// The same for files that say by themselves which states count.
    pub(super) fn of_all_states(mut self) -> Self {
        self.state.clear();
        self
    }

    /// The last full month, for whoever has not chosen a period yet.
    pub(super) fn filled_in(mut self, console: &Console) -> Self {
        let today = console.belgium.day(console.clock.now());
        let month = Period::last_full_month(today);
        if self.from.is_empty() && self.to.is_empty() {
            self.from = month.from.to_string();
            self.to = month.to.to_string();
        }
        self
    }

    pub(super) async fn read(
        &self,
        console: &Console,
        staff: &Staff,
    ) -> Result<Asked, ConsoleError> {
        let employer = staff.user.employer;
        let worker = worker_in(console, staff, &self.worker).await?;
        let state = match self.state.as_str() {
            "" => None,
            name => Some(PerformanceState::from_name(name).ok_or(ConsoleError::NotFound)?),
        };
        Ok(match self.period() {
            Ok(period) => Asked::For(ExportFilter {
                employer,
                period,
                worker,
                state,
            }),
            Err(errors) => Asked::Wrong(errors),
        })
    }

    fn period(&self) -> Result<Period, Errors> {
        let mut errors = Errors::default();
        let from = errors.of_read("from", form::needed_day(&self.from));
        let to = errors.of_read("to", form::needed_day(&self.to));
        let (Some(from), Some(to)) = (from, to) else {
            return Err(errors);
        };
        Period::new(from, to).map_err(|error| {
            errors.add(
                "to",
                match error {
                    NoPeriod::Backwards => "export-backwards",
                    NoPeriod::TooLong => "export-too-long",
                },
            );
            errors
        })
    }

    /// The same query as the rest of an address.
    pub(super) fn query(&self) -> String {
        self.query_after(None)
    }

    /// The same, for the page after this worker.
    pub(super) fn query_after(&self, last: Option<&(String, Login)>) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("from", &self.from),
            ("to", &self.to),
            ("worker", &self.worker),
            ("state", &self.state),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        if let Some((name, login)) = last {
            query.append_pair("after_name", name);
            query.append_pair("after", login.as_str());
        }
        query.finish()
    }

    /// Whether this state is the chosen one.
    pub(super) fn has_state(&self, state: &PerformanceState) -> bool {
        self.state == state.as_str()
    }

    pub(super) fn has_worker(&self, login: &Login) -> bool {
        self.worker == login.as_str()
    }
}
