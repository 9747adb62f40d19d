use std::fmt;

use serde::{Deserialize, Serialize};

/// What a worker did for a client: one of the four legal kinds of service-voucher work, in the
/// order of their keys on the phone line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Activity {
    /// Huishoudelijke hulp: cleaning, washing and ironing at the client's home, small sewing, meals.
    HouseholdHelp,
    /// Huishoudelijke boodschappen: the client's errands.
    Shopping,
    /// Strijken buiten de verblijfplaats: ironing at the company's workshop.
    IroningOutside,
    /// Begeleid vervoer: accompanied transport of persons with reduced mobility.
    Transport,
}

impl Activity {
    /// All four, most frequent first (96 % of the performances are household help).
    pub const ALL: [Self; 4] = [
        Self::HouseholdHelp,
        Self::Shopping,
        Self::IroningOutside,
        Self::Transport,
    ];

    /// The key that stands for this activity on the phone line, 1 to 4.
    pub fn phone_key(self) -> u8 {
        match self {
            Self::HouseholdHelp => 1,
            Self::Shopping => 2,
            Self::IroningOutside => 3,
            Self::Transport => 4,
        }
    }

    /// The name on the wire and in the database, as `household_help`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::HouseholdHelp => "household_help",
            Self::Shopping => "shopping",
            Self::IroningOutside => "ironing_outside",
            Self::Transport => "transport",
        }
    }

    /// The activity of a wire name, if it is one.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == name)
    }
}

impl fmt::Display for Activity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_on_the_wire_and_in_the_database_are_the_same() {
        for activity in Activity::ALL {
            let json = serde_json::to_string(&activity).unwrap();
            assert_eq!(json, format!("\"{activity}\""));
            assert_eq!(Activity::from_name(activity.as_str()), Some(activity));
        }
        assert_eq!(Activity::from_name("gardening"), None);
    }

    #[test]
    fn phone_keys_run_from_one_to_four() {
        assert_eq!(Activity::ALL.map(Activity::phone_key), [1, 2, 3, 4]);
    }
}
