//! Downloads into what is no plain new file.

use std::io::Read;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::sync::Arc;

use zscaler::{Error, Result, Value, json};

use super::Folder;
use crate::support::{Answer, Script, answer, client};

fn download(file: &Path, answers: Vec<Answer>) -> (Result<Value>, Arc<Script>) {
    let script = Script::new(answers);
    let (client, _) = client(&script);
    let outcome = client.zcc().devices().download_devices((), file);
    (outcome.map(|(value, _)| value), script)
}

fn csv() -> Vec<Answer> {
    vec![Answer::Http(200, vec![("content-type", "text/csv".to_owned())], b"a,b\n".to_vec())]
}

fn names(folder: &Folder) -> Vec<String> {
    let entries = std::fs::read_dir(&folder.0).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_replaced_file_keeps_its_mode() {
    let folder = Folder::new();
    for mode in [0o600, 0o640, 0o644, 0o400] {
        let file = folder.file("devices.csv", "old", mode);
        download(&file, csv()).0.unwrap();
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "a,b\n");
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, mode);
        let file = folder.file("failed.csv", "old", mode);
        download(&file, vec![answer(404, json!({}))]).0.unwrap_err();
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "old");
    }
    assert_eq!(names(&folder), ["devices.csv", "failed.csv"]);
}

#[test]
fn a_download_to_a_symbolic_link_replaces_its_target() {
    let folder = Folder::new();
    let target = folder.file("kept/target.csv", "old", 0o600);
    let link = folder.0.join("link.csv");
    symlink("kept/target.csv", &link).unwrap();
    download(&link, csv()).0.unwrap();
    assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(std::fs::read_to_string(&target).unwrap(), "a,b\n");
    assert_eq!(std::fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o600);
    let lost = folder.0.join("lost.csv");
    symlink("nowhere", &lost).unwrap();
    let (outcome, script) = download(&lost, csv());
    assert!(matches!(outcome, Err(Error::Argument { .. })), "{outcome:?}");
    assert!(script.calls().is_empty());
}

#[test]
fn downloads_write_into_fifos_and_devices() {
    let folder = Folder::new();
    let fifo = folder.fifo("fifo");
    let reader = std::thread::spawn({
        let fifo = fifo.clone();
        move || {
            let mut text = String::new();
            std::fs::File::open(fifo).unwrap().read_to_string(&mut text).unwrap();
            text
        }
    });
    // An attempt that breaks off must not be read.
    let broken = Answer::Http(503, Vec::new(), Vec::new());
    let (outcome, script) = download(&fifo, vec![broken].into_iter().chain(csv()).collect());
    outcome.unwrap();
    assert_eq!(reader.join().unwrap(), "a,b\n");
    assert_eq!(script.calls().len(), 2);
    assert_eq!(names(&folder), ["fifo"]);
    download(Path::new("/dev/null"), csv()).0.unwrap();
    use std::os::unix::fs::FileTypeExt;
    assert!(std::fs::metadata("/dev/null").unwrap().file_type().is_char_device());
    if Path::new("/dev/full").exists() {
        let error = download(Path::new("/dev/full"), csv()).0.unwrap_err();
        assert!(matches!(error, Error::Io { .. }), "{error}");
    }
}

#[test]
fn an_unwritable_path_is_refused_before_anything_is_sent() {
    let folder = Folder::new();
    let socket = folder.0.join("socket");
    let _socket = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    for place in [folder.0.as_path(), &socket] {
        let (outcome, script) = download(place, csv());
        assert!(matches!(outcome, Err(Error::Argument { .. })), "{outcome:?}");
        assert!(script.calls().is_empty());
    }
}
