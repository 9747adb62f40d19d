//! Which column is which, as the first row of a list says it.

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

use super::{
    MOST_COLUMNS,
    kind::{Field, ListKind},
    records::Record,
};

/// Headings of one column, as [`folded`] leaves them. Those of a later group count only where the
/// list has none of an earlier one.
type Known = &'static [&'static [&'static str]];

const NAME: Known = &[
    &[
        "familienaam",
        "achternaam",
        "nom de famille",
        "nachname",
        "familienname",
        "last name",
        "family name",
        "surname",
        "name",
        "naam",
        "nom",
        "client name",
        "worker name",
        "naam klant",
        "naam van de klant",
        "klantnaam",
        "nom du client",
        "nom client",
        "name des kunden",
        "kundenname",
    ],
    &["klant", "kunde", "client"],
];
const FIRST_NAME: Known = &[&["voornaam", "prenom", "vorname", "first name", "given name"]];
const LANGUAGE: Known = &[&["language", "taal", "langue", "sprache", "lang"]];
const NUMBER: Known = &[
    &[
        "client number",
        "client no",
        "user number",
        "gebruikersnummer",
        "gebruikersnr",
        "klantnummer",
        "klantnr",
        "numero d'utilisateur",
        "n° d'utilisateur",
        "numero utilisateur",
        "n° utilisateur",
        "numero de client",
        "numero client",
        "n° de client",
        "n° client",
        "benutzernummer",
        "benutzernr",
        "benutzer-nr",
        "kundennummer",
        "kundennr",
        "kunden-nr",
    ],
    // Many a list counts its rows under such a heading.
    &["number", "nummer", "numero", "nr", "n°", "no"],
];

const PHONE: Known = &[
    &[
        "gsm",
        "gsm-nummer",
        "gsm nummer",
        "gsmnummer",
        "gsmnr",
        "numero de gsm",
        "numero gsm",
        "n° gsm",
        "mobiel",
        "mobiel nummer",
        "mobiele telefoon",
        "portable",
        "telephone portable",
        "numero de portable",
        "mobile",
        "mobile phone",
        "mobile number",
        "cell phone",
        "handy",
        "handynummer",
        "handynr",
        "mobil",
        "mobilnummer",
        "mobiltelefon",
    ],
    // Where a list has both, the mobile phone is the one in her hand.
    &[
        "telefoon",
        "telefoonnummer",
        "telefoonnr",
        "telefoon nr",
        "tel",
        "tel nr",
        "tel.nr",
        "telnr",
        "telephone",
        "numero de telephone",
        "numero telephone",
        "n° de telephone",
        "n° telephone",
        "n° tel",
        "tel/gsm",
        "gsm/tel",
        "telefoon/gsm",
        "telephone/gsm",
        "phone",
        "phone number",
        "telephone number",
        "phone no",
        "telefon",
        "telefonnummer",
        "telefonnr",
        "telefon-nr",
        "rufnummer",
    ],
];
const REGION: Known = &[&["gewest", "regio", "region"]];

fn known(field: Field) -> Known {
    match field {
        Field::Number => NUMBER,
        Field::Name => NAME,
        Field::FirstName => FIRST_NAME,
        Field::Language => LANGUAGE,
        Field::Phone => PHONE,
        Field::Region => REGION,
    }
}

/// A heading or another word without what people write differently: case, accents, whether
/// composed or not, and the mark behind it.
pub(super) fn folded(text: &str) -> String {
    let lower = text.to_lowercase();
    let letters: String = lower
        .nfd()
        .filter(|it| !is_combining_mark(*it))
        .map(|it| match it {
            '’' => '\'',
            '_' => ' ',
            other => other,
        })
        .collect();
    let words: Vec<_> = letters
        .trim_end_matches(|it: char| it.is_whitespace() || matches!(it, '.' | ':'))
        .split_whitespace()
        .collect();
    words.join(" ")
}

/// What the columns hold by these headings, and whether two hold the same.
#[derive(Debug, Clone)]
pub(super) struct Headed {
    pub columns: Vec<Option<Field>>,
    /// Two headings of one group name the same column; neither is read.
    pub twice: bool,
}

impl Headed {
    /// How many columns are read or would be.
    pub(super) fn count(&self) -> usize {
        self.columns.iter().flatten().count() + usize::from(self.twice)
    }
}

/// What the columns hold when this row is one of headings.
pub(super) fn headed(record: &Record, kind: ListKind) -> Headed {
    let cells = record.cells.iter().take(MOST_COLUMNS);
    let cells: Vec<_> = cells.map(|it| folded(it)).collect();
    let mut headed = Headed {
        columns: vec![None; cells.len()],
        twice: false,
    };
    for field in kind.fields() {
        for names in known(*field) {
            let mut found = (0..cells.len()).filter(|&it| names.contains(&cells[it].as_str()));
            let Some(at) = found.next() else { continue };
            match found.next() {
                Some(_) => headed.twice = true,
                None => headed.columns[at] = Some(*field),
            }
            break;
        }
    }
    headed
}
