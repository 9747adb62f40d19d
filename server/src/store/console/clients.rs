//! The registry of clients.
