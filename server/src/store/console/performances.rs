//! An employer's performances, and what the office does with them.
