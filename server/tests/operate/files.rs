//! The dashboard and the alerts name figures that the server has.

use std::collections::BTreeSet;

use crate::traffic::{self, a_day, figures, is_of_the_other};

const DASHBOARD: &str = include_str!("../../operate/grafana.json");
const ALERTS: &str = include_str!("../../operate/alerts.yml");

/// Every word of a text that is the name of a figure.
fn names(text: &str) -> BTreeSet<&str> {
    let words = text.split(|it: char| !it.is_ascii_alphanumeric() && it != '_');
    words.filter(|it| it.starts_with("job_tracker_")).collect()
}

#[tokio::test]
async fn the_dashboard_and_the_alerts_name_figures_that_the_server_tells() {
    serde_json::from_str::<serde_json::Value>(DASHBOARD).unwrap();
    let company = traffic::company().await;
    a_day(&company).await;
    let told = figures(&company).await;
    let told = names(&told);
    for text in [DASHBOARD, ALERTS] {
        let named = names(text);
        assert!(named.len() > 8, "{named:?}");
        for name in named.into_iter().filter(|it| !is_of_the_other(it)) {
            assert!(told.contains(name), "{name} is not among {told:#?}");
        }
    }
}
