//! What the home knows while she is on another screen. All of it is in memory only.

use std::{collections::HashMap, rc::Rc};

use dioxus::prelude::*;
use jiff::Timestamp;
use job_tracker_protocol::{ClientNumber, wire::Performance};

use super::{
    state::{AppState, use_app},
    words,
};
use crate::core::{
    Core,
    account::AccountId,
    home::{KeptWork, LastTime, Listed, Work, listed},
    session::SignedIn,
};

/// The lists of all who are signed in, or the message that says why there is none.
pub type Lists = Result<Rc<[(SignedIn, Rc<[Listed]>)]>, &'static str>;

/// What the home knows.
#[derive(Clone, Copy)]
pub struct HomeMemory {
    app: AppState,
    core: CopyValue<Rc<Core>>,
    lists: Memo<Lists>,
    works: Signal<HashMap<AccountId, KeptWork>>,
    /// What was told as sent while the app runs: an answer to an earlier question lacks it.
    sent: Signal<HashMap<AccountId, Vec<Performance>>>,
    recent: Signal<HashMap<AccountId, Rc<[ClientNumber]>>>,
    /// What she searched for, and the count of changes then.
    search: Signal<(String, u32)>,
}

/// The home's memory.
pub fn use_home() -> HomeMemory {
    use_context::<HomeMemory>()
}

/// The clients of the account that the screen is about, by name.
pub fn use_clients() -> Result<Rc<[Listed]>, &'static str> {
    let app = use_app();
    let home = use_home();
    let lists = home.lists()?;
    let shown = app.shown_account();
    let own = lists
        .iter()
        .find(|it| Some(&it.0.account) == shown.as_ref());
    Ok(own.map_or_else(|| Rc::from([]), |it| Rc::clone(&it.1)))
}

fn read_lists(app: AppState, core: &Core) -> Lists {
    let _ = app.changes();
    let accounts = app.accounts();
    let lists = accounts.sessions().map(|it| {
        let clients = core.clients(&it.account);
        let clients = clients.map_err(|error| words::store(&error))?;
        Ok((it.clone(), listed(clients).into()))
    });
    lists.collect()
}

impl HomeMemory {
    /// An empty memory. Must be called in the body of a component that lives as long as the app.
    pub fn new(app: AppState, core: Rc<Core>) -> Self {
        let reading = Rc::clone(&core);
        Self {
            app,
            core: CopyValue::new(core),
            lists: Memo::new(move || read_lists(app, &reading)),
            works: Signal::new(HashMap::new()),
            sent: Signal::new(HashMap::new()),
            recent: Signal::new(HashMap::new()),
            search: Signal::new((String::new(), 0)),
        }
    }

    /// The lists, read anew only when the database changes.
    pub fn lists(&self) -> Lists {
        self.lists.cloned()
    }

    fn now(&self) -> Timestamp {
        self.core.read().platform().device.now()
    }

    /// What the server said last of an account's work, while it is still about today.
    pub fn work(&self, account: &AccountId) -> Option<Rc<Work>> {
        let works = self.works.read();
        works.get(account)?.at(self.now()).cloned()
    }

    /// The same of all accounts, for who need not know when it changes.
    pub fn known(&self) -> Vec<(AccountId, Rc<Work>)> {
        let now = self.now();
        let works = self.works.peek();
        let known = works
            .iter()
            .filter_map(|it| Some((it.0.clone(), Rc::clone(it.1.at(now)?))));
        known.collect()
    }

    /// The server answered. When it does not, what it said last stays for a while.
    pub fn learn(mut self, account: &AccountId, work: Work) {
        let sent = self.sent.peek().get(account).cloned().unwrap_or_default();
        let kept = KeptWork::new(Rc::new(work.with(&sent)), self.now());
        self.works.write().insert(account.clone(), kept);
    }

    /// The server registered this: it counts, though the server cannot be asked again yet.
    pub fn learn_sent(mut self, account: &AccountId, performance: &Performance) {
        let mut sent = self.sent.write();
        let sent = sent.entry(account.clone()).or_default();
        sent.push(performance.clone());
        let with = self.works.peek().get(account).map(|it| it.with(sent));
        if let Some(with) = with {
            self.works.write().insert(account.clone(), with);
        }
    }

    /// The clients of the last months, once the server has said them.
    pub fn recent(&self, account: &AccountId) -> Option<Rc<[ClientNumber]>> {
        self.recent.read().get(account).cloned()
    }

    /// Whether the server has said them already, for who need not know when it does.
    pub fn knows_recent(&self, account: &AccountId) -> bool {
        self.recent.peek().contains_key(account)
    }

    /// The server said which clients there were in the last months.
    pub fn learn_recent(mut self, account: &AccountId, numbers: Vec<ClientNumber>) {
        self.recent.write().insert(account.clone(), numbers.into());
    }

    /// What she searched for. Once something was sent, added or deleted, she looks for another one.
    pub fn search(&self) -> String {
        let search = self.search.read();
        if search.1 == self.app.changes() {
            search.0.clone()
        } else {
            String::new()
        }
    }

    /// She searches for this.
    pub fn set_search(mut self, text: String) {
        let changes = self.app.changes();
        self.search.set((text, changes));
    }

    /// Another worker may use this phone next.
    pub fn forget(mut self) {
        self.works.write().clear();
        self.sent.write().clear();
        self.recent.write().clear();
        self.search.set((String::new(), 0));
    }

    /// She chose a client of the home.
    pub fn choose(&self, account: AccountId, listed: &Listed, last: Option<LastTime>) {
        let client = &listed.client;
        let now = self.now();
        let work = self
            .works
            .peek()
            .get(&account)
            .and_then(|it| it.at(now).cloned());
        let sent = work.map_or(0, |it| it.hours_for(&client.number));
        self.app
            .go(|it| it.choose_client(account, client, sent, last));
    }
}
