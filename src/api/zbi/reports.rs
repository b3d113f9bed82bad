//! Reports.

use std::path::Path;

use http::header::{ACCEPT, HeaderValue};

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, download};

/// Fields that a download spells differently from the rest of the service.
const SENT: crate::names::Spelling = &[("sub_type", "subType")];

crate::api::macros::resource! {
    /// Finished reports.
    pub struct Reports("zbi.reports");

    /// Lists the finished reports.
    ///
    /// Query: `reportType` (text), `subType` (text), `startTime` (int, Unix time in seconds),
    /// `endTime` (int, Unix time in seconds), `reportName` (text).
    fn list_reports(query) => LIST "/bi/api/v1/report/all" spelled SENT;

    /// Downloads a report to a file. Returns the file's path.
    ///
    /// `save_path` is the file to write. Default: the report's file name. `report_type` is
    /// `APPLICATION`, `DATA_EXPLORER` or `WORKPLACE`. `sub_type` is `CustomDataFeed`,
    /// `ScheduledReports` or `SaveAndSchedule`. Default: `CustomDataFeed`. `compression` is `gzip`,
    /// or missing for none.
    ///
    /// Body: `file_name` (text), `report_type` (text), `sub_type` (text), `compression` (text),
    /// `save_path` (text).
    fn download_report(body) => POST "/bi/api/v1/report/download" spelled SENT via to_file;
}

fn to_file(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let take = |call: &mut Call, name: &str| call.take_field(name).filter(|value| !value.is_null());
    let place = take(&mut call, "save_path");
    let compression = take(&mut call, "compression");
    let name = call.fields().and_then(|body| body.get("file_name")).and_then(Value::as_str);
    let Some(name) = name.filter(|name| !name.is_empty()).map(str::to_owned) else {
        return Err(call.refuse("body.file_name", "is missing; give the name of the report"));
    };
    call.file = match place {
        Some(Value::String(place)) => Some(place.into()),
        Some(other) => {
            let message = format!("must be a file's path, as text, not {other}");
            return Err(call.refuse("body.save_path", message));
        }
        // The service chose the name. It must not choose a folder on this machine.
        None => Path::new(&name).file_name().map(|name| download::in_folder(client, name)),
    };
    if let Some(compression) = compression {
        call.set_query("compression", compression);
    }
    if let Some(body) = call.fields_mut() {
        let kind = body.entry("sub_type").or_insert(Value::Null);
        if kind.is_null() {
            *kind = "CustomDataFeed".into();
        }
    }
    call.headers.insert(ACCEPT, HeaderValue::from_static("application/octet-stream"));
    download::to_file(client, call)
}
