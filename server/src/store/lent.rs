//! Rows that are lent one at a time, so that a hundred thousand need no more memory than one.

use std::ops::ControlFlow;

use super::StoreError;

/// Takes a row, and says whether it wants another.
pub(super) type Taker<'t, R> = dyn FnMut(R) -> ControlFlow<()> + 't;

/// Hands each row that `lend` lends to `take`, until that fails.
pub(super) fn each<R, E: From<StoreError>>(
    lend: impl FnOnce(&mut Taker<'_, R>) -> Result<(), StoreError>,
    mut take: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    let mut failed = None;
    lend(&mut |row| match take(row) {
        Ok(()) => ControlFlow::Continue(()),
        Err(error) => {
            failed = Some(error);
            ControlFlow::Break(())
        }
    })?;
    failed.map_or(Ok(()), Err)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_fails_with_a_row_is_lent_no_other_and_told_why() {
        let mut lent = 0;
        let lend = |take: &mut Taker<'_, i32>| {
            for row in 1..=9 {
                lent = row;
                if take(row).is_break() {
                    break;
                }
            }
            Ok(())
        };
        let taken = each(lend, |row| match row {
            3 => Err(StoreError::Full),
            _ => Ok(()),
        });
        assert!(matches!(taken, Err(StoreError::Full)));
        assert_eq!(lent, 3);
    }
}
