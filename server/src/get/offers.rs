use std::path::PathBuf;

use job_tracker_protocol::{ClientNumber, Login};

/// How the app is to be had besides the web page, which is always there.
#[derive(Debug, Clone, Default)]
pub(crate) struct Offers {
    /// The app's page in Google's store.
    pub play_store: Option<String>,
    /// The app's page in Apple's store.
    pub app_store: Option<String>,
    /// The app's package for Android, as a file.
    pub package: Option<PathBuf>,
}

impl Offers {
    /// Where a letter leads: to a choice of apps that remembers the login and the voucher. What
    /// stands behind `#` never reaches a server. Never the password.
    pub fn start_link(origin: &str, login: &Login, voucher: &str) -> String {
        format!("{origin}/get#start?login={login}&voucher={voucher}")
    }

    /// Where a client's label leads. While there is only the web page, there is nothing to choose.
    pub fn client_link(&self, origin: &str, number: &ClientNumber) -> String {
        let choice = if self.is_web_only() { "" } else { "get" };
        format!("{origin}/{choice}#client?number={number}")
    }

    fn is_web_only(&self) -> bool {
        self.play_store.is_none() && self.app_store.is_none() && self.package.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_asks_for_an_app_only_where_there_are_two() {
        let number = ClientNumber::from_first_ten(1_204_857_361);
        let web = Offers::default();
        let both = Offers {
            app_store: Some("https://apps.apple.com/be/app/id1".to_owned()),
            ..Offers::default()
        };
        let path = |it: &Offers| it.client_link("", &number);
        assert_eq!(path(&web), format!("/#client?number={number}"));
        assert_eq!(path(&both), format!("/get#client?number={number}"));
    }
}
