//! Answers that go to a file: streamed, so their size does not matter.

use std::fs::{File, remove_file, rename};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;

use crate::call::Call;
use crate::client::Client;
use crate::error::{Error, Result};
use crate::request::Answer;
use crate::response::ApiResponse;
use crate::transport::Body;

/// Writes a call's answer to its file and returns the file's path. A file that is there is
/// replaced once the whole answer has arrived; a download that fails leaves nothing behind.
pub(crate) fn to_file(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    let file = call.file.clone().ok_or_else(|| call.refuse("file", "is missing: name a file"))?;
    let request = client.request_of(&call)?;
    let partial = Partial::beside(&file);
    let (head, ()) = client.inner().executor.exchange(&request, |body| {
        // An error of the file is no error of the connection: see `Executor`.
        partial.fill(body)
    })?;
    client.note_change(&call);
    rename(&partial.0, &file).map_err(|error| Error::io(&file, error))?;
    let answer = Answer {
        status: head.status.as_u16(),
        headers: Arc::new(head.headers),
        body: Arc::from(&b""[..]),
        decoded: None,
    };
    let path = file.to_string_lossy().into_owned();
    Ok((Value::String(path), ApiResponse::new(answer)))
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
