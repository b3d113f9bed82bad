//! Answers that go to a file: streamed, so their size does not matter.

use std::fs::{File, create_dir_all, remove_file, rename};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use http::StatusCode;
use http::header::{ACCEPT, HeaderValue};
use serde_json::Value;

use crate::call::Call;
use crate::client::Client;
use crate::error::{Error, Result};
use crate::response::ApiResponse;
use crate::transport::Body;
use crate::transport::message::Answer;

/// Writes a call's answer to its file and returns the file's path. A file that is there is
/// replaced once the whole answer has arrived; a download that fails leaves nothing behind, and
/// one that answers with nothing (204) is null and no file.
pub(crate) fn to_file(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let file = call.file.clone().ok_or_else(|| call.refuse("file", "is missing: name a file"))?;
    call.headers.entry(ACCEPT).or_insert(HeaderValue::from_static("*/*"));
    let request = client.request_of(&call)?;
    let partial = Partial::beside(&file);
    let (head, ()) = client.inner.executor.exchange(&request, |body| {
        // An error of the file is no error of the connection: see `Executor`.
        partial.fill(body)
    })?;
    client.note_change(&call);
    let is_nothing = head.status == StatusCode::NO_CONTENT;
    if !is_nothing {
        rename(&partial.0, &file).map_err(|error| Error::io(&file, error))?;
    }
    let answer = Answer {
        status: head.status.as_u16(),
        headers: Arc::new(head.headers),
        body: Arc::from(&b""[..]),
        decoded: None,
    };
    let value = match is_nothing {
        true => Value::Null,
        false => Value::String(file.to_string_lossy().into_owned()),
    };
    Ok((value, ApiResponse::new(answer)))
}

/// Names the file of a call that names none: `kind-20251009-08_53_20.csv`, in UTC and in the
/// folder that the builder's `download_directory` says.
pub(crate) fn name(client: &Client, call: &mut Call, kind: &str) {
    name_as(client, call, kind, "csv");
}

/// As [`name`], for another kind of file.
pub(crate) fn name_as(client: &Client, call: &mut Call, kind: &str, extension: &str) {
    let now = client.now();
    let name = || client.inner.downloads.join(format!("{kind}-{}.{extension}", stamp(now)));
    call.file.get_or_insert_with(name);
}

/// Downloads to the file of a call, or to one that is named after its kind and the time.
pub(crate) fn to_named_file(
    client: &Client,
    mut call: Call,
    kind: &str,
    extension: &str,
) -> Result<(Value, ApiResponse)> {
    name_as(client, &mut call, kind, extension);
    to_file(client, call)
}

/// A moment as a part of a file's name.
fn stamp(moment: SystemTime) -> String {
    let seconds = moment.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
    let (days, second) = (seconds / 86_400, seconds % 86_400);
    // Howard Hinnant's civil_from_days: years begin in March, so leap days end them.
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    format!("{year:04}{month:02}{day:02}-{hour:02}_{minute:02}_{second:02}")
}

/// A file on its way; removed unless it was renamed.
struct Partial(PathBuf);

impl Partial {
    fn beside(file: &Path) -> Self {
        let mut name = file.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{:08x}.part", fastrand::u32(..)));
        Self(file.with_file_name(name))
    }

    fn fill(&self, mut body: Body) -> std::io::Result<()> {
        let local = |error| std::io::Error::other(Error::io(&self.0, error));
        // The answer is on its way: a folder that is missing must not lose it.
        if let Some(folder) = self.0.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            create_dir_all(folder).map_err(local)?;
        }
        let mut file = File::create(&self.0).map_err(local)?;
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let read = body.read(&mut buffer)?;
            match buffer.get(..read) {
                Some(bytes) if read > 0 => file.write_all(bytes).map_err(local)?,
                _ => break,
            }
        }
        file.sync_all().map_err(local)
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        // After the rename there is nothing to remove.
        let _ = remove_file(&self.0);
    }
}
