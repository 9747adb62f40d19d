use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeOwned, IntoDeserializer, value::Error},
};

/// A named value in an answer. The list of names only grows, so a reader takes a name that its
/// version does not know; a server is typed by what it knows and writes nothing else.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Open<T> {
    /// One that this version knows.
    Known(T),
    /// The name as a newer server wrote it.
    Unknown(String),
}

impl<T> Open<T> {
    /// The value, if this version knows it.
    pub fn known(&self) -> Option<&T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Unknown(_) => None,
        }
    }
}

impl<T> From<T> for Open<T> {
    fn from(value: T) -> Self {
        Self::Known(value)
    }
}

impl<T: PartialEq> PartialEq<T> for Open<T> {
    fn eq(&self, other: &T) -> bool {
        self.known() == Some(other)
    }
}

impl<T: fmt::Debug> fmt::Debug for Open<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(value) => value.fmt(f),
            Self::Unknown(name) => write!(f, "Unknown({name:?})"),
        }
    }
}

impl<T: Serialize> Serialize for Open<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Known(value) => value.serialize(serializer),
            Self::Unknown(name) => serializer.serialize_str(name),
        }
    }
}

/// Takes any text. What is no text is no name of any version.
impl<'de, T: DeserializeOwned> Deserialize<'de> for Open<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        let value = T::deserialize(IntoDeserializer::<Error>::into_deserializer(name.as_str()));
        Ok(match value {
            Ok(value) => Self::Known(value),
            Err(_) => Self::Unknown(name),
        })
    }
}

/// Reads a list of names and leaves out those that this version does not know.
pub(crate) fn only_known<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    let named = Vec::<Open<T>>::deserialize(deserializer)?;
    let known = named.into_iter().filter_map(|it| match it {
        Open::Known(value) => Some(value),
        Open::Unknown(_) => None,
    });
    Ok(known.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{OfficeLanguage, PerformanceState};

    #[test]
    fn a_name_of_a_newer_server_is_read_and_written_as_it_stood() {
        let state: Open<PerformanceState> = serde_json::from_str(r#""under_review""#).unwrap();
        assert_eq!(state, Open::Unknown("under_review".to_owned()));
        assert_eq!(serde_json::to_string(&state).unwrap(), r#""under_review""#);
        let known: Open<OfficeLanguage> = serde_json::from_str(r#""fr""#).unwrap();
        assert_eq!(known, OfficeLanguage::Fr);
        assert_eq!(serde_json::to_string(&known).unwrap(), r#""fr""#);
    }

    #[test]
    fn what_is_no_text_is_no_name() {
        for json in ["3", "null", r#"{"validated":{}}"#, "[]"] {
            assert!(
                serde_json::from_str::<Open<PerformanceState>>(json).is_err(),
                "{json}"
            );
        }
    }
}
