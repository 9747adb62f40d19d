//! By which column a list stands, as addresses and the headers of its table say it: `hours`, or
//! `-hours` the other way round. Where an address says nothing, the list stands as it always does.

/// The column, and whether it is the other way round.
pub(super) fn column(sort: &str) -> (&str, bool) {
    match sort.strip_prefix('-') {
        Some(column) => (column, true),
        None => (sort, false),
    }
}

/// As it is asked for, or as the list always stands.
pub(super) fn or_standing<'a>(sort: &'a str, standing: &'a str) -> &'a str {
    if sort.is_empty() { standing } else { sort }
}

/// What a header of this column leads to: the list by it, or the other way round where it stands by
/// it already.
pub(super) fn led_to(sort: &str, standing: &str, column: &str) -> String {
    match or_standing(sort, standing) == column {
        true => format!("-{column}"),
        false => column.to_owned(),
    }
}

/// How a list stands by this column, as `aria-sort` says it.
pub(super) fn said(sort: &str, standing: &str, by: &str) -> &'static str {
    match column(or_standing(sort, standing)) {
        (column, true) if column == by => "descending",
        (column, false) if column == by => "ascending",
        _ => "none",
    }
}

/// All orders of these columns, as a choice offers them: the value, the column's name, and whether
/// it is the other way round.
pub(super) fn orders<'a>(
    columns: &'a [(&'a str, &'a str)],
) -> impl Iterator<Item = (String, &'a str, bool)> + Clone {
    columns.iter().flat_map(|(column, text)| {
        [false, true].map(|descending| {
            let minus = if descending { "-" } else { "" };
            (format!("{minus}{column}"), *text, descending)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_sorted_one_way_and_then_the_other() {
        assert_eq!(said("", "-day", "day"), "descending");
        assert_eq!(led_to("", "-day", "day"), "day");
        assert_eq!(led_to("", "name", "name"), "-name");
        assert_eq!(led_to("worker", "-day", "worker"), "-worker");
        assert_eq!(led_to("-worker", "-day", "worker"), "worker");
        assert_eq!(said("worker", "-day", "worker"), "ascending");
        assert_eq!(said("worker", "-day", "day"), "none");
    }
}
