use job_tracker_protocol::ClientNumber;

use super::{AskPhase, AskStep, Moved, Navigation, Phase, Route};
use crate::core::{
    clients::Client,
    requests::{Calendar, Choices},
};

impl Navigation {
    /// She changed a client in her list: what is being chosen for it follows, and is looked at
    /// once more.
    pub fn client_changed(&mut self, from: &ClientNumber, client: &Client) {
        if let Some(report) = &mut self.report {
            report.client_changed(from, client);
        }
        let Some(ask) = self.ask.as_mut().filter(|it| !it.in_flight()) else {
            return;
        };
        if let Choices::Forgotten(it) = &mut ask.choices
            && let Some(chosen) = it.client.as_mut().filter(|it| it.0 == *from)
        {
            *chosen = (client.number.clone(), client.alias.clone());
            ask.phase = AskPhase::Choosing;
        }
    }

    /// Back to the hours of the report.
    pub fn change_hours(&mut self) -> Moved {
        if self
            .report
            .as_ref()
            .is_none_or(|it| it.in_flight() || it.is_over())
        {
            return Moved::Nowhere;
        }
        self.choose_again();
        self.back_to(Route::Hours)
    }

    /// Back to the hours of the request.
    pub fn change_ask_hours(&mut self) -> Moved {
        let Some(ask) = self.ask.as_mut().filter(|it| !it.in_flight()) else {
            return Moved::Nowhere;
        };
        ask.phase = AskPhase::Choosing;
        self.back_to(Route::Ask(AskStep::Hours))
    }

    /// To a step below this screen, or in its place where none lies below.
    fn back_to(&mut self, step: Route) -> Moved {
        match self.stack.iter().rposition(|it| *it == step) {
            Some(at) => self.stack.truncate(at + 1),
            None => {
                self.stack.pop();
                self.stack.push(step);
            }
        }
        Moved::Elsewhere
    }

    /// The day of the report is over: asks the office for it, as a visit that was forgotten. What
    /// she chose is filled in; the day is asked for where the office does not take that one.
    pub fn ask_instead(&mut self, calendar: Calendar) -> Moved {
        let Some(report) = self.report.as_ref().filter(|it| it.is_over()) else {
            return Moved::Nowhere;
        };
        let Phase::NotSent(_, Some(reviewed)) = report.phase() else {
            return Moved::Nowhere;
        };
        let mut choices = Choices::forgotten(calendar);
        let taken = calendar.takes(reviewed.date());
        if let Choices::Forgotten(it) = &mut choices {
            it.client = Some((reviewed.client().clone(), report.alias().to_owned()));
            it.activity = reviewed.activity();
            it.hours = Some(reviewed.hours());
            it.date = taken.then_some(reviewed.date());
        }
        let step = if taken { AskStep::Reason } else { AskStep::Day };
        let account = report.account().clone();
        self.begin_ask(account, choices, step)
    }

    /// What could only be asked for was asked for.
    pub(super) fn leave_what_is_over(&mut self) {
        if self.report.as_ref().is_some_and(|it| it.is_over()) {
            self.report = None;
            self.stack.retain(|it| {
                let of_report = Route::LastTime == *it || Route::Activity == *it;
                !(of_report || matches!(it, Route::Hours | Route::Review))
            });
        }
    }
}
