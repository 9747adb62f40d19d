use reqwest::StatusCode;

use crate::{
    browser::{Browser, Page, administrator},
    support::Company,
};

async fn office(company: &Company) -> Browser {
    administrator(company, company.employer, "els@example.be").await
}

async fn count(els: &Browser, room: &str, search: &str) -> usize {
    let list = els.get(&format!("/console/{room}?search={search}")).await;
    assert_eq!(list.status, StatusCode::OK);
    list.text.matches("<th scope=\"row\">").count()
}

#[tokio::test]
async fn telephones_and_regions_of_a_list_are_taken_with_it_and_mended_where_that_is_certain() {
    let company = Company::open().await;
    let els = office(&company).await;
    let file = "Gebruikersnr.;Naam;GSM;Gewest\n\
                120485736188;Maes;470123456;BXL\n\
                980000000151;Peeters;31234567;\n";
    let look = els
        .hand_in("/console/clients/import", file.as_bytes(), &[])
        .await;
    assert_eq!(look.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(look.text.contains("begins with neither 0 nor +"));
    let back = [("lost-zero", "yes")];
    let look = els.hand_back("/console/clients/import", &look, &back).await;
    assert_eq!(look.status, StatusCode::OK, "{}", look.text);
    let taken = els
        .hand_back("/console/clients/import/take", &look, &back)
        .await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    let maes = els.get("/console/clients/120485736188").await;
    assert_eq!(maes.between("href=\"tel:", "\""), "+32470123456");
    assert!(maes.text.contains("<option value=\"brussels\" selected>"));
    let peeters = els.get("/console/clients/980000000151").await;
    assert_eq!(peeters.between("href=\"tel:", "\""), "+3231234567");
}

#[tokio::test]
async fn workers_of_a_list_get_letters_that_let_them_in() {
    let company = Company::open().await;
    let els = office(&company).await;
    let file = "Taal,Naam\r\nfr,\"Maes, Zoé\"\r\nNederlands,Imported Ida\r\n";
    let look = els
        .hand_in("/console/workers/import", file.as_bytes(), &[])
        .await;
    assert_eq!(look.status, StatusCode::OK, "{}", look.text);
    assert!(look.text.contains("2 rows can be read in") && look.text.contains("Maes, Zoé"));
    assert_eq!(
        count(&els, "workers", "imported").await,
        0,
        "looked at only"
    );

    let take = async || {
        els.hand_back("/console/workers/import/take", &look, &[])
            .await
    };
    let taken = take().await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    assert_eq!(take().await.location, taken.location, "a double click");
    assert_eq!(count(&els, "workers", "imported").await, 1);

    let done = taken.location.unwrap();
    assert!(els.get(&done).await.text.contains("Make 2 letters"));
    let letters = els.post(&format!("{done}/letters"), &[]).await;
    assert_eq!(letters.text.matches("<article class=\"letter\"").count(), 2);
    assert!(letters.text.contains("Bonjour Maes, Zoé") && letters.text.contains("Beste Imported"));
    let digits: Vec<String> = letters
        .text
        .split("<dd class=\"digits\">")
        .skip(1)
        .map(|it| it.split('<').next().unwrap().replace(' ', ""))
        .collect();
    for of_one in digits.chunks(2) {
        let login = of_one[0].parse().unwrap();
        company.try_password(&login, &of_one[1]).await.ok(201);
    }
    // Who has signed in keeps her password.
    let none = els.post(&format!("{done}/letters"), &[]).await;
    assert_eq!(none.text.matches("<article class=\"letter\"").count(), 0);
    assert!(els.get(&done).await.text.contains("Everybody on this list"));
}

/// Takes a list of more workers than get their letters at once; where it leads.
async fn take_130(els: &Browser) -> String {
    let listed: String = (0..130)
        .map(|it| format!("Imported {it:03};nl\n"))
        .collect();
    let file = format!("name;language\n{listed}");
    let look = els
        .hand_in("/console/workers/import", file.as_bytes(), &[])
        .await;
    let taken = els
        .hand_back("/console/workers/import/take", &look, &[])
        .await;
    taken.location.unwrap()
}

#[tokio::test]
async fn the_letters_of_a_long_list_are_made_a_hundred_at_a_time() {
    let company = Company::open().await;
    let els = office(&company).await;
    let done = take_130(&els).await;
    let rows = company.rows();
    let passwords = || {
        let hashes = "SELECT password_hash FROM workers WHERE name LIKE 'Imported%' ORDER BY name";
        rows.texts(hashes)
    };

    let before = passwords();
    let refused = els.post(&format!("{done}/letters"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.text.contains("At most 100 letters"),
        "{}",
        refused.text
    );
    for (language, said) in [
        ("nl", "hoogstens 100 brieven"),
        ("fr", "au plus 100 lettres"),
        ("de", "höchstens 100 Briefe"),
        ("en", "At most 100 letters"),
    ] {
        rows.execute(&format!("UPDATE users SET language = '{language}'"));
        let refused = els.post(&format!("{done}/letters"), &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains(said), "{}", refused.text);
    }
    assert_eq!(passwords(), before, "nobody lost her password");

    let page = els.get(&done).await.text;
    assert!(page.contains("Make letters 1 to 100") && page.contains("Make letters 101 to 130"));
    let parts: Vec<_> = page
        .split("name=\"part\" value=\"")
        .skip(1)
        .map(|it| it.split('"').next().unwrap())
        .collect();
    let mut made = Vec::new();
    for part in &parts {
        let letters = els
            .post(&format!("{done}/letters"), &[("part", part)])
            .await;
        made.push(letters.text.matches("<article class=\"letter\"").count());
    }
    assert_eq!(made, [100, 30]);
    let after = passwords();
    assert!(
        before
            .iter()
            .zip(&after)
            .all(|(before, after)| before != after)
    );
    let stranger = [("part", company.ana.login.as_str())];
    let stranger = els.post(&format!("{done}/letters"), &stranger).await;
    assert_eq!(stranger.status, StatusCode::NOT_FOUND);

    // Whoever signs in meanwhile gets no letter, and nobody of another part gets a second one.
    rows.execute("UPDATE workers SET seen_at = 1 WHERE name = 'Imported 007'");
    let again = [("part", parts[0]), ("again", "yes")];
    let letters = els.post(&format!("{done}/letters"), &again).await;
    assert_eq!(
        letters.text.matches("<article class=\"letter\"").count(),
        99
    );
    let then = passwords();
    assert_eq!(then[7], after[7]);
    assert_eq!(then[100..], after[100..]);
    let page = els.get(&done).await.text;
    let same: Vec<_> = page.split("name=\"part\" value=\"").skip(1).collect();
    assert_eq!(same[1].split('"').next(), Some(parts[1]));
}

#[tokio::test]
async fn letters_that_were_made_say_so_and_lead_on_and_are_made_again_only_knowingly() {
    let company = Company::open().await;
    let els = office(&company).await;
    let done = take_130(&els).await;
    let path = format!("{done}/letters");
    // Who left the list finds it in the log, and where those stand who never signed in.
    let log = els.get("/console/audit").await.text;
    assert!(log.contains(&format!("href=\"{done}\"")), "{log}");
    let never = "/console/workers?filter=never";
    let to_letters = format!("href=\"{done}#letters\"");
    assert!(els.get(never).await.text.contains(&to_letters));

    let part = els.get(&done).await;
    let part = part.between("name=\"part\" value=\"", "\"").to_owned();
    let letters = els.post(&path, &[("part", &part)]).await;
    assert_eq!(letters.text.matches("<article").count(), 100);
    assert!(letters.text.contains("<h1>Letters</h1>"));
    let among_workers = "href=\"/console/workers\" aria-current=\"true\"";
    for page in [&letters, &els.get(&done).await] {
        assert!(page.text.contains(among_workers), "{}", page.text);
    }
    assert!(letters.text.contains(&format!("href=\"{done}\"")));
    let next = letters.between(&format!("href=\"{done}#letters\">"), "<");
    assert_eq!(next, "Then: letters 101 to 130");

    let rows = company.rows();
    let passwords = || rows.texts("SELECT password_hash FROM workers ORDER BY id");
    let before = passwords();
    let page = els.get(&done).await.text;
    assert!(
        page.contains("Letters 1 to 100 are made. The last one: "),
        "{page}"
    );
    assert!(page.contains("Make letters 101 to 130") && !page.contains("Make letters 1 to"));
    let asked = els.post(&path, &[("part", &part)]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        asked.text.contains("name=\"again\" value=\"yes\""),
        "{}",
        asked.text
    );
    assert_eq!(passwords(), before, "no printed password is void");
    let again = [("part", part.as_str()), ("again", "yes")];
    let again = els.post(&path, &again).await;
    assert_eq!(again.text.matches("<article").count(), 100);
    assert_ne!(passwords(), before);

    let rest = els.get(&done).await.text;
    let rest = rest.split("name=\"part\" value=\"").nth(2).unwrap();
    let rest = rest.split('"').next().unwrap();
    let last = els.post(&path, &[("part", rest)]).await;
    assert_eq!(last.text.matches("<article").count(), 30);
    assert!(!last.text.contains("Then: letters"));
    assert!(!els.get(never).await.text.contains(&to_letters));
}

#[tokio::test]
async fn two_clerks_who_make_the_same_letters_at_once_make_them_once() {
    let company = Company::open().await;
    let els = office(&company).await;
    let an = administrator(&company, company.employer, "an@example.be").await;
    let done = take_130(&els).await;
    let path = format!("{done}/letters");
    let part = els.get(&done).await;
    let part = [("part", part.between("name=\"part\" value=\"", "\""))];
    let (one, other) = tokio::join!(els.post(&path, &part), an.post(&path, &part));

    let made = |it: &Page| it.text.matches("<article").count();
    let (made_them, was_asked) = match made(&one) {
        0 => (other, one),
        _ => (one, other),
    };
    assert_eq!((made(&made_them), made(&was_asked)), (100, 0));
    assert_eq!(was_asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    let asks = "name=\"again\" value=\"yes\"";
    assert!(was_asked.text.contains(asks), "{}", was_asked.text);
    let issued =
        "SELECT DISTINCT password_issue FROM workers WHERE import_id IS NOT NULL ORDER BY 1";
    assert_eq!(company.rows().numbers(issued), [1, 2]);
}

#[tokio::test]
async fn one_wrong_row_keeps_the_whole_list_out_and_each_says_why() {
    let company = Company::open().await;
    let els = office(&company).await;
    let file = "number;name\n1204 8573 6188;Listed\n12048573618;Short\n120485736188;Twice\n\
                1204857361890;Long\n120485736187;\n120485736186;Doubtful\n";
    let look = els
        .hand_in("/console/clients/import", file.as_bytes(), &[])
        .await;
    assert_eq!(look.status, StatusCode::UNPROCESSABLE_ENTITY);
    for said in [
        "Something is wrong in 4 rows",
        "A client number has 12 digits",
        "stands twice",
        "check digits do not fit",
        "Row</span> 3</th>",
    ] {
        assert!(look.text.contains(said), "{said}: {}", look.text);
    }
    // Not as a whole; without them only knowingly.
    assert!(
        !look.text.contains("class=\"main\" formaction"),
        "{}",
        look.text
    );
    assert!(look.text.contains("Read in 2, skip 4"), "{}", look.text);
    // Nor by hand.
    let fields = [("import", "0190163d-8694-739b-aea5-966c26f8ad91")];
    let taken = els
        .hand_in("/console/clients/import/take", file.as_bytes(), &fields)
        .await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(count(&els, "clients", "listed").await, 0);
}

#[tokio::test]
async fn ten_thousand_clients_come_at_once_and_those_who_are_here_stay_as_they_are() {
    let company = Company::open().await;
    let els = office(&company).await;
    let mut file = format!("\u{feff}{};Renamed\r\n", company.client);
    for serial in 0..9_999_u64 {
        let body = 3_000_000_000 + serial;
        let check = match body % 97 {
            0 => 97,
            rest => rest,
        };
        file.push_str(&format!("{body}{check:02};Household {serial}\r\n"));
    }
    let look = els
        .hand_in("/console/clients/import", file.as_bytes(), &[])
        .await;
    assert_eq!(look.status, StatusCode::OK, "{:.3000}", look.text);
    assert!(look.text.contains("9,999 rows can be read in") || look.text.contains("9999 rows"));
    assert!(look.text.contains("1 row is there already"));
    let taken = els
        .hand_back("/console/clients/import/take", &look, &[])
        .await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    assert_eq!(count(&els, "clients", "Household+9998").await, 1);
    assert_eq!(count(&els, "clients", "renamed").await, 0);

    file.push_str("300000000003;One more\r\n");
    let long = els
        .hand_in("/console/clients/import", file.as_bytes(), &[])
        .await;
    assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(long.text.contains("too long"));
}

#[tokio::test]
async fn a_strange_file_is_refused_or_shown_as_text() {
    let company = Company::open().await;
    let els = office(&company).await;
    for (file, said) in [
        (&b""[..], "nothing in this list"),
        (b"PK\x03\x04\0\0\0", "workbook cannot be read"),
        (b"\xd0\xcf\x11\xe0\0\0\0", "of an old kind"),
        (b"\x89PNG\0\0\0", "neither a CSV file nor a workbook"),
    ] {
        let refused = els.hand_in("/console/workers/import", file, &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains(said), "{said}");
    }
    let latin = els
        .hand_in("/console/workers/import", b"naam;taal\nZo\xeb;nl", &[])
        .await;
    assert!(latin.text.contains("Zoë") && latin.text.contains("As found: windows-1252"));
    let names = "</textarea><script>alert(1)</script>;nl\n=cmd|'/c calc'!A1;nl\nفاطمة 👩;fr\n";
    let look = els
        .hand_in("/console/workers/import", names.as_bytes(), &[])
        .await;
    assert_eq!(look.status, StatusCode::OK);
    assert!(!look.text.contains("<script>"));
    assert!(look.text.contains("فاطمة 👩"));
    let mut forged = els;
    forged.csrf = "0".to_owned();
    let refused = forged
        .hand_in("/console/workers/import", b"A;nl", &[])
        .await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn rows_with_a_mistake_are_skipped_knowingly_and_handed_back_to_be_mended() {
    let company = Company::open().await;
    let els = office(&company).await;
    let file = "Gebruikersnummer;Naam;Code\n\
                120485736188;Maes;a\n\
                12;Te kort;b\n\
                980000000151;=Peeters;c\n\
                980000000250;;d\n";
    let look = els
        .hand_in("/console/clients/import", file.as_bytes(), &[])
        .await;
    assert_eq!(look.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(look.text.contains("Read in 2, skip 2"), "{}", look.text);
    // Not without saying so, and not another number than was seen.
    for fields in [&[][..], &[("skip", "1")], &[("skip", "3")]] {
        let shown = els
            .hand_back("/console/clients/import/take", &look, fields)
            .await;
        assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(count(&els, "clients", "Maes").await, 0);
    }
    let take = async || {
        els.hand_back("/console/clients/import/take", &look, &[("skip", "2")])
            .await
    };
    let taken = take().await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    let place = taken.location.unwrap();
    let page = els.get(&place).await;
    assert!(page.text.contains("2 read in, 2 skipped."), "{}", page.text);
    assert!(page.text.contains("Te kort") && page.text.contains("href=\"/console/clients\""));
    // The form that is sent twice leads to the same page, which can be opened again.
    assert_eq!(take().await.location.as_deref(), Some(place.as_str()));
    assert_eq!(els.get(&place).await.text, page.text);
    let rik = administrator(&company, company.employer, "rik@example.be").await;
    assert_eq!(rik.get(&place).await.status, StatusCode::NOT_FOUND);
    assert_eq!(count(&els, "clients", "Maes").await, 1);
    assert_eq!(count(&els, "clients", "kort").await, 0);
    let told = "SELECT detail FROM audit WHERE action = 'clients-imported'";
    assert_eq!(company.rows().texts(told), [r#"{"count":2}"#]);

    let (_, name, back) = els.download(&format!("{place}/rows.csv")).await;
    assert!(name.contains("clients_to_mend"), "{name}");
    let back = String::from_utf8(back).unwrap();
    let rows: Vec<_> = back.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(rows[0], "Gebruikersnummer;Naam;Code;Remark");
    assert!(rows[1].starts_with("12;Te kort;b;"), "{rows:?}");
    assert!(rows[2].starts_with("980000000250;;d;"), "{rows:?}");
    assert_eq!(rows.len(), 3);
    let mended = back
        .replace("12;Te", "120485788530;Te")
        .replace(";;", ";Janssens;");
    let look = els
        .hand_in("/console/clients/import", mended.as_bytes(), &[])
        .await;
    assert_eq!(look.status, StatusCode::OK, "{}", look.text);
    assert!(look.text.contains("2 rows can be read in."));
}

#[tokio::test]
async fn a_list_of_workers_that_is_read_in_again_doubles_nobody() {
    let company = Company::open().await;
    let els = office(&company).await;
    let rik = administrator(&company, company.employer, "rik@example.be").await;
    let first = "naam;taal\nZoë Peeters;nl\nImported Ida;fr\n";
    let look = els
        .hand_in("/console/workers/import", first.as_bytes(), &[])
        .await;
    // A colleague looks at the same list at the same time.
    let his = rik
        .hand_in("/console/workers/import", first.as_bytes(), &[])
        .await;
    let taken = els
        .hand_back("/console/workers/import/take", &look, &[])
        .await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    let late = rik
        .hand_back("/console/workers/import/take", &his, &[])
        .await;
    assert!(late.text.contains("the same person?"), "{}", late.text);
    // PostgreSQL's LIKE tells capitals apart.
    let names = "SELECT name FROM workers
         WHERE lower(name) LIKE '%peeters%' OR lower(name) LIKE '%ida%'
         ORDER BY name";
    let both = ["Imported Ida", "Zoë Peeters"];
    assert_eq!(company.rows().texts(names), both);

    // Written otherwise, with one who is new.
    let second = "naam;taal\nPEETERS, Zoe;nl\nimported ida;fr\nNew Nora;nl\n";
    let look = els
        .hand_in("/console/workers/import", second.as_bytes(), &[])
        .await;
    assert!(look.text.contains("1 row can be read in."), "{}", look.text);
    assert!(look.text.contains("2 rows are there already"));
    assert_eq!(
        look.text.matches("No, somebody else: read in too").count(),
        2
    );
    let another = [("another", "3")];
    let unseen = els
        .hand_back("/console/workers/import/take", &look, &another)
        .await;
    assert!(
        unseen.text.contains("2 rows can be read in."),
        "{}",
        unseen.text
    );
    assert_eq!(company.rows().texts(names), both);
    let taken = els
        .hand_back("/console/workers/import/take", &unseen, &another)
        .await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    assert_eq!(
        company.rows().texts(names),
        ["Imported Ida", "Zoë Peeters", "imported ida"]
    );
    // Who left is known as well.
    company
        .rows()
        .execute("UPDATE workers SET deactivated_at = 1 WHERE name = 'New Nora'");
    let look = els
        .hand_in(
            "/console/workers/import",
            "naam;taal\nNora New;nl\n".as_bytes(),
            &[],
        )
        .await;
    assert!(
        look.text.contains("There is nothing to read in"),
        "{}",
        look.text
    );
    assert!(look.text.contains("No longer here"));
}

#[tokio::test]
async fn a_page_that_a_browser_went_back_to_reads_in_what_it_says_now() {
    let company = Company::open().await;
    let els = office(&company).await;
    // Ana is here, and is asked about.
    let list = "naam;taal\nImported Ida;nl\nAna;nl\n";
    let take = "/console/workers/import/take";
    let look = els
        .hand_in("/console/workers/import", list.as_bytes(), &[])
        .await;
    let taken = els.hand_back(take, &look, &[]).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    let anas = "SELECT count(*) FROM workers WHERE name = 'Ana'";
    assert_eq!(company.rows().number(anas), 1);
    // The same page again is the same list.
    let twice = els.hand_back(take, &look, &[]).await;
    assert_eq!(twice.location, taken.location);
    // Another Ana is ticked on it: that is shown, and can be read in.
    let another = [("another", "3")];
    let shown = els.hand_back(take, &look, &another).await;
    assert!(
        shown.text.contains("1 row can be read in."),
        "{}",
        shown.text
    );
    let taken = els.hand_back(take, &shown, &another).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    assert_eq!(company.rows().number(anas), 2);
}

#[tokio::test]
async fn a_list_says_of_a_household_that_stopped_that_it_did() {
    let company = Company::open().await;
    let els = office(&company).await;
    let stop = format!("/console/clients/{}/deactivate", company.client);
    els.post(&stop, &[]).await;
    let list = format!("{};One\n{};Other\n", company.client, company.other_client);
    let look = els
        .hand_in("/console/clients/import", list.as_bytes(), &[])
        .await;
    assert_eq!(look.text.matches("is no longer active").count(), 1);
    assert_eq!(look.text.matches("in the registry already").count(), 2);
}

#[tokio::test]
async fn workers_of_a_list_with_a_mistake_get_their_letters() {
    let company = Company::open().await;
    let els = office(&company).await;
    let file = "naam;taal\nImported Ida;fr\nImported Iris;klingon\n";
    let look = els
        .hand_in("/console/workers/import", file.as_bytes(), &[])
        .await;
    let taken = els
        .hand_back("/console/workers/import/take", &look, &[("skip", "1")])
        .await;
    let taken = els.get(&taken.location.unwrap()).await;
    assert!(
        taken.text.contains("1 read in, 1 skipped."),
        "{}",
        taken.text
    );
    let letters = taken.between("<a class=\"button\" href=\"/console/imports/", "\"");
    let letters = els.get(&format!("/console/imports/{letters}")).await;
    assert!(letters.text.contains("Make 1 letter"), "{}", letters.text);
}
