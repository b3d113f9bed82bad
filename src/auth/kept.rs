//! Keeps a token between runs, if `tokenCache` is on. So a program that runs often logs in once.
//!
//! The token is in a folder of the user, in a file whose name is a digest of the credentials and
//! the hosts. Other users must not be able to read or write either of them. If anything is wrong
//! with the file, the client logs in as if the file did not exist: a kept token only saves a
//! request.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use http::header::AUTHORIZATION;
use zeroize::Zeroizing;

use super::Token;
use crate::secret::Secret;

/// In bytes. A token has about 2000 bytes.
const LARGEST: u64 = 64 * 1024;

/// The file of one client's token.
#[derive(Clone, Debug)]
pub(crate) struct KeptToken {
    folder: PathBuf,
    file: PathBuf,
}

impl KeptToken {
    /// `identity` is a digest of the credentials and of the hosts that they are for.
    pub(crate) fn new(folder: &Path, identity: &str) -> Self {
        Self { folder: folder.to_owned(), file: folder.join(identity) }
    }

    /// The kept token. `None` if no token is kept, or if it has expired.
    pub(super) fn read(&self, now: SystemTime) -> Option<Token> {
        if !self.is_ours() {
            return None;
        }
        let mut text = Zeroizing::new(String::with_capacity(LARGEST as usize));
        let file = File::open(&self.file).ok()?;
        file.take(LARGEST).read_to_string(&mut text).ok()?;
        let token = parse(&text).filter(|(expires, _)| *expires > now);
        let Some((expires, bearer)) = token else {
            self.remove();
            return None;
        };
        log::info!(target: "zscaler", "using the token of an earlier run");
        Some(Token::new(vec![(AUTHORIZATION, bearer)]).expires(expires))
    }

    /// Keeps a token, if its expiry is known.
    pub(super) fn write(&self, token: &Token) {
        let since = token.expires.and_then(|end| end.duration_since(SystemTime::UNIX_EPOCH).ok());
        let (Some(since), Some(bearer)) = (since, token.bearer()) else { return };
        let seconds = since.as_secs().to_string();
        let text = Secret::concat(&[&seconds, "\n", bearer, "\n"]);
        if let Err(error) = self.put(text.expose()) {
            let folder = self.folder.display();
            log::warn!(target: "zscaler", "the token cannot be kept in {folder}: {error}");
        }
    }

    /// Removes a token that was refused, unless another program has kept a newer one.
    pub(super) fn drop_if(&self, token: &Token) {
        let kept = self.is_ours().then(|| fs::read_to_string(&self.file).ok()).flatten();
        let kept = kept.map(Zeroizing::new);
        let is_same = kept
            .as_deref()
            .and_then(|text| parse(text))
            .is_some_and(|(_, bearer)| bearer.expose().strip_prefix("Bearer ") == token.bearer());
        if is_same {
            self.remove();
        }
    }

    fn remove(&self) {
        // An error is ignored: the token is checked again before its next use.
        let _ = fs::remove_file(&self.file);
    }

    /// Whether the file exists, and only the user can read, change or replace it.
    fn is_ours(&self) -> bool {
        let odd = match (fs::symlink_metadata(&self.folder), fs::symlink_metadata(&self.file)) {
            (_, Err(error)) if error.kind() == ErrorKind::NotFound => return false,
            (Err(error), _) | (_, Err(error)) => Some(error.to_string()),
            (Ok(folder), Ok(_)) if !folder.is_dir() => Some("it is not a folder".to_owned()),
            (Ok(_), Ok(file)) if !file.is_file() => {
                Some("the token is not in a regular file".to_owned())
            }
            (Ok(folder), Ok(file)) => {
                let open = access::is_open(&folder) || access::is_open(&file);
                open.then(|| "others can read or change its files".to_owned())
            }
        };
        if let Some(odd) = &odd {
            let folder = self.folder.display();
            log::warn!(
                target: "zscaler",
                "the kept tokens in {folder} are not used: {odd}; remove the folder"
            );
        }
        odd.is_none()
    }

    /// Writes a temporary file and renames it, so that no other program reads an incomplete file.
    fn put(&self, text: &str) -> std::io::Result<()> {
        access::create(&self.folder)?;
        let folder = fs::symlink_metadata(&self.folder)?;
        if !folder.is_dir() || access::is_open(&folder) {
            return Err(std::io::Error::other(
                "it is not a folder that only the user can read and change",
            ));
        }
        let temporary = self.folder.join(format!("{:016x}.part", fastrand::u64(..)));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        access::only_own(&mut options);
        let mut file = options.open(&temporary)?;
        let written = file.write_all(text.as_bytes()).and_then(|()| {
            drop(file);
            fs::rename(&temporary, &self.file)
        });
        if written.is_err() {
            let _ = fs::remove_file(&temporary);
        }
        written
    }
}

/// Parses the file: the token's expiry, and the header's value.
fn parse(text: &str) -> Option<(SystemTime, Secret)> {
    let (seconds, token) = text.strip_suffix('\n')?.split_once('\n')?;
    let expires = SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(seconds.parse().ok()?))?;
    let is_token = !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_graphic());
    is_token.then(|| (expires, Secret::concat(&["Bearer ", token])))
}

#[cfg(unix)]
mod access {
    use std::fs::{DirBuilder, Metadata, OpenOptions};
    use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
    use std::path::Path;

    /// Whether another user owns, reads or changes the file.
    pub(super) fn is_open(metadata: &Metadata) -> bool {
        let own = std::fs::metadata("/proc/self").map(|process| process.uid());
        metadata.mode() & 0o077 != 0 || own.is_ok_and(|own| own != metadata.uid())
    }

    pub(super) fn create(folder: &Path) -> std::io::Result<()> {
        DirBuilder::new().recursive(true).mode(0o700).create(folder)
    }

    pub(super) fn only_own(options: &mut OpenOptions) {
        options.mode(0o600);
    }
}

/// On other systems, the permissions of the home directory protect the folder.
#[cfg(not(unix))]
mod access {
    use std::fs::{Metadata, OpenOptions};
    use std::path::Path;

    pub(super) fn is_open(_: &Metadata) -> bool {
        false
    }

    pub(super) fn create(folder: &Path) -> std::io::Result<()> {
        std::fs::create_dir_all(folder)
    }

    pub(super) fn only_own(_: &mut OpenOptions) {}
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn only_a_complete_file_has_a_token() {
        let (expires, bearer) = parse("1760000000\nabc.d-e\n").unwrap();
        assert_eq!(expires, SystemTime::UNIX_EPOCH + Duration::from_secs(1_760_000_000));
        assert_eq!(bearer.expose(), "Bearer abc.d-e");
        for text in [
            "",
            "\n",
            "1760000000\n",
            "1760000000\n\n",
            "1760000000\nabc",
            "1760000000\na b\n",
            "1760000000\na\nb\n",
            "soon\nabc\n",
            "18446744073709551616\nabc\n",
        ] {
            assert!(parse(text).is_none(), "{text:?}");
        }
    }
}
