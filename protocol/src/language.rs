//! The languages: those that the app and the letters speak, and the four of the office.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Which way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// As Latin letters are.
    LeftToRight,
    /// As Arabic letters are.
    RightToLeft,
}

impl Direction {
    /// As the `dir` of a page says it.
    pub fn code(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// What is known of a language.
struct Known {
    code: &'static str,
    tag: &'static str,
    name: &'static str,
    choose: &'static str,
    direction: Direction,
    office: OfficeLanguage,
}

/// One line a language: its code (ISO 639-1), its tag (BCP 47), its own name, «choose your
/// language», its direction, and the language of the office that its speakers in Belgium are
/// likeliest to read.
macro_rules! languages {
    ($(
        $(#[$doc:meta])* $name:ident
        $code:literal $tag:literal $own:literal $choose:literal $direction:ident $office:ident;
    )*) => {
        /// A language that the app, the letters and the page to get the app speak.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "lowercase")]
        pub enum Language {
            $($(#[$doc])* $name,)*
        }

        impl Language {
            /// All of them, in the order in which they are offered.
            pub const ALL: [Self; [$($code),*].len()] = [$(Self::$name),*];

            fn known(self) -> &'static Known {
                match self {
                    $(Self::$name => &Known {
                        code: $code,
                        tag: $tag,
                        name: $own,
                        choose: $choose,
                        direction: Direction::$direction,
                        office: OfficeLanguage::$office,
                    },)*
                }
            }
        }
    };
}

languages! {
    /// Nederlands.
    Nl "nl" "nl" "Nederlands" "Kies uw taal" LeftToRight Nl;
    /// Français.
    Fr "fr" "fr" "Français" "Choisissez votre langue" LeftToRight Fr;
    /// Deutsch.
    De "de" "de" "Deutsch" "Wählen Sie Ihre Sprache" LeftToRight De;
    /// English.
    En "en" "en" "English" "Choose your language" LeftToRight En;
    /// Polish.
    Pl "pl" "pl" "Polski" "Wybierz język" LeftToRight Nl;
    /// Romanian.
    Ro "ro" "ro" "Română" "Alegeți limba" LeftToRight Fr;
    /// Bulgarian.
    Bg "bg" "bg" "Български" "Изберете език" LeftToRight Nl;
    /// Portuguese, as Portugal writes it.
    Pt "pt" "pt-PT" "Português" "Escolha o idioma" LeftToRight Fr;
    /// Spanish.
    Es "es" "es" "Español" "Elija su idioma" LeftToRight Fr;
    /// Ukrainian.
    Uk "uk" "uk" "Українська" "Оберіть мову" LeftToRight En;
    /// Russian.
    Ru "ru" "ru" "Русский" "Выберите язык" LeftToRight En;
    /// Turkish.
    Tr "tr" "tr" "Türkçe" "Dilinizi seçin" LeftToRight Nl;
    /// Arabic.
    Ar "ar" "ar" "العربية" "يرجى اختيار اللغة" RightToLeft Fr;
}

impl Language {
    /// The language's code (ISO 639-1), as `nl`.
    pub fn code(self) -> &'static str {
        self.known().code
    }

    /// The tag (BCP 47) that pages and voices know it by, as `pt-PT`.
    pub fn tag(self) -> &'static str {
        self.known().tag
    }

    /// The language's own name for itself.
    pub fn native_name(self) -> &'static str {
        self.known().name
    }

    /// «Choose your language», said in it: whoever looks for it reads no other.
    pub fn choose(self) -> &'static str {
        self.known().choose
    }

    /// Which way it is written.
    pub fn direction(self) -> Direction {
        self.known().direction
    }

    /// The nearest language of the office: itself, or what its speakers likely read as well.
    pub fn office(self) -> OfficeLanguage {
        self.known().office
    }

    /// What [`office`](Self::office) leaves unsaid: itself, unless the office speaks it.
    pub fn beyond_office(self) -> Option<Self> {
        (Self::from(self.office()) != self).then_some(self)
    }

    /// The language of a code such as `nl`, if it is one of ours.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }

    /// The language of a tag or a system's locale, such as `pl-BE` or `NL_be.UTF-8`, if it is one
    /// of ours.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_', '.']).next()?;
        Self::from_code(&primary.to_ascii_lowercase())
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A language that the office speaks, and that contract version 1 names: apps from before
/// [`Open`](crate::Open) sign in no worker whose `language` is another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = Language))]
#[serde(rename_all = "lowercase")]
pub enum OfficeLanguage {
    /// Nederlands.
    Nl,
    /// Français.
    Fr,
    /// Deutsch.
    De,
    /// English.
    En,
}

impl OfficeLanguage {
    /// All four, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Nl, Self::Fr, Self::De, Self::En];

    /// The language's code (ISO 639-1), as `nl`.
    pub fn code(self) -> &'static str {
        Language::from(self).code()
    }

    /// The language's own name for itself.
    pub fn native_name(self) -> &'static str {
        Language::from(self).native_name()
    }

    /// The language of a code such as `nl`, if it is one of the four.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

impl From<OfficeLanguage> for Language {
    fn from(language: OfficeLanguage) -> Self {
        match language {
            OfficeLanguage::Nl => Self::Nl,
            OfficeLanguage::Fr => Self::Fr,
            OfficeLanguage::De => Self::De,
            OfficeLanguage::En => Self::En,
        }
    }
}

impl fmt::Display for OfficeLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_language_is_told_apart_and_named_alike_everywhere() {
        let codes: BTreeSet<_> = Language::ALL.map(Language::code).into();
        let names: BTreeSet<_> = Language::ALL.map(Language::native_name).into();
        assert_eq!((codes.len(), names.len()), (13, 13));
        for language in Language::ALL {
            assert_eq!(Language::from_tag(language.tag()), Some(language));
            let json = serde_json::to_string(&language).unwrap();
            assert_eq!(json, format!("\"{language}\""));
        }
    }

    #[test]
    fn the_languages_of_the_office_are_their_own_nearest() {
        for office in OfficeLanguage::ALL {
            assert_eq!(Language::from(office).office(), office);
            assert_eq!(OfficeLanguage::from_code(office.code()), Some(office));
        }
        assert_eq!(OfficeLanguage::from_code("pl"), None);
    }

    #[test]
    fn a_tag_names_its_language_however_a_system_writes_it() {
        for (tag, language) in [
            ("pt-BR", Some(Language::Pt)),
            ("NL_be.UTF-8", Some(Language::Nl)),
            (" uk", Some(Language::Uk)),
            ("ar-MA", Some(Language::Ar)),
            ("nld", None),
            ("", None),
        ] {
            assert_eq!(Language::from_tag(tag), language, "{tag}");
        }
    }

    #[test]
    fn arabic_alone_is_written_from_right_to_left() {
        let rtl = Language::ALL.map(|it| it.direction().code() == "rtl");
        assert_eq!(rtl.iter().filter(|it| **it).count(), 1);
        assert_eq!(Language::Ar.direction(), Direction::RightToLeft);
    }
}
