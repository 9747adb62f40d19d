//! Which statements a decision's changes become.

use super::{
    accounts, audit, calls, client_checks, clients, console_sessions, devices, employers, erasures,
    factor_keys, imports, invitations, lanes, notices, office_changes, payroll, performances,
    requests, sessions, shown_once, statement::Statement, users, validations, vouchers, workers,
};
use crate::{
    domain::{changes::Change, random::Random},
    store::StoreError,
};

pub(super) fn statements(
    changes: &[Change],
    random: &dyn Random,
) -> Result<Vec<Statement>, StoreError> {
    let mut statements = Vec::with_capacity(changes.len());
    for change in changes {
        match change {
            Change::Performance(change) => statements.push(performances::statement(change)),
            Change::Request(change) => statements.extend(requests::statements(change)),
            Change::OfficeChange(update) => statements.push(office_changes::statement(update)),
            Change::Account(change) => statements.push(accounts::statement(change)),
            Change::Lane(change) => statements.extend(lanes::statements(change)),
            Change::Device(change) => statements.push(devices::statement(change)),
            Change::Voucher(change) => statements.push(vouchers::statement(change)),
            Change::Session(change) => statements.push(sessions::statement(change)),
            Change::Employer(change) => statements.extend(employers::statements(change)),
            Change::Validation(change) => statements.extend(validations::statements(change)),
            Change::Worker(change) => statements.extend(workers::statements(change)),
            Change::Client(change) => statements.push(clients::statement(change)),
            Change::ClientCheck(change) => statements.push(client_checks::statement(change)),
            Change::Import(change) => statements.push(imports::statement(change)),
            Change::Payroll(change) => statements.push(payroll::statement(change)),
            Change::User(change) => statements.extend(users::statements(change)),
            Change::Invitation(change) => statements.push(invitations::statement(change)),
            Change::ConsoleSession(change) => {
                statements.extend(console_sessions::statements(change));
            }
            Change::ShownOnce(change) => statements.extend(shown_once::statements(change)),
            Change::FactorKey(change) => statements.push(factor_keys::statement(change)),
            Change::Call(change) => statements.extend(calls::statements(change)?),
            Change::Notice(change) => statements.extend(notices::statements(change)),
            Change::Audit(event) => statements.push(audit::statement(event, random)?),
            Change::Erasure(change) => statements.extend(erasures::statements(change)),
            Change::Seal(seal) => statements.push(audit::seal(seal)),
        }
    }
    Ok(statements)
}
