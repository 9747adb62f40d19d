//! Text that a spreadsheet would run.

use std::borrow::Cow;

/// The text with an apostrophe before everything that a spreadsheet would take for a formula: at
/// the start of the cell, and after what begins another cell where the file is read with commas
/// or tabs in place of `;`.
pub(crate) fn harmless(cell: &str) -> Cow<'_, str> {
    let starts_formula = |it| matches!(it, '=' | '+' | '-' | '@' | '\t' | '\r');
    if !cell.contains(starts_formula) {
        return Cow::Borrowed(cell);
    }
    let mut text = String::with_capacity(cell.len() + 1);
    let mut starts = true;
    for it in cell.chars() {
        if starts && starts_formula(it) {
            text.push('\'');
        }
        starts = match it {
            ',' | ';' | '\t' | '\r' | '\n' => true,
            ' ' | '"' => starts,
            _ => false,
        };
        text.push(it);
    }
    Cow::Owned(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_run_as_a_formula_gets_an_apostrophe() {
        for (cell, written) in [
            ("=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1"),
            ("+32 3 123", "'+32 3 123"),
            ("-1+1", "'-1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t'=1"),
            ("\r=1", "'\r'=1"),
            ("Ana,=1+1,", "Ana,'=1+1,"),
            ("Ana; \"=1+1\"", "Ana; \"'=1+1\""),
            ("", ""),
            ("Maes-Willems", "Maes-Willems"),
            ("a=b@c+d", "a=b@c+d"),
        ] {
            assert_eq!(harmless(cell), written, "{cell:?}");
        }
    }
}
