//! Wrong passwords on the line, apart from those in the app.

use crate::{
    service::{Call, company},
    signed::{play, to_summary},
    support::{WRONG, phone::Phone},
};

#[tokio::test]
async fn three_wrong_passwords_close_the_line_and_not_the_app() {
    let company = company().await;
    let login = company.ana.login.as_str();
    let mut call = Call::anonymous(&company).await;
    call.keys(&["1", login, "00000000"]).await;
    assert!(
        call.heard().contains("nog twee pogingen"),
        "{:?}",
        call.said
    );
    call.keys(&[login, "00000000"]).await;
    assert!(call.heard().contains("nog één poging"), "{:?}", call.said);
    call.keys(&[login, "00000000"]).await;
    assert!(
        call.over && call.heard().contains("geblokkeerd"),
        "{:?}",
        call.said
    );

    let mut again = Call::anonymous(&company).await;
    again.keys(&["1", login, &company.ana.password]).await;
    assert!(
        again.over && again.heard().contains("geblokkeerd"),
        "{:?}",
        again.said
    );
    Phone::sign_in(&company, &company.ana).await;
}

// Manual: «U kan uw paswoord wel nog gebruiken om een prestatie in te voeren via de telefoon.»
#[tokio::test]
async fn a_worker_whose_app_is_closed_sends_by_phone_with_the_same_password() {
    let company = company().await;
    let phone = Phone::sign_in(&company, &company.ana).await;
    for _ in 0..3 {
        company
            .try_from(&phone.device, &company.ana.login, WRONG)
            .await
            .left();
    }
    company
        .try_password(&company.ana.login, &company.ana.password)
        .await
        .closed();
    let mut call = Call::anonymous(&company).await;
    play(&mut call, &to_summary(&company)).await;
    call.keys(&["1"]).await;
    assert!(
        call.heard().starts_with("De prestatie is verzonden."),
        "{:?}",
        call.said
    );
}

#[tokio::test]
async fn a_new_letter_opens_the_line_again() {
    let company = company().await;
    let login = &company.ana.login;
    for _ in 0..3 {
        let mut call = Call::anonymous(&company).await;
        call.keys(&["1", login.as_str(), "00000000"]).await;
    }
    let new = company.office().reopen_worker(login).await.unwrap();
    let mut call = Call::anonymous(&company).await;
    call.keys(&["1", login.as_str(), &new.password]).await;
    assert!(
        !call.over && call.heard().contains("gebruikersnummer"),
        "{:?}",
        call.said
    );
}

#[tokio::test]
async fn a_login_that_nobody_has_is_answered_like_one_that_somebody_has() {
    let company = company().await;
    let mut heard = Vec::new();
    for login in ["980000000099", company.ana.login.as_str()] {
        let mut said = Vec::new();
        let mut call = Call::anonymous(&company).await;
        call.keys(&["1"]).await;
        for _ in 0..3 {
            call.keys(&[login, "00000000"]).await;
            said.push(call.heard());
        }
        heard.push((said, call.over));
    }
    assert_eq!(heard[0], heard[1]);
}

#[tokio::test]
async fn a_telephone_that_guesses_at_many_logins_is_slowed() {
    let company = company().await;
    let mut busy = 0;
    for number in 0..10 {
        let mut call = Call::from(&company, "+32470999999").await;
        call.keys(&["1", &format!("98000000{number:04}"), "12344321"])
            .await;
        busy += usize::from(call.heard().contains("te druk"));
    }
    assert!(busy >= 3, "{busy} of 10 were slowed");
    let mut other = Call::from(&company, "+32470888888").await;
    other
        .keys(&["1", company.ana.login.as_str(), &company.ana.password])
        .await;
    assert!(!other.over, "{:?}", other.said);
}

#[tokio::test]
async fn a_client_is_known_by_the_calling_telephone_only_where_exactly_one_has_it() {
    let company = company().await;
    let rows = company.rows();
    let number = company.client.as_str();
    rows.execute(&format!(
        "UPDATE clients SET phone = '02 555 01 02', phone_key = '+3225550102' WHERE number = '{number}'"
    ));
    let signed_in = [
        "1".to_owned(),
        company.ana.login.as_str().to_owned(),
        company.ana.password.clone(),
    ];
    let mut call = Call::from(&company, "+3225550102").await;
    play(&mut call, &signed_in).await;
    assert!(
        call.heard().contains("U belt met de telefoon van de klant"),
        "{:?}",
        call.said
    );
    call.keys(&["1", "1", "3", "1"]).await;
    assert!(
        call.heard().starts_with("De prestatie is verzonden."),
        "{:?}",
        call.said
    );

    rows.execute("UPDATE clients SET phone = '02 555 01 02', phone_key = '+3225550102'");
    let mut call = Call::from(&company, "+3225550102").await;
    play(&mut call, &signed_in).await;
    assert!(
        call.heard().starts_with("Geef het gebruikersnummer"),
        "{:?}",
        call.said
    );
}

#[tokio::test]
async fn neither_a_password_nor_a_number_that_calls_stays_when_the_call_is_over() {
    let company = company().await;
    let mut call = Call::from(&company, "+32470123456").await;
    play(&mut call, &to_summary(&company)).await;
    let kept = "SELECT said FROM phone_calls UNION ALL SELECT dialogue FROM phone_calls WHERE dialogue IS NOT NULL";
    let rows = company.rows();
    for row in rows.texts(kept) {
        assert!(!row.contains(&company.ana.password), "{row:?}");
    }
    call.keys(&["1", "2"]).await;
    assert!(call.over);
    let left = "SELECT count(*) FROM phone_calls WHERE caller IS NOT NULL OR dialogue IS NOT NULL";
    assert_eq!(rows.number(left), 0);
}
