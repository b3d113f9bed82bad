//! Decompresses bodies that ureq does not decompress.

use std::io::{Chain, Cursor, Read, Result};

use flate2::read::MultiGzDecoder;
use http::HeaderMap;
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH};

/// Whether a body is compressed with gzip under another name than `gzip`. ureq decompresses only
/// `gzip`. Headers that do not apply to the decompressed body are removed.
pub(super) fn is_packed(headers: &mut HeaderMap) -> bool {
    let is_gzip =
        |name: &str| ["gzip", "x-gzip"].iter().any(|gzip| name.eq_ignore_ascii_case(gzip));
    let encoding = headers.get(CONTENT_ENCODING).and_then(|value| value.to_str().ok());
    if !encoding.is_some_and(|encoding| is_gzip(encoding.trim())) {
        return false;
    }
    headers.remove(CONTENT_ENCODING);
    headers.remove(CONTENT_LENGTH);
    true
}

/// Decompresses a stream. An empty stream is an empty body: some services announce gzip and send no
/// body.
pub(super) enum Unpacked<R> {
    Untouched(Option<R>),
    Begun(Box<MultiGzDecoder<Chain<Cursor<[u8; 1]>, R>>>),
}

impl<R: Read> Unpacked<R> {
    pub(super) fn new(packed: R) -> Self {
        Self::Untouched(Some(packed))
    }
}

impl<R: Read> Read for Unpacked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        match self {
            Self::Begun(decoder) => decoder.read(buffer),
            Self::Untouched(packed) => {
                let mut first = [0];
                let Some(reader) = packed else { return Ok(0) };
                if reader.read(&mut first)? == 0 {
                    *packed = None;
                    return Ok(0);
                }
                let Some(reader) = packed.take() else { return Ok(0) };
                let whole = Cursor::new(first).chain(reader);
                *self = Self::Begun(Box::new(MultiGzDecoder::new(whole)));
                self.read(buffer)
            }
        }
    }
}
