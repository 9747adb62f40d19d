//! A server, three editors and a worker, beside the model.

use std::collections::HashMap;

use jiff::SignedDuration;
use job_tracker_protocol::Activity;
use job_tracker_server::clock::Clock;
use serde_json::json;

use super::{
    model::{self, Act, Model, Operation},
    rows,
    steps::{READER, Step},
};
use crate::{
    browser::{Browser, administrator, reader},
    support::{Company, phone::Phone},
    table::{Number, belgian_day},
    worlds::Worlds,
};

pub struct World<'a> {
    company: &'a Company,
    phone: Phone<'a>,
    editors: [Browser; 3],
    /// Versions that each editor saw.
    seen: [HashMap<usize, i64>; 3],
    /// By the order in which they came.
    ids: Vec<String>,
    /// Everything that the log ever said, in all its columns.
    log: Vec<String>,
    worlds: Worlds<Model>,
}

/// Three browsers; sessions of the console end after half an hour.
async fn editors(company: &Company) -> [Browser; 3] {
    let at = company.clock.now().as_second();
    let email = |name: &str| format!("{name}-{at}@example.be");
    let els = administrator(company, company.employer, &email("els")).await;
    let jan = administrator(company, company.employer, &email("jan")).await;
    let rik = reader(company, &els, &email("rik")).await;
    [els, jan, rik]
}

impl<'a> World<'a> {
    pub async fn open(company: &'a Company) -> Self {
        Self {
            company,
            phone: company.phone_of(&company.ana).await,
            editors: editors(company).await,
            seen: [HashMap::new(), HashMap::new(), HashMap::new()],
            ids: Vec::new(),
            log: Vec::new(),
            worlds: Worlds::of(Model::default()),
        }
    }

    fn today(&self) -> Number {
        belgian_day(self.company.clock.now().as_second())
    }

    fn client(&self, at: usize) -> String {
        let known = [&self.company.client, &self.company.other_client];
        known[at].to_string()
    }

    pub async fn take(&mut self, step: Step) {
        let some = |at: usize| at.checked_rem(self.ids.len());
        match step {
            Step::Report(client, activity, hours) => self.report((client, activity, hours)).await,
            Step::Enter {
                work,
                days_back,
                confirmed,
            } => self.enter(work, days_back, confirmed).await,
            Step::Look(editor, at) => {
                if let Some(at) = some(at) {
                    self.look(editor, at).await;
                }
            }
            Step::Act(editor, at, operation) => {
                if let Some(at) = some(at) {
                    let act = self.act_of(editor, at, operation);
                    let status = self.send(editor, act).await;
                    self.worlds.explain((act, status), |it| {
                        let mut it = it.clone();
                        (it.act(&act) == status).then_some(it)
                    });
                }
            }
            Step::Both(at, operations) => {
                if let Some(at) = some(at) {
                    self.act_both(at, operations).await;
                }
            }
            Step::Chosen(editor, chosen) => self.validate_chosen(editor, chosen).await,
            Step::Pass(days) => self.pass(days).await,
        }
        self.compare().await;
    }

    async fn report(&mut self, work: (usize, usize, i64)) {
        let today = self.today();
        let body = json!({
            "client_number": self.client(work.0),
            "activity": Activity::ALL[work.1],
            "hours": work.2,
            "date": today.write(),
            "confirm_duplicate": true,
        });
        let answer = self.phone.report_anew(&body).await;
        if answer.status == 201 {
            self.ids
                .push(answer.json()["id"].as_str().unwrap().to_owned());
        } else {
            answer.problem(422, "day-limit");
        }
        self.worlds.explain((work, answer.status), |it| {
            let mut it = it.clone();
            (it.report(work, today) == (answer.status == 201)).then_some(it)
        });
    }

    async fn enter(&mut self, work: (usize, usize, i64), days_back: i64, confirmed: bool) {
        let today = self.today();
        let (client, hours) = (self.client(work.0), work.2.to_string());
        let date = Number(today.0 - days_back).write();
        let fields = [
            ("worker", self.company.ana.login.as_str()),
            ("client", &client),
            ("activity", Activity::ALL[work.1].as_str()),
            ("hours", &hours),
            ("date", &date),
            ("reason", "Her phone was broken"),
        ];
        let refused = self.editors[READER]
            .post("/console/performances/enter", &fields)
            .await;
        assert_eq!(refused.status, 403);
        let path = "/console/performances/enter";
        let page = match confirmed {
            true => self.editors[0].post_sure(path, &fields).await,
            false => self.editors[0].post(path, &fields).await,
        };
        let taken = page.status == 303;
        if taken {
            let path = page.location.unwrap();
            self.ids.push(path.rsplit('/').next().unwrap().to_owned());
        } else {
            assert_eq!(page.status, 422, "{}", page.text);
        }
        self.worlds
            .explain((work, days_back, confirmed, taken), |it| {
                let mut it = it.clone();
                (it.enter(work, today, days_back, confirmed) == taken).then_some(it)
            });
    }

    async fn look(&mut self, editor: usize, at: usize) {
        let path = format!("/console/performances/{}", self.ids[at]);
        let page = self.editors[editor].get(&path).await;
        assert_eq!(page.status, 200);
        let version = page.text.contains("name=\"version\"").then(|| {
            page.between("name=\"version\" value=\"", "\"")
                .parse::<i64>()
                .unwrap()
        });
        self.worlds.explain((editor, at, version), |it| {
            let shown = &it.0[at];
            let offered = editor != READER && shown.state != model::State::Cancelled;
            (version == offered.then_some(shown.version)).then(|| it.clone())
        });
        if let Some(version) = version {
            self.seen[editor].insert(at, version);
        }
    }

    fn act_of(&self, editor: usize, at: usize, operation: Operation) -> Act {
        Act {
            reader: editor == READER,
            at,
            version: self.seen[editor].get(&at).copied().unwrap_or(1),
            operation,
        }
    }

    async fn send(&self, editor: usize, act: Act) -> u16 {
        let reason = |there: bool| if there { "She called" } else { " " };
        let (version, id) = (act.version.to_string(), &self.ids[act.at]);
        let mut fields = vec![("version", version.as_str())];
        let hours_typed;
        let name = match act.operation {
            Operation::Validate => "validate",
            Operation::Modify {
                hours,
                activity,
                reason: there,
            } => {
                hours_typed = hours.to_string();
                fields.push(("hours", &hours_typed));
                fields.push(("activity", Activity::ALL[activity].as_str()));
                fields.push(("reason", reason(there)));
                "modify"
            }
            Operation::Cancel { reason: there } => {
                fields.push(("reason", reason(there)));
                "cancel"
            }
        };
        let path = format!("/console/performances/{id}/{name}");
        self.editors[editor]
            .post(&path, &fields)
            .await
            .status
            .as_u16()
    }

    async fn act_both(&mut self, at: usize, operations: [Operation; 2]) {
        for editor in 0..2 {
            self.look(editor, at).await;
        }
        let acts = [0, 1].map(|editor| self.act_of(editor, at, operations[editor]));
        let (one, other) = tokio::join!(self.send(0, acts[0]), self.send(1, acts[1]));
        let statuses = [one, other];
        // Both saw the same, so that one of the two at most has her way.
        assert!(statuses != [303, 303], "{acts:?}");
        self.worlds.explain((acts, statuses), |it| {
            it.after_both([&acts[0], &acts[1]], statuses)
        });
    }

    async fn validate_chosen(&mut self, editor: usize, chosen: Vec<usize>) {
        let acts: Vec<Act> = chosen
            .into_iter()
            .filter_map(|at| at.checked_rem(self.ids.len()))
            .map(|at| self.act_of(editor, at, Operation::Validate))
            .collect();
        let ticked: Vec<String> = acts
            .iter()
            .map(|it| format!("{}:{}", self.ids[it.at], it.version))
            .collect();
        let mut fields: Vec<_> = ticked.iter().map(|it| ("chosen", it.as_str())).collect();
        fields.push(("query", "span=week"));
        let page = self.editors[editor]
            .post("/console/performances", &fields)
            .await;
        let expected = if editor == READER { 403 } else { 200 };
        assert_eq!(page.status, expected, "{}", page.text);
        self.worlds.change(|it| {
            for act in &acts {
                it.act(act);
            }
        });
    }

    async fn pass(&mut self, days: i64) {
        self.company.wait(SignedDuration::from_hours(24 * days));
        self.editors = editors(self.company).await;
        let today = self.today();
        let validated = self
            .company
            .server()
            .validate_automatically()
            .await
            .unwrap();
        self.worlds.explain(validated, |it| {
            let mut it = it.clone();
            (it.pass(today) == validated).then_some(it)
        });
    }

    async fn compare(&mut self) {
        let seen: HashMap<String, (String, String, i64)> = self
            .phone
            .history()
            .await
            .into_iter()
            .map(|it| {
                let text = |member: &str| it[member].as_str().unwrap().to_owned();
                let hours = it["hours"].as_i64().unwrap();
                (text("id"), (text("state"), text("activity"), hours))
            })
            .collect();
        assert_eq!(seen.len(), self.ids.len());
        let (flags, lines) = rows::read(self.company, &mut self.log);
        let ids = &self.ids;
        self.worlds.explain((&seen, &flags, &lines), |model| {
            let fits = ids.iter().zip(&model.0).all(|(id, it)| {
                let (state, activity, hours) = &seen[id];
                let shown = (state.as_str(), activity.as_str(), *hours);
                let way = if it.by_office { "office" } else { "app" };
                shown
                    == (
                        it.state.name(),
                        Activity::ALL[it.activity].as_str(),
                        it.hours,
                    )
                    && flags[id] == (it.by_time, it.version, way.to_owned())
                    && lines[id] == it.log
            });
            fits.then(|| model.clone())
        });
    }
}
