/// Makes a type of the cases that something can be, each with its one name: in the database, in
/// forms and in exports.
macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $($(#[$case_doc:meta])* $case:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$case_doc])* $case,)+
        }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$case,)+];

            /// The name.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$case => $text,)+ }
            }

            /// The one of this name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.as_str() == name)
            }
        }
    };
}
