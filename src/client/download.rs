//! Responses that go to a file. They are streamed, so their size does not matter.

use std::collections::BTreeSet;
use std::fs::{File, OpenOptions, create_dir_all, remove_file, rename};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use http::StatusCode;
use http::header::{ACCEPT, HeaderValue};
use serde_json::Value;

use crate::call::Call;
use crate::client::Client;
use crate::error::{Error, Result};
use crate::executor::attempts;
use crate::response::ApiResponse;
use crate::transport::Body;
use crate::transport::message::Response;

/// Writes a call's response to its file and returns the file's path. An existing file is replaced
/// once the whole response has arrived, and keeps its mode. If it is a link, the link's target is
/// replaced. FIFOs and devices such as `/dev/stdout` are written into. A failed download leaves
/// nothing behind. An empty response (204) gives null and no file.
pub(crate) fn to_file(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let file = call
        .file
        .clone()
        .ok_or_else(|| call.refuse("file", "is missing; give the path of the file to write"))?;
    call.headers.entry(ACCEPT).or_insert(HeaderValue::from_static("*/*"));
    let request = client.request_of(&call)?;
    let place = Place::of(&file)
        .map_err(|message| call.refuse("file", format!("{} {message}", file.display())))?;
    let partial = place.partial();
    let (head, ()) = client.inner.executor.exchange(&request, |body| {
        // An error of the file is not an error of the connection: see `Executor`.
        partial.fill(body)
    })?;
    client.note_change(&call);
    let is_nothing = head.status == StatusCode::NO_CONTENT;
    if !is_nothing {
        place.take(&partial).map_err(|error| Error::io(&file, error))?;
    }
    let response = Response {
        attempts: attempts(&head),
        status: head.status.as_u16(),
        headers: Arc::new(head.headers),
        body: Arc::from(&b""[..]),
        decoded: None,
    };
    let value = match is_nothing {
        true => Value::Null,
        false => Value::String(file.to_string_lossy().into_owned()),
    };
    Ok((value, ApiResponse::new(call.operation.name, response)))
}

/// The file of a call without a file name: `kind-20251009-08_53_20.csv`, in UTC, in the folder of the
/// builder's `download_directory`.
pub(crate) fn name(client: &Client, call: &mut Call, kind: &str) {
    name_as(client, call, kind, "csv");
}

/// Like [`name`], with another file extension.
pub(crate) fn name_as(client: &Client, call: &mut Call, kind: &str, extension: &str) {
    let now = client.now();
    let name = || client.inner.downloads.join(format!("{kind}-{}.{extension}", stamp(now)));
    call.file.get_or_insert_with(name);
}

/// A file of this name in the folder of the builder's `download_directory`, for names that the
/// service gives.
pub(crate) fn in_folder(client: &Client, name: impl AsRef<Path>) -> PathBuf {
    client.inner.downloads.join(name)
}

/// Downloads to the file of a call. Without a file name, the file is named for its kind and the time.
pub(crate) fn to_named_file(
    client: &Client,
    mut call: Call,
    kind: &str,
    extension: &str,
) -> Result<(Value, ApiResponse)> {
    name_as(client, &mut call, kind, extension);
    to_file(client, call)
}

/// A time as a part of a file name.
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

/// Where a response goes.
enum Place {
    /// A regular file, which may not exist yet: its path and its mode.
    File(PathBuf, Option<std::fs::Permissions>),
    /// A FIFO, a terminal or a device such as `/dev/null`. It is written into.
    #[cfg_attr(not(unix), allow(dead_code, reason = "only Unix distinguishes these from files"))]
    Stream(PathBuf),
}

impl Place {
    /// Looks at the destination, before anything is sent.
    fn of(file: &Path) -> Result<Self, String> {
        let named = |path: &Path| Self::File(path.to_owned(), None);
        let own = match std::fs::symlink_metadata(file) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(named(file)),
            // A folder of the path may be missing, or may not be a folder: writing finds that out.
            Err(_) => return Ok(named(file)),
            Ok(metadata) => metadata,
        };
        // A link stands for its target. Streams keep the name of the link.
        let (path, metadata) = match own.is_symlink() {
            false => (file.to_owned(), own),
            true => {
                let lost = |_| "is a link whose target does not exist; remove it".to_owned();
                let metadata = std::fs::metadata(file).map_err(lost)?;
                let target = if metadata.is_file() {
                    file.canonicalize().map_err(lost)?
                } else {
                    file.to_owned()
                };
                (target, metadata)
            }
        };
        if metadata.is_file() {
            return Ok(Self::File(path, Some(metadata.permissions())));
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::FileTypeExt;
            let kind = metadata.file_type();
            if kind.is_fifo() || kind.is_char_device() {
                return Ok(Self::Stream(path));
            }
        }
        Err(match metadata.is_dir() {
            true => "is a directory; give the path of a file in it".to_owned(),
            false => "is not a file that can be written; give another path".to_owned(),
        })
    }

    /// Where the response is kept until it is complete. A stream cannot be written twice.
    fn partial(&self) -> Partial {
        match self {
            Self::File(path, mode) => Partial::new(path, mode.clone()),
            Self::Stream(_) => {
                Partial::new(&std::env::temp_dir().join("zscaler-download"), private())
            }
        }
    }

    /// Moves a complete response to its destination.
    fn take(&self, partial: &Partial) -> std::io::Result<()> {
        match self {
            Self::File(path, _) => rename(&partial.path, path),
            Self::Stream(path) => {
                let mut stream = OpenOptions::new().write(true).open(path)?;
                std::io::copy(&mut File::open(&partial.path)?, &mut stream)?;
                stream.flush()
            }
        }
    }
}

/// The mode of a file that only its owner may read.
fn private() -> Option<std::fs::Permissions> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        Some(PermissionsExt::from_mode(0o600))
    }
    #[cfg(not(unix))]
    None
}

/// The files being written, for [`remove_partial_files`].
fn under_way() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    static UNDER_WAY: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());
    UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Removes the partial files of downloads that are still running. It is for programs that end while
/// other threads download, for example on SIGTERM. A download that fails removes its own file.
///
/// ```
/// // Without a running download there is nothing to remove.
/// zscaler::remove_partial_files();
/// ```
pub fn remove_partial_files() {
    for path in under_way().iter() {
        let _ = remove_file(path);
    }
}

/// A file being written. It is removed unless it was renamed.
struct Partial {
    path: PathBuf,
    mode: Option<std::fs::Permissions>,
}

impl Partial {
    /// A temporary file beside the final one, with the mode of the final one.
    fn new(file: &Path, mode: Option<std::fs::Permissions>) -> Self {
        let mut name = file.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{:08x}.part", fastrand::u32(..)));
        let path = file.with_file_name(name);
        under_way().insert(path.clone());
        Self { path, mode }
    }

    fn fill(&self, mut body: Body) -> std::io::Result<()> {
        let local = |error| std::io::Error::other(Error::io(&self.path, error));
        // The response is arriving: a missing folder must not lose it.
        if let Some(folder) = self.path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            create_dir_all(folder).map_err(local)?;
        }
        let mut file = self.create().map_err(local)?;
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

    /// Creates the file. It is never an existing file of somebody else, or a link's target.
    fn create(&self) -> std::io::Result<File> {
        // The file of an attempt that broke off.
        let _ = remove_file(&self.path);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        if self.mode.is_some() {
            use std::os::unix::fs::OpenOptionsExt;
            options.mode(0o600);
        }
        let file = options.open(&self.path)?;
        if let Some(mode) = &self.mode {
            // Some file systems have no modes.
            let _ = file.set_permissions(mode.clone());
        }
        Ok(file)
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        // After the rename there is nothing to remove.
        let _ = remove_file(&self.path);
        under_way().remove(&self.path);
    }
}
