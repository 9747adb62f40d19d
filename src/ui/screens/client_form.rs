use std::rc::Rc;

use dioxus::prelude::*;
use job_tracker_protocol::{ClientNumber, NumberError};

use crate::{
    core::{
        clients::{CheckDigits, Client, ClientError, LONGEST_ALIAS},
        link::Link,
        locale::Texts,
    },
    ui::{
        aloud::Script,
        components::{Button, ButtonKind, Digits, EnterKey, Field, FieldKind, Notice, NoticeKind},
        icons::IconKind,
        state::use_app,
        words,
    },
};

/// What speaks against a number. She may keep it all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doubt {
    /// The check digits are wrong.
    CheckDigits,
    /// Her employer does not know it.
    Unknown,
}

/// What is wrong, and where it is said.
#[derive(Clone, PartialEq, Default)]
struct Wrong {
    number: Option<NumberError>,
    doubt: Option<Doubt>,
    /// The client of hers that has the number already.
    taken: Option<String>,
    alias: Option<&'static str>,
    note: Option<&'static str>,
    elsewhere: Option<&'static str>,
}

impl Wrong {
    fn of(error: &ClientError, alias: &str) -> Self {
        let mut wrong = Self::default();
        match error {
            ClientError::Number(error) => wrong.number = Some(*error),
            ClientError::CheckDigits => wrong.doubt = Some(Doubt::CheckDigits),
            ClientError::Unknown => wrong.doubt = Some(Doubt::Unknown),
            ClientError::Exists(existing) => wrong.taken = Some(existing.alias.clone()),
            ClientError::NoAlias => wrong.alias = Some("add-client-name-empty"),
            ClientError::TooLong if alias.trim().chars().count() > LONGEST_ALIAS => {
                wrong.alias = Some("add-client-name-long");
            }
            ClientError::TooLong => wrong.note = Some("add-client-note-long"),
            // Told elsewhere: the screen closes.
            ClientError::Gone => {}
            ClientError::Store(error) => wrong.elsewhere = Some(words::store(error)),
        }
        wrong
    }

    /// What stands below the number.
    fn of_number(&self, texts: &Texts) -> Option<String> {
        let taken = self.taken.as_ref().map(|name| {
            let name = name.as_str().into();
            texts.text_with("add-client-exists", &[("name", name)])
        });
        let doubt = self.doubt.map(|it| match it {
            Doubt::CheckDigits => texts.text("add-client-number-checksum"),
            Doubt::Unknown => texts.text("number-unknown"),
        });
        let number = self.number.map(|it| words::client_number_error(texts, it));
        number.or(doubt).or(taken)
    }
}

/// Number, name and note of a client, as she types them.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct ClientForm {
    /// The number.
    pub(super) number: Signal<String>,
    alias: Signal<String>,
    note: Signal<String>,
    wrong: Signal<Wrong>,
    /// What she typed is being looked at.
    busy: Signal<bool>,
    /// She wants to correct a number that is doubted.
    correcting: Signal<bool>,
    field: Signal<Option<Rc<MountedData>>>,
}

/// A form that begins with this client, or with nothing.
pub(super) fn use_client_form(client: Option<&Client>) -> ClientForm {
    let text = |read: fn(&Client) -> String| client.map(read).unwrap_or_default();
    ClientForm {
        number: use_signal(|| text(|it| it.number.grouped())),
        alias: use_signal(|| text(|it| it.alias.clone())),
        note: use_signal(|| text(|it| it.note.clone())),
        wrong: use_signal(Wrong::default),
        busy: use_signal(|| false),
        correcting: use_signal(|| false),
        field: use_signal(|| None),
    }
}

impl ClientForm {
    /// What she typed, unless something is wrong with it, which is said, or an earlier answer is
    /// still awaited.
    pub(super) fn read(mut self, check: CheckDigits) -> Option<Client> {
        if *self.busy.peek() {
            return None;
        }
        let alias = self.alias.cloned();
        let typed = Client::from_typed(&self.number.peek(), &alias, &self.note.peek(), check);
        let mut wrong = typed
            .as_ref()
            .err()
            .map_or_else(Wrong::default, |it| Wrong::of(it, &alias));
        // All that is wrong is said at once.
        if typed.is_err() && alias.trim().is_empty() {
            wrong.alias = Some("add-client-name-empty");
        }
        self.correcting.set(false);
        self.wrong.set(wrong);
        typed.ok()
    }

    /// It is being looked at.
    pub(super) fn begin(mut self) {
        self.busy.set(true);
    }

    /// Nothing is waited for any more.
    pub(super) fn end(mut self) {
        self.busy.set(false);
    }

    /// Says why it was not kept. She may have typed another number meanwhile: then what was said
    /// of this one is no longer about anything.
    pub(super) fn refuse(mut self, error: &ClientError, client: &Client) {
        let now = ClientNumber::from_typed(&self.number.peek());
        let about_number = matches!(error, ClientError::Unknown | ClientError::Exists(_));
        if about_number && now.as_ref() != Ok(&client.number) {
            return;
        }
        self.wrong.set(Wrong::of(error, &client.alias));
    }

    fn doubts(&self) -> bool {
        self.wrong.read().doubt.is_some()
            && self.wrong.read().alias.is_none()
            && !*self.correcting.read()
    }

    /// Another number is checked anew.
    fn number_changed(mut self) {
        let wrong = self.wrong.peek().clone();
        let said = wrong.doubt.is_some() || wrong.taken.is_some();
        if said || ClientNumber::from_typed(&self.number.peek()).is_ok() {
            self.correcting.set(false);
            self.wrong.set(Wrong {
                number: None,
                doubt: None,
                taken: None,
                ..wrong
            });
        }
    }

    fn correct(mut self) {
        self.correcting.set(true);
        if let Some(field) = self.field.cloned() {
            spawn(async move {
                // A field that cannot take the focus is there to be tapped all the same.
                let _ = field.set_focus(true).await;
            });
        }
    }

    /// What is read of the fields.
    pub(super) fn aloud(&self, texts: &Texts, naming: bool) -> Script {
        let wrong = self.wrong.read();
        Script::new()
            .messages(texts, ["add-client-number-label", "add-client-number-hint"])
            .perhaps(wrong.of_number(texts).as_ref())
            .messages(texts, ["add-client-name-label"])
            .messages(texts, naming.then_some("add-client-name-hint"))
            .messages(texts, wrong.alias)
            .messages(texts, ["add-client-note-label", "add-client-note-hint"])
            .messages(texts, wrong.note.into_iter().chain(wrong.elsewhere))
    }

    /// What is read of the buttons.
    pub(super) fn buttons_aloud(&self, texts: &Texts, keep: [&'static str; 2]) -> Script {
        let [submit, anyway] = keep;
        if self.doubts() {
            Script::new().messages(texts, ["number-correct", anyway])
        } else {
            Script::new().messages(texts, [submit])
        }
    }
}

/// The three fields, and what is wrong with none of them.
#[component]
pub(super) fn ClientFields(
    form: ClientForm,
    /// Whether she gives the name now.
    naming: bool,
    /// A link was pasted where the number belongs.
    onlink: EventHandler<String>,
) -> Element {
    let texts = use_app().texts();
    let wrong = form.wrong.read().clone();
    let mut field = form.field;
    let mut number = form.number;
    rsx! {
        Field {
            id: "client-number",
            kind: FieldKind::Digits(Digits::ClientNumber),
            label: texts.text("add-client-number-label"),
            hint: texts.text("add-client-number-hint"),
            error: wrong.of_number(&texts),
            enter: EnterKey::Next,
            value: number,
            onmounted: move |it| field.set(Some(it)),
            onchange: move |()| {
                let typed = number.cloned();
                if Link::looks_like_one(&typed) {
                    number.set(String::new());
                    onlink.call(typed);
                }
                form.number_changed();
            },
        }
        Field {
            id: "client-name",
            kind: FieldKind::Text,
            label: texts.text("add-client-name-label"),
            hint: naming.then(|| texts.text("add-client-name-hint")),
            error: wrong.alias.map(|it| texts.text(it)),
            enter: EnterKey::Next,
            value: form.alias,
        }
        Field {
            id: "client-note",
            kind: FieldKind::Note,
            label: texts.text("add-client-note-label"),
            hint: texts.text("add-client-note-hint"),
            error: wrong.note.map(|it| texts.text(it)),
            value: form.note,
        }
        if let Some(trouble) = wrong.elsewhere {
            Notice { kind: NoticeKind::Bad, lines: vec![texts.text(trouble)] }
        }
    }
}

/// The button that keeps the client; where the number is doubted, the one that corrects it, and
/// below it the one that keeps it all the same.
#[component]
pub(super) fn ClientButtons(
    form: ClientForm,
    /// The form's id.
    id: &'static str,
    /// What they say: to keep it, and to keep it all the same.
    keep: [&'static str; 2],
    onanyway: EventHandler<()>,
) -> Element {
    let texts = use_app().texts();
    let [submit, anyway] = keep;
    let busy = *form.busy.read();
    let doubts = form.doubts();
    let label = match (busy, doubts) {
        (true, _) => "unknown-checking",
        (_, true) => "number-correct",
        _ => submit,
    };
    rsx! {
        // One button with two words, so that the focus stays on it.
        Button {
            kind: ButtonKind::Main,
            icon: (doubts && !busy).then_some(IconKind::Edit),
            label: texts.text(label),
            busy,
            form: (!doubts).then_some(id),
            onclick: move |()| form.correct(),
        }
        if doubts {
            Button {
                kind: ButtonKind::Quiet,
                label: texts.text(anyway),
                steady: true,
                onclick: move |()| onanyway.call(()),
            }
        }
    }
}
