//! Who did what to what, for good; and what the office may not do.

use job_tracker_protocol::wire::PerformanceState;
use job_tracker_server::{domain::wording::WordingError, office::OfficeError};

use crate::support::{Company, WRONG, fresh_key, phone::work};

#[tokio::test]
async fn the_audit_log_tells_who_did_what_to_what() {
    let company = Company::open().await;
    let (login, office) = (&company.ana.login, company.office());
    let phone = company.phone_of(&company.ana).await;
    let performance = phone.report_anew(&work(&company.client)).await.ok(201);
    let done = performance["id"].as_str().unwrap();
    let void = fresh_key();
    phone.settle(void).await.ok(200);
    // What is refused, asked or repeated is no deed.
    phone
        .report_anew(&work(&company.client))
        .await
        .problem(409, "looks-duplicate");
    phone.settle(void).await.ok(200);
    phone.history().await;
    let validated = PerformanceState::Validated;
    company.bring(&performance, validated).await;
    phone.sign_out().await;
    for _ in 0..4 {
        company.try_from(&phone.device, login, WRONG).await;
    }
    office.reopen_worker(login).await.unwrap();
    let (login, void) = (login.as_str(), void.to_string());
    let (employer, bea) = (company.employer.to_string(), company.bea.login.as_str());
    let expected = [
        ("office", "command", "employer-added", employer.as_str()),
        ("office", "command", "worker-added", login),
        ("office", "command", "worker-added", bea),
        ("office", "command", "client-added", company.client.as_str()),
        (
            "office",
            "command",
            "client-added",
            company.other_client.as_str(),
        ),
        ("worker", "app", "signed-in", login),
        ("worker", "app", "performance-registered", done),
        ("worker", "app", "key-voided", &void),
        ("office", "command", "performance-validated", done),
        ("worker", "app", "signed-out", ""),
        ("server", "server", "account-closed", login),
        ("office", "command", "worker-reopened", login),
    ];
    let log = office.audit_log(company.employer).await.unwrap();
    let told: Vec<_> = log
        .iter()
        .map(|it| {
            let (actor, origin) = (it.actor.as_str(), it.origin.as_str());
            (actor, origin, it.action.as_str(), it.subject.as_str())
        })
        .collect();
    assert_eq!(told, expected);
    for it in &log {
        assert_eq!(it.at.to_string(), "2026-11-23T14:00:00Z");
    }
    // Each employer has a log of its own.
    let other = office.add_employer("Competitor", None).await.unwrap();
    assert_eq!(office.audit_log(other).await.unwrap().len(), 1);
}

#[tokio::test]
async fn the_audit_log_cannot_be_changed() {
    let company = Company::open().await;
    let rows = company.rows();
    for statement in [
        "UPDATE audit SET subject = 'somebody else'",
        "UPDATE audit SET at = 0 WHERE seq = 1",
        "DELETE FROM audit",
        "DELETE FROM audit WHERE seq = 1",
    ] {
        let said = rows.refusal(statement);
        assert!(said.contains("append-only"), "{statement}: {said}");
    }
    let office = company.office();
    let log = office.audit_log(company.employer).await.unwrap();
    assert_eq!(log.len(), 5);
}

#[tokio::test]
async fn nobody_is_added_without_a_name_or_to_a_company_that_is_not_there() {
    let company = Company::open().await;
    let office = company.office();
    let nowhere = uuid::Uuid::nil();
    let error = office
        .add_client(nowhere, &company.client, "A household")
        .await;
    assert!(matches!(error, Err(OfficeError::UnknownEmployer)));
    let error = office
        .add_client(company.employer, &company.client, "Again")
        .await;
    assert!(matches!(error, Err(OfficeError::ClientKnown)));
    for name in ["", "  ", "\n\t"] {
        let error = office.add_employer(name, None).await;
        assert!(matches!(
            error,
            Err(OfficeError::Wording(WordingError::Empty(_)))
        ));
    }
}
