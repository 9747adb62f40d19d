//! What is older than it must be kept is removed, and nothing else.

use job_tracker_protocol::PerformanceState;
use job_tracker_server::{RecordsError, clock::Clock, server::Removed};
use serde_json::json;

use crate::{
    DAY, YEARS, seal,
    support::{
        Company,
        phone::work_on,
        place,
        program::{command, line_of},
    },
    verified, wrong,
};

const BEGAN: &str = "2020-01-13T14:00:00Z";

impl Company {
    fn now(&self) -> jiff::Timestamp {
        self.clock.now()
    }

    fn today(&self) -> String {
        self.now().to_string()[..10].to_owned()
    }
}

/// What stands in the files of what was removed.
fn files(company: &Company) -> String {
    let Ok(files) = std::fs::read_dir(company.data.path().join("removed")) else {
        return String::new();
    };
    let all = files.map(|it| std::fs::read_to_string(it.unwrap().path()).unwrap());
    all.collect()
}

/// Two performances, one of them changed by the office, in a log that is sealed.
async fn with_work(company: &Company) {
    let ana = company.phone_of(&company.ana).await;
    let bea = company.phone_of(&company.bea).await;
    let sent = ana
        .report_anew(&work_on(&company.client, "2020-01-13"))
        .await
        .ok(201);
    company.bring(&sent, PerformanceState::Modified).await;
    bea.report_anew(&work_on(&company.other_client, "2020-01-13"))
        .await
        .ok(201);
    bea.settle(crate::support::fresh_key()).await.ok(200);
    company.wait(DAY * 20);
    company.server().validate_automatically().await.unwrap();
    seal(company).await;
}

#[tokio::test]
async fn what_is_older_than_five_years_is_written_to_a_file_and_removed() {
    let company = Company::open_at(BEGAN).await;
    with_work(&company).await;
    let nothing = company.server().remove_old().await.unwrap();
    assert_eq!((nothing.performances, nothing.lines), (0, 0));
    company.wait(YEARS);
    let ana = company.phone_of(&company.ana).await;
    let today = company.today();
    ana.report_anew(&work_on(&company.client, &today))
        .await
        .ok(201);
    seal(&company).await;
    let rows = company.rows();
    let lines = rows.number("SELECT lines FROM audit_seals WHERE block = 1");
    let references = rows.texts("SELECT reference FROM performances ORDER BY seq");

    let removed = company.server().remove_old().await.unwrap();
    assert_eq!(removed.performances, 2);
    assert_eq!(removed.lines, lines.unsigned_abs());
    let kept = rows.texts("SELECT reference FROM performances");
    assert_eq!(kept, references[2..]);
    for (table, left) in [("keys", 1), ("office_changes", 0)] {
        let sql = format!("SELECT count(*) FROM {table}");
        assert_eq!(rows.number(&sql), left, "{table}");
    }
    let file = files(&company);
    assert_eq!(file.lines().count(), 3, "{file}");
    for words in [
        references[0].as_str(),
        references[1].as_str(),
        company.ana.login.as_str(),
    ] {
        assert!(file.contains(words), "{words}: {file}");
    }
    assert!(
        !file.contains("Ana") && !file.contains(references[2].as_str()),
        "{file}"
    );

    let said = verified(&company);
    assert_eq!((&said["removed"], &said["wrong"]), (&json!(1), &json!([])));
    let again = company.server().remove_old().await.unwrap();
    assert_eq!((again.performances, again.lines), (0, 0));
    // What is left is sealed as it was, and whoever changes it is found.
    let told = "SELECT count(*) FROM audit WHERE action IN ('performances-removed', 'log-removed')";
    assert_eq!(rows.number(told), 2);
    let said = rows.refusal("DELETE FROM audit");
    assert!(said.contains("append-only"), "{said}");
    match place::is_postgres() {
        true => rows.execute("DROP TRIGGER audit_is_not_changed ON audit"),
        false => rows.execute("DROP TRIGGER audit_is_not_changed"),
    }
    rows.execute("UPDATE audit SET at = at + 1 WHERE seq = (SELECT min(seq) FROM audit)");
    assert!(wrong(&company).contains("a line or the seal was changed"));
}

#[tokio::test]
async fn a_clock_that_is_years_ahead_removes_nothing_until_somebody_says_that_it_is_right() {
    let company = Company::open_at(BEGAN).await;
    with_work(&company).await;
    let by_itself = async || company.server().remove_old_by_itself().await.unwrap();
    assert_eq!(by_itself().await, Some(Removed::default()));
    company.wait(YEARS);
    // However often it looks.
    for _ in 0..2 {
        assert_eq!(by_itself().await, None);
    }
    let rows = company.rows();
    assert_eq!(rows.number("SELECT count(*) FROM performances"), 2);
    assert_eq!(files(&company), "");
    let told = company.server().remove_old().await.unwrap();
    assert_eq!(told.performances, 2);
    // And from there on by itself again, a month at most at a time.
    company.wait(DAY * 31);
    assert_eq!(by_itself().await, Some(Removed::default()));
    company.wait(DAY * 33);
    assert_eq!(by_itself().await, None);
}

#[tokio::test]
async fn a_server_that_starts_with_a_clock_years_ahead_believes_the_log_and_not_the_clock() {
    let mut company = Company::open_at(BEGAN).await;
    with_work(&company).await;
    // As a version that kept no such day left it.
    company.rows().execute("DELETE FROM retention_mark");
    company.wait(YEARS);
    company.restart().await;
    // What the server writes by the wrong clock changes nothing.
    let elsewhere = company.office().add_employer("Elsewhere", None).await;
    elsewhere.unwrap();
    let by_itself = company.server().remove_old_by_itself().await.unwrap();
    assert_eq!(by_itself, None);
    let rows = company.rows();
    assert_eq!(rows.number("SELECT count(*) FROM performances"), 2);
    let stands = rows.text("SELECT day FROM retention_mark");
    assert!(stands.starts_with("2015-"), "{stands}");
}

#[tokio::test]
async fn with_a_database_that_has_a_clock_of_its_own_one_wrong_clock_removes_nothing() {
    if !place::is_postgres() {
        return eprintln!("a file has no clock of its own");
    }
    let yesterday = jiff::Timestamp::now() - DAY;
    let noon = format!("{}T12:00:00Z", &yesterday.to_string()[..10]);
    let company = Company::open_at(&noon).await;
    let ana = company.phone_of(&company.ana).await;
    let today = company.today();
    ana.report_anew(&work_on(&company.client, &today))
        .await
        .ok(201);
    company.wait(YEARS);
    let told = company.server().remove_old().await.unwrap();
    assert_eq!(told, Removed::default());
}

#[tokio::test]
async fn blocks_that_somebody_removes_early_are_found() {
    let company = Company::open_at(BEGAN).await;
    with_work(&company).await;
    let rows = company.rows();
    let at = company.now().as_millisecond();
    rows.execute(&format!(
        "INSERT INTO audit_removed (block, at) VALUES (1, {at});
         DELETE FROM audit_details WHERE seq <= (SELECT last_seq FROM audit_seals WHERE block = 1);
         DELETE FROM audit WHERE seq <= (SELECT last_seq FROM audit_seals WHERE block = 1)"
    ));
    let said = wrong(&company);
    assert!(said.contains("removed too early"), "{said}");
}

#[tokio::test]
async fn the_command_says_what_it_would_remove_and_removes_it_when_told() {
    let company = Company::open_at(BEGAN).await;
    with_work(&company).await;
    let rows = company.rows();
    let lines = rows.number("SELECT lines FROM audit_seals");
    let all = json!({ "performances": 2, "requests": 0, "log_lines": lines });
    let run = |words: &[&str]| line_of(&command(company.data.path(), words));
    assert_eq!(run(&["retention"]), json!({ "would_remove": all }));
    assert_eq!(rows.number("SELECT count(*) FROM performances"), 2);
    assert_eq!(files(&company), "");
    let later = run(&["retention", "--retention-years", "30", "--apply"]);
    assert_eq!(later["removed"]["performances"], 0);
    // Never sooner than the law.
    let sooner = command(
        company.data.path(),
        &["retention", "--retention-years", "4"],
    );
    assert_eq!(sooner.status.code(), Some(2), "{sooner:?}");
    assert_eq!(run(&["retention", "--apply"]), json!({ "removed": all }));
    assert_eq!(rows.number("SELECT count(*) FROM performances"), 0);
    assert_eq!(files(&company).lines().count(), 3);
}

/// As many as go in several batches.
async fn with_many(company: &Company) -> i64 {
    with_work(company).await;
    let rows = company.rows();
    let all = (0..1_300_u128).map(|n| {
        let id = rows.id(uuid::Uuid::from_u128(90_000 + n));
        format!(
            "({id}, 1, {}, 1, 'R{n:05}', 'household_help', 2, '2020-01-{:02}', 5, 'validated')",
            1 + n % 2,
            1 + n % 13
        )
    });
    rows.insert(
        "performances (id, employer_id, worker_id, client_id, reference, activity, hours, day,
             registered_at, state)",
        all,
    );
    company.wait(YEARS);
    1_302
}

#[tokio::test]
async fn two_who_remove_at_once_remove_each_row_once() {
    let company = Company::open_at(BEGAN).await;
    let many = with_many(&company).await;
    let server = company.server();
    let (one, two) = tokio::join!(server.remove_old(), server.remove_old());
    let more = server.remove_old().await.unwrap();
    let removed = one.unwrap().performances + two.unwrap().performances + more.performances;
    assert_eq!(removed, many.unsigned_abs());
    let rows = company.rows();
    assert_eq!(rows.number("SELECT count(*) FROM performances"), 0);
    let told = "SELECT detail FROM audit WHERE action = 'performances-removed'";
    let told = rows.texts(told).into_iter().map(|it| {
        let it: serde_json::Value = serde_json::from_str(&it).unwrap();
        it["rows"].as_u64().unwrap()
    });
    assert_eq!(told.sum::<u64>(), many.unsigned_abs());
    let file = files(&company);
    for n in 0..1_300 {
        assert!(file.contains(&format!(",R{n:05},")), "{n}");
    }
    seal(&company).await;
    assert_eq!(verified(&company)["wrong"], json!([]));
}

#[tokio::test]
async fn a_run_that_was_cut_off_is_finished_by_the_next() {
    let company = Company::open_at(BEGAN).await;
    let many = with_many(&company).await;
    let server = company.server();
    let rows = company.rows();
    let left = || rows.number("SELECT count(*) FROM performances");
    // Dropped in the middle, as often as it takes.
    let mut cut_off = 0;
    while left() == many {
        let first = async {
            while left() == many {
                tokio::task::yield_now().await;
            }
        };
        tokio::select! {
            _ = server.remove_old() => {}
            () = first => cut_off += 1,
        }
    }
    assert!(left() == 0 || cut_off == 1);
    server.remove_old().await.unwrap();
    assert_eq!(left(), 0);
    let file = files(&company);
    for n in 0..1_300 {
        assert!(file.contains(&format!(",R{n:05},")), "{n}");
    }
}

#[tokio::test]
async fn what_cannot_be_written_to_a_file_is_not_removed() {
    let company = Company::open_at(BEGAN).await;
    with_work(&company).await;
    company.wait(YEARS);
    std::fs::write(company.data.path().join("removed"), "in the way").unwrap();
    let refused = company.server().remove_old().await;
    assert!(
        matches!(refused, Err(RecordsError::File { .. })),
        "{refused:?}"
    );
    let rows = company.rows();
    assert_eq!(rows.number("SELECT count(*) FROM performances"), 2);
}
