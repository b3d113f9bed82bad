//! Reads the files of a configuration: never more than they may have, never waiting for somebody
//! to write, and with an eye on who else can.

use std::fs::{File, Metadata};
use std::io::{ErrorKind, Read};
use std::path::Path;

use zeroize::Zeroizing;

/// In bytes; a configuration with a key in it has five thousand.
pub(crate) const LARGEST_YAML: u64 = 1024 * 1024;

/// In bytes: a key with the certificates of a whole chain has less.
pub(crate) const LARGEST_KEY: u64 = 256 * 1024;

/// What a file says, and who else can see or change it.
pub(crate) struct Content {
    pub(crate) text: Zeroizing<String>,
    pub(crate) access: Access,
}

/// Reads a text of at most `largest` bytes; `None` where there is no such file.
///
/// # Errors
///
/// What is wrong with the file, to stand behind its name.
pub(crate) fn read(path: &Path, largest: u64) -> Result<Option<Content>, String> {
    let metadata = match std::fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        Err(error) => return Err(format!("cannot be read: {error}")),
    };
    // To open a FIFO is to wait for who writes it; a device may have no end. What the shell
    // opened already (`--config <(…)`) is there.
    if !metadata.is_file() && !is_open_already(path) {
        return Err(format!("cannot be read: it is {}, no plain file", kind(&metadata)));
    }
    let cannot = |error: std::io::Error| format!("cannot be read: {error}");
    let mut bytes = Zeroizing::new(Vec::with_capacity(metadata.len().min(largest) as usize + 1));
    let file = File::open(path).map_err(cannot)?;
    file.take(largest + 1).read_to_end(&mut bytes).map_err(cannot)?;
    if bytes.len() as u64 > largest {
        return Err(format!("is too large: it has more than {largest} bytes"));
    }
    let text = String::from_utf8(std::mem::take(&mut *bytes)).map_err(|error| {
        drop(Zeroizing::new(error.into_bytes()));
        "is not UTF-8 text".to_owned()
    })?;
    let access = if metadata.is_file() { Access::of(&metadata) } else { Access::default() };
    Ok(Some(Content { text: Zeroizing::new(text), access }))
}

/// Who else can see or change a file; nobody, where there is no file.
pub(crate) fn access(path: &Path) -> Access {
    let metadata = std::fs::metadata(path).ok().filter(Metadata::is_file);
    metadata.map_or_else(Access::default, |metadata| Access::of(&metadata))
}

fn is_open_already(path: &Path) -> bool {
    path == Path::new("/dev/stdin")
        || path.starts_with("/dev/fd")
        || path.starts_with("/proc/self/fd")
}

fn kind(metadata: &Metadata) -> &'static str {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        let kind = metadata.file_type();
        if kind.is_fifo() {
            return "a FIFO";
        }
        if kind.is_char_device() || kind.is_block_device() {
            return "a device";
        }
        if kind.is_socket() {
            return "a socket";
        }
    }
    if metadata.is_dir() { "a directory" } else { "something else" }
}

/// Who but the user can write or read a file. As with `ssh`, the file's own mode and owner count,
/// not those of the directories above it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Access {
    others_write: bool,
    others_read: bool,
    others_own: bool,
}

impl Access {
    #[cfg(unix)]
    fn of(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        let (mode, owner) = (metadata.mode(), metadata.uid());
        // Where the system tells who we are: root may be given anybody's files.
        let own = std::fs::metadata("/proc/self").map(|process| process.uid()).unwrap_or(owner);
        Self {
            others_write: mode & 0o022 != 0,
            others_read: mode & 0o044 != 0,
            others_own: owner != own && owner != 0 && own != 0,
        }
    }

    #[cfg(not(unix))]
    fn of(_: &Metadata) -> Self {
        Self::default()
    }

    /// Why a file must not be trusted with a secret, and the command that mends it.
    pub(crate) fn refusal(self, path: &Path) -> Option<String> {
        if self.others_own {
            return Some(format!(
                "belongs to another user, who can change it; make it your own: \
                 chown \"$(id -u)\" {}",
                quoted(path)
            ));
        }
        self.others_write.then(|| {
            format!("can be changed by other users; forbid it: chmod go-w {}", quoted(path))
        })
    }

    /// What is odd about a file with a secret, and the command that mends it.
    pub(crate) fn warning(self, path: &Path) -> Option<String> {
        self.others_read.then(|| {
            format!(
                "{} holds a secret and can be read by other users; forbid it: chmod go-r {}",
                path.display(),
                quoted(path)
            )
        })
    }
}

/// A path as a shell takes it.
fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/._-+,@%".contains(c);
    match text.starts_with('-') || !text.chars().all(is_plain) {
        true => format!("-- '{}'", text.replace('\'', r"'\''")),
        false => text,
    }
}

#[cfg(all(test, unix))]
#[allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn what_is_no_plain_file_is_refused_at_once() {
        let folder = std::env::temp_dir().join(format!("zscaler-files-{}", fastrand::u64(..)));
        std::fs::create_dir_all(&folder).unwrap();
        let fifo = folder.join("fifo");
        std::process::Command::new("mkfifo").arg(&fifo).status().unwrap();
        for (path, expected) in [
            (fifo.as_path(), "a FIFO"),
            (Path::new("/dev/zero"), "a device"),
            (&folder, "a directory"),
        ] {
            let message = read(path, 10).err().expect("refused");
            assert!(message.contains(expected), "{message}");
        }
        let large = folder.join("large");
        std::fs::write(&large, "12345678901").unwrap();
        assert!(read(&large, 10).err().expect("refused").contains("more than 10 bytes"));
        assert_eq!(read(&large, 11).unwrap().expect("read").text.as_str(), "12345678901");
        assert!(read(&folder.join("missing"), 10).unwrap().is_none());
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn who_else_can_write_or_read_is_told_with_what_mends_it() {
        let path = std::env::temp_dir().join(format!("zscaler file {}", fastrand::u64(..)));
        std::fs::write(&path, "x").unwrap();
        for (mode, refused, warned) in [
            (0o600, false, false),
            (0o640, false, true),
            (0o644, false, true),
            (0o620, true, false),
            (0o602, true, false),
            (0o666, true, true),
        ] {
            std::fs::set_permissions(&path, PermissionsExt::from_mode(mode)).unwrap();
            let access = access(&path);
            let refusal = access.refusal(&path);
            assert_eq!(refusal.is_some(), refused, "{mode:o}");
            assert!(refusal.is_none_or(|text| text.contains("chmod go-w -- '")), "{mode:o}");
            assert_eq!(access.warning(&path).is_some(), warned, "{mode:o}");
        }
        std::fs::remove_file(path).unwrap();
    }
}
