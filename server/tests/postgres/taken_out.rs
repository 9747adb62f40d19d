//! An archive is in, and then its restore fails: it is taken out again, or said how to.

use std::{fs, path::Path, process::Command};

use serde_json::json;

use crate::{
    dumps::Source,
    moving::{refused, run, text},
    support::{place, program::line_of, rows::Rows},
};

/// From the moment that the archive's tables are there, nobody can be erased again.
const NOBODY_IS_ERASED: &str = "CREATE FUNCTION away() RETURNS trigger LANGUAGE plpgsql
     AS $$BEGIN RAISE 'away'; END$$;
     CREATE FUNCTION refuse() RETURNS event_trigger LANGUAGE plpgsql
     AS $$BEGIN
         IF EXISTS (SELECT FROM pg_event_trigger_ddl_commands()
             WHERE object_identity = 'public.erasures')
         THEN
             CREATE TRIGGER away BEFORE INSERT ON public.erasures
                 FOR EACH ROW EXECUTE FUNCTION public.away();
         END IF;
     END$$;
     CREATE EVENT TRIGGER refuse ON ddl_command_end WHEN TAG IN ('CREATE TABLE')
         EXECUTE FUNCTION refuse()";

/// What a restore says that cannot erase again who is on the list.
fn fails_late(source: &Source, archive: &Path, url: &str) -> String {
    let rows = Rows::of(source.beside.path());
    let worker = rows.number("SELECT min(id) FROM workers");
    let records = tempfile::tempdir().unwrap();
    let line = json!({
        "erasure": uuid::Uuid::from_u128(fastrand::u128(..)),
        "employer": rows.text("SELECT CAST(public_id AS text) FROM employers ORDER BY id LIMIT 1"),
        "kind": "worker",
        "row": worker,
        "since": rows.number(&format!("SELECT created_at FROM workers WHERE id = {worker}")),
        "at": 1,
    });
    fs::write(records.path().join("erasures.jsonl"), format!("{line}\n")).unwrap();
    let words = ["restore", "--from", text(archive), "--to", url];
    let with = ["--key-file", &source.key, "--records", text(records.path())];
    let output = run(&[&words[..], &with].concat());
    refused(&output, "the database failed");
    String::from_utf8(output.stderr).unwrap()
}

/// What of an archive is in the database of this directory: tables, functions and schemas.
fn left_of_it(beside: &Path) -> Vec<String> {
    Rows::of(beside).texts(
        "SELECT relname::text FROM pg_class
         WHERE relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'jobs'))
         UNION ALL SELECT proname::text FROM pg_proc WHERE proname LIKE 'audit%'
         UNION ALL SELECT nspname::text FROM pg_namespace WHERE nspname = 'jobs'",
    )
}

#[test]
fn a_restore_that_fails_after_the_archive_is_in_takes_it_out_again() {
    let Some(source) = Source::new() else { return };
    let archive = source.archive("whole");
    let (beside, url) = place::a_database();
    Rows::of(beside.path()).execute(NOBODY_IS_ERASED);
    let said = fails_late(&source, &archive, &url);
    assert!(!said.contains("DROP"), "{said}");
    assert_eq!(left_of_it(beside.path()), Vec::<String>::new());
    // Nothing else went, and it can be tried again.
    Rows::of(beside.path()).execute("DROP EVENT TRIGGER refuse; DROP FUNCTION refuse(), away()");
    line_of(&source.restore(&archive, &url));
}

#[test]
fn what_a_server_serves_by_then_is_not_taken_from_it() {
    let Some(source) = Source::new() else { return };
    let archive = source.archive("whole");
    let (beside, url) = place::a_database();
    let rows = Rows::of(beside.path());
    rows.execute(NOBODY_IS_ERASED);
    // A server that begins while somebody is being erased again.
    rows.execute(
        "CREATE FUNCTION begins() RETURNS event_trigger LANGUAGE plpgsql
         AS $$BEGIN
             IF EXISTS (SELECT FROM pg_event_trigger_ddl_commands()
                 WHERE object_identity = 'public.servers')
             THEN
                 INSERT INTO public.servers (id, until)
                 VALUES (gen_random_uuid(), 9000000000000);
             END IF;
         END$$;
         CREATE EVENT TRIGGER begins ON ddl_command_end WHEN TAG IN ('CREATE TABLE')
             EXECUTE FUNCTION begins()",
    );
    let said = fails_late(&source, &archive, &url);
    assert!(said.contains("A server serves"), "{said}");
    // Whoever pasted it would drop what workers report there by now.
    assert!(!said.contains("DROP"), "{said}");
    assert!(rows.number("SELECT count(*) FROM performances") > 0);
}

#[test]
fn an_archive_that_went_into_another_schema_is_taken_out_again() {
    let Some(source) = Source::new() else { return };
    let rows = Rows::of(source.beside.path());
    let move_it = "DO $$DECLARE it text; BEGIN
             CREATE SCHEMA jobs;
             FOR it IN SELECT tablename FROM pg_tables WHERE schemaname = 'public'
             LOOP EXECUTE format('ALTER TABLE public.%I SET SCHEMA jobs', it); END LOOP;
         END$$";
    rows.execute(move_it);
    let archive = source.file("jobs");
    let mut plain = Command::new("pg_dump");
    plain.args(["--format=custom", "--no-owner", "--dbname", &source.url]);
    assert!(
        plain
            .arg("--file")
            .arg(&archive)
            .status()
            .unwrap()
            .success()
    );
    let (beside, url) = place::a_database();
    refused(&source.restore(&archive, &url), "another schema");
    assert_eq!(left_of_it(beside.path()), Vec::<String>::new());
}

#[test]
fn what_cannot_be_taken_out_again_is_named_with_what_drops_it() {
    let Some(source) = Source::new() else { return };
    let archive = source.archive("whole");
    let (beside, url) = place::a_database();
    let rows = Rows::of(beside.path());
    rows.execute(NOBODY_IS_ERASED);
    rows.execute(
        "CREATE FUNCTION stays() RETURNS event_trigger LANGUAGE plpgsql
         AS $$BEGIN RAISE 'it stays'; END$$;
         CREATE EVENT TRIGGER stays ON sql_drop EXECUTE FUNCTION stays()",
    );
    let said = fails_late(&source, &archive, &url);
    let (_, drops) = said.split_once("psql: ").unwrap();
    rows.execute("DROP EVENT TRIGGER stays; DROP FUNCTION stays()");
    rows.execute(drops.trim().trim_end_matches(';'));
    assert_eq!(left_of_it(beside.path()), Vec::<String>::new());
}
