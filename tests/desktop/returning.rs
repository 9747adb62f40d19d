use tokio::runtime::Runtime;

use super::{
    journey::history,
    phone::Phone,
    support::world::{Company, HOUR},
    window::Window,
};

/// A window with Ana signed in, and one client.
fn ana(runtime: &Runtime) -> (Company, Phone, Window) {
    let company = runtime.block_on(Company::open());
    let phone = Phone::new("nl_BE.UTF-8");
    let mut window = Window::open(&phone, &company, None);
    window.sign_in(company.ana.login.as_str(), &company.ana.password);
    window.title("clients-title");
    window.add_client(company.client.as_str(), "Oma Simonne");
    (company, phone, window)
}

/// What `MainActivity` does on a back gesture.
const BACK: &str = "return window.jtBack ? window.jtBack() : false;";

pub fn back_closes_the_question_before_the_screen() {
    let runtime = Runtime::new().unwrap();
    let (_company, _phone, mut window) = ana(&runtime);
    window.tap("clients-settings");
    window.title("settings-title");
    for close in [
        BACK,
        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })); return true;",
    ] {
        window.tap("settings-sign-out");
        window.until("document.querySelector('dialog h2') === document.activeElement");
        assert_eq!(window.eval(close), true);
        window.until("!document.querySelector('dialog')");
        window.title("settings-title");
    }
    assert_eq!(window.eval(BACK), true);
    window.title("clients-title");
    // Now the gesture is the system's: it leaves the app.
    window.until("window.jtBack() === false");

    window.review("Oma Simonne", 3);
    assert_eq!(window.eval(BACK), true);
    window.title("hours-title");
    assert_eq!(window.eval(BACK), true);
    window.title("activity-title");
    assert_eq!(window.eval(BACK), true);
    window.sees("leave-text");
    assert_eq!(window.eval(BACK), true);
    window.until("!document.querySelector('dialog')");
    window.title("activity-title");
}

pub fn after_midnight_a_review_is_over() {
    let runtime = Runtime::new().unwrap();
    let (company, _phone, mut window) = ana(&runtime);
    window.review("Oma Simonne", 3);
    window.eval("return window.jtResumed();");
    window.title("review-title");
    company.wait(HOUR * 24);
    window.eval("return window.jtResumed();");
    window.title("not-sent-title");
    window.sees("not-sent-date-passed");
    window.shoot("after-midnight");
    assert!(history(&runtime, &company).is_empty());
    window.tap("sent-to-clients");
    window.review("Oma Simonne", 2);
    window.tap("review-send");
    window.title("sent-title");
    assert_eq!(history(&runtime, &company).len(), 1);
}

pub fn a_session_that_ended_meanwhile_asks_for_the_password() {
    let runtime = Runtime::new().unwrap();
    let (company, phone, mut window) = ana(&runtime);
    assert!(phone.session_token().is_some());
    window.tap("clients-settings");
    window.title("settings-title");
    let reopened = runtime.block_on(company.reopen(&company.ana.login));
    window.eval("return window.jtResumed();");
    window.sees("sign-in-session-ended");
    assert_eq!(
        window.field("sign-in-login-label"),
        company.ana.login.grouped()
    );
    assert_eq!(phone.session_token(), None);
    window.shoot("session-ended");
    window.types("sign-in-password-label", &reopened.password);
    window.tap("sign-in-submit");
    window.title("clients-title");
    window.until("row('Oma Simonne')");
}
