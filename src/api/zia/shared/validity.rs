//! Validity periods: conversion of users' dates to Unix times.

use crate::api::prelude::{Call, Client, Map, Result, Value};
use crate::api::shared::timestamps;

/// Converts `start_time` and `end_time` to Unix times in seconds. Times that are text, such as
/// `Mon, 05 Jan 2026 08:30:00 PST`, must not be more than an hour ago, and must be at most a year
/// apart.
pub(crate) fn to_seconds(
    client: &Client,
    call: &Call,
    fields: &mut Map<String, Value>,
    zone: &str,
) -> Result<()> {
    let mut written = false;
    let mut times = [0; 2];
    for (name, time) in ["start_time", "end_time"].into_iter().zip(&mut times) {
        let refuse = |message: &str| call.refuse(&format!("body.{name}"), message);
        let given = fields
            .get(name)
            .filter(|given| !given.is_null())
            .ok_or_else(|| refuse("is missing; give a Unix time in seconds, or a date as text"))?;
        *time = timestamps::of(given, zone).ok_or_else(|| {
            refuse(
                "must be a Unix time in seconds, or a date such as Mon, 01 Jan 2029 00:00:00 GMT",
            )
        })?;
        written |= timestamps::is_date(given);
        fields.insert(name.to_owned(), (*time).into());
    }
    let [start, end] = times;
    match written {
        true => timestamps::check_period(client, call, Some(start), Some(end)),
        false => Ok(()),
    }
}
