//! The audit log is sealed in blocks, and `audit verify` finds what was done to it past the server.

use serde_json::{Value, json};

use crate::support::{
    Company, HOUR, place,
    program::{command, line_of},
    rows::Rows,
};

/// Takes away what keeps the database's owner from changing the log.
fn without_guards(rows: &Rows) {
    let guards = [
        ("audit", "audit_is_not_changed"),
        ("audit", "audit_is_not_deleted"),
        ("audit_seals", "audit_seals_are_not_changed"),
        ("audit_seals", "audit_seals_are_not_deleted"),
    ];
    for (table, guard) in guards {
        // PostgreSQL has one trigger for both.
        match place::is_postgres() {
            true => rows.execute(&format!("DROP TRIGGER IF EXISTS {guard} ON {table}")),
            false => rows.execute(&format!("DROP TRIGGER {guard}")),
        }
    }
}

/// Adds a client, and so a line.
async fn write_a_line(company: &Company, number: u64) {
    let number = job_tracker_protocol::ClientNumber::from_first_ten(3_000_000_000 + number);
    let office = company.office();
    office
        .add_client(company.employer, &number, "A household")
        .await
        .unwrap();
}

async fn seal(company: &Company) {
    company.wait(HOUR);
    assert_eq!(company.server().seal_audit_log().await.unwrap(), 1);
}

/// Five lines in the first block, one in the second and two in the third.
async fn with_three_blocks() -> Company {
    let company = Company::open().await;
    seal(&company).await;
    write_a_line(&company, 1).await;
    seal(&company).await;
    write_a_line(&company, 2).await;
    write_a_line(&company, 3).await;
    seal(&company).await;
    company
}

fn verified(company: &Company) -> Value {
    line_of(&command(company.data.path(), &["audit", "verify"]))
}

/// What the command says is wrong, each block with why; with a noted seal if there is one.
#[track_caller]
fn wrong(company: &Company, noted: &[&str]) -> Vec<(i64, String)> {
    let words = [&["audit", "verify"], noted].concat();
    let output = command(company.data.path(), &words);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let said: Value = serde_json::from_slice(&output.stdout).unwrap();
    let wrong = said["wrong"].as_array().unwrap();
    let first = wrong[0]["what"].as_str().unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.contains(first), "{error}");
    let told = |it: &Value| {
        let what = it["what"].as_str().unwrap().to_owned();
        (it["block"].as_i64().unwrap(), what)
    };
    wrong.iter().map(told).collect()
}

fn is(block: i64, what: &str) -> Vec<(i64, String)> {
    vec![(block, what.to_owned())]
}

#[tokio::test]
async fn lines_are_sealed_ten_minutes_after_they_were_written() {
    let company = Company::open().await;
    assert_eq!(company.server().seal_audit_log().await.unwrap(), 0);
    let nothing = json!({
        "blocks": 0, "removed": 0, "lines": 0, "erased": 0, "sealed_until": null, "unsealed": 5, "seal": null, "wrong": [],
    });
    assert_eq!(verified(&company), nothing);
    company.wait(HOUR / 6);
    write_a_line(&company, 1).await;
    assert_eq!(company.server().seal_audit_log().await.unwrap(), 0);
    company.wait(HOUR / 3600);
    assert_eq!(company.server().seal_audit_log().await.unwrap(), 1);
    let said = verified(&company);
    assert_eq!(said["blocks"], 1);
    assert_eq!(said["lines"], 5);
    assert_eq!(said["unsealed"], 1);
    assert_eq!(said["sealed_until"], "2026-11-23T14:00:00Z");
    let seal = said["seal"].as_str().unwrap();
    assert!(seal.starts_with("1:") && seal.len() == 66, "{seal}");
    assert_eq!(company.server().seal_audit_log().await.unwrap(), 0);
}

#[tokio::test]
async fn more_lines_than_a_block_has_become_several_blocks() {
    let company = Company::open().await;
    let rows = company.rows();
    let line = |n: i64| format!("(1, {n}, 'worker', 1, 'app', 'signed-in', 'n{n}', '')");
    rows.insert(
        "audit (employer_id, at, actor, actor_id, origin, action, subject, detail)",
        (0..2500).map(line),
    );
    company.wait(HOUR);
    assert_eq!(company.server().seal_audit_log().await.unwrap(), 3);
    let numbers = rows.numbers("SELECT lines FROM audit_seals ORDER BY block");
    assert_eq!(numbers, [1000, 1000, 505]);
    let said = verified(&company);
    assert_eq!((&said["blocks"], &said["lines"]), (&json!(3), &json!(2505)));
    without_guards(&rows);
    rows.execute("UPDATE audit SET subject = 'n0' WHERE subject = 'n1700'");
    let changed = is(2, "a line or the seal was changed");
    assert_eq!(wrong(&company, &[]), changed);
}

#[tokio::test]
async fn a_line_that_is_changed_past_the_server_is_found_whatever_is_changed() {
    let company = with_three_blocks().await;
    let (rows, changed) = (company.rows(), "a line or the seal was changed");
    without_guards(&rows);
    let last = "SELECT max(seq) FROM audit";
    let last = rows.number(last);
    for (column, other) in [
        ("at", "at + 1"),
        ("actor", "'server'"),
        ("actor_id", "coalesce(actor_id, 0) + 1"),
        ("origin", "'phone'"),
        ("action", "'client-renamed'"),
        ("subject", "subject || ' '"),
        ("detail", "'{\"reason\":\"\"}'"),
    ] {
        rows.execute("DROP TABLE IF EXISTS before");
        rows.execute("CREATE TABLE before AS SELECT * FROM audit");
        let here = format!("WHERE seq = {last}");
        rows.execute(&format!("UPDATE audit SET {column} = {other} {here}"));
        assert_eq!(wrong(&company, &[]), is(3, changed), "{column}");
        let back = format!("(SELECT {column} FROM before WHERE before.seq = audit.seq)");
        rows.execute(&format!("UPDATE audit SET {column} = {back} {here}"));
        assert_eq!(verified(&company)["blocks"], 3);
    }
    let output = command(company.data.path(), &["audit", "verify"]);
    assert!(output.status.success());
    rows.execute(&format!(
        "UPDATE audit SET subject = 'x' WHERE seq = {last} - 2"
    ));
    let output = command(company.data.path(), &["audit", "verify"]);
    let error = String::from_utf8(output.stderr).unwrap();
    let block = "block 2, from 2026-11-23T15:00:00Z to 2026-11-23T15:00:00Z";
    assert!(error.contains(block), "{error}");
}

#[tokio::test]
async fn a_line_that_is_removed_or_inserted_past_the_server_is_found() {
    let company = with_three_blocks().await;
    let rows = company.rows();
    without_guards(&rows);
    let insert = |seq: i64| {
        rows.execute(&format!(
            "INSERT INTO audit
                 (seq, employer_id, at, actor, actor_id, origin, action, subject, detail)
             VALUES ({seq}, 1, 0, 'office', NULL, 'command', 'client-added', '', '')"
        ));
    };
    // Before the first, where no line of the server ever stands.
    for seq in [0, -1] {
        insert(seq);
        assert_eq!(wrong(&company, &[]), is(1, "lines were inserted"));
        rows.execute(&format!("DELETE FROM audit WHERE seq = {seq}"));
        assert_eq!(verified(&company)["lines"], 8);
    }
    rows.execute("DELETE FROM audit WHERE seq = 3");
    assert_eq!(wrong(&company, &[]), is(1, "lines were removed"));
    insert(3);
    let changed = "a line or the seal was changed";
    assert_eq!(wrong(&company, &[]), is(1, changed));
}

#[tokio::test]
async fn a_seal_that_is_changed_or_missing_is_found() {
    let company = with_three_blocks().await;
    let rows = company.rows();
    let noted = verified(&company)["seal"].as_str().unwrap().to_owned();
    let noted = ["--seal", &noted];
    let words = [&["audit", "verify"], &noted[..]].concat();
    line_of(&command(company.data.path(), &words));
    without_guards(&rows);
    rows.execute("UPDATE audit_seals SET at = at + 1 WHERE block = 2");
    let changed = "a line or the seal was changed";
    assert_eq!(wrong(&company, &[]), is(2, changed));
    rows.execute("UPDATE audit_seals SET at = at - 1, last_seq = last_seq + 1 WHERE block = 2");
    let found = wrong(&company, &[]);
    let blocks: Vec<_> = found.iter().map(|it| it.0).collect();
    assert_eq!(blocks, [2, 3], "{found:?}");
    rows.execute("UPDATE audit_seals SET last_seq = last_seq - 1 WHERE block = 2");
    // Whoever takes the last one away is found by whoever noted it.
    rows.execute("DELETE FROM audit_seals WHERE block = 3");
    assert_eq!(verified(&company)["unsealed"], 2);
    let another = "it does not have the seal that was noted";
    assert_eq!(wrong(&company, &noted), is(3, another));
    // Sealed again it is another one: it was sealed at another time.
    seal(&company).await;
    assert_eq!(verified(&company)["unsealed"], 0);
    assert_eq!(wrong(&company, &noted), is(3, another));
    rows.execute("DELETE FROM audit_seals WHERE block = 2");
    assert_eq!(wrong(&company, &[]), is(2, "its seal is missing"));
    rows.execute("DELETE FROM audit_seals WHERE block = 1");
    assert_eq!(wrong(&company, &[]), is(1, "its seal is missing"));
}

#[tokio::test]
async fn the_seals_cannot_be_changed_in_the_database() {
    let company = with_three_blocks().await;
    let rows = company.rows();
    for statement in [
        "UPDATE audit_seals SET lines = 0",
        "UPDATE audit_seals SET at = 0 WHERE block = 1",
        "DELETE FROM audit_seals",
        "DELETE FROM audit_seals WHERE block = 3",
    ] {
        let said = rows.refusal(statement);
        assert!(said.contains("append-only"), "{statement}: {said}");
    }
    assert_eq!(verified(&company)["blocks"], 3);
}
