//! Reads the files of a configuration. Their size is limited, reading never blocks, and the mode is
//! checked: other users should not be able to read or write them.

use std::fs::{File, Metadata};
use std::io::{ErrorKind, Read};
use std::path::Path;

use zeroize::Zeroizing;

/// In bytes. A configuration with a private key in it has about 5000 bytes.
pub(crate) const LARGEST_YAML: u64 = 1024 * 1024;

/// In bytes. A key with a whole certificate chain is smaller.
pub(crate) const LARGEST_KEY: u64 = 256 * 1024;

/// A file's text, and what other users can do with the file.
pub(crate) struct Content {
    pub(crate) text: Zeroizing<String>,
    pub(crate) access: Access,
}

/// Reads a text of at most `largest` bytes. `None` if there is no such file.
///
/// # Errors
///
/// What is wrong with the file. The text follows the file's name.
pub(crate) fn read(path: &Path, largest: u64) -> Result<Option<Content>, String> {
    let metadata = match std::fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        Err(error) => return Err(format!("cannot be read: {error}")),
    };
    // A file that the shell opened already (`--config <(…)`) has a writer and an end.
    if !metadata.is_file() && !is_open_already(path) {
        return Err(not_regular(&metadata));
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

/// What other users can do with a file: nothing, if it does not exist.
pub(crate) fn access(path: &Path) -> Access {
    let metadata = std::fs::metadata(path).ok().filter(Metadata::is_file);
    metadata.map_or_else(Access::default, |metadata| Access::of(&metadata))
}

/// The message about a path that exists but is not a regular file. Such a file must not be opened:
/// opening a FIFO waits for a writer, and a device may have no end.
pub(crate) fn irregular(path: &Path) -> Option<String> {
    let metadata = std::fs::metadata(path).ok()?;
    (!metadata.is_file()).then(|| not_regular(&metadata))
}

fn not_regular(metadata: &Metadata) -> String {
    format!("cannot be read: it is {}, not a regular file", kind(metadata))
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

/// What other users can do with a file. As with `ssh`, the mode and owner of the file are checked,
/// not those of its directories.
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
        // `/proc` shows the process's user id on Linux.
        let own = std::fs::metadata("/proc/self").map(|process| process.uid()).unwrap_or(owner);
        Self {
            others_write: mode & 0o022 != 0,
            others_read: mode & 0o044 != 0,
            others_own: is_foreign(owner, own),
        }
    }

    #[cfg(not(unix))]
    fn of(_: &Metadata) -> Self {
        Self::default()
    }

    /// Why a file must not be trusted with a secret, and the command that fixes it.
    pub(crate) fn refusal(self, path: &Path) -> Option<String> {
        if self.others_own {
            return Some(format!(
                "belongs to another user, who can change it; make it yours: \
                 chown \"$(id -u)\" {}",
                quoted(path)
            ));
        }
        self.others_write.then(|| {
            format!(
                "can be changed by other users; remove that permission: chmod go-w {}",
                quoted(path)
            )
        })
    }

    /// A warning about a file with a secret, and the command that fixes it.
    pub(crate) fn warning(self, path: &Path) -> Option<String> {
        self.others_read.then(|| {
            format!(
                "{} holds a secret and can be read by other users; remove that permission: \
                 chmod go-r {}",
                path.display(),
                quoted(path)
            )
        })
    }
}

/// Whether a file's owner is another user than this process's. Every user trusts root, and root may
/// use the files of every user.
#[cfg(unix)]
fn is_foreign(owner: u32, own: u32) -> bool {
    own != 0 && ![own, 0].contains(&owner)
}

/// A path, quoted for a shell.
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
    fn a_path_that_is_not_a_regular_file_is_an_error_and_does_not_block() {
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
        assert!(read(&large.join("below"), 10).unwrap().is_none());
        // A link to itself.
        let circle = folder.join("circle");
        std::os::unix::fs::symlink(&circle, &circle).unwrap();
        assert!(read(&circle, 10).err().expect("refused").starts_with("cannot be read: "));
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_file_that_the_shell_opened_is_read() {
        use std::io::Write;
        use std::os::fd::AsRawFd;
        for folder in ["/dev/fd", "/proc/self/fd"].map(Path::new) {
            if !folder.exists() {
                continue;
            }
            let (reader, mut writer) = std::io::pipe().unwrap();
            writer.write_all(b"text").unwrap();
            drop(writer);
            let path = folder.join(reader.as_raw_fd().to_string());
            assert_eq!(read(&path, 10).unwrap().expect("read").text.as_str(), "text");
        }
    }

    #[test]
    fn only_files_of_the_user_and_of_root_are_trusted_and_root_trusts_all() {
        for (owner, own, expected) in
            [(7, 7, false), (0, 7, false), (8, 7, true), (0, 0, false), (8, 0, false)]
        {
            assert_eq!(is_foreign(owner, own), expected, "{owner} {own}");
        }
        let foreign = Access { others_own: true, ..Access::default() };
        let refusal = foreign.refusal(Path::new("/f")).expect("refused");
        assert!(refusal.contains("chown \"$(id -u)\" /f"), "{refusal}");
    }

    #[test]
    fn files_that_others_can_write_are_refused_and_readable_ones_cause_a_warning() {
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
