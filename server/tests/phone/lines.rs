//! Several employers on one server, each with a line of its own or one for all.

use job_tracker_protocol::Language;
use job_tracker_server::office::IssuedCredentials;
use uuid::Uuid;

use crate::{
    asterisk::Asterisk,
    service::{Call, LINE, company},
    support::Company,
};

const OTHER_LINE: &str = "+3225550199";
/// As its office wrote it.
const OTHER_LINE_WRITTEN: &str = "02 555 01 99 (prestaties)";

/// A second employer and its worker.
async fn another(company: &Company) -> (Uuid, IssuedCredentials) {
    let office = company.office();
    let employer = office.add_employer("Maneschijn", None).await.unwrap();
    let worker = office.add_worker(employer, "Cis", Language::Nl).await;
    (employer, worker.unwrap())
}

fn give_line(company: &Company, employer: Uuid, written: &str, key: &str) {
    let rows = company.rows();
    let id = rows.id(employer);
    rows.execute(&format!(
        "UPDATE employers SET phone_line = '{written}', phone_line_key = '{key}'
         WHERE public_id = {id}"
    ));
}

/// What the line says after her password, and whether the call is over.
async fn called(company: &Company, to: &str, who: &IssuedCredentials) -> (String, bool) {
    let mut call = Call::silent(company, "anonymous");
    to.clone_into(&mut call.to);
    let mut call = Call::begin(call).await;
    call.keys(&["1", who.login.as_str(), &who.password]).await;
    (call.heard(), call.over)
}

#[tokio::test]
async fn the_line_of_one_employer_takes_no_worker_of_another() {
    let company = company().await;
    let (other, cis) = another(&company).await;
    give_line(&company, other, OTHER_LINE_WRITTEN, OTHER_LINE);
    let (heard, over) = called(&company, OTHER_LINE, &cis).await;
    assert!(heard.contains("gebruikersnummer") && !over, "{heard}");
    let (heard, over) = called(&company, OTHER_LINE, &company.ana).await;
    assert!(
        heard.contains("telefoonlijn van een andere werkgever") && over,
        "{heard}"
    );
    // A wrong password says nothing of whose line it is.
    let stranger = IssuedCredentials {
        password: "00000000".to_owned(),
        ..company.ana.clone()
    };
    let (heard, over) = called(&company, OTHER_LINE, &stranger).await;
    assert!(heard.contains("twee pogingen") && !over, "{heard}");
}

#[tokio::test]
async fn on_a_line_of_several_employers_or_of_nobody_the_login_alone_decides() {
    let company = company().await;
    let (other, cis) = another(&company).await;
    // Nobody's, or the server's own, which is everybody's.
    for line in ["+3225550100", LINE, "unknown", ""] {
        for who in [&company.ana, &cis] {
            let (heard, over) = called(&company, line, who).await;
            assert!(
                heard.contains("gebruikersnummer") && !over,
                "{line}: {heard}"
            );
        }
    }
    // Who names the server's line as its own takes it from nobody.
    give_line(&company, other, "0800 355 30", LINE);
    let (heard, over) = called(&company, LINE, &company.ana).await;
    assert!(heard.contains("gebruikersnummer") && !over, "{heard}");
    // Shared by two.
    for employer in [company.employer, other] {
        give_line(&company, employer, OTHER_LINE_WRITTEN, OTHER_LINE);
    }
    for who in [&company.ana, &cis] {
        let (heard, over) = called(&company, OTHER_LINE, who).await;
        assert!(heard.contains("gebruikersnummer") && !over, "{heard}");
    }
}

#[tokio::test]
async fn an_asterisk_that_tells_the_number_that_was_called_keeps_lines_apart_too() {
    let company = company().await;
    let (other, cis) = another(&company).await;
    give_line(&company, other, "0800 355 30", "+3280035531");
    for (who, clip) in [(&cis, "nl/client"), (&company.ana, "nl/other-line")] {
        let mut asterisk =
            Asterisk::to(company.server().agi.unwrap(), "unknown", "3280035531").await;
        let keys = ["1", who.login.as_str(), &who.password].map(ToOwned::to_owned);
        let heard = asterisk.play(&keys).await;
        assert!(heard.contains(clip), "{heard}");
    }
}

#[tokio::test]
async fn a_client_is_known_by_the_calling_telephone_among_those_of_her_employer_alone() {
    let company = company().await;
    let (other, cis) = another(&company).await;
    let office = company.office();
    let theirs = &company.other_client;
    office.add_client(other, theirs, "Theirs").await.unwrap();
    let rows = company.rows();
    // The same telephone, at one client of each of the two.
    let here = company.client.as_str();
    rows.execute(&format!(
        "UPDATE clients SET phone_key = '+3225550102'
         WHERE number = '{here}'
             OR (number = '{theirs}' AND employer_id = (SELECT max(id) FROM employers))"
    ));
    for (who, client) in [(&company.ana, here), (&cis, theirs.as_str())] {
        let mut call = Call::from(&company, "+3225550102").await;
        call.keys(&["1", who.login.as_str(), &who.password]).await;
        assert!(
            call.heard().contains("U belt met de telefoon van de klant"),
            "{:?}",
            call.said
        );
        // The star says no, and the number is asked for.
        call.keys(&["*"]).await;
        assert!(
            call.heard().starts_with("Geef het gebruikersnummer"),
            "{:?}",
            call.said
        );
        call.keys(&[client, "1", "2", "1", "1"]).await;
        assert!(
            call.heard().starts_with("Geef het gebruikersnummer"),
            "it is not offered again: {:?}",
            call.said
        );
    }
}
