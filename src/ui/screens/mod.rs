//! One file for each screen.

mod about;
mod activity;
mod add_client;
mod clients;
mod closed;
mod edit_client;
mod help;
mod history;
mod hours;
mod language;
mod password;
mod review;
mod sent;
mod server;
mod settings;
mod sign_in;
mod startup;

pub use about::{About, Privacy};
pub use activity::ActivityScreen;
pub use add_client::AddClient;
pub use clients::Clients;
pub use closed::Closed;
pub use edit_client::{ChooseClient, EditClient};
pub use help::Help;
pub use history::History;
pub use hours::HoursScreen;
pub use language::{ChangeLanguage, FirstLanguage};
pub use password::Password;
pub use review::Review;
pub use sent::{Sent, SettledVoid};
pub use server::Server;
pub use settings::Settings;
pub use sign_in::SignIn;
pub use startup::{Broken, SetAsideScreen, Update};
