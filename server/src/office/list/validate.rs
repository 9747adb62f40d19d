//! What a list says, row by row, and what is wrong with it.

use std::collections::{BTreeSet, HashMap, HashSet};

use job_tracker_protocol::{ClientNumber, Language};

use super::{
    List, ListRow,
    cells::{language_of, name_of, number_of, phone_of, region_of},
};
use crate::{
    domain::{
        client_record::{Household, NewClient},
        import::ImportedWorker,
        same_name,
    },
    store::workers::KnownWorker,
};

/// How a row stands, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum RowStatus {
    /// Nothing is taken as long as there is one such row.
    Wrong,
    /// Taken, but somebody should look at it.
    Doubtful,
    /// Not taken, because it is there already, or seems to be.
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
    /// Workers who may be the same person.
    pub alike: Vec<KnownWorker>,
}

impl Line {
    fn new(row: &ListRow, status: RowStatus, remark: &'static str) -> Self {
        Self {
            row: row.clone(),
            status,
            remark,
            alike: Vec::new(),
        }
    }
}

/// A list that was looked through: each row, and what would be added.
pub(crate) struct ValidatedList<T> {
    pub lines: Vec<Line>,
    pub new: Vec<T>,
}

/// What the office says of a list of workers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Said<'s> {
    /// The language where the list has none that is known.
    pub otherwise: Option<Language>,
    /// Telephones lost the 0 before them.
    pub lost_zero: bool,
    /// Lines of those who are somebody else than the worker here whose name is alike.
    pub another: &'s BTreeSet<u64>,
}

/// Looks a list of workers through. Whoever has the name of somebody here is taken for the same
/// person and stays as she is, so that a list that is read in again doubles nobody; unless the
/// office says that she is somebody else. A name that stands twice in the list is doubtful only: two
/// workers may have the same.
pub(crate) fn workers(
    list: &List,
    known: &[KnownWorker],
    said: Said<'_>,
) -> ValidatedList<ImportedWorker> {
    let mut validated = ValidatedList {
        lines: Vec::with_capacity(list.rows.len()),
        new: Vec::new(),
    };
    let mut here: HashMap<String, Vec<&KnownWorker>> = HashMap::new();
    for it in known {
        here.entry(same_name::key(&it.name)).or_default().push(it);
    }
    let mut seen = HashSet::new();
    for row in &list.rows {
        let [name, language] = &row.cells;
        let line = match (
            name_of(name, list.is_foreign()),
            language_of(language).or(said.otherwise),
            phone_of(&row.phone, said.lost_zero),
        ) {
            _ if row.overfull => Line::new(row, RowStatus::Wrong, "import-more-cells"),
            (Err(remark), ..) => Line::new(row, RowStatus::Wrong, remark),
            (_, None, _) => Line::new(row, RowStatus::Wrong, "import-language-wrong"),
            (.., Err(remark)) => Line::new(row, RowStatus::Wrong, remark),
            (Ok(name), Some(language), Ok(phone)) => {
                let key = same_name::key(name.as_str());
                let alike = here.get(&key).cloned().unwrap_or_default();
                let is_another = said.another.contains(&row.line);
                if alike.is_empty() || is_another {
                    validated.new.push(ImportedWorker {
                        name,
                        language,
                        phone,
                        is_another,
                    });
                }
                let is_first = seen.insert(key);
                let (status, remark) = match (alike.is_empty(), is_another, is_first) {
                    (false, false, _) => (RowStatus::Known, "import-same-person"),
                    (false, true, _) => (RowStatus::Doubtful, "import-another-person"),
                    (true, _, false) => (RowStatus::Doubtful, "import-name-known"),
                    (true, _, true) => (RowStatus::Fine, ""),
                };
                Line {
                    alike: alike.into_iter().cloned().collect(),
                    ..Line::new(row, status, remark)
                }
            }
        };
        validated.lines.push(line);
    }
    validated
}

/// Looks a list of clients through. Numbers in the registry stay as they are there; `known` says
/// whether workers can report work with them.
pub(crate) fn clients(
    list: &List,
    known: &HashMap<ClientNumber, bool>,
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
            (Ok(number), _) if known.contains_key(&number) => {
                let remark = match known.get(&number) {
                    Some(true) => "field-client-number-known",
                    _ => "import-client-stopped",
                };
                Line::new(row, RowStatus::Known, remark)
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
        let bea = KnownWorker {
            login: job_tracker_protocol::Login::from_serial(1),
            name: "BEA".to_owned(),
            phone: None,
            is_here: true,
        };
        let none = BTreeSet::new();
        let said = Said {
            otherwise: None,
            lost_zero: false,
            another: &none,
        };
        let validated = workers(&list, std::slice::from_ref(&bea), said);
        use RowStatus::{Doubtful, Fine, Known, Wrong};
        assert_eq!(
            statuses(&validated),
            [Fine, Known, Doubtful, Wrong, Wrong, Fine]
        );
        assert_eq!(validated.lines[1].alike, std::slice::from_ref(&bea));
        assert_eq!(validated.new.len(), 3);
        // Somebody else with her name.
        let another = BTreeSet::from([2]);
        let said = Said {
            another: &another,
            ..said
        };
        let validated = workers(&list, &[bea], said);
        assert_eq!(validated.lines[1].status, Doubtful);
        assert_eq!(validated.new.len(), 4);
        assert!(validated.new[1].is_another);
        let said = Said {
            otherwise: Some(Language::De),
            another: &none,
            ..said
        };
        let otherwise = workers(&list, &[], said);
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
        let known = HashMap::from([("980000000151".parse().unwrap(), true)]);
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
