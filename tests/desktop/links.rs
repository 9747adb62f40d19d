use tokio::runtime::Runtime;

use super::{phone::Phone, support::world::Company, window::Window};

fn encoded(origin: &str) -> String {
    origin.replace(':', "%3A").replace('/', "%2F")
}

pub fn links_fill_in_and_hostile_ones_are_refused() {
    let runtime = Runtime::new().unwrap();
    let company = runtime.block_on(Company::open());
    let phone = Phone::new("nl_BE.UTF-8");
    let login = &company.ana.login;

    let server = encoded(&company.origin());
    let link = format!("jobtracker://start?server={server}&login={login}");
    let mut window = Window::open(&phone, &company, Some(&link));
    window.title("sign-in-title");
    assert_eq!(window.field("sign-in-login-label"), login.grouped());
    assert_eq!(window.field("sign-in-password-label"), "");
    window.kill();

    // Another server is shown, and is not the app's until she saves it.
    let link = format!("jobtracker://start?server=https%3A%2F%2Fother.example.be&login={login}");
    let mut window = Window::open(&phone, &company, Some(&link));
    window.title("server-title");
    assert_eq!(window.field("server-label"), "https://other.example.be");
    window.tap("back");
    window.title("sign-in-title");
    let own = [("server", company.origin().into())];
    let own = window.texts.text_with("sign-in-server", &own);
    window.sees_text(&own);
    window.kill();

    for link in [
        format!("jobtracker://start?login={}", "9".repeat(10_240)),
        "javascript:document.title='taken'".to_owned(),
        "jobtracker://ana:geheim@start?login=980123456789".to_owned(),
    ] {
        let mut window = Window::open(&phone, &company, Some(&link));
        window.title("sign-in-title");
        window.sees("server-link-invalid");
        assert_eq!(window.field("sign-in-login-label"), "");
        assert_eq!(window.eval("return document.title;"), "Job Tracker");
        window.shoot("link-refused");
        assert!(!window.log().contains("geheim"));
        window.kill();
    }
}

pub fn whoever_is_signed_in_decides_about_links() {
    let runtime = Runtime::new().unwrap();
    let company = runtime.block_on(Company::open());
    let phone = Phone::new("nl_BE.UTF-8");
    let mut window = Window::open(&phone, &company, None);
    window.sign_in(company.ana.login.as_str(), &company.ana.password);
    window.title("clients-title");
    window.kill();

    let hostile = "https://ana:geheim@jobs.example.be/#start?login=980123456789";
    let mut window = Window::open(&phone, &company, Some(hostile));
    window.title("clients-title");
    window.sees("server-link-invalid");
    window.shoot("link-refused-signed-in");
    window.kill();

    let link = format!("jobtracker://start?login={}", company.bea.login);
    let mut window = Window::open(&phone, &company, Some(&link));
    window.title("clients-title");
    window.sees("link-signed-in-already");
    window.kill();
}

pub fn a_number_is_called_by_the_system_or_it_is_said() {
    let runtime = Runtime::new().unwrap();
    let company = runtime.block_on(Company::open());
    let phone = Phone::new("nl_BE.UTF-8");
    let mut window = Window::open(&phone, &company, None);
    for (password, says) in [
        ("1111", "sign-in-wrong"),
        ("2222", "sign-in-wrong"),
        ("3333", "closed-tries"),
    ] {
        window.sign_in(company.ana.login.as_str(), password);
        window.sees(says);
    }
    window.title("closed-title");
    window.tap_row(Company::PHONE_LINE);
    window.until("!shown('…')");
    let called = || phone.opened();
    wait_for(|| called() == ["tel:080035530"]);

    // A computer that calls nobody, as xdg-open says it.
    phone.calls_with_status(3);
    window.tap_row(Company::PHONE_LINE);
    window.sees("closed-no-call");
    window.shoot("closed-no-call");
}

/// Waits for something outside of the page.
fn wait_for(mut happened: impl FnMut() -> bool) {
    let late = std::time::Instant::now() + std::time::Duration::from_secs(20);
    while !happened() {
        assert!(std::time::Instant::now() < late, "it never happened");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}
