use crate::domain::factor_key::KeyId;

/// A change of which key the second factors are under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactorKeyChange {
    /// This one. In conflict when there is one already.
    Adopt(KeyId),
    /// None any more.
    Forget,
}
