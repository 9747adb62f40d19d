//! The app's pictures: one component, one kind for each picture. All are drawn for this app on
//! the same grid of 24 with round 2-unit strokes, so that they look like one hand's work.

mod activities;
mod signs;

use dioxus::prelude::*;
use job_tracker_protocol::Activity;

/// Which picture to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IconKind {
    /// Arrow to the previous screen.
    Back,
    /// Cog wheel.
    Settings,
    /// Plus.
    Add,
    /// Pencil.
    Edit,
    /// Dustbin.
    Delete,
    /// Magnifying glass.
    Search,
    /// Arrow head to the next screen.
    Chevron,
    /// Tick.
    Check,
    /// Cross.
    Cross,
    /// Triangle with an exclamation mark.
    Warning,
    /// Question mark without a frame.
    Question,
    /// Telephone receiver.
    Phone,
    /// Open eye: show the password.
    Eye,
    /// Struck-out eye: hide the password.
    EyeOff,
    /// Clock that runs backwards.
    History,
    /// Globe.
    Language,
    /// Question mark in a circle.
    Help,
    /// Shield with a tick.
    Shield,
    /// The letter i in a circle.
    Info,
    /// Arrow that leaves through a door.
    SignOut,
    /// Two machines in a rack.
    Server,
    /// Struck-out cloud.
    Offline,
    /// Paper plane.
    Send,
    /// A text goes to another app.
    Share,
    /// Loudspeaker: read aloud.
    Speaker,
    /// Square: stop.
    Stop,
    /// Head and shoulders of two.
    Users,
    /// Briefcase: an employer.
    Employer,
    /// Large and small letter.
    TextSize,
    /// Padlock.
    Lock,
    /// Spray bottle.
    HouseholdHelp,
    /// Shopping basket.
    Shopping,
    /// Iron.
    IroningOutside,
    /// Van with a passenger.
    Transport,
}

impl IconKind {
    /// Whether it points along a line of text, and so the other way where lines run from right to
    /// left. A question mark turns with the letters around it.
    fn points(self) -> bool {
        matches!(
            self,
            Self::Back | Self::Chevron | Self::Send | Self::SignOut | Self::Question | Self::Help
        )
    }

    /// The strokes, as SVG path data.
    fn strokes(self) -> &'static [&'static str] {
        match self {
            Self::Back => signs::BACK,
            Self::Settings => signs::SETTINGS,
            Self::Add => signs::ADD,
            Self::Edit => signs::EDIT,
            Self::Delete => signs::DELETE,
            Self::Search => signs::SEARCH,
            Self::Chevron => signs::CHEVRON,
            Self::Check => signs::CHECK,
            Self::Cross => signs::CROSS,
            Self::Warning => signs::WARNING,
            Self::Question => signs::QUESTION,
            Self::Phone => signs::PHONE,
            Self::Eye => signs::EYE,
            Self::EyeOff => signs::EYE_OFF,
            Self::History => signs::HISTORY,
            Self::Language => signs::LANGUAGE,
            Self::Help => signs::HELP,
            Self::Shield => signs::SHIELD,
            Self::Info => signs::INFO,
            Self::SignOut => signs::SIGN_OUT,
            Self::Server => signs::SERVER,
            Self::Offline => signs::OFFLINE,
            Self::Send => signs::SEND,
            Self::Share => signs::SHARE,
            Self::Speaker => signs::SPEAKER,
            Self::Stop => signs::STOP,
            Self::Users => signs::USERS,
            Self::Employer => signs::EMPLOYER,
            Self::TextSize => signs::TEXT_SIZE,
            Self::Lock => signs::LOCK,
            Self::HouseholdHelp => activities::HOUSEHOLD_HELP,
            Self::Shopping => activities::SHOPPING,
            Self::IroningOutside => activities::IRONING_OUTSIDE,
            Self::Transport => activities::TRANSPORT,
        }
    }
}

impl From<Activity> for IconKind {
    fn from(activity: Activity) -> Self {
        match activity {
            Activity::HouseholdHelp => Self::HouseholdHelp,
            Activity::Shopping => Self::Shopping,
            Activity::IroningOutside => Self::IroningOutside,
            Activity::Transport => Self::Transport,
        }
    }
}

/// A picture in the colour of the text around it. Screen readers skip it: the word beside it,
/// or the label of its button, says the same.
#[component]
pub fn Icon(kind: IconKind) -> Element {
    rsx! {
        svg {
            class: if kind.points() { "icon icon-points" } else { "icon" },
            view_box: "0 0 24 24",
            width: "24",
            height: "24",
            fill: "none",
            stroke: "currentColor",
            stroke_width: "2",
            stroke_linecap: "round",
            stroke_linejoin: "round",
            "aria-hidden": "true",
            "focusable": "false",
            for stroke in kind.strokes() {
                path { d: *stroke }
            }
        }
    }
}
