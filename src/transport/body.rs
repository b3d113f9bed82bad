//! A response's body.

use std::fmt;
use std::io::{Cursor, Read};

/// The largest announced length that is reserved at first, in bytes.
const BELIEVED: u64 = 1024 * 1024;

/// A response's body: bytes in memory, or a stream that is read as it arrives.
pub struct Body(Source);

enum Source {
    Bytes(Cursor<Vec<u8>>),
    /// A stream, and its announced length.
    Stream(Box<dyn Read + Send + Sync>, u64),
}

impl Body {
    /// A body that is read from `reader`.
    pub fn from_reader(reader: impl Read + Send + Sync + 'static) -> Self {
        Self(Source::Stream(Box::new(reader), 0))
    }

    /// A body that is read from `reader`, with an announced length. The length only decides how
    /// much memory is reserved at first.
    pub(crate) fn announced(reader: impl Read + Send + Sync + 'static, length: u64) -> Self {
        Self(Source::Stream(Box::new(reader), length))
    }

    /// The number of bytes to reserve for the body. It is the announced length, up to a megabyte.
    pub(crate) fn room(&self) -> usize {
        match &self.0 {
            Source::Bytes(bytes) => bytes.get_ref().len(),
            // One byte more, so that the end can be read without growing the buffer.
            Source::Stream(_, length) => (*length).min(BELIEVED) as usize + 1,
        }
    }

    /// Reads the whole body, whatever its size.
    ///
    /// # Errors
    ///
    /// If the stream breaks off.
    pub fn into_bytes(self) -> std::io::Result<Vec<u8>> {
        match self.0 {
            Source::Bytes(bytes) => Ok(bytes.into_inner()),
            Source::Stream(mut stream, _) => {
                let mut bytes = Vec::new();
                stream.read_to_end(&mut bytes)?;
                Ok(bytes)
            }
        }
    }
}

impl Read for Body {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        match &mut self.0 {
            Source::Bytes(bytes) => bytes.read(buffer),
            Source::Stream(stream, _) => stream.read(buffer),
        }
    }
}

impl From<Vec<u8>> for Body {
    fn from(bytes: Vec<u8>) -> Self {
        Self(Source::Bytes(Cursor::new(bytes)))
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Source::Bytes(bytes) => write!(formatter, "Body({} bytes)", bytes.get_ref().len()),
            Source::Stream(..) => formatter.write_str("Body(stream)"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_shown_without_its_bytes() {
        assert_eq!(format!("{:?}", Body::from(b"hunter2".to_vec())), "Body(7 bytes)");
        assert_eq!(format!("{:?}", Body::from_reader(&b"hunter2"[..])), "Body(stream)");
    }
}
