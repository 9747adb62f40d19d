//! Numbers and codes as keyboards, chats and spreadsheets give them.

use reqwest::{Method, StatusCode};

use crate::{
    browser::{Browser, PASSWORD, administrator, code, user},
    support::{Company, typed::in_script},
};

#[tokio::test]
async fn a_code_in_digits_of_another_script_signs_in() {
    let company = Company::open().await;
    let link = company.office().console_link(company.employer).await;
    let (_, secret) = user(&company, &link.unwrap(), "els@example.be").await;
    for zero in [0xFF10, 0x660] {
        let typed = format!(
            "\u{202d}{}\u{202c}",
            in_script(zero, &code(&company, &secret))
        );
        let fields = [
            ("email", "els@example.be"),
            ("password", PASSWORD),
            ("code", &typed),
        ];
        let page = Browser::at(&company)
            .call(Method::POST, "/console/sign-in", &fields)
            .await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{typed}");
        company.clock.advance(jiff::SignedDuration::from_secs(60));
    }
}

#[tokio::test]
async fn workers_and_clients_are_found_by_their_number_however_it_was_typed() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    for (room, number) in [
        ("workers", company.ana.login.as_str()),
        ("clients", company.client.as_str()),
    ] {
        let (first, last) = number.split_at(5);
        for typed in [
            in_script(0x660, number),
            in_script(0x6F0, number),
            in_script(0xFF10, last),
            format!("\u{202d}{number}\u{202c}"),
            format!("{number}\u{200b}"),
            format!("***{first}/{last}***"),
            format!("{first}\u{a0}\u{2013}\u{3164}{last}"),
        ] {
            let search: String = form_urlencoded::byte_serialize(typed.as_bytes()).collect();
            let list = els.get(&format!("/console/{room}?search={search}")).await;
            assert_eq!(
                list.text.matches("<th scope=\"row\">").count(),
                1,
                "{room}: {typed}"
            );
        }
    }
}

#[tokio::test]
async fn a_number_in_a_list_or_a_form_is_read_whatever_its_script_and_marks() {
    let company = Company::open().await;
    let els = administrator(&company, company.employer, "els@example.be").await;
    for (typed, number, name) in [
        ("***120/4857/88530***", "120485788530", "structured"),
        ("\u{202d}120485814701\u{202c}", "120485814701", "directed"),
        ("120485\u{200b}827835", "120485827835", "zero width"),
        (
            "120\u{a0}485\u{202f}893\u{3000}311",
            "120485893311",
            "blanks",
        ),
        ("١٢٠٤٨٥٩٣٢٦١٦", "120485932616", "Arabic-Indic"),
    ] {
        let list = format!("number;name\n{typed};{name}\n");
        let look = els
            .hand_in("/console/clients/import", list.as_bytes(), &[])
            .await;
        assert_eq!(look.status, StatusCode::OK, "{name}: {}", look.text);
        assert!(look.text.contains("1 row"), "{name}: {}", look.text);

        let fields = [("number", typed), ("name", name)];
        let added = els.post("/console/clients/add", &fields).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{name}");
        let shown = els.get(&format!("/console/clients/{number}")).await;
        assert!(shown.text.contains(name), "{name}");
    }
}
