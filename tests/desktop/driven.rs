//! The process with the window: the very app, launched as the program launches it, and beside it
//! one who runs scripts in its page.

use std::{io::BufRead as _, process, thread, time::Duration};

use dioxus::prelude::*;
use job_tracker::{platform, ui::App};
use serde_json::{Value, json};
use tokio::sync::mpsc;

/// In the environment of a process that is to be a window.
pub const MARK: &str = "JOB_TRACKER_DRIVEN_WINDOW";

/// Before each answer on standard output; the app's own lines have none.
pub const ANSWER: &str = "ANSWER\t";

/// Whoever drives has died long before.
const LONGEST_LIFE: Duration = Duration::from_secs(180);

/// Opens the window, and comes back when it is closed.
pub fn run() {
    thread::spawn(|| {
        thread::sleep(LONGEST_LIFE);
        eprintln!("nobody closed this window");
        process::exit(3);
    });
    platform::launch(Driven);
}

#[component]
fn Driven() -> Element {
    use_future(|| async {
        let mut scripts = scripts();
        while let Some(script) = scripts.recv().await {
            // Not the value that a script returns: dioxus may drop a script that ended before it
            // has read that value. Here the script waits until it was heard.
            let mut page = document::eval(&heard(&script));
            let answer = match page.recv::<Value>().await {
                Ok(answer) => answer,
                Err(error) => json!({ "error": error.to_string() }),
            };
            // A page that is gone needs no answer.
            let _ = page.send(Value::Null);
            println!("{ANSWER}{answer}");
        }
    });
    rsx! {
        App {}
    }
}

fn heard(script: &str) -> String {
    format!(
        "try {{
            const value = await (async () => {{ {script} }})();
            dioxus.send({{ value: value ?? null }});
        }} catch (error) {{
            dioxus.send({{ error: String(error) }});
        }}
        await dioxus.recv();"
    )
}

/// One script a line, as a JSON string. At their end the window closes.
fn scripts() -> mpsc::UnboundedReceiver<String> {
    let (sender, receiver) = mpsc::unbounded_channel();
    thread::spawn(move || {
        for line in std::io::stdin().lock().lines() {
            let script = line.ok().and_then(|it| serde_json::from_str(&it).ok());
            let Some(Value::String(script)) = script else {
                break;
            };
            if sender.send(script).is_err() {
                break;
            }
        }
        process::exit(0);
    });
    receiver
}
