//! What a list says, row by row, and what is wrong with it.

use std::collections::HashSet;

use job_tracker_protocol::{ClientNumber, Language};

use super::{
    List, ListRow,
    cells::{language_of, name_of, number_of, phone_of, region_of},
};
use crate::domain::{
    client_record::{Household, NewClient},
    composed::composed,
    import::ImportedWorker,
};

/// How a row stands, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum RowStatus {
    /// Nothing is taken as long as there is one such row.
    Wrong,
    /// Taken, but somebody should look at it.
    Doubtful,
    /// Not taken, because it is there already.
    Known,
    /// Taken.
    Fine,
}

/// A row with the text of its remark.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub row: ListRow,
    pub status: RowStatus,
    /// Empty when there is nothing to remark.
    pub remark: &'static str,
}

impl Line {
    fn new(row: &ListRow, status: RowStatus, remark: &'static str) -> Self {
        Self {
            row: row.clone(),
            status,
            remark,
        }
    }
}

/// A list that was looked through: each row, and what would be added.
pub(crate) struct ValidatedList<T> {
    pub lines: Vec<Line>,
    pub new: Vec<T>,
}

/// Looks a list of workers through. A name that somebody has already is doubtful only: two
/// workers may have the same.
///
/// Where the list has no language that is known, it is the `otherwise` that the office names.
/// Telephones have `lost_zero` where the office says so.
pub(crate) fn workers(
    list: &List,
    mut names: HashSet<String>,
    (otherwise, lost_zero): (Option<Language>, bool),
) -> ValidatedList<ImportedWorker> {
    let mut validated = ValidatedList {
        lines: Vec::with_capacity(list.rows.len()),
        new: Vec::new(),
    };
    // Those of before names were composed.
    let decomposed: Vec<_> = names.iter().filter(|it| !it.is_ascii()).collect();
    let composed: Vec<_> = decomposed.into_iter().map(|it| composed(it)).collect();
    names.extend(composed);
    for row in &list.rows {
        let [name, language] = &row.cells;
        let line = match (
            name_of(name, list.is_foreign()),
            language_of(language).or(otherwise),
            phone_of(&row.phone, lost_zero),
        ) {
            _ if row.overfull => Line::new(row, RowStatus::Wrong, "import-more-cells"),
            (Err(remark), ..) => Line::new(row, RowStatus::Wrong, remark),
            (_, None, _) => Line::new(row, RowStatus::Wrong, "import-language-wrong"),
            (.., Err(remark)) => Line::new(row, RowStatus::Wrong, remark),
            (Ok(name), Some(language), Ok(phone)) => {
                validated.new.push(ImportedWorker {
                    name: name.clone(),
                    language,
                    phone,
                });
                if names.insert(name.into()) {
                    Line::new(row, RowStatus::Fine, "")
                } else {
                    Line::new(row, RowStatus::Doubtful, "import-name-known")
                }
            }
        };
        validated.lines.push(line);
    }
    validated
}

/// Looks a list of clients through. Numbers in the registry stay as they are there.
pub(crate) fn clients(
    list: &List,
    known: &HashSet<ClientNumber>,
    lost_zero: bool,
) -> ValidatedList<NewClient> {
    let mut seen = HashSet::new();
    let mut validated = ValidatedList {
        lines: Vec::with_capacity(list.rows.len()),
        new: Vec::new(),
    };
    for row in &list.rows {
        let [number, name] = &row.cells;
        let household = || {
            Ok(Household {
                name: name_of(name, list.is_foreign())?,
                phone: phone_of(&row.phone, lost_zero)?,
                region: region_of(&row.region)?,
            })
        };
        let line = match (number_of(number, lost_zero), household()) {
            _ if row.overfull => Line::new(row, RowStatus::Wrong, "import-more-cells"),
            (Err(remark), _) | (_, Err(remark)) => Line::new(row, RowStatus::Wrong, remark),
            (Ok(number), _) if !seen.insert(number.clone()) => {
                Line::new(row, RowStatus::Wrong, "import-number-twice")
            }
            (Ok(number), _) if known.contains(&number) => {
                Line::new(row, RowStatus::Known, "field-client-number-known")
            }
            (Ok(number), Ok(household)) => {
                let right = number.has_right_check_digits();
                validated.new.push(NewClient { number, household });
                match right {
                    true => Line::new(row, RowStatus::Fine, ""),
                    false => Line::new(row, RowStatus::Doubtful, "clients-doubtful"),
                }
            }
        };
        validated.lines.push(line);
    }
    validated
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::list::{Choices, ListKind, read};

    fn statuses<T>(validated: &ValidatedList<T>) -> Vec<RowStatus> {
        validated.lines.iter().map(|it| it.status).collect()
    }

    #[test]
    fn each_row_of_workers_says_what_is_wrong_with_it() {
        let file = "Ana;fr\nBea;Français\nAna;NL\n;de\nEva;hu\n=cmd|'/c calc'!A1;en\n";
        let list = read(ListKind::Workers, file.as_bytes(), &Choices::default()).unwrap();
        let validated = workers(&list, HashSet::from(["Bea".to_owned()]), (None, false));
        use RowStatus::{Doubtful, Fine, Wrong};
        assert_eq!(
            statuses(&validated),
            [Fine, Doubtful, Doubtful, Wrong, Wrong, Fine]
        );
        assert_eq!(validated.new.len(), 4);
        let otherwise = workers(&list, HashSet::new(), (Some(Language::De), false));
        assert_eq!(otherwise.lines[4].status, Fine);
        assert_eq!(otherwise.new[3].language, Language::De);
        assert_eq!(otherwise.new[0].language, Language::Fr);
    }

    #[test]
    fn a_telephone_is_mended_where_that_is_certain_and_refused_otherwise() {
        let of = |cell: &str, lost_zero| {
            phone_of(cell, lost_zero).map(|it| it.map(|it| it.as_str().to_owned()))
        };
        for (cell, phone) in [
            ("0470 12 34 56", "0470 12 34 56"),
            ("'0470123456", "0470123456"),
            ("'+32470123456", "+32470123456"),
            ("470123456", "0470123456"),
            ("470123456.0", "0470123456"),
            ("32470123456", "+32470123456"),
            ("3.2470123456E10", "+32470123456"),
            ("4,70123456E+08", "0470123456"),
            ("0470.12.34.56", "0470.12.34.56"),
            ("02.1234567", "02.1234567"),
            ("26 12 34", "26 12 34"),
        ] {
            assert_eq!(of(cell, false), Ok(Some(phone.to_owned())), "{cell}");
        }
        assert_eq!(of("", false), Ok(None));
        for (cell, why) in [
            ("31234567", "import-phone-leading-zero"),
            ("612345678", "import-phone-leading-zero"),
            ("3.2E+10", "import-phone-changed"),
            ("3,24701E+10", "import-phone-changed"),
            ("3.247012345E10", "import-phone-changed"),
            ("470123456.5", "import-phone-changed"),
            ("-470123456", "import-phone-changed"),
            ("1234567890123456", "import-phone-changed"),
            ("#REF!", "import-formula-error"),
            ("ask Jan", "field-telephone-wrong"),
            ("a\n0470", "field-telephone-break"),
        ] {
            assert_eq!(of(cell, false), Err(why), "{cell}");
        }
        assert_eq!(of("31234567", true), Ok(Some("031234567".to_owned())));
        assert_eq!(of("1234", true), Err("import-phone-changed"));
    }

    #[test]
    fn a_region_is_known_by_any_of_its_names() {
        use crate::domain::staff::Region::{Brussels, Flanders, Wallonia};
        for (cell, region) in [
            ("Vlaanderen", Flanders),
            ("FLANDRE", Flanders),
            ("Flandern", Flanders),
            ("BXL", Brussels),
            ("Brussel", Brussels),
            ("Brüssel", Brussels),
            ("Région de Bruxelles-Capitale", Brussels),
            ("Wallonië", Wallonia),
            ("Région wallonne", Wallonia),
        ] {
            assert_eq!(region_of(cell), Ok(Some(region)), "{cell}");
        }
        assert_eq!(region_of(""), Ok(None));
        assert_eq!(region_of("Antwerpen"), Err("import-region-wrong"));
    }

    #[test]
    fn each_row_of_clients_says_what_is_wrong_with_it() {
        let file = "120485736188;A\n1204 8573 6188;B\n12048573618;C\n120485736189;D\n\
                    120485736188x;E\n980000000151;F";
        let known = HashSet::from(["980000000151".parse().unwrap()]);
        let list = read(ListKind::Clients, file.as_bytes(), &Choices::default()).unwrap();
        let validated = clients(&list, &known, false);
        use RowStatus::{Doubtful, Fine, Known, Wrong};
        assert_eq!(
            statuses(&validated),
            [Fine, Wrong, Wrong, Doubtful, Wrong, Known]
        );
        assert_eq!(validated.new.len(), 2);
    }
}
