//! A directory for the files of a test.

use std::path::PathBuf;

/// A directory that is removed when the test ends. It has the folders `.zscaler`, `home` and `work`.
pub(in crate::config) struct Directory(pub(in crate::config) PathBuf);

impl Directory {
    pub(in crate::config) fn new() -> Self {
        let name = format!("zscaler-config-{}-{:x}", std::process::id(), fastrand::u64(..));
        let path = std::env::temp_dir().join(name);
        for folder in [".zscaler", "home", "work"] {
            std::fs::create_dir_all(path.join(folder)).unwrap();
        }
        Self(path)
    }

    /// A file that only its owner can use, whatever the umask is.
    pub(in crate::config) fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).unwrap();
        }
        std::fs::write(&path, text).unwrap();
        self.mode(name, 0o600);
        path
    }

    #[allow(unused_variables, reason = "modes are Unix's")]
    pub(in crate::config) fn mode(&self, name: &str, mode: u32) {
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = PermissionsExt::from_mode(mode);
            std::fs::set_permissions(self.0.join(name), mode).unwrap();
        }
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
