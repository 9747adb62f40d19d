use serde::{Deserialize, Serialize};

macro_rules! reasons {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $code)] $variant,)+
            /// One that this version does not know: the text beside it says it.
            #[serde(other)]
            Unknown,
        }

        impl $name {
            /// Every one that this version knows.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The name on the wire, in forms and in the database.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ Self::Unknown => "unknown" }
            }

            /// The one of this name; none for a name that this version does not know.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.as_str() == name)
            }
        }

        // Not derived: the derivation does not see names that come through a macro.
        #[cfg(feature = "openapi")]
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                utoipa::openapi::ObjectBuilder::new()
                    .schema_type(utoipa::openapi::schema::Type::String)
                    .description(Some("A ready sentence; others may come"))
                    .enum_values(Some(Self::ALL.iter().map(|it| it.as_str())))
                    .into()
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::ToSchema for $name {}
    };
}

reasons! {
    /// A ready sentence of a worker, so that whoever reads it does so in a language of her own.
    WorkerReason {
        /// She forgot to report it.
        Forgot = "forgot",
        /// Her phone was empty, broken or not there.
        NoPhone = "no_phone",
        /// There was no connection.
        NoConnection = "no_connection",
        /// Her account was closed.
        AccountClosed = "account_closed",
        /// The number of hours is wrong.
        WrongHours = "wrong_hours",
        /// The activity is wrong.
        WrongActivity = "wrong_activity",
        /// It was another client.
        WrongClient = "wrong_client",
        /// It was sent twice.
        SentTwice = "sent_twice",
        /// She did not work there on that day.
        DidNotWork = "did_not_work",
        /// She did work there, as she reported it.
        AsReported = "as_reported",
    }
}

reasons! {
    /// A ready sentence of the office, which a worker reads in her language.
    OfficeReason {
        /// The visit was not planned.
        NotPlanned = "not_planned",
        /// It was reported already.
        AlreadyReported = "already_reported",
        /// The client says otherwise.
        ClientDisagrees = "client_disagrees",
        /// The hours that stand are those that were agreed.
        HoursAsAgreed = "hours_as_agreed",
        /// Please call the office.
        PleaseCall = "please_call",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ready_sentence_has_one_name_and_a_newer_one_is_no_error() {
        for reason in WorkerReason::ALL {
            assert_eq!(serde_json::to_value(reason).unwrap(), reason.as_str());
            assert_eq!(WorkerReason::from_name(reason.as_str()), Some(*reason));
        }
        for reason in OfficeReason::ALL {
            assert_eq!(OfficeReason::from_name(reason.as_str()), Some(*reason));
        }
        assert_eq!(WorkerReason::from_name("unknown"), None);
        let newer: OfficeReason = serde_json::from_str("\"on_holiday\"").unwrap();
        assert_eq!(newer, OfficeReason::Unknown);
    }
}
