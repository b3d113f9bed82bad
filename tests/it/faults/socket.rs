//! A server that keeps to no protocol but the fault's.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};

use super::list::{What, Wire, whole};
use super::world::{Reaction, World};

/// Serves a world over loopback until it is dropped.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    stopped: Arc<AtomicBool>,
}

impl Server {
    /// With `closes`, every answer ends its connection.
    pub(crate) fn of(world: &Arc<World>, closes: bool) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let stopped = Arc::new(AtomicBool::new(false));
        let (world, stop) = (world.clone(), stopped.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                if stop.load(SeqCst) {
                    break;
                }
                let world = world.clone();
                std::thread::spawn(move || serve(&world, &stream.unwrap(), closes));
            }
        });
        Self { address, stopped }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopped.store(true, SeqCst);
        let _ = TcpStream::connect(self.address);
    }
}

fn serve(world: &World, stream: &TcpStream, always_closes: bool) {
    let mut reader = BufReader::new(stream);
    while let Some((method, target)) = peek(stream) {
        let answer = match world.react(&method, &target) {
            Reaction::Good(good) => Wire::Send(whole(&good)),
            Reaction::Fault(What::Raw(make), good) => make(&good),
            Reaction::Fault(..) => panic!("only a transport in memory can do that"),
        };
        if matches!(answer, Wire::Reset) {
            // Closing with something unread resets the connection.
            return;
        }
        if read_request(&mut reader).is_none() {
            return;
        }
        let (bytes, closes) = match answer {
            Wire::Send(bytes) => (bytes, false),
            Wire::SendAndClose(bytes) => (bytes, true),
            Wire::Reset => return,
        };
        let bytes = match always_closes {
            true => closing(&bytes),
            false => bytes,
        };
        if (&mut &*stream).write_all(&bytes).is_err() || closes || always_closes {
            return;
        }
    }
}

/// An answer that says that its connection ends.
fn closing(answer: &[u8]) -> Vec<u8> {
    let end = answer.windows(2).position(|two| two == b"\r\n").unwrap() + 2;
    [&answer[..end], b"connection: close\r\n", &answer[end..]].concat()
}

/// Method and target of the next request, which stays unread.
fn peek(stream: &TcpStream) -> Option<(String, String)> {
    let mut buffer = [0; 2048];
    let length = stream.peek(&mut buffer).ok().filter(|length| *length > 0)?;
    let text = String::from_utf8_lossy(&buffer[..length]).into_owned();
    let mut words = text.split(' ');
    Some((words.next()?.to_owned(), words.next()?.to_owned()))
}

/// Reads the next request, body included, as it came.
pub(crate) fn read_request(reader: &mut impl BufRead) -> Option<Vec<u8>> {
    let mut all = Vec::new();
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok().filter(|length| *length > 0)?;
        all.extend_from_slice(line.as_bytes());
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        if line == "\r\n" {
            break;
        }
    }
    let head = all.len();
    all.resize(head + length, 0);
    reader.read_exact(&mut all[head..]).ok()?;
    Some(all)
}
