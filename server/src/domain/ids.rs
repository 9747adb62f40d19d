//! How rows are named inside the server. Nobody outside ever sees one: logins, client numbers and
//! UUIDs stand in answers and addresses.

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident;)+) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
            pub struct $name(pub(crate) i64);
        )+
    };
}

id! {
    /// Names an employer.
    EmployerId;
    /// Names a user of the console.
    UserId;
    /// Names a worker.
    WorkerId;
    /// Names a client of an employer.
    ClientId;
}
