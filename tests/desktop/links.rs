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

    // Another server is named as another; it is not the app's, and nothing is filled in, until she
    // chooses it.
    let link = format!("jobtracker://start?server=https%3A%2F%2Fother.example.be&login={login}");
    let mut window = Window::open(&phone, &company, Some(&link));
    window.title("server-title");
    window.sees("server-other");
    let named = |window: &Window, id, server: &str| {
        window
            .texts
            .text_with(id, &[("server", server.to_owned().into())])
    };
    let new = named(&window, "server-other-new", "other.example.be");
    window.sees_text(&new);
    let now = named(&window, "server-other-now", &company.origin());
    window.sees_text(&now);
    window.shoot("server-other");
    window.tap("server-other-keep");
    window.title("sign-in-title");
    let own = named(&window, "sign-in-server", &company.origin());
    window.sees_text(&own);
    assert_eq!(window.field("sign-in-login-label"), "");
    window.kill();

    let other = runtime.block_on(Company::open());
    let server = encoded(&other.origin());
    let link = format!("jobtracker://start?server={server}&login={login}");
    let mut window = Window::open(&phone, &company, Some(&link));
    window.title("server-title");
    window.tap("server-other-use");
    window.title("sign-in-title");
    let chosen = named(&window, "sign-in-server", &other.origin());
    window.sees_text(&chosen);
    assert_eq!(window.field("sign-in-login-label"), login.grouped());
    window.kill();
    let phone = Phone::new("nl_BE.UTF-8");

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
    window.title("employer-add");
    window.sees("employer-add-intro");
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
