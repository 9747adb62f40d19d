//! By which way a performance came.

/// The three ways in which a performance is registered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Channel {
    /// The worker's app.
    App,
    /// The phone line.
    Phone,
    /// The office entered it for her.
    Office,
}

impl Channel {
    /// All three.
    pub const ALL: [Self; 3] = [Self::App, Self::Phone, Self::Office];

    /// The name in the database, in forms and in exports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::App => "app",
            Self::Phone => "phone",
            Self::Office => "office",
        }
    }

    /// The channel of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == name)
    }
}
