//! What concerns a whole process: its standard streams and its memory. Each of these tests starts
//! this program anew, for its child alone.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::net::TcpListener;
use std::process::{Command, Stdio};

use zscaler::offline::Tenant;
use zscaler::{ConfigSources, LegacyZccClient, ZscalerClient, json};

/// Runs one of the tests below in a process of its own.
fn child(name: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    let name = format!("hostile::process::{name}");
    command.args([&name, "--exact", "--ignored", "--nocapture", "--test-threads=1"]);
    command.stdout(Stdio::null()).stdin(Stdio::null());
    command
}

#[test]
fn logging_needs_no_stderr() {
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
#[ignore = "run by `logging_needs_no_stderr`, in a process of its own"]
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
    b'a' + (u16::from(place) * u16::from(place) + 7 * u16::from(place) + 11 * u16::from(number))
        as u8
        % 26
}

/// Where in this process's memory a secret is.
fn find(number: u8) -> Vec<String> {
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
            let first = letter(number, 0);
            while let Some(at) = bytes[from..size].iter().position(|byte| *byte == first) {
                let at = from + at;
                let rest = &bytes[at..size];
                // A part of one is as bad: allocators write over the first bytes of what is freed.
                if rest.len() >= 40
                    && (0..40).all(|place| rest[usize::from(place)] == letter(number, place))
                {
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
                    let (mut line, mut length, mut is_login) = (String::new(), 0, false);
                    while line != "\r\n" {
                        line.clear();
                        if reader.read_line(&mut line).unwrap_or(0) == 0 {
                            return;
                        }
                        is_login |= line.contains("/token") || line.contains("/login");
                        if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
                            length = value.trim().parse().unwrap();
                        }
                    }
                    reader.read_exact(&mut vec![0; length]).unwrap();
                    let body =
                        json!({"access_token": token, "jwtToken": token, "expires_in": 3600});
                    let body = if is_login { body.to_string() } else { "[]".to_owned() };
                    let head = format!(
                        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
                        body.len()
                    );
                    stream.write_all((head + &body).as_bytes()).unwrap();
                }
            });
        }
    });
    for kind in ["oneapi", "legacy"] {
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
    let is_legacy = std::env::var("ZSCALER_TEST_KIND").unwrap() == "legacy";
    if is_legacy {
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
    } else {
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
    for number in [1, 2] {
        let found = find(number);
        assert!(found.is_empty(), "secret {number} is left: {found:#?}");
    }
}
