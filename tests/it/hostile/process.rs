//! What concerns a whole process: its standard streams and its memory. Each of these tests starts
//! this program anew, for its child alone.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::net::TcpListener;
use std::process::{Command, Stdio};

use zscaler::offline::Tenant;
use zscaler::{ConfigSources, LegacyZccClient, ZscalerClient, json};

use super::Folder;

/// Runs one of the tests below in a process of its own.
fn child(name: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    let name = format!("hostile::process::{name}");
    command.args([&name, "--exact", "--ignored", "--nocapture", "--test-threads=1"]);
    command.stdout(Stdio::null()).stdin(Stdio::null());
    command
}

#[test]
fn logging_works_without_stderr() {
    let full = || File::options().write(true).open("/dev/full").unwrap();
    assert!(child("logs").stderr(full()).status().unwrap().success(), "a full stderr");
    let mut piped = child("logs").stderr(Stdio::piped()).spawn().unwrap();
    drop(piped.stderr.take());
    assert!(piped.wait().unwrap().success(), "a closed stderr");
    let output = child("logs").stderr(Stdio::piped()).output().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(text.contains("DEBUG zscaler: GET "), "{text}");
}

#[test]
#[ignore = "run by `logging_works_without_stderr`, in its own process"]
fn logs() {
    let client = || {
        let settings = json!({"logging": {"enabled": true, "verbose": true}});
        Tenant::new().builder().from_value(settings).build().unwrap()
    };
    client().zia().rule_labels().list_labels(()).unwrap();
    // Dropped while another panic unwinds, after a change: there is a logout to be logged.
    let outcome = std::panic::catch_unwind(|| {
        let client = client();
        client.zia().rule_labels().add_label(json!({"name": "x"})).unwrap();
        panic!("on purpose");
    });
    assert!(outcome.is_err());
}

/// Not in memory in clear until it is asked for.
fn secret(number: u8) -> String {
    let mut text = String::with_capacity(40);
    text.extend((0..40).map(|place| char::from(letter(number, place))));
    text
}

fn letter(number: u8, place: u8) -> u8 {
    // No letter, so that it is spelt in many ways when it is looked for in what is shown.
    if place == 20 {
        return b'-';
    }
    let place = u16::from(place);
    b'a' + (place * place + 7 * place + 11 * u16::from(number)) as u8 % 26
}

/// What is looked for, in a form that is not found itself.
fn masked(bytes: impl IntoIterator<Item = u8>) -> Vec<u8> {
    bytes.into_iter().map(|byte| byte ^ MASK).collect()
}

const MASK: u8 = 0xa5;

fn find(number: u8) -> Vec<String> {
    find_masked(&masked((0..40).map(|place| letter(number, place))))
}

/// Where in this process's memory some bytes are.
fn find_masked(masked: &[u8]) -> Vec<String> {
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap();
    let mut memory = File::open("/proc/self/mem").unwrap();
    let mut found = Vec::new();
    let mut bytes = vec![0; 1 << 16];
    // What was read is found again where it was read to.
    let here = bytes.as_ptr() as u64..bytes.as_ptr() as u64 + bytes.len() as u64;
    for map in maps.lines().filter(|map| map.contains(" rw")) {
        let (start, rest) = map.split_once('-').unwrap();
        let end = rest.split(' ').next().unwrap();
        let address = |text: &str| u64::from_str_radix(text, 16).unwrap();
        let (mut start, end) = (address(start), address(end));
        while start < end {
            let size = (end - start).min(bytes.len() as u64) as usize;
            let read = memory
                .seek(SeekFrom::Start(start))
                .and_then(|_| memory.read_exact(&mut bytes[..size]));
            if read.is_err() {
                break;
            }
            let mut from = 0;
            let first = masked[0] ^ MASK;
            while let Some(at) = bytes[from..size].iter().position(|byte| *byte == first) {
                let at = from + at;
                let rest = &bytes[at..size];
                let same = |(byte, masked): (&u8, &u8)| byte ^ MASK == *masked;
                if rest.len() >= masked.len() && rest.iter().zip(masked).all(same) {
                    let place = start + at as u64;
                    if !here.contains(&place) {
                        found.push(format!("{place:x} in {map}"));
                    }
                }
                from = at + 1;
            }
            start += if size == bytes.len() { size as u64 - 64 } else { size as u64 };
        }
    }
    // What was read is no find of the next search.
    bytes.fill(0);
    found
}

#[test]
fn no_secret_outlives_its_client() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let token = secret(2);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let (mut stream, token) = (stream.unwrap(), token.clone());
            std::thread::spawn(move || {
                let mut reader = BufReader::new(stream.try_clone().unwrap());
                loop {
                    let (mut line, mut length) = (String::new(), 0);
                    let (mut is_login, mut is_refused) = (false, false);
                    while line != "\r\n" {
                        line.clear();
                        if reader.read_line(&mut line).unwrap_or(0) == 0 {
                            return;
                        }
                        is_refused |= line.contains("/refused");
                        is_login |= line.contains("/token") || line.contains("/login");
                        if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
                            length = value.trim().parse().unwrap();
                        }
                    }
                    reader.read_exact(&mut vec![0; length]).unwrap();
                    let body =
                        json!({"access_token": token, "jwtToken": token, "expires_in": 3600});
                    let body = if is_login { body.to_string() } else { "[]".to_owned() };
                    let status = if is_refused { "401 No" } else { "200 OK" };
                    let head = format!(
                        "HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
                        body.len()
                    );
                    stream.write_all((head + &body).as_bytes()).unwrap();
                }
            });
        }
    });
    for kind in ["oneapi", "refused", "legacy", "key", "jwk", "key file", "jwk file"] {
        let output = child("forgets")
            .env("ZSCALER_TEST_URL", &url)
            .env("ZSCALER_TEST_KIND", kind)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        let text =
            String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{kind}: {text}");
    }
}

#[test]
#[ignore = "run by `no_secret_outlives_its_client`, in a process of its own"]
fn forgets() {
    let url = std::env::var("ZSCALER_TEST_URL").unwrap();
    let kind = std::env::var("ZSCALER_TEST_KIND").unwrap();
    if kind.contains("key") || kind.contains("jwk") {
        return forgets_a_key(&url, &kind);
    }
    if kind == "legacy" {
        let builder = LegacyZccClient::builder()
            .sources(ConfigSources::none())
            .api_key("id")
            .secret_key(secret(1))
            .override_url(url.clone());
        let client = builder.clone().build().unwrap();
        drop(builder);
        client.devices().list_devices(()).unwrap();
        assert!(!find(1).is_empty() && !find(2).is_empty(), "nothing is found at all");
        drop(client);
    } else if kind == "refused" {
        let client = ZscalerClient::builder()
            .sources(ConfigSources::none())
            .client_id("client")
            .client_secret(secret(1))
            .from_value(json!({"apiUrl": url, "authUrl": format!("{url}/refused")}))
            .build()
            .unwrap();
        let error = client.zia().rule_labels().get_label(1).unwrap_err();
        assert!(error.is_auth(), "{error}");
        assert!(!find(1).is_empty(), "nothing is found at all");
        drop((client, error));
        let found = find(1);
        assert!(found.is_empty(), "the secret is left: {found:#?}");
        return;
    } else {
        // More than one, for what is freed is used again in other sizes.
        for _ in 0..3 {
            let builder = ZscalerClient::builder()
                .sources(ConfigSources::none())
                .client_id("client")
                .client_secret(secret(1))
                .vanity_domain("acme")
                .from_value(json!({"apiUrl": url, "authUrl": url}));
            builder.config().unwrap();
            let client = builder.clone().build().unwrap();
            drop(builder);
            client.zia().rule_labels().get_label(1).unwrap();
            // In use there is one of each, and the token that ureq's buffer still has.
            assert!(!find(1).is_empty() && !find(2).is_empty(), "nothing is found at all");
            assert_eq!(find(1).len(), 1, "copies of the secret: {:#?}", find(1));
            drop(client);
        }
    }
    for number in [1, 2] {
        let found = find(number);
        assert!(found.is_empty(), "secret {number} is left: {found:#?}");
    }
}

fn forgets_a_key(url: &str, kind: &str) {
    let name = if kind.contains("jwk") { "key.jwk" } else { "pkcs8.pem" };
    let fixture = format!("{}/tests/fixtures/keys/{name}", env!("CARGO_MANIFEST_DIR"));
    // A file that other users can change would be refused, whatever the umask is.
    let folder = Folder::new();
    let path = folder.0.join(name).to_str().unwrap().to_owned();
    std::fs::copy(fixture, &path).unwrap();
    folder.mode(name, 0o600);
    // From the middle of the private part.
    let part = || std::fs::read(&path).unwrap();
    let mut text = part();
    let at = match kind.contains("jwk") {
        true => text.windows(5).position(|five| five == b"\"d\":\"").unwrap() + 105,
        false => 10 * 65 + 27,
    };
    let needle = masked(text[at..at + 36].iter().copied());
    text.fill(0);
    drop(text);
    // One client: what the connection's buffers are freed to is another matter.
    let mut inline = std::fs::read_to_string(&path).unwrap();
    let is_file = kind.contains("file");
    let builder = ZscalerClient::builder()
        .sources(ConfigSources::none())
        .client_id("client")
        .private_key(if is_file { path.as_str() } else { inline.as_str() })
        .vanity_domain("acme")
        .from_value(json!({"apiUrl": url, "authUrl": url}));
    assert!(!find_masked(&needle).is_empty(), "nothing is found at all");
    let client = builder.build().unwrap();
    client.zia().rule_labels().get_label(1).unwrap();
    drop(client);
    let mut bytes = std::mem::take(&mut inline).into_bytes();
    bytes.fill(0);
    drop(bytes);
    let found = find_masked(&needle);
    assert!(found.is_empty(), "the key is left: {found:#?}");
    assert!(find(2).is_empty(), "the token is left");
}
