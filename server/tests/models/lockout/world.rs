//! A server and what its callers hold, beside the model.

use job_tracker_protocol::Login;
use job_tracker_server::{
    Settings,
    accounts::AuthOutcome,
    domain::{channel::Channel, lockout::LockoutScope},
};
use reqwest::Method;
use serde_json::json;

use super::{
    model::{Guess, Model, NOBODY, Reply},
    steps::{GuessStep, Pass, Shown, Step},
};
use crate::{
    browser::{Browser, administrator},
    support::{Answer, Company, WRONG},
    worlds::Worlds,
};

/// Sessions that are looked at after each step: the newest.
const LOOKED_AT: usize = 5;

/// The server, and what its callers hold.
pub struct World {
    pub company: Company,
    office: Browser,
    logins: [Login; 3],
    /// All that ever were, the current one last; nobody's are empty.
    passwords: [Vec<String>; 3],
    /// Every token that was handed out, by the number that the model calls it.
    devices: Vec<String>,
    sessions: Vec<String>,
    drawn: u32,
    worlds: Worlds<Model>,
}

impl World {
    pub async fn open() -> Self {
        let company = Company::open().await;
        let office = administrator(&company, company.employer, "els@example.be").await;
        let logins = [
            company.ana.login.clone(),
            company.bea.login.clone(),
            Login::from_serial(4_040_404),
        ];
        let passwords = [
            vec![company.ana.password.clone()],
            vec![company.bea.password.clone()],
            vec![],
        ];
        Self {
            company,
            office,
            logins,
            passwords,
            devices: Vec::new(),
            sessions: Vec::new(),
            drawn: 0,
            worlds: Worlds::of(Model::default()),
        }
    }

    pub async fn take(&mut self, step: Step) {
        // So that no two devices were last used at the same time.
        self.company.wait(jiff::SignedDuration::from_secs(1));
        match step {
            Step::Guess(guess) => self.guess(&[guess]).await,
            Step::Burst(guesses) => self.guess(&guesses).await,
            Step::Call(who, pass) => self.call(who, pass).await,
            Step::ManyPhones(who) => {
                for _ in 0..21 {
                    self.company.wait(jiff::SignedDuration::from_secs(1));
                    let (pass, shown) = (Pass::Right, Shown::Nothing);
                    self.guess(&[GuessStep { who, pass, shown }]).await;
                }
            }
            Step::Change {
                session,
                right,
                shown,
            } => self.change_password(session, right, shown).await,
            Step::SignOut(session) => self.sign_out(session).await,
            Step::Reopen(who) => self.reopen(who).await,
            Step::SetActive(who, active) => self.set_active(who, active).await,
            Step::Restart(account_scope) => self.restart(account_scope).await,
        }
        self.look_at_sessions().await;
    }

    fn shown(&self, shown: Shown) -> (Option<usize>, Option<String>) {
        match shown {
            Shown::Nothing => (None, None),
            Shown::Nonsense => (None, Some(format!("jtd_{}", "0".repeat(64)))),
            Shown::Device(at) if self.devices.is_empty() => {
                (None, Some(format!("no device yet, {at}")))
            }
            Shown::Device(at) => {
                let at = at % self.devices.len();
                (Some(at), Some(self.devices[at].clone()))
            }
        }
    }

    fn password(&self, who: usize, pass: Pass) -> (bool, String) {
        let issued = &self.passwords[who];
        match (pass, issued.as_slice()) {
            (Pass::Right, [.., current]) => (true, current.clone()),
            (Pass::Replaced, [.., before, _]) => (false, before.clone()),
            _ => (false, WRONG.to_owned()),
        }
    }

    /// All of these at the same time.
    async fn guess(&mut self, steps: &[GuessStep]) {
        let mut guesses = Vec::new();
        let mut under_way = Vec::new();
        for (at, step) in steps.iter().enumerate() {
            let (device, token) = self.shown(step.shown);
            let (right, password) = self.password(step.who, step.pass);
            guesses.push(Guess {
                who: step.who,
                right,
                device,
                by_phone: false,
                new: self.devices.len().max(self.sessions.len()) + at,
            });
            let mut body = json!({ "login": self.logins[step.who], "password": password });
            if let Some(token) = token {
                body["device_token"] = token.into();
            }
            let request = self.company.request(Method::POST, "/v1/session");
            under_way.push(tokio::spawn(Answer::to(request.json(&body))));
        }
        let (mut replies, mut opened) = (Vec::new(), Vec::new());
        for (guess, answer) in guesses.iter().zip(under_way) {
            let answer = answer.await.unwrap();
            if answer.status == 201 {
                let body = answer.json();
                let text = |member: &str| body[member].as_str().unwrap().to_owned();
                let (device, session) = (text("device_token"), text("token"));
                let kept = guess.device.filter(|it| self.devices[*it] == device);
                assert!(kept.is_some() || !self.devices.contains(&device));
                assert!(!self.sessions.contains(&session));
                replies.push(Reply::In {
                    kept: kept.is_some(),
                });
                opened.push((guess.new, kept.is_none().then_some(device), session));
            } else if answer.status == 401 {
                let left = u8::try_from(answer.left()).unwrap();
                replies.push(Reply::Wrong { left });
            } else {
                answer.closed();
                replies.push(Reply::Closed);
            }
        }
        for (number, device, session) in opened {
            self.keep(number, device, session);
        }
        self.worlds
            .explain((&guesses, &replies), |it| it.after_all(&guesses, &replies));
    }

    /// On the phone line, which the app's closing leaves open.
    async fn call(&mut self, who: usize, pass: Pass) {
        let (right, password) = self.password(who, pass);
        let accounts = self.company.server().accounts();
        let login = self.logins[who].clone();
        let verdict = accounts.authenticate(Channel::Phone, login, password).await;
        let reply = match verdict.unwrap() {
            AuthOutcome::Right(_) => Reply::In { kept: false },
            AuthOutcome::Wrong { attempts_left } => Reply::Wrong {
                left: attempts_left,
            },
            AuthOutcome::Closed => Reply::Closed,
            AuthOutcome::Busy => panic!("nobody else calls"),
        };
        let guess = Guess {
            who,
            right,
            device: None,
            by_phone: true,
            new: usize::MAX,
        };
        self.worlds.explain((&guess, reply), |it| {
            it.after_all(std::slice::from_ref(&guess), &[reply])
        });
    }

    /// Keeps tokens under the number that the model gave them.
    fn keep(&mut self, number: usize, device: Option<String>, session: String) {
        for list in [&mut self.devices, &mut self.sessions] {
            if list.len() <= number {
                list.resize(number + 1, String::new());
            }
        }
        self.sessions[number] = session;
        if let Some(device) = device {
            self.devices[number] = device;
        }
    }

    async fn change_password(&mut self, session: usize, right: bool, shown: Shown) {
        let Some((number, token)) = self.pick(session) else {
            return;
        };
        let (device, shown) = self.shown(shown);
        // Whose session it was, in every world.
        let Some(who) = self.worlds.any().owner_of(number) else {
            return;
        };
        self.drawn += 1;
        let new = format!("5{:07}", self.drawn * 13);
        let current = self
            .password(who, if right { Pass::Right } else { Pass::Wrong })
            .1;
        let mut body = json!({ "current": current, "new": new });
        if let Some(shown) = shown {
            body["device_token"] = shown.into();
        }
        let request = self.company.request(Method::PUT, "/v1/me/password");
        let answer = Answer::to(request.bearer_auth(&token).json(&body)).await;
        let reply = match answer.status {
            204 => Some(Reply::In { kept: true }),
            401 if answer.json()["type"] == "/problems/session-ended" => None,
            401 => Some(Reply::Wrong {
                left: u8::try_from(answer.left()).unwrap(),
            }),
            _ => {
                answer.closed();
                Some(Reply::Closed)
            }
        };
        if answer.status == 204 {
            self.passwords[who].push(new);
        }
        let guess = Guess {
            who,
            right,
            device,
            by_phone: false,
            new: usize::MAX,
        };
        self.worlds.explain((number, &guess, reply), |it| {
            let mut it = it.clone();
            (it.change_password(number, &guess) == reply).then_some(it)
        });
    }

    async fn sign_out(&mut self, session: usize) {
        let Some((number, token)) = self.pick(session) else {
            return;
        };
        let request = self.company.request(Method::DELETE, "/v1/session");
        let answer = Answer::to(request.bearer_auth(&token)).await;
        if answer.status != 204 {
            answer.problem(401, "session-ended");
        }
        self.worlds.explain((number, answer.status), |it| {
            let mut it = it.clone();
            (it.end(number) == (answer.status == 204)).then_some(it)
        });
    }

    fn pick(&self, session: usize) -> Option<(usize, String)> {
        let number = session.checked_rem(self.sessions.len())?;
        let token = self.sessions[number].clone();
        (!token.is_empty()).then_some((number, token))
    }

    async fn reopen(&mut self, who: usize) {
        let issued = self.company.office().reopen_worker(&self.logins[who]).await;
        self.worlds.explain((who, issued.is_ok()), |it| {
            let mut it = it.clone();
            (it.reopen(who) == issued.is_ok()).then_some(it)
        });
        if let Ok(issued) = issued {
            self.passwords[who].push(issued.password);
        }
    }

    async fn set_active(&mut self, who: usize, active: bool) {
        if who == NOBODY {
            return;
        }
        let deed = if active { "activate" } else { "deactivate" };
        let path = format!("/console/workers/{}/{deed}", self.logins[who]);
        let page = self.office.post(&path, &[]).await;
        assert_eq!(page.status, 303, "{}", page.text);
        self.worlds.change(|it| it.set_active(who, active));
    }

    async fn restart(&mut self, account_scope: bool) {
        let listen = self.company.addr();
        let lockout_scope = if account_scope {
            LockoutScope::Account
        } else {
            LockoutScope::Device
        };
        let change = |it| Settings {
            listen,
            lockout_scope,
            ..it
        };
        self.company.restart_with(change).await;
        self.worlds.change(|it| it.account_scope = account_scope);
    }

    async fn look_at_sessions(&mut self) {
        let from = self.sessions.len().saturating_sub(LOOKED_AT);
        for number in from..self.sessions.len() {
            if self.sessions[number].is_empty() {
                continue;
            }
            let request = self.company.request(Method::GET, "/v1/me");
            let answer = Answer::to(request.bearer_auth(&self.sessions[number])).await;
            let alive = answer.status == 200;
            if !alive {
                answer.problem(401, "session-ended");
            }
            self.worlds.explain((number, alive), |it| {
                (it.is_alive(number) == alive).then(|| it.clone())
            });
        }
    }
}
