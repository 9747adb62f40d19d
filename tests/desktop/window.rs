//! A window of the app in a process of its own, and what a worker does in it.

use std::{
    env,
    io::{BufRead as _, BufReader, Write as _},
    process::{Child, ChildStdin, Command, Stdio},
    sync::{
        Arc, Mutex,
        mpsc::{self, Receiver},
    },
    thread,
    time::Duration,
};

use job_tracker::core::locale::{self, Texts};
use job_tracker_protocol::OfficeLanguage;
use serde_json::{Value, json};

use super::{driven, phone::Phone, support::world::Company};

const PAGE: &str = include_str!("page.js");

/// A first window on a busy machine takes its time.
const ANSWERS_WITHIN: Duration = Duration::from_secs(60);

/// An open window.
pub struct Window {
    process: Child,
    scripts: ChildStdin,
    answers: Receiver<String>,
    log: Arc<Mutex<Vec<String>>>,
    /// The words that are expected on the screen.
    pub texts: Texts,
}

impl Window {
    /// Opens the app on a phone, perhaps through a link.
    pub fn open(phone: &Phone, company: &Company, link: Option<&str>) -> Self {
        let programs = phone.programs();
        let path = format!("{}:{}", programs.display(), env::var("PATH").unwrap());
        let mut process = Command::new(env::current_exe().unwrap())
            .args(link)
            .env(driven::MARK, "yes")
            .env("JOB_TRACKER_APP_DATA", phone.data())
            .env("JOB_TRACKER_SERVER", company.origin())
            .env("HOME", phone.home())
            .env("PATH", path)
            .env_remove("LANGUAGE")
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .env("LANG", phone.locale)
            // No graphics card, no accessibility bus, as on a server that runs tests.
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .env("NO_AT_BRIDGE", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let scripts = process.stdin.take().unwrap();
        let log = Arc::new(Mutex::new(Vec::new()));
        let (sender, answers) = mpsc::channel();
        let stdout = BufReader::new(process.stdout.take().unwrap());
        let stderr = BufReader::new(process.stderr.take().unwrap());
        let lines = Arc::clone(&log);
        thread::spawn(move || {
            for line in stdout.lines().map_while(Result::ok) {
                match line.strip_prefix(driven::ANSWER) {
                    Some(answer) => drop(sender.send(answer.to_owned())),
                    None => lines.lock().unwrap().push(line),
                }
            }
        });
        let lines = Arc::clone(&log);
        thread::spawn(move || {
            for line in stderr.lines().map_while(Result::ok) {
                lines.lock().unwrap().push(line);
            }
        });
        Self {
            process,
            scripts,
            answers,
            log,
            texts: locale::texts(OfficeLanguage::Nl),
        }
    }

    /// The process dies at once, as in a power cut.
    pub fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }

    /// What the app wrote to its log.
    pub fn log(&self) -> String {
        self.log.lock().unwrap().join("\n")
    }

    fn fail(&self, what: &str) -> ! {
        panic!("{what}\nThe window's process said:\n{}", self.log());
    }

    /// Runs a script in the page and gives what it returns.
    pub fn eval(&mut self, script: &str) -> Value {
        let script = json!(format!("{PAGE}\n{script}"));
        if writeln!(self.scripts, "{script}").is_err() {
            self.fail("the window is gone");
        }
        let Ok(answer) = self.answers.recv_timeout(ANSWERS_WITHIN) else {
            self.fail(&format!("no answer to: {script}"));
        };
        let answer: Value = serde_json::from_str(&answer).unwrap();
        match answer.get("value") {
            Some(value) => value.clone(),
            None => self.fail(&format!("{answer}")),
        }
    }

    /// Waits until an expression of the page says something, and gives it.
    pub fn until(&mut self, look: &str) -> Value {
        let found = self.eval(&format!("return await until(() => {look});"));
        if found.is_null() {
            let screen = self.eval("return document.body.innerText;");
            self.shoot("failed");
            self.fail(&format!("never: {look}\nThe screen says:\n{screen}"));
        }
        found
    }

    /// Waits for the screen with this title.
    pub fn title(&mut self, id: &str) {
        let title = self.texts.text(id);
        self.until(&format!("titled({})", json!(title)));
    }

    /// Waits until this text is to be read.
    pub fn sees(&mut self, id: &str) {
        let text = self.texts.text(id);
        self.sees_text(&text);
    }

    /// The same with words that are no message.
    pub fn sees_text(&mut self, text: &str) {
        self.until(&format!("shown({})", json!(text)));
    }

    /// Presses the button with this word.
    pub fn tap(&mut self, id: &str) {
        let label = self.texts.text(id);
        self.tap_text(&label);
    }

    /// The same with words that are no message.
    pub fn tap_text(&mut self, label: &str) {
        self.until(&format!("tap(button({}))", json!(label)));
    }

    /// Presses the row that says this.
    pub fn tap_row(&mut self, part: &str) {
        self.until(&format!("tap(row({}))", json!(part)));
    }

    /// Types into the field with this label.
    pub fn types(&mut self, label: &str, value: &str) {
        let label = json!(self.texts.text(label));
        self.until(&format!("field({label})"));
        self.eval(&format!("return type(field({label}), {});", json!(value)));
        self.until(&format!("field({label}).value !== ''"));
    }

    /// What stands in the field with this label.
    pub fn field(&mut self, label: &str) -> String {
        let label = json!(self.texts.text(label));
        self.until(&format!("field({label})"));
        let value = self.eval(&format!("return field({label}).value;"));
        value.as_str().unwrap().to_owned()
    }

    /// Signs in with a letter's login and password.
    pub fn sign_in(&mut self, login: &str, password: &str) {
        self.title("sign-in-title");
        self.types("sign-in-login-label", login);
        self.types("sign-in-password-label", password);
        self.tap("sign-in-submit");
    }

    /// Adds a client.
    pub fn add_client(&mut self, number: &str, name: &str) {
        self.tap("clients-add");
        self.title("add-client-title");
        self.types("add-client-number-label", number);
        self.types("add-client-name-label", name);
        self.tap("add-client-submit");
        self.title("clients-title");
        self.until(&format!("row({})", json!(name)));
    }

    /// Chooses household help for so many hours, up to the last look.
    pub fn review(&mut self, name: &str, hours: u8) {
        self.tap_row(name);
        self.title("activity-title");
        self.tap("activity-confirm");
        self.title("hours-title");
        self.until(&format!(
            "tap(document.querySelector('input[value=\"{hours}\"]'))"
        ));
        let hours = [("hours", hours.into())];
        let label = self.texts.text_with("hours-confirm", &hours);
        self.tap_text(&label);
        self.title("review-title");
        let send = json!(self.texts.text("review-send"));
        self.until(&format!("button({send})"));
    }

    /// How many clients the list has.
    pub fn clients(&mut self) -> u64 {
        self.eval("return all('.home-client').length;")
            .as_u64()
            .unwrap()
    }

    /// Takes a picture of the display, where pictures are wanted.
    pub fn shoot(&mut self, name: &str) {
        let Some(folder) = env::var_os("JOB_TRACKER_SCREENSHOTS") else {
            return;
        };
        // Two frames: what was found is painted by then.
        self.eval(
            "await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))); return true;",
        );
        let file = std::path::Path::new(&folder).join(format!("desktop-{name}.png"));
        let shot = Command::new("import")
            .args(["-window", "root"])
            .arg(file)
            .status();
        assert!(shot.is_ok_and(|it| it.success()), "imagemagick's import");
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
