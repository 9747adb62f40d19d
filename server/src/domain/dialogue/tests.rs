use proptest::prelude::*;

use super::*;

const CLIENT: &str = "120485736188";
const LOGIN: &str = "980471826370";

fn client() -> ClientNumber {
    CLIENT.parse().unwrap()
}

/// A call, played key by key against an employer who knows one client and one password.
struct Played {
    dialogue: Dialogue,
    turn: Turn,
    /// What was registered, by the summary that was confirmed.
    registered: Vec<u16>,
    nearby: Option<ClientNumber>,
    tries: u8,
    /// What registering comes to, while it is not registered.
    refusals: Vec<Finding>,
}

impl Played {
    fn begin() -> Self {
        let (dialogue, turn) = Dialogue::begin();
        Self {
            dialogue,
            turn,
            registered: Vec::new(),
            nearby: None,
            tries: 3,
            refusals: Vec::new(),
        }
    }

    fn find(&mut self, errand: Errand) -> Finding {
        match errand {
            Errand::CheckPassword { .. } if self.tries == 0 => Finding::Closed,
            Errand::CheckPassword { login, password } => {
                if login.as_str() == LOGIN && password == "40718263" {
                    return Finding::Passed {
                        nearby: self.nearby.clone(),
                    };
                }
                self.tries -= 1;
                Finding::WrongPassword { left: self.tries }
            }
            Errand::FindClient(number) if number == client() => Finding::ClientKnown(number),
            Errand::FindClient(_) => Finding::ClientUnknown,
            Errand::Register {
                summary, second, ..
            } => match self.refusals.pop() {
                Some(Finding::LooksDuplicate) if second => self.sent(summary),
                Some(refused) => refused,
                None => self.sent(summary),
            },
        }
    }

    fn sent(&mut self, summary: u16) -> Finding {
        self.registered.push(summary);
        Finding::Registered {
            reference: "K7M-42Q".to_owned(),
        }
    }

    fn hear(&mut self, heard: &Heard) {
        let (mut dialogue, mut turn) = self.dialogue.clone().hear(heard);
        while let Turn::Do(errand) = turn {
            let finding = self.find(errand);
            (dialogue, turn) = dialogue.learn(finding);
        }
        self.dialogue = dialogue;
        self.turn = turn;
    }

    fn keys(&mut self, all: &[&str]) -> &mut Self {
        for keys in all {
            self.hear(&Heard::Keys((*keys).to_owned()));
        }
        self
    }

    fn is_over(&self) -> bool {
        matches!(&self.turn, Turn::Say(speech) if speech.keys.is_none())
    }

    fn said(&self) -> &[Prompt] {
        match &self.turn {
            Turn::Say(speech) => &speech.prompts,
            Turn::Do(_) => &[],
        }
    }

    fn says(&self, clip: Clip) -> bool {
        self.said().contains(&clip.into())
    }
}

/// In Dutch, with her password, up to the summary of three hours of household help.
const TO_SUMMARY: [&str; 6] = ["1", LOGIN, "40718263", CLIENT, "1", "3"];

#[test]
fn a_performance_is_registered_after_one_at_the_summary_and_its_reference_is_said() {
    let mut call = Played::begin();
    call.keys(&TO_SUMMARY);
    assert!(call.registered.is_empty());
    assert!(call.says(Clip::Summary) && call.says(Clip::SummaryKeys));
    assert!(call.said().contains(&Prompt::LastDigits(client())));
    assert!(call.said().contains(&Prompt::Hours(3)));
    call.keys(&["1"]);
    assert_eq!(call.registered, [1]);
    assert!(call.says(Clip::Sent) && call.says(Clip::Another));
    call.keys(&["2"]);
    assert!(call.is_over() && call.says(Clip::Goodbye));
}

#[test]
fn nothing_is_sent_before_the_first_question_that_can_send() {
    assert_eq!(TO_SUMMARY.len() + 1, usize::from(FIRST_SENDING));
    for nearby in [None, Some(client())] {
        let mut call = Played::begin();
        call.nearby = nearby.clone();
        let yes = if nearby.is_some() { "1" } else { CLIENT };
        for keys in ["1", LOGIN, "40718263", yes, "1", "3", "1"] {
            assert!(call.registered.is_empty());
            call.keys(&[keys]);
        }
        assert_eq!(call.registered, [1]);
    }
}

#[test]
fn a_one_that_is_pressed_twice_registers_once_and_asks_for_another_client() {
    let mut call = Played::begin();
    call.keys(&TO_SUMMARY).keys(&["1", "1"]);
    assert_eq!(call.registered, [1]);
    assert_eq!(call.dialogue.step, Step::Client);
}

#[test]
fn two_at_the_summary_begins_again_and_registers_nothing() {
    let mut call = Played::begin();
    call.keys(&TO_SUMMARY).keys(&["2"]);
    assert!(call.registered.is_empty());
    assert_eq!(call.dialogue.step, Step::Client);
    call.keys(&[CLIENT, "2", "4", "1"]);
    assert_eq!(call.registered, [2]);
}

#[test]
fn a_client_whose_telephone_calls_is_offered_until_she_says_no() {
    let mut call = Played::begin();
    call.nearby = Some(client());
    call.keys(&["2", LOGIN, "40718263"]);
    assert!(call.says(Clip::Nearby) && call.said().contains(&Prompt::LastDigits(client())));
    call.keys(&["*"]);
    assert_eq!(call.dialogue.step, Step::Client);
    call.keys(&[CLIENT, "1", "3", "1", "1"]);
    assert_eq!(call.dialogue.step, Step::Client);
    let mut call = Played::begin();
    call.nearby = Some(client());
    call.keys(&["2", LOGIN, "40718263", "1", "1", "3", "1"]);
    assert_eq!(call.registered, [1]);
}

#[test]
fn the_third_wrong_password_ends_the_call() {
    let mut call = Played::begin();
    call.keys(&["1", LOGIN, "11111111"]);
    assert!(call.said().contains(&Prompt::TriesLeft(2)) && call.dialogue.step == Step::Login);
    call.keys(&[LOGIN, "11111111", LOGIN, "11111111"]);
    assert!(call.is_over() && call.says(Clip::Closed));
    let mut again = Played::begin();
    again.tries = 0;
    again.keys(&["1", LOGIN, "40718263"]);
    assert!(again.is_over() && again.says(Clip::Closed));
}

#[test]
fn the_same_work_of_today_is_asked_about_and_sent_only_after_one() {
    let mut call = Played::begin();
    call.refusals = vec![Finding::LooksDuplicate, Finding::LooksDuplicate];
    call.keys(&TO_SUMMARY).keys(&["1"]);
    assert!(call.says(Clip::Second) && call.registered.is_empty());
    call.keys(&["1"]);
    assert_eq!(call.registered, [1]);
    let mut call = Played::begin();
    call.refusals = vec![Finding::LooksDuplicate];
    call.keys(&TO_SUMMARY).keys(&["1", "2"]);
    assert!(call.registered.is_empty() && call.dialogue.step == Step::Client);
}

#[test]
fn a_refusal_leads_to_where_it_can_be_mended() {
    let refused = |clip| {
        let mut call = Played::begin();
        call.refusals = vec![Finding::Refused(clip)];
        call.keys(&TO_SUMMARY).keys(&["1"]);
        assert!(call.says(clip) && call.registered.is_empty());
        call.dialogue.step
    };
    assert!(matches!(refused(Clip::DayLimit), Step::Hours { .. }));
    assert_eq!(refused(Clip::ClientGone), Step::Client);
    assert_eq!(refused(Clip::DayOver), Step::Client);
}

#[test]
fn silence_and_wrong_keys_are_asked_again_twice_and_then_the_call_ends() {
    let silence = Heard::Silence;
    let wrong = Heard::Keys("9".to_owned());
    for heard in [silence, wrong] {
        let mut call = Played::begin();
        for _ in 0..2 {
            call.hear(&heard);
            assert!(!call.is_over() && call.dialogue.step == Step::Language);
        }
        call.hear(&heard);
        assert!(call.is_over() && call.says(Clip::Goodbye));
    }
}

#[test]
fn a_right_key_gives_the_silences_back() {
    let mut call = Played::begin();
    for _ in 0..2 {
        call.hear(&Heard::Silence);
    }
    call.keys(&["1"]);
    for _ in 0..2 {
        call.hear(&Heard::Silence);
    }
    assert!(!call.is_over() && call.dialogue.step == Step::Login);
}

#[test]
fn a_star_goes_one_step_back_and_zero_says_it_again() {
    let mut call = Played::begin();
    call.keys(&TO_SUMMARY).keys(&["*"]);
    assert!(matches!(call.dialogue.step, Step::Hours { .. }));
    call.keys(&["*"]);
    assert!(matches!(call.dialogue.step, Step::Activity { .. }));
    let before = call.turn.clone();
    call.keys(&["0"]);
    assert_eq!(call.turn, before);
    call.keys(&["*"]);
    assert_eq!(call.dialogue.step, Step::Client);
    let mut call = Played::begin();
    call.keys(&["1", LOGIN, "*"]);
    assert_eq!(call.dialogue.step, Step::Login);
    call.keys(&["*"]);
    assert_eq!(call.dialogue.step, Step::Language);
}

#[test]
fn a_number_that_is_too_short_or_too_long_is_no_answer() {
    for number in ["98047182637", "9804718263701", "1204"] {
        let mut call = Played::begin();
        call.keys(&["1", number]);
        assert!(call.says(Clip::WrongKeys) && call.dialogue.step == Step::Login);
    }
}

#[test]
fn no_key_is_shown_by_what_is_logged() {
    let heard = format!("{:?}", Heard::Keys("40718263".to_owned()));
    assert!(!heard.contains("4071"), "{heard}");
    let mut call = Played::begin();
    call.keys(&["1", LOGIN]);
    let (_, turn) = call.dialogue.hear(&Heard::Keys("40718263".to_owned()));
    let shown = format!("{turn:?}");
    assert!(!shown.contains("4071"), "{shown}");
}

fn heard() -> impl Strategy<Value = Heard> {
    prop_oneof![
        1 => Just(Heard::Silence),
        8 => prop_oneof![
            Just("1"), Just("2"), Just("3"), Just("0"), Just("*"), Just("9"), Just(""),
            Just(LOGIN), Just(CLIENT), Just("40718263"), Just("120485736189"),
        ].prop_map(|it| Heard::Keys(it.to_owned())),
        1 => "[0-9*#]{0,20}".prop_map(Heard::Keys),
    ]
}

proptest! {
    #[test]
    fn every_call_ends_and_registers_at_most_once_a_summary_and_only_after_one(
        all in prop::collection::vec(heard(), 0..300),
        nearby in any::<bool>(),
    ) {
        let mut call = Played::begin();
        call.nearby = nearby.then(client);
        for heard in &all {
            let before = call.registered.len();
            call.hear(heard);
            if call.registered.len() > before {
                prop_assert_eq!(heard, &Heard::Keys("1".to_owned()));
            }
            if call.is_over() {
                break;
            }
        }
        let mut once = call.registered.clone();
        once.dedup();
        prop_assert_eq!(&once, &call.registered);
        if !call.is_over() {
            prop_assert!(u16::try_from(all.len()).unwrap() <= PHONE_TURNS);
            for _ in 0..=PHONE_ASKED_AGAIN {
                call.hear(&Heard::Silence);
            }
            prop_assert!(call.is_over());
        }
    }
}
