//! The sheet of QR codes that spares workers the typing: of chosen clients, of those that were
//! added since a day, or of all, a sheet at a time.

use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use job_tracker_protocol::ClientNumber;

use super::super::{
    Console,
    error::ConsoleError,
    form::{self, Errors},
    page::{Page, draw, draw_wrong},
    staff::Staff,
};
use crate::{
    qr,
    store::clients::{ClientRow, SheetChoice, SheetQuestion},
};

/// Codes on a sheet: some pages of paper, and a fraction of a second to draw.
const MOST: usize = 100;

#[derive(Template)]
#[template(path = "console/clients_sheet.html")]
struct SheetPage {
    page: Page,
    employer: String,
    /// Each client with her QR code.
    labels: Vec<(ClientRow, String)>,
    since: String,
    /// The address of the next sheet.
    next: Option<String>,
    errors: Errors,
    most: usize,
}

/// What the address asks for.
#[derive(Default)]
struct Asked {
    numbers: Vec<ClientNumber>,
    since: String,
    after: Option<(String, ClientNumber)>,
}

impl Asked {
    fn read(fields: Vec<(String, String)>) -> Result<Self, ConsoleError> {
        let number = |it: &str| it.parse().map_err(|_| ConsoleError::NotFound);
        let (mut asked, mut after_name, mut after) = (Self::default(), String::new(), None);
        for (name, value) in fields {
            match name.as_str() {
                "number" => asked.numbers.push(number(&value)?),
                "since" => asked.since = value,
                "after_name" => after_name = value,
                "after" if !value.is_empty() => after = Some(number(&value)?),
                _ => {}
            }
        }
        asked.after = after.map(|number| (after_name, number));
        Ok(asked)
    }

    fn choice(&self, console: &Console, errors: &mut Errors) -> Option<SheetChoice> {
        if self.numbers.len() > MOST {
            errors.add("number", "clients-sheet-too-many");
            return None;
        }
        if !self.numbers.is_empty() {
            return Some(SheetChoice::These(self.numbers.clone()));
        }
        let since = match self.since.trim() {
            "" => None,
            text => {
                let day = errors.of_read("since", form::needed_day(text))?;
                let midnight = console.belgium.instant(day, 0, 0).ok();
                errors.unless(midnight.is_some(), "since", "export-no-day");
                Some(midnight?)
            }
        };
        let after = self.after.clone();
        Some(SheetChoice::Active { since, after })
    }

    fn next(&self, (name, number): &(String, ClientNumber)) -> String {
        form_urlencoded::Serializer::new(String::new())
            .append_pair("since", self.since.trim())
            .append_pair("after_name", name)
            .append_pair("after", number.as_str())
            .finish()
    }
}

pub(super) async fn show(
    State(console): State<Console>,
    staff: Staff,
    page: Page,
    Query(fields): Query<Vec<(String, String)>>,
) -> Result<Response, ConsoleError> {
    let asked = Asked::read(fields)?;
    let mut sheet = SheetPage {
        page,
        employer: staff.user.employer_name,
        labels: Vec::new(),
        since: asked.since.clone(),
        next: None,
        errors: Errors::default(),
        most: MOST,
    };
    let Some(choice) = asked.choice(&console, &mut sheet.errors) else {
        return draw_wrong(&sheet);
    };
    let clients = SheetQuestion {
        employer: staff.user.employer,
        choice,
        most: MOST,
    };
    let found = console.store.ask(clients).await?;
    sheet.next = found.next.as_ref().map(|it| asked.next(it));
    let offers = console.offers.clone();
    let origin = console.origin.clone();
    let html = console
        .cpu
        .run(move |caller| -> Result<_, ConsoleError> {
            for client in found.clients {
                caller.waits()?;
                let link = offers.client_link(&origin, &client.number);
                sheet.labels.push((client, qr::svg(&link)?));
            }
            draw(&sheet)
        })
        .await??;
    Ok(html.into_response())
}
