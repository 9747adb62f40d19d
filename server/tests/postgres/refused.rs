//! A database that cannot be used is told in full and left as it is.

use std::process::Output;

use crate::support::{
    place,
    port::free_port,
    program::{Running, line_of, program},
    rows::Rows,
};

/// Where it is, as messages say it.
fn place_in(url: &str) -> &str {
    url.rsplit_once('@').unwrap().1
}

fn add_an_employer(url: &str) -> Output {
    let words = ["employer", "add", "--name", "Zonnestraal", "--database"];
    program().args(words).arg(url).output().unwrap()
}

#[track_caller]
fn is_told(output: &Output, told: &[&str]) {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert_eq!(output.stdout, b"");
    let said = String::from_utf8_lossy(&output.stderr);
    for told in told {
        assert!(said.contains(told), "{said}");
    }
    assert!(!said.contains("hunter2"), "{said}");
}

const TABLES: &str = "SELECT table_name || '.' || column_name
    FROM information_schema.columns
    WHERE table_schema = 'public'
    ORDER BY 1";

#[test]
fn an_address_that_nobody_answers_at_is_named_without_its_password() {
    let free = format!("127.0.0.1:{}", free_port());
    let output = add_an_employer(&format!("postgres://tracker:hunter2@{free}/jobs"));
    is_told(
        &output,
        &[&format!("{free}/jobs"), "does not answer", "refused"],
    );
}

#[test]
fn an_address_that_is_none_is_refused_as_a_wrong_option() {
    for url in [
        "postgres://tracker:hunter2@",
        "mysql://tracker:hunter2@db/jobs",
    ] {
        let output = add_an_employer(url);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
    }
}

#[test]
fn a_database_or_a_user_that_is_not_there_is_named() {
    if place::is_missing_postgres() {
        return;
    }
    let (_beside, url) = place::a_database();
    let (before, name) = url.rsplit_once('/').unwrap();
    let missing = format!("{before}/nothing_here");
    let host = place_in(&missing);
    let told = [host, "refuses", "\"nothing_here\" does not exist"];
    is_told(&add_an_employer(&missing), &told);

    let host = place_in(&url);
    let stranger = format!("postgres://stranger:hunter2@{host}");
    is_told(
        &add_an_employer(&stranger),
        &[host, "refuses", "\"stranger\""],
    );
    assert!(Rows::of(_beside.path()).texts(TABLES).is_empty(), "{name}");
}

#[test]
fn a_password_is_checked_is_taken_from_a_file_and_is_never_said() {
    if place::is_missing_postgres() {
        return;
    }
    let (beside, url) = place::a_database();
    let rows = Rows::of(beside.path());
    rows.execute("CREATE ROLE with_password LOGIN PASSWORD 'hunter2'");
    let host = place_in(&url);
    let name = host.rsplit_once('/').unwrap().1;
    rows.execute(&format!("ALTER DATABASE {name} OWNER TO with_password"));
    let wrong = add_an_employer(&format!("postgres://with_password:hunter3@{host}"));
    is_told(&wrong, &[host, "refuses", "password authentication failed"]);
    assert!(!String::from_utf8_lossy(&wrong.stderr).contains("hunter3"));

    let file = beside.path().join("password");
    std::fs::write(&file, "hunter2\n").unwrap();
    let words = ["employer", "add", "--name", "Zonnestraal", "--database"];
    let mut command = program();
    command
        .args(words)
        .arg(format!("postgres://with_password@{host}"));
    command.arg("--database-password-file").arg(file);
    line_of(&command.output().unwrap());
}

#[test]
fn a_certificate_is_checked_where_tls_is_asked_for() {
    if place::is_missing_postgres() {
        return;
    }
    let (_beside, url) = place::a_database();
    let host = place_in(&url).to_owned();
    let url = format!("{url}?sslmode=require");
    let words = ["employer", "add", "--name", "Zonnestraal", "--database"];
    let mut command = program();
    command.args(words).arg(&url);
    let known = command
        .env("SSL_CERT_FILE", place::postgres_authority())
        .output();
    line_of(&known.unwrap());
    is_told(&add_an_employer(&url), &[&host, "certificate"]);
}

#[test]
fn a_server_waits_for_a_database_that_comes_later_and_stops_when_told_to() {
    if place::is_missing_postgres() {
        return;
    }
    let (_beside, url) = place::a_database();
    let host = place_in(&url).split_once('/').unwrap().0;
    let later = format!("127.0.0.1:{}", free_port());
    let url_later = url.replace(host, &later);
    let start = || {
        let mut command = program();
        command.args(["serve", "--listen", "127.0.0.1:0", "--database", &url_later]);
        command.args(["--key-file", place::KEY]);
        let server = Running::spawn(command);
        server.log_until("trying again");
        server
    };
    assert_eq!(start().stop("TERM").status, Some(0));

    let server = start();
    let listener = std::net::TcpListener::bind(&later).unwrap();
    let database = host.to_owned();
    std::thread::spawn(move || {
        for client in listener.incoming().map_while(Result::ok) {
            let server = std::net::TcpStream::connect(&database).unwrap();
            for (mut from, mut to) in [
                (client.try_clone().unwrap(), server.try_clone().unwrap()),
                (server, client),
            ] {
                std::thread::spawn(move || std::io::copy(&mut from, &mut to));
            }
        }
    });
    server.address();
}
