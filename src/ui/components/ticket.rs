use dioxus::prelude::*;

/// The voucher: labels with values, and the hours below the perforation.
#[component]
pub fn Ticket(lines: Vec<(String, String)>, total_label: String, total: String) -> Element {
    rsx! {
        div { class: "ticket",
            dl { class: "ticket-body",
                for (label, value) in lines {
                    div {
                        dt { class: "ticket-label", "{label}" }
                        dd { class: "ticket-value", "{value}" }
                    }
                }
            }
            dl { class: "ticket-total",
                dt { class: "ticket-label", "{total_label}" }
                dd { class: "ticket-value", "{total}" }
            }
        }
    }
}
