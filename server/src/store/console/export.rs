//! Rows and totals for payroll.
