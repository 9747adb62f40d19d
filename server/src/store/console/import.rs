//! Many workers or clients at once, all of them or none.
