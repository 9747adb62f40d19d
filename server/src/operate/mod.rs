//! What whoever operates the server looks at: figures for Prometheus.

pub(crate) mod doctor;
mod labels;
mod metrics;
mod now;
mod page;

pub(crate) use labels::{PhoneStep, SignInOutcome};
pub(crate) use metrics::{
    AuditLines, Metrics, PhoneFigures, RequestFigures, SignIns, WriterFigures,
};
pub(crate) use now::Now;
pub(crate) use page::{Figures, router};
