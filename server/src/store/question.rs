/// A question to the store, and what answers it. What belongs to an employer names her.
pub(crate) trait Question: Send + Sync + 'static {
    /// What is known afterwards.
    type Facts: Send + 'static;
}

/// Asks nothing: some use cases need to know nothing.
impl Question for () {
    type Facts = ();
}
