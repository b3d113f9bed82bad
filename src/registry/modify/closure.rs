//! The results that the closure of `modify` may return.

use std::sync::Arc;

use crate::error::{Error, Result};

/// The result of the closure of [`Client::modify`](crate::Client::modify): nothing, or a
/// `Result<(), E>`. An error ends the change before anything is sent. `E` is this crate's
/// [`Error`], text, or any error.
pub trait ChangeResult: sealed::Sealed {
    #[doc(hidden)]
    fn outcome(self, operation: &'static str) -> Result<()>;
}

impl ChangeResult for () {
    fn outcome(self, _: &'static str) -> Result<()> {
        Ok(())
    }
}

impl<E: Into<Box<dyn std::error::Error + Send + Sync>>> ChangeResult
    for std::result::Result<(), E>
{
    fn outcome(self, operation: &'static str) -> Result<()> {
        self.map_err(|error| match error.into().downcast::<Error>() {
            Ok(own) => *own,
            Err(other) => {
                Error::Change { operation: operation.to_owned(), reason: Arc::from(other) }
            }
        })
    }
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for () {}
    impl<E> Sealed for std::result::Result<(), E> {}
}
