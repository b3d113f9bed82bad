//! What building costs, and what a program weighs.

use crate::table::Table;

pub(crate) fn measure(_table: &mut Table) {}
